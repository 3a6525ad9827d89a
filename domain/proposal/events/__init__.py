"""Everything that can have happened to a proposal, by the stage at which it happens."""

from domain.proposal.events.committee import (
    CommitteeDecided,
    DecisionCorrected,
    DecisionReported,
    MeetingPlanned,
    ProposalPostponed,
    ProposalReferredBack,
    TakenUp,
)
from domain.proposal.events.consultation import ConsultationKind, ConsultationTime, UnionConsulted
from domain.proposal.events.dispatch import (
    DecisionDelivered,
    DeliveryBounced,
    DeliveryHeld,
    DeliveryResumed,
)
from domain.proposal.events.drafting import (
    DraftSaved,
    ProposalDrafted,
    ProposalReassigned,
    ProposalSubmitted,
)
from domain.proposal.events.effect import (
    EffectBooked,
    EffectRefused,
    EffectReversed,
    EffectWaived,
    ReversalRefused,
)
from domain.proposal.events.ending import (
    ProposalCancelled,
    ProposalClosed,
    ProposalReopened,
    ProposalWithdrawn,
    ReopenedBy,
)
from domain.proposal.events.findings import FindingAnswered
from domain.proposal.events.publicity import (
    AppealDismissed,
    AppealLodged,
    DecisionAnnulled,
    DecisionBecameFinal,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
)
from domain.proposal.events.reminders import DeadlineKind, ReminderRaised, ReminderStage
from domain.proposal.events.retraction import RecordRetracted, Retractable
from domain.proposal.events.signing import AgreementSigned, AuthorityKind, SigningAuthority
from domain.proposal.outcomes import Outcome, PointOutcome

Drafting = ProposalDrafted | DraftSaved | ProposalReassigned | ProposalSubmitted
Preparing = UnionConsulted | MeetingPlanned
Deciding = (
    CommitteeDecided
    | DecisionCorrected
    | ProposalReferredBack
    | ProposalPostponed
    | DecisionReported
)
Publicity = MinutesApproved | NoticePosted | NoticeTakenDown
Reviewing = AppealLodged | AppealDismissed | DecisionAnnulled | DecisionBecameFinal
Taking = EffectBooked | EffectRefused | EffectWaived | EffectReversed | ReversalRefused
Dispatching = DecisionDelivered | DeliveryHeld | DeliveryBounced | DeliveryResumed
Ending = ProposalClosed | ProposalReopened | ProposalWithdrawn | ProposalCancelled

ProposalEvent = (
    ProposalDrafted
    | DraftSaved
    | ProposalReassigned
    | ProposalSubmitted
    | FindingAnswered
    | UnionConsulted
    | MeetingPlanned
    | CommitteeDecided
    | DecisionCorrected
    | ProposalReferredBack
    | ProposalPostponed
    | DecisionReported
    | AgreementSigned
    | MinutesApproved
    | NoticePosted
    | NoticeTakenDown
    | AppealLodged
    | AppealDismissed
    | DecisionAnnulled
    | DecisionBecameFinal
    | EffectBooked
    | EffectRefused
    | EffectWaived
    | EffectReversed
    | ReversalRefused
    | DecisionDelivered
    | DeliveryHeld
    | DeliveryBounced
    | DeliveryResumed
    | RecordRetracted
    | ReminderRaised
    | ProposalClosed
    | ProposalReopened
    | ProposalWithdrawn
    | ProposalCancelled
)

__all__ = [
    "AgreementSigned",
    "AppealDismissed",
    "AppealLodged",
    "AuthorityKind",
    "CommitteeDecided",
    "ConsultationKind",
    "ConsultationTime",
    "DeadlineKind",
    "Deciding",
    "DecisionAnnulled",
    "DecisionBecameFinal",
    "DecisionCorrected",
    "DecisionDelivered",
    "DecisionReported",
    "DeliveryBounced",
    "DeliveryHeld",
    "DeliveryResumed",
    "Dispatching",
    "DraftSaved",
    "Drafting",
    "EffectBooked",
    "EffectRefused",
    "EffectReversed",
    "EffectWaived",
    "Ending",
    "FindingAnswered",
    "MeetingPlanned",
    "MinutesApproved",
    "NoticePosted",
    "NoticeTakenDown",
    "Outcome",
    "PointOutcome",
    "Preparing",
    "ProposalCancelled",
    "ProposalClosed",
    "ProposalDrafted",
    "ProposalEvent",
    "ProposalPostponed",
    "ProposalReassigned",
    "ProposalReferredBack",
    "ProposalReopened",
    "ProposalSubmitted",
    "ProposalWithdrawn",
    "Publicity",
    "RecordRetracted",
    "ReminderRaised",
    "ReminderStage",
    "ReopenedBy",
    "Retractable",
    "ReversalRefused",
    "Reviewing",
    "SigningAuthority",
    "TakenUp",
    "Taking",
    "UnionConsulted",
]
