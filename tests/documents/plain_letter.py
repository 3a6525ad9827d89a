"""A letter of one point and one paragraph, for tests of single sentences."""

from domain.draft.draft import Draft
from tests.documents.letters import draft

LETTER = """\
Tjänsteskrivelse
2021-10-04
Dnr VN 2021-0144

Vårdnämnden

Avtal om boendestöd med Lindstöd Omsorg AB

Förslag till beslut
1. {point}

Ärendet
{matter}

Tilda Hök
Vårdchef
"""
POINT = "Avtal om boendestöd tecknas med Lindstöd Omsorg AB från 2022-01-01 till 2023-12-31."


def letter(matter: str, point: str = POINT) -> Draft:
    return draft(LETTER.format(point=point, matter=matter))
