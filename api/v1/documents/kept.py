"""Documents that are kept: by whom and by what they are asked for."""

from typing import Annotated

from fastapi import Depends, Path, Query

from api.authentication import DOCUMENT_READERS, Caller
from api.refused import NothingHere
from api.services import Services
from api.v1.documents.schemas import KeptDocument
from documents.originals.originals import Original
from domain.document.events import DocumentImported, Sha256
from domain.values.identifiers import stream

DocumentReader = Annotated[Caller, Depends(DOCUMENT_READERS)]
Name = Annotated[
    str,
    Query(max_length=255, description="The file's name: shown with each value, kept nowhere"),
]
Hash = Annotated[Sha256, Path(description="SHA-256 of the document's bytes, in hexadecimal")]


def kept_document(services: Services, sha256: str) -> KeptDocument:
    """By its entry in the log. Raises NothingHere."""
    entries = services.ledger.read(0, 1, streams=[stream("document", sha256)])
    if not entries:
        raise NothingHere(f"no document {sha256} was imported", field="sha256")
    event = entries[0].event
    assert isinstance(event, DocumentImported)
    return KeptDocument(
        sha256=sha256,
        media_type=event.media_type,
        size=event.size,
        position=entries[0].position,
    )


def kept_original(services: Services, sha256: str) -> Original:
    """Its bytes. Raises NothingHere."""
    original = services.originals.find(sha256)
    if original is None:
        raise NothingHere(f"no original of {sha256} is kept", field="sha256")
    return original
