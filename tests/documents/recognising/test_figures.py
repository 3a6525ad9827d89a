"""Figures, money and volumes are read as Swedish documents write them."""

from decimal import Decimal

import pytest

from documents.recognising.forms.money import amounts
from documents.recognising.forms.quantities import Per, volumes
from domain.draft.volumes import CostPer
from domain.values.money import MoneyUnit
from domain.values.quantity import Exact, Range, Unit


@pytest.mark.parametrize(
    ("text", "amount", "unit", "per"),
    [
        ("780 000 kr", "780000", MoneyUnit.KR, CostPer.NOT_STATED),
        ("2,4 mnkr", "2.4", MoneyUnit.MNKR, CostPer.NOT_STATED),
        ("2,4 miljoner kronor", "2.4", MoneyUnit.MNKR, CostPer.NOT_STATED),
        ("ca 27 mnkr/år", "27", MoneyUnit.MNKR, CostPer.YEAR),
        ("1 450 tkr per år", "1450", MoneyUnit.TKR, CostPer.YEAR),
        ("1 275:-", "1275", MoneyUnit.KR, CostPer.NOT_STATED),
        ("428 kr per utförd timme", "428", MoneyUnit.KR, CostPer.HOUR),
        ("940 kr/dygn", "940", MoneyUnit.KR, CostPer.DAY),
        ("En årskostnad om 2 150 000 kronor", "2150000", MoneyUnit.KR, CostPer.YEAR),
        ("Timpriset är 540 kr", "540", MoneyUnit.KR, CostPer.HOUR),
        ("1.245.000:- per månad", "1245000", MoneyUnit.KR, CostPer.MONTH),
        ("426:50 kronor per utförd timme", "426.5", MoneyUnit.KR, CostPer.HOUR),
        ("112 kr i timmen", "112", MoneyUnit.KR, CostPer.HOUR),
        ("1 412 kr per belagd plats och dygn", "1412", MoneyUnit.KR, CostPer.DAY),
        ("1 060 kr/plats/dygn", "1060", MoneyUnit.KR, CostPer.DAY),
        ("Priset per plats och vårddygn är 1 190 kr", "1190", MoneyUnit.KR, CostPer.DAY),
        ("640 timmar à 745 kr", "745", MoneyUnit.KR, CostPer.HOUR),
        ("Kostnaden för ett helår beräknas till 14,7 Mkr", "14.7", MoneyUnit.MNKR, CostPer.YEAR),
        ("750 000 kr på årsbasis", "750000", MoneyUnit.KR, CostPer.YEAR),
        ("Kronor 474 000 per år", "474000", MoneyUnit.KR, CostPer.YEAR),
        ("45 kr per besök", "45", MoneyUnit.KR, CostPer.NOT_STATED),
        ("femtio tusen (50 000) kronor", "50000", MoneyUnit.KR, CostPer.NOT_STATED),
        ("beräknas för 2023 till 46,3 mnkr", "46.3", MoneyUnit.MNKR, CostPer.NOT_STATED),
        ("Priset per timme är fr.o.m. 2017-10-01 341 kr", "341", MoneyUnit.KR, CostPer.HOUR),
    ],
)
def test_an_amount_is_read_with_its_unit_and_what_it_is_paid_for(
    text: str, amount: str, unit: MoneyUnit, per: CostPer
) -> None:
    (mention,) = amounts(text)
    assert mention.value.money.amount == Decimal(amount)
    assert (mention.value.money.unit, mention.value.per) == (unit, per)


def test_an_amount_keeps_the_conditions_that_stand_with_it() -> None:
    (mention,) = amounts(
        "ca 2 085 000 kr exklusive moms och inklusive lokalkostnad, 2019 års prisnivå"
    )
    money = mention.value.money
    assert (money.approximate, money.excludes_vat, money.includes_premises) == (True, True, True)
    assert money.price_level == 2019


@pytest.mark.parametrize("text", ["98 tkr per plats och år", "9 500 kr per brukare och månad"])
def test_a_price_for_each_of_several_is_not_surely_what_a_year_or_month_costs(text: str) -> None:
    assert [mention.sure for mention in amounts(text)] == [False]


def test_a_unit_before_its_figure_is_not_sure_and_a_year_after_it_no_figure() -> None:
    assert [mention.sure for mention in amounts("SEK 1 200 000 per år")] == [False]
    assert amounts("Belopp i kr 2019 och 2020") == ()


@pytest.mark.parametrize(
    "text", ["2–3 mnkr", "kostar mellan 2 och 3 mnkr", "mellan 2 och 3", "kronor", "100 krav"]
)
def test_a_range_of_amounts_and_a_bare_figure_are_no_amount(text: str) -> None:
    assert amounts(text) == ()


