"""A finding in words: its sentence, how much it matters, and how firm its ground is."""

from collections.abc import Iterable, Mapping
from typing import assert_never

from domain.contract.ground import Ground
from domain.draft.evidence import Section
from domain.finding.cases import Case
from domain.finding.finding import Finding, Severity, Status, Verdict
from domain.finding.used import (
    DayValue,
    KronorValue,
    MoneyValue,
    NameValue,
    NumberValue,
    PercentValue,
    SeenFact,
    TermValue,
    UsedValue,
    WordsValue,
)
from domain.proposal.events import AuthorityKind, ConsultationTime
from wording import figures, titles
from wording.finding_sentences import ON_CONTRACTS, ON_FIGURES
from wording.finding_sentences_on_handling import ON_FORM, ON_PROCESS
from wording.locale import Locale, Said, word
from wording.proposal_words import CONSULTATION_TIMES
from wording.reader import Reader
from wording.rule_titles import RULE_TITLES

SENTENCES: dict[Case, Said] = {**ON_CONTRACTS, **ON_FIGURES, **ON_PROCESS, **ON_FORM}

SEVERITIES: dict[Severity, Said] = {
    Severity.ERROR: Said("fel", "error"),
    Severity.WARNING: Said("varning", "warning"),
    Severity.INFORMATION: Said("upplysning", "information"),
}

_SEVERAL: dict[Severity, Said] = {
    Severity.ERROR: Said("fel", "errors"),
    Severity.WARNING: Said("varningar", "warnings"),
    Severity.INFORMATION: Said("upplysningar", "information"),
}

STATUSES: dict[Status, Said] = {
    Status.RULE: Said("regel", "rule"),
    Status.CHECK: Said("kontrollera", "check"),
    Status.BENCHMARK: Said("riktmärke", "benchmark"),
}

VERDICTS: dict[Verdict, Said] = {
    Verdict.ACCEPTED: Said("godtas", "accepted"),
    Verdict.CORRECTED: Said("rättat", "corrected"),
    Verdict.NOT_APPLICABLE: Said("gäller inte här", "not applicable"),
}

SECTIONS: dict[Section, Said] = {
    Section.HEAD: Said("rubriken", "the head"),
    Section.DECISION: Said("förslaget till beslut", "the proposed decision"),
    Section.MATTER: Said("ärendet", "the matter"),
    Section.BACKGROUND: Said("bakgrunden", "the background"),
    Section.SITUATION: Said("nuvarande situation", "the present situation"),
    Section.ECONOMY: Said("ekonomin", "the economy"),
    Section.PROPOSAL: Said("förslaget", "the proposal"),
    Section.TERMS: Said("villkoren", "the terms"),
    Section.CONSULTATION: Said("samrådet", "the consultation"),
    Section.FOLLOW_UP: Said("uppföljningen", "the follow-up"),
    Section.UNION: Said("MBL-avsnittet", "the union part"),
    Section.BASIS: Said("beslutsunderlaget", "the basis documents"),
    Section.SIGNATURE: Said("underskriften", "the signature"),
    Section.RECIPIENTS: Said("sändlistan", "the distribution list"),
    Section.NOTE: Said("en fotnot", "a note"),
    Section.OTHER: Said("övrigt", "the rest"),
}

AUTHORITIES: dict[AuthorityKind, Said] = {
    AuthorityKind.DECISION_POINT: Said("beslutspunkt", "decision point"),
    AuthorityKind.DELEGATION: Said("delegation", "delegation"),
    AuthorityKind.POST: Said("befattning", "post"),
}

CHANGES: dict[str, Said] = {
    "award": Said("tilldelning", "award"),
    "option": Said("option", "option"),
    "expansion": Said("utökning", "expansion"),
    "supplement": Said("tilläggsuppdrag", "supplement"),
    "reduction": Said("minskning", "reduction"),
    "extension": Said("förlängning", "extension"),
    "indexation": Said("uppräkning", "indexation"),
    "termination": Said("avslut i förtid", "termination"),
    "transfer": Said("övertagande", "transfer"),
}

FIELDS: dict[str, Said] = {
    "document_kind": Said("slag av dokument", "kind of document"),
    "decision_kind": Said("slag av beslut", "kind of decision"),
    "contract_kind": Said("slag av avtal", "kind of contract"),
    "outcome": Said("utfall", "outcome"),
    "committee": Said("nämnd", "committee"),
    "office": Said("förvaltning", "administration"),
    "diary_numbers": Said("diarienummer", "diary number"),
    "case_title": Said("ärendemening", "case title"),
    "letter_date": Said("skrivelsens datum", "date of the letter"),
    "meeting_date": Said("sammanträdesdag", "meeting day"),
    "paragraph": Said("paragraf", "paragraph"),
    "parties": Said("part", "party"),
    "services": Said("insats", "service"),
    "volumes": Said("volym", "volume"),
    "costs": Said("kostnad", "cost"),
    "periods": Said("avtalstid", "period"),
    "durations": Said("tid", "duration"),
    "extensions": Said("förlängning", "extension"),
    "options": Said("option", "option"),
    "notice_months": Said("uppsägningstid", "notice"),
    "needs": Said("behov", "need"),
    "budgets": Said("budget", "budget"),
    "financing": Said("finansiering", "financing"),
    "union": Said("facklig samverkan", "union step"),
    "signers": Said("undertecknare", "signer"),
    "recipients": Said("mottagare", "recipient"),
}
"""Fields of a draft; one without a word here is shown by its name."""

