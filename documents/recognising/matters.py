"""A document parted into its matters: one for a letter or an agreement, several for minutes."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.layout.model import BlockKind, LaidOut
from documents.recognising.diary import LABEL, NUMBER
from documents.recognising.forms.mention import Span
from documents.recognising.headings import section_of
from documents.recognising.kinds import begins_as_agreement
from documents.recognising.known import Known
from documents.recognising.matter import Matter, Passage
from documents.recognising.openings import opening
from documents.recognising.passages import is_told
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind

_DIARY = re.compile(r"\b(?:dnr|diarienummer|diarienr)\b.*", re.IGNORECASE)
_NUMBER_FIRST = re.compile(
    rf"(?:{LABEL}|ärende:)\s*\S+(?: ?\d[\d/:.-]*)?\s*|{NUMBER}\s*$", re.IGNORECASE
)
_NUMBER_LAST = re.compile(
    rf"\s*\((?:{NUMBER})\)\s*$|\b(?:dnr|diarienummer|diarienr)\b.*", re.IGNORECASE
)
_NUMBER_ALONE = re.compile(rf"(?:\w+:?\s+)?(?:{NUMBER})")
_DOCUMENT_WORD = re.compile(
    r"(?:tjänsteskrivelse|tjänsteutlåtande|sammanträdesprotokoll|protokoll|tjänsteyttrande|sida|dnr"
    r"|datum|kontraktsnummer|avtalsnummer|diarienr|diarienummer|protokollsutdrag|kallelse"
    r"|föredragningslista|ärendenummer)\b(?:.{0,25}| till .{0,60})"
    r"|(?:avtal|delegationsbeslut|beslut|kontrakt):?",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:\w*nummer|\w*nr|parter|sekreterare|ordförande|justering|datum|handläggare|mottagare|tid"
    r"|plats"
    r"|närvarande|beslutande|paragrafer?|beteckning)\s*:",
    re.IGNORECASE,
)
_KIND_FIRST = re.compile(r"tjänste(?:skrivelse|utlåtande|yttrande)\s*[-–:]\s*(?=\S)", re.IGNORECASE)
_PROPOSES = re.compile(r"\b(?:förslag|yrkande)", re.IGNORECASE)
_MATTER = re.compile(r"(?:ärende(?:mening|rubrik)?|rubrik)\s*[:\t]\s*(?=[^\d\s])", re.IGNORECASE)
_WRITES = re.compile(
    r"(?:till:? |mottagare:? )?(?:[\wåäö-]+,? (?:och |o |samt )?){0,2}[\wåäö-]*"
    r"(?:nämnden|förvaltningen|kontoret|kommun|stad|styrelsen|omsorgen)(?:\s+(?:tjänste|protokoll)\w*)?"
    r"|nämnden för .*|handläggare.*|\d{1,2}(?:\.\d+)* [A-ZÅÄÖ].{0,40}",
    re.IGNORECASE,
)


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
        starts = [i for i, p in enumerate(passages) if _opens_paragraph(laid_out, p)]
    elif kind is DocumentKind.AGENDA_ITEM:
        starts = [i for i, p in enumerate(passages) if _opens_item(laid_out, p)]
    else:
        title = _title(laid_out, passages)
        if kind is DocumentKind.AGREEMENT:
            title = _without_mellan(laid_out, _agreement_title(laid_out, passages, kind_span))
            passages = tuple(_as_term(laid_out, each, title) for each in passages)
        return (Matter(laid_out, known, kind, kind_span, passages, passages[:12], title),)
    head = passages[: starts[0]] if starts else passages
    parts = _parts(laid_out, passages, starts, by_number=kind is DocumentKind.AGENDA_ITEM)
    return tuple(
        Matter(laid_out, known, kind, kind_span, p.passages, head, p.title, p.paragraph, False)
        for p in parts
    )


def _opens_paragraph(laid_out: LaidOut, passage: Passage) -> bool:
    text = laid_out.text[passage.start : passage.end]
    return opening(text) is not None and passage.section is not Section.UNION


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
            yield _Part(_in_head(laid_out, passages[start:end]), span, _item_title(text, first))
            continue
        match = opening(text)
        paragraph = match and (
            first.start + match.start("number"),
            first.start + match.end("number"),
        )
        title = _paragraph_title(laid_out, first, match, rest)
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


def _agreement_title(
    laid_out: LaidOut, passages: tuple[Passage, ...], kind_span: Span
) -> Span | None:
    """The line that begins with the agreement's kind; a word or two of it go on to the next."""
    head = [p for p in passages if p.section is Section.HEAD and p.kind is BlockKind.TITLE]
    for passage in head:
        if begins_as_agreement(laid_out.text[passage.start : passage.end]):
            return passage.start, passage.end
    lines = [p for p in passages if p.end > kind_span[0]]
    if not lines:
        return None
    first = lines[0]
    short = len(laid_out.text[first.start : first.end].split()) <= 2
    following = lines[1] if len(lines) > 1 and lines[1].section is Section.HEAD else None
    under = laid_out.text[following.start : following.end] if following else ""
    parties = _NAMES_PARTIES.search(under)
    if short and following and not parties and not _is_label(laid_out, following):
        return first.start, following.end
    return first.start, first.end


