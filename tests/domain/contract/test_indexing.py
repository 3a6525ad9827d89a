"""Adjusting prices by an index."""

from decimal import Decimal

from domain.contract.changes import Indexation
from domain.contract.errors import UnknownLine
from domain.contract.events import PriceIndexed
from tests.domain.portfolio import DECIDED, PARTIES, capio_award, change, day
from tests.domain.story import story

AWARDED = (*PARTIES, change(capio_award()))
RAISE = Indexation(index="OPI", percent=Decimal("2.7"), price_day=day("2019-01-01"))


def test_a_price_is_indexed_from_its_price_day() -> None:
    indexed = PriceIndexed(**dict(RAISE), basis=DECIDED)
    told = story(*AWARDED)
    told.when(change(RAISE, basis=DECIDED)).then(indexed)
    assert indexed.applies_from() == day("2019-01-01")
    (factor,) = [each.factor for each in told.state("contract", "capio-housing").indexings]
    assert factor == Decimal("1.027")


def test_only_cost_lines_that_are_there_are_indexed() -> None:
    unknown = Indexation(**{**dict(RAISE), "lines": ("yearly", "nothing")})
    story(*AWARDED).when(change(unknown)).then_refused(UnknownLine, field="lines", saying="nothing")
    known = Indexation(**{**dict(RAISE), "lines": ("yearly",)})
    story(*AWARDED).when(change(known)).then_kinds(PriceIndexed)
