"""Extension, option, union and period are read from many wordings, and doubted where they doubt."""

from datetime import date

import pytest

from domain.contract.terms import ExtensionTerms
from domain.draft.draft import Draft
from domain.draft.handling import UnionKind, UnionTime
from domain.draft.reading import Certainty, Reading
from domain.draft.terms import PeriodRole, StatedPeriod
from tests.documents.letters import OPTION, draft

CLAUSE = "med möjlighet till förlängning om 1 år vid två tillfällen."
MBL = "Information enligt § 19 MBL lämnades 2019-02-04."
TRIGGER = (
    "Vid utökade medel kan beställaren avropa ytterligare timmar, dock högst 2 000 timmar per år."
)


def letter(old: str, new: str) -> Draft:
    assert old in OPTION
    return draft(OPTION.replace(old, new))


def whole_periods(read: Draft) -> list[Reading[StatedPeriod]]:
    """The contract's periods of which both days are told."""
    return [
        each
        for each in read.periods
        if each.value is not None
        and each.value.role is PeriodRole.CONTRACT
        and each.value.period.start is not None
        and each.value.period.end is not None
    ]


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("och kan förlängas med 2 år vid ett tillfälle.", (24, 1, None)),
        ("och kan förlängas med ett år i taget, högst två gånger.", (12, 2, None)),
        ("och kan förlängas med två år i taget.", (24, None, None)),
        ("och kan förlängas med högst två år, ett år i taget.", (12, 2, None)),
        ("med möjlighet till förlängning i 12+12 månader.", (12, 2, None)),
        ("med option på ytterligare ett plus ett år.", (12, 2, None)),
        ("med rätt att förlänga med två plus två år.", (24, 2, None)),
        ("och kan förlängas ett år i sänder, högst två gånger.", (12, 2, None)),
        ("och kan förlängas två gånger om vardera ett halvår.", (6, 2, None)),
        ("och kan förlängas två (2) gånger med tolv (12) månader vardera.", (12, 2, None)),
        (
            "med möjlighet till förlängning vid två tillfällen med ett år i taget. "
            "Avtalet kan som längst förlängas till 2022-12-31.",
            (12, 2, date(2022, 12, 31)),
        ),
    ],
)
def test_extension_terms_are_read(words: str, terms: tuple[int, int | None, date | None]) -> None:
    (reading,) = letter(CLAUSE, words).extensions
    months, count, furthest = terms
    expected = ExtensionTerms(length_months=months, max_count=count, max_end=furthest)
    assert reading.value == expected
    assert reading.is_certain


@pytest.mark.parametrize(
    "words", ["och kan inte förlängas.", "utan möjlighet till förlängning.", "och löper sedan ut."]
)
def test_a_contract_that_cannot_be_extended_has_no_extension_terms(words: str) -> None:
    assert letter(CLAUSE, words).extensions == ()


def test_how_often_is_not_guessed_where_it_is_not_said() -> None:
    (reading,) = letter(CLAUSE, "och kan förlängas med 2 år.").extensions
    assert reading.certainty is Certainty.CHECK


def test_an_option_clause_is_read_with_its_trigger_and_its_ceiling() -> None:
    (reading,) = draft().options
    assert reading.value is not None
    assert reading.value.trigger == "Vid utökade medel"
    assert reading.value.ceiling is not None
    assert reading.value.ceiling.amount == 2000


def test_an_option_clause_may_have_no_ceiling() -> None:
    (reading,) = letter(", dock högst 2 000 timmar per år", "").options
    assert reading.value is not None
    assert reading.value.ceiling is None


def test_that_there_is_no_option_is_a_value() -> None:
    (reading,) = letter(TRIGGER, "Avtalet saknar option på ytterligare volym.").options
    assert reading.value is not None
    assert not reading.value.exists


