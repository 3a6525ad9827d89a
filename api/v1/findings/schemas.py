"""What is sent when a finding is answered."""

from pydantic import ConfigDict, Field

from domain.finding.finding import Verdict
from domain.finding.used import SeenFact
from domain.values.value import Value


class NewAnswer(Value):
    """What is to be made of a finding, and why."""

    verdict: Verdict
    because: str = Field(min_length=3, max_length=500)
    facts: tuple[SeenFact, ...] = Field(
        default=(),
        description="Names and values of the facts as they were read. Where they are given, an "
        "answer to other facts is refused. Needed for rules that look beyond the proposal (R39)",
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
