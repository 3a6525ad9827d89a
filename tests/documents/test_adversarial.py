"""Sentences that look like a value and are none: nothing of them may come out as certain.

Each stands in an otherwise plain letter. A value that is right for a person who reads carefully
may be read; what is listed here may not be read as sure.
"""

from typing import Any

import pytest

from documents.importing import import_document
from documents.opening import open_document
from domain.draft.flat import FlatValue, flattened
from domain.draft.reading import Certainty
from domain.draft.register import KnownService, Register
from domain.party.events import PartyKind
from tests.documents.measuring.knowing import known

LETTER = """\
Lövåsa kommun
Socialförvaltningen

2019-02-11
Dnr SN 2019/44

Socialnämnden

Option i avtal om boendestöd med Stugknuten Omsorg AB

Förslag till beslut
1. Option utlöses i avtalet med Stugknuten Omsorg AB om boendestöd med 500 timmar under 2019.

Bakgrund
Nämnden har avtal med Stugknuten Omsorg AB om boendestöd. {background}

Ekonomi
Kostnaden finansieras inom nämndens budget. {economy}

MBL
{union}

Inga Storm
Socialchef

Beslutet skickas till
Stugknuten Omsorg AB
"""
REGISTER = Register(
    parties=tuple(
        known([name], kind)
        for name, kind in {
            "Socialnämnden": PartyKind.COMMITTEE,
            "Socialförvaltningen": PartyKind.OFFICE,
            "Stugknuten Omsorg AB": PartyKind.COMPANY,
            "Solrosens Vård AB": PartyKind.COMPANY,
            "Mätverket AB": PartyKind.COMPANY,
            "Fastighets AB Björken": PartyKind.COMPANY,
            "Gamla Stugan AB": PartyKind.COMPANY,
        }.items()
    ),
    services=(KnownService(service="boendestod", names=("boendestöd",)),),
)
DONE = "Information enligt MBL § 19 lämnades 2019-02-04."


def certain(
    background: str = "", economy: str = "", union: str = DONE
) -> dict[str, list[FlatValue]]:
    return read_as_certain(LETTER.format(background=background, economy=economy, union=union))


def read_as_certain(text: str) -> dict[str, list[FlatValue]]:
    imported = import_document(open_document("letter.txt", text.encode()), REGISTER)
    found: dict[str, list[FlatValue]] = {}
    for draft in imported.drafts:
        for value in flattened(draft):
            if value.certainty is Certainty.CERTAIN:
                found.setdefault(value.field, []).append(value)
    return found


def _holds(value: FlatValue, part: Any) -> bool:
    held = value.value.values() if isinstance(value.value, dict) else [value.value]
    return any(each == part or str(each) == str(part) for each in held)


