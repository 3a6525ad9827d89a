"""Names are known by their form, matched with the register, and paragraphs take their statute."""

import pytest

from documents.recognising.forms.names import names, run_at
from documents.recognising.forms.statutes import statutes
from documents.recognising.known import known
from documents.recognising.registering import parties
from domain.draft.register import Register
from domain.party.events import PartyKind
from tests.documents.letters import OPTION, REGISTER, draft


@pytest.mark.parametrize(
    ("text", "written", "kind"),
    [
        ("tilldelades Capio psykiatri AB 8000", "Capio psykiatri AB", PartyKind.COMPANY),
        (
            "samt Active omsorg och skola i Linköping AB.",
            "Active omsorg och skola i Linköping AB",
            PartyKind.COMPANY,
        ),
        ("i Vård- och äldrenämnden i dag", "Vård- och äldrenämnden", PartyKind.COMMITTEE),
        ("Nämnden för vård och omsorg", "Nämnden för vård och omsorg", PartyKind.COMMITTEE),
        ("Sociala utskottet beslutar", "Sociala utskottet", PartyKind.COMMITTEE),
        ("Kultur- och sociala nämnden", "Kultur- och sociala nämnden", PartyKind.COMMITTEE),
        ("Utskottet för omsorg och stöd", "Utskottet för omsorg och stöd", PartyKind.COMMITTEE),
        ("Kommundelsnämnden Norr", "Kommundelsnämnden Norr", PartyKind.COMMITTEE),
        (
            "hos omsorgsnämndens arbetsutskott",
            "omsorgsnämndens arbetsutskott",
            PartyKind.COMMITTEE,
        ),
        ("i omsorgsnämndens budget", "omsorgsnämnden", PartyKind.COMMITTEE),
        ("Social- och omsorgsförvaltningen", "Social- och omsorgsförvaltningen", PartyKind.OFFICE),
        (
            "slöts med Lings Vård- och behandlingsaktiebolag om",
            "Lings Vård- och behandlingsaktiebolag",
            PartyKind.COMPANY,
        ),
        ("BYTE AV AVTAL MED STÄDGRÖN HB NU", "STÄDGRÖN HB", PartyKind.COMPANY),
        ("Nattro Ideell Förening", "Nattro Ideell Förening", PartyKind.ASSOCIATION),
        ("Stiftelsen Ljuspunkten har", "Stiftelsen Ljuspunkten", PartyKind.ASSOCIATION),
    ],
)
def test_a_name_is_known_by_its_form(text: str, written: str, kind: PartyKind) -> None:
    (mention,) = names(text)
    assert (mention.value.written, mention.value.kind) == (written, kind)


@pytest.mark.parametrize(
    "text", ["Nämnden beslutar", "förvaltningen anser", "länsstyrelsen", "ett aktiebolag"]
)
def test_what_every_municipality_calls_its_own_is_no_name(text: str) -> None:
    assert names(text) == ()


def test_a_spelling_in_the_register_is_equal_whatever_its_case() -> None:
    (mention,) = parties("avtal med LINDSTÖD OMSORG AB", known(REGISTER))
    assert (mention.value.known, mention.value.score) == (REGISTER.parties[2], 100)
    assert mention.sure


def test_a_misspelt_name_is_near_and_never_sure() -> None:
    (mention,) = parties("avtal med Linstöd Omsorg AB", known(REGISTER))
    assert mention.value.known == REGISTER.parties[2]
    assert mention.value.score is not None
    assert 86 <= mention.value.score < 100
    assert not mention.sure


