"""How the union was involved, and when."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from domain.event import Event


class ConsultationKind(StrEnum):
    """Information (MBL 19 §), primary negotiation (11 §), contracting-out (38 §), or collaboration.

    A collaboration agreement (*samverkan*) takes the place of the forms of MBL.
    """

    INFORMATION = "information"
    NEGOTIATION = "negotiation"
    CONTRACTING_OUT = "contracting_out"
    COLLABORATION = "collaboration"

    @property
    def has_outcome(self) -> bool:
        """Whether it is a negotiation, which ends agreed or not agreed."""
        return self in {ConsultationKind.NEGOTIATION, ConsultationKind.CONTRACTING_OUT}


class ConsultationTime(StrEnum):
    """Done on a day, planned for a day, in connection with the meeting, or not required."""

    DONE = "done"
    PLANNED = "planned"
    AT_MEETING = "at_meeting"
    NOT_REQUIRED = "not_required"


class UnionConsulted(Event):
    """The union was consulted, or it was settled when it will be. MBL 11, 19, 38 §§."""

    topic: ClassVar = "proposal.union-consulted.v1"

    kind: ConsultationKind
    time: ConsultationTime
    day: date | None = Field(description="null: in connection with the meeting, or not required")
    reason: str | None = Field(
        default=None, max_length=500, description="Why it is not required; null: it is"
    )
    agreed: bool | None = Field(
        default=None, description="How a negotiation ended; null: none, or not yet ended"
    )
    closed_on: date | None = Field(
        default=None, description="Day on which a negotiation was closed; null: none, or not yet"
    )
