"""Every character of the laid-out text leads back to the file."""

from array import array

import pytest

from documents.layout.model import Block, BlockKind, LaidOut
from documents.layout.trace import Place, Trace

SOURCE = "Nämnden godkänner verk-\nsamheten.\nSida 1\nAv\u00adtalet gäller\ni ett år.\n"
TEXT = "Nämnden godkänner verksamheten.\nAvtalet gäller i ett år."


@pytest.fixture
def laid_out() -> LaidOut:
    """Two paragraphs on two pages: a hyphen at a line's end, a foot and a soft hyphen left out."""
    starts = (0, *(i + 1 for i, each in enumerate(SOURCE[:-1]) if each == "\n"))
    first = [*range(22), *range(24, 34)]
    second = [*range(41, 43), *range(44, len(SOURCE) - 1)]
    return LaidOut(
        name="beslut.txt",
        text=TEXT,
        blocks=(Block(BlockKind.PARAGRAPH, 0, 31), Block(BlockKind.PARAGRAPH, 32, len(TEXT))),
        tables=(),
        trace=Trace(SOURCE, starts, (0, 3), array("I", first + second)),
    )


def test_a_word_that_was_broken_at_a_lines_end_is_shown_as_it_was_broken(laid_out: LaidOut) -> None:
    start = TEXT.index("verksamheten")
    assert laid_out.words(start, start + len("verksamheten")) == "verk-\nsamheten"


def test_a_place_counts_pages_and_lines_from_one_and_columns_from_nought(
    laid_out: LaidOut,
) -> None:
    assert laid_out.place(TEXT.index("samheten")) == Place(page=1, line=2, column=0)
    assert laid_out.place(TEXT.index("Avtalet")) == Place(page=2, line=1, column=0)
    assert laid_out.place(TEXT.index("år.")) == Place(page=2, line=2, column=6)


def test_a_soft_hyphen_stands_among_the_words_and_a_foot_does_not(laid_out: LaidOut) -> None:
    start = TEXT.index("samheten")
    end = TEXT.index(" i ett")
    assert laid_out.words(start, end) == "samheten.\nAv\u00adtalet gäller"


def test_an_empty_span_has_no_words(laid_out: LaidOut) -> None:
    assert laid_out.words(5, 5) == ""


def test_outside_of_the_text_there_is_no_place(laid_out: LaidOut) -> None:
    for offset in (-1, len(TEXT)):
        with pytest.raises(IndexError):
            laid_out.place(offset)
