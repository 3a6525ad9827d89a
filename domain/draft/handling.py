"""How a matter is handled, as documents state it: union, decision points, who signs."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from domain.values.value import Value


class DocumentKind(StrEnum):
    """What the document is."""

    PROPOSAL = "proposal"
    AGREEMENT = "agreement"
    MINUTES_ITEM = "minutes_item"
    AGENDA_ITEM = "agenda_item"


class DecisionKind(StrEnum):
    """What is proposed, agreed or decided; named as the changes of a contract are."""

    AWARD = "award"
    OPTION = "option"
    EXPANSION = "expansion"
    SUPPLEMENT = "supplement"
    REDUCTION = "reduction"
    EXTENSION = "extension"
    INDEXATION = "indexation"
    TERMINATION = "termination"
    TRANSFER = "transfer"


class MatterOutcome(StrEnum):
    """What minutes say became of a matter."""

    APPROVED = "approved"
    APPROVED_WITH_CHANGES = "approved_with_changes"
    REJECTED = "rejected"
    REFERRED_BACK = "referred_back"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"


class UnionKind(StrEnum):
    """Which duty of the Co-determination Act, or what stands in its place."""

    INFORMATION = "information_19"
    NEGOTIATION = "negotiation_11"
    CONTRACTING_OUT = "contracting_out_38"
    COLLABORATION = "collaboration"
    NOT_REQUIRED = "not_required"


class UnionTime(StrEnum):
    """When the unions are told or negotiated with."""

    DONE = "done"
    PLANNED = "planned"
    AT_MEETING = "at_meeting"


class StatedUnion(Value):
    """Union consultation as stated; what is None the document does not say."""

    kind: UnionKind | None = None
    time: UnionTime | None = None
    day: date | None = None


class StatedPoint(Value):
    """One decision point in the document's words; ``number``: its place where none is written."""

    number: int = Field(ge=1)
    text: str = Field(min_length=1)


class StatedSigner(Value):
    """Who signs the document. The name is personal data and never leaves the draft."""

    name: str | None = None
    title: str | None = None


class StatedAuthority(Value):
    """Who may sign or decide, by a decision point or a delegation; ``item`` of the scheme."""

    holder: str
    item: str | None = None


class Impossible(Value):
    """Something that looks like a value and cannot be one: the day 2018-02-30."""

    written: str
    what: str
