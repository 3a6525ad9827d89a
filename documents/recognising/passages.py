"""A document's blocks, each in the section that its heading opens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.layout.model import Block, BlockKind, LaidOut
from documents.recognising.flat_blocks import flat_blocks
from documents.recognising.forms.phrase import Phrase
from documents.recognising.furniture import FURNITURE
from documents.recognising.headings import has_figures, says_something, section_of
from documents.recognising.inline_headings import is_sent, opens_inline
from documents.recognising.matter import Passage
from domain.draft.evidence import Section

_SHORT = 70
_PROPOSES = re.compile(
    r"^[^.]{0,120}\b(?:föreslår|föreslås|hemställer|tillstyrker)\b"
    r"[^.]{0,120}\b(?:nämnd(?:en)?|styrelsen|utskottet)\b",
    re.IGNORECASE,
)
_GREETING = Phrase(
    r"(?:med )?(?:vänlig(?:a)?|bästa|varma) hälsning(?:ar)?[,!]?|hälsningar[,!]?|mvh[,!]?",
    re.IGNORECASE,
)
_IS_ASKED = re.compile(
    r"[^.]{0,80}\b(?:\w*nämnd(?:en)?|\w*styrelsen|\w*utskottet)\b[^.]{0,20}\bföreslås\b"
    r"[^.]{0,20}\bbesluta\b",
    re.IGNORECASE,
)
"""A committee's name and what it is to decide, which layout may take for the title."""
_DECIDES_ALONE = re.compile(
    r"[^.]{0,120}\bbeslutar (?:jag|undertecknad|ordföranden)\b|(?:jag|undertecknad) beslutar\b",
    re.IGNORECASE,
)
"""How one who decides for the committee writes."""
_OF_MONEY = re.compile(
    r"(?:\W|\d)*(?:ekonom|kostnad|finans|budget|ersättning|pris|betal|vad )", re.IGNORECASE
)
_CLAUSES_WORDS = 3
_FIRST = 6
_SENTENCE = 60
_CLAUSE = re.compile(r"\d{1,2} ?§ [A-ZÅÄÖ][a-zåäö][^.;:\n]{1,60}")
_POINTS = (Section.DECISION, Section.PROPOSAL)
_COMMITTEE_DECIDES = re.compile(
    r"(?:att )?[^.,:]{0,40}(?:nämnden|styrelsen|utskottet)\b[^.,:]{0,40}\bbeslutar?\b",
    re.IGNORECASE,
)
_DECIDES = Phrase(
    r"\b(?:\w*nämnd(?:en)?|\w*styrelsen|\w*utskottet)\b.{0,40}\bbeslutar?\b", re.IGNORECASE
)


def passages_of(laid_out: LaidOut) -> tuple[Passage, ...]:
    """Every block in order, notes first. A table that holds no figures is layout: its cells are
    passages."""
    return _with_decision(laid_out, tuple(_sectioned(laid_out, flat_blocks(laid_out))))


