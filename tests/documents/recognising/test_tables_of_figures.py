"""Tables give their figures however their rows and columns share year, unit and provider."""

import pytest

from domain.draft.draft import Draft
from tests.documents.letters import OPTION, draft

LETTER = """\
Tjänsteskrivelse
2021-03-04
Dnr VN 2021-0044

Vårdnämnden

Avtal om boendestöd med Lindstöd Omsorg AB

Förslag till beslut
1. Avtal om boendestöd tecknas med Lindstöd Omsorg AB från 2021-04-01 till 2023-12-31.

Ärendet
Volym och ersättning framgår av tabellen.

{table}

Tilda Hök
Vårdchef
"""


def volumes(read: Draft) -> list[tuple[str, str, int | None]]:
    return [
        (str(each.value.quantity.low), each.value.unit.value, each.value.year)  # type: ignore[union-attr]  # stated
        for each in read.volumes
        if each.value
    ]


def costs(read: Draft) -> list[tuple[str, str, str, int | None]]:
    return [
        (
            str(each.value.amount.amount),
            each.value.amount.unit.value,
            each.value.per.value,
            each.value.year,
        )
        for each in read.costs
        if each.value
    ]


def test_rows_of_years_have_the_units_of_their_columns() -> None:
    table = """\
År       Platser     Årsarb.     Belopp (Mkr)
2021     12          8,5         4,2
2022     14          9,25        5,1"""
    read = draft(LETTER.format(table=table))
    assert volumes(read) == [
        ("12", "place", 2021),
        ("8.5", "fte", 2021),
        ("14", "place", 2022),
        ("9.25", "fte", 2022),
    ]
    assert costs(read) == [("4.2", "mnkr", "period", 2021), ("5.1", "mnkr", "period", 2022)]


def test_columns_of_years_have_the_units_of_their_rows() -> None:
    table = """\
                          2021      2022
Antal timmar             6 000     8 000
Årsarbetare                4,5       6,0
Ersättning (tkr)         2 460     3 280"""
    read = draft(LETTER.format(table=table))
    assert volumes(read) == [
        ("6000", "hour", 2021),
        ("8000", "hour", 2022),
        ("4.5", "fte", 2021),
        ("6.0", "fte", 2022),
    ]
    assert costs(read) == [("2460", "tkr", "period", 2021), ("3280", "tkr", "period", 2022)]


def test_rows_of_years_columns_that_tell_no_unit_give_nothing() -> None:
    table = """\
                          2021      2022
Antal beslut               212       240
Nöjda brukare (%)           81        84"""
    read = draft(LETTER.format(table=table))
    assert (volumes(read), costs(read)) == ([], [])


@pytest.mark.parametrize("head", ["Kr per plats och dygn", "Pris/dygn", "Kronor per vårddygn"])
def test_a_column_of_prices_for_each_day_is_paid_by_the_day(head: str) -> None:
    table = f"""\
Inriktning       Antal platser       {head}
Demens           36                  1 412
Somatisk         18                  1 318"""
    assert costs(draft(LETTER.format(table=table))) == [
        ("1412", "kr", "day", None),
        ("1318", "kr", "day", None),
    ]


def test_the_row_of_one_who_lost_a_tender_gives_nothing() -> None:
    table = """\
Anbudsgivare             Timpris     Poäng
Lindstöd Omsorg AB       412 kr      87
Älvhem Vård AB           445 kr      81"""
    read = draft(LETTER.format(table=table))
    assert costs(read) == [("412", "kr", "hour", None)]
    assert "Älvhem Vård AB" not in {each.value.written for each in read.parties if each.value}


def test_a_row_is_what_its_own_providers_point_decides() -> None:
    points = (
        "1. Option utlöses i avtalet med Lindstöd Omsorg AB avseende boendestöd från 2019-04-01.\n"
        "2. Uppdraget om boendestöd till Älvhem Vård AB utökas från 2019-04-01.\n"
    )
    table = (
        "Utförare                 2019, tkr    2020, tkr\n"
        "Lindstöd Omsorg AB       400          500\n"
        "Älvhem Vård AB           210          260\n\n"
    )
    start, end = OPTION.index("1. Option"), OPTION.index("Bakgrund")
    text = OPTION[:start] + points + "\n" + OPTION[end:]
    text = text.replace(
        "Utlösande av option om boendestöd i avtal med Lindstöd Omsorg AB", "Boendestöd"
    )
    read = draft(text.replace("Ekonomi\n", f"Ekonomi\n{table}"))
    roles = {str(e.value.amount.amount): e.value.role.value for e in read.costs if e.value}
    assert roles == {"400": "option", "500": "option", "210": "addition", "260": "addition"}


def test_columns_under_years_alone_hold_what_the_line_above_says() -> None:
    table = """\
Timmar per halvår

Utförare               hå 1 2021    hå 2 2021    hå 1 2022
Lindstöd Omsorg AB           410          520          640"""
    read = draft(LETTER.format(table=table))
    assert volumes(read) == [("410", "hour", 2021), ("520", "hour", 2021), ("640", "hour", 2022)]
    assert [each.value.months for each in read.volumes if each.value] == [6, 6, 6]


@pytest.mark.parametrize("line", ["Utförda timmar", "Behov av timmar", "Timmar, utfall"])
def test_what_was_done_or_is_needed_is_no_volume_of_a_table(line: str) -> None:
    table = f"""\
{line}

Utförare               2018      2019      2020
Lindstöd Omsorg AB    4 100     4 200     4 640"""
    assert volumes(draft(LETTER.format(table=table))) == []


