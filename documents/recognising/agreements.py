"""Other agreements that a document names: what a supplement rests on, what a new one follows."""

import re
from collections.abc import Iterator
from datetime import date

from documents.recognising.diary import LABEL, NUMBER, UNLABELLED
from documents.recognising.figures import setting_of
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.contract.changes import ContractKind
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.terms import StatedAgreement

_NUMBERED = re.compile(
    rf"\b(?P<what>(?:grund)?(?:avtal\w*|uppdrag\w*|kontrakt\w*|överenskommelse\w*|ramavtal\w*))\b"
    rf"[^.;]{{0,170}}?{LABEL}\s*(?P<number>{NUMBER})(?![\d/-])",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"\b(?P<what>(?:grund|ram)?avtal(?:et)?|(?:grund)?uppdraget)\b[^.;()]{0,120}"
    r"\((?:dnr\s*)?(?P<number>[A-ZÅÄÖ]{2,6}[ ./-]?(?:19|20)\d{2}[-/:.]\d{1,6})\)",
    re.IGNORECASE,
)
_BY_NUMBER = re.compile(
    r"\btill (?P<what>avtal|kontrakt|uppdrag|grundavtal)(?:et)?\s+"
    r"(?P<number>(?!dnr)[A-ZÅÄÖ]{2,6}[ ./-]?(?:19|20)\d{2}[-/:.]\d{1,6})",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?P<what>ersätter (?:det |den |nuvarande |tidigare )?(?:\w*avtal|överenskommelse|kontrakt"
    r"|\w*uppdrag)\w*"
    r"|överenskommelsen?|tilläggs(?:avtal|uppdrag)(?:et)?(?: nr \d+)?"
    r"|tidigare (?:avtal"
    r"|uppdrag)"
    r"\w*|nuvarande (?:avtal|uppdrag)\w*)\b",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    r"\b(?:ersätter|ersätts|upphör|löper ut|gäller sedan|gjordes|tecknades|avlöser|går ut)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:sedan|från och med|från|fr\.o\.m\.|tecknades|träffat\w*)\s*(?:den )?$", re.I
)
_UNTIL = re.compile(
    r"\b(?:löper ut|upphör|till och med|t\.o\.m\.|tom|går ut|till)\s*(?:den )?$", re.IGNORECASE
)
_READ_IN = (Section.MATTER, Section.BACKGROUND, Section.SITUATION, Section.TERMS, Section.PROPOSAL)


def _bases(matter: Matter) -> Iterator[Read]:
    title = matter.title_sentence
    sentences = [*([title] if title else []), *matter.sentences]
    for sentence in sentences:
        if sentence.section is Section.HEAD and not matter.single:
            continue
        numbered = (
            m for p in (_NUMBERED, _BRACKETED, _BY_NUMBER) for m in p.finditer(sentence.text)
        )
        for match in numbered:
            if re.search(r"\bersätter\b", sentence.text[: match.end()]):
                continue
            kind = ContractKind.IN_HOUSE_ASSIGNMENT if "uppdrag" in match["what"].lower() else None
            value = StatedAgreement(
                written=" ".join(match[0].split())[:300],
                kind=kind,
                diary_number=match["number"],
                until=_edge(sentence, _UNTIL, match.end()) if _is_base(match) else None,
            )
            yield Read(value, (sentence.of_match(match),), _is_base(match))


def _is_base(match: re.Match[str]) -> bool:
    return match["what"].lower().startswith("grund")


def _predecessors(matter: Matter) -> Iterator[Read]:
    kind = setting_of(matter).kind
    if kind not in (DecisionKind.AWARD, DecisionKind.SUPPLEMENT):
        return
    dated: dict[str, tuple[date | None, date | None, list[Span], str]] = {}
    for sentence in matter.within(*_READ_IN):
        match = _EARLIER.search(sentence.text)
        what = match["what"].lower() if match else ""
        own = (
            matter.kind is DocumentKind.AGREEMENT
            and not what.startswith("ersätter")
            and "nr" not in what
        )
        if match is None or own or not _REPLACED.search(sentence.text):
            continue
        what = match["what"].lower().removesuffix("n").removesuffix("et")
        since, until = _edge(sentence, _SINCE), _edge(sentence, _UNTIL)
        before = dated.get(what, (None, None, [], match["what"]))
        spans = [*before[2], sentence.of_match(match)]
        spans += [sentence.of(m) for m in _days(sentence, since, until)]
        dated[what] = (before[0] or since, before[1] or until, spans, before[3])
    for since, until, spans, written in dated.values():
        number = next((n for s in spans if (n := _number_after(matter, s))), None)
        value = StatedAgreement(written=written, diary_number=number, since=since, until=until)
        yield Read(value, tuple(spans), False)


def _number_after(matter: Matter, span: Span) -> str | None:
    """The diary number in the words just after what names the agreement."""
    near = re.compile(
        rf"[^.]{{0,80}}?(?:{LABEL}\s*|\((?:dnr )?)(?P<number>{NUMBER})(?![\d/-])"
        rf"|\s+(?P<bare>(?-i:{UNLABELLED.pattern}))",
        re.IGNORECASE,
    )
    match = near.match(matter.laid_out.text, span[1])
    return (match["number"] or match["bare"]) if match else None


def _edge(sentence: Sentence, cue: re.Pattern[str], floor: int = 0) -> date | None:
    days = [m for m in sentence.dates if m.start >= floor]
    return next((m.value for m in days if cue.search(sentence.text[: m.start])), None)


def _days(sentence: Sentence, *wanted: date | None) -> list[Mention[date]]:
    return [m for m in sentence.dates if m.value in wanted]


RULES = (
    Rule("agreement-by-its-number", "base_agreements", _bases),
    Rule("earlier-agreement", "predecessors", _predecessors),
)
