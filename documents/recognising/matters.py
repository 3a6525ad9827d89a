"""A document parted into its matters: one for a letter or an agreement, several for minutes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.layout.model import BlockKind, LaidOut
from documents.recognising.forms.mention import Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.known import Known
from documents.recognising.matter import Matter, Passage
from documents.recognising.openings import opening
from documents.recognising.passages import is_told
from documents.recognising.titles import (
    agreement_title,
    item_title,
    paragraph_title,
    title_of,
)
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind

_PROPOSES = Phrase(r"\b(?:förslag|yrkande)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    passages: tuple[Passage, ...]
    paragraph: Span | None
    title: Span | None


def matters_of(
    laid_out: LaidOut,
    known: Known,
    kind: DocumentKind,
    kind_span: Span,
    passages: tuple[Passage, ...],
) -> tuple[Matter, ...]:
    """The matters in order; each of several knows the document's head."""
    if kind is DocumentKind.MINUTES_ITEM:
        starts = list(_opening_paragraphs(laid_out, passages))
    elif kind is DocumentKind.AGENDA_ITEM:
        starts = [i for i, p in enumerate(passages) if _opens_item(laid_out, p)]
    else:
        title = title_of(laid_out, passages)
        if kind is DocumentKind.AGREEMENT:
            title = agreement_title(laid_out, passages, kind_span)
            passages = tuple(_as_term(laid_out, each, title) for each in passages)
        return (Matter(laid_out, known, kind, kind_span, passages, passages[:12], title),)
    head = passages[: starts[0]] if starts else passages
    parts = _parts(laid_out, passages, starts, by_number=kind is DocumentKind.AGENDA_ITEM)
    return tuple(
        Matter(laid_out, known, kind, kind_span, p.passages, head, p.title, p.paragraph, False)
        for p in parts
    )


def _opening_paragraphs(laid_out: LaidOut, passages: tuple[Passage, ...]) -> Iterator[int]:
    """Where matters begin. Among papers a paragraph may be another meeting's: "AU § 87"."""
    last = 0
    for at, passage in enumerate(passages):
        opened = opening(laid_out.text[passage.start : passage.end])
        if opened is None or passage.section is Section.UNION:
            continue
        number = int(re.sub(r"\D", "", opened["number"]))
        above = passages[at - 1].section if at else None
        if above in (Section.BASIS, Section.CONSULTATION) and number <= last:
            continue
        last = number
        yield at


def _opens_item(laid_out: LaidOut, passage: Passage) -> bool:
    if passage.kind is BlockKind.ITEM and passage.number is not None:
        return True
    return passage.kind is not BlockKind.TABLE and bool(
        re.match(r"\d{1,2}[.)]?\s+[A-ZÅÄÖ]", laid_out.text[passage.start : passage.end])
    )


def _parts(
    laid_out: LaidOut, passages: tuple[Passage, ...], starts: list[int], *, by_number: bool
) -> Iterator[_Part]:
    for start, end in zip(starts, [*starts, len(passages)][1:], strict=True):
        first, rest = passages[start], passages[start + 1 : end]
        text = laid_out.text[first.start : first.end]
        if by_number:
            number = re.match(r"\d{1,2}", text)
            span = number and (first.start, first.start + number.end())
            yield _Part(_in_head(laid_out, passages[start:end]), span, item_title(text, first))
            continue
        match = opening(text)
        paragraph = match and (
            first.start + match.start("number"),
            first.start + match.end("number"),
        )
        title = paragraph_title(laid_out, first, match, rest)
        yield _Part(_as_decided(_in_head(laid_out, passages[start:end])), paragraph, title)


def _in_head(laid_out: LaidOut, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """What stands before the matter's first own heading is its head, whatever came before it."""
    moved: list[Passage] = []
    own = False
    for index, passage in enumerate(passages):
        own = own or (
            index > 0
            and (
                passage.is_heading
                or passage.section is not passages[0].section
                or laid_out.text[: passage.start].endswith(": ")
            )
        )
        moved.append(passage if own else _as_head(passage))
    return tuple(moved)


def _as_head(passage: Passage) -> Passage:
    kind = BlockKind.PARAGRAPH if passage.is_heading else passage.kind
    return Passage(Section.HEAD, kind, passage.start, passage.end, passage.number)


def _as_decided(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Where minutes hold both a proposal and a decision, only the decision decides."""
    proposes = [bool(_PROPOSES.search(p.heading)) for p in passages]
    decided = any(
        p.section is Section.DECISION and not proposed
        for p, proposed in zip(passages, proposes, strict=True)
    )
    if not decided:
        return passages
    return tuple(
        replace(p, section=Section.PROPOSAL) if proposed and p.section is Section.DECISION else p
        for p, proposed in zip(passages, proposes, strict=True)
    )


def _as_term(laid_out: LaidOut, passage: Passage, title: Span | None) -> Passage:
    """In an agreement every clause is a term of it, whatever it is called, or under no heading."""
    text = laid_out.text[passage.start : passage.end]
    sentence = text.rstrip().endswith(".") or "\t" in text
    after = title is not None and passage.start >= title[1]
    clause = passage.section is Section.HEAD and sentence and after
    unknown = passage.section is not Section.HEAD and not is_told(passage)
    other = unknown or passage.section is Section.DECISION or clause
    return replace(passage, section=Section.TERMS) if other else passage
