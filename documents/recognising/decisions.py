"""What kind of decision it is."""

import re
from collections.abc import Iterator

from documents.recognising.decision_cues import NOUNS, RANK, kinds_in
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import (
    DecisionKind,
    DocumentKind,
)

_PROPOSED = re.compile(
    r"\bföresl(?:år|agit|ås|og)\b|\b(?:meddelar|nyttjar|utnyttjar|beslutat)\b", re.IGNORECASE
)
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
    """A matter that is postponed or sent back, or a letter, says in its text what it is about."""
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


RULES = (Rule("kind-of-decision", "decision_kind", decision_kinds),)
