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


def with_notes(content: bytes, kind: str, notes: dict[str, str]) -> bytes:
    """The file with footnotes or endnotes, by the ids that references in its body have."""
    whole = "".join(
        f'<w:{kind} w:id="{name}"><w:p><w:r><w:{kind}Ref/><w:t xml:space="preserve"> {text}</w:t>'
        f"</w:r></w:p></w:{kind}>"
        for name, text in notes.items()
    )
    part = f"<w:{kind}s {nsdecls('w')}>{whole}</w:{kind}s>"
    packed = ZipFile(BytesIO(content))
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="n1" Type="{office}/{kind}s" Target="{kind}s.xml"/>'
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    override = f'<Override PartName="/word/{kind}s.xml" ContentType="{media}.{kind}s+xml"/>'
    relations, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
    return repacked(
        content,
        {
            f"word/{kind}s.xml": part.encode(),
            relations: _with(packed.read(relations), relation, "</Relationships>"),
            types: _with(packed.read(types), override, "</Types>"),
        },
    )


def _with(part: bytes, addition: str, before: str) -> bytes:
    return part.replace(before.encode(), (addition + before).encode())
