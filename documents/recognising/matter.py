"""One matter of a document: its passages by section, its sentences and its tables."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from documents.layout.model import BlockKind, LaidOut, Table
from documents.recognising.forms.mention import Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.known import Known
from documents.recognising.sentence import Sentence, sentence_spans
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A block, or what stands after its inline heading, in the section that it belongs to."""

    section: Section
    kind: BlockKind
    start: int
    end: int
    number: int | None = None
    heading: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it opens a section and says nothing more."""
        return self.kind is BlockKind.HEADING


@dataclass(frozen=True, eq=False)
class Matter:
    """``head``: the document's own first passages, which all its matters share.

    ``notes``: foot notes and end notes to its passages, which are none of them.
    """

    laid_out: LaidOut
    known: Known
    kind: DocumentKind
    kind_span: Span
    passages: tuple[Passage, ...]
    head: tuple[Passage, ...] = ()
    title: Span | None = None
    paragraph: Span | None = None
    single: bool = field(default=True)
    notes: tuple[Passage, ...] = ()

    def text(self, passage: Passage) -> str:
        """A passage's words."""
        return self.laid_out.text[passage.start : passage.end]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in order, headings and tables left out, those of its notes last."""
        return tuple(self._sentences())

    def within(self, *sections: Section) -> Iterator[Sentence]:
        """The sentences of some sections, in order."""
        return (each for each in self.sentences if each.section in sections)

    def passages_in(self, *sections: Section) -> Iterator[Passage]:
        """The passages of some sections, headings left out."""
        return (each for each in self.passages if each.section in sections and not each.is_heading)

    @cached_property
    def tables(self) -> tuple[tuple[Table, Section], ...]:
        """Its tables, each with the section that it stands in."""
        return tuple(
            (table, passage.section)
            for passage in self.passages
            if passage.kind is BlockKind.TABLE
            for table in _starting_at(self.laid_out.tables, passage.start)
        )

    def passage_at(self, offset: int) -> Passage | None:
        """The passage or note that holds the letter at an offset of the laid-out text."""
        at = bisect_right(self._in_order, offset, key=lambda each: each.start) - 1
        passage = self._in_order[at] if at >= 0 else None
        return passage if passage is not None and offset < passage.end else None

    @cached_property
    def _in_order(self) -> list[Passage]:
        return sorted((*self.passages, *self.notes), key=lambda each: each.start)

    @cached_property
    def title_sentence(self) -> Sentence | None:
        """The title as a sentence."""
        if self.title is None:
            return None
        return self._sentence(self.title, Section.HEAD, BlockKind.TITLE, None)

    def cell(self, start: int, end: int) -> Sentence:
        """A table's cell as a sentence of its own."""
        return self._sentence((start, end), Section.PROPOSAL, BlockKind.TABLE, None)

    def _sentences(self) -> Iterator[Sentence]:
        for passage in (*self.passages, *self.notes):
            if passage.kind is BlockKind.TABLE or passage.is_heading:
                continue
            for start, end in sentence_spans(self.text(passage)):
                span = passage.start + start, passage.start + end
                yield self._sentence(span, passage.section, passage.kind, passage.number)

    def _sentence(
        self, span: Span, section: Section, kind: BlockKind, number: int | None
    ) -> Sentence:
        text = self.laid_out.text[span[0] : span[1]]
        return Sentence(text, span[0], section, kind, number, self.known, self.laid_out.text)

    @cached_property
    def stretch(self) -> str:
        """The text that holds all its sentences."""
        if self.single:
            return self.laid_out.text
        held = [(each.start, each.end) for each in (*self.passages, *self.notes)]
        held += [self.title] if self.title else []
        first, last = min(start for start, _ in held), max(end for _, end in held)
        return self.laid_out.text[first:last]

    def can_have(self, phrase: Phrase) -> bool:
        """Whether a sentence of it can have the phrase: asked once for them all."""
        return phrase.can_be_in(self.stretch)

    def find(self, phrase: Phrase, *sections: Section) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """Every match of a phrase in the sentences of some sections (all, if none is named)."""
        if not self.can_have(phrase):
            return
        for sentence in self.within(*sections) if sections else self.sentences:
            for match in phrase.finditer(sentence.text):
                yield sentence, match


def _starting_at(tables: Sequence[Table], start: int) -> Sequence[Table]:
    at = bisect_left(tables, start, key=lambda each: each.start)
    return [each for each in tables[at : at + 1] if each.start == start]
