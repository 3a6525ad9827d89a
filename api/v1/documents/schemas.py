"""What is answered of a document."""

from pydantic import Field

from documents.comparing.likeness import SAME
from documents.importing import Imported
from documents.proposing.to_award import Registrable
from documents.proposing.to_proposal import Startable
from domain.document.events import MediaType, Sha256
from domain.draft.flat import FlatForm
from domain.draft.reading import Certainty
from domain.values.value import Value
from projections.findings.answers import FindingView


class KeptDocument(Value):
    """A document whose original is kept, and its entry in the log."""

    sha256: Sha256
    media_type: MediaType
    size: int = Field(description="Bytes")
    position: int = Field(description="Of the entry that names it")


class Side(Value):
    """A value as one of two documents has it."""

    value: FlatForm
    text: str = Field(description="As understood, in the language asked for")
    certainty: Certainty
    words: tuple[str, ...] = Field(description="What it was read from, in the order read")


class DifferentValue(Value):
    """A value that only one of two documents has, or that they write differently."""

    field: str
    called: str = Field(description="The field, in the language asked for")
    here: Side | None = Field(description="In the document; null: it does not say")
    there: Side | None = Field(description="In the other document; null: it does not say")
    spelling: bool = Field(description="The value is the same, written in other words")


class Differing(Value):
    """A matter beside one of another document: only what differs."""

    matter: int = Field(description="Of the document, from 1")
    other_matter: int = Field(description="Of the other document, from 1")
    likeness: int = Field(description=f"0-100; from {SAME} on most likely one decision")
    differences: tuple[DifferentValue, ...]


class SameDecision(Differing):
    """A matter that an earlier kept document tells, too, in another transcript."""

    sha256: Sha256 = Field(description="Of the other document")
    unread: str | None = Field(
        default=None,
        description="Why the other document cannot be read now: what differs is unknown, and it is "
        "known again by what was kept of an earlier reading. null: it was read",
    )


class MatterCompared(Differing):
    """A matter and the likest one of the other document."""

    same_decision: bool


class Comparison(Value):
    """What two kept documents write differently."""

    document: KeptDocument
    other: KeptDocument
    matters: tuple[MatterCompared, ...]


class ReadDocument(Value):
    """What a document says, value by value with its words; nothing is booked by it."""

    document: KeptDocument
    read: Imported
    findings: tuple[tuple[FindingView, ...], ...] = Field(
        description="What the rules find in each draft, errors first"
    )
    same_decision: tuple[SameDecision, ...] = Field(
        description="Earlier documents that tell the same decision, at most five for a matter"
    )


class ProposalsOfDocument(Value):
    """What the document gives, one for each provider; nothing is started by it."""

    document: KeptDocument
    proposals: tuple[Startable, ...]


class AwardOfDocument(Value):
    """The contract that the document is of; nothing is registered by it."""

    document: KeptDocument
    contract: Registrable
