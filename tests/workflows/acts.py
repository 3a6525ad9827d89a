"""What people do about a proposal in the workflow's tests, on the days of one spring."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.proposal.commands import (
    AppealOutcome,
    ApproveMinutes,
    LodgeAppeal,
    PlanMeeting,
    PostNotice,
    ProposalCommand,
    RecordDecision,
    RecordDelivery,
    RecordUnionConsultation,
    RetractRecord,
    SettleAppeal,
    SignAgreement,
    StartProposal,
    SubmitProposal,
)
from domain.proposal.content import (
    Channel,
    ProposalContent,
)
from domain.proposal.events import (
    AuthorityKind,
    ConsultationTime,
    Outcome,
    PointOutcome,
    Retractable,
    SigningAuthority,
)
from domain.proposal.outcomes import COMMITTEE, ChangedPoint, DecidedBy
from tests.workflows.municipality import APPROVED_ON, LAST_APPEAL_DAY, MEETING, POSTED_ON, content


def start(proposal: str, said: ProposalContent | None = None) -> StartProposal:
    """In a case of its own."""
    return StartProposal(
        proposal=proposal,
        case=f"{proposal}-case",
        caseworker="anna-ek",
        content=said or content(proposal),
    )


def consultation(
    proposal: str, time: ConsultationTime = ConsultationTime.AT_MEETING, day: date | None = None
) -> RecordUnionConsultation:
    """In connection with the meeting, where nothing else is said."""
    return RecordUnionConsultation(proposal=proposal, time=time, day=day)


def decision(
    proposal: str,
    outcomes: Mapping[int, Outcome] | None = None,
    *,
    by: DecidedBy = COMMITTEE,
    changed: ChangedPoint | None = None,
) -> RecordDecision:
    """Point 1 approved, where nothing else is said; ``changed`` goes with approval with changes."""
    answered = outcomes or {1: Outcome.APPROVED}
    return RecordDecision(
        proposal=proposal,
        meeting_day=MEETING,
        paragraph="§ 45",
        outcomes=tuple(
            PointOutcome(
                point=each,
                outcome=made,
                changed=changed if made is Outcome.APPROVED_WITH_CHANGES else None,
            )
            for each, made in answered.items()
        ),
        by=by,
    )


def minutes(proposal: str, approved_on: date = APPROVED_ON) -> ApproveMinutes:
    """A week after the meeting."""
    return ApproveMinutes(proposal=proposal, approved_on=approved_on)


def notice(proposal: str, posted_on: date = POSTED_ON) -> PostNotice:
    """On the next day."""
    return PostNotice(proposal=proposal, posted_on=posted_on, place="digital anslagstavla")


def appeal(proposal: str, name: str = "mal-1") -> LodgeAppeal:
    """On the last day."""
    return LodgeAppeal(
        proposal=proposal,
        appeal=name,
        lodged_on=LAST_APPEAL_DAY,
        court="Förvaltningsrätten i Linköping",
    )


def judgment(proposal: str, outcome: AppealOutcome, name: str = "mal-1") -> SettleAppeal:
    """In May."""
    return SettleAppeal(
        proposal=proposal, appeal=name, settled_on=date(2018, 5, 15), outcome=outcome
    )


def signature(proposal: str, signatory: str = "dana-dir") -> SignAgreement:
    """By the post that the signatory holds."""
    return SignAgreement(
        proposal=proposal,
        signatory=signatory,
        authority=SigningAuthority(kind=AuthorityKind.POST, reference="förvaltningschef"),
        signed_on=MEETING,
    )


def by_hand(proposal: str, recipient: str) -> RecordDelivery:
    """Handed over and confirmed by the caseworker."""
    return RecordDelivery(
        proposal=proposal, recipient=recipient, channel=Channel.BY_HAND, confirmed_by="anna-ek"
    )


def way_to_committee(proposal: str) -> Sequence[ProposalCommand]:
    """What people do until the committee has the proposal."""
    return (
        SubmitProposal(proposal=proposal),
        consultation(proposal),
        PlanMeeting(proposal=proposal, meeting_day=MEETING),
    )


def retraction(proposal: str, kind: Retractable, subject: str) -> RetractRecord:
    """Recorded on the wrong proposal."""
    return RetractRecord(
        proposal=proposal, kind=kind, subject=subject, because="Hör till en annan tjänsteskrivelse"
    )
