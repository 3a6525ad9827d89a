"""Bodies of requests about minutes, notice and appeals."""

from datetime import date

from pydantic import ConfigDict, Field

from domain.proposal.commands import AppealOutcome
from domain.values.identifiers import AppealId
from domain.values.value import Value


class NewMinutes(Value):
    """When the minutes were approved. KL 5:69."""

    approved_on: date
    immediate: bool = Field(default=False, description="The paragraph was approved at once")
    assumed: str | None = Field(
        default=None, max_length=300, description="Why the day is an assumption, where it is one"
    )

    model_config = ConfigDict(json_schema_extra={"examples": [{"approved_on": "2017-12-20"}]})


class NewNotice(Value):
    """When and where the approval was announced. KL 8:12."""

    posted_on: date
    place: str | None = Field(default=None, max_length=200)
    assumed: str | None = Field(
        default=None, max_length=300, description="Why the day is an assumption, where it is one"
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"posted_on": "2017-12-21", "place": "The municipality's website"}]
        }
    )


class NoticeRemoval(Value):
    """When the notice was taken down."""

    taken_down_on: date

    model_config = ConfigDict(json_schema_extra={"examples": [{"taken_down_on": "2018-01-12"}]})


class NewAppeal(Value):
    """An appeal against the decision (*laglighetsprövning*). KL 13:1."""

    appeal: AppealId
    lodged_on: date
    court: str = Field(min_length=1, max_length=120)
    case_number: str | None = Field(default=None, max_length=60)

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "appeal": "appeal-1",
                    "lodged_on": "2018-01-04",
                    "court": "The administrative court in Linköping",
                    "case_number": "111-18",
                }
            ]
        }
    )


class NewSettlement(Value):
    """How the court settled an appeal, once nobody can take it further."""

    settled_on: date
    outcome: AppealOutcome
    reference: str | None = Field(default=None, max_length=120)

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"settled_on": "2018-05-02", "outcome": "dismissed"}]}
    )
