"""What cannot be a value, and the indexes that prices follow."""

import re
from collections.abc import Iterator

from documents.recognising.forms.dates import impossible_within
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from domain.draft.handling import Impossible
from domain.draft.volumes import StatedIndex

_INDEXES: tuple[tuple[str, str], ...] = (
    ("OPI", r"omsorgsprisindex|OPI\b"),
    ("PKV", r"prisindex för kommunal verksamhet|PKV\b"),
    ("KPI", r"konsumentprisindex|KPI\b"),
    ("AKI", r"arbetskostnadsindex|AKI\b"),
    ("LCI", r"labour cost index|LCI\b"),
    ("TPI", r"tjänsteprisindex|TPI\b"),
)
_NAMES = Phrase("|".join(rf"(?P<{code}>\b(?:{words}))" for code, words in _INDEXES), re.IGNORECASE)
_BASE = Phrase(
    r"\bbas(?:år|tal|månad|)\w*\b[^.\d]{0,25}(?P<a>(?:19|20)\d{2})|\b(?P<b>(?:19"
    r"|20)\d{2})\s+som\s+bas",
    re.IGNORECASE,
)


def _impossible(matter: Matter) -> Iterator[Read]:
    first, last = matter.passages[0].start, max(p.end for p in matter.passages)
    for mention in impossible_within(matter.laid_out.text, first, last):
        span = mention.start, mention.end
        yield Read(Impossible(written=mention.value, what="date"), (span,), False)


def _indexes(matter: Matter) -> Iterator[Read]:
    for sentence in matter.sentences if matter.can_have(_NAMES) else ():
        found = {m.lastgroup: m for m in _NAMES.finditer(sentence.text) if m.lastgroup}
        base = _BASE.search(sentence.text) if found else None
        for code, match in found.items():
            year = int(base["a"] or base["b"]) if base and len(found) == 1 else None
            spans = [sentence.of_match(match)]
            if base and year:
                spans.append(sentence.of_match(base))
            yield Read(StatedIndex(index=code, base_year=year), tuple(spans), True, key=code)


RULES = (
    Rule("impossible-day", "impossible", _impossible),
    Rule("index", "indexes", _indexes),
)
