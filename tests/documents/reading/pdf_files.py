"""Pdf files made for the tests: typeset ones, and some that only just are pdf."""

import zlib

import typst

from documents.layout.model import LaidOut
from documents.opening import open_document


def typeset(source: str) -> bytes:
    """A pdf of the typst source, A4 with Swedish hyphenation."""
    settings = '#set page(paper: "a4")\n#set text(size: 11pt, lang: "sv")\n'
    made = typst.compile((settings + source).encode())
    assert isinstance(made, bytes)
    return made


def laid_out(source: str) -> LaidOut:
    """The same, read and laid out."""
    return open_document("letter.pdf", typeset(source))


def with_objects(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A pdf of raw objects, numbered from 1; the first is the catalogue."""
    parts = [b"%PDF-1.7\n"]
    starts: list[int] = []
    for number, each in enumerate(objects, start=1):
        starts.append(sum(map(len, parts)))
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, each))
    start = sum(map(len, parts))
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    parts += [b"%010d 00000 n \n" % at for at in starts]
    parts.append(b"trailer\n<</Size %d /Root 1 0 R %b>>\n" % (len(objects) + 1, trailer))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
    return b"".join(parts)


def page_of_a_picture(text: bytes = b"") -> bytes:
    """A page that a grey picture covers, with text that does not show, as text recognition adds."""
    pixels = zlib.compress(b"\x80")
    drawn = b"q 595 0 0 842 0 0 cm /P Do Q BT /F 11 Tf 3 Tr 70 700 Td (%b) Tj ET" % text
    return with_objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</XObject<</P 5 0 R>>/Font<</F 6 0 R>>>>>>",
            b"<</Length %d>>stream\n%b\nendstream" % (len(drawn), drawn),
            b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
            b"/BitsPerComponent 8/Filter/FlateDecode/Length %d>>stream\n%b\nendstream"
            % (len(pixels), pixels),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ]
    )


def encrypted() -> bytes:
    """A pdf that no empty password opens."""
    return with_objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[]/Count 0>>",
            b"<</Filter/Standard/V 1/R 2/O<%b>/U<%b>/P -4>>" % (b"41" * 32, b"42" * 32),
        ],
        trailer=b"/Encrypt 3 0 R /ID[<00><00>]",
    )


def form(*fields: tuple[str, str, bytes]) -> bytes:
    """A page with labels and a comment, and text fields: each its value, corners, more entries."""
    drawn = b"BT /F 11 Tf 70 700 Td (Diarienummer:) Tj 0 -40 Td (Kostnad:) Tj ET"
    widgets = [
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(f%d)/V<feff%b>/Rect[%b]/P 3 0 R%b>>"
        % (number, value.encode("utf-16-be").hex().encode(), corners.encode(), more)
        for number, (value, corners, more) in enumerate(fields)
    ]
    comment = b"<</Type/Annot/Subtype/Text/Contents(9 mnkr?)/Rect[300 600 320 620]/P 3 0 R>>"
    names = b" ".join(b"%d 0 R" % (6 + number) for number in range(len(widgets)))
    return with_objects(
        [
            b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%b]>>>>" % names,
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</Font<</F 5 0 R>>>>/Annots[%b %d 0 R]>>" % (names, 6 + len(widgets)),
            b"<</Length %d>>stream\n%b\nendstream" % (len(drawn), drawn),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            *widgets,
            comment,
        ]
    )
