"""Diary numbers of many offices, each under its label; a day and a contract's number are none."""

import pytest

from tests.documents.letters import OPTION, draft, imported

LINE = "Dnr VN 2019-0044\n"


def numbers(line: str, ends: str = "") -> dict[str, bool]:
    read = draft(OPTION.replace(LINE, line) + ends)
    return {each.value: each.is_certain for each in read.diary_numbers if each.value}


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Dnr 1.2.3.-318-2014\n", "1.2.3.-318-2014"),
        ("Diariet: ÄN/2020 nr 61\n", "ÄN/2020 nr 61"),
        ("Ärendebeteckning NFF 15/219\n", "NFF 15/219"),
        ("Vår beteckning: SV 2016:402\n", "SV 2016:402"),
        ("Ärendenummer ......... SOCN/2021-0311-3\n", "SOCN/2021-0311-3"),
        ("Dnr: 2009.0133-739\n", "2009.0133-739"),
        ("Dnr: 2019/VN/0044\n", "2019/VN/0044"),
        ("Dnr 0123-2019\n", "0123-2019"),
        ("Dnr: 0123/2019-752\n", "0123/2019-752"),
        ("Ärende 2019:44 VN\n", "2019:44"),
        ("Vårdnämndens diarium\nVn 2019.44\n", "Vn 2019.44"),
        ("Dnr 19VN0044\n", "19VN0044"),
        ("Dnr 19/VN 44\n", "19/VN 44"),
        ("Ärende-id VN-2019-44\n", "VN-2019-44"),
        ("Dnr: SDN-VÅ/2019:44\n", "SDN-VÅ/2019:44"),
        ("Dnr 2019/412-VN\n", "2019/412-VN"),
        ("Vår referens: VN 2019/44\n", "VN 2019/44"),
        ("Sida 1(3) VN 2019/0044\n", "VN 2019/0044"),
    ],
)
def test_a_number_under_its_label_is_read_as_it_is_written(line: str, number: str) -> None:
    assert list(numbers(line)) == [number]


def test_a_labelled_number_in_the_foot_is_read_and_doubted() -> None:
    assert numbers("", "\n\nDnr 2009.0133-739\n") == {"2009.0133-739": False}


@pytest.mark.parametrize(
    ("foot", "number"),
    [
        ("Nybo kommun IFN 2021/38", "IFN 2021/38"),
        ("Nybo kommun Dnr FUN 2017/214", "FUN 2017/214"),
        ("Nybo kommun, vårdnämnden, VN/2019:52   Sida 1 (4)", "VN/2019:52"),
        ("VN dnr 52/2019", "52/2019"),
        ("Sida 2(2) Dnr VN 2019-0052", "VN 2019-0052"),
    ],
)
def test_a_foot_may_tell_who_sends_before_its_number(foot: str, number: str) -> None:
    assert numbers("", f"\n\n{foot}\n") == {number: False}


@pytest.mark.parametrize(
    "foot",
    [
        "SFS 2001:453",
        "Nybo kommun, Box 14, 615 80 Nybo, org.nr 212000-2213",
        "Telefon 0123-456 00",
        "Protokoll VN 2019-02-19",
    ],
)
def test_what_else_a_foot_tells_is_no_diary_number(foot: str) -> None:
    assert numbers("", f"\n\n{foot}\n") == {}


def test_a_number_in_a_sentence_is_read_where_the_head_has_none() -> None:
    text = OPTION.replace(LINE, "").replace(
        "Bakgrund\n", "Bakgrund\nÄrendet (dnr VN 2019-0044) har beretts.\n"
    )
    (read,) = draft(text).diary_numbers
    assert read.value == "VN 2019-0044"
    assert not read.is_certain


def test_the_contracts_number_is_not_the_matters_where_both_stand() -> None:
    assert list(numbers(f"{LINE}Avtalsnummer: 2017-0311\n")) == ["VN 2019-0044"]


def test_a_committee_and_a_day_are_no_diary_number() -> None:
    assert numbers("Antagen VN 2019-02-19\n") == {}


@pytest.mark.parametrize(
    "line", ["Ärende 12 på dagordningen\n", "Diariet är öppet 9-16\n", "Ärende: Boendestöd\n"]
)
def test_what_else_stands_behind_the_words_of_a_label_is_no_number(line: str) -> None:
    assert numbers(line) == {}


AGREEMENT = """\
Samverkansavtal om boendestöd

{numbers}

§ 1 Parter
Nyby kommun, vårdnämnden, och Lindstöd Omsorg AB har träffat detta avtal.

§ 2 Avtalstid
Avtalet gäller från och med 2021-01-01 till och med 2022-12-31.
"""


def test_a_number_alone_under_a_heading_that_is_a_label_is_read_and_doubted() -> None:
    text = f"{AGREEMENT.format(numbers='')}\n§ 3 Ärendenummer\n\nVN 2019/0044\n"
    (read,) = draft(text).diary_numbers
    assert (read.value, read.is_certain) == ("VN 2019/0044", False)


