"""Taking back what was wrongly recorded of a decided proposal."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.values.identifiers import Slug


class Retractable(StrEnum):
    """What may turn out never to have happened, or not so."""

    APPEAL = "appeal"
    BOUNCE = "bounce"
    SIGNATURE = "signature"
    DECISION = "decision"
    REPORT = "report"
    MINUTES = "minutes"
    NOTICE = "notice"
    DELIVERY = "delivery"


WHICH = (
    "Id of the appeal, of the recipient, or of who signed; of a decision, a report, minutes or a"
    " notice the day that was recorded of it: when it was made, approved or posted"
)
"""How what is taken back is named."""


class RecordRetracted(Event):
    """Something was recorded wrongly of a decided proposal: from now on it counts as unrecorded.

    What was meant is recorded anew, here or on the proposal where it belongs.
    """

    topic: ClassVar = "proposal.record-retracted.v1"

    kind: Retractable
    subject: Slug = Field(description=WHICH)
    because: str = Field(min_length=3, max_length=500)
