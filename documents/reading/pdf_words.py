"""The words of a pdf page, with where they stand and in what letters."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # ships no types

from documents.reading.raised import raised

_LINE_END_HYPHENS = "\x02\ufffe"  # pdfium's own, which no line break follows
_WORD = re.compile(rf"[^\s{_LINE_END_HYPHENS}]+[{_LINE_END_HYPHENS}]?")
_AS_HYPHENS = str.maketrans(dict.fromkeys(_LINE_END_HYPHENS, "-"))
_BOLD_WEIGHT = 600
_BYTES_A_LETTER = 2  # UTF-16; a page with rarer letters is asked for each on its own
_LETTER_POINTER = ctypes.POINTER(ctypes.c_ushort)
_LOST = "\ufffd"
_NAME_BYTES = 128
_MAY_BE_RAISED = re.compile(r"^\d{1,2}(?!\d)|\d$")
_RAISED = 0.2  # of the letters' size: a figure that stands so far over the line refers to a note
_UPRIGHT = 0.1  # radians; stamps and watermarks stand askew


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box in points, ``base`` the height of its baseline from the page's foot."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


def words_of(page: pypdfium2.PdfPage) -> list[Word]:
    """The page's upright words in the file's own order."""
    text_page = page.get_textpage()
    try:
        return list(_words(text_page))
    finally:
        text_page.close()


def _words(text_page: pypdfium2.PdfTextPage) -> Iterator[Word]:
    text = _letters(text_page)
    reader = _Letters(text_page)
    for found in _WORD.finditer(text):
        drawn = reader.drawn_at(found.start())
        if drawn.upright:
            word = found.group().translate(_AS_HYPHENS)
            if _MAY_BE_RAISED.search(word):
                word = reader.with_raised(word, found.start(), drawn.size)
            yield reader.word(word, found.start(), found.end() - 1, drawn)


def _letters(text_page: pypdfium2.PdfTextPage) -> str:
    """A letter for each of pdfium's own, so that an offset is an index there."""
    count = text_page.count_chars()
    together = ctypes.create_string_buffer((count + 1) * _BYTES_A_LETTER)
    pdfium.FPDFText_GetText(text_page, 0, count, ctypes.cast(together, _LETTER_POINTER))
    text = together.raw[:-_BYTES_A_LETTER].decode("utf-16-le", errors="replace")
    if len(text) == count and "\x00" not in text and _LOST not in text:
        return text
    letters = (pdfium.FPDFText_GetUnicode(text_page, at) for at in range(count))
    return "".join(chr(each) if each < 0x110000 else " " for each in letters)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What the letters have in common that the file draws in one go."""

    upright: bool
    size: float
    bold: bool


class _Letters:
    """Asks pdfium for what it knows of single letters."""

    def __init__(self, text_page: pypdfium2.PdfTextPage) -> None:
        self._page = text_page
        self._drawn: dict[int, _Drawn] = {}
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._box = pdfium.FS_RECTF()
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()

    def drawn_at(self, at: int) -> _Drawn:
        """How the letter is drawn, asked once for all that are drawn with it."""
        together = pdfium.FPDFText_GetTextObject(self._page, at)
        if not together:
            return self._ask(at)
        key = ctypes.addressof(together.contents)
        if key not in self._drawn:
            self._drawn[key] = self._ask(at)
        return self._drawn[key]

    def _ask(self, at: int) -> _Drawn:
        angle = abs(pdfium.FPDFText_GetCharAngle(self._page, at)) % 6.2
        size = pdfium.FPDFText_GetFontSize(self._page, at)
        return _Drawn(angle < _UPRIGHT, size, self._is_bold(at))

    def word(self, text: str, first: int, last: int, drawn: _Drawn) -> Word:
        pdfium.FPDFText_GetCharOrigin(self._page, first, self._x, self._y)
        pdfium.FPDFText_GetLooseCharBox(self._page, last, self._box)
        matrix_size = self._box.top - self._box.bottom
        return Word(
            text=text,
            left=self._x.value,
            right=max(self._box.right, self._x.value),
            base=self._y.value,
            size=drawn.size if drawn.size > 1 else max(matrix_size, 1.0),
            bold=drawn.bold,
        )

    def with_raised(self, text: str, first: int, size: float) -> str:
        """The word with the figures at its ends set high where they stand high on the page."""
        pdfium.FPDFText_GetCharOrigin(self._page, first, self._x, self._y)
        base = self._y.value
        end = len(text)
        while end and text[end - 1].isdigit() and self._is_high(first + end - 1, base, size):
            end -= 1
        start = 0
        while start < end and text[start].isdigit() and self._is_high(first + start, base, size):
            start += 1
        return raised(text[:start]) + text[start:end] + raised(text[end:])

    def _is_high(self, at: int, base: float, size: float) -> bool:
        pdfium.FPDFText_GetCharBox(self._page, at, *self._sides)
        bottom = self._sides[2].value
        return bool(bottom - base > _RAISED * size)

    def _is_bold(self, at: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, at) >= _BOLD_WEIGHT:
            return True
        pdfium.FPDFText_GetFontInfo(self._page, at, self._name, _NAME_BYTES, self._flags)
        return b"bold" in self._name.value.lower()
