"""A register and short letters for the tests of recognising, assembling and comparing."""

from documents.importing import Imported, import_document
from documents.opening import open_document
from domain.draft.draft import Draft
from domain.draft.register import KnownParty, KnownService, Register
from domain.party.events import PartyKind

REGISTER = Register(
    parties=(
        KnownParty(party="vardnamnden", kind=PartyKind.COMMITTEE, title="Vårdnämnden"),
        KnownParty(party="vardkontoret", kind=PartyKind.OFFICE, title="Vårdkontoret"),
        KnownParty(party="lindstod", kind=PartyKind.COMPANY, title="Lindstöd Omsorg AB"),
        KnownParty(party="alvhem", kind=PartyKind.COMPANY, title="Älvhem Vård AB"),
        KnownParty(
            party="egen-regi",
            kind=PartyKind.MUNICIPAL_UNIT,
            title="Kommunens Egen Regi",
            spellings=("Egen Regi",),
        ),
    ),
    services=(
        KnownService(service="housing-support", names=("boendestöd", "boendestödjande")),
        KnownService(service="relief", names=("avlösarservice",)),
    ),
)

OPTION = """\
Tjänsteskrivelse
2019-02-11
Dnr VN 2019-0044
Vårdkontoret

Vårdnämnden

Utlösande av option om boendestöd i avtal med Lindstöd Omsorg AB

Förslag till beslut
1. Option utlöses i avtalet med Lindstöd Omsorg AB avseende boendestöd från 2019-04-01 med
900 timmar under 2019 och 1200 timmar under 2020.
2. Vårdchefen ges rätt att underteckna avropet.

Bakgrund
Lindstöd Omsorg AB har sedan 2018-01-01 ett avtal om boendestöd som omfattar 7 200 timmar per år.
Avtalet gäller 2018-01-01 till 2020-12-31 med möjlighet till förlängning om 1 år vid två tillfällen.
Vid utökade medel kan beställaren avropa ytterligare timmar, dock högst 2 000 timmar per år.

Ekonomi
Medel finns i vårdnämndens budget.

Information enligt MBL
Information enligt § 19 MBL lämnades 2019-02-04.

Vårdkontoret

Tilda Hök
Vårdchef

Beslutet skickas till:
Lindstöd Omsorg AB
"""

REDUCTION = """\
Tjänsteskrivelse
2019-03-11
Dnr VN 2019-0051
Vårdkontoret

Vårdnämnden

{title}

Förslag till beslut
1. {point}

Bakgrund
Lindstöd Omsorg AB har sedan 2018-01-01 ett avtal om boendestöd som omfattar 7 200 timmar per år.
Avtalet gäller 2018-01-01 till 2020-12-31.

Ekonomi
{money}

Information enligt MBL
Information enligt § 19 MBL lämnades 2019-03-04.

Vårdkontoret

Tilda Hök
Vårdchef
"""
REDUCTION_TITLE = "Minskning av volymen i avtalet om boendestöd med Lindstöd Omsorg AB"
REDUCED = (
    "Volymen i avtalet om boendestöd med Lindstöd Omsorg AB minskas med 1 200 timmar per år"
    " från och med 2019-07-01."
)
MONEY = "Beslutet ryms i nämndens budget."


def imported(text: str, register: Register = REGISTER) -> Imported:
    """What is read of a text file."""
    return import_document(open_document("letter.txt", text.encode()), register)


def draft(text: str = OPTION, register: Register = REGISTER) -> Draft:
    """The only draft of a text file."""
    (only,) = imported(text, register).drafts
    return only
