"""Documents in: drafts with the words that each value was read from, and originals kept."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response, status

from api.acts import ByProcessor
from api.authentication import DOCUMENT_READERS, Caller
from api.refused import NothingHere
from api.services import Services, ServicesDep
from api.v1.documents.register import register_now
from api.v1.documents.schemas import KeptDocument, ReadDocument
from documents.originals.originals import Original, original_of
from documents.reading.formats import Format
from domain.document.commands import RecordImport
from domain.document.events import DocumentImported, Sha256
from domain.values.identifiers import stream

router = APIRouter(prefix="/documents", tags=["documents"])

DocumentReader = Annotated[Caller, Depends(DOCUMENT_READERS)]
Name = Annotated[
    str,
    Query(max_length=255, description="The file's name: shown with each value, kept nowhere"),
]
Hash = Annotated[Sha256, Path(description="SHA-256 of the document's bytes, in hexadecimal")]

_BYTES = {"schema": {"type": "string", "format": "binary"}}
_LETTER = "Option i avtal om ledsagning\n\nFörslag till beslut\n1. Optionen utlöses.\n"
_CONTENT: dict[str, Any] = {each.value: _BYTES for each in Format}
_CONTENT[Format.TEXT.value] = {**_BYTES, "examples": {"letter": {"value": _LETTER}}}
_SENT: dict[str, Any] = {"requestBody": {"required": True, "content": _CONTENT}}
_ORIGINAL: dict[int | str, dict[str, Any]] = {
    200: {"content": {each.value: _BYTES for each in Format}, "description": "The bytes as sent"}
}


async def sent_bytes(request: Request) -> bytes:
    """The body, whatever its Content-Type says of it."""
    return await request.body()


@router.post("", status_code=status.HTTP_201_CREATED, openapi_extra=_SENT)
def import_document(
    request: ByProcessor,
    content: Annotated[bytes, Depends(sent_bytes)],
    services: ServicesDep,
    response: Response,
    name: Name = "document",
) -> ReadDocument:
    """Read a document into drafts and keep its original. Nothing is booked.

    What the file is, is told by its bytes. The same bytes again are read anew and kept once.
    """
    original = original_of(content)
    read = services.read_document(name, content, register_now(services))
    services.originals.keep(original)
    imported = DocumentImported(
        sha256=original.sha256, media_type=original.media_type, size=len(content)
    )
    services.ledger.execute(RecordImport(document=imported), request.act())
    response.headers["Location"] = f"/api/v1/documents/{original.sha256}"
    return ReadDocument(document=_kept(services, original.sha256), read=read)


@router.get("/{sha256}")
def read_document(
    sha256: Hash, reader: DocumentReader, services: ServicesDep, name: Name = "document"
) -> ReadDocument:
    """The same document, read by today's rules against today's register."""
    kept = _kept(services, sha256)
    original = _original(services, sha256)
    read = services.read_document(name, original.content, register_now(services))
    return ReadDocument(document=kept, read=read)


@router.get("/{sha256}/original", response_class=Response, responses=_ORIGINAL)
def fetch_original(sha256: Hash, reader: DocumentReader, services: ServicesDep) -> Response:
    """The bytes as they were sent."""
    original = _original(services, sha256)
    return Response(
        original.content,
        media_type=original.media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{sha256[:12]}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def _kept(services: Services, sha256: str) -> KeptDocument:
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


def _original(services: Services, sha256: str) -> Original:
    original = services.originals.find(sha256)
    if original is None:
        raise NothingHere(f"no original of {sha256} is kept", field="sha256")
    return original
