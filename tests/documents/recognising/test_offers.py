"""What another offered, what a law allows and what was spent is no cost of the matter."""

import pytest

from domain.draft.draft import Draft
from domain.draft.volumes import FigureRole
from domain.values.money import MoneyUnit
from tests.documents.letters import draft

LETTER = """\
Tjänsteskrivelse
2021-03-04
Dnr VN 2021-0044

Vårdnämnden

Direktupphandling av boendestöd

Förslag till beslut
1. Boendestöd köps av Lindstöd Omsorg AB från 2021-04-01 till 2021-12-31.

Skäl för beslutet
{told}

Ekonomi
Priset är 410 kr per timme.

Tilda Hök
Vårdchef
"""


def amounts(read: Draft) -> list[str]:
    return [str(each.value.amount.amount) for each in read.costs if each.value]


def providers(read: Draft) -> set[str]:
    return {each.value.written for each in read.parties if each.value}


@pytest.mark.parametrize(
    "told",
    [
        "Tre anbud kom in: Gullviva Vård AB (450 kr per timme), Lindstöd Omsorg AB (410 kr per"
        " timme) och Älvhem Vård AB (465 kr per timme).",
        "Offert begärdes av tre företag:\n\nGullviva Vård AB    450 kr/tim\n"
        "Lindstöd Omsorg AB    410 kr/tim\nÄlvhem Vård AB    465 kr/tim\n",
        "Fem bolag lämnade anbud. Lindstöd Omsorg AB hade 410 kr per timme."
        " Därnäst kom Gullviva Vård AB med 450 kr per timme.",
        "Offert begärdes även av Gullviva Vård AB, som offererade 450 kr per timme.",
    ],
)
def test_what_one_offered_who_was_not_chosen_is_neither_cost_nor_provider(told: str) -> None:
    read = draft(LETTER.format(told=told))
    assert amounts(read) == ["410"]
    assert "Lindstöd Omsorg AB" in providers(read)
    assert not providers(read) & {"Gullviva Vård AB", "Älvhem Vård AB"}


def test_where_nobody_is_chosen_every_offer_is_told_and_none_is_certain() -> None:
    told = (
        "Anbud kom från Gullviva Vård AB, 450 kr per timme, och Älvhem Vård AB, 465 kr per timme."
    )
    chosen = "Boendestöd köps av Lindstöd Omsorg AB från 2021-04-01 till 2021-12-31."
    read = draft(LETTER.format(told=told).replace(chosen, "Ett avtal om boendestöd tecknas."))
    assert {"450", "465"} <= set(amounts(read))
    assert not any(each.is_certain for each in read.costs)


@pytest.mark.parametrize(
    "told",
    [
        "Gränsen för direktupphandling är 615 312 kr.",
        "Ramavtalets takvärde är 16 MSEK.",
        "Av ersättningen har 6,1 MSEK använts.",
        "Insatsen kostar mer nu; 6,1 MSEK har redan fakturerats.",
        "Om volymen går ner minskas ersättningen med 190 tkr.",
        "Kommunen får statsbidrag med 2,2 mnkr.",
        "Besöksavgiften, 250 kronor, betalas av den som söker hjälp.",
        "Lokalen hyrs av kommunen (årshyra 1,4 mnkr).",
    ],
)
def test_limits_of_law_what_is_spent_and_what_is_taken_off_are_no_costs(told: str) -> None:
    assert amounts(draft(LETTER.format(told=told))) == ["410"]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Ersättningen höjs med 73 500 kr per månad.", "addition"),
        ("Ersättningen, som i dag är 73 500 kr per månad, höjs.", "base"),
        ("Lokalerna ingår med 73 500 kr per månad.", "part"),
        ("Kostnaden är 900 tkr per år, varav lokaler 73 500 kr per månad.", "part"),
        ("Ersättningen höjs med 1 500 kr till 73 500 kr per månad.", "total"),
        ("Merkostnaden är 73 500 kr per månad.", "addition"),
        ("Lokalkostnaden, 73 500 kr per månad, ingår i ersättningen.", "part"),
    ],
)
def test_the_words_that_lean_on_an_amount_tell_what_it_belongs_to(told: str, role: str) -> None:
    read = draft(LETTER.format(told=told))
    (cost,) = [e for e in read.costs if e.value and e.value.amount.amount == 73500]
    assert cost.value
    assert cost.value.role.value == role
    assert not cost.is_certain


def test_what_a_committee_has_in_its_budget_is_a_frame_and_no_cost() -> None:
    read = draft(LETTER.format(told="Nämnden har 212,3 miljoner kronor i driftbudget 2021."))
    assert [str(each.value.amount.amount) for each in read.budgets if each.value] == ["212.3"]
    assert amounts(read) == ["410"]


