"""Every act in every phase: allowed and leading where the table says, quiet, or refused."""

from dataclasses import dataclass
from itertools import product

import pytest

from domain.command import Command
from domain.finding.finding import Verdict
from domain.proposal import commands
from domain.proposal.commands import AppealOutcome, ProposalCommand, RecordDecision
from domain.proposal.content import Channel, SigningRequirement
from domain.proposal.errors import AlreadyStarted, UnknownProposal, WrongPhase
from domain.proposal.events import (
    ConsultationTime,
    DeadlineKind,
    Outcome,
    ReminderStage,
    Retractable,
)
from domain.proposal.process import PROCESS
from domain.proposal.state import ENDS, Phase, Proposal
from domain.whole import ANSWERS
from tests.domain.portfolio import MEETING, content, day
from tests.domain.proposal.way import (
    ANNULLED,
    BOOK,
    BY_CHAIR,
    CANCEL,
    CLOSE,
    DELIVERED,
    HOLD,
    PLAN,
    PROPOSAL,
    REVERSE,
    SIGNED_FIRST,
    SUBMIT,
    WITHDRAW,
    appealed,
    decision,
    final,
    minutes_approved,
    notice_posted,
    notice_taken_down,
    settled,
    signed,
    start,
    until,
)
from tests.domain.story import Story

MINUTES_AND_NOTICE = (minutes_approved(), notice_posted())
TO_THE_END = (BOOK, DELIVERED, *MINUTES_AND_NOTICE, final(), CLOSE)
ONE_AFTERWARDS = SigningRequirement(required=1)
ONE_FIRST = SigningRequirement(required=1, before_effect=True)
SIGNED = (signed("direktoren"),)
UNDECIDED = commands.RetractRecord(
    proposal=PROPOSAL, kind=Retractable.DECISION, subject=str(MEETING), because="Fel utfall"
)


def corrected(*, tell_anew: bool) -> commands.CorrectDecision:
    return commands.CorrectDecision(
        proposal=PROPOSAL,
        meeting_day=MEETING,
        paragraph="42",
        tell_anew=tell_anew,
        because="Fel paragraf",
    )


UNSIGNED = commands.RetractRecord(
    proposal=PROPOSAL, kind=Retractable.SIGNATURE, subject="direktoren", because="Fel avtal"
)


@dataclass(frozen=True)
class Example:
    """An act, and what has to be done before it in phases where it is allowed; all of that has been
    done in a closed one, or else is done ``while_open``. ``signing`` is what a decided one asks.
    """

    act: ProposalCommand
    before: tuple[Command, ...] = ()
    decided: RecordDecision | None = None
    signed_first: bool = False
    signing: SigningRequirement | None = None
    while_open: bool = False

    def told(self, phase: Phase, *, allowed: bool) -> Story:
        if allowed and self.while_open and phase is Phase.CLOSED:
            decided = until(Phase.DECIDED, content(signing=self.signing))
            return decided.given(*self.before, *TO_THE_END)
        waits = phase is Phase.SIGNING or (self.signed_first and phase is Phase.COMMITTEE)
        signing = SIGNED_FIRST if waits else self.signing if allowed else None
        told = until(phase, content(signing=signing), self.decided if allowed else None)
        return told.given(*self.before) if allowed and phase is not Phase.CLOSED else told


EXAMPLES = (
    Example(start()),
    Example(commands.SaveDraft(proposal=PROPOSAL, content=content(title="Annan rubrik"))),
    Example(commands.ReviseDraft(proposal=PROPOSAL, background="Behovet har ökat")),
    Example(commands.ReassignProposal(proposal=PROPOSAL, caseworker="omar")),
    Example(
        commands.AnswerFinding(
            proposal=PROPOSAL,
            finding="r49.follow-up-missing.capio-housing",
            verdict=Verdict.ACCEPTED,
            because="Uppföljningen följer av grundavtalet",
        )
    ),
    Example(SUBMIT),
    Example(
        commands.RecordUnionConsultation(
            proposal=PROPOSAL, time=ConsultationTime.DONE, day=day("2018-03-07")
        )
    ),
    Example(
        commands.RecordUnionConsultation(
            proposal=PROPOSAL, time=ConsultationTime.PLANNED, day=day("2018-03-12")
        )
    ),
    Example(PLAN),
    Example(decision()),
    Example(decision(), signed_first=True),
    Example(decision(Outcome.REJECTED)),
    Example(decision(Outcome.REFERRED_BACK)),
    Example(decision(Outcome.POSTPONED)),
    Example(decision(Outcome.WITHDRAWN)),
    Example(
        commands.ReportDecision(proposal=PROPOSAL, meeting_day=day("2018-04-18")),
        decided=decision(by=BY_CHAIR),
    ),
    Example(signed("direktoren")),
    Example(signed("direktoren"), before=(signed("ordforanden"),)),
    Example(BOOK),
    Example(commands.WaiveEffect(proposal=PROPOSAL, reason="Kan inte bokföras")),
    Example(DELIVERED),
    Example(HOLD),
    Example(
        commands.RecordBounce(proposal=PROPOSAL, recipient="capio", reason="550"),
        before=(DELIVERED,),
    ),
    Example(
        commands.ResumeDelivery(proposal=PROPOSAL, recipient="capio", channel=Channel.BY_HAND),
        before=(HOLD,),
    ),
    Example(UNDECIDED),
    Example(corrected(tell_anew=True)),
    Example(corrected(tell_anew=False)),
    Example(UNSIGNED, before=SIGNED, while_open=True),
    Example(UNSIGNED, before=SIGNED, while_open=True, signing=ONE_AFTERWARDS),
    Example(UNSIGNED, before=SIGNED, while_open=True, signing=ONE_FIRST),
    Example(minutes_approved()),
    Example(minutes_approved("2018-03-25")),
    Example(notice_posted(), before=(minutes_approved(),)),
    Example(notice_taken_down(), before=MINUTES_AND_NOTICE),
    Example(notice_taken_down("2018-04-17"), before=MINUTES_AND_NOTICE),
    Example(appealed()),
    Example(settled(AppealOutcome.DISMISSED), before=(appealed(),)),
    Example(settled(AppealOutcome.ANNULLED), before=(appealed(),)),
    Example(REVERSE, before=ANNULLED),
    Example(final("2018-11-05"), before=MINUTES_AND_NOTICE),
    Example(
        commands.RecordReminder(
            proposal=PROPOSAL,
            deadline=DeadlineKind.MINUTES,
            last_day=day("2018-04-04"),
            stage=ReminderStage.BEFORE,
            person="eva",
            mailed=True,
        )
    ),
    Example(WITHDRAW),
    Example(CANCEL),
    Example(CLOSE, before=(BOOK, DELIVERED, *MINUTES_AND_NOTICE, final())),
)

