"""Answering findings: the answer stays as long as the facts do, and errors wait for one."""

from domain.finding.errors import FindingChanged, FindingsUnanswered, UnknownFinding
from domain.finding.finding import Verdict
from domain.finding.used import SeenFact, WordsValue
from domain.proposal.commands import AnswerFinding, SaveDraft
from domain.proposal.events import (
    FindingAnswered,
    Outcome,
    ProposalReferredBack,
    ProposalSubmitted,
)
from domain.proposal.state import Phase
from tests.domain.portfolio import content, day, draw, effect, frame, option_call, point
from tests.domain.proposal.way import (
    CONTRACTED,
    INFORMED,
    PROPOSAL,
    SUBMIT,
    answer,
    decision,
    start,
    until,
)
from tests.domain.rules.asking import on_proposal
from tests.domain.story import Story, story

OVERDRAWN = "r34.frame-overdrawn.individ.2018"
OVERDUE = "r28.minutes-overdue.minutes"
UNCOVERED = "r39.need-not-covered.housing-support.2018"


def asking(thousands: int) -> SaveDraft:
    """The draft, taking so much of a frame of a million."""
    drawn = content(point(1, effect(option_call()), draws=(draw(thousands),)), budget="omsorg")
    return SaveDraft(proposal=PROPOSAL, content=drawn)


def overdrawn() -> Story:
    """A draft that takes more than its frame has."""
    return story(*CONTRACTED, frame("individ", "1")).given(start(), asking(1_100))


def test_an_answer_holds_the_facts_that_it_is_an_answer_to() -> None:
    told = overdrawn()
    (event,) = told.when(answer(OVERDRAWN)).events
    assert isinstance(event, FindingAnswered)
    assert (event.rule, event.verdict) == ("R34", Verdict.ACCEPTED)
    assert {fact.name for fact in event.facts} == {"frame", "year", "amount", "short"}


def test_a_finding_stays_with_its_answer() -> None:
    found = on_proposal(overdrawn().given(answer(OVERDRAWN)))[OVERDRAWN]
    assert found.answer is not None
    assert found.answer.holds
    assert not found.holds_back


def test_the_same_answer_again_changes_nothing_and_another_takes_its_place() -> None:
    told = overdrawn().given(answer(OVERDRAWN))
    told.when(answer(OVERDRAWN)).then_nothing()
    told.when(answer(OVERDRAWN, because="Reserven räcker")).then_kinds(FindingAnswered)


def test_other_figures_ask_for_another_answer() -> None:
    told = overdrawn().given(answer(OVERDRAWN), asking(5_000))
    found = on_proposal(told)[OVERDRAWN]
    assert found.answer is not None
    assert not found.answer.holds
    told.when(SUBMIT).then_refused(FindingsUnanswered, field="findings", saying=OVERDRAWN)
    told.given(answer(OVERDRAWN))
    assert isinstance(told.when(SUBMIT).events[0], ProposalSubmitted)


def test_what_is_corrected_needs_no_answer() -> None:
    told = overdrawn().given(asking(900))
    assert OVERDRAWN not in on_proposal(told)
    assert isinstance(told.when(SUBMIT).events[0], ProposalSubmitted)


def test_what_is_not_found_cannot_be_answered() -> None:
    told = story(*CONTRACTED).given(start())
    told.when(answer(OVERDRAWN)).then_refused(UnknownFinding, field="finding", saying=OVERDRAWN)


def test_an_answer_to_facts_that_are_others_now_is_refused() -> None:
    seen = (SeenFact(name="short", value=WordsValue(words="en krona")),)
    late = AnswerFinding(**{**dict(answer(OVERDRAWN)), "facts": seen})
    overdrawn().when(late).then_refused(FindingChanged, field="facts", saying="other facts")


def test_what_only_the_whole_register_shows_is_answered_with_the_facts_seen() -> None:
    told = overdrawn()
    told.when(answer(UNCOVERED)).then_refused(UnknownFinding, field="finding", saying=UNCOVERED)
    seen = (SeenFact(name="short", value=WordsValue(words="8 290")),)
    told.when(AnswerFinding(**{**dict(answer(UNCOVERED)), "facts": seen})).then_kinds(
        FindingAnswered
    )


def test_a_deadline_that_passed_is_answered_as_of_the_day_that_it_was_seen() -> None:
    told = until(Phase.DECIDED)
    told.when(answer(OVERDUE)).then_refused(UnknownFinding, field="finding", saying=OVERDUE)
    seen = AnswerFinding(**{**dict(answer(OVERDUE)), "as_of": day("2018-04-05")})
    told.when(seen).then_kinds(FindingAnswered)
    given = on_proposal(told, day("2018-04-06"))[OVERDUE].answer
    assert given is not None
    assert given.holds


def test_answers_outlive_a_referral_back() -> None:
    told = overdrawn().given(answer(OVERDRAWN), SUBMIT, INFORMED)
    outcome = told.when(decision(Outcome.REFERRED_BACK, reason="Fler alternativ"))
    assert isinstance(outcome.events[0], ProposalReferredBack)
    assert isinstance(told.when(SUBMIT).events[0], ProposalSubmitted)
