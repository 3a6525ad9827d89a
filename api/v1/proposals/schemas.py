"""Bodies of requests about proposals, and what is shown of one."""

from datetime import date
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from domain.proposal.content import Channel, ProposalContent
from domain.proposal.events import (
    CommitteeDecided,
    ConsultationTime,
    EffectRefused,
    MeetingPlanned,
    PointOutcome,
    UnionConsulted,
)
from domain.proposal.state import DeliveryStatus, Phase
from domain.values.identifiers import CaseId, PartyId, PersonId, ProposalId, Slug
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


class Nothing(Value):
    """An empty object: the address says all."""

    model_config = ConfigDict(json_schema_extra={"examples": [{}]})


class NewUnionConsultation(Value):
    """How and when the union is informed. MBL 19 §."""

    time: ConsultationTime
    day: date | None = Field(default=None, description="Needed where it is done or planned")

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"time": "done", "day": "2017-12-05"}]}
    )


class NewMeeting(Value):
    """The committee's meeting that the proposal is to come up at."""

    meeting_day: date

    model_config = ConfigDict(json_schema_extra={"examples": [{"meeting_day": "2017-12-13"}]})


class NewDecision(Value):
    """What the committee decided: one outcome for each decision point."""

    meeting_day: date
    paragraph: str | None = Field(default=None, max_length=40)
    outcomes: Annotated[tuple[PointOutcome, ...], Field(min_length=1)]
    assumed: str | None = Field(
        default=None, max_length=300, description="Why day or outcome is an assumption"
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "meeting_day": "2017-12-13",
                    "paragraph": "§ 187",
                    "outcomes": [{"point": 1, "outcome": "approved"}],
                }
            ]
        }
    )


class NewConfirmation(Value):
    """That a recipient was given the decision by hand."""

    reference: str | None = Field(default=None, max_length=300)

    model_config = ConfigDict(json_schema_extra={"examples": [{"reference": "Internal post"}]})


class ProposalAct(Value):
    """The receipt for an act on a proposal."""

    proposal: ProposalId
    phase: Phase
    version: int = Field(description="Version of the proposal's stream; its ETag")
    position: int = Field(
        description="Give it as at_least= to see the effect in what you read next"
    )
    repeated: bool = Field(description="The answer to an earlier request with this key")
    idempotency_key: str

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "proposal": "capio-option-2018",
                    "phase": "union_consultation",
                    "version": 2,
                    "position": 141,
                    "repeated": False,
                    "idempotency_key": "submit-capio-option-2018",
                }
            ]
        }
    )


class StillGoingOn(Value):
    """No answer in time: the act may yet be booked. Repeat it with its key to find out."""

    detail: str
    remedy: str
    idempotency_key: str


class RecipientStanding(Value):
    """One on the distribution list, and how far the dispatch has come."""

    recipient: Slug
    contact: PersonId
    party: PartyId | None
    channel: Channel
    status: DeliveryStatus


class ShownProposal(Value):
    """A proposal as it stands."""

    proposal: ProposalId
    phase: Phase
    case: CaseId | None
    caseworker: PersonId | None
    version: int
    content: ProposalContent | None
    consultation: UnionConsulted | None
    meeting: MeetingPlanned | None
    decision: CommitteeDecided | None
    effect_booked: bool
    effect_refusal: EffectRefused | None
    recipients: tuple[RecipientStanding, ...]
