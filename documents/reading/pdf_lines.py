"""Words of a pdf page become lines from top to bottom, split where the gap is wide."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from documents.reading.page import Line, Segment
from documents.reading.pdf_words import Word
from documents.reading.raised import raised
from documents.reading.text import composed

_SAME_LINE = 0.5  # of the letters' size: how far apart the baselines of a line's words can be
_WIDE = 0.65  # of the letters' size: what parts cells; in running text it is joined again
_APART = 0.12  # of the letters' size: words nearer each other than this are one
_SMALL, _HIGH = 0.8, 0.15  # of the letters' size: a figure that is set over the line
_GAP = "   "
_USUAL_LEADING = 1.2


def lines_of(words: Iterable[Word], usual_size: float) -> list[list[Word]]:
    """The words in lines, each from left to right. ``usual_size`` is the document's."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        for line in lines[:-4:-1]:
            reach = _SAME_LINE * min(word.size, usual_size)
            if abs(line[0].base - word.base) < reach and not _overlaps(line, word):
                line.append(word)
                break
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.left) for line in lines]


def _overlaps(line: Sequence[Word], word: Word) -> bool:
    slack = 0.2 * word.size
    return any(each.left < word.right - slack and word.left < each.right - slack for each in line)


def written(lines: Sequence[Sequence[Word]], usual_size: float) -> list[Line]:
    """The lines as they are handed over, with the space over each counted in lines."""
    leading = _leading(lines, usual_size)
    written: list[Line] = []
    above = None
    for line in lines:
        base = line[0].base
        free = 0.0 if above is None else max((above - base) / leading - 1, 0.0)
        written.append(_line(line, round(free, 2), usual_size))
        above = base
    return written


def _leading(lines: Sequence[Sequence[Word]], usual_size: float) -> float:
    """From one baseline to the next, as it is for most lines of the page."""
    steps = [
        upper[0].base - lower[0].base
        for upper, lower in pairwise(lines)
        if 0.8 * usual_size < upper[0].base - lower[0].base < 2 * usual_size
    ]
    return median(steps) if steps else _USUAL_LEADING * usual_size


def _line(words: Sequence[Word], above: float, usual_size: float) -> Line:
    text = ""
    segments: list[Segment] = []
    for at, word in enumerate(words):
        gap = word.left - words[at - 1].right if at else 0.0
        if not at or gap > _WIDE * word.size:
            text += _GAP if at else ""
            segments.append(Segment(len(text), 0, word.left, word.right))
        elif gap > _APART * word.size:
            text += " "
        text += composed(_as_set(word, words[at - 1] if at else words[-1]))
        last = segments[-1]
        segments[-1] = Segment(last.start, len(text), last.left, max(word.right, last.right))
    size = max(words, key=lambda word: len(word.text)).size
    bold = all(word.bold for word in words)
    return Line(text, tuple(segments), above, round(size / usual_size, 2), bold)


def _as_set(word: Word, beside: Word) -> str:
    """A small figure over the line of the word beside it refers to a note."""
    small = word.text.isdigit() and word.size <= _SMALL * beside.size
    return (
        raised(word.text) if small and word.base - beside.base > _HIGH * beside.size else word.text
    )
