"""What is contracted, for any year or day, by any decision day, as known at any moment."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.contract.basis import DecisionBasis, RegistrationBasis
from domain.values.quantity import Unit
from domain.volumes.amount import Amount
from projections.facts.answer import Sum
from projections.facts.as_of import NOW, AsOf
from projections.volumes.answers import (
    DerivationLine,
    ServiceOnDay,
    ServiceVolumes,
    YearVolumes,
)
from projections.volumes.view import Volumes
from tests.projections.projecting import (
    Told,
    award,
    correction,
    decided,
    option,
    parties,
    party,
)


def of_service(answer: YearVolumes, name: str, unit: Unit = Unit.HOUR) -> ServiceVolumes:
    (found,) = [s for s in answer.services if (s.service, s.unit) == (name, unit)]
    return found


def hours_in(told: Told, year: int, as_of: AsOf = NOW) -> Decimal:
    amount = of_service(Volumes(told.pool).year(year, as_of=as_of), "housing-support").total.amount
    assert amount is not None
    return amount.low


@pytest.mark.parametrize(
    ("name", "year", "base", "total", "gap"),
    [
        ("housing-support", 2018, 61_650, 65_825, 9_675),
        ("housing-support", 2019, 61_650, 67_210, 8_290),
        ("family-support", 2018, 35_250, 47_250, 7_750),
        ("family-support", 2019, 38_700, 54_700, 300),
    ],
)
def test_the_letters_hours_against_the_need(
    story: Told, name: str, year: int, base: int, total: int, gap: int
) -> None:
    found = of_service(Volumes(story.pool).year(year), name)
    assert found.base.amount is not None
    assert found.total.amount is not None
    assert found.gap is not None
    figures = [each.low for each in (found.base.amount, found.total.amount, found.gap)]
    assert figures == [base, total, gap]
    assert found.need is not None
    assert found.need.entry.topic == "need.stated.v1"
    assert found.need.statement.year == year


def test_providers_have_their_names(story: Told) -> None:
    found = of_service(Volumes(story.pool).year(2018), "housing-support")
    assert all(each.provider.name for each in found.providers)


def test_before_the_meeting_only_the_base_had_been_decided(story: Told) -> None:
    before, after = AsOf(decided_by=date(2018, 3, 20)), AsOf(decided_by=date(2018, 3, 21))
    assert hours_in(story, 2018, before) == 61_650
    assert hours_in(story, 2018, after) == 65_825


def test_a_day_shows_stated_rates_and_adds_up_levels_only(story: Told) -> None:
    answer = Volumes(story.pool).day(date(2018, 6, 1), service="work-support")
    (found,) = answer.services
    assert found.unit is Unit.FTE
    assert found.level is not None
    assert found.level.amount is not None
    assert found.level.amount.low == 3
    assert found.level.not_stated == 1
    housing = Volumes(story.pool).day(date(2018, 6, 1), service="housing-support").services
    assert housing[0].level is None
    assert {line.stated.low for line in housing[0].lines if line.stated} >= {42_150, 8_000}


def test_not_stated_is_neither_zero_nor_hidden(story: Told) -> None:
    found = of_service(Volumes(story.pool).year(2020), "lss-short-term-stay", Unit.PLACE)
    assert found.total.amount is None
    assert found.total.not_stated == 1
    assert found.total.words == "1 ej angiven"


def test_one_provider_is_asked_for_without_the_need(story: Told) -> None:
    answer = Volumes(story.pool).year(2018, service="family-support", provider="active")
    (found,) = answer.services
    assert found.total.amount is not None
    assert found.total.amount.low == 13_125
    assert found.need is None
    assert found.gap is None


def test_a_line_says_how_it_was_worked_out_and_on_what_it_rests(story: Told) -> None:
    found = of_service(Volumes(story.pool).year(2018), "family-support")
    (active,) = [each for each in found.providers if each.provider.id == "active"]
    base, added = active.lines
    assert base.share == "5/6"
    assert base.formula.replace("\xa0", " ") == "10 350 tim/år × 10/12 = 8 625 tim"
    assert isinstance(base.entry.basis, RegistrationBasis)
    assert base.source == base.entry.basis.source
    assert base.entry.undated
    assert isinstance(added.entry.basis, DecisionBasis)
    assert added.entry.basis.proposal == "family-support-active-2018"
    assert added.entry.basis.assumed
    assert added.entry.decided_on == date(2018, 3, 21)


def test_a_stated_figure_stands_beside_the_one_computed(story: Told) -> None:
    found = of_service(Volumes(story.pool).year(2018), "housing-support")
    (line,) = [
        line
        for each in found.providers
        if each.provider.id == "capio"
        for line in each.lines
        if line.computed is not None and line.difference
    ]
    assert line.amount is not None
    assert line.computed is not None
    assert [line.amount.low, line.computed.low] == [Decimal(1_450), Decimal("1447.5")]
    assert line.difference == Decimal("2.5")
    assert line.comparison


def test_a_correction_changes_now_and_leaves_an_earlier_answer_as_it_was(told: Told) -> None:
    before = told.tell(*parties(), award(amount=8000)).position
    then = Volumes(told.pool).year(2018, as_of=AsOf(known_at=before))
    moment = told.ledger.entry_at(before).recorded_at
    corrected = told.tell(correction(1, award(amount=8500).change))
    assert hours_in(told, 2018) == 8500
    again = Volumes(told.pool).year(2018, as_of=AsOf(known_at=before))
    assert again.model_copy(update={"position": then.position}) == then
    assert hours_in(told, 2018, AsOf(known_at=moment)) == 8000
    assert hours_in(told, 2018, AsOf(known_at=corrected.position)) == 8500
    assert hours_in(told, 2018, AsOf(known_at=datetime.max.replace(tzinfo=UTC))) == 8500


def test_a_corrected_line_leads_to_its_entry_and_to_the_correction(told: Told) -> None:
    awarded = told.tell(*parties(), award()).position
    corrected = told.tell(correction(1, award(amount=8500).change)).position
    (line,) = of_service(Volumes(told.pool).year(2018), "housing-support").providers[0].lines
    assert line.entry.position == awarded
    assert line.entry.corrected_by == corrected
    assert line.entry.corrector
    assert line.entry.correction_reason


def test_a_correction_has_the_decision_day_of_what_it_corrects(told: Told) -> None:
    told.tell(*parties(), award(), decided(option(1200)))
    told.tell(correction(2, option(1500)))
    assert hours_in(told, 2018, AsOf(decided_by=date(2018, 3, 20))) == 8000
    assert hours_in(told, 2018, AsOf(decided_by=date(2018, 3, 21))) == 9500


def test_decided_by_and_known_at_narrow_together(told: Told) -> None:
    before = told.tell(*parties(), award(), decided(option(1200))).position
    told.tell(correction(2, option(1500)))
    asked = AsOf(decided_by=date(2018, 3, 21), known_at=before)
    assert hours_in(told, 2018, asked) == 9200


def test_a_party_is_called_what_it_was_called_then(told: Told) -> None:
    before = told.tell(*parties(), award()).position
    told.tell(party("capio", "Capio Omsorg AB"))

    def name(as_of: AsOf) -> str | None:
        answer = Volumes(told.pool).year(2018, as_of=as_of)
        return of_service(answer, "housing-support").providers[0].provider.name

    assert name(NOW) == "Capio Omsorg AB"
    assert name(AsOf(known_at=before)) == "Capio"


def test_before_anything_is_known_there_is_nothing(story: Told) -> None:
    assert Volumes(story.pool).year(2018, as_of=AsOf(known_at=0)).services == ()


def test_a_moment_without_its_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        AsOf(known_at=datetime(2018, 1, 1))  # noqa: DTZ001 -- the point of the test


def sums_and_lines(answer: YearVolumes) -> list[tuple[Sum, list[DerivationLine]]]:
    """Every figure of an answer with the lines it is said to be the sum of."""
    found = [
        (each.total, list(each.lines)) for service in answer.services for each in service.providers
    ]
    found += [
        (service.total, [line for each in service.providers for line in each.lines])
        for service in answer.services
    ]
    return found + [(cost.total, list(cost.lines)) for cost in answer.costs]


def added_up(lines: list[DerivationLine]) -> Amount:
    amounts = [line.amount.exact for line in lines if line.amount is not None]
    zero = Fraction(0)
    return Amount(sum((a.low for a in amounts), zero), sum((a.high for a in amounts), zero))


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    year=st.integers(2014, 2024),
    decided_by=st.none() | st.dates(date(2015, 1, 1), date(2020, 1, 1)),
    known_at=st.none() | st.integers(0, 160),
)
def test_every_derivation_adds_up_and_leads_back_to_the_log(
    story: Told, year: int, decided_by: date | None, known_at: int | None
) -> None:
    answer = Volumes(story.pool).year(year, as_of=AsOf(decided_by, known_at))
    for total, lines in sums_and_lines(answer):
        if total.amount is not None:
            assert added_up(lines) == total.amount.exact
        assert total.not_stated + total.unknown <= len(lines)
        for line in lines:
            recorded = story.ledger.entry_at(line.entry.position)
            assert (recorded.event_id, recorded.stream, recorded.topic) == (
                line.entry.event_id,
                f"contract:{line.contract.id}",
                line.entry.topic,
            )
            assert known_at is None or line.entry.position <= known_at


def test_all_of_a_year_is_in_force_on_some_day(story: Told) -> None:
    days: list[ServiceOnDay] = []
    for month in range(1, 13):
        days += Volumes(story.pool).day(date(2018, month, 15)).services
    in_year = {s.service for s in Volumes(story.pool).year(2018).services if s.total.amount}
    assert in_year <= {each.service for each in days}
