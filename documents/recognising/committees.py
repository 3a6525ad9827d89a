"""Which committee decides and which administration writes."""

import re
from collections.abc import Iterator
from functools import lru_cache

from documents.layout.model import BlockKind
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter, Passage
from documents.recognising.registering import Found, parties
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind
from domain.draft.names import PartyRole
from domain.party.events import PartyKind

_ADDRESSED = re.compile(
    r"^(?:till|nämnd|organ|instans|beslutande organ|mottagare|beslutande)?:?\s*$", re.IGNORECASE
)
_BUYER_IN_BRACKETS = re.compile(
    r"^[^().]{0,40}\((?:nedan )?(?:kallad )?(?:beställare|köpare)", re.IGNORECASE
)
_DECIDES = re.compile(
    r"^(?:s beslut$|\s*(?:föreslås(?: att)? )?(?:beslutar?|besluta)\b)", re.IGNORECASE
)
_BUYS = Phrase(
    r"\b(?:beställare|uppdragsgivare|köpare|huvudman|kund)\b[^.]{0,60}$|\bgenom(?: dess)?\s*$",
    re.IGNORECASE,
)
_SECTIONS = (Section.MATTER, Section.BACKGROUND, Section.PROPOSAL, Section.TERMS)


def _committees(matter: Matter) -> Iterator[Read]:
    placed = list(_placed(matter))
    for mention, sure in placed:
        yield _read(mention, PartyRole.COMMITTEE, sure)
    if not placed:
        yield from _first_named(matter)


@lru_cache(maxsize=8)
def committees_placed(matter: Matter) -> tuple[Mention[Found], ...]:
    """The committees that stand where the deciding one does."""
    named = tuple(mention for mention, _ in _placed(matter))
    fallback = tuple(m for s in matter.within(*_SECTIONS) for m in s.parties)
    return named or tuple(m for m in fallback if m.value.kind is PartyKind.COMMITTEE)[:1]


def _placed(matter: Matter) -> Iterator[tuple[Mention[Found], bool]]:
    yield from _alone(matter, PartyKind.COMMITTEE)
    yield from _deciding_in_heading(matter)
    title = matter.title_sentence
    for sentence in (*([title] if title else []), *matter.sentences):
        for mention in sentence.parties:
            if mention.value.kind is not PartyKind.COMMITTEE:
                continue
            before, after = sentence.before(mention.start), sentence.after(mention.end)
            decides = _DECIDES.match(after) and sentence.section is Section.DECISION
            buys = matter.kind is DocumentKind.AGREEMENT and (
                _BUYS.search(before) or _BUYER_IN_BRACKETS.match(after)
            )
            if decides or buys:
                span = sentence.of(mention)
                yield Mention(mention.value, *span), mention.value.is_known


def _deciding_in_heading(matter: Matter) -> Iterator[tuple[Mention[Found], bool]]:
    """ "Vårdnämnden beslutar" over the points."""
    for passage in matter.passages:
        if passage.section is Section.DECISION and passage.is_heading:
            text = matter.text(passage)
            text = text.capitalize() if text.isupper() else text
            for mention in parties(text, matter.known):
                decides = _DECIDES.match(text[mention.end :]) is not None
                if mention.value.kind is PartyKind.COMMITTEE and decides:
                    span = passage.start + mention.start, passage.start + mention.end
                    yield Mention(mention.value, *span), mention.value.is_known


def _alone(matter: Matter, kind: PartyKind) -> Iterator[tuple[Mention[Found], bool]]:
    """Names that fill a line of the head, but for what addresses it."""
    seen: set[tuple[int, int]] = set()
    for passage in (*matter.head, *matter.passages):
        whole = passage.section is not Section.RECIPIENTS and not passage.is_heading
        if not whole or (passage.start, passage.end) in seen:
            continue
        seen.add((passage.start, passage.end))
        yield from _filling(matter, passage, kind)


def _filling(
    matter: Matter, passage: Passage, kind: PartyKind
) -> Iterator[tuple[Mention[Found], bool]]:
    text = matter.text(passage)
    if len(text) > 160:
        return
    for mention in parties(text, matter.known):
        before = text[: mention.start].rsplit("kommun", 1)[-1]
        after = text[mention.end :].strip(" .:,;")
        addressed = _ADDRESSED.match(before.strip(" ,\t")) is not None and len(after) < 45
        named = passage.kind is not BlockKind.TITLE or not matter.single
        in_head = passage.section is Section.HEAD and named
        titled = matter.title is not None and matter.title[0] <= passage.start < matter.title[1]
        if mention.value.kind is kind and (addressed or (in_head and not titled)):
            alone = addressed and not after
            span = passage.start + mention.start, passage.start + mention.end
            yield Mention(mention.value, *span), mention.value.is_known and alone
            return


def _first_named(matter: Matter) -> Iterator[Read]:
    for sentence in (*matter.within(Section.DECISION), *matter.within(*_SECTIONS)):
        for mention in sentence.parties:
            if mention.value.kind is PartyKind.COMMITTEE:
                moved = Mention(mention.value, *sentence.of(mention))
                yield _read(moved, PartyRole.COMMITTEE, False)
                return


_OFFICE_BY_FORM = re.compile(r"(?:[A-ZÅÄÖ][a-zåäö]+-(?: och| o) )?[a-zåäöA-ZÅÄÖ][a-zåäö]*omsorgen")


def _offices(matter: Matter) -> Iterator[Read]:
    alone = list(_alone(matter, PartyKind.OFFICE))
    for mention, sure in alone:
        yield _read(mention, PartyRole.OFFICE, sure)
    if alone:
        return
    for passage in matter.passages:
        text = matter.text(passage).strip()
        if passage.section is Section.HEAD and _OFFICE_BY_FORM.fullmatch(text):
            name = Found(text, PartyKind.OFFICE, None, None)
            yield _read(Mention(name, passage.start, passage.end), PartyRole.OFFICE, False)
            return
    yield from _only_office(matter)


def _only_office(matter: Matter) -> Iterator[Read]:
    """The one administration that a letter speaks of, where none stands in its head."""
    if matter.kind is not DocumentKind.PROPOSAL:
        return
    named = [
        Mention(mention.value, *sentence.of(mention))
        for sentence in matter.within(*_SECTIONS, Section.DECISION, Section.CONSULTATION)
        for mention in sentence.parties
        if mention.value.kind is PartyKind.OFFICE
    ]
    if len({mention.value.written.casefold() for mention in named}) == 1:
        yield _read(named[0], PartyRole.OFFICE, False)


def _read(mention: Mention[Found], role: PartyRole, sure: bool) -> Read:
    return Read(mention.value.in_role(role), ((mention.start, mention.end),), sure, key=role)


RULES = (
    Rule("committee-that-decides", "committee", _committees),
    Rule("administration-that-writes", "office", _offices),
)