PAIRS = list(product(PROCESS, Phase))


def examples(act: type[ProposalCommand]) -> list[Example]:
    return [each for each in EXAMPLES if type(each.act) is act]


def pairs(*, allowed: bool = False, quiet: bool = False) -> list[tuple[type, Phase]]:
    return [
        (act, phase)
        for act, phase in PAIRS
        if (phase in PROCESS[act].ways) == allowed and (phase in PROCESS[act].quiet) == quiet
    ]


def named(value: object) -> str:
    return value.name if isinstance(value, type) else str(value)  # type: ignore[attr-defined]  # a command's


def test_the_table_holds_every_act_that_is_answered_and_every_act_has_an_example() -> None:
    answered = {each for each in ANSWERS if issubclass(each, ProposalCommand)}
    assert set(PROCESS) == answered
    assert {type(each.act) for each in EXAMPLES} == answered


@pytest.mark.parametrize(("act", "phase"), pairs(allowed=True), ids=named)
def test_an_act_that_is_allowed_leads_where_the_table_says_and_nowhere_else(
    act: type[ProposalCommand], phase: Phase
) -> None:
    reached = set()
    for example in examples(act):
        told = example.told(phase, allowed=True)
        assert told.state("proposal", PROPOSAL).phase is phase
        outcome = told.when(example.act)
        assert not isinstance(outcome.refusal, WrongPhase)
        if outcome.facts:
            reached.add(told.state("proposal", PROPOSAL).phase)
    assert reached == set(PROCESS[act].ways[phase])


@pytest.mark.parametrize(("act", "phase"), pairs(quiet=True), ids=named)
def test_an_act_that_is_repeated_after_its_time_changes_nothing(
    act: type[ProposalCommand], phase: Phase
) -> None:
    for example in examples(act):
        example.told(phase, allowed=False).when(example.act).then_nothing()


@pytest.mark.parametrize(("act", "phase"), pairs(), ids=named)
def test_an_act_in_any_other_phase_is_refused_and_changes_nothing(
    act: type[ProposalCommand], phase: Phase
) -> None:
    for example in examples(act):
        told = example.told(phase, allowed=False)
        before = dict(told.shelf.streams)
        outcome = told.when(example.act)
        if act is commands.StartProposal:
            outcome.then_refused(AlreadyStarted, field="proposal")
        elif phase is Phase.ABSENT:
            outcome.then_refused(UnknownProposal, field="proposal")
        else:
            outcome.then_refused(WrongPhase, saying=f"phase {phase}")
            assert outcome.refusal is not None
            assert outcome.refusal.facts == {"phase": phase.value}
        assert told.shelf.streams == before


def test_a_proposal_goes_from_draft_to_each_of_its_ends() -> None:
    for phase in Phase:
        proposal: Proposal = until(phase).state("proposal", PROPOSAL)
        assert proposal.phase is phase
        assert proposal.is_open == (phase not in {Phase.ABSENT, *ENDS})


def test_from_every_phase_but_an_end_the_table_leads_to_an_end() -> None:
    ways = {phase: {p for a in PROCESS.values() for p in a.ways.get(phase, ())} for phase in Phase}
    for phase in Phase:
        seen, ahead = set(), {phase}
        while ahead:
            seen |= ahead
            ahead = {after for each in ahead for after in ways[each]} - seen
        assert seen & ENDS, phase
