"""Whether a document was imported."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """The same bytes are one document, however often they come."""

    imported: bool = False
    version: int = field(default=0, compare=False)