def _without_mellan(laid_out: LaidOut, title: Span | None) -> Span | None:
    """What leads to the parties, who follow on the next lines, is no part of the title."""
    if title is None:
        return None
    words = laid_out.text[slice(*title)]
    return title[0], title[0] + len(_MELLAN_LAST.sub("", words))


_MELLAN_LAST = re.compile(r"\s+mellan\s*$", re.IGNORECASE)
_NAMES_PARTIES = re.compile(
    r"^mellan\b|\((?:nedan )?(?:kallad )?(?:beställare|köpare|utförare)|nämnden\b|nämnd\b|\bAB\b",
    re.IGNORECASE,
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


def _item_title(text: str, first: Passage) -> Span:
    number = re.match(r"\d{1,2}[.)]?\s+", text)
    diary = _DIARY.search(text)
    end = first.start + len(text[: diary.start()].rstrip(" ,(–-")) if diary else first.end
    return first.start + (number.end() if number else 0), end


def _paragraph_title(
    laid_out: LaidOut,
    first: Passage,
    match: re.Match[str] | None,
    rest: tuple[Passage, ...],
) -> Span | None:
    """After the paragraph's number, or the next line that is no diary number."""
    begins = first.start + (match.end() if match else 0)
    for start, end in ((begins, first.end), *((p.start, p.end) for p in rest[:3])):
        span = _without_diary(laid_out, start, end)
        if span is not None:
            return span
    return None


def _without_diary(laid_out: LaidOut, start: int, end: int) -> Span | None:
    text = laid_out.text[start:end]
    number = _NUMBER_FIRST.match(text)
    if number:
        start, text = start + number.end(), text[number.end() :]
    after = _NUMBER_LAST.search(text)
    if after:
        end = start + len(text[: after.start()].rstrip(" ,(–-"))
    if _NUMBER_ALONE.fullmatch(laid_out.text[start:end].strip()):
        return None
    return (start, end) if end - start > 4 else None


def _title(laid_out: LaidOut, passages: tuple[Passage, ...]) -> Span | None:
    """What a label calls the matter; the title; or the head's longest line that is no label."""
    head = [p for p in passages[:20] if p.section is Section.HEAD]
    for passage in head:
        labelled = _MATTER.match(laid_out.text, passage.start, passage.end)
        if labelled:
            return labelled.end(), passage.end
    behind = _labelled_matter(laid_out, passages)
    if behind is not None and not laid_out.text[slice(*behind)].endswith("."):
        return behind
    titles = [p for p in head if p.kind is BlockKind.TITLE and not _is_label(laid_out, p)]
    under = _under_its_heading(laid_out, passages)
    if under is not None and not titles:
        return under
    if titles:
        kind = _KIND_FIRST.match(laid_out.text, titles[0].start, titles[0].end)
        start = kind.end() if kind else titles[0].start
        return start, titles[-1].end if _adjacent(titles) else titles[0].end
    lines = [p for p in head if not _is_label(laid_out, p) and p.end - p.start > 20]
    if not lines:
        return None
    longest = max(lines, key=lambda p: p.end - p.start)
    kind = _KIND_FIRST.match(laid_out.text, longest.start, longest.end)
    return kind.end() if kind else longest.start, longest.end


_HEADS_TITLE = re.compile(r"(?:ärende(?:mening|rubrik|t)?|rubrik|saken)\s*:?", re.IGNORECASE)
_LONGEST_TITLE = 160


def _labelled_matter(laid_out: LaidOut, passages: tuple[Passage, ...]) -> Span | None:
    """A line behind "Ärende:", which opens a section where it heads what follows."""
    for passage in passages[:20]:
        behind = laid_out.text[: passage.start].rstrip().endswith(":")
        named = _HEADS_TITLE.fullmatch(passage.heading) and not passage.is_heading
        if behind and named and passage.end - passage.start <= _LONGEST_TITLE:
            return passage.start, passage.end
    return None


def _under_its_heading(laid_out: LaidOut, passages: tuple[Passage, ...]) -> Span | None:
    """A line that is no sentence under the heading "Ärende", as delegates' decisions have it."""
    for heading, line in itertools.pairwise(passages[:20]):
        headed = heading.is_heading and _HEADS_TITLE.fullmatch(
            laid_out.text, heading.start, heading.end
        )
        text = laid_out.text[line.start : line.end]
        short = len(text) <= _LONGEST_TITLE and not text.rstrip().endswith(".")
        if headed and short and line.kind is BlockKind.PARAGRAPH:
            return line.start, line.end
    return None


def _adjacent(titles: list[Passage]) -> bool:
    return all(one.end + 1 == two.start for one, two in itertools.pairwise(titles))


def _is_label(laid_out: LaidOut, passage: Passage) -> bool:
    text = laid_out.text[passage.start : passage.end]
    if _DOCUMENT_WORD.fullmatch(text) is not None:
        return True
    if section_of(text) is not None or _LABELS.match(text) or re.search(r"(?:\b\w ){4,}", text):
        return True
    return _WRITES.fullmatch(text) is not None or re.search(r"\b\d{3} ?\d{2}\b|@", text) is not None
