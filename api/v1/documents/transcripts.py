"""The same decision in documents that are kept, and what two documents write differently."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Annotated

from fastapi import APIRouter, Path

from api.examples import answered
from api.locale import AskedLocale
from api.refused import NothingHere
from api.services import Services, ServicesDep
from api.v1.documents.kept import DocumentReader, Hash, kept_document, kept_original, shown_as
from api.v1.documents.register import register_now
from api.v1.documents.schemas import (
    Comparison,
    DifferentValue,
    Differing,
    MatterCompared,
    SameDecision,
    Side,
)
from documents.comparing.comparison import Pair, pairs
from documents.comparing.differences import Difference, differences
from documents.comparing.likeness import SAME
from documents.comparing.sketch import sketch_of
from documents.importing import Imported
from documents.refused import DocumentRefused
from domain.document.events import Sha256
from domain.draft.draft import Draft
from domain.draft.flat import FlatValue
from domain.draft.register import Register
from wording import drafts
from wording.locale import Locale

router = APIRouter(prefix="/documents", tags=["documents"])

MOST = 5
"""Earlier transcripts of one decision that are read and compared; further ones differ no less."""

_CAUGHT_UP = 3
"""Originals without a sketch that an import reads too, so that a store from before catches up."""

Other = Annotated[Sha256, Path(description="SHA-256 of the document that it is compared with")]


@router.get(
    "/{sha256}/comparison/{other}",
    responses=answered("documents", transcripts="example_comparison.json"),
)
def compare_documents(
    sha256: Hash, other: Other, reader: DocumentReader, services: ServicesDep, locale: AskedLocale
) -> Comparison:
    """Only what differs, for each matter and the likest of the other document.

    Both are read by today's rules against today's register.
    """
    register = register_now(services)
    one, two = (_drafts(services, each, register) for each in (sha256, other))
    for drafts_of, field in ((one, "sha256"), (two, "other")):
        if not drafts_of:
            raise NothingHere("the document gives no draft to compare", field=field)
    return Comparison(
        document=kept_document(services, sha256),
        other=kept_document(services, other),
        matters=tuple(
            MatterCompared(same_decision=pair.likeness >= SAME, **dict(_differing(pair, locale)))
            for pair in pairs(one, two)
        ),
    )


def keep_sketches(services: Services, sha256: str, read: Imported, register: Register) -> None:
    """So that the document is known again; some that have no sketches yet get theirs."""
    services.sketches.keep(sha256, [sketch_of(draft) for draft in read.drafts])
    for before in services.sketches.outdated(_CAUGHT_UP):
        try:
            held = _drafts(services, before, register)
        except DocumentRefused:  # by today's limits: it has no matter to be known again by
            held = ()
        services.sketches.keep(before, [sketch_of(draft) for draft in held])


def same_decisions(
    services: Services, sha256: str, read: Imported, register: Register, locale: Locale
) -> tuple[SameDecision, ...]:
    """Matters of earlier documents that are most likely the same decision, the likest first."""
    drafts_of = cache(lambda other: _drafts(services, other, register))
    return tuple(
        SameDecision(sha256=alike.sha256, **dict(_differing(pair._replace(matter=matter), locale)))
        for matter, draft in enumerate(read.drafts, start=1)
        for alike in services.sketches.earlier(sha256, sketch_of(draft), MOST)
        for pair in pairs((draft,), drafts_of(alike.sha256))
        if pair.likeness >= SAME
    )


def twins(read: Imported, same: Sequence[SameDecision]) -> Iterator[tuple[str, ...]]:
    """For each matter, what the other transcripts are shown as."""
    for matter in range(1, len(read.drafts) + 1):
        yield tuple(shown_as(each.sha256) for each in same if each.matter == matter)


def _drafts(services: Services, sha256: str, register: Register) -> tuple[Draft, ...]:
    original = kept_original(services, sha256)
    return services.read_document(shown_as(sha256), original.content, register).drafts


def _differing(pair: Pair, locale: Locale) -> Differing:
    return Differing(
        matter=pair.matter,
        other_matter=pair.other_matter,
        likeness=int(pair.likeness),
        differences=tuple(_different(each, locale) for each in differences(pair.one, pair.other)),
    )


def _different(difference: Difference, locale: Locale) -> DifferentValue:
    return DifferentValue(
        field=difference.field,
        called=drafts.field(difference.field, locale),
        here=_side(difference.one, locale),
        there=_side(difference.other, locale),
        spelling=difference.spelling,
    )


def _side(value: FlatValue | None, locale: Locale) -> Side | None:
    if value is None:
        return None
    return Side(
        value=value.value,
        text=drafts.value(value.value, locale),
        certainty=value.certainty,
        words=value.words,
    )
