"""Word files made for the tests."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from documents.layout.model import LaidOut
from documents.opening import open_document


def word_file(write: Callable[[WordDocument], None]) -> bytes:
    """The bytes of a file that the function wrote into."""
    document = Document()
    write(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def laid_out(write: Callable[[WordDocument], None]) -> LaidOut:
    """The same, read and laid out."""
    return open_document("letter.docx", word_file(write))


def put(document: WordDocument, xml: str) -> None:
    """Puts raw WordprocessingML at the end of the body; ``w:`` is known in it."""
    element = parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1))
    document.element.body.insert(len(document.element.body) - 1, element)


def repacked(content: bytes, changed: dict[str, bytes]) -> bytes:
    """The file with some parts changed or added."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, part in changed.items():
            new.writestr(name, part)
    return target.getvalue()
