"""The process as a table: which act is allowed in which phase, and where it may lead.

It is what the proposal goes by (``require_allowed``), what the reference page shows, and what the
tests walk over, pair by pair.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.proposal import commands
from domain.proposal.commands import ProposalCommand
from domain.proposal.errors import UnknownProposal, WrongPhase
from domain.proposal.state import Phase, Proposal

Ways = Mapping[Phase, tuple[Phase, ...]]
"""By the phase in which an act is allowed: the phases in which it may leave the proposal."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Where an act is allowed; in ``quiet`` phases, repeated there, it changes nothing."""

    ways: Ways
    quiet: frozenset[Phase] = field(default=frozenset())


DRAFTING = Phase.DRAFTING
CONSULTATION = Phase.UNION_CONSULTATION
COMMITTEE = Phase.COMMITTEE
SIGNING = Phase.SIGNING
DECIDED = Phase.DECIDED
CLOSED = Phase.CLOSED

BEFORE_DECISION = (DRAFTING, CONSULTATION, COMMITTEE)
AFTER_DECISION = (SIGNING, DECIDED)

OPEN = (*BEFORE_DECISION, *AFTER_DECISION)


def _stays(*phases: Phase) -> Ways:
    return {phase: (phase,) for phase in phases}


def _leads_to(end: Phase, *phases: Phase) -> Ways:
    return dict.fromkeys(phases, (end,))


PROCESS: Mapping[type[ProposalCommand], Allowed] = {
    commands.StartProposal: Allowed({Phase.ABSENT: (DRAFTING,)}),
    commands.SaveDraft: Allowed(_stays(DRAFTING)),
    commands.ReviseDraft: Allowed(_stays(DRAFTING)),
    commands.ReassignProposal: Allowed(_stays(*OPEN)),
    commands.AnswerFinding: Allowed(_stays(*OPEN)),
    commands.SubmitProposal: Allowed(_leads_to(CONSULTATION, DRAFTING)),
    commands.RecordUnionConsultation: Allowed(
        {
            CONSULTATION: (CONSULTATION, COMMITTEE),
            COMMITTEE: (CONSULTATION, COMMITTEE),
            **_stays(*AFTER_DECISION),
        }
    ),
    commands.PlanMeeting: Allowed(_stays(CONSULTATION, COMMITTEE)),
    commands.RecordDecision: Allowed(
        {COMMITTEE: (DRAFTING, COMMITTEE, SIGNING, DECIDED, Phase.WITHDRAWN)}
    ),
    commands.CorrectDecision: Allowed({**_stays(*AFTER_DECISION), CLOSED: (CLOSED, DECIDED)}),
    commands.ReportDecision: Allowed(_stays(*AFTER_DECISION)),
    commands.SignAgreement: Allowed({SIGNING: (SIGNING, DECIDED), DECIDED: (DECIDED,)}),
    commands.BookEffect: Allowed(_stays(DECIDED), quiet=frozenset({CLOSED})),
    commands.WaiveEffect: Allowed(_leads_to(DECIDED, *AFTER_DECISION)),
    commands.RecordDelivery: Allowed(_stays(*AFTER_DECISION)),
    commands.HoldDelivery: Allowed(_stays(*AFTER_DECISION)),
    commands.RecordBounce: Allowed({**_stays(*AFTER_DECISION), CLOSED: (DECIDED,)}),
    commands.ResumeDelivery: Allowed(_stays(*AFTER_DECISION)),
    commands.ApproveMinutes: Allowed(_stays(*AFTER_DECISION, CLOSED)),
    commands.PostNotice: Allowed(_stays(*AFTER_DECISION)),
    commands.TakeDownNotice: Allowed({**_stays(*AFTER_DECISION), CLOSED: (CLOSED, DECIDED)}),
    commands.LodgeAppeal: Allowed({**_stays(*AFTER_DECISION), CLOSED: (DECIDED,)}),
    commands.SettleAppeal: Allowed({SIGNING: (SIGNING, DECIDED), DECIDED: (DECIDED,)}),
    commands.ReverseEffect: Allowed(_stays(DECIDED)),
    commands.RecordFinality: Allowed(_stays(*AFTER_DECISION)),
    commands.RetractRecord: Allowed(
        {
            SIGNING: (COMMITTEE, SIGNING),
            DECIDED: (COMMITTEE, SIGNING, DECIDED),
            CLOSED: (DECIDED, CLOSED),
        }
    ),
    commands.RecordReminder: Allowed(_stays(*OPEN)),
    commands.WithdrawProposal: Allowed(
        _leads_to(Phase.WITHDRAWN, *BEFORE_DECISION), quiet=frozenset({Phase.WITHDRAWN})
    ),
    commands.CancelProposal: Allowed(
        _leads_to(Phase.CANCELLED, *OPEN), quiet=frozenset({Phase.CANCELLED})
    ),
    commands.CloseProposal: Allowed(_leads_to(CLOSED, DECIDED), quiet=frozenset({CLOSED})),
}
"""Every act by its command."""


def require_allowed(proposal: Proposal, command: ProposalCommand) -> bool:
    """True where the act is allowed now, False where it is a repeat that changes nothing.

    Raises:
        UnknownProposal, WrongPhase.
    """
    allowed = PROCESS[type(command)]
    if proposal.phase in allowed.quiet:
        return False
    require_phase(proposal, command.proposal, *allowed.ways)
    return True


def require_phase(proposal: Proposal, name: str, *allowed: Phase) -> None:
    """Refuse an act in any other phase than those allowed.

    Raises:
        UnknownProposal, WrongPhase.
    """
    if proposal.phase is Phase.ABSENT:
        raise UnknownProposal(f"no proposal {name} has been started", field="proposal")
    if proposal.phase not in allowed:
        expected = " or ".join(phase.value for phase in allowed)
        raise WrongPhase(
            f"it is in phase {proposal.phase}; this needs {expected}", phase=proposal.phase.value
        )
