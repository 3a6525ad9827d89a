"""A sentence of a document with everything in it that has a known form, found once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from documents.layout.model import BlockKind
from documents.recognising.forms.dates import dates, dates_within, year_mentions
from documents.recognising.forms.mention import Mention, Span, overlaps
from documents.recognising.forms.money import amounts
from documents.recognising.forms.paid_for import Amount
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.quantities import Volume, volumes
from documents.recognising.forms.services import Service, services
from documents.recognising.forms.statutes import statutes
from documents.recognising.known import NOTHING, Known
from documents.recognising.registering import Found, parties
from domain.draft.evidence import Section
from domain.draft.names import StatuteReference


@dataclass(frozen=True, eq=False)
class Sentence:
    """``start``: its offset in the laid-out text. All mentions are relative to the sentence."""

    text: str
    start: int
    section: Section
    kind: BlockKind
    number: int | None = None
    known: Known = field(default=NOTHING, repr=False)
    whole: str | None = field(default=None, repr=False)
    """The laid-out text."""

    @cached_property
    def dates(self) -> tuple[Mention[date], ...]:
        """Days that exist."""
        if self.whole is None:
            return dates(self.text)
        return dates_within(self.whole, self.start, self.start + len(self.text))

    @cached_property
    def years(self) -> tuple[Mention[int], ...]:
        """Calendar years that stand alone."""
        return tuple(year_mentions(self.text))

    @cached_property
    def amounts(self) -> tuple[Mention[Amount], ...]:
        """Amounts of money."""
        return amounts(self.text)

    @cached_property
    def volumes(self) -> tuple[Mention[Volume], ...]:
        """Quantities with a unit."""
        return volumes(self.text)

    @cached_property
    def parties(self) -> tuple[Mention[Found], ...]:
        """Names of parties."""
        return parties(self.text, self.known)

    @cached_property
    def services(self) -> tuple[Mention[Service], ...]:
        """Services; those within a party's name are none."""
        return tuple(
            mention
            for mention in services(
                self.text,
                self.known.service_names,
                self.known.service_codes,
                self.known.service_words,
            )
            if not any(
                overlaps((mention.start, mention.end), (party.start, party.end))
                for party in self.parties
            )
        )

    @cached_property
    def statutes(self) -> tuple[Mention[StatuteReference], ...]:
        """Paragraphs of law."""
        return statutes(self.text)

    def before(self, end: int, start: int = 0) -> str:
        """The words before an offset that can say something of what stands there."""
        near = max(start, end - _REACH)
        blank = self.text.find(" ", near, end) if near > start else near
        return self.text[blank if blank >= 0 else near : end]

    def after(self, start: int) -> str:
        """The words behind an offset that can say something of what stands there."""
        return self.text[start : start + _REACH]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """A stretch of it as a span of the laid-out text; without figures, the whole."""
        return self.start + start, self.start + (len(self.text) if end is None else end)

    def of_match(self, match: re.Match[str]) -> Span:
        """Where a match in its text stands in the laid-out text."""
        return self.span(*match.span())

    def of(self, mention: Mention[object]) -> Span:
        """Where a mention stands in the laid-out text."""
        return self.span(mention.start, mention.end)


_REACH = 400
"""Letters; the words of a longer sentence that stand further off are of something else."""
_END = re.compile(r"[.!?]\)?\s+(?=[A-ZÅÄÖ\d\"”–(])")
_ABBREVIATED = Phrase(
    r"(?:\b(?:ca|c:a|kap|bl|bl\.a|a|t\.?ex|ex|dvs|d\.v\.s|resp|nr|tel|org|st|p|f\.d|m\.fl|fl|m\.m"
    r"|kl"
    r"|pga|p\.g\.a|enl|inkl|exkl|milj|tim|mån|jan|feb|apr|aug|sept?|okt|nov|dec|f\.?r\.?o\.?m"
    r"|t\.?o\.?m|s\.k|o\.s\.v|osv|avd|dnr|d|[A-ZÅÄÖ])|\d)\.$",
    re.IGNORECASE,
)


_LONGEST_ABBREVIATION = len(" f.r.o.m.")
_LONGEST = 2000
"""Letters; what goes on for longer is no sentence, and is read in pieces."""


def sentence_spans(text: str) -> Iterator[Span]:
    """Half-open spans of the sentences; an abbreviation or a figure's point ends none."""
    for start, end in _whole_sentences(text):
        while end - start > _LONGEST:
            cut = text.rfind(" ", start, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut
        yield start, end


def _whole_sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _END.finditer(text):
        end = match.start() + 1
        near = max(start, end - _LONGEST_ABBREVIATION)
        before_digit, after_digit = text[end - 2 : end - 1].isdigit(), text[match.end()].isdigit()
        if (after_digit or not before_digit) and _ABBREVIATED.search(text, near, end):
            continue
        yield start, end
        start = match.end()
    if text[start:].strip():
        yield start, len(text)