def _figures(found: dict[str, list[FlatValue]], field: str, figure: str) -> list[FlatValue]:
    return [value for value in found.get(field, ()) if _holds(value, figure)]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Grannkommunens avtal omfattar 20 000 timmar per år.", "20000"),
        ("I Norrköping omfattar motsvarande avtal 20 000 timmar per år.", "20000"),
        ("Under 2018 utfördes 9 412 timmar.", "9412"),
        ("Om nämnden i stället väljer alternativ 2 blir volymen 4 000 timmar per år.", "4000"),
        ("Socialstyrelsen räknar med 60 timmar per år och person.", "60"),
        ("Volymen minskas med 700 timmar per år.", "700"),
        ("Avtalet omfattar inte 3 000 timmar per år som tidigare uppgivits.", "3000"),
        ("Utföraren hade begärt 6 500 timmar per år.", "6500"),
        ("Personalen har fått 40 timmar utbildning under 2018.", "40"),
        ("Avtalet omfattar 1.700 timmar per år.", "1.7"),
        ("Avtalet omfattar 1,700 timmar per år.", "1.7"),
        ("Volymen är 250 timmar per månad.", "250"),
        ("Stödet ges med högst 25 timmar per vecka.", "25"),
        ("Avtalet omfattar 12OO timmar per år.", "12"),
        ("Verksamheten har öppet 37,5 timmar per vecka.", "37.5"),
        ("Avtalet omfattar mellan 3 000 och 4 000 timmar per år.", "4000"),
        ("Volymen ändras från 3 000 till 3 500 timmar per år.", "3000"),
        ("Avtalet utökas med 500 timmar till 3 500 timmar per år.", "3500"),
        ("Nämnden garanterar minst 2 000 timmar per år.", "2000"),
        ("Solrosens Vård AB har också avtal. Det omfattar 5 000 timmar per år.", "5000"),
        ("Om nämnden vill kan avtalet omfatta 4 500 timmar per år.", "4500"),
    ],
)
def test_hours_that_are_not_the_contracts_are_no_certain_volume(sentence: str, figure: str) -> None:
    assert not _figures(certain(background=sentence), "volume", figure)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Förra året blev underskottet 2,3 mnkr.", "2.3"),
        ("Migrationsverket betalade 1 200 tkr under 2018.", "1200"),
        ("Kostnaden var tidigare 1 450 000 kr per år.", "1450000"),
        ("Utan optionen skulle placeringar kosta 3,4 mnkr per år.", "3.4"),
        ("Vite kan uppgå till 25 000 kr.", "25000"),
        ("Beloppsgränsen för direktupphandling är 586 907 kr.", "586907"),
        ("Föreningen får även ett bidrag på 150 000 kr per år.", "150000"),
        ("Kommunstyrelsen har avsatt 12 mnkr till it-system.", "12"),
        ("Besparingen beräknas till 400 tkr per år.", "400"),
        ("Solrosens Vård AB lämnade ett anbud på 365 kr per timme.", "365"),
        ("Grannkommunen Hällby betalar 512 kr per timme.", "512"),
        ("Priset var 398 kr per timme fram till 2018.", "398"),
        ("Kostnaden för alternativet skulle bli 900 tkr per år.", "900"),
        ("Kostnaden blir inte 910 tkr per år som tidigare angetts.", "910"),
        ("Statsbidraget är 600 tkr per år.", "600"),
    ],
)
def test_money_that_is_not_the_contracts_is_no_certain_cost(sentence: str, figure: str) -> None:
    assert not _figures(certain(economy=sentence), "cost", figure)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Förra året blev underskottet 2,3 mnkr.", "2.3"),
        ("Kommunstyrelsen har avsatt 12 mnkr till it-system.", "12"),
        ("Vite kan uppgå till 25 000 kr.", "25000"),
        ("Utan optionen skulle placeringar kosta 3,4 mnkr per år.", "3.4"),
        ("I budgetförslaget för 2020 finns 4,0 mnkr.", "4"),
    ],
)
def test_money_that_is_not_the_committees_for_this_is_no_certain_frame(
    sentence: str, figure: str
) -> None:
    assert not _figures(certain(economy=sentence), "budget_frame", figure)


