"""Text is read however it was written down, sent or copied."""

import unicodedata

import pytest

from documents.layout.model import BlockKind
from documents.opening import open_document
from tests.documents.layout.laying_out import cells, laid_out, words

LETTER = """Tjänsteskrivelse

Option om hemtjänst hos Solgläntan AB

Förslag till beslut
1. Option utlöses hos Solgläntan AB om 1 200 timmar hem-
tjänst per år från och med den 1 april 2025.
"""


def crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def old_mac(text: str) -> bytes:
    return text.replace("\n", "\r").encode()


def quoted(text: str) -> bytes:
    return "".join(f"> {line}\n" for line in text.splitlines()).encode()


def with_mark(text: str) -> bytes:
    return text.encode("utf-8-sig")


def utf_16(text: str) -> bytes:
    return text.encode("utf-16-le")


def utf_32(text: str) -> bytes:
    return text.encode("utf-32")


def latin_1(text: str) -> bytes:
    return text.encode("latin-1")


def decomposed(text: str) -> bytes:
    return unicodedata.normalize("NFD", text).encode()


@pytest.mark.parametrize(
    "written", [crlf, old_mac, quoted, with_mark, utf_16, utf_32, latin_1, decomposed]
)
def test_a_letter_reads_the_same_however_its_letters_are_written(written: object) -> None:
    assert callable(written)
    document = open_document("brev.txt", written(LETTER))
    assert words(document) == words(laid_out(LETTER))


TABLE = """| Utförare | Timmar | Kostnad |
|:---|---:|---:|
| Solgläntan AB | 900 | 480 tkr |
| Linden AB || 1 070 tkr |
"""


def test_cells_between_pipes_stand_in_their_columns_whatever_their_width() -> None:
    assert cells(laid_out(TABLE)) == [
        ["Utförare", "Timmar", "Kostnad"],
        ["Solgläntan AB", "900", "480 tkr"],
        ["Linden AB", "", "1 070 tkr"],
    ]


def test_pipes_need_not_stand_around_a_table() -> None:
    document = laid_out("Utförare | Timmar | Kostnad\n--- | --- | ---\nLinden AB | 9 | 480 tkr\n")
    assert cells(document) == [["Utförare", "Timmar", "Kostnad"], ["Linden AB", "9", "480 tkr"]]


def test_an_address_between_pipes_is_no_table() -> None:
    assert laid_out("Eksta kommun | Box 12 | 123 45 Eksta").tables == ()


def test_signs_of_markdown_are_no_words() -> None:
    document = laid_out(
        "# Tjänsteskrivelse\n**Datum:** 2025-03-04\n\n## Förslag till beslut\nText\n"
    )
    assert words(document, BlockKind.HEADING) == ["Tjänsteskrivelse", "Förslag till beslut"]
    assert "Datum: 2025-03-04" in words(document)
    start = document.text.index("Datum")
    assert document.words(start, start + 8) == "Datum:** 2"


def test_figures_after_tabs_stand_in_their_columns() -> None:
    document = laid_out("Utförare\tTimmar\tKostnad\nLinden AB\t1 200\t640,5\nSumma\t\t1 710,5\n")
    assert cells(document)[2] == ["Summa", "", "1 710,5"]


def test_a_section_s_number_may_stand_before_any_blank() -> None:
    sentence = "Nämnden har sedan länge avtal om hemtjänst med fyra utförare i kommunen."
    for blank in (" ", "\u00a0", "\u2003"):
        document = laid_out(f"3.{blank}Avtalstid\n{sentence}\n")
        assert words(document, BlockKind.HEADING) == ["3. Avtalstid"]
