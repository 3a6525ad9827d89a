"""Bytes become pages, whatever the file is."""

from collections.abc import Callable

from documents.reading.formats import Format, format_of
from documents.reading.limits import BYTES, MIB
from documents.reading.page import Page
from documents.reading.pdf import read_pdf
from documents.reading.text import read_text
from documents.reading.word import read_word
from documents.refused import EmptyDocument, TooLarge

_READERS: dict[Format, Callable[[bytes], tuple[Page, ...]]] = {
    Format.TEXT: read_text,
    Format.WORD: read_word,
    Format.PDF: read_pdf,
}


def read(content: bytes) -> tuple[Page, ...]:
    """The file's pages. Raises a DocumentRefused where it cannot be read.

    Neither time nor memory is bounded here: a file from elsewhere is read in a process that can
    be ended (``documents.confined``).
    """
    if len(content) > BYTES:
        raise TooLarge(
            f"{len(content) / MIB:.1f} MB; at most {BYTES // MIB} MB are read", field="content"
        )
    pages = _READERS[format_of(content)](content)
    if not any(line.segments for page in pages for line in page.lines()):
        raise EmptyDocument("the file holds no letters", field="content")
    return pages
