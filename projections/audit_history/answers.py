"""What the history answers with: one item per entry, in words and in fields."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from domain.contract.basis import Basis, Despite
from projections.facts.answer import Answer, Part


class HistoryItem(Part):
    """One entry: what happened, the three dates, who recorded it, and on which decision."""

    position: int
    event_id: UUID
    stream: str
    version: int
    topic: str
    sentence: str
    applies_from: date | None
    decided_on: date | None
    recorded_at: datetime
    actor: str
    actor_name: str | None = Field(description="null where the person has been erased")
    role: str
    case: str | None
    proposal: str | None
    contracts: tuple[str, ...]
    parties: tuple[str, ...]
    basis: Basis | None
    despite: Despite | None
    corrects: int | None = Field(
        description="Position of the entry that this one corrects, or makes void"
    )
    corrected_by: tuple[int, ...] = Field(
        description="Positions of what corrects this one, or makes it void"
    )


class History(Answer):
    """What happened, oldest first."""

    items: tuple[HistoryItem, ...]
    next_cursor: int | None = Field(description="Ask again with this as ``after``; null: the end")
