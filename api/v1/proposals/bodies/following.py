"""Bodies of requests about what follows upon the decision: effect, dispatch, retraction."""

from pydantic import ConfigDict, Field

from domain.proposal.content import Channel
from domain.proposal.events.retraction import WHICH, Retractable
from domain.values.identifiers import PersonId, Slug
from domain.values.value import Value


class NewReversal(Value):
    """That what an annulled decision has booked is to be undone."""

    despite: str | None = Field(
        default=None,
        min_length=10,
        max_length=500,
        description="A registrar's reason, where later facts then break the contract's terms",
    )

    model_config = ConfigDict(json_schema_extra={"examples": [{}]})


class NewConfirmation(Value):
    """That a recipient was given the decision by hand."""

    reference: str | None = Field(default=None, max_length=300)

    model_config = ConfigDict(json_schema_extra={"examples": [{"reference": "Internal post"}]})


class NewBounce(Value):
    """That what was taken for delivered came back."""

    reason: str = Field(min_length=1, max_length=500)
    reference: str | None = Field(default=None, max_length=300)

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"reason": "550 no such mailbox", "reference": "<1@kommun.example>"}]
        }
    )


class NewResumption(Value):
    """That a delivery is to be tried again; null: by the same channel, to the same contact."""

    channel: Channel | None = None
    contact: PersonId | None = None

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"channel": "by_hand"}, {"contact": "carla-capio"}, {}]}
    )


class NewRetraction(Value):
    """That something was wrongly recorded of a decided proposal."""

    kind: Retractable
    subject: Slug = Field(description=WHICH)
    because: str = Field(min_length=3, max_length=500)

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "kind": "appeal",
                    "subject": "klagande-1",
                    "because": "The appeal is against another decision",
                },
                {
                    "kind": "decision",
                    "subject": "2018-03-21",
                    "because": "The committee rejected it; approval was recorded",
                },
            ]
        }
    )