@pytest.mark.parametrize(
    ("sentence", "field", "day"),
    [
        ("En enkät gjordes 2018-09-01–2018-10-15.", "contract_start", "2018-09-01"),
        ("En enkät gjordes 2018-09-01–2018-10-15.", "contract_end", "2018-10-15"),
        ("Projektet pågick från och med 2016-01-01 till och med 2017-12-31.", "contract_end",
         "2017-12-31"),
        ("Lagen gäller från och med 2018-07-01.", "contract_start", "2018-07-01"),
        ("Avtalet gäller till och med 2019-02-30.", "contract_end", "2019-02-30"),
        ("Avtalet gäller till och med 2019-02-30.", "contract_end", "2019-02-28"),
        ("Avtalet gäller till och med 2019-02-30.", "contract_end", "2019-03-02"),
        ("Avtalet gäller till och med 209-12-31.", "contract_end", "2019-12-31"),
        ("Avtalet med den förra utföraren gällde till och med 2017-12-31.", "contract_end",
         "2017-12-31"),
        ("Avtalet gällde ursprungligen till och med 2018-06-30.", "contract_end", "2018-06-30"),
        ("Hyresavtalet för lokalen gäller till och med 2024-06-30.", "contract_end",
         "2024-06-30"),
        ("Vårdföretagarnas kollektivavtal gäller till och med 2020-04-30.", "contract_end",
         "2020-04-30"),
        ("Nämnden behandlade ärendet senast 2018-11-20.", "meeting_date", "2018-11-20"),
        ("Nämnden beslutade 2017-03-01 § 12 om upphandlingen.", "meeting_date", "2017-03-01"),
        ("Avtalet gäller till och med 1/9 19.", "contract_end", "2019-01-09"),
        ("Om avtalet förlängs gäller det till och med 2021-12-31.", "contract_end",
         "2021-12-31"),
        ("Utföraren vill att avtalet ska gälla till och med 2022-12-31.", "contract_end",
         "2022-12-31"),
        ("Ramavtalet om städning gäller 2017-01-01–2020-12-31.", "contract_end", "2020-12-31"),
        ("Avtalet gällde först 2013-01-01–2015-12-31 och gäller nu 2016-01-01–2019-12-31.",
         "contract_end", "2015-12-31"),
        ("Avtalet kan sägas upp senast 2019-06-30.", "contract_end", "2019-06-30"),
    ],
)  # fmt: skip
def test_a_day_of_something_else_is_no_certain_day_of_the_contract_or_the_meeting(
    sentence: str, field: str, day: str
) -> None:
    assert not _figures(certain(background=sentence), field, day)


def test_a_paragraph_of_an_earlier_meeting_is_not_this_ones() -> None:
    found = certain(background="Nämnden beslutade 2017-03-01 § 12 om upphandlingen.")
    assert not found.get("paragraph")


@pytest.mark.parametrize(
    "sentence",
    [
        "Avtalet kan inte förlängas med två år.",
        "Någon rätt att förlänga avtalet med två år finns inte.",
        "Möjligheten att förlänga avtalet med två år har redan utnyttjats.",
        "Hyresavtalet kan förlängas med två år.",
        "Vi vill förlänga öppettiderna med två timmar.",
        "Utföraren föreslog att avtalet skulle kunna förlängas med två år.",
    ],
)
def test_an_extension_that_does_not_exist_is_not_certain(sentence: str) -> None:
    assert not certain(background=sentence).get("extension")


@pytest.mark.parametrize(
    "sentence",
    [
        "Avtalet saknar option.",
        "I avtalet finns ingen möjlighet till option.",
        "Det är inte möjligt att avropa ytterligare timmar.",
    ],
)
def test_an_option_that_does_not_exist_is_no_certain_clause(sentence: str) -> None:
    clauses = certain(background=sentence).get("option_clause", [])
    assert [clause.value for clause in clauses] in ([], ["none"])


@pytest.mark.parametrize(
    "sentence",
    ["Optionen gäller inte om medel saknas.", "Kommunen saknar medel för optionen."],
)
def test_an_option_that_lacks_money_exists_all_the_same(sentence: str) -> None:
    clauses = certain(background=sentence).get("option_clause", [])
    assert "none" not in [clause.value for clause in clauses]


@pytest.mark.parametrize(
    ("sentence", "field", "figure"),
    [
        ("År 2012 var behovet 40 000 timmar per år.", "need_quantity", "40000"),
        ("År 2012 hade 300 personer behov av boendestöd.", "need_persons", "300"),
        ("I landet behöver ca 35 000 personer boendestöd.", "need_persons", "35000"),
    ],
)
def test_a_need_of_another_time_or_place_is_not_certain(
    sentence: str, field: str, figure: str
) -> None:
    assert not _figures(certain(background=sentence), field, figure)


