"""Foot notes and end notes: each belongs to the matter that refers to it, beside its text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from documents.recognising.forms.mention import Span
from documents.recognising.matter import Matter, Passage
from domain.draft.evidence import Section

Passages = tuple[Passage, ...]


def without_notes(passages: Passages) -> tuple[Passages, Passages]:
    """The text's passages, and the notes to them."""
    text = tuple(each for each in passages if each.section is not Section.NOTE)
    return text, tuple(each for each in passages if each.section is Section.NOTE)


def with_notes(matters: Sequence[Matter], notes: Passages) -> tuple[Matter, ...]:
    """Each matter with the notes that stand before the next one begins."""
    if not notes:
        return tuple(matters)
    ends = [each.passages[0].start for each in matters[1:] if each.passages]
    found: list[Matter] = []
    for matter in matters:
        first = matter.passages[0].start if matter.passages and not matter.single else 0
        last = min((end for end in ends if end > first), default=None)
        own = (each for each in notes if first <= each.start and (not last or each.start < last))
        found.append(replace(matter, notes=tuple(own)))
    return tuple(found)


def rests_on_note(matter: Matter, spans: Sequence[Span]) -> bool:
    """Whether any of them stands in a note: it qualifies what the text says, and may be older."""
    return bool(matter.notes) and any(_stands_in(matter.notes, start) for start, _ in spans)


def _stands_in(notes: Passages, offset: int) -> bool:
    at = bisect_right(notes, offset, key=lambda note: note.start) - 1
    return at >= 0 and offset < notes[at].end
