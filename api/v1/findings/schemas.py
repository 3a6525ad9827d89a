"""What is sent when a finding is answered."""

from datetime import date
from typing import Any

from pydantic import ConfigDict, Field

from domain.finding.answering import AnswerParts
from domain.finding.finding import FindingId


class NewAnswer(AnswerParts):
    """What is to be made of a finding, and why."""

    on: date | None = Field(
        default=None,
        description="The day with which deadlines were compared when the finding was read, as its "
        "own `on` said; null: today in Sweden",
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "verdict": "accepted",
                    "because": "The committee reallocates funds at its half-year review.",
                }
            ]
        }
    )

    def of(self, finding: FindingId, today: date) -> dict[str, Any]:
        """As the commands take it."""
        said = {name: value for name, value in self if name != "on"}
        return {**said, "finding": finding, "as_of": self.on or today}
