"""What a document answers when its import is to be recorded."""

from domain.document.commands import RecordImport
from domain.document.events import DocumentEvent
from domain.document.state import Document


def record_import(document: Document, command: RecordImport) -> tuple[DocumentEvent, ...]:
    """The import, or nothing where the same bytes were imported before."""
    return () if document.imported else (command.document,)