def test_an_unknown_company_is_named_by_its_form_and_not_sure() -> None:
    (mention,) = parties("avtal med Gullvivans Vård AB", known(REGISTER))
    assert (mention.value.known, mention.value.kind) == (None, PartyKind.COMPANY)
    assert not mention.sure


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LSS 9 § 6", ["LSS 9 § 6"]),
        ("9 § 6 och 9 § 7 LSS", ["LSS 9 § 6", "LSS 9 § 7"]),
        ("9 § 2, 5 och 6 LSS", ["LSS 9 § 2", "LSS 9 § 5", "LSS 9 § 6"]),
        ("9 § p. 3 lagen (1993:387) om stöd och service", ["LSS 9 § 3"]),
        ("4 kap. 1 § socialtjänstlagen (2001:453)", ["SoL 4 kap. 1 §"]),
        ("SoL 4:1", ["SoL 4 kap. 1 §"]),
        ("SoL (2025:400) 11:1", ["SoL 11 kap. 1 §"]),
        ("LSS 9:10", ["LSS 9 § 10"]),
        ("9 § 9 p LSS", ["LSS 9 § 9"]),
        ("9 § punkterna 3 och 4 LSS", ["LSS 9 § 3", "LSS 9 § 4"]),
        ("9 § 3 och 4 p. LSS", ["LSS 9 § 3", "LSS 9 § 4"]),
        ("9 § första stycket 8 LSS", ["LSS 9 § 8"]),
        ("9 § LSS, punkt 7", ["LSS 9 § 7"]),
        ("9 § LSS. Punkt 7 behandlas", ["LSS 9 §"]),
        ("stöd och service till vissa funktionshindrade (LSS) 9 § 6", ["LSS 9 § 6"]),
        ("4 kap. 1 och 2 §§ SoL", ["SoL 4 kap. 1 §", "SoL 4 kap. 2 §"]),
        ("3 kap. 3–5 §§ SoL", ["SoL 3 kap. 3 §", "SoL 3 kap. 4 §", "SoL 3 kap. 5 §"]),
        ("LSS 10:3", []),
        ("17 kap. 10 § LOU", []),
        ("§ 19 MBL", []),
    ],
)
def test_a_paragraph_takes_the_statute_beside_it_or_after_its_enumeration(
    text: str, found: list[str]
) -> None:
    assert [f"{m.value.statute} {m.value.section}" for m in statutes(text)] == found


def test_a_paragraph_whose_statute_is_left_out_is_told_without_one() -> None:
    (mention,) = statutes("korttidsvistelse 9 § 6 för barn och unga")
    assert (mention.value.statute, mention.value.section) == (None, "9 § 6")
    assert not mention.sure


AGREEMENT = """\
Avtal om vård

§ 1 Parter
Vårdnämnden och Lindstöd Omsorg AB har träffat detta avtal.

§ 2 Omfattning
{clause}

§ 3 Avtalstid
Avtalet gäller från och med 2021-01-01 till och med 2022-12-31.
"""


@pytest.mark.parametrize(
    ("clause", "sure"),
    [
        ("Avtalet omfattar boendestöd.", True),
        ("Boendestöd som andra ger påverkas inte.", False),
        ("Ramavtalet omfattar boendestöd.", False),
    ],
)
def test_a_service_is_certain_only_where_a_clause_is_about_it(clause: str, sure: bool) -> None:
    services = draft(AGREEMENT.format(clause=clause)).services
    assert [each.is_certain for each in services] == [sure]


def test_whom_to_ask_is_no_service() -> None:
    assert draft(AGREEMENT.format(clause="Kontaktperson hos utföraren är chefen.")).services == ()
    assert draft(AGREEMENT.format(clause="Avtalet avser kontaktperson för barn.")).services


@pytest.mark.parametrize("written", ["bosendestöd", "familjstöd", "ledsagarservise"])
def test_without_a_register_a_word_that_is_nearly_a_well_known_service_is_one(written: str) -> None:
    read = draft(OPTION.replace("boendestöd", written), Register())
    assert {each.value.written for each in read.services if each.value} == {written}
    assert not any(each.is_certain for each in read.services)


@pytest.mark.parametrize("word", ["verksamhet", "kontaktvägar", "arbetstiden", "boendemiljö"])
def test_other_long_words_are_no_misspelt_services(word: str) -> None:
    assert draft(OPTION.replace("boendestöd", word), Register()).services == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ärendet avgörs av Stadsdelsnämnden Norra Sjöstaden i maj.",
            "Stadsdelsnämnden Norra Sjöstaden",
        ),
        ("Stadsdelsnämnden Väster-Sund beslutar.", "Stadsdelsnämnden Väster-Sund"),
        ("Stadsdelsnämnden i Sund beslutar.", "Stadsdelsnämnden i Sund"),
    ],
)
def test_a_part_of_a_city_belongs_to_its_committees_name(text: str, name: str) -> None:
    assert [mention.value.written for mention in names(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sjöbos hemvård får", "Sjöbos hemvård"),
        ("Sjöbos daglig verksamhet", "Sjöbos daglig verksamhet"),
        ("Sjöbos beslut", "Sjöbos"),
        ("Linnas hemtjänst i dag", "Linnas hemtjänst"),
        ("Individ- och familjeomsorgen i", "Individ- och familjeomsorgen"),
        ("Daglig verksamhet Öster ska", "Daglig verksamhet Öster"),
        ("Dagliga besök", "Dagliga"),
    ],
)
def test_a_municipality_s_own_unit_is_called_by_what_it_does(text: str, name: str) -> None:
    end = run_at(text, 0)
    assert text[:end] == name


def test_a_board_s_committee_may_have_an_adjective() -> None:
    (found,) = names("Kommunstyrelsens sociala utskott beslutar.")
    assert found.value.written == "Kommunstyrelsens sociala utskott"
