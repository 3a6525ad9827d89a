"""A new contract, assignment or agreement, drawn up from what a document says of it."""

from documents.proposing.asking import Asking, Suggestion, check, read
from documents.proposing.part import Part
from domain.contract.changes import Award
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.draft.draft import Draft
from domain.draft.names import StatuteReference
from domain.draft.reading import Reading
from domain.draft.terms import PeriodRole, StatedOption
from domain.values.identifiers import ContractId
from domain.values.period import Period
from domain.values.source import LegalSource

TITLE = 200
TRIGGER = 500
PRICE_RULE = 300


def award_of(
    part: Part,
    volumes: tuple[VolumeLine, ...],
    costs: tuple[CostLine, ...],
    asking: Asking,
) -> Award | None:
    """None while something that it needs remains."""
    said, draft = part.said, part.draft
    holder = part.known.holder(part.group.key) if part.group.provider_id else None
    kind = asking.settle(
        "contract_kind", read(draft.contract_kind), said.contract_kind, needed=True
    )
    title = asking.settle("contract_title", _title(draft), said.contract_title, needed=True)
    buyer = asking.settle("buyer", buyer_of(draft), said.committee, needed=True)
    provider = asking.settle("holder", check(holder), said.provider, needed=True)
    unit = asking.settle("unit_name", _unit(part), said.unit_name)
    period = asking.settle("period", _period(draft), said.period, needed=True)
    extension = asking.settle("extension", _surest(draft.extensions), said.extension)
    option = asking.settle("option", _option(part), said.option)
    before = asking.settle("predecessors", _predecessors(part), said.predecessors)
    bases = asking.settle("legal_bases", _legal_bases(draft), said.legal_bases)
    if kind is None or title is None or buyer is None or provider is None or period is None:
        return None
    return Award(
        contract_kind=kind,
        title=title,
        buyer=buyer,
        provider=part.known.holder(provider),
        unit_name=unit,
        diary_number=said.contract_number,
        period=period,
        extension=extension,
        option=option,
        predecessors=before or (),
        legal_bases=bases or (),
        volumes=volumes,
        costs=costs,
        note=said.note,
    )


def buyer_of(draft: Draft) -> Suggestion[str]:
    """The committee, where the register knows it by this name."""
    committee = draft.committee.value
    equal = committee is not None and committee.score == 100
    return read(draft.committee).to(lambda party: party.party).but(equal)


def _title(draft: Draft) -> Suggestion[str]:
    return (
        read(draft.case_title).to(lambda title: title if len(title) <= TITLE else None).but(False)
    )


def _unit(part: Part) -> Suggestion[str]:
    units = [part.known.unit_title(each.party) for each in part.group.names if each.party]
    return check(next((unit for unit in units if unit), None))


def _period(draft: Draft) -> Suggestion[Period]:
    """The only one that is stated of the contract with a first day."""
    stated = [
        each
        for each in draft.periods
        if each.value and each.value.role is PeriodRole.CONTRACT and each.value.period.start
    ]
    if len(stated) != 1:
        return Suggestion()
    return (
        read(stated[0])
        .to(lambda told: Period(start=told.period.start, end=told.period.end))
        .but(stated[0].value is not None and stated[0].value.period.end is not None)
    )


def _surest(extensions: tuple[Reading[ExtensionTerms], ...]) -> Suggestion[ExtensionTerms]:
    """The one that says most; to be looked at where there are several."""
    found = [each for each in extensions if each.value]
    if not found:
        return Suggestion()
    fullest = max(found, key=lambda each: _told(each.value))
    return read(fullest).but(len(found) == 1)


def _told(terms: ExtensionTerms | None) -> int:
    return len(terms.model_dump(exclude_none=True)) if terms else 0


def _option(part: Part) -> Suggestion[OptionClause]:
    told = [each for each in part.draft.options if each.value and each.value.exists]
    if not told:
        return Suggestion()

    def clause(option: StatedOption) -> OptionClause | None:
        if option.trigger is None or len(option.trigger) > TRIGGER:
            return None
        rule = option.price_rule
        return OptionClause(
            trigger=option.trigger,
            ceiling=option.ceiling,
            price_rule=rule if rule and len(rule) <= PRICE_RULE else None,
            source=part.source(told[0].evidence),
        )

    return read(told[0]).to(clause).but(len(told) == 1)


def _predecessors(part: Part) -> Suggestion[tuple[ContractId, ...]]:
    """What ended the day before, or has a number that is named; to be looked at."""
    told = [each for each in part.draft.predecessors if each.value]
    found = part.known.earlier([each.value for each in told if each.value], part.services)
    return check(found or None, tuple(place for each in told for place in each.evidence[:1]))


def _legal_bases(draft: Draft) -> Suggestion[tuple[LegalSource, ...]]:
    found = [each for each in draft.legal_bases if each.value and _whole(each.value)]
    sources = tuple(
        LegalSource(statute=each.value.statute, section=each.value.section)
        for each in found
        if each.value and each.value.statute and each.value.section
    )
    return check(
        tuple(sorted(set(sources), key=str)) or None,
        tuple(place for each in found for place in each.evidence[:1]),
    )


def _whole(reference: StatuteReference) -> bool:
    return reference.statute is not None and reference.section is not None