def test_the_year_before_an_amount_is_no_part_of_it() -> None:
    (mention,) = amounts("under 2018 600 tkr")
    assert mention.value.money.amount == 600


def test_a_dot_may_part_thousands_or_decimals_so_nobody_is_sure() -> None:
    assert [mention.sure for mention in amounts("1.275 kr")] == [False]
    assert [mention.sure for mention in amounts("1.275.000 kr")] == [True]
    assert [mention.sure for mention in volumes("1.700 timmar per år")] == [False]


@pytest.mark.parametrize(
    ("text", "quantity", "unit", "per"),
    [
        ("42 150 timmar per år", Exact(amount=Decimal(42150)), Unit.HOUR, Per.YEAR),
        ("38 700 timmar/ år", Exact(amount=Decimal(38700)), Unit.HOUR, Per.YEAR),
        ("2,5 årsarbetare", Exact(amount=Decimal("2.5")), Unit.FTE, None),
        ("tre årsarbetare", Exact(amount=Decimal(3)), Unit.FTE, None),
        ("8–10 platser", Range(low=Decimal(8), high=Decimal(10)), Unit.PLACE, None),
        ("mellan 20 och 25 platser", Range(low=Decimal(20), high=Decimal(25)), Unit.PLACE, None),
        ("63,25 årsarb.", Exact(amount=Decimal("63.25")), Unit.FTE, None),
        ("8 årsverken", Exact(amount=Decimal(8)), Unit.FTE, None),
        ("900 timmar per kvartal", Exact(amount=Decimal(900)), Unit.HOUR, Per.OTHER),
        ("fyra (4) platser", Exact(amount=Decimal(4)), Unit.PLACE, None),
        ("12 (tolv) platser", Exact(amount=Decimal(12)), Unit.PLACE, None),
        ("1 200 timmar årligen", Exact(amount=Decimal(1200)), Unit.HOUR, Per.YEAR),
    ],
)
def test_a_volume_is_read_with_its_unit(
    text: str, quantity: Exact | Range, unit: Unit, per: Per | None
) -> None:
    (mention,) = volumes(text)
    assert (mention.value.quantity, mention.value.unit) == (quantity, unit)
    assert mention.value.per is per
    assert mention.sure


def test_words_and_figure_that_disagree_are_to_be_checked() -> None:
    assert [mention.sure for mention in volumes("fyra (5) platser")] == [False]


def test_hours_for_each_person_are_marked_as_such() -> None:
    (mention,) = volumes("ca 8-9 timmar per månad och familj")
    assert (mention.value.per, mention.value.each) == (Per.MONTH, "familj")
    assert mention.value.approximate


@pytest.mark.parametrize(
    "text", ["0,68 årsarbetare per plats", "0,7 åa/boende", "0,55 årsarbetare per särskild plats"]
)
def test_so_many_for_each_place_are_a_ratio(text: str) -> None:
    assert all(mention.value.each for mention in volumes(text))


@pytest.mark.parametrize(
    ("text", "quantity", "unit", "per"),
    [
        ("Antal platser: 14 st", "14", Unit.PLACE, None),
        ("Antalet årsarbetare i teamet uppgår till 7,5.", "7.5", Unit.FTE, None),
        ("Beräknat antal timmar per år är 5 200", "5200", Unit.HOUR, Per.YEAR),
        ("köper 12 av enhetens 20 platser", "12", Unit.PLACE, None),
    ],
)
def test_a_figure_behind_its_unit_or_a_share_of_one_is_to_be_checked(
    text: str, quantity: str, unit: Unit, per: Per | None
) -> None:
    (mention,) = volumes(text)
    assert mention.value.quantity == Exact(amount=Decimal(quantity))
    assert (mention.value.unit, mention.value.per, mention.sure) == (unit, per, False)


@pytest.mark.parametrize(
    "text",
    ["Antalet platser är 14 procent lägre.", "Antalet timmar är 20 kr dyrare.", "Antal brukare: 9"],
)
def test_what_else_stands_behind_a_count_is_no_volume(text: str) -> None:
    assert volumes(text) == ()


def test_places_in_a_home_are_no_ratio() -> None:
    assert [mention.value.each for mention in volumes("18 platser i gruppbostad")] == [None]


@pytest.mark.parametrize("text", ["12 arbetsplatser", "en plats", "14 parkeringsplatser"])
def test_what_only_looks_like_places_is_no_volume(text: str) -> None:
    assert volumes(text) == ()


def test_a_change_from_one_figure_to_another_is_the_other_and_to_be_checked() -> None:
    (mention,) = volumes("utökas från 2 100 till 2 600 timmar per år")
    assert mention.value.quantity == Exact(amount=Decimal(2600))
    assert not mention.sure
