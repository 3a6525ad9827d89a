"""What may be asked of a document."""

from typing import ClassVar

from domain.command import Command
from domain.document.events import DocumentImported


class RecordImport(Command):
    """Record that a document was imported; once for the same bytes."""

    name: ClassVar = "record-import"

    document: DocumentImported