def test_each_party_of_an_agreement_may_have_a_number_of_its_own() -> None:
    told = "Nyby kommun: SOCN 2016/93\nÄngs kommun: dnr 16/0288-70"
    read = draft(AGREEMENT.format(numbers=told)).diary_numbers
    assert [each.value for each in read] == ["16/0288-70", "SOCN 2016/93"]
    told = "Dnr 16/0288-70\nJämför SOCN 2016/93"
    read = draft(AGREEMENT.format(numbers=told)).diary_numbers
    assert [each.value for each in read] == ["16/0288-70"]


def test_the_day_between_a_label_and_its_number_is_no_number() -> None:
    line = "Datum            Diarienummer\n2019-02-11       VN 2019-0044\n"
    assert numbers(line) == {"VN 2019-0044": True}


@pytest.mark.parametrize(
    ("drawn_up", "place"),
    [
        ("Upprättad 2019-02-11\n", ""),
        ("", "Vårköping som ovan, måndagen den 11 februari 2019\n\n"),
    ],
)
def test_without_a_day_of_its_own_a_letter_is_of_the_day_it_is_drawn_up_or_signed(
    drawn_up: str, place: str
) -> None:
    text = OPTION.replace("2019-02-11\n", drawn_up).replace("Tilda Hök", f"{place}Tilda Hök")
    day = draft(text).letter_date
    assert (str(day.value), day.is_certain) == ("2019-02-11", False)


def test_a_number_within_a_sentence_is_never_certain_and_gives_way_to_one_in_its_own_line() -> None:
    told = "Nämnden har en beställning hos Egen Regi, ärende 2017/VN/0188.\n"
    assert numbers(told) in ({}, {"2017/VN/0188": False})
    assert list(numbers(f"{LINE}{told}")) == ["VN 2019-0044"]
    assert numbers("Arbetet har diarienummer 2017/0188 i registret.\n") == {"2017/0188": False}


@pytest.mark.parametrize("line", ["Avtal, dnr VN/2019:61", "Avtal om boendestöd, dnr VN/2019:61"])
def test_an_agreements_line_of_itself_may_hold_its_number(line: str) -> None:
    (read,) = draft(f"{line}\n{AGREEMENT.format(numbers='')}").diary_numbers
    assert (read.value, read.is_certain) == ("VN/2019:61", False)


def test_in_minutes_a_number_may_stand_alone_under_the_title() -> None:
    minutes = """\
Vårdnämnden
Protokoll 2024-09-05

§ 61 Avtal om boendestöd med Lindstöd Omsorg AB

2024-311

Beslut
Avtal om boendestöd tecknas med Lindstöd Omsorg AB från och med 2024-10-01.
"""
    (read,) = draft(minutes).diary_numbers
    assert (read.value, read.is_certain) == ("2024-311", False)


@pytest.mark.parametrize(
    "line", ["2019/0044 VN 739", "2019/44 VN", "2019:044 (739)", "2019/0044 739"]
)
def test_a_code_of_the_archive_behind_a_number_alone_is_neither_its_part_nor_a_title(
    line: str,
) -> None:
    (read,) = imported(MATTER.format(number=line)).drafts
    assert [each.value for each in read.diary_numbers] == [line.split()[0]]
    assert read.case_title.value == "Option om boendestöd, Lindstöd Omsorg AB"


MATTER = """\
Sammanträdesprotokoll
Vårdnämnden 2019-03-05

Vn § 31                              {number}

Option om boendestöd, Lindstöd Omsorg AB

Beslut
Vårdnämnden utlöser optionen i avtalet med Lindstöd Omsorg AB om boendestöd.

Ärendet
Lindstöd Omsorg AB har avtal om boendestöd till och med 2020-12-31.
"""
SUPPLEMENT = """\
TILLÄGGSAVTAL 1
till Avtal om boendestöd, dnr VN 2016/12 (nedan Huvudavtalet)

Parter
Beställare: Vårdnämnden
Utförare: Lindstöd Omsorg AB

{told}

1. Omfattning
Volymen ökar med 400 timmar per år från och med 2019-04-01.
"""


@pytest.mark.parametrize(
    "told",
    [
        "Detta tilläggsavtal har dnr VN 2019/44.",
        "Denna överenskommelse har diarienummer VN 2019/44.",
    ],
)
def test_a_supplement_says_its_own_number_and_the_title_tells_the_main_agreements(
    told: str,
) -> None:
    read = draft(SUPPLEMENT.format(told=told))
    assert [each.value for each in read.diary_numbers] == ["VN 2019/44"]
    assert read.case_title.value == "TILLÄGGSAVTAL 1 till Avtal om boendestöd"


def test_the_number_of_the_main_agreement_is_not_the_supplements() -> None:
    read = draft(SUPPLEMENT.format(told="Parterna har träffat följande tilläggsavtal."))
    assert "VN 2016/12" not in [each.value for each in read.diary_numbers]
