"""A contract of the ledger, as the rules see it."""

from collections.abc import Iterator
from datetime import date

from domain.contract.basis import Basis
from domain.contract.broken import BrokenRule
from domain.contract.changes import ContractKind
from domain.contract.events import (
    Booked,
    ContractEvent,
    ContractExtended,
    ContractReduced,
    ContractTransferred,
    PriceIndexed,
    SupplementAdded,
)
from domain.contract.evolve import effective
from domain.contract.state import Contract
from domain.finding.where import InLedger, Where, known
from domain.rules.building.around import Around
from domain.rules.building.lines import costs_of, volumes_of
from domain.rules.facts.contracts import (
    BookingFacts,
    Breach,
    ChangeFacts,
    ContractFacts,
    ExtensionFacts,
    IndexingFacts,
    Succession,
)
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.matter import LetterFacts, StatuteMention
from domain.values.identifiers import ContractId, stream

CARE = ("850", "851", "852", "853")
"""CPV divisions of health and social services: 85000000-85323000 in LOU's annex 2."""


def facts_of_contract(
    name: ContractId, contract: Contract, around: Around, as_of: date | None = None
) -> Facts:
    """The contract, its history as corrected, its predecessors, and other direct awards."""
    own = contract_facts(name, contract, around)
    entries = tuple(effective(contract.facts))
    others = tuple(
        contract_facts(other, state, around)
        for other, state in around.contracts(besides=(name,))
        if _bought_alike(contract, state)
    )
    return Facts(
        subject=Subject.CONTRACT,
        name=name,
        law_day=_law_day(own, entries),
        as_of=as_of,
        contracts=(own,),
        bought_alike=others,
        successions=successions(own, contract, around),
        breaches=tuple(_breaches(name, entries)),
        changes=tuple(changes_of(name, contract)),
        extensions=tuple(_extensions(name, entries)),
        indexings=tuple(_indexings(name, entries)),
        bookings=tuple(_bookings(name, entries)),
        volumes=own.volumes,
        costs=own.costs,
        letter=LetterFacts(statutes=statutes_of(name, contract)),
    )


def contract_facts(
    name: ContractId,
    contract: Contract,
    around: Around,
    *,
    new: bool = False,
    affected: bool = False,
) -> ContractFacts:
    """What stands in the award, and until when it holds."""
    award = contract.award
    if award is None:
        return ContractFacts(name=name, affected=affected)
    where: tuple[Where, ...] = (InLedger(stream=stream("contract", name), entry=1),)
    volumes = volumes_of(name, contract)
    decided = award.basis.decided_on
    return ContractFacts(
        name=name,
        kind=award.contract_kind,
        provider=contract.provider,
        buyer=award.buyer,
        buyer_number=around.organisation_number(award.buyer),
        provider_number=around.organisation_number(contract.provider),
        is_care=award.cpv is None or award.cpv.startswith(CARE),
        services=frozenset(each.service for each in volumes if each.service),
        first=known(award.period.start, where),
        last=known(contract.last_day, where),
        terms=known(award.extension, where),
        extensions=contract.extensions,
        option=known(award.option, where),
        volumes=volumes,
        costs=costs_of(name, contract),
        new=new,
        affected=affected,
        decided_on=None if new else known(decided, where),
        award_notice=known(award.award_notice_on, where),
        where=where,
    )


def successions(later: ContractFacts, contract: Contract, around: Around) -> tuple[Succession, ...]:
    """The contract beside each of those that it takes over from."""
    predecessors = contract.award.predecessors if contract.award else ()
    return tuple(
        Succession(contract_facts(name, around.contract(name), around), later)
        for name in predecessors
        if around.contract(name).exists
    )


def statutes_of(name: ContractId, contract: Contract) -> tuple[StatuteMention, ...]:
    """The paragraphs on which the award rests."""
    bases = contract.award.legal_bases if contract.award else ()
    where = (InLedger(stream=stream("contract", name), entry=1),)
    return tuple(StatuteMention(each.statute, each.section, where) for each in bases)


Entries = tuple[tuple[int, ContractEvent], ...]


def _at(name: ContractId, version: int) -> tuple[Where, ...]:
    return (InLedger(stream=stream("contract", name), entry=version),)


def _breaches(name: ContractId, entries: Entries) -> Iterator[Breach]:
    for version, event in entries:
        despite = event.despite if isinstance(event, Booked) else None
        for broken in despite.rules if despite else ():
            at_entry = BrokenRule(**{**dict(broken), "entry": version})
            reason = despite.reason if despite else None
            yield Breach(name, at_entry, reason, booked=True, where=_at(name, version))


def changes_of(name: ContractId, contract: Contract) -> Iterator[ChangeFacts]:
    """Supplements, reductions and transfers; extensions beyond the terms or on their own ground."""
    volumes, costs = volumes_of(name, contract), costs_of(name, contract)
    for version, event in effective(contract.facts):
        match event:
            case SupplementAdded() | ContractReduced() | ContractTransferred():
                pass
            case ContractExtended(ground=None, despite=None):
                continue
            case ContractExtended():
                pass
            case _:
                continue
        where = _at(name, version)
        yield ChangeFacts(
            contract=name,
            kind=event.kind,
            ground=event.ground,
            volumes=tuple(each for each in volumes if each.where == where),
            costs=tuple(each for each in costs if each.where == where),
            day=event.decided_on() or event.applies_from(),
            booked=True,
            name=f"entry-{version}",
            where=where,
        )


def _extensions(name: ContractId, entries: Entries) -> Iterator[ExtensionFacts]:
    for version, event in entries:
        if isinstance(event, ContractExtended):
            where = _at(name, version)
            yield ExtensionFacts(name, event.previous_end, known(event.decided_on(), where), where)


def _indexings(name: ContractId, entries: Entries) -> Iterator[IndexingFacts]:
    for version, event in entries:
        if isinstance(event, PriceIndexed):
            yield IndexingFacts(
                name, event.index, event.price_day, event.preliminary, _at(name, version)
            )


def _bookings(name: ContractId, entries: Entries) -> Iterator[BookingFacts]:
    for version, event in entries:
        basis: Basis | None = getattr(event, "basis", None)
        yield BookingFacts(
            contract=name,
            entry=version,
            rests_on=basis.kind if basis else None,
            decided_on=basis.decided_on if basis else None,
            assumed=None if basis is None or basis.kind == "registration" else basis.assumed,
            where=_at(name, version),
        )


def _law_day(own: ContractFacts, entries: Entries) -> date | None:
    """That of the latest change: its own law is asked, not that of the day somebody looks."""
    days = [day for _, event in entries if (day := event.decided_on() or event.applies_from())]
    return max(days, default=own.first.value if own.first else None)


def _bought_alike(one: Contract, other: Contract) -> bool:
    """Both direct awards to one provider."""
    kinds = {each.award.contract_kind for each in (one, other) if each.award}
    return kinds == {ContractKind.DIRECT_AWARD} and one.provider == other.provider
