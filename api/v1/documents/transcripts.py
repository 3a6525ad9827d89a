"""What two kept documents write differently."""

from typing import Annotated

from fastapi import APIRouter, Path

from api.examples import answered
from api.locale import AskedLocale
from api.refused import NothingHere
from api.services import Services, ServicesDep
from api.v1.documents.kept import DocumentReader, Hash, kept_document, kept_original
from api.v1.documents.naming import shown_as
from api.v1.documents.register import register_now
from api.v1.documents.schemas import (
    Comparison,
    DifferentValue,
    Differing,
    MatterCompared,
    Side,
)
from documents.comparing.comparison import Pair, pairs
from documents.comparing.differences import Difference, differences
from documents.comparing.likeness import SAME
from domain.document.events import Sha256
from domain.draft.draft import Draft
from domain.draft.flat import FlatValue
from domain.draft.register import Register
from wording import draft_values, drafts
from wording.locale import Locale

router = APIRouter(prefix="/documents", tags=["documents"])

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
    one, two = (drafts_kept(services, each, register) for each in (sha256, other))
    for drafts_of, field in ((one, "sha256"), (two, "other")):
        if not drafts_of:
            raise NothingHere("the document gives no draft to compare", field=field)
    return Comparison(
        document=kept_document(services, sha256),
        other=kept_document(services, other),
        matters=tuple(
            MatterCompared(same_decision=pair.likeness >= SAME, **dict(differing(pair, locale)))
            for pair in pairs(one, two)
        ),
    )


def drafts_kept(services: Services, sha256: str, register: Register) -> tuple[Draft, ...]:
    """What a kept original gives by today's rules. Raises NothingHere, DocumentRefused."""
    original = kept_original(services, sha256)
    return services.read_document(shown_as(sha256), original.content, register).drafts


def differing(pair: Pair, locale: Locale) -> Differing:
    """Two matters, and only what differs in them."""
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
        text=draft_values.value(value.value, locale),
        certainty=value.certainty,
        words=value.words,
    )