def test_a_point_on_another_contract_gives_no_certain_volume() -> None:
    point = "\n2. Avtalet med Gamla Stugan AB om städning på 800 timmar per år förlängs inte."
    text = LETTER.format(background="", economy="", union=DONE).replace(
        "under 2019.", "under 2019." + point
    )
    assert not _figures(read_as_certain(text), "volume", "800")


@pytest.mark.parametrize(
    "table",
    [
        "Utfall per utförare:\n\nUtförare\tTimmar 2019\nStugknuten Omsorg AB\t3 100\n",
        "Utförare\tTimmar 2017\tTimmar 2018\nStugknuten Omsorg AB\t2 900\t3 100\n",
        "Utförare\tUtförda timmar 2019\nStugknuten Omsorg AB\t3 100\n",
    ],
)
def test_a_table_of_what_was_done_gives_no_certain_volume(table: str) -> None:
    text = LETTER.format(background="", economy="", union=DONE).replace(
        "MBL\n", f"Förslag\n{table}\nMBL\n", 1
    )
    found = read_as_certain(text)
    assert not _figures(found, "volume", "3100")
    assert not _figures(found, "volume", "2900")


def test_an_option_to_extend_is_no_ceiling_of_hours() -> None:
    found = certain(background="Avtalet har option på förlängning upp till 24 månader.")
    assert not found.get("option_ceiling")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Förhandling enligt § 11 MBL har inte påkallats.", "negotiation_11"),
        ("Ärendet kräver inte förhandling enligt 38 § MBL.", "contracting_out_38"),
        ("Information enligt MBL § 19 har inte lämnats.", "information_19"),
        ("Om utföraren byts krävs förhandling enligt § 38 MBL.", "contracting_out_38"),
    ],
)
def test_union_consultation_that_has_not_been_is_not_certain(sentence: str, kind: str) -> None:
    assert not _figures(certain(union=sentence), "union_kind", kind)


def test_planned_union_information_is_not_done() -> None:
    found = certain(union="Information enligt MBL § 19 kommer att lämnas 2019-02-25.")
    assert not _figures(found, "union_time", "done")


def test_a_union_step_without_a_day_borrows_none() -> None:
    found = certain(union="MBL § 19 är genomförd. Ärendet bereddes av gruppen 2019-01-15.")
    assert not _figures(found, "union_day", "2019-01-15")


@pytest.mark.parametrize(
    ("sentence", "provider"),
    [
        ("Anbud lämnades även av Solrosens Vård AB, som inte fick avtal.", "Solrosens Vård AB"),
        ("Konsultföretaget Mätverket AB har granskat volymerna.", "Mätverket AB"),
        ("Lokalen hyrs av Fastighets AB Björken.", "Fastighets AB Björken"),
        ("Fram till 2016 hade Gamla Stugan AB avtalet.", "Gamla Stugan AB"),
    ],
)
def test_a_company_that_is_no_provider_here_is_not_certain(sentence: str, provider: str) -> None:
    assert not _figures(certain(background=sentence), "provider", provider)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ärendet har samband med SN 2018/301.",
        "Motionen (KS 2017/12) besvarades 2018.",
        "Se även lag (2018:1197) om barnets rättigheter.",
        "Ring 0999-12 30 40 för frågor.",
    ],
)
def test_a_number_of_something_else_is_not_the_cases(sentence: str) -> None:
    numbers = {str(each.value) for each in certain(background=sentence).get("diary_number", ())}
    assert numbers <= {"SN 2019/44"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Enligt delegationsordningen får enhetschefen besluta om inköp under 100 tkr.",
        "Kommunstyrelsens ordförande har rätt att underteckna lån.",
    ],
)
def test_a_right_to_sign_something_else_is_no_certain_authority(sentence: str) -> None:
    assert not certain(background=sentence).get("signer_authority")


def test_the_plain_letter_itself_is_read() -> None:
    found = certain()
    assert _figures(found, "volume", "500")
    assert _figures(found, "diary_number", "SN 2019/44")
    assert _figures(found, "letter_date", "2019-02-11")
    assert _figures(found, "union_day", "2019-02-04")
