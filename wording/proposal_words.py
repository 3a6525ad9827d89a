"""Short words for what people see of a proposal: phases, outcomes, channels, deadlines."""

from domain.proposal.content import Channel
from domain.proposal.events import (
    AuthorityKind,
    ConsultationKind,
    ConsultationTime,
    DeadlineKind,
    Outcome,
    ReminderStage,
    ReopenedBy,
    Retractable,
)
from domain.proposal.state import DeliveryStatus, Phase
from wording.locale import Said

PHASES: dict[Phase, Said] = {
    Phase.ABSENT: Said("inte påbörjad", "not begun"),
    Phase.DRAFTING: Said("utkast", "drafting"),
    Phase.UNION_CONSULTATION: Said("facklig samverkan", "union consultation"),
    Phase.COMMITTEE: Said("nämnd", "committee"),
    Phase.SIGNING: Said("undertecknande", "signing"),
    Phase.DECIDED: Said("beslutad", "decided"),
    Phase.CLOSED: Said("avslutad", "closed"),
    Phase.WITHDRAWN: Said("återtagen", "withdrawn"),
    Phase.CANCELLED: Said("avbruten", "cancelled"),
}

OUTCOMES: dict[Outcome, Said] = {
    Outcome.APPROVED: Said("bifall", "approved"),
    Outcome.APPROVED_WITH_CHANGES: Said("bifall med ändringar", "approved with changes"),
    Outcome.REJECTED: Said("avslag", "rejected"),
    Outcome.REFERRED_BACK: Said("återremiss", "referred back"),
    Outcome.POSTPONED: Said("bordläggning", "postponed"),
    Outcome.WITHDRAWN: Said("återtagen", "withdrawn"),
}

CHANNELS: dict[Channel, Said] = {
    Channel.EMAIL: Said("e-post", "e-mail"),
    Channel.WEBHOOK: Said("webhook", "webhook"),
    Channel.BY_HAND: Said("för hand", "by hand"),
}

DELIVERY_STATUSES: dict[DeliveryStatus, Said] = {
    DeliveryStatus.WAITING: Said("väntar", "waiting"),
    DeliveryStatus.DELIVERED: Said("expedierat", "delivered"),
    DeliveryStatus.NEEDS_ATTENTION: Said("behöver åtgärd", "needs attention"),
}

CONSULTATION_TIMES: dict[ConsultationTime, Said] = {
    ConsultationTime.DONE: Said("genomförd", "done"),
    ConsultationTime.PLANNED: Said("planerad", "planned"),
    ConsultationTime.AT_MEETING: Said(
        "i anslutning till sammanträdet", "in connection with the meeting"
    ),
    ConsultationTime.NOT_REQUIRED: Said("behövs inte", "not required"),
}

CONSULTATION_KINDS: dict[ConsultationKind, Said] = {
    ConsultationKind.INFORMATION: Said(
        "Facklig information, MBL § 19", "Union information, MBL § 19"
    ),
    ConsultationKind.NEGOTIATION: Said(
        "Facklig förhandling, MBL § 11", "Union negotiation, MBL § 11"
    ),
    ConsultationKind.CONTRACTING_OUT: Said(
        "Entreprenadförhandling, MBL § 38", "Contracting-out negotiation, MBL § 38"
    ),
    ConsultationKind.COLLABORATION: Said("Samverkan enligt avtal", "Collaboration by agreement"),
}

AUTHORITIES: dict[AuthorityKind, Said] = {
    AuthorityKind.DECISION_POINT: Said("beslutspunkt", "decision point"),
    AuthorityKind.DELEGATION: Said("delegation", "delegation"),
    AuthorityKind.POST: Said("befattning", "post"),
}

DEADLINES: dict[DeadlineKind, Said] = {
    DeadlineKind.UNION_CONSULTATION: Said(
        "genomför den planerade fackliga samverkan", "hold the planned union consultation"
    ),
    DeadlineKind.DECISION: Said("registrera nämndens beslut", "record the committee's decision"),
    DeadlineKind.REPORT: Said(
        "anmäl beslutet till nämnden", "report the decision to the committee"
    ),
    DeadlineKind.MINUTES: Said("justera protokollet", "approve the minutes"),
    DeadlineKind.NOTICE: Said("anslå justeringen", "post the notice of approval"),
    DeadlineKind.NOTICE_REMOVAL: Said("ta ned anslaget", "take the notice down"),
}

REMINDER_STAGES: dict[ReminderStage, Said] = {
    ReminderStage.BEFORE: Said("i tid", "ahead"),
    ReminderStage.AFTER: Said("försenat", "overdue"),
    ReminderStage.ESCALATED: Said("till chefen", "to the manager"),
}

REOPENED_BY: dict[ReopenedBy, Said] = {
    ReopenedBy.APPEAL: Said("ett överklagande blev känt", "an appeal came to be known"),
    ReopenedBy.BOUNCE: Said("en expediering kom i retur", "a delivery came back"),
    ReopenedBy.NOTICE: Said("anslaget togs ned för tidigt", "the notice was taken down too early"),
    ReopenedBy.RETRACTION: Said(
        "en uppgift som behövdes var felaktigt registrerad",
        "something that was needed had been recorded wrongly",
    ),
    ReopenedBy.CORRECTION: Said(
        "beslutet var felaktigt återgivet och ska expedieras på nytt",
        "the decision had been told wrongly and is to be sent once more",
    ),
}

RETRACTABLE: dict[Retractable, Said] = {
    Retractable.APPEAL: Said("överklagandet", "the appeal"),
    Retractable.BOUNCE: Said("returen från", "the bounce from"),
    Retractable.SIGNATURE: Said("underskriften av", "the signature of"),
    Retractable.DECISION: Said("beslutet", "the decision of"),
    Retractable.REPORT: Said("anmälan till nämnden", "the report to the committee of"),
    Retractable.MINUTES: Said("justeringen av protokollet", "the minutes' approval of"),
    Retractable.NOTICE: Said("anslaget", "the notice of"),
    Retractable.DELIVERY: Said("överlämnandet till", "the handing over to"),
}
"""Followed by which one it is."""