@pytest.mark.parametrize(
    ("words", "kind", "time", "sure"),
    [
        (MBL, UnionKind.INFORMATION, UnionTime.DONE, True),
        ("MBL-förhandling § 11 hålls 2019-02-20.", UnionKind.NEGOTIATION, UnionTime.PLANNED, True),
        (
            "MBL enligt 19 § har skett i anslutning till nämndens sammanträde.",
            UnionKind.INFORMATION,
            UnionTime.AT_MEETING,
            False,
        ),
        (
            "Samverkan har skett i förvaltningens samverkansgrupp 2019-02-05.",
            UnionKind.COLLABORATION,
            UnionTime.DONE,
            True,
        ),
        ("Ärendet kräver ingen förhandling enligt MBL.", UnionKind.NOT_REQUIRED, None, False),
    ],
)
def test_union_consultation_is_read_with_its_kind_and_time(
    words: str, kind: UnionKind, time: UnionTime | None, sure: bool
) -> None:
    (reading,) = letter(MBL, words).union
    assert reading.value is not None
    assert (reading.value.kind, reading.value.time) == (kind, time)
    assert reading.is_certain is sure


def test_the_last_day_that_a_contract_can_reach_is_not_its_end() -> None:
    words = "och kan som längst förlängas till 2022-12-31."
    ends = {each.value.period.end for each in whole_periods(letter(CLAUSE, words)) if each.value}
    assert ends == {date(2020, 12, 31)}


def test_two_ends_of_one_contract_disagree_and_both_are_kept() -> None:
    words = f"{CLAUSE} Avtalet gäller 2018-01-01 till 2021-12-31."
    contract = whole_periods(letter(CLAUSE, words))
    assert {reading.certainty for reading in contract} == {Certainty.CHECK}
    assert all(reading.others for reading in contract)


def test_an_impossible_day_is_told_and_not_repaired() -> None:
    read = letter("lämnades 2019-02-04", "lämnades 2019-02-30")
    (impossible,) = read.impossible
    assert impossible.value is not None
    assert impossible.value.written == "2019-02-30"
    assert all(step.value is None or step.value.day is None for step in read.union)


@pytest.mark.parametrize(
    ("title", "point"),
    [
        ("Förlängning och prisjustering", "1. Avtalet med Lindstöd Omsorg AB förlängs med två år."),
        ("Svar på begäran", "1. Option i avtalet med Lindstöd Omsorg AB utlöses inte."),
    ],
)
def test_the_kind_of_decision_is_doubted_where_two_are_told_or_one_is_refused(
    title: str, point: str
) -> None:
    begins, ends = OPTION.index("1. Option"), OPTION.index("2. Vårdchefen")
    text = OPTION[:begins] + point + "\n" + OPTION[ends:]
    read = draft(text.replace("Utlösande av option om boendestöd i avtal", title))
    assert read.decision_kind.certainty is Certainty.CHECK


def test_a_point_in_the_block_that_introduces_the_list_is_a_point() -> None:
    read = letter(
        "Förslag till beslut\n1. Option",
        "Förslag till beslut\nVårdkontoret föreslår att vårdnämnden beslutar följande\n- Option",
    )
    assert read.points[0].value is not None
    assert read.points[0].value.text.startswith("Option utlöses i avtalet")


@pytest.mark.parametrize(
    ("clause", "trigger"),
    [
        ("Blir behovet större får beställaren lägga till högst 2 000 timmar per år.", "Blir"),
        (
            "Om behovet ökar får beställaren beställa ytterligare timmar, dock inte mer än 2 000 "
            "timmar per år.",
            "Om",
        ),
    ],
)
def test_an_option_may_be_told_in_other_words(clause: str, trigger: str) -> None:
    (reading,) = letter(TRIGGER, f"Avtalet har en option. {clause}").options
    assert reading.value
    assert reading.value.trigger
    assert reading.value.trigger.startswith(trigger)
    assert reading.value.ceiling
    assert reading.value.ceiling.amount == 2000


def test_how_many_extensions_may_be_told_after_how_long_each_is() -> None:
    words = (
        "utan annat. Förlängningen är på sex månader. Det är den första av två förlängningar som "
        "avtalet tillåter."
    )
    (reading,) = letter(CLAUSE, words).extensions
    assert reading.value == ExtensionTerms(length_months=6, max_count=2)
    assert not reading.is_certain


