"""What a file is, by its bytes: names and media types that came with it are not believed."""

from enum import StrEnum

from documents.refused import EmptyDocument, UnknownFormat


class Format(StrEnum):
    """The kinds of file that are read, by their media type."""

    TEXT = "text/plain"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"


_PDF_STARTS_WITHIN = 1024  # readers of pdf allow so many bytes of something else before it

_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an older Office file (.doc, .xls), or one that asks for a password"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"%!PS", "a PostScript file"),
    (b"<!DOCTYPE html", "a web page"),
    (b"<html", "a web page"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)


def format_of(content: bytes) -> Format:
    """Raises EmptyDocument or UnknownFormat. What is no other kind is looked at as text."""
    if not content.strip(b"\x00 \t\r\n"):
        raise EmptyDocument("the file holds no bytes that say anything", field="content")
    for start, kind in _OTHERS:
        if content.startswith(start):
            raise UnknownFormat(f"it is {kind}", field="content")
    if content.startswith(b"PK\x03\x04"):
        return Format.WORD
    if b"%PDF-" in content[:_PDF_STARTS_WITHIN]:
        return Format.PDF
    return Format.TEXT
