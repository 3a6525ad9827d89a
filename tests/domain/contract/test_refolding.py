"""Laws of the fold: what was decided can be folded, and a corrected stream equals a right one."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.contract.changes import Change, Extension, Indexation, OptionCall
from domain.contract.events import ContractCorrected, ContractEvent, ContractExtended
from domain.contract.evolve import NO_CONTRACT, effective, evolve, fold, record, refold
from domain.contract.terms import ExtensionTerms, OptionClause
from tests.domain.portfolio import (
    PARTIES,
    REASON,
    REGISTERED,
    capio_award,
    change,
    correct,
    cost,
    day,
    hours,
    supplement,
)
from tests.domain.story import Story, story

FREE = ExtensionTerms(length_months=12)
CLAUSE = OptionClause(trigger="Vid utökade medel")
AMOUNTS = st.integers(min_value=0, max_value=5000)
YEARS = st.integers(min_value=2017, max_value=2021)


def options(number: int) -> st.SearchStrategy[Change]:
    """An option whose lines are named after its place in the stream."""
    return st.builds(
        lambda amount, year: OptionCall(
            volumes=(hours(f"v{number}", amount, f"{year}-01-01", f"{year}-12-31"),),
            costs=(cost(f"c{number}", str(amount), f"{year}-01-01", f"{year}-12-31"),),
        ),
        AMOUNTS,
        YEARS,
    )


def supplements(number: int) -> st.SearchStrategy[Change]:
    """A supplement that may replace the one before it in the stream."""
    return st.builds(
        lambda year, amount, replaces: supplement(
            f"s{number}",
            f"{year}-01-01",
            amount,
            replaces=f"s{number - 1}" if replaces else None,
        ),
        YEARS,
        AMOUNTS,
        st.booleans(),
    )


def indexations(_number: int) -> st.SearchStrategy[Change]:
    """An adjustment of all the yearly costs."""
    return st.builds(
        lambda percent, year: Indexation(
            index="OPI", percent=Decimal(percent) / 10, price_day=day(f"{year}-01-01")
        ),
        st.integers(min_value=-50, max_value=100),
        YEARS,
    )


def extensions(_number: int) -> st.SearchStrategy[Change]:
    """An extension by some months."""
    return st.builds(Extension, months=st.integers(min_value=1, max_value=36))


KINDS = (options, supplements, indexations, extensions)


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[Change, Change]]:
    """Changes in the order asked for, each with another of its kind that was meant instead."""
    kinds = draw(st.lists(st.sampled_from(KINDS), max_size=6))
    return [(draw(kind(number)), draw(kind(number))) for number, kind in enumerate(kinds, start=1)]


def awarded() -> Story:
    return story(*PARTIES, change(capio_award(extension=FREE, option=CLAUSE)))


def tell(changes: list[Change]) -> tuple[Story, list[int]]:
    """The story of the changes that were not refused, and at which entry each of them stands."""
    told, entries = awarded(), []
    for asked in changes:
        outcome = told.when(change(asked, despite=REASON))
        recorded = outcome.refusal is None
        entries.append(told.state("contract", "capio-housing").version if recorded else 0)
    return told, entries


def stream_of(told: Story) -> list[ContractEvent]:
    return list(told.events("contract", "capio-housing"))  # type: ignore[arg-type] # a contract's stream holds its events


@given(histories())
@settings(max_examples=40, deadline=None)
def test_whatever_was_decided_folds_to_the_same_contract_again(
    history: list[tuple[Change, Change]],
) -> None:
    told, _ = tell([asked for asked, _ in history])
    contract = NO_CONTRACT
    for event in stream_of(told):
        contract = evolve(contract, event)
    assert contract == told.state("contract", "capio-housing")
    assert contract == fold(enumerate(stream_of(told), start=1))


@given(histories())
@settings(max_examples=40, deadline=None)
def test_a_corrected_stream_equals_one_recorded_right_from_the_start(
    history: list[tuple[Change, Change]],
) -> None:
    told, entries = tell([asked for asked, _ in history])
    meant: dict[int, ContractEvent] = {}
    for (_, replacement), entry in zip(history, entries, strict=True):
        facts = told.when(correct(entry, replacement, despite=REASON)).facts if entry else ()
        for fact in facts:
            assert isinstance(fact.event, ContractCorrected)
            assert fact.event.replacement is not None
            meant[entry] = fact.event.replacement
    right = refold(
        (version, meant.get(version, event))
        for version, event in enumerate(stream_of(told), start=1)
        if event.topic != "contract.corrected.v1"
    )
    assert told.state("contract", "capio-housing") == right


@given(histories(), st.integers(min_value=0, max_value=5))
@settings(max_examples=40, deadline=None)
def test_a_struck_entry_leaves_what_would_be_without_it(
    history: list[tuple[Change, Change]], chosen: int
) -> None:
    told, entries = tell([asked for asked, _ in history])
    entry = entries[chosen] if chosen < len(entries) else 0
    if not entry or told.when(correct(entry, None, despite=REASON)).refusal is not None:
        return
    without = refold(
        (version, event)
        for version, event in enumerate(stream_of(told), start=1)
        if version != entry and event.topic != "contract.corrected.v1"
    )
    assert told.state("contract", "capio-housing") == without


def test_a_correction_of_an_entry_outside_the_filtered_history_has_no_effect() -> None:
    told = awarded().given(change(Extension()), correct(2, Extension(months=6)))
    award, _, correction = enumerate(stream_of(told), start=1)
    assert effective([award, correction]) == (award,)
    assert fold([award, correction]).last_day == day("2019-12-31")


def test_later_entries_follow_upon_the_corrected_history() -> None:
    told = awarded().given(change(Extension()), correct(2, Extension(months=6)))
    contract = record(told.state("contract", "capio-housing"), ((4, stream_of(told)[1]),))
    assert contract.last_day == day("2021-06-30")
    assert contract.fact(4) == stream_of(told)[1]
    assert contract.fact(5) is None


def test_an_extension_of_a_contract_without_end_leaves_it_without_end() -> None:
    told = story(*PARTIES, change(capio_award(last=None)))
    extended = ContractExtended(months=12, previous_end=day("2019-12-31"), basis=REGISTERED)
    contract = evolve(told.state("contract", "capio-housing"), extended)
    assert contract.last_day is None
    assert contract.extensions == 1
