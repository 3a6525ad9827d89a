"""What is filled in on a pdf form becomes words at the place of its fields."""

import ctypes
import logging
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # ships no types

from documents.reading.pdf_words import Word
from documents.refused import UnknownFormat

_READ = {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX}
_UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_PASSWORD = 1 << 13  # of a text field's flags
_MOST_FIELDS = 2_000  # on a page
_MOST_LETTERS = 20_000  # in a field
_USUAL_SIZE, _LEAST_SIZE = 11.0, 4.0  # points; where the field lets its reader choose
_LETTER, _LEADING, _DESCENT = 0.5, 1.2, 0.25  # of the letters' size

logging.getLogger("pypdfium2").addHandler(logging.NullHandler())  # its warnings are no answer


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    right: float
    bottom: float
    top: float


class Fields:
    """The fields of one pdf. Raises UnknownFormat where all of it is a form of another kind."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        if document.get_formtype() == pdfium.FORMTYPE_XFA_FULL:
            raise UnknownFormat(
                "it is a form (XFA) that only its own program shows", field="content"
            )
        document.init_forms()
        self._form = document.formenv

    def words_of(self, page: pypdfium2.PdfPage) -> list[Word]:
        """What is filled in on the page, in lines as they fit the fields."""
        if self._form is None:
            return []
        count = min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_FIELDS)
        return [word for at in range(count) for word in self._words(page, at)]

    def _words(self, page: pypdfium2.PdfPage, at: int) -> list[Word]:
        field = pdfium.FPDFPage_GetAnnot(page, at)
        if not field:
            return []
        try:
            return list(_set_in(_box(field), self._value(field))) if self._is_read(field) else []
        finally:
            pdfium.FPDFPage_CloseAnnot(field)

    def _is_read(self, field: Any) -> bool:
        if pdfium.FPDFAnnot_GetSubtype(field) != pdfium.FPDF_ANNOT_WIDGET:
            return False
        if pdfium.FPDFAnnot_GetFlags(field) & _UNSEEN:
            return False
        kind = pdfium.FPDFAnnot_GetFormFieldType(self._form, field)
        return (
            kind in _READ and not pdfium.FPDFAnnot_GetFormFieldFlags(self._form, field) & _PASSWORD
        )

    def _value(self, field: Any) -> str:
        held = pdfium.FPDFAnnot_GetFormFieldValue(self._form, field, None, 0)
        size = min(held, 2 * _MOST_LETTERS)
        buffer = ctypes.create_string_buffer(held)
        letters = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        pdfium.FPDFAnnot_GetFormFieldValue(self._form, field, letters, held)
        return buffer.raw[:size].decode("utf-16-le", errors="replace").rstrip("\x00")


def _box(field: Any) -> _Box:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(field, rect)
    left, right = sorted((rect.left, rect.right))
    bottom, top = sorted((rect.bottom, rect.top))
    return _Box(left, right, bottom, top)


def _set_in(box: _Box, text: str) -> Iterator[Word]:
    """The words from the top down, in letters that let all lines fit."""
    size = min(_USUAL_SIZE, max(box.top - box.bottom, _LEAST_SIZE) / _LEADING)
    lines = _broken(text, box, size)
    while size > _LEAST_SIZE and len(lines) * size * _LEADING > box.top - box.bottom:
        size -= 1
        lines = _broken(text, box, size)
    for number, line in enumerate(lines, start=1):
        base = box.top - number * size * _LEADING + _DESCENT * size
        yield from _words(line, box.left, base, size)


def _broken(text: str, box: _Box, size: float) -> list[str]:
    wide = max(int((box.right - box.left) / (_LETTER * size)), 1)
    return [
        part
        for line in text.splitlines()
        for part in textwrap.wrap(line, wide, break_long_words=False, break_on_hyphens=False)
    ]


def _words(line: str, left: float, base: float, size: float) -> Iterator[Word]:
    letter = _LETTER * size
    at = 0
    for word in line.split():
        at = line.index(word, at)
        end = at + len(word)
        yield Word(word, left + at * letter, left + end * letter, base, size, bold=False)
        at = end
