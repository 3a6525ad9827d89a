"""Documents in: drafts with the words that each value was read from, and originals kept."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response, status

from api.acts import ByProcessor
from api.locale import AskedLocale
from api.refused import SentAsForm
from api.services import Services, ServicesDep
from api.v1.documents.findings import findings_in
from api.v1.documents.kept import (
    DocumentReader,
    Hash,
    Name,
    kept_document,
    kept_original,
)
from api.v1.documents.known_again import (
    catch_up_sketches,
    same_decisions,
    sketches_of,
    twins,
)
from api.v1.documents.naming import shown_as
from api.v1.documents.register import register_now
from api.v1.documents.schemas import KeptDocument, ReadDocument
from documents.importing import Imported
from documents.originals.originals import original_of
from documents.reading.formats import Format
from domain.document.commands import RecordImport
from domain.document.events import DocumentImported
from domain.draft.register import Register
from wording.locale import Locale

router = APIRouter(prefix="/documents", tags=["documents"])

_BYTES = {"schema": {"type": "string", "format": "binary"}}
_LETTER = "Option i avtal om ledsagning\n\nFörslag till beslut\n1. Optionen utlöses.\n"
_CONTENT: dict[str, Any] = {each.value: _BYTES for each in Format}
_CONTENT[Format.TEXT.value] = {**_BYTES, "examples": {"letter": {"value": _LETTER}}}
_SENT: dict[str, Any] = {"requestBody": {"required": True, "content": _CONTENT}}
_ORIGINAL: dict[int | str, dict[str, Any]] = {
    200: {"content": {each.value: _BYTES for each in Format}, "description": "The bytes as sent"}
}


async def sent_bytes(request: Request) -> bytes:
    """The body, whatever its Content-Type says of it; but a form's is no file's.

    Raises SentAsForm before anything of it is read.
    """
    if request.headers.get("Content-Type", "").lower().startswith("multipart/"):
        raise SentAsForm("multipart/form-data", field="Content-Type")
    return await request.body()


@router.post("", status_code=status.HTTP_201_CREATED, openapi_extra=_SENT)
def import_document(
    request: ByProcessor,
    content: Annotated[bytes, Depends(sent_bytes)],
    services: ServicesDep,
    response: Response,
    locale: AskedLocale,
    name: Name = "document",
) -> ReadDocument:
    """Read a document into drafts and keep its original. Nothing is booked.

    What the file is, is told by its bytes. The same bytes again are read anew and kept once.
    """
    original = original_of(content)
    register = register_now(services)
    read = services.read_document(name, content, register)
    services.originals.keep(original, sketches_of(read))
    catch_up_sketches(services, register)
    imported = DocumentImported(
        sha256=original.sha256, media_type=original.media_type, size=len(content)
    )
    services.ledger.execute(RecordImport(document=imported), request.act())
    response.headers["Location"] = f"/api/v1/documents/{original.sha256}"
    return _told(services, kept_document(services, original.sha256), read, register, locale)


@router.get("/{sha256}")
def read_document(
    sha256: Hash,
    reader: DocumentReader,
    services: ServicesDep,
    locale: AskedLocale,
    name: Name = "document",
) -> ReadDocument:
    """The same document, read by today's rules against today's register."""
    kept = kept_document(services, sha256)
    original = kept_original(services, sha256)
    register = register_now(services)
    read = services.read_document(name, original.content, register)
    return _told(services, kept, read, register, locale)


@router.get("/{sha256}/original", response_class=Response, responses=_ORIGINAL)
def fetch_original(sha256: Hash, reader: DocumentReader, services: ServicesDep) -> Response:
    """The bytes as they were sent."""
    original = kept_original(services, sha256)
    return Response(
        original.content,
        media_type=original.media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{shown_as(sha256)}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def _told(
    services: Services, kept: KeptDocument, read: Imported, register: Register, locale: Locale
) -> ReadDocument:
    same = same_decisions(services, kept.sha256, read, register, locale)
    return ReadDocument(
        document=kept,
        read=read,
        findings=findings_in(read, register, locale, twins(read, same)),
        same_decision=same,
    )
