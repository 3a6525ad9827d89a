"""Correcting what was recorded: replaced, struck, corrected again; never edited."""

from decimal import Decimal

import pytest

from domain.contract.changes import Award, Change, Extension, Indexation, Termination, Transfer
from domain.contract.errors import (
    CorrectionChangesKind,
    FirstEntryCannotBeStruck,
    LaterFactWouldBreak,
    LineAlreadyExists,
    TermsBroken,
    UnknownContract,
    UnknownEntry,
)
from domain.contract.events import ContractCorrected, OptionTriggered
from domain.contract.terms import ExtensionTerms
from domain.party.errors import UnknownParty
from domain.values.quantity import Exact
from tests.domain.portfolio import (
    DECIDED,
    PARTIES,
    REASON,
    REGISTERED,
    TWO_YEARS_ONCE,
    capio_award,
    change,
    correct,
    day,
    hours,
    option_call,
    supplement,
    work_award,
)
from tests.domain.story import Story, story

CALLED = option_call(hours("option", 1450, "2018-04-01", "2018-12-31"))
MEANT = option_call(hours("option", 1540, "2018-04-01", "2018-12-31"))


def told() -> Story:
    """Awarded (entry 1), then an option exercised on a decision (entry 2)."""
    return story(*PARTIES, change(capio_award()), change(CALLED, basis=DECIDED))


def option_hours(of: Story) -> list[Decimal]:
    contract = of.state("contract", "capio-housing")
    return [
        booked.line.quantity.amount
        for booked in contract.volumes
        if booked.origin.value == "option" and isinstance(booked.line.quantity, Exact)
    ]


def test_a_correction_names_its_entry_and_holds_the_whole_fact() -> None:
    corrected = ContractCorrected(
        corrects=2,
        replacement=OptionTriggered(**dict(MEANT), basis=DECIDED),
        reason="Misread from the letter",
        corrected_applies_from=day("2018-04-01"),
        corrected_decided_on=day("2018-03-21"),
    )
    later = told().when(correct(2, MEANT)).then(corrected)
    assert option_hours(later) == [1540]
    assert later.state("contract", "capio-housing").version == 3


def test_a_correction_inherits_the_days_of_the_entry_it_corrects() -> None:
    moved = option_call(hours("option", 1450, "2018-05-01", "2018-12-31"))
    event = told().when(correct(2, moved)).events[0]
    assert event.applies_from() == day("2018-04-01")
    assert event.decided_on() == day("2018-03-21")


def test_a_correction_may_also_say_what_the_fact_rests_on() -> None:
    event = told().when(correct(2, CALLED, basis=REGISTERED)).events[0]
    assert isinstance(event, ContractCorrected)
    assert event.replacement is not None
    assert event.replacement.basis == REGISTERED


def test_a_correction_that_changes_nothing_is_not_recorded() -> None:
    told().when(correct(2, CALLED)).then_nothing()


def test_a_struck_entry_never_happened() -> None:
    later = told()
    event = later.when(correct(2, None)).events[0]
    assert isinstance(event, ContractCorrected)
    assert event.replacement is None
    assert option_hours(later) == []


def test_a_struck_entry_is_struck_once() -> None:
    told().given(correct(2, None)).when(correct(2, None)).then_nothing()


def test_a_struck_entry_can_be_put_back() -> None:
    later = told().given(correct(2, None), correct(2, CALLED))
    assert option_hours(later) == [1450]


@pytest.mark.parametrize("entry", [2, 3])
def test_the_last_correction_of_an_entry_holds_named_by_either(entry: int) -> None:
    again = option_call(hours("option", 1600, "2018-04-01", "2018-12-31"))
    later = told().given(correct(2, MEANT))
    event = later.when(correct(entry, again)).events[0]
    assert isinstance(event, ContractCorrected)
    assert event.corrects == 2
    assert option_hours(later) == [1600]


def test_an_award_is_corrected_in_place() -> None:
    longer = capio_award(last="2020-06-30")
    later = told().given(correct(1, longer))
    assert later.state("contract", "capio-housing").last_day == day("2020-06-30")
    assert option_hours(later) == [1450]


def test_an_award_is_not_struck() -> None:
    told().when(correct(1, None)).then_refused(FirstEntryCannotBeStruck, field="replacement")


def test_a_correction_replaces_a_fact_by_one_of_its_kind() -> None:
    told().when(correct(2, Extension())).then_refused(
        CorrectionChangesKind, field="replacement.kind", saying="option"
    )


@pytest.mark.parametrize("entry", [3, 99])
def test_only_entries_that_are_there_are_corrected(entry: int) -> None:
    told().when(correct(entry, CALLED)).then_refused(UnknownEntry, field="entry")


def test_an_unknown_contract_has_nothing_to_correct() -> None:
    story(*PARTIES).when(correct(1, capio_award())).then_refused(UnknownContract, field="contract")


