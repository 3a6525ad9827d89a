"""The contracts that a draft is about, one for each provider, with what it says of their terms."""

from collections.abc import Iterator
from datetime import date

from domain.contract.changes import ContractKind
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.draft.evidence import Evidence, Section
from domain.draft.handling import DecisionKind
from domain.draft.names import PartyRole
from domain.draft.reading import Reading
from domain.draft.terms import PeriodRole, StatedPeriod
from domain.finding.where import Fact, Where
from domain.rules.building.draft_reading import PRIVATE, Letter, nearest
from domain.rules.facts.contracts import ContractFacts, Succession
from domain.rules.facts.lines import Cost, Role, Volume

AT_FIRST = frozenset({Role.BASE, Role.AWARD})
SAME_SENTENCE = 120
"""Characters between a figure and a period that belong together."""
UNDER = {ContractKind.PROCURED_CONTRACT, ContractKind.IN_HOUSE_ASSIGNMENT}


def contracts_of(
    letter: Letter, volumes: tuple[Volume, ...], costs: tuple[Cost, ...]
) -> tuple[ContractFacts, ...]:
    """Those that anything is proposed for, and the one that the decision points name."""
    lines: tuple[Volume | Cost, ...] = (*volumes, *costs)
    proposed = [each.contract for each in lines if each.proposed and each.contract]
    main = main_provider(letter)
    names = dict.fromkeys([*proposed, *([main] if main else [])])
    return tuple(_contract(letter, name, volumes, costs, main) for name in names)


def main_provider(letter: Letter) -> str | None:
    """The one named in the proposed decision, the surest first."""
    named = [
        reading
        for reading in letter.draft.parties
        if reading.value is not None
        and reading.value.role is PartyRole.PROVIDER
        and Section.DECISION in reading.sections
    ]
    named.sort(key=lambda reading: not reading.is_certain)
    return letter.name(named[0].value) if named else None


def _contract(
    letter: Letter,
    name: str,
    volumes: tuple[Volume, ...],
    costs: tuple[Cost, ...],
    main: str | None,
) -> ContractFacts:
    own = tuple(e for e in volumes if e.contract == name and e.role is not Role.PREDECESSOR)
    services = frozenset(each.service for each in own if each.service)
    known = letter.contract_of(letter.key_of(name), services)
    kind = known.kind if known else _kind(letter, name, main)
    is_private = kind in {ContractKind.PROCURED_CONTRACT, ContractKind.DIRECT_AWARD}
    is_new = name == main and letter.draft.decision_kind.value is DecisionKind.AWARD
    where = _named(letter, name)
    return ContractFacts(
        name=name,
        kind=kind,
        provider=name,
        services=services or _decided(letter),
        first=_day(letter, name, own, "start"),
        last=_day(letter, name, own, "end"),
        terms=_terms(letter) if is_private or _only_one(letter) else None,
        option=_option(letter) if is_private else None,
        volumes=own,
        costs=tuple(each for each in costs if each.contract == name and not each.proposed),
        new=is_new,
        affected=not is_new,
        where=where,
    )


def _named(letter: Letter, name: str) -> tuple[Where, ...]:
    for reading in letter.draft.parties:
        if letter.name(reading.value) == name:
            return reading.evidence[:1]
    return ()


def _kind(letter: Letter, name: str, main: str | None) -> ContractKind | None:
    """As the letter says of the provider's figures, else by what the provider is."""
    if name == main and letter.draft.contract_kind.value is not None:
        return letter.draft.contract_kind.value
    for reading in letter.draft.volumes:
        value = reading.value
        if value and letter.name(value.provider) == name and value.under in UNDER:
            return value.under
    for party in letter.draft.parties:
        if letter.name(party.value) == name and party.value and party.value.kind:
            is_private = party.value.kind in PRIVATE
            return (
                ContractKind.PROCURED_CONTRACT if is_private else ContractKind.IN_HOUSE_ASSIGNMENT
            )
    return None


def _day(letter: Letter, name: str, own: tuple[Volume, ...], side: str) -> Fact[date] | None:
    """Of the contract's period that is the provider's, or stands beside the provider's figures.

    None where the letter has several periods and none of them so near that it must be this one's.
    """
    periods = [
        reading
        for reading in letter.draft.periods
        if reading.value is not None
        and reading.value.role is PeriodRole.CONTRACT
        and getattr(reading.value.period, side) is not None
        and letter.name(reading.value.provider) in {None, name}
    ]
    if not periods:
        return None
    base = [e for v in own if v.role in AT_FIRST for e in v.where if isinstance(e, Evidence)]
    chosen = min(periods, key=lambda reading: nearest(reading.evidence, base))
    if len({_end(each, side) for each in periods}) > 1 and not _beside(chosen, base):
        return None
    return Fact(_end(chosen, side), chosen.evidence)


def _end(reading: Reading[StatedPeriod], side: str) -> date:
    day: date = getattr(reading.value.period, side) if reading.value else date.max
    return day


def _beside(reading: Reading[StatedPeriod], base: list[Evidence]) -> bool:
    return nearest(reading.evidence, base) <= SAME_SENTENCE


def _terms(letter: Letter) -> Fact[ExtensionTerms] | None:
    """The fullest that the letter says of extension: a cap said anywhere is a cap."""
    stated = [(each.value, each.evidence) for each in letter.draft.extensions if each.value]
    if not stated:
        return None
    return Fact(*max(stated, key=lambda each: _capped(each[0])))


def _capped(terms: ExtensionTerms) -> int:
    return (terms.max_count is not None) + (terms.max_end is not None)


def _only_one(letter: Letter) -> bool:
    kinds = {each.value.under for each in letter.draft.volumes if each.value} & UNDER
    return len(kinds) < 2


def _option(letter: Letter) -> Fact[OptionClause] | None:
    for reading in letter.draft.options:
        value = reading.value
        if value is not None and value.exists and value.ceiling_percent is None:
            trigger = (value.trigger or "option")[:500]
            return Fact(OptionClause(trigger=trigger, ceiling=value.ceiling), reading.evidence)
    return None


def successions_of(
    letter: Letter, contracts: tuple[ContractFacts, ...], volumes: tuple[Volume, ...]
) -> Iterator[Succession]:
    """The new contract beside the agreement that the letter says came before it."""
    new = next((each for each in contracts if each.new), None)
    if new is None or len(letter.draft.predecessors) != 1:
        return
    (reading,) = letter.draft.predecessors
    if reading.value is None:
        return
    earlier = [each for each in volumes if each.role is Role.PREDECESSOR]
    registered = {service.service for service in letter.register.services}
    services = frozenset(e.service for e in earlier if e.service in registered)
    until = reading.value.until
    yield Succession(
        ContractFacts(
            name=reading.value.written,
            services=services,
            last=Fact(until, reading.evidence) if until else None,
            where=next((e.where for e in earlier), reading.evidence),
        ),
        new,
    )


def _decided(letter: Letter) -> frozenset[str]:
    """The services that the proposed decision names."""
    return frozenset(
        service
        for reading in letter.draft.services
        if Section.DECISION in reading.sections
        and (service := letter.service(reading.value)) is not None
    )
