"""Lines of a pdf page that are notes: in small letters, the first after a figure set high."""

from collections.abc import Sequence
from dataclasses import replace

from documents.reading.page import Line, Mark
from documents.reading.raised import raised_number

_SMALL = 0.96  # of the document's usual size; notes are a point smaller than the text
_ALIKE = 0.05
_CLOSE = (
    0.6  # lines of free space over a line that goes on a note; a page's foot stands further off
)
_APART = 3.0  # lines of free space; what stands under notes goes on nothing above them


def with_notes(lines: Sequence[Line]) -> list[Line]:
    """The same lines, each of a note marked, with the note's number."""
    marked: list[Line] = []
    note: Line | None = None
    for line in lines:
        number = raised_number(line.text) if line.size <= _SMALL else None
        goes_on = note is not None and line.above < _CLOSE and abs(line.size - note.size) <= _ALIKE
        if number is not None:
            note = replace(line, mark=Mark.NOTE, number=number)
        elif note is not None and goes_on:
            note = replace(line, mark=Mark.NOTE, number=note.number)
        elif note is not None:
            note, line = None, replace(line, above=max(line.above, _APART))
        marked.append(note or line)
    return marked
