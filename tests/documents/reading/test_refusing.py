"""What cannot be read is refused by its reason, before it costs time or memory."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx.document import Document as WordDocument

from documents.opening import name_alone, open_document
from documents.reading.limits import BYTES, LETTERS, MIB, PAGES
from documents.refused import (
    DamagedDocument,
    DocumentRefused,
    EmptyDocument,
    HoldsMacros,
    LockedDocument,
    ScannedDocument,
    TooLarge,
    TooManyPages,
    UnknownEncoding,
    UnknownFormat,
    UnpacksTooLarge,
)
from tests.documents.reading.word_files import put, repacked, word_file


def decision(document: WordDocument) -> None:
    document.add_paragraph("Avtalet godkänns.")


WORD = word_file(decision)
CONTENT_TYPES = "[Content_Types].xml"


def packed(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return target.getvalue()


def refusal(content: bytes) -> DocumentRefused:
    with pytest.raises(DocumentRefused) as caught:
        open_document("document", content)
    return caught.value


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \r\n\t",
        b"\x00" * 2000,
        b"\xef\xbb\xbf",
        "\ufeff \n".encode("utf-16-le"),
        "\u00ad\u200b\n".encode(),
    ],
)
def test_an_empty_file_is_refused(content: bytes) -> None:
    assert type(refusal(content)) is EmptyDocument


def test_an_empty_word_file_is_refused() -> None:
    assert type(refusal(word_file(lambda document: None))) is EmptyDocument


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 40,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
        b"{\\rtf1\\ansi Avtal}",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500,
        b"<!DOCTYPE html><p>Avtal</p>",
        packed({"a.txt": b"Avtal"}),
        packed({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        packed({CONTENT_TYPES: b"<Types/>", "xl/workbook.xml": b"<workbook/>"}),
    ],
)
def test_bytes_of_another_kind_are_refused_whatever_their_name(content: bytes) -> None:
    assert type(refusal(content)) is UnknownFormat


def test_a_file_with_more_bytes_than_are_read_is_refused_unread() -> None:
    assert type(refusal(b"a" * (BYTES + 1))) is TooLarge
    assert type(refusal(b"Avtalet. " * (50 * MIB // 9))) is TooLarge


def test_a_text_with_more_letters_than_are_read_is_refused() -> None:
    assert type(refusal(b"Avtalet. \n" * (LETTERS // 9))) is TooLarge


def test_a_text_of_more_pages_than_are_read_is_refused() -> None:
    assert type(refusal(b"A page\f" * (PAGES + 1))) is TooManyPages


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "latin-1"])
def test_the_encodings_that_offices_have_are_read(encoding: str) -> None:
    text = "Åtgärden är på 9 § LSS – överenskommelse"
    written = text.replace("–", "-") if encoding == "latin-1" else text
    assert open_document("a.txt", written.encode(encoding)).text == written


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    text = "Förslag till beslut om boendestöd"
    assert open_document("a.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_a_name_from_elsewhere_is_read_as_it_is_written(encoding: str) -> None:
    text = "Vesna Tomaševa, handläggare"
    assert open_document("a.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "content",
    [
        "Boendestöd på nämnden".encode("cp850"),
        "Omsorgsnämnden föreslås".encode("mac-roman"),
        "Omsorgsnämnden".encode().decode("latin-1").encode(),
        "Omsorgsn\ufffdmnden".encode(),
        b"Avtal \x81\x8d",
        b"\xff\xfe\x00\xd8",
    ],
)
def test_letters_that_make_no_sense_are_refused_and_not_guessed(content: bytes) -> None:
    assert type(refusal(content)) is UnknownEncoding


def test_a_word_file_with_macros_is_refused() -> None:
    types = ZipFile(BytesIO(WORD)).read(CONTENT_TYPES)
    with_macros = types.replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert b"macroEnabled" in with_macros
    assert type(refusal(repacked(WORD, {CONTENT_TYPES: with_macros}))) is HoldsMacros
    assert type(refusal(repacked(WORD, {"word/vbaProject.bin": b"x"}))) is HoldsMacros


def test_a_packed_file_that_says_it_unpacks_into_far_more_is_refused_unopened() -> None:
    bomb = repacked(WORD, {"word/media/image1.bin": b"\x00" * (30 * MIB)})
    assert len(bomb) < MIB
    assert type(refusal(bomb)) is UnpacksTooLarge
    many = repacked(WORD, {f"word/media/{at}": b"" for at in range(6000)})
    assert type(refusal(many)) is UnpacksTooLarge


def test_a_packed_file_that_lies_about_its_size_is_refused() -> None:
    bomb = bytearray(repacked(WORD, {"word/document.xml": b"<w:p/>" * 500_000}))
    told = (3_000_000).to_bytes(4, "little")
    at = bomb.find(told)
    while at >= 0:
        bomb[at : at + 4] = (500).to_bytes(4, "little")
        at = bomb.find(told)
    assert type(refusal(bytes(bomb))) is DamagedDocument


def test_an_encrypted_part_asks_for_its_password() -> None:
    locked = bytearray(WORD)
    at = locked.find(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert type(refusal(bytes(locked))) is LockedDocument


def test_a_word_file_cut_off_is_refused_as_damaged() -> None:
    for length in (100, len(WORD) // 2, len(WORD) - 30):
        assert type(refusal(WORD[:length])) is DamagedDocument


def test_a_word_file_with_a_broken_part_is_refused_as_damaged() -> None:
    assert type(refusal(repacked(WORD, {"word/document.xml": b"<w:p"}))) is DamagedDocument
    assert type(refusal(repacked(WORD, {"_rels/.rels": b"<x/>"}))) is DamagedDocument


def test_a_word_file_whose_head_is_named_by_nothing_is_refused_as_damaged() -> None:
    def with_a_head(document: WordDocument) -> None:
        decision(document)
        document.sections[0].header.paragraphs[0].text = "Eksta kommun"

    whole = word_file(with_a_head)
    body = ZipFile(BytesIO(whole)).read("word/document.xml")
    nameless = re.sub(rb'(<w:headerReference[^>]*) r:id="[^"]*"', rb"\1", body)
    assert nameless != body
    assert type(refusal(repacked(whole, {"word/document.xml": nameless}))) is DamagedDocument


def test_a_word_file_with_pictures_alone_is_told_from_an_empty_one() -> None:
    picture = word_file(lambda document: put(document, "<w:p><w:r><w:drawing/></w:r></w:p>"))
    assert type(refusal(picture)) is ScannedDocument


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Avtal\\beslut.docx", "beslut.docx"),
        ("beslut.pdf\x00.txt", ".txt".strip(".")),
        ("a\u202efdp.exe", "afdp.exe"),
        ("..", "document"),
        ("", "document"),
        ("x" * 500 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_is_shown_without_folders_and_opens_nothing(given: str, shown: str) -> None:
    assert name_alone(given) == shown


def test_a_refusal_names_the_content_as_at_fault() -> None:
    assert refusal(b"").field == "content"
