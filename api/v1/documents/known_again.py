"""The same decision known again, in documents that were kept before."""

from collections.abc import Iterator, Sequence
from functools import cache

from api.refused import NothingHere
from api.services import Services
from api.v1.documents.naming import shown_as
from api.v1.documents.schemas import SameDecision
from api.v1.documents.transcripts import differing, drafts_kept
from documents.comparing.comparison import pairs
from documents.comparing.likeness import SAME
from documents.comparing.sketch import Sketch, sketch_of
from documents.importing import Imported
from documents.originals.sketches import Alike
from documents.refused import DocumentRefused
from domain.draft.draft import Draft
from domain.draft.register import Register
from wording import refusals
from wording.locale import Locale

MOST = 5
"""Earlier transcripts of one decision that are read and compared; further ones differ no less."""

_CAUGHT_UP = 3
"""Originals without a sketch that an import reads too, so that a store from before catches up."""


def sketches_of(read: Imported) -> list[Sketch]:
    """What the document is known again by."""
    return [sketch_of(draft) for draft in read.drafts]


def catch_up_sketches(services: Services, register: Register) -> None:
    """Some originals that have no sketches yet get theirs."""
    for before in services.sketches.outdated(_CAUGHT_UP):
        try:
            held = drafts_kept(services, before, register)
        except DocumentRefused:  # by today's limits: it has no matter to be known again by
            held = ()
        services.sketches.keep(before, [sketch_of(draft) for draft in held])


def same_decisions(
    services: Services, sha256: str, read: Imported, register: Register, locale: Locale
) -> tuple[SameDecision, ...]:
    """Matters of earlier documents that are most likely the same decision, the likest first.

    One that cannot be read now is told of with the reason: it is no fault of this document.
    """
    held_in = cache(lambda other: _held_in(services, other, register))
    return tuple(
        same
        for matter, draft in enumerate(read.drafts, start=1)
        for alike in services.sketches.earlier(sha256, sketch_of(draft), MOST)
        for same in _same(matter, draft, alike, held_in(alike.sha256), locale)
    )


def twins(read: Imported, same: Sequence[SameDecision]) -> Iterator[tuple[str, ...]]:
    """For each matter, what the other transcripts are shown as."""
    for matter in range(1, len(read.drafts) + 1):
        yield tuple(shown_as(each.sha256) for each in same if each.matter == matter)


def _same(
    matter: int,
    draft: Draft,
    alike: Alike,
    held: tuple[Draft, ...] | DocumentRefused,
    locale: Locale,
) -> Iterator[SameDecision]:
    if isinstance(held, DocumentRefused):
        yield SameDecision(
            sha256=alike.sha256,
            matter=matter,
            other_matter=alike.matter,
            likeness=int(alike.likeness),
            differences=(),
            unread=refusals.title(type(held), locale),
        )
        return
    for pair in pairs((draft,), held):
        if pair.likeness >= SAME:
            differences = differing(pair._replace(matter=matter), locale)
            yield SameDecision(sha256=alike.sha256, **dict(differences))


def _held_in(
    services: Services, sha256: str, register: Register
) -> tuple[Draft, ...] | DocumentRefused:
    try:
        return drafts_kept(services, sha256, register)
    except DocumentRefused as refused:
        return refused
    except NothingHere:  # erased meanwhile, and with it what it was known by
        return ()
