"""What a new agreement follows is read from many wordings, and never the new one itself."""

from datetime import date

import pytest

from domain.draft.draft import Draft
from domain.draft.terms import PeriodRole, StatedAgreement
from tests.documents.letters import draft

LETTER = """\
Tjänsteskrivelse
2021-09-06
Dnr VN 2021-0151

Vårdnämnden

Nytt verksamhetsuppdrag om boendestöd till Egen Regi

Förslag till beslut
1. Egen Regi ges verksamhetsuppdrag om boendestöd från och med 2022-01-01 till och med 2024-12-31.

Bakgrund
{background}

Tilda Hök
Vårdchef
"""
SUPPLEMENT = """\
Tjänsteskrivelse
2021-09-06
Dnr VN 2021-0151

Vårdnämnden

Tilläggsuppdrag om boendestöd till Egen Regi

Förslag till beslut
1. Egen Regi ges ett tilläggsuppdrag om boendestöd med 2 årsarbetare från och med 2022-01-01.

Bakgrund
{background}
"""


def read(background: str, letter: str = LETTER) -> Draft:
    return draft(letter.format(background=background))


def predecessors(background: str, letter: str = LETTER) -> list[StatedAgreement]:
    return [each.value for each in read(background, letter).predecessors if each.value]


@pytest.mark.parametrize(
    ("background", "since", "until"),
    [
        (
            "Avtalet med Lindstöd Omsorg AB upphör 2021-12-31 och går inte att förlänga igen.",
            None,
            date(2021, 12, 31),
        ),
        (
            "Det förra uppdraget, som löpte från 2017-01-01 till 2020-06-30, gällde fler insatser.",
            date(2017, 1, 1),
            date(2020, 6, 30),
        ),
        (
            "Nuvarande kontrakt löper ut den 31 december 2021.",
            None,
            date(2021, 12, 31),
        ),
        (
            "Det gällande avtalet går ut den 31 december 2021.",
            None,
            date(2021, 12, 31),
        ),
        (
            "Innevarande avtalsperiod slutar 2021-12-31.",
            None,
            date(2021, 12, 31),
        ),
        (
            "Nuvarande utförare, Älvhem Vård AB, har ett kontrakt som slutar 2021-12-31.",
            None,
            date(2021, 12, 31),
        ),
        (
            "Stödet upphandlades 2015 och avtalet löpte 2016-01-01 till 2020-12-31.",
            date(2016, 1, 1),
            date(2020, 12, 31),
        ),
        (
            "Sedan den 1 mars 2016 utförs stödet av Älvhem Vård AB. Det avtalet kan inte förlängas "
            "utan upphör den 31 december 2021.",
            date(2016, 3, 1),
            date(2021, 12, 31),
        ),
        (
            "Stödet har till och med den 31 december 2021 utförts av Älvhem Vård AB.",
            None,
            date(2021, 12, 31),
        ),
        (
            "Den överenskommelse som nämnderna ingick den 4 maj 2017 upphör 2021-12-31.",
            date(2017, 5, 4),
            date(2021, 12, 31),
        ),
        (
            "Överenskommelsen med skolan har gällt sedan 2015-08-01. Överenskommelsen upphör "
            "2021-12-31.",
            date(2015, 8, 1),
            date(2021, 12, 31),
        ),
        (
            "Uppdraget ersätter det som nämnden lämnade 2019-01-01.",
            date(2019, 1, 1),
            None,
        ),
        (
            "Ramavtalet med tidigare leverantör sades upp av denne per 2021-05-31.",
            None,
            date(2021, 5, 31),
        ),
        (
            "Uppdraget ersätter det avtal som parterna träffade den 3 maj 2016.",
            date(2016, 5, 3),
            None,
        ),
    ],
)
def test_an_earlier_agreement_is_read_with_its_days_and_doubted(
    background: str, since: date | None, until: date | None
) -> None:
    (reading,) = read(background).predecessors
    assert reading.value
    assert (reading.value.since, reading.value.until) == (since, until)
    assert not reading.is_certain


def test_an_earlier_agreement_has_the_number_and_the_provider_that_its_sentence_names() -> None:
    (told,) = predecessors(
        "Uppdraget ersätter avtalet med Lindstöd Omsorg AB (dnr VN 2017-0098), som löper ut "
        "2021-12-31."
    )
    assert told.diary_number == "VN 2017-0098"
    assert told.provider
    assert told.provider.party == "lindstod"


@pytest.mark.parametrize(
    "background",
    [
        "Uppdraget gäller från och med 2022-01-01 och upphör 2024-12-31 utan uppsägning.",
        "Uppdraget gäller till och med 2024-12-31 och kan förlängas.",
        "Avtal om trygghetslarm finns till och med 2021-12-31.",
        "Nuvarande uppdrag fungerar väl.",
    ],
)
def test_the_new_agreement_and_one_without_a_day_are_no_predecessors(background: str) -> None:
    assert predecessors(background) == []


def test_the_days_of_an_earlier_agreement_are_not_the_new_ones() -> None:
    periods = read("Nuvarande uppdrag upphör 2021-12-31.").periods
    roles = {each.value.period.end: each.value.role for each in periods if each.value}
    assert roles == {
        date(2021, 12, 31): PeriodRole.PREDECESSOR,
        date(2024, 12, 31): PeriodRole.CONTRACT,
    }


def test_an_earlier_supplement_is_followed_by_a_new_one() -> None:
    (told,) = predecessors(
        "Genom ett tilläggsavtal från och med 2019-03-01 tillkom en årsarbetare.", SUPPLEMENT
    )
    assert told.since == date(2019, 3, 1)


@pytest.mark.parametrize(
    "background",
    [
        "Avtalet med Egen Regi har gällt sedan 2018-01-01.",
        "Nuvarande uppdrag till Egen Regi gäller till och med 2023-12-31.",
    ],
)
def test_what_a_supplement_rests_on_is_no_predecessor(background: str) -> None:
    assert predecessors(background, SUPPLEMENT) == []


@pytest.mark.parametrize(
    "background",
    [
        "Hyresavtalet för lokalen upphör 2021-12-31.",
        "Det nya avtalet kan sägas upp från 2021-12-01.",
        "Avtalet kan förlängas till 2028-12-31.",
        "Anbudstiden gick ut 2021-08-31.",
    ],
)
def test_other_papers_and_the_new_agreement_itself_are_no_predecessors(background: str) -> None:
    assert predecessors(background) == []
