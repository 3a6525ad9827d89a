"""Heads and feet are told once, page numbers never, and sentences go on past them."""

import pytest

from documents.layout.model import BlockKind
from tests.documents.layout.laying_out import laid_out, words

PAGES = """\
LINDKÖPINGS KOMMUN          2024-03-05          1 (3)
Dnr ON 2024-18

Nämnden har avtal med två utförare, och båda har under året haft en kö som är
\fLINDKÖPINGS KOMMUN          2024-03-05          2 (3)
Dnr ON 2024-18

längre än avtalet medger. Den ena utföraren har dessutom sagt upp sitt avtal.
Storgatan 1, Lindköping
\fLINDKÖPINGS KOMMUN          2024-03-05          3 (3)
Dnr ON 2024-18

Förvaltningen föreslår en option.
Storgatan 1, Lindköping
"""


def test_a_head_that_comes_on_every_page_is_told_once() -> None:
    text = laid_out(PAGES).text
    for once in ("LINDKÖPINGS KOMMUN", "2024-03-05", "Dnr ON 2024-18", "Storgatan"):
        assert text.count(once) == 1


def test_page_numbers_are_left_out() -> None:
    assert "(3)" not in laid_out(PAGES).text


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    assert "haft en kö som är längre än avtalet medger." in laid_out(PAGES).text


def test_a_value_on_the_second_page_is_placed_there() -> None:
    document = laid_out(PAGES)
    place = document.place(document.text.index("längre än"))
    assert (place.page, place.line, place.column) == (2, 4, 0)


def test_words_over_the_end_of_a_page_leave_its_head_out() -> None:
    document = laid_out(PAGES)
    start = document.text.index("kö som")
    assert document.words(start, document.text.index(" än avtalet")) == "kö som är\nlängre"


def test_heads_in_a_file_whose_pages_were_run_together_are_told_once() -> None:
    document = laid_out(PAGES.replace("\f", "\n"))
    assert document.text.count("LINDKÖPINGS KOMMUN") == 1
    assert document.text.count("Dnr ON 2024-18") == 1
    assert "haft en kö som är längre än avtalet medger." in document.text


def test_a_figure_with_another_in_brackets_amid_a_page_is_no_page_number() -> None:
    document = laid_out("Behovet är 12 platser.\n\nAv dem är 3 (2) lediga.\n")
    assert words(document, BlockKind.PARAGRAPH)[-1] == "Av dem är 3 (2) lediga."


MINUTES = """\
Lindköpings kommun     PROTOKOLL     2 (3)
Omsorgsnämnden         2024-03-05

§ 22                                       Dnr ON 2024/18
Option i avtal om boendestöd

Beslut
Omsorgsnämnden utlöser optionen.
\fLindköpings kommun     PROTOKOLL     3 (3)
Omsorgsnämnden         2024-03-05

§ 23                                       Dnr ON 2024/21
Förlängning av avtal om ledsagning

Beslut
Omsorgsnämnden förlänger avtalet.
"""


@pytest.mark.parametrize("between", ["\f", "\n"])
def test_what_differs_in_more_than_its_page_number_is_no_head(between: str) -> None:
    text = laid_out(MINUTES.replace("\f", between)).text
    for matter in ("§ 22", "Dnr ON 2024/18", "§ 23", "Dnr ON 2024/21"):
        assert matter in text
    assert text.count("PROTOKOLL") == 1
