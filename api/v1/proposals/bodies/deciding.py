"""Bodies of requests on the way to the decision, and about the decision itself."""

from datetime import date
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from domain.proposal.events import ConsultationKind, ConsultationTime, SigningAuthority
from domain.proposal.outcomes import COMMITTEE, DecidedBy, Dissent, PointOutcome, Vote
from domain.values.identifiers import MeetingId, PersonId
from domain.values.value import Value


class NewUnionConsultation(Value):
    """How and when the union is consulted. MBL 11, 19, 38 §§."""

    kind: ConsultationKind = ConsultationKind.INFORMATION
    time: ConsultationTime
    day: date | None = Field(default=None, description="Needed where it is done or planned")
    reason: str | None = Field(
        default=None, min_length=1, max_length=500, description="Why it is not required"
    )
    agreed: bool | None = Field(default=None, description="How a negotiation that is done ended")
    closed_on: date | None = Field(
        default=None, description="When a negotiation was closed; null: on the same day"
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"time": "done", "day": "2017-12-05"},
                {
                    "kind": "negotiation",
                    "time": "done",
                    "day": "2017-12-05",
                    "agreed": False,
                    "closed_on": "2017-12-08",
                },
                {"time": "not_required", "reason": "Nothing changes for those employed."},
            ]
        }
    )


class NewMeeting(Value):
    """The committee's meeting that the proposal is to come up at: announced, or by its day."""

    meeting_day: date | None = Field(default=None, description="Not needed with a meeting")
    meeting: MeetingId | None = Field(default=None, description="A meeting that was announced")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"meeting": "social-committee-2017-12"}, {"meeting_day": "2017-12-13"}]
        }
    )


APPROVED: dict[str, Any] = {
    "meeting_day": "2017-12-13",
    "paragraph": "§ 187",
    "outcomes": [{"point": 1, "outcome": "approved"}],
}
CHANGED: dict[str, Any] = {
    "meeting_day": "2017-12-13",
    "paragraph": "§ 187",
    "outcomes": [
        {
            "point": 1,
            "outcome": "approved_with_changes",
            "changed": {"text": "The option is exercised; it costs nothing.", "draws": []},
        }
    ],
    "votes": [{"point": 1, "in_favour": 7, "against": 4}],
    "dissents": [{"person": "sven-ledamot", "point": 1}],
}
REFERRED_BACK: dict[str, Any] = {
    "meeting_day": "2017-12-13",
    "outcomes": [{"point": 1, "outcome": "referred_back"}],
    "reason": "The costs are to be shown for each year.",
}
BY_DELEGATE: dict[str, Any] = {
    "meeting_day": "2017-12-13",
    "outcomes": [{"point": 1, "outcome": "approved"}],
    "by": {"kind": "delegate", "person": "eva-direktor", "item": "4.2"},
}


class NewDecision(Value):
    """What was decided: one outcome for each decision point, and by whom."""

    meeting_day: date = Field(description="Day of the meeting, or of the delegate's decision")
    paragraph: str | None = Field(default=None, max_length=40)
    outcomes: Annotated[tuple[PointOutcome, ...], Field(min_length=1)]
    by: DecidedBy = COMMITTEE
    reason: str | None = Field(
        default=None, max_length=500, description="Why it was referred back or postponed"
    )
    votes: tuple[Vote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    disqualified: tuple[PersonId, ...] = ()
    assumed: str | None = Field(
        default=None, max_length=300, description="Why day or outcome is an assumption"
    )

    model_config = ConfigDict(
        json_schema_extra={"examples": [APPROVED, CHANGED, REFERRED_BACK, BY_DELEGATE]}
    )


class NewCorrectedDecision(Value):
    """The whole of a decision's day, paragraph and votes as they should have been recorded."""

    meeting_day: date = Field(description="Day of the meeting, or of the delegate's decision")
    paragraph: str | None = Field(default=None, max_length=40)
    votes: tuple[Vote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    disqualified: tuple[PersonId, ...] = ()
    assumed: str | None = Field(
        default=None, max_length=300, description="Why the day is an assumption"
    )
    tell_anew: bool = Field(description="Whether recipients are to be told once more")
    because: str = Field(min_length=3, max_length=500)

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "meeting_day": "2017-12-13",
                    "paragraph": "§ 187",
                    "tell_anew": True,
                    "because": "The paragraph of the matter before it was typed",
                }
            ]
        }
    )


class NewReport(Value):
    """The meeting at which a delegate's or the chair's decision was reported. KL 6:40."""

    meeting_day: date | None = Field(default=None, description="Not needed with a meeting")
    meeting: MeetingId | None = None
    paragraph: str | None = Field(default=None, max_length=40)

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"meeting_day": "2018-01-24", "paragraph": "§ 3"}]}
    )


class NewSignature(Value):
    """Who signed the agreement, with which authority, and when."""

    signatory: PersonId
    authority: SigningAuthority
    signed_on: date

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "signatory": "eva-direktor",
                    "authority": {"kind": "decision_point", "reference": "2"},
                    "signed_on": "2017-12-15",
                }
            ]
        }
    )
