"""What is answered of a document."""

from pydantic import Field

from documents.importing import Imported
from domain.document.events import MediaType, Sha256
from domain.values.value import Value


class KeptDocument(Value):
    """A document whose original is kept, and its entry in the log."""

    sha256: Sha256
    media_type: MediaType
    size: int = Field(description="Bytes")
    position: int = Field(description="Of the entry that names it")


class ReadDocument(Value):
    """What a document says, value by value with its words; nothing is booked by it."""

    document: KeptDocument
    read: Imported
