"""Short words for what people see in lists and headings."""

from domain.budget.events import FrameKind
from domain.budget.state import DrawStatus
from domain.contract.changes import ContractKind
from domain.contract.ground import Ground
from domain.contract.lines import Measure
from domain.contract.state import LineOrigin
from domain.party.events import PartyKind
from domain.proposal.content import Channel
from domain.proposal.events import (
    AuthorityKind,
    ConsultationKind,
    ConsultationTime,
    DeadlineKind,
    Outcome,
    ReminderStage,
)
from domain.proposal.state import DeliveryStatus, Phase
from domain.values.quantity import Unit
from wording.locale import Locale, Said, word

TOPICS: dict[str, Said] = {
    "contract.awarded.v1": Said("Avtal ingånget", "Contract awarded"),
    "contract.option-triggered.v1": Said("Option utlöst", "Option exercised"),
    "contract.assignment-expanded.v1": Said("Uppdrag utökat", "Assignment expanded"),
    "contract.supplement-added.v1": Said("Tilläggsuppdrag givet", "Supplementary assignment added"),
    "contract.supplement-replaced.v1": Said(
        "Tilläggsuppdrag ersatt", "Supplementary assignment replaced"
    ),
    "contract.extended.v1": Said("Avtal förlängt", "Contract extended"),
    "contract.price-indexed.v1": Said("Pris uppräknat", "Price indexed"),
    "contract.terminated.v1": Said("Avtal avslutat i förtid", "Contract terminated"),
    "contract.transferred.v1": Said("Avtal övertaget", "Contract transferred"),
    "contract.corrected.v1": Said("Rättelse", "Correction"),
    "proposal.drafted.v1": Said("Tjänsteskrivelse påbörjad", "Proposal begun"),
    "proposal.draft-saved.v1": Said("Utkast sparat", "Draft saved"),
    "contract.change-annulled.v1": Said("Beslut upphävt", "Decision annulled"),
    "proposal.reassigned.v1": Said("Handläggare bytt", "Caseworker changed"),
    "proposal.finding-answered.v1": Said("Fynd besvarat", "Finding answered"),
    "proposal.submitted.v1": Said("Tjänsteskrivelse inlämnad", "Proposal submitted"),
    "proposal.union-consulted.v1": Said("Facklig samverkan", "Union consultation"),
    "proposal.meeting-planned.v1": Said("Sammanträde planerat", "Meeting planned"),
    "proposal.committee-decided.v1": Said("Nämnden beslutade", "Committee decided"),
    "proposal.referred-back.v1": Said("Återremiss", "Referred back"),
    "proposal.postponed.v1": Said("Bordläggning", "Postponed"),
    "proposal.decision-reported.v1": Said("Beslut anmält", "Decision reported"),
    "proposal.agreement-signed.v1": Said("Avtal undertecknat", "Agreement signed"),
    "proposal.minutes-approved.v1": Said("Protokoll justerat", "Minutes approved"),
    "proposal.notice-posted.v1": Said("Anslag uppsatt", "Notice posted"),
    "proposal.notice-taken-down.v1": Said("Anslag nedtaget", "Notice taken down"),
    "proposal.appeal-lodged.v1": Said("Beslut överklagat", "Appeal lodged"),
    "proposal.appeal-dismissed.v1": Said("Överklagande avslaget", "Appeal dismissed"),
    "proposal.decision-annulled.v1": Said("Domstol upphävde beslutet", "Court annulled decision"),
    "proposal.became-final.v1": Said("Laga kraft", "Decision final"),
    "proposal.effect-booked.v1": Said("Beslutet bokfört", "Decision booked"),
    "proposal.effect-refused.v1": Said("Bokföringen avvisad", "Booking refused"),
    "proposal.effect-waived.v1": Said("Bokföring avskriven", "Booking waived"),
    "proposal.effect-reversed.v1": Said("Bokföring återförd", "Booking reversed"),
    "proposal.reversal-refused.v1": Said("Återföring avvisad", "Reversal refused"),
    "proposal.decision-delivered.v1": Said("Beslut expedierat", "Decision delivered"),
    "proposal.delivery-held.v1": Said("Expediering behöver åtgärd", "Delivery needs attention"),
    "proposal.delivery-bounced.v1": Said("Expediering kom i retur", "Delivery bounced"),
    "proposal.delivery-resumed.v1": Said("Expediering återupptagen", "Delivery resumed"),
    "proposal.reminder-raised.v1": Said("Påminnelse", "Reminder"),
    "proposal.withdrawn.v1": Said("Tjänsteskrivelse återtagen", "Proposal withdrawn"),
    "proposal.cancelled.v1": Said("Tjänsteskrivelse avbruten", "Proposal cancelled"),
    "meeting.announced.v1": Said("Sammanträde utlyst", "Meeting announced"),
    "meeting.cancelled.v1": Said("Sammanträde inställt", "Meeting cancelled"),
    "expiry.reminder-raised.v1": Said("Påminnelse om avtalsslut", "Reminder of contract end"),
    "proposal.closed.v1": Said("Tjänsteskrivelse avslutad", "Proposal closed"),
    "budget.frame-set.v1": Said("Budgetram satt", "Budget frame set"),
    "budget.reserved.v1": Said("Medel reserverade", "Funds reserved"),
    "budget.confirmed.v1": Said("Reservation bekräftad", "Reservation confirmed"),
    "budget.released.v1": Said("Reservation släppt", "Reservation released"),
    "document.imported.v1": Said("Dokument läst in", "Document imported"),
    "need.stated.v1": Said("Behov angivet", "Need stated"),
    "party.registered.v1": Said("Part registrerad", "Party registered"),
}

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

