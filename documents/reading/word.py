"""A Word file becomes one page: its head, its body's paragraphs and tables, its foot."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.xmlchemy import BaseOxmlElement

from documents.reading.archive import refuse_unfit
from documents.reading.limits import LETTERS
from documents.reading.page import Grid, Line, Page
from documents.reading.word_names import named
from documents.reading.word_numbering import Numbering
from documents.reading.word_paragraphs import Paragraphs
from documents.reading.word_styles import Styles
from documents.reading.word_tables import Tables
from documents.refused import DamagedDocument, ScannedDocument, TooLarge

_BREAKS = (
    OpcError,
    BadZipFile,
    zlib.error,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    SyntaxError,  # lxml's, of XML that is not well formed
    RecursionError,
)
"""What the library raises, nowhere written down, when parts of a file are missing or broken."""


def read_word(content: bytes) -> tuple[Page, ...]:
    """Raises a DocumentRefused where it is no Word file, or one that is not read.

    Comments, foot notes and what is marked as deleted are left out; insertions count.
    """
    refuse_unfit(content)
    try:
        document = Document(BytesIO(content))
        page = Page(tuple(_parts(document)))
    except _BREAKS as error:
        raise DamagedDocument(f"it is no whole Word file: {error}", field="content") from error
    letters = sum(len(line.text) for line in page.lines())
    if letters > LETTERS:
        raise TooLarge(f"{letters} letters; at most {LETTERS} are read", field="content")
    if not any(line.segments for line in page.lines()) and _holds_pictures(document):
        raise ScannedDocument("it holds pictures and no text", field="content")
    return (page,)


def _parts(document: WordDocument) -> Iterator[Line | Grid]:
    styles = Styles(document)
    paragraphs = Paragraphs(styles, Numbering(document, styles))
    tables = Tables(paragraphs)
    heads, feet = _furniture(document)
    for element in chain(heads, [document.element.body], feet):
        yield from tables.parts(element)


def _furniture(document: WordDocument) -> tuple[list[BaseOxmlElement], list[BaseOxmlElement]]:
    """Head and foot of the first page: letterheads hold days and diary numbers."""
    section = document.sections[0] if document.sections else None
    if section is None:
        return [], []
    first = section.different_first_page_header_footer
    head = section.first_page_header if first else section.header
    foot = section.first_page_footer if first else section.footer
    return (
        [] if head.is_linked_to_previous else [head._element],
        [] if foot.is_linked_to_previous else [foot._element],
    )


def _holds_pictures(document: WordDocument) -> bool:
    return any(
        each.tag in {named("w:drawing"), named("w:pict")} for each in document.element.body.iter()
    )
