"""What is decided: the kind of decision, and the kind of contract."""

import re
from collections.abc import Iterator

from documents.recognising.decision_cues import NOUNS, RANK, kinds_in
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.contract.changes import ContractKind
from domain.draft.evidence import Section
from domain.draft.handling import (
    DecisionKind,
    DocumentKind,
)
from domain.party.events import PartyKind

_PROPOSED = re.compile(r"\bföresl(?:år|agit|ås|og)\b", re.IGNORECASE)
_REFUSES = re.compile(r"\b(?:inte|ej|avsl(?:å|år|ås|ag))\b", re.IGNORECASE)


def decision_kinds(matter: Matter) -> Iterator[Read]:
    """One sure kind where title and points agree on it, or only one of them has any."""
    if matter.kind is DocumentKind.AGREEMENT:
        yield from _of_agreement(matter)
        return
    title = _in_title(matter)
    points = _in_points(matter)
    both = [kind for kind in RANK if kind in title and kind in points]
    chosen = both or [kind for kind in RANK if kind in points] or [k for k in RANK if k in title]
    if not chosen:
        yield from _proposed(matter)
    for kind in chosen[:1]:
        spans = tuple(found[kind] for found in (title, points) if kind in found)
        specific = [k for k in chosen if k is not DecisionKind.AWARD]
        alone = len(specific or chosen) == 1 and len(set(title) - {kind, DecisionKind.AWARD}) == 0
        yield Read(kind, spans, alone and kind in points and not _refuses(matter))


def _in_title(matter: Matter) -> dict[DecisionKind, tuple[int, int]]:
    """By the cues of a text, and by the nouns that a title is made of."""
    title = matter.title_sentence
    if title is None:
        return {}
    found = {kind: title.of_match(match) for kind, match in kinds_in(title.text).items()}
    for kind, noun in NOUNS:
        match = noun.search(title.text)
        if match:
            found.setdefault(kind, title.of_match(match))
    return found


def _proposed(matter: Matter) -> Iterator[Read]:
    """A matter that is postponed or sent back says in its text what was proposed."""
    for sentence in matter.sentences:
        if not _PROPOSED.search(sentence.text):
            continue
        for kind, match in kinds_in(sentence.text).items():
            yield Read(kind, (sentence.of_match(match),), False)
            return


def _refuses(matter: Matter) -> bool:
    """Whether the points say no to something: what kind of decision that is a person must tell."""
    return any(_REFUSES.search(sentence.text) for sentence in matter.within(Section.DECISION))


def _in_points(matter: Matter) -> dict[DecisionKind, tuple[int, int]]:
    found: dict[DecisionKind, tuple[int, int]] = {}
    for sentence in matter.within(Section.DECISION):
        for kind, match in kinds_in(sentence.text).items():
            found.setdefault(kind, sentence.of_match(match))
    return found


def _of_agreement(matter: Matter) -> Iterator[Read]:
    words = matter.laid_out.text[slice(*matter.kind_span)].lower()
    changes = {"tillägg": DecisionKind.SUPPLEMENT, "förlängning": DecisionKind.EXTENSION}
    kind = next((k for word, k in changes.items() if words.startswith(word)), DecisionKind.AWARD)
    yield Read(kind, (matter.kind_span,), True)


_CONTRACTS: tuple[tuple[ContractKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        (ContractKind.DIRECT_AWARD, r"\bdirektupphandling\w*|\bsärskilt avtal\b"),
        (
            ContractKind.IN_HOUSE_ASSIGNMENT,
            r"\b(?:verksamhets|tilläggs|utvecklings)uppdrag\w*|\buppdragsavtal\w*",
        ),
        (ContractKind.INTER_COMMITTEE_AGREEMENT, r"\b(?:intern)?överenskommelse\w*|\binternavtal"),
        (
            ContractKind.PROCURED_CONTRACT,
            r"\bkontrakt\w*|\bupphandl(?:ing(?:en)?\b|ade?\b|at\b|ades\b|ats\b)|\banbud\w*",
        ),
    )
)


def _contract_kinds(matter: Matter) -> Iterator[Read]:
    """By the title and the points; else by what the text says, which a person must look at."""
    near = [*([matter.title_sentence] if matter.title_sentence else [])]
    near += list(matter.within(Section.DECISION))
    if matter.kind is DocumentKind.AGREEMENT:
        near += [s for s in matter.sentences if s.start < matter.passages[0].start + 400]
    anywhere = sorted(_CONTRACTS, key=lambda each: each[0] is not ContractKind.PROCURED_CONTRACT)
    unit = bool(near) and re.search(r"uppdrag", " ".join(s.text for s in near), re.IGNORECASE)
    for sentences, cues in (
        (near, _CONTRACTS),
        (matter.sentences, _CONTRACTS if unit else anywhere),
    ):
        sure = sentences is near
        for kind, words in cues:
            for sentence in sentences:
                match = words.search(sentence.text)
                if match:
                    clear = sure and kind is not ContractKind.INTER_COMMITTEE_AGREEMENT
                    clear = (clear and "verksamhet" in match[0].lower()) or "direkt" in match[
                        0
                    ].lower()
                    clear = clear and not _mixed(near, kind)
                    yield Read(kind, (sentence.of_match(match),), clear)
                    return
    yield from _by_provider(matter)


def _mixed(near: list[Sentence], kind: ContractKind) -> bool:
    """Whether title and points also speak of a contract of another kind: an option is of one."""
    text = " ".join(sentence.text for sentence in near)
    if kind is ContractKind.IN_HOUSE_ASSIGNMENT and DecisionKind.OPTION in kinds_in(text):
        return True
    procured = dict(_CONTRACTS)[ContractKind.PROCURED_CONTRACT]
    return kind is not ContractKind.DIRECT_AWARD and procured.search(text) is not None


def _by_provider(matter: Matter) -> Iterator[Read]:
    """A company under a contract of no named kind has most likely won a procurement."""
    title = matter.title_sentence
    terms = matter.within(Section.TERMS) if matter.kind is DocumentKind.AGREEMENT else ()
    for sentence in (*([title] if title else []), *matter.within(Section.DECISION), *terms):
        for mention in sentence.parties:
            if mention.value.kind is PartyKind.COMPANY:
                yield Read(ContractKind.PROCURED_CONTRACT, (sentence.of(mention),), False)
                return


RULES = (
    Rule("kind-of-decision", "decision_kind", decision_kinds),
    Rule("kind-of-contract", "contract_kind", _contract_kinds),
)