ROLES: dict[str, Said] = {
    "caseworker": Said("handläggare", "caseworker"),
    "registrar": Said("registrator", "registrar"),
    "auditor": Said("revisor", "auditor"),
    "integrator": Said("integratör", "integrator"),
    "admin": Said("administratör", "administrator"),
    "workflow": Said("arbetsflödet", "the workflow"),
    "system": Said("systemet", "the system"),
}
"""Roles by the name that stands in an entry's envelope."""

UNITS: dict[Unit, Said] = {
    Unit.HOUR: Said("timmar", "hours"),
    Unit.FTE: Said("årsarbetare", "full-time equivalents"),
    Unit.PLACE: Said("platser", "places"),
}

CONTRACT_KINDS: dict[ContractKind, Said] = {
    ContractKind.PROCURED_CONTRACT: Said("upphandlat avtal", "procured contract"),
    ContractKind.IN_HOUSE_ASSIGNMENT: Said("verksamhetsuppdrag", "in-house assignment"),
    ContractKind.DIRECT_AWARD: Said("särskilt avtal", "direct award"),
    ContractKind.INTER_COMMITTEE_AGREEMENT: Said("överenskommelse", "inter-committee agreement"),
}

GROUNDS: dict[Ground, Said] = {
    Ground.MINOR_VALUE: Said(
        "LOU 17:9 (ändring av mindre värde)", "LOU 17:9 (change of minor value)"
    ),
    Ground.CLAUSE: Said("LOU 17:10 (klausul eller option)", "LOU 17:10 (clause or option)"),
    Ground.ADDITIONAL_ORDER: Said(
        "LOU 17:11 (kompletterande beställning)", "LOU 17:11 (additional order)"
    ),
    Ground.UNFORESEEN: Said(
        "LOU 17:12 (oförutsedd omständighet)", "LOU 17:12 (unforeseen circumstance)"
    ),
    Ground.NEW_SUPPLIER: Said("LOU 17:13 (byte av leverantör)", "LOU 17:13 (change of supplier)"),
    Ground.NOT_SUBSTANTIAL: Said("LOU 17:14 (ej väsentlig ändring)", "LOU 17:14 (not substantial)"),
}

MEASURES: dict[Measure, Said] = {
    Measure.PER_YEAR: Said("per år", "per year"),
    Measure.IN_PERIOD: Said("i perioden", "in the period"),
    Measure.LEVEL: Said("nivå", "level"),
}

