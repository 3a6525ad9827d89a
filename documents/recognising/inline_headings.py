"""Headings in the line that they head: "Kopia: ...", "Ekonomi. Kostnaden ryms i budgeten."""

import re

from documents.layout.model import Block, BlockKind
from documents.recognising.forms.phrase import Phrase
from documents.recognising.headings import section_of
from domain.draft.evidence import Section

_INLINE = re.compile(r"(?P<label>[^:\t\n]{3,60}):[ \t]+(?=\S)")
_RUN_IN = re.compile(r"(?P<label>[A-ZÅÄÖ][\wåäö-]+(?: [\wåäö-]+){0,3})\.[ \t]+(?=[A-ZÅÄÖ\d])")
_IS_REFERENCE = Phrase(
    r"(?:\w+ ){0,4}[\w/.:-]*\d[\w/.:-]*(?:,? ?(?:§+ ?)?\d{1,4})?\s*", re.IGNORECASE
)
"""A number, or the day and paragraph of a decision, behind a label of the head."""
_SENT_TO = re.compile(
    r"(?P<label>(?:utdrag(?:et)?(?: ur protokollet)?|protokollsutdrag(?:et)?|beslut(?:et)?|kopi\w+)"
    r"(?: ska)?(?: (?:skickas|sänds|lämnas|översänds|expedieras|delges))? till|delges"
    r"|beslut(?:et)?(?: ska)? (?:delges|meddelas|tillställs))\s+"
    r"(?=(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
_LISTED = 160


def opens_inline(block: Block, text: str, section: Section) -> tuple[Section, str, int] | None:
    """The section and heading of "Kopia: ...", and where in the text what it heads begins."""
    sent = _SENT_TO.match(text)
    if sent and len(text) <= _LISTED and section is not Section.HEAD:
        return Section.RECIPIENTS, sent["label"], sent.end()
    inline = None if block.kind is BlockKind.TABLE else _INLINE.match(text) or _run_in(block, text)
    within = section_of(inline["label"]) if inline else None
    if inline is None or within is None:
        return None
    if section is Section.HEAD and _stays_in_head(text, inline, within):
        return None
    return within, inline["label"], 0 if within is Section.UNION else inline.end()


def _stays_in_head(text: str, label: re.Match[str], within: Section) -> bool:
    """A number or whom a letter is to, and what a form calls its matter, tell nothing more."""
    if within is Section.RECIPIENTS or _IS_REFERENCE.fullmatch(text, label.end()):
        return True
    return _NAMES_MATTER.fullmatch(label["label"]) is not None and not text.endswith(".")


_NAMES_MATTER = re.compile(r"ärende(?:mening|rubrik)?|rubrik|saken", re.IGNORECASE)


def is_sent(text: str) -> bool:
    """ "Kopia: Upphandling; Ekonomi": whom it goes to, whatever their names sound like."""
    inline = _INLINE.match(text)
    return inline is not None and section_of(inline["label"]) is Section.RECIPIENTS


def _run_in(block: Block, text: str) -> re.Match[str] | None:
    """ "Ekonomi. Kostnaden ryms i budgeten.": a heading in the line of the text that it heads."""
    return _RUN_IN.match(text) if block.kind is BlockKind.PARAGRAPH else None
