"""A Word file becomes one page: its heads, its body's paragraphs and tables, its feet."""

import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import XmlchemyError

from documents.reading.archive import refuse_unfit
from documents.reading.limits import LETTERS
from documents.reading.page import Grid, Line, Page
from documents.reading.word_furniture import Furniture
from documents.reading.word_names import named
from documents.reading.word_notes import Notes
from documents.reading.word_numbering import Numbering
from documents.reading.word_paragraphs import Paragraphs
from documents.reading.word_styles import Styles
from documents.reading.word_tables import Tables
from documents.refused import DamagedDocument, ScannedDocument, TooLarge

_BREAKS = (
    OpcError,
    XmlchemyError,
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

    Comments and what is marked as deleted are left out; insertions count. A note has a line of its
    own after the paragraph or table that refers to it.
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
    tables = Tables(paragraphs, Notes(document, paragraphs))
    furniture = Furniture(document)
    told: set[tuple[str, ...]] = set()
    for heads, body in furniture.sections(document.element.body):
        yield from _first_time(chain.from_iterable(map(tables.parts, heads)), told)
        yield from tables.parts_among(body)
    yield from _first_time(chain.from_iterable(map(tables.parts, furniture.feet())), told)


def _first_time(parts: Iterable[Line | Grid], told: set[tuple[str, ...]]) -> Iterator[Line | Grid]:
    for part in parts:
        words = tuple(" ".join(line.text.split()) for line in Page((part,)).lines())
        if words not in told:
            told.add(words)
            yield part


def _holds_pictures(document: WordDocument) -> bool:
    return any(
        each.tag in {named("w:drawing"), named("w:pict")} for each in document.element.body.iter()
    )
