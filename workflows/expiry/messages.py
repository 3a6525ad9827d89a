"""What the watch's workflow hands on, and lies in histories."""

from pydantic import BaseModel, ConfigDict


class Watched(BaseModel):
    """How many contracts were looked at, and of how many somebody was reminded."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    contracts: int
    reminders: int
