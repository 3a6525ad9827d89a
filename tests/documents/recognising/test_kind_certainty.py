"""What a document is called, and when that is beyond doubt."""

import pytest

from domain.draft.handling import DecisionKind, DocumentKind
from tests.documents.letters import draft, imported

ABOUT_AN_AGREEMENT = """\
Avtal om boendestöd

Här kommer information till alla medarbetare. Leverantören Lindstöd Omsorg AB har fått nya lokaler
vid torget och bjuder in till öppet hus den 4 maj 2019.
"""
ORDER = """\
TILLÄGGSBESTÄLLNING 2

Till: Egen Regi
Från: Vårdnämnden
Gäller: Boendestöd

Vårdnämnden beställer ytterligare 900 timmar boendestöd per år av Egen Regi från och med
2019-04-01. Parterna är överens om ersättningen.
"""
AGREEMENT = """\
{title}

mellan Vårdnämnden och Lindstöd Omsorg AB om boendestöd

1 Omfattning
Lindstöd Omsorg AB utför boendestöd med 8 000 timmar per år från och med 2019-01-01.

2 Tid
{term}
"""
TERM = "Avtalet gäller till och med 2020-12-31 och kan förlängas med ett år."


def agreement(title: str, term: str = TERM) -> str:
    return AGREEMENT.format(title=title, term=term)


def test_an_order_to_the_own_unit_is_an_agreement() -> None:
    read = draft(ORDER)
    assert read.document_kind.value is DocumentKind.AGREEMENT
    assert read.decision_kind.value is DecisionKind.SUPPLEMENT


def test_the_word_agreement_over_a_text_is_no_certain_agreement() -> None:
    drafts = imported(ABOUT_AN_AGREEMENT).drafts
    assert not any(each.document_kind.is_certain for each in drafts)


def test_an_agreement_between_two_parties_is_one_beyond_doubt() -> None:
    read = draft(agreement("Avtal"))
    assert read.document_kind.is_certain
    assert (read.decision_kind.value, read.decision_kind.is_certain) == (DecisionKind.AWARD, True)


@pytest.mark.parametrize(
    ("title", "term"),
    [
        ("Ändringsavtal", TERM),
        ("Avtal om ändring av avtal 2015-7", TERM),
        ("Avtal om överlåtelse av boendestöd", TERM),
        ("Tilläggsavtal", "Avtalet förlängs samtidigt till och med 2022-12-31."),
    ],
)
def test_an_agreement_that_changes_another_is_of_no_certain_kind(title: str, term: str) -> None:
    assert not draft(agreement(title, term)).decision_kind.is_certain


@pytest.mark.parametrize("word", ["FAKTURA", "Offert", "Nyhetsbrev", "Pressmeddelande"])
def test_what_calls_itself_something_else_is_not_recognised(word: str) -> None:
    text = f"Lindstöd Omsorg AB\n{word}\nDnr VN 2019/44\n\n{agreement('Avtal')}"
    assert imported(text).drafts == ()


@pytest.mark.parametrize(
    "line",
    [
        "att avtal om boendestöd får träffas med någon annan leverantör, samt",
        "avtal med Lindstöd Omsorg AB och",
    ],
)
def test_a_word_in_a_line_that_goes_on_makes_no_agreement(line: str) -> None:
    drafts = imported(f"Vårdby kommun\n\n{line}\n\nLeverantören har tackat ja.\n").drafts
    assert [each for each in drafts if each.document_kind.is_certain] == []


def test_a_letter_that_speaks_of_a_summons_is_no_agenda() -> None:
    read = draft(
        "Tjänsteskrivelse\nDnr VN 2019/44\n\nFörlängning av avtal med Lindstöd Omsorg AB\n\n"
        "Ärendet\nÄrendet stod på kallelsen till vårdnämnden i mars men togs inte upp då.\n\n"
        "Förslag till beslut\nAvtalet med Lindstöd Omsorg AB förlängs till 2020-12-31.\n"
    )
    assert read.document_kind.value is DocumentKind.PROPOSAL


def test_an_extract_of_minutes_without_paragraphs_is_no_certain_proposal() -> None:
    read = draft(
        "Protokollsutdrag\nDnr VN 2019/44\n\nFörlängning av avtal med Lindstöd Omsorg AB\n\n"
        "Förslag till beslut\nAvtalet med Lindstöd Omsorg AB förlängs till 2020-12-31.\n"
    )
    assert not read.document_kind.is_certain


CALL_OFF = """Omsorgsnämnden                    Tjänsteskrivelse
2021-03-04                        Dnr ON 2021/77

{title}

Förslag till beslut
Omsorgsnämnden beslutar att avropa 4 platser från Strandvik Omsorg AB {of}.

Bakgrund
Kommunen har avtal med fem utförare.
"""


def test_what_is_called_off_from_a_framework_is_no_certain_option_and_no_financing() -> None:
    read = draft(CALL_OFF.format(title="Avrop av platser", of="inom ramavtalet för boende"))
    assert not read.decision_kind.is_certain
    assert read.financing.value is None


def test_what_is_called_off_as_an_option_is_one_for_certain() -> None:
    read = draft(CALL_OFF.format(title="Avrop av option", of="enligt optionen i ramavtalet"))
    assert (read.decision_kind.value, read.decision_kind.is_certain) == (DecisionKind.OPTION, True)