def _with_decision(laid_out: LaidOut, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """A letter without "förslag till beslut" may have its points under "Förslag"."""
    if any(p.section is Section.DECISION for p in passages):
        return passages
    first = next((p for p in passages if p.section is not Section.HEAD and is_told(p)), None)
    decides = next((p for p in passages if _says_what_is_decided(laid_out, p)), None)
    if decides is None and (first is None or first.section is not Section.PROPOSAL):
        return passages
    heading = (decides or first or passages[0]).heading
    return tuple(
        replace(p, section=Section.DECISION)
        if p.section is Section.PROPOSAL and p.heading == heading
        else p
        for p in passages
    )


def _says_what_is_decided(laid_out: LaidOut, passage: Passage) -> bool:
    """Under "Kontorets förslag", whose first words are those of a committee that decides."""
    return passage.section is Section.PROPOSAL and bool(
        _COMMITTEE_DECIDES.match(laid_out.text, passage.start, passage.end)
    )


def is_told(passage: Passage) -> bool:
    """Whether its heading's words tell what it is about, and that it is of the matter."""
    told = passage.section is not Section.MATTER or section_of(passage.heading) is not None
    return told and passage.section is not Section.OTHER


def _sectioned(laid_out: LaidOut, blocks: Iterator[Block]) -> Iterator[Passage]:
    text: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.NOTE:
            yield Passage(Section.NOTE, block.kind, block.start, block.end, block.number)
        else:
            text.append(block)
    yield from _of_the_text(laid_out, text)


def _of_the_text(laid_out: LaidOut, blocks: Sequence[Block]) -> Iterator[Passage]:
    section, heading = Section.HEAD, ""
    said_inline = listed = False
    for index, block in enumerate(blocks):
        text = laid_out.text[block.start : block.end]
        if FURNITURE.fullmatch(text):
            continue
        opened = _opens(block, text, section)
        told = opened is None and said_inline and _goes_on_to_tell(block, text)
        if told or (listed and _tells_after_points(block, text)):
            section, heading = Section.MATTER, ""
        said_inline = False
        listed = section is Section.DECISION and block.kind is BlockKind.ITEM
        if section is Section.HEAD and _is_of_the_head(opened, index):
            yield Passage(section, BlockKind.PARAGRAPH, block.start, block.end)
            continue
        if opened is not None:
            section, heading = opened, text.rstrip(":")
            yield Passage(section, BlockKind.HEADING, block.start, block.end, None, heading)
            continue
        inline = opens_inline(block, text, section)
        if inline is not None:
            section, heading, begins = inline
            said_inline = section in _POINTS and text.endswith(".")
            yield Passage(
                section, BlockKind.PARAGRAPH, block.start + begins, block.end, None, heading
            )
            continue
        unheaded = _unheaded(block, text) if section is Section.HEAD else None
        if unheaded is not None:
            yield Passage(unheaded, block.kind, block.start, block.end, block.number)
            section = Section.MATTER
            continue
        kind = BlockKind.PARAGRAPH if block.kind is BlockKind.HEADING else block.kind
        kind = BlockKind.TITLE if section is Section.HEAD and kind is not block.kind else kind
        yield Passage(section, kind, block.start, block.end, block.number, heading)


def _unheaded(block: Block, text: str) -> Section | None:
    """What running text is that ends the head of a document without headings."""
    if _proposes(block, text):
        return Section.DECISION
    tells = block.kind is BlockKind.PARAGRAPH and len(text) > _SENTENCE and text.endswith(".")
    return Section.MATTER if tells else None


def _is_of_the_head(opened: Section | None, index: int) -> bool:
    """Whether it is whom a letter is to, or "Beslutsunderlag" as what the letter itself is."""
    named = opened is Section.BASIS and index < _FIRST
    return opened is Section.RECIPIENTS or named


def _goes_on_to_tell(block: Block, text: str) -> bool:
    """After a point in the line of its own heading ("Förslag: ...") a paragraph tells why."""
    point = re.match(r"(?:att|dels|samt)\b", text) or section_of(text)
    return block.kind is BlockKind.PARAGRAPH and not point and not _DECIDES.search(text)


def _tells_after_points(block: Block, text: str) -> bool:
    """Running text after a list of points, in a letter that has no headings."""
    whole = len(text) > _SENTENCE and text.endswith(".") and text[0].isupper()
    return whole and _goes_on_to_tell(block, text)


def _proposes(block: Block, text: str) -> bool:
    """A letter without headings begins with what is proposed to the committee."""
    told = len(text) > _SENTENCE and text.endswith((".", ":"))
    proposes = _PROPOSES.match(text) or _DECIDES_ALONE.match(text)
    asked = _IS_ASKED.match(text) is not None and len(text) > _SENTENCE
    return (asked and block.kind in (BlockKind.TITLE, BlockKind.PARAGRAPH)) or (
        told and block.kind is BlockKind.PARAGRAPH and proposes is not None
    )


def _is_title(block: Block, known: Section | None, text: str) -> bool:
    """A title may speak of a price, a cost or a change: "Förlängning av avtal om trygghetslarm" is
    what a letter is about, "Förlängning av avtalet" a clause.
    """
    if known is Section.ECONOMY and not _OF_MONEY.match(text):
        return True
    titled = block.kind is BlockKind.TITLE and len(text.split()) > _CLAUSES_WORDS
    return titled and known in (Section.TERMS, Section.ECONOMY)


def _opens(block: Block, text: str, section: Section) -> Section | None:
    """The section that a block opens: a heading of any words, or a short line with known words.

    Under a heading of unknown words the matter is told.
    In the head a heading of unknown words may be the title, and a list of recipients holds names.
    """
    if block.kind is BlockKind.TABLE:
        return None
    if _GREETING.fullmatch(text) and section is not Section.HEAD:
        return Section.SIGNATURE
    known = section_of(text)
    if section is Section.HEAD and _is_title(block, known, text):
        return None
    if known is not Section.RECIPIENTS and (says_something(text) or is_sent(text)):
        return None
    if block.kind is BlockKind.HEADING:
        unnumbered = not text[:1].isdigit() and not text.startswith("§")
        return known or (None if section is Section.HEAD and unnumbered else Section.MATTER)
    if section is Section.RECIPIENTS and not text.endswith(":"):
        return None
    if _CLAUSE.fullmatch(text):
        return known or Section.OTHER
    plain = len(text) <= _SHORT and not text.endswith(".") and not has_figures(text)
    return known if plain and known is not None and text[0].isupper() else None
