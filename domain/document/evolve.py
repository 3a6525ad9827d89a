"""How an import changes what is known of a document."""

from domain.document.events import DocumentEvent
from domain.document.state import Document

NO_DOCUMENT = Document()


def evolve(document: Document, event: DocumentEvent) -> Document:
    """The document after the next entry of its stream."""
    return Document(imported=True, version=document.version + 1)
