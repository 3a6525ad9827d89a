"""Other agreements that a document names by their numbers: what a supplement rests on."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from documents.recognising.diary import LABEL, NUMBER, UNLABELLED
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.predecessors import former_numbers
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.contract.changes import ContractKind
from domain.draft.evidence import Section
from domain.draft.terms import StatedAgreement

_NUMBERED = Phrase(
    rf"\b(?P<what>(?:grund)?(?:avtal\w*|beställning(?:en)?|uppdrag\w*|kontrakt\w*|överenskommelse\w*|ramavtal\w*))\b"
    rf"[^.;]{{0,170}}?{LABEL}\s*(?P<number>{NUMBER})(?![\d/-])",
    re.IGNORECASE,
)
_BRACKETED = Phrase(
    r"\b(?P<what>(?:grund|ram)?avtal(?:et)?|(?:grund)?uppdraget)\b[^.;()]{0,120}"
    r"\((?:dnr\s*)?(?P<number>[A-ZÅÄÖ]{2,6}[ ./-]?(?:19|20)\d{2}[-/:.]\d{1,6})\)",
    re.IGNORECASE,
)
_BY_NUMBER = Phrase(
    r"\b(?:till|avseende|avser|enligt|i) "
    r"(?P<what>avtal|kontrakt|uppdrag|(?:grund|ram)avtal)(?:et)?\s+"
    r"(?P<number>(?!dnr)(?-i:[A-ZÅÄÖ]{2,6})[ ./-]?(?:19|20)\d{2}[-/:.]\d{1,6})(?![\d/-])",
    re.IGNORECASE,
)
_MARKED = (
    (_BRACKETED, re.compile(r"\d\)")),
    (
        _BY_NUMBER,
        re.compile(r"[A-ZÅÄÖ][ ./-]?(?:19|20)\d\d[-/:.]\d", re.IGNORECASE),
    ),
)
"""Each with what the document must have for it, which few have."""
_UNTIL = re.compile(
    r"\b(?:löper ut|upphör|till och med|t\.o\.m\.|tom|går ut|till)\s*(?:den )?$", re.IGNORECASE
)


def _bases(matter: Matter) -> Iterator[Read]:
    title = matter.title_sentence
    sentences = [*([title] if title else []), *matter.sentences]
    forms = [_NUMBERED, *(form for form, mark in _MARKED if mark.search(matter.stretch))]
    for sentence in sentences:
        if sentence.section is Section.HEAD and not matter.single:
            continue
        numbered = (m for p in forms for m in p.finditer(sentence.text))
        for match in numbered:
            former = match["number"] in former_numbers(matter)
            if former or re.search(r"\bersätter\b", sentence.text[: match.end()]):
                continue
            kind = ContractKind.IN_HOUSE_ASSIGNMENT if "uppdrag" in match["what"].lower() else None
            value = StatedAgreement(
                written=" ".join(match[0].split())[:300],
                kind=kind,
                diary_number=match["number"],
                until=_edge(sentence, _UNTIL, match.end()) if _is_base(match) else None,
            )
            yield Read(value, (sentence.of_match(match),), _is_base(match))


_LABELLED = re.compile(r"(?:ram|grund)avtal(?:et)?(?::|\t)", re.IGNORECASE)


def _under_label(matter: Matter) -> Iterator[Read]:
    """``Ramavtal:`` with its name, and its number in the same line or the next."""
    for passage, below in pairwise(matter.passages):
        if not _LABELLED.match(matter.text(passage)):
            continue
        for each in (passage, below):
            number = UNLABELLED.search(matter.text(each))
            if number:
                at = each.start + number.start(), each.start + number.end()
                value = StatedAgreement(written=number[0], diary_number=number[0])
                yield Read(value, (at,), False)
                break


def _is_base(match: re.Match[str]) -> bool:
    return match["what"].lower().startswith("grund")


def _edge(sentence: Sentence, cue: re.Pattern[str], floor: int = 0) -> date | None:
    days = [m for m in sentence.dates if m.start >= floor]
    return next((m.value for m in days if cue.search(sentence.before(m.start))), None)


RULES = (
    Rule("agreement-by-its-number", "base_agreements", _bases),
    Rule("agreement-under-its-label", "base_agreements", _under_label),
)
