"""Bytes of a text file become letters: UTF-8, -16 and -32, Windows-1252 (and Latin-1 within it)."""

import codecs
import re

from documents.refused import EmptyDocument, UnknownEncoding, UnknownFormat

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16's, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHERWISE = "windows-1252"
_FEW = 0.1
_BYTES_LOOKED_AT = 4096

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_TWICE_ENCODED = re.compile(r"Ã[¥¤¶…„–]|Â§")
_OTHER_CODE_PAGE = re.compile(r"(?<=[A-Za-z])[†„”ŠŒš](?=[a-z])")
_SWEDISH = re.compile(r"[åäöÅÄÖ]")
_LOST = "\ufffd"


def decoded(content: bytes) -> str:
    """The text without its byte order mark. Raises a DocumentRefused where it is no text."""
    text, encoding = _in_its_encoding(content)
    if not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise EmptyDocument("the file holds no letters", field="content")
    if _CONTROLS.search(text.replace("\x85", "\n")):
        raise UnknownFormat("the file holds bytes that stand in no text", field="content")
    _refuse_broken_letters(text, guessed=encoding == _OTHERWISE)
    return text


def _in_its_encoding(content: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding), encoding
    if (unmarked := _unmarked_utf16(content[:_BYTES_LOOKED_AT])) is not None:
        return _strictly(content, unmarked), unmarked
    if _BINARY.search(content):
        raise UnknownFormat("the file holds bytes that stand in no text", field="content")
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(content, _OTHERWISE), _OTHERWISE


def _unmarked_utf16(content: bytes) -> str | None:
    """Swedish text has a nought in every other byte in UTF-16, and none in any other encoding."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    half = len(content) / 2
    if odd > half * (1 - _FEW) and even < half * _FEW:
        return "utf-16-le"
    if even > half * (1 - _FEW) and odd < half * _FEW:
        return "utf-16-be"
    return None


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(
            f"byte {error.start} is no letter in {encoding}", field="content"
        ) from error


def _refuse_broken_letters(text: str, *, guessed: bool) -> None:
    """Letters that were broken before they came here would be read into names as they are."""
    if _LOST in text:
        raise UnknownEncoding(
            f"{text.count(_LOST)} letters were lost before it was saved", field="content"
        )
    found = _TWICE_ENCODED.search(text)
    if found is None and guessed and not _SWEDISH.search(text):  # with these, š is a name's
        found = _OTHER_CODE_PAGE.search(text)
    if found is not None:
        raise UnknownEncoding(
            f'"{found.group()}" stands where å, ä, ö or § should', field="content"
        )
