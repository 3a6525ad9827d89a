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
    ReopenedBy,
    Retractable,
)
from domain.proposal.state import DeliveryStatus, Phase
from domain.values.quantity import Unit
from wording.locale import Locale, Said, word
from wording.proposal_words import (
    AUTHORITIES,
    CHANNELS,
    CONSULTATION_KINDS,
    CONSULTATION_TIMES,
    DEADLINES,
    DELIVERY_STATUSES,
    OUTCOMES,
    PHASES,
    REMINDER_STAGES,
    REOPENED_BY,
    RETRACTABLE,
)
from wording.topics import TOPICS

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
    LineOrigin.REDUCTION: Said("minskning", "reduction"),
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
    "escort-service": Said("ledsagarservice", "escort service"),
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


def reopened_by(value: ReopenedBy, locale: Locale) -> str:
    """What came to be known of a closed proposal, as a clause."""
    return REOPENED_BY[value].by(locale)


def retractable(value: Retractable, locale: Locale) -> str:
    """What was taken back, to be followed by which one it was."""
    return RETRACTABLE[value].by(locale)


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
