"""What is answered of a document."""

from pydantic import Field

from documents.importing import Imported
from documents.proposing.to_award import Registrable
from documents.proposing.to_proposal import Startable
from domain.document.events import MediaType, Sha256
from domain.values.value import Value
from projections.findings.answers import FindingView


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
    findings: tuple[tuple[FindingView, ...], ...] = Field(
        description="What the rules find in each draft, errors first"
    )


class ProposalsOfDocument(Value):
    """What the document gives, one for each provider; nothing is started by it."""

    document: KeptDocument
    proposals: tuple[Startable, ...]


class AwardOfDocument(Value):
    """The contract that the document is of; nothing is registered by it."""

    document: KeptDocument
    contract: Registrable
