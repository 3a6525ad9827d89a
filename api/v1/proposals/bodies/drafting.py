"""Bodies of requests while a proposal is written."""

from typing import Any

from pydantic import ConfigDict, Field

from domain.proposal.commands.drafting import DraftParts
from domain.proposal.content import ProposalContent
from domain.values.identifiers import (
    CaseId,
    PersonId,
    ProposalId,
)
from domain.values.value import Value

CONTENT: dict[str, Any] = {
    "title": "Option on housing support, Capio",
    "committee": "social-committee",
    "office": "social-office",
    "services": ["housing-support"],
    "points": [
        {
            "number": 1,
            "text": "The option on 1 450 hours in 2018 is exercised.",
            "effects": [
                {
                    "contract": "capio-housing-support",
                    "change": {
                        "kind": "option",
                        "volumes": [
                            {
                                "line": "option-2018",
                                "service": "housing-support",
                                "unit": "hour",
                                "quantity": {"kind": "exact", "amount": "1450"},
                                "measure": "in_period",
                                "period": {"start": "2018-04-01", "end": "2018-12-31"},
                            }
                        ],
                    },
                }
            ],
            "draws": [
                {
                    "year": 2018,
                    "frames": ["care-frame"],
                    "amount": {"amount": "0.6", "unit": "mnkr"},
                }
            ],
        }
    ],
    "budget": "social-committee",
    "recipients": [
        {"recipient": "capio", "contact": "carl-capio", "party": "capio", "channel": "email"}
    ],
}


class NewProposal(Value):
    """A proposal to begin, in a case. The one who asks becomes its caseworker."""

    proposal: ProposalId | None = Field(
        default=None, description="null: an id that follows from the idempotency key"
    )
    case: CaseId
    content: ProposalContent

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"proposal": "capio-option-2018", "case": "son-2017-707", "content": CONTENT}
            ]
        }
    )


class NewDraft(Value):
    """The whole of the draft's next version."""

    content: ProposalContent

    model_config = ConfigDict(json_schema_extra={"examples": [{"content": CONTENT}]})


class NewParts(DraftParts):
    """The parts of the draft that are replaced; null leaves a part as it is."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "financing": "The committee's own frame.",
                    "signing": {"required": 1, "before_effect": True},
                    "clear": ["follow_up"],
                }
            ]
        }
    )


class NewAssignment(Value):
    """The caseworker who takes the proposal over."""

    caseworker: PersonId
    reason: str | None = Field(default=None, max_length=500)

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"caseworker": "berit-handlaggare", "reason": "Parental leave"}]
        }
    )


class Nothing(Value):
    """An empty object: the address says all."""

    model_config = ConfigDict(json_schema_extra={"examples": [{}]})


class NewReason(Value):
    """Why it is done."""

    reason: str = Field(min_length=1, max_length=500)

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"reason": "The need was met in another way."}]}
    )
