"""The registers of parties and of needs."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from domain.need.commands import StateNeed
from domain.need.events import NeedStated
from domain.party.commands import RegisterParty
from domain.party.events import PartyKind, PartyRegistered
from domain.values.quantity import Exact, Unit
from tests.domain.portfolio import CAPIO, LETTER, day
from tests.domain.story import story


def need(amount: int, year: int = 2018) -> StateNeed:
    return StateNeed(
        need=NeedStated(
            service="housing-support",
            year=year,
            unit=Unit.HOUR,
            quantity=Exact(amount=Decimal(amount)),
            approximate=True,
            persons=620,
            source=LETTER,
        )
    )


def company(number: str) -> PartyRegistered:
    return PartyRegistered(kind=PartyKind.COMPANY, title="Bolaget", organisation_number=number)


def test_a_party_is_registered_and_its_entry_replaced() -> None:
    told = story()
    told.when(CAPIO).then(CAPIO.entry)
    told.when(CAPIO).then_nothing()
    renamed = PartyRegistered(
        kind=PartyKind.COMPANY, title="Capio Psykiatri AB", from_day=day("2018-01-01")
    )
    told.when(RegisterParty(party="capio", entry=renamed)).then(renamed)
    assert told.state("party", "capio").entry == renamed
    assert renamed.applies_from() == day("2018-01-01")


def test_an_organisation_number_passes_its_check_digit_r50() -> None:
    assert company("212000-0449").organisation_number == "212000-0449"
    with pytest.raises(ValidationError, match="organisation_number_checksum"):
        company("212000-0448")
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        company("2120000449")


def test_a_need_is_stated_for_one_year_and_never_carried_forward() -> None:
    told = story()
    (event,) = told.when(need(75_500)).events
    assert event.applies_from() == day("2018-01-01")
    assert set(told.state("need", "housing-support").statements) == {(2018, Unit.HOUR)}


def test_the_same_need_is_not_stated_again_and_a_newer_one_takes_its_place() -> None:
    told = story(need(75_500))
    told.when(need(75_500)).then_nothing()
    told.given(need(76_000), need(75_500, 2019))
    statements = told.state("need", "housing-support").statements
    assert statements[2018, Unit.HOUR] == need(76_000).need
    assert statements[2019, Unit.HOUR] == need(75_500, 2019).need