ORIGINS: dict[LineOrigin, Said] = {
    LineOrigin.BASE: Said("grundavtal", "base"),
    LineOrigin.OPTION: Said("option", "option"),
    LineOrigin.EXPANSION: Said("utökning", "expansion"),
    LineOrigin.SUPPLEMENT: Said("tilläggsuppdrag", "supplement"),
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

FRAME_KINDS: dict[FrameKind, Said] = {
    FrameKind.FRAME: Said("budgetram", "budget frame"),
    FrameKind.RESERVE: Said("reserv", "reserve"),
    FrameKind.SERVICE_BUDGET: Said("budget för en hel insats", "budget of a whole service"),
}

DRAW_STATUSES: dict[DrawStatus, Said] = {
    DrawStatus.RESERVED: Said("reserverat", "reserved"),
    DrawStatus.CONFIRMED: Said("bekräftat", "confirmed"),
    DrawStatus.RELEASED: Said("släppt", "released"),
}

PARTY_KINDS: dict[PartyKind, Said] = {
    PartyKind.COMMITTEE: Said("nämnd", "committee"),
    PartyKind.OFFICE: Said("förvaltning", "administration"),
    PartyKind.COMPANY: Said("bolag", "company"),
    PartyKind.ASSOCIATION: Said("förening", "association"),
    PartyKind.MUNICIPAL_UNIT: Said("kommunal enhet", "municipal unit"),
}

SERVICES: dict[str, Said] = {
    "housing-support": Said("boendestöd", "housing support"),
    "family-support": Said("familjestöd", "family support"),
    "work-support": Said("arbetsstöd", "work support"),
    "lss-short-term-stay": Said("korttidsvistelse LSS 9 § 6", "short-term stay LSS 9 § 6"),
    "lss-short-term-supervision": Said(
        "korttidstillsyn LSS 9 § 7", "short-term supervision LSS 9 § 7"
    ),
    "lss-housing": Said("bostad med särskild service", "housing with special service"),
    "relief-service": Said("avlösarservice", "relief service"),
}
"""Services known from the examples. A municipality may use others: their code is shown then."""


def topic(name: str, locale: Locale) -> str:
    """``Option utlöst`` for a stored topic; the topic itself where it has no word."""
    return word(TOPICS, name, locale)


def phase(value: Phase, locale: Locale) -> str:
    """Where a proposal is on its way."""
    return PHASES[value].by(locale)


def role(name: str, locale: Locale) -> str:
    """An actor's role."""
    return word(ROLES, name, locale)


def unit(value: Unit, locale: Locale) -> str:
    """The unit in full, for headings; ``figures.unit_word`` stands after a figure."""
    return UNITS[value].by(locale)


def contract_kind(value: ContractKind, locale: Locale) -> str:
    """How the municipality came to the contract."""
    return CONTRACT_KINDS[value].by(locale)


def ground(value: Ground, locale: Locale) -> str:
    """On which ground in law a contract is changed."""
    return GROUNDS[value].by(locale)


def measure(value: Measure, locale: Locale) -> str:
    """What a figure is stated for."""
    return MEASURES[value].by(locale)


def origin(value: LineOrigin, locale: Locale) -> str:
    """By which kind of fact a line came to its contract."""
    return ORIGINS[value].by(locale)


def outcome(value: Outcome, locale: Locale) -> str:
    """What the committee made of a decision point."""
    return OUTCOMES[value].by(locale)


def channel(value: Channel, locale: Locale) -> str:
    """How a decision is dispatched."""
    return CHANNELS[value].by(locale)


def delivery_status(value: DeliveryStatus, locale: Locale) -> str:
    """How far the dispatch to one recipient has come."""
    return DELIVERY_STATUSES[value].by(locale)


def consultation_time(value: ConsultationTime, locale: Locale) -> str:
    """When the union is informed."""
    return CONSULTATION_TIMES[value].by(locale)


def consultation_kind(value: ConsultationKind, locale: Locale) -> str:
    """How the union is involved, with the section of law."""
    return CONSULTATION_KINDS[value].by(locale)


def authority(value: AuthorityKind, locale: Locale) -> str:
    """What authority to sign rests on."""
    return AUTHORITIES[value].by(locale)


def deadline(value: DeadlineKind, locale: Locale) -> str:
    """What is to be done by the day, in the imperative."""
    return DEADLINES[value].by(locale)


def reminder_stage(value: ReminderStage, locale: Locale) -> str:
    """How a reminder stands to its last day."""
    return REMINDER_STAGES[value].by(locale)


def frame_kind(value: FrameKind, locale: Locale) -> str:
    """What an amount in the budget is for."""
    return FRAME_KINDS[value].by(locale)


def draw_status(value: DrawStatus, locale: Locale) -> str:
    """How firm a draw on a budget is."""
    return DRAW_STATUSES[value].by(locale)


def party_kind(value: PartyKind, locale: Locale) -> str:
    """What a party is to the municipality."""
    return PARTY_KINDS[value].by(locale)


def service(code: str, locale: Locale) -> str:
    """A service's name; its code where nobody has named it."""
    return word(SERVICES, code, locale)
