"""Whether it is beyond doubt which kind of document it is: by its name, its build and its place."""

import re

from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.passages import is_told
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind

_PROPOSES = re.compile(r"förslag|föreslå|tjänste|skrivelse|missiv")
_MINUTES = Phrase(r"\b\w*protokoll(?:et|s|sutdrag)?\b|\bminnesanteckningar\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\bmellan\b.{3,300}?\boch\b|^(?:beställare|uppdragsgivare|köpare|kund|säljare|utförare"
    r"|leverantör|uppdragstagare)\b",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_FIRST_LETTERS = 900
_CLAUSES = 2


def is_beyond_doubt(matter: Matter) -> bool:
    """A proposal says that it proposes and is no extract of minutes; an agreement has parties to
    each other at its head, or clauses; the word "avtal" alone makes none."""
    if matter.kind is DocumentKind.PROPOSAL:
        words = matter.laid_out.text[slice(*matter.kind_span)].lower()
        return _PROPOSES.search(words) is not None and not _is_of_minutes(matter)
    if matter.kind is DocumentKind.AGREEMENT:
        begins = matter.kind_span[0]
        near = matter.laid_out.text[begins : begins + _FIRST_LETTERS]
        return _has_clauses(matter) or _BETWEEN.search(near) is not None
    return True


def _is_of_minutes(matter: Matter) -> bool:
    return any(
        _MINUTES.search(matter.text(passage))
        for passage in matter.passages[:12]
        if passage.section is Section.HEAD
    )


def _has_clauses(matter: Matter) -> bool:
    headings = [each for each in matter.passages if each.is_heading]
    return sum(1 for each in headings if is_told(each)) >= _CLAUSES