def test_rows_of_parts_of_a_year_have_its_year_and_their_months() -> None:
    table = """\
Period                 Timmar     Kostnad, tkr
april–december 2021       600              246
2022                      900              370"""
    read = draft(LETTER.format(table=table))
    assert volumes(read) == [("600", "hour", 2021), ("900", "hour", 2022)]
    assert [each.value.months for each in read.volumes if each.value] == [9, None]


def test_what_is_and_what_shall_be_stand_side_by_side() -> None:
    table = """\
                      I dag     Förslag
Antal platser            15          19
Årsarbetare            10,5        12,0"""
    read = draft(LETTER.format(table=table))
    assert [(e.value.role.value, str(e.value.quantity.low)) for e in read.volumes if e.value] == [  # type: ignore[union-attr]  # stated
        ("base", "15"),
        ("total", "19"),
        ("base", "10.5"),
        ("total", "12.0"),
    ]


def test_a_column_without_a_unit_beside_one_with_it_is_of_the_same() -> None:
    table = """\
Utförare              Nuvarande timmar    Utökning    Ny volym
Lindstöd Omsorg AB               6 100         400       6 500"""
    read = draft(LETTER.format(table=table))
    assert [(e.value.role.value, str(e.value.quantity.low)) for e in read.volumes if e.value] == [  # type: ignore[union-attr]  # stated
        ("base", "6100"),
        ("addition", "400"),
        ("total", "6500"),
    ]


def test_a_price_for_each_place_is_no_volume_of_places() -> None:
    table = """\
Nivå          Ersättning per plats och månad
Nivå A        9 100 kr
Nivå B        14 200 kr"""
    read = draft(LETTER.format(table=table))
    assert volumes(read) == []
    assert costs(read) == [("9100", "kr", "month", None), ("14200", "kr", "month", None)]


def owned(read: Draft) -> list[tuple[str, str, str, str | None, int | None]]:
    return [
        (
            str(each.value.amount.amount),
            each.value.role.value,
            each.value.per.value,
            each.value.provider.written if each.value.provider else None,
            each.value.year,
        )
        for each in read.costs
        if each.value
    ]


def test_columns_under_parties_are_theirs_and_rows_set_what_is_beside_what_shall_be() -> None:
    table = """\
Belopp i tusental kronor      Lindstöd Omsorg AB    Älvhem Vård AB    Totalt
Årskostnad i dag                     2 410               1 980         4 390
Årskostnad med nytt pris             2 530               2 071         4 601
Ökning                                 120                  91           211"""
    assert owned(draft(LETTER.format(table=table))) == [
        ("2410", "base", "year", "Lindstöd Omsorg AB", None),
        ("1980", "base", "year", "Älvhem Vård AB", None),
        ("4390", "base", "year", None, None),
        ("2530", "base", "year", "Lindstöd Omsorg AB", None),
        ("2071", "base", "year", "Älvhem Vård AB", None),
        ("4601", "total", "year", None, None),
        ("120", "addition", "period", "Lindstöd Omsorg AB", None),
        ("91", "addition", "period", "Älvhem Vård AB", None),
        ("211", "addition", "period", None, None),
    ]


def test_the_last_sentence_above_gives_the_unit_and_a_sum_of_years_is_of_none() -> None:
    table = """\
Utförare          ht 2021   vt 2022   Summa
Lindstöd              300       640     940
Totalt                300       640     940"""
    above = "Priset är 412 kr per timme och har prövats. Nedan anges beloppen i tkr."
    letter = LETTER.replace("Volym och ersättning framgår av tabellen.", above)
    assert owned(draft(letter.format(table=table)))[:4] == [
        ("412", "base", "hour", "Lindstöd Omsorg AB", None),
        ("300", "base", "period", "Lindstöd", 2021),
        ("640", "base", "period", "Lindstöd", 2022),
        ("940", "total", "period", "Lindstöd", None),
    ]


def test_what_was_ordered_and_what_is_proposed_have_the_unit_of_the_line_above() -> None:
    table = """\
Timmar per kalenderår:

Entreprenör              Beställt     Förslag     Ändring
                             2020        2021
Lindstöd Omsorg AB          4 200       3 900       - 300
Älvhem Vård AB              2 100       1 800       - 300"""
    assert volumes(draft(LETTER.format(table=table))) == [
        ("4200", "hour", 2020),
        ("3900", "hour", 2021),
        ("2100", "hour", 2020),
        ("1800", "hour", 2021),
    ]


def test_prices_that_are_and_shall_be_are_paid_as_the_line_above_says() -> None:
    table = """\
Kronor per plats och dygn

Inriktning          Nuvarande      Från 2021-04-01
Demens              1 412          1 466"""
    assert costs(draft(LETTER.format(table=table))) == [
        ("1412", "kr", "day", None),
        ("1466", "kr", "day", None),
    ]


def test_a_head_tells_the_months_that_it_is_of_behind_its_year() -> None:
    table = """\
Kostnadsslag                      Helår (tkr)      2021, 9 mån (tkr)
Vårdpersonal                      3 480            2 610"""
    assert costs(draft(LETTER.format(table=table))) == [
        ("3480", "tkr", "year", None),
        ("2610", "tkr", "period", 2021),
    ]


@pytest.mark.parametrize(("told", "agrees"), [("2 980", False), ("2 890", True)])
def test_a_price_that_the_table_tells_otherwise_is_not_certain(told: str, agrees: bool) -> None:
    table = (
        "Utförare\tPris per dygn\nLindstöd Omsorg AB\t2 890 kr\n\n"
        f"Ersättningen är {told} kr per dygn."
    )
    prices = [each for each in draft(LETTER.format(table=table)).costs if each.value]
    assert len(prices) == (1 if agrees else 2)
    assert all(bool(each.others) is not agrees for each in prices)
    assert not any(each.is_certain for each in prices if each.others)