def test_the_end_of_a_replaced_supplement_is_corrected_through_what_replaced_it() -> None:
    later = story(
        *PARTIES,
        change(work_award(), contract="work"),
        change(supplement("s2016", "2016-06-01", 1), contract="work"),
        change(supplement("s2018", "2018-01-01", 3, replaces="s2016"), contract="work"),
    )
    follows = supplement("s2018", "2018-03-01", 3, replaces="s2016")
    later.when(correct(3, follows, contract="work")).then_refused(UnknownEntry, field="entry")
    later.given(correct(4, follows, contract="work"))
    assert later.state("contract", "work").supplements["s2016"].last_day == day("2018-02-28")
    later.given(correct(4, None, contract="work"))
    old = later.state("contract", "work").supplements["s2016"]
    assert (old.last_day, old.replaced_by) == (None, None)


def test_a_correction_obeys_the_contract_s_terms_itself() -> None:
    outside = option_call(hours("option", 1, "2019-01-01", "2020-12-31"))
    told().when(correct(2, outside)).then_refused(TermsBroken, field="change", saying="R17")
    event = told().when(correct(2, outside, despite=REASON)).events[0]
    assert isinstance(event, ContractCorrected)
    assert event.replacement is not None
    assert event.replacement.despite is not None
    assert event.despite is None


def test_a_later_fact_that_would_break_a_rule_is_named() -> None:
    shorter = capio_award(last="2018-06-30")
    told().when(correct(1, shorter)).then_refused(
        LaterFactWouldBreak,
        field="replacement",
        saying="entry 2: it ends 2018-12-31",
    )


def test_a_correction_is_recorded_despite_the_later_fact_with_a_reason() -> None:
    later = told()
    event = later.when(correct(1, capio_award(last="2018-06-30"), despite=REASON)).events[0]
    assert isinstance(event, ContractCorrected)
    assert event.despite is not None
    assert event.despite.reason == REASON
    assert [each.rule for each in event.despite.rules] == ["R17"]
    assert later.state("contract", "capio-housing").last_day == day("2018-06-30")


def test_a_later_fact_recorded_despite_a_rule_may_go_on_breaking_it() -> None:
    outside = option_call(hours("late", 1, "2019-01-01", "2020-12-31"))
    later = told().given(change(outside, despite=REASON))
    event = later.when(correct(2, MEANT)).events[0]
    assert isinstance(event, ContractCorrected)
    assert event.despite is None


def test_a_later_fact_that_could_not_stand_is_named_whatever_the_reason() -> None:
    steals = option_call(hours("second", 1, "2018-04-01", "2018-12-31"))
    later = told().given(change(steals))
    outcome = later.when(correct(2, steals, despite=REASON))
    outcome.then_refused(LaterFactWouldBreak, field="replacement", saying="the line second")
    assert outcome.refusal is not None
    assert outcome.refusal.facts == {"entry": "3"}


def test_a_replacement_brings_lines_that_earlier_entries_do_not_have() -> None:
    base_again = option_call(hours("base", 1, "2018-04-01", "2018-12-31"))
    told().when(correct(2, base_again)).then_refused(LineAlreadyExists, field="volumes")


def test_an_extension_beyond_its_count_is_found_when_an_award_is_corrected() -> None:
    later = story(*PARTIES, change(capio_award()), change(Extension()))
    later.when(correct(1, capio_award(extension=None))).then_refused(
        LaterFactWouldBreak, field="replacement", saying="R14"
    )
    longer = ExtensionTerms(length_months=24, max_count=2)
    later.given(correct(1, capio_award(extension=longer)), change(Extension()))
    assert later.state("contract", "capio-housing").last_day == day("2023-12-31")


def test_a_corrected_end_moves_the_extensions_that_follow_upon_it() -> None:
    later = story(*PARTIES, change(capio_award()), change(Extension()))
    later.given(correct(1, capio_award(last="2020-02-29", extension=TWO_YEARS_ONCE)))
    assert later.state("contract", "capio-housing").last_day == day("2022-02-28")


def test_a_correction_names_only_registered_parties() -> None:
    wrong = capio_award(provider="nobody")
    told().when(correct(1, wrong)).then_refused(UnknownParty, field="change", saying="nobody")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (
            Indexation(index="OPI", percent=Decimal("2.7"), price_day=day("2019-01-01")),
            Indexation(index="OPI", percent=Decimal("2.9"), price_day=day("2019-01-01")),
        ),
        (
            Termination(first_day_not_in_force=day("2019-01-01"), reason="Upphör"),
            Termination(first_day_not_in_force=day("2019-07-01"), reason="Upphör"),
        ),
        (
            Transfer(successor="leanlink", takeover_day=day("2018-07-01")),
            Transfer(successor="leanlink", takeover_day=day("2018-08-01")),
        ),
        (Extension(), Extension(months=12)),
    ],
    ids=lambda change: change.kind,
)
def test_every_kind_of_fact_can_be_corrected_and_struck(asked: Change, meant: Change) -> None:
    right = story(*PARTIES, change(capio_award()), change(meant))
    wrong = story(*PARTIES, change(capio_award()), change(asked), correct(2, meant))
    assert wrong.state("contract", "capio-housing") == right.state("contract", "capio-housing")
    wrong.given(correct(2, None))
    untouched = story(*PARTIES, change(capio_award()))
    assert wrong.state("contract", "capio-housing") == untouched.state("contract", "capio-housing")


def test_an_award_s_correction_is_an_award() -> None:
    event = told().when(correct(1, capio_award(provider="leanlink"))).events[0]
    assert isinstance(event, ContractCorrected)
    assert isinstance(event.replacement, Award)