@pytest.mark.parametrize(
    "words",
    [
        "Ramavtalet kan förlängas två gånger med 12 månader vardera.",
        "Det tidigare avtalet får förlängas två gånger med 12 månader vardera.",
        "Avtalen kan förlängas två gånger med 12 månader vardera.",
        "Avtalet får, om avtalet ändras, förlängas två gånger med 12 månader vardera.",
    ],
)
def test_what_another_agreement_allows_or_this_one_might_is_never_certain(words: str) -> None:
    (reading,) = letter(CLAUSE, f"till vidare. {words}").extensions
    assert reading.value == ExtensionTerms(length_months=12, max_count=2)
    assert not reading.is_certain


def test_an_agreement_that_runs_on_unless_ended_is_extended_without_the_word() -> None:
    words = "och därefter ett år i taget om ingen av parterna säger upp det."
    (reading,) = letter(CLAUSE, words).extensions
    assert reading.value == ExtensionTerms(length_months=12, auto_renew=True)


FORM = """\
Tjänsteskrivelse
2019-02-11
Dnr VN 2019-0044

Vårdnämnden

Förlängning av avtal om boendestöd med Lindstöd Omsorg AB

Avtalstid: 2017-06-01 - 2019-05-31
Villkor för förlängning: 1 år + 1 år
Insända handlingar: 2018-06-01 - 2018-07-31

Förslag till beslut
1. Avtalet förlängs.
"""


def test_days_behind_the_label_of_the_contracts_time_are_its_period() -> None:
    read = draft(FORM)
    (period,) = whole_periods(read)
    assert period.value is not None
    assert (period.value.period.start, period.value.period.end) == (
        date(2017, 6, 1),
        date(2019, 5, 31),
    )
    (terms,) = read.extensions
    assert terms.value == ExtensionTerms(length_months=12, max_count=2)


@pytest.mark.parametrize(
    ("words", "ceiling"),
    [
        ("Där finns en option på högst tio platser, som nyttjas när kön är lång.", 10),
        ("Antalet platser får utökas med högst fyra om kön är lång.", 4),
        ("Antalet timmar kan ökas med upp till 300 om behovet ökar.", 300),
        ("Antalet platser får utökas med högst 10 procent om kön är lång.", None),
        ("Antalet platser får utökas i högst tre månader om kön är lång.", None),
    ],
)
def test_the_unit_of_an_options_ceiling_may_stand_before_it(
    words: str, ceiling: int | None
) -> None:
    (option,) = letter(TRIGGER, f"Avtalet har en option. {words}").options
    assert option.value is not None
    told = option.value.ceiling
    assert (told.amount if told else None) == ceiling


def test_extensions_of_different_lengths_are_told_each() -> None:
    words = "till vidare. Det får förlängas första gången med tre år och andra gången med två år."
    read = letter(CLAUSE, words).extensions
    assert [each.value for each in read] == [
        ExtensionTerms(length_months=36, max_count=1),
        ExtensionTerms(length_months=24, max_count=1),
    ]
    assert not any(each.is_certain for each in read)


CALL_OFF = """\
Avropsavtal

Ramavtal: Boendestöd och ledsagning
VN 2020:77, 2020-09-01 - 2022-08-31

§ 1 Parter
Vårdnämnden och Lindstöd Omsorg AB har träffat detta avtal.

§ 2 Avtalstid
Avtalet gäller från och med 2021-01-01 till och med 2021-12-31.

§ 3 Bakgrund
{background}
"""


def test_a_framework_under_its_label_is_what_a_call_off_rests_on() -> None:
    read = draft(CALL_OFF.format(background="Behovet har ökat."))
    (base,) = read.base_agreements
    assert base.value is not None
    assert (base.value.diary_number, base.is_certain) == ("VN 2020:77", False)


def test_what_ends_as_an_agreement_begins_is_its_predecessor_and_not_its_base() -> None:
    told = (
        "Parterna har samarbetat sedan den 1 januari 2011; det avtalet (dnr 10/0411-70) upphör den"
        " 31 december 2020."
    )
    read = draft(CALL_OFF.format(background=told))
    (before,) = read.predecessors
    assert before.value is not None
    assert (before.value.since, before.value.until) == (date(2011, 1, 1), date(2020, 12, 31))
    assert before.value.diary_number == "10/0411-70"
    numbers = [each.value.diary_number for each in read.base_agreements if each.value]
    assert numbers == ["VN 2020:77"]
