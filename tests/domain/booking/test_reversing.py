"""Undoing what an annulled decision booked: contracts and budget together, or nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.budget.events import ReservationReleased
from domain.budget.position import budget_year
from domain.contract.changes import Change, Extension, Termination
from domain.contract.errors import EntryIsAnnulled, UnknownContract
from domain.contract.events import ChangeAnnulled, ContractAwarded
from domain.contract.evolve import fold
from domain.contract.state import Contract
from domain.contract.terms import ExtensionTerms
from domain.proposal.commands import ReverseEffect
from domain.proposal.content import DecisionPoint, ProposalContent
from domain.proposal.errors import DecisionIsAnnulled, NotAnnulled
from domain.proposal.events import EffectReversed, Outcome, ReversalRefused
from domain.proposal.state import Phase, Proposal
from domain.volumes.year import year_report
from tests.domain.portfolio import (
    REASON,
    capio_award,
    change,
    content,
    correct,
    day,
    draw,
    effect,
    frame,
    hours,
    option_call,
    point,
    supplement,
)
from tests.domain.proposal.way import (
    ANNULLED,
    BOOK,
    CONTRACTED,
    INFORMED,
    PROPOSAL,
    REVERSE,
    SUBMIT,
    decision,
    start,
    until,
)
from tests.domain.story import Story, story

CAPIO = "capio-housing"
NEW = "capio-new"
JUDGMENT = day("2018-11-05")
AWARD = effect(capio_award(first="2020-01-01", last="2021-12-31"), contract=NEW)
BOTH = content(
    point(1, effect(option_call()), effect(Extension()), draws=(draw(600),)),
    point(2, AWARD, draws=(draw(100),)),
    budget="omsorg",
)


def booked(with_content: ProposalContent = BOTH, *outcomes: Outcome) -> Story:
    told = story(*CONTRACTED, frame("individ", "16.8"), start(with_content), SUBMIT, INFORMED)
    outcomes = outcomes or (Outcome.APPROVED,) * len(with_content.points)
    return told.given(decision(*outcomes), BOOK)


def proposal(told: Story) -> Proposal:
    found: Proposal = told.state("proposal", PROPOSAL)
    return found


def volumes(told: Story, year: int) -> object:
    held = {name: told.state("contract", name) for name in (CAPIO, NEW)}
    return year_report(held, {}, year)


def test_every_entry_is_void_and_the_funds_are_free_in_one_append() -> None:
    told = booked().given(*ANNULLED)
    undone = told.when(REVERSE)
    undone.then_kinds(
        EffectReversed,
        *[ChangeAnnulled] * 3,
        *[ReservationReleased] * 2,
    )
    assert undone.events[0] == EffectReversed(contracts=(CAPIO, NEW), settled_on=JUDGMENT)
    assert undone.events[1] == ChangeAnnulled(
        annuls=2,
        proposal=PROPOSAL,
        settled_on=JUDGMENT,
        reference="dom 2451-18",
        annulled_applies_from=day("2018-04-01"),
    )
    assert proposal(told).effect_settled
    assert budget_year(told.state("budget", "omsorg"), 2018).used == 0


def test_volumes_are_as_if_it_had_never_been_booked() -> None:
    told, never = booked().given(*ANNULLED, REVERSE), story(*CONTRACTED)
    assert told.state("contract", CAPIO) == never.state("contract", CAPIO)
    assert told.state("contract", NEW) == Contract()
    for year in range(2018, 2023):
        assert volumes(told, year) == volumes(never, year)


def test_an_annulled_award_leaves_no_contract_and_its_id_free() -> None:
    told = booked().given(*ANNULLED, REVERSE)
    assert not told.state("contract", NEW).exists
    told.when(change(Extension(), contract=NEW)).then_refused(UnknownContract, field="contract")
    told.given(change(capio_award(first="2020-02-01", last="2021-12-31"), contract=NEW))
    award = told.state("contract", NEW).award
    assert isinstance(award, ContractAwarded)
    assert award.period.start == day("2020-02-01")


def test_as_decided_by_a_day_before_the_judgment_the_entries_stand() -> None:
    told = booked().given(*ANNULLED, REVERSE)
    facts = tuple(enumerate(told.events("contract", CAPIO), start=1))
    before = [(n, e) for n, e in facts if (e.decided_on() or JUDGMENT) < JUDGMENT or n == 1]
    assert fold(before).last_day == day("2021-12-31")  # type: ignore[arg-type]  # a contract's
    assert fold(facts).last_day == day("2019-12-31")  # type: ignore[arg-type]  # a contract's


def test_what_is_undone_is_undone_once_and_never_booked_again() -> None:
    told = booked().given(*ANNULLED, REVERSE)
    told.when(REVERSE).then_nothing()
    told.when(BOOK).then_nothing()


def test_an_annulled_decision_that_was_not_booked_only_lets_its_funds_go() -> None:
    told = story(*CONTRACTED, frame("individ", "16.8"), start(BOTH), SUBMIT, INFORMED)
    told.given(decision(Outcome.APPROVED, Outcome.APPROVED), *ANNULLED)
    told.when(BOOK).then_refused(DecisionIsAnnulled)
    told.when(REVERSE).then_kinds(EffectReversed, ReservationReleased, ReservationReleased)
    assert proposal(told).effect_settled


def test_only_an_annulled_decision_is_undone() -> None:
    booked().when(REVERSE).then_refused(NotAnnulled)


def test_nothing_is_undone_where_a_later_fact_could_not_stand_without_it() -> None:
    told = booked().given(change(Extension(), contract=NEW), *ANNULLED)
    before = dict(told.shelf.streams)
    (refused,) = told.when(REVERSE).events
    assert isinstance(refused, ReversalRefused)
    assert (refused.contract, refused.refusal) == (NEW, "LaterFactWouldBreak")
    assert "there would be no contract" in refused.detail
    assert told.events("contract", CAPIO) == before[f"contract:{CAPIO}"]
    assert not proposal(told).effect_settled
    assert proposal(told).reversal_refusals == 1


def test_a_reversal_is_tried_again_once_the_hindrance_is_gone() -> None:
    told = booked().given(change(Extension(), contract=NEW), *ANNULLED, REVERSE)
    told.given(correct(2, None, contract=NEW), REVERSE)
    assert proposal(told).effect_settled
    assert proposal(told).reversal_refusal is None


def test_what_later_facts_then_break_of_the_terms_may_stand_with_a_reason() -> None:
    later = change(option_call(hours("late", 10, "2021-01-01", "2021-12-31")))
    told = booked().given(later, *ANNULLED)
    (refused,) = told.when(REVERSE).events
    assert isinstance(refused, ReversalRefused)
    assert "R17" in refused.detail
    undone = told.when(ReverseEffect(proposal=PROPOSAL, despite=REASON)).events
    despite = {each.despite for each in undone if isinstance(each, ChangeAnnulled)} - {None}
    assert [rule.rule for each in despite for rule in (each.rules if each else ())] == ["R17"]


def test_an_annulled_entry_is_corrected_no_more() -> None:
    told = booked().given(*ANNULLED, REVERSE)
    told.when(correct(2, option_call())).then_refused(EntryIsAnnulled, field="entry")
    told.when(correct(3, None)).then_refused(EntryIsAnnulled, field="entry")


def test_an_entry_that_was_corrected_is_void_as_well_and_a_struck_one_stays_struck() -> None:
    told = booked().given(
        correct(2, option_call(hours("option-2018", 900, "2018-04-01", "2018-12-31"))),
        correct(3, None),
        *ANNULLED,
    )
    undone = told.when(REVERSE).events
    annulled = [each.annuls for each in undone if isinstance(each, ChangeAnnulled)]
    assert annulled == [2, 1]
    assert told.state("contract", CAPIO) == story(*CONTRACTED).state("contract", CAPIO)


def test_facts_of_others_on_the_same_contract_stay() -> None:
    other = change(option_call(hours("other", 10, "2018-06-01", "2018-12-31")))
    told = booked().given(other, *ANNULLED, REVERSE)
    without = story(*CONTRACTED, other)
    lines = [each.line for each in told.state("contract", CAPIO).volumes]
    assert lines == [each.line for each in without.state("contract", CAPIO).volumes]


def test_what_was_closed_before_the_appeal_is_undone_too() -> None:
    told = until(Phase.CLOSED).given(*ANNULLED)
    told.when(REVERSE).then_kinds(EffectReversed, ChangeAnnulled)
    assert proposal(told).is_complete


POINTS = st.lists(
    st.one_of(
        st.integers(1, 600).map(lambda amount: ("option", amount)),
        st.sampled_from([12, 24]).map(lambda months: ("extension", months)),
        st.integers(1, 20).map(lambda amount: ("supplement", amount)),
        st.integers(1, 12).map(lambda month: ("termination", month)),
        st.just(("award", 1)),
    ),
    min_size=1,
    max_size=5,
)
FREE = ExtensionTerms(length_months=12)


def asked(number: int, kind: str, figure: int) -> DecisionPoint:
    changes: dict[str, Change] = {
        "option": option_call(hours(f"o{number}", figure, "2018-04-01", "2018-12-31")),
        "extension": Extension(months=figure),
        "supplement": supplement(f"s{number}", "2018-04-01", figure, last="2018-12-31"),
        "termination": Termination(
            first_day_not_in_force=day("2018-01-15").replace(month=figure % 12 + 1),
            reason="avtalat",
        ),
        "award": capio_award(),
    }
    contract = f"new-{number}" if kind == "award" else CAPIO
    return point(number, effect(changes[kind], contract=contract))


@given(POINTS)
@settings(max_examples=60, deadline=None)
def test_whatever_was_booked_is_as_if_it_had_never_been(kinds: list[tuple[str, int]]) -> None:
    points = [asked(number, *each) for number, each in enumerate(kinds, start=1)]
    told = story(*CONTRACTED[:-1], change(capio_award(extension=FREE)), start(content(*points)))
    never = dict(told.shelf.streams)
    if told.when(SUBMIT).refusal is not None:
        return
    told.given(INFORMED, decision(*[Outcome.APPROVED] * len(points)), BOOK, *ANNULLED, REVERSE)
    assert proposal(told).effect_settled
    for name in {stream for stream in told.shelf.streams if stream.startswith("contract:")}:
        facts = tuple(enumerate(never.get(name, ()), start=1))
        assert told.shelf.open(name) == fold(facts)  # type: ignore[arg-type]  # a contract's
