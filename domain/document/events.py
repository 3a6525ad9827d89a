"""What has been recorded about an imported document."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from domain.event import Event

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""Of the file's bytes, in hexadecimal; the document's id."""

MediaType = Annotated[str, StringConstraints(pattern=r"^[a-z]+/[a-z0-9.+-]+$", max_length=100)]


class DocumentImported(Event):
    """A document was read, and its original kept outside of the log.

    Neither its name nor its words: both may hold personal data, and the original can be erased.
    """

    topic: ClassVar = "document.imported.v1"

    sha256: Sha256
    media_type: MediaType = Field(description="As its bytes say, whatever its name said")
    size: int = Field(ge=1, description="Bytes")


DocumentEvent = DocumentImported
