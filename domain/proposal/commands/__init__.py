"""What may be asked of a proposal, by people or by its workflow."""

from domain.proposal.commands.asked import ProposalCommand
from domain.proposal.commands.deciding import (
    CorrectDecision,
    PlanMeeting,
    RecordDecision,
    RecordUnionConsultation,
    ReportDecision,
    SignAgreement,
)
from domain.proposal.commands.dispatch import (
    HoldDelivery,
    RecordBounce,
    RecordDelivery,
    ResumeDelivery,
)
from domain.proposal.commands.drafting import (
    EmptyPart,
    ReassignProposal,
    ReviseDraft,
    SaveDraft,
    StartProposal,
    SubmitProposal,
)
from domain.proposal.commands.effect import BookEffect, ReverseEffect, WaiveEffect
from domain.proposal.commands.ending import (
    CancelProposal,
    CloseProposal,
    RecordReminder,
    WithdrawProposal,
)
from domain.proposal.commands.findings import AnswerFinding
from domain.proposal.commands.publicity import (
    AppealOutcome,
    ApproveMinutes,
    LodgeAppeal,
    PostNotice,
    RecordFinality,
    SettleAppeal,
    TakeDownNotice,
)
from domain.proposal.commands.retraction import RetractRecord

__all__ = [
    "AnswerFinding",
    "AppealOutcome",
    "ApproveMinutes",
    "BookEffect",
    "CancelProposal",
    "CloseProposal",
    "CorrectDecision",
    "EmptyPart",
    "HoldDelivery",
    "LodgeAppeal",
    "PlanMeeting",
    "PostNotice",
    "ProposalCommand",
    "ReassignProposal",
    "RecordBounce",
    "RecordDecision",
    "RecordDelivery",
    "RecordFinality",
    "RecordReminder",
    "RecordUnionConsultation",
    "ReportDecision",
    "ResumeDelivery",
    "RetractRecord",
    "ReverseEffect",
    "ReviseDraft",
    "SaveDraft",
    "SettleAppeal",
    "SignAgreement",
    "StartProposal",
    "SubmitProposal",
    "TakeDownNotice",
    "WaiveEffect",
    "WithdrawProposal",
]