def test_a_kind_of_places_is_no_provider() -> None:
    told = "Avtalet gäller köp av HVB-platser för unga."
    assert providers(draft(LETTER.format(told=told))) == providers(draft(LETTER.format(told="Så.")))


@pytest.mark.parametrize(
    ("told", "amount", "year", "per"),
    [
        ("För 2021 blir kostnaden 900 tkr.", "900", 2021, "period"),
        ("Kostnaden är 900 tkr för helåret 2022.", "900", 2022, "period"),
        ("Ersättningen 2020 var 426:50 kronor till alla.", "426.5", 2020, "not_stated"),
        ("Ersättningen är en tolftedel av 6 miljoner kronor per månad.", "6", None, "year"),
    ],
)
def test_a_cost_is_of_the_year_that_its_sentence_begins_with_or_ends_in(
    told: str, amount: str, year: int | None, per: str
) -> None:
    read = draft(LETTER.format(told=told))
    (cost,) = [e.value for e in read.costs if e.value and str(e.value.amount.amount) == amount]
    assert (cost.year, cost.per.value) == (year, per)


def test_what_it_cost_before_is_a_predecessors_and_of_no_provider() -> None:
    told = "Som jämförelse kostade insatsen 25,6 mkr under 2010."
    costs = [each.value for each in draft(LETTER.format(told=told)).costs if each.value]
    (before,) = [each for each in costs if each.amount.unit is MoneyUnit.MNKR]
    assert (before.role, before.provider) == (FigureRole.PREDECESSOR, None)


def test_a_fee_for_a_place_and_day_is_what_the_buyer_pays() -> None:
    told = "Avgiften är 1 480 kronor per plats och dygn."
    assert "1480" in amounts(draft(LETTER.format(told=told)))


def test_what_is_paid_only_beyond_what_is_agreed_is_never_certain() -> None:
    price = "Priset är 410 kr per timme."
    beyond = "För timmar utöver 420 betalas 480 kr per timme."
    plain = draft(LETTER.format(told="Ett behov finns."))
    read = draft(LETTER.format(told="Ett behov finns.").replace(price, beyond))
    assert [each.is_certain for each in plain.costs] == [True]
    assert [each.is_certain for each in read.costs] == [False]


TENDER = """\
Tilldelningsbeslut
2021-10-04
Dnr VN 2021-0078

Vårdnämnden

Tilldelning av ramavtal om boendestöd

Beslut
1. Ramavtal tecknas med de {chosen} främst rangordnade leverantörerna.

Utvärdering
Anbuden har rangordnats.

Rang\tLeverantör\tPris per timme, kr\tKvalitetsavdrag, kr\tUtvärderingspris, kr
1\tLindstöd Omsorg AB\t645\t200\t445
2\tGullviva Vård AB\t590\t100\t490
3\tÄlvhem Vård AB\t720\t200\t520
4\tNordrum Stöd AB\t–\t–\tUteslutet
"""


@pytest.mark.parametrize(
    ("chosen", "prices"), [("två", ["645", "590"]), ("fyra", ["645", "590", "720"])]
)
def test_of_a_tenders_table_those_chosen_by_their_rank_are_read_and_no_sum_to_compare_by(
    chosen: str, prices: list[str]
) -> None:
    read = draft(TENDER.format(chosen=chosen))
    assert amounts(read) == prices
    assert len(providers(read)) == len(prices)


@pytest.mark.parametrize(
    "told",
    [
        "Nuvarande leverantör är Gullviva Vård AB, vars avtal tar slut den 31 mars 2021.",
        "Dagens avtal, med Gullviva Vård AB, upphör 2021-03-31.",
        "Kommunens tidigare utförare av insatsen, Gullviva Vård AB, vill inte fortsätta.",
    ],
)
def test_whoever_had_the_contract_before_an_award_is_no_provider(told: str) -> None:
    assert providers(draft(LETTER.format(told=told))) == {"Lindstöd Omsorg AB"}


def test_the_present_provider_who_is_awarded_again_is_one() -> None:
    told = "Nuvarande leverantör är Lindstöd Omsorg AB."
    assert providers(draft(LETTER.format(told=told))) == {"Lindstöd Omsorg AB"}


def test_who_has_a_contract_beside_the_one_that_is_extended_is_still_told() -> None:
    letter = LETTER.format(told="Nuvarande avtal med Gullviva Vård AB berörs inte.")
    letter = letter.replace("Direktupphandling av boendestöd", "Förlängning av avtal om boendestöd")
    letter = letter.replace(
        "Boendestöd köps av Lindstöd Omsorg AB från 2021-04-01 till",
        "Avtalet med Lindstöd Omsorg AB förlängs till",
    )
    assert providers(draft(letter)) == {"Lindstöd Omsorg AB", "Gullviva Vård AB"}
