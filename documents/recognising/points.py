"""The decision points, one by one, and who may sign by one of them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.layout.model import BlockKind
from documents.recognising.attachments import is_paper
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter, Passage
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import StatedAuthority, StatedPoint

_INTRODUCES = re.compile(
    r".{0,120}\b(?:beslutar?|föreslås(?: att)? besluta|föreslår (?:att )?.{0,60}beslutar?)"
    r"(?: följande| att| om följande)?\s*:?",
    re.IGNORECASE,
)
_INTRO_AND_POINT = re.compile(rf"{_INTRODUCES.pattern}\s+[-–•]\s+(?=\S)", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:\d{1,2}[.)]\s*|[a-z][.)]\s+|[-–•*]\s*)?(?:[^.,]{0,80}?(?:nämnden|styrelsen|utskottet)\b"
    r"(?:[^.,:]{0,40} omsorg)?(?: föreslås)? beslutar?\b[^.:]{0,90}?(?=\batt\b)"
    r"|besluta\s+(?=att\b))?(?:dels\s+)?(?:att\s+)?(?:dels\s+)?",
    re.IGNORECASE,
)
_NO_POINT = re.compile(
    r"(?:mot beslutet )?(?:reserverar|reserverade) sig\b|mot beslutet\b"
    r"|\w+(?: \w+){0,3} (?:\(\w+\) )?(?:reserverar sig|deltar inte i|anmäler jäv|avstår från)"
    r"|[^.]{0,90}\bdeltar (?:ej|inte) i |reservation\w*\b|särskilt yttrande\b"
    r"|(?:protokolls)?utdrag\w*\b.{0,30}\b(?:skickas|sänds|lämnas|till)\b"
    r"|beslutet (?:skickas|sänds|expedieras)\b",
    re.IGNORECASE,
)
"""What stands under the decision in minutes, and is none."""
_TAIL = re.compile(r"[,;]?\s*(?:samt|och)?\s*[,;.]?\s*$")
_NEXT_POINT = re.compile(r"[,;]\s+(?:samt |och |dels )?att ")


def _points(matter: Matter) -> Iterator[Read]:
    passages = [p for p in matter.passages_in(Section.DECISION) if p.kind is not BlockKind.TABLE]
    passages = [_without_intro(matter, p) for p in passages]
    passages = [
        p for p in passages if not _NO_POINT.match(matter.text(p)) and not is_paper(matter.text(p))
    ]
    items = [p for p in passages if p.kind is BlockKind.ITEM]
    listed = items or [p for p in passages if not _INTRODUCES.fullmatch(matter.text(p).strip())]
    number = 0
    for passage in listed:
        for start, end in _parts(matter, passage):
            number = passage.number or number + 1
            text = matter.laid_out.text[start:end]
            yield Read(
                StatedPoint(number=number, text=text), ((start, end),), bool(items) or number == 1
            )


def _without_intro(matter: Matter, passage: Passage) -> Passage:
    """The first point may stand in the block that introduces the list: "... beslutar - att"."""
    intro = _INTRO_AND_POINT.match(matter.text(passage))
    if intro is None or passage.kind is BlockKind.ITEM:
        return passage
    return replace(passage, kind=BlockKind.ITEM, start=passage.start + intro.end())


def _parts(matter: Matter, passage: Passage) -> Iterator[tuple[int, int]]:
    """The passage's decision points: one, unless "att ..., att ..." enumerates more."""
    text = matter.text(passage)
    lead = _LEAD.match(text)
    begins = lead.end() if lead else 0
    enumerates = lead is not None and lead[0].rstrip().lower().endswith("att")
    cuts = list(_NEXT_POINT.finditer(text, begins)) if enumerates else []
    for start, end in zip(
        [begins, *(cut.end() for cut in cuts)],
        [*(cut.start() for cut in cuts), len(text)],
        strict=True,
    ):
        tail = _TAIL.search(text, start, end)
        last = tail.start() if tail and tail.start() > start else end
        if last > start:
            yield passage.start + start, passage.start + last


_HOLDER = (
    r"(?P<holder>(?:tf\.? |t\.f\. |tillförordnad )?[A-Za-zÅÄÖåäö-]*(?:direktör(?:en)?|chef(?:en)?"
    r"|ordföranden?|föreståndaren?)\b"
    r"(?: för [a-zåäö]+)?)"
)
_SIGN = r"(?:teckna|underteckna|ingå|träffa|skriva under|signera|skriva på)"
_RIGHT = r"\b(?:rätt|uppdrag|fullmakt|behörighet)\b"
_GIVES = r"\b(?:ger?|uppdrar?|bemyndigar?|delegerar?|befullmäktigar?)\b(?: åt| till)?(?: nämndens)?"
_AUTHORITY = tuple(
    Phrase(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_HOLDER}\b.{{0,25}}?{_RIGHT}.{{0,15}}\b{_SIGN}",
        rf"{_GIVES} {_HOLDER}\b.{{0,40}}\b{_SIGN}",
        rf"{_HOLDER}\s+(?:under)?tecknar\b",
        rf"{_HOLDER}\s+(?:bemyndigas|befullmäktigas|får|ska)\b.{{0,15}}\b{_SIGN}",
    )
)


def _authorities(matter: Matter) -> Iterator[Read]:
    for sentence in matter.within(Section.DECISION, Section.MATTER, Section.PROPOSAL):
        for pattern in _AUTHORITY:
            match = pattern.search(sentence.text)
            if match:
                span = sentence.of_match(match)
                holder = StatedAuthority(holder=match["holder"])
                yield Read(holder, (span,), sentence.section is Section.DECISION)
                break


_DECIDER = Phrase(
    r"\bbeslutsfattare\b[:\s]{1,3}(?P<holder>[A-ZÅÄÖ][a-zåäö]*(?:chef|direktör|ordförande))\b",
    re.IGNORECASE,
)
_ITEM = Phrase(r"\bpunkt (?P<item>\d+(?:\.\d+)*)\b.{0,40}delegation", re.IGNORECASE)


def _delegates(matter: Matter) -> Iterator[Read]:
    """Who decided by delegation, as the head of such a decision says."""
    for sentence, match in matter.find(_DECIDER, Section.HEAD):
        item = next((found["item"] for _, found in matter.find(_ITEM)), None)
        holder = StatedAuthority(holder=match["holder"], item=item)
        yield Read(holder, (sentence.of_match(match),), False)


RULES = (
    Rule("decision-point", "points", _points),
    Rule("authority-to-sign", "authorities", _authorities),
    Rule("delegate", "authorities", _delegates),
)