SOURCES: dict[str, Said] = {
    "control": Said("egenkontroll", "own control"),
    "the contract's extension terms, LOU 17:10": Said(
        "avtalets villkor om förlängning, LOU 17:10", "the contract's extension terms, LOU 17:10"
    ),
    "the contract's option clause": Said("avtalets optionsklausul", "the contract's option clause"),
    "the contract's period": Said("avtalets tid", "the contract's period"),
    "the contract's terms on notice": Said(
        "avtalets uppsägningstid", "the contract's terms on notice"
    ),
    "the contract's price, control": Said(
        "avtalets pris, egenkontroll", "the contract's price, own control"
    ),
    "SKR's care price index": Said("SKR:s omsorgsprisindex", "SKR's care price index"),
    "the calendar": Said("kalendern", "the calendar"),
    "SKV 709, the number's form": Said("SKV 709, numrets form", "SKV 709, the number's form"),
    "LOU 19 a:2; LOU 19:7 before 2022-02-01": Said(
        "LOU 19 a:2; före 2022-02-01 LOU 19:7", "LOU 19 a:2; LOU 19:7 before 2022-02-01"
    ),
}
"""Sources that are not only statutes; a statute's is the same in both languages."""

_VOCABULARIES: dict[str, Mapping[str, Said]] = {
    "ground": {ground.value: titles.GROUNDS[ground] for ground in Ground},
    "change": CHANGES,
    "time": {time.value: CONSULTATION_TIMES[time] for time in ConsultationTime},
    "role": titles.ROLES,
    "authority": {kind.value: AUTHORITIES[kind] for kind in AuthorityKind},
    "field": FIELDS,
    "section": {section.value: SECTIONS[section] for section in Section},
}


def told(finding: Finding, to: Reader) -> str:
    """What was found, with its figures; one sentence without a full stop."""
    return sentence(finding.case, finding.used, to)


def sentence(case: Case, used: Iterable[SeenFact], to: Reader) -> str:
    """What was found in such a case, with these figures."""
    facts = {each.name: value(each.value, to) for each in used}
    return SENTENCES[case].by(to.locale).format(**facts)


def rule_title(rule: str, locale: Locale) -> str:
    """What the rule asks for."""
    return RULE_TITLES[rule].by(locale)


def severity(value: Severity, locale: Locale) -> str:
    """How much it matters."""
    return SEVERITIES[value].by(locale)


def severities(value: Severity, count: int, locale: Locale) -> str:
    """The same of so many findings."""
    return (SEVERITIES if count == 1 else _SEVERAL)[value].by(locale)


def status(value: Status, locale: Locale) -> str:
    """How firm its ground is."""
    return STATUSES[value].by(locale)


def verdict(value: Verdict, locale: Locale) -> str:
    """What somebody answered."""
    return VERDICTS[value].by(locale)


def source(text: str, locale: Locale) -> str:
    """Where the rule stands."""
    if text in SOURCES:
        return SOURCES[text].by(locale)
    own = Said("egenkontroll", "own control").by(locale)
    return text.replace("control", own) if text.endswith(", control") else text


def value(used: UsedValue, to: Reader) -> str:  # noqa: C901 one case per kind
    """A fact as people read it."""
    match used:
        case DayValue():
            return f"{used.day}"
        case NumberValue(unit=None):
            return figures.number(used.number, to.locale)
        case NumberValue(unit=unit) if unit is not None:
            return figures.amount(used.number, unit, to.locale)
        case KronorValue():
            return figures.kronor(used.kronor, to.locale)
        case MoneyValue():
            return figures.money(used.money, to.locale)
        case PercentValue():
            return figures.percent(used.percent, to.locale)
        case NameValue():
            return _named(used, to)
        case TermValue():
            return word(_VOCABULARIES.get(used.vocabulary, {}), used.term, to.locale)
        case WordsValue():
            return used.words
        case _ as unknown:
            assert_never(unknown)  # type: ignore[arg-type]  # a unit is None or a unit


def _named(value: NameValue, to: Reader) -> str:
    if value.category == "service":
        return titles.service(value.id, to.locale)
    return to.named(value.category, value.id)
