"""A proposal, as the rules see it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from domain.contract.changes import Extension, Reduction, Supplement, Termination, Transfer
from domain.finding.where import Fact, InLedger, Where, known
from domain.proposal.content import ProposalContent
from domain.proposal.state import Phase, Proposal
from domain.rules.building.around import Around
from domain.rules.building.contract import changes_of, contract_facts, statutes_of, successions
from domain.rules.building.effects import Trial, Tried
from domain.rules.building.funds import frames_used, funds_asked, needs_of
from domain.rules.building.lines import costs_in, costs_of, volumes_in, volumes_of
from domain.rules.building.process import process_of
from domain.rules.facts.contracts import (
    Breach,
    ChangeFacts,
    ContractFacts,
    ExtensionFacts,
    Succession,
)
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.lines import Cost, Volume
from domain.rules.facts.matter import Affected, LetterFacts, PointFacts
from domain.rules.facts.process import ProcessFacts
from domain.values.identifiers import ContractId, ProposalId, stream


def facts_of_proposal(
    name: ProposalId,
    proposal: Proposal,
    around: Around,
    as_of: date | None = None,
    recorded_by: str | None = None,
) -> Facts:
    """What it says, as decided where it is, with the contracts, frames and needs behind it."""
    content = proposal.decided_content
    if content is None:
        return Facts(subject=Subject.PROPOSAL, name=name, as_of=as_of)
    tried = tuple(Trial(around, name).effects(content))
    process = process_of(name, proposal, around, _first_day(tried), recorded_by)
    contracts = _contracts(tried, around)
    volumes = _volumes(content, tried, around)
    own = (InLedger(stream=stream("proposal", name)),)
    return Facts(
        subject=Subject.PROPOSAL,
        name=name,
        law_day=_law_day(process),
        as_of=as_of,
        contracts=tuple(contracts.values()),
        successions=tuple(_successions(tried, contracts, around)),
        breaches=tuple(_breaches(tried)),
        changes=tuple(_changes(tried)),
        earlier_changes=tuple(_earlier_changes(tried)),
        extensions=tuple(_extensions(tried, process)),
        volumes=volumes,
        costs=_costs(tried),
        needs=needs_of(content.services, _years(volumes), around) if around.known else (),
        services=frozenset(content.services),
        financing=known(content.financing, _field(own, "financing")),
        funds=funds_asked(name, content),
        frames=tuple(frames_used(name, content, around, is_draft=proposal.phase is Phase.DRAFTING)),
        follow_up=known(content.follow_up, _field(own, "follow_up")),
        affected=tuple(_affected(tried, around)),
        recipients=_recipients(content, around),
        points=_points(content, own),
        process=process,
        letter=_letter(content, tried, own),
    )


def _field(own: tuple[InLedger, ...], name: str) -> tuple[Where, ...]:
    return (InLedger(stream=own[0].stream, field=name),)


def _first_day(tried: Iterable[Tried]) -> Fact[date] | None:
    days = [(each.first_day, each.where) for each in tried if each.first_day is not None]
    first = min(days, key=lambda each: each[0], default=None)
    return None if first is None else Fact(*first)


def _law_day(process: ProcessFacts) -> date | None:
    day = process.decided_or_planned or process.effect
    return day.value if day else None


def _contracts(tried: Iterable[Tried], around: Around) -> dict[ContractId, ContractFacts]:
    """Each contract once: a new one as it would be, another as it is before the first effect."""
    found: dict[ContractId, ContractFacts] = {}
    for each in tried:
        if each.is_award:
            new = contract_facts(each.contract, each.after, around, new=True)
            found[each.contract] = replace(new, where=each.where)
        elif each.contract not in found:
            found[each.contract] = contract_facts(each.contract, each.before, around, affected=True)
    return found


def _successions(
    tried: Iterable[Tried], contracts: dict[ContractId, ContractFacts], around: Around
) -> Iterator[Succession]:
    for each in tried:
        if each.is_award:
            yield from successions(contracts[each.contract], each.after, around)


def _breaches(tried: Iterable[Tried]) -> Iterator[Breach]:
    for each in tried:
        for broken in each.broken:
            yield Breach(each.contract, broken, each.despite, where=each.where)


def _changes(tried: Iterable[Tried]) -> Iterator[ChangeFacts]:
    """Supplements, reductions and transfers; extensions beyond the terms or on their own ground."""
    for each in tried:
        change = each.change
        if not isinstance(change, Supplement | Reduction | Extension | Transfer):
            continue
        if isinstance(change, Extension) and change.ground is None and not each.broken:
            continue
        yield ChangeFacts(
            contract=each.contract,
            kind=change.kind,
            ground=change.ground,
            volumes=volumes_in(change, each.contract, each.after, each.where),
            costs=costs_in(change, each.contract, each.after, each.where),
            day=each.first_day,
            where=each.where,
        )


def _earlier_changes(tried: Iterable[Tried]) -> Iterator[ChangeFacts]:
    before = {each.contract: each.before for each in reversed(tuple(tried))}
    for name, contract in before.items():
        yield from changes_of(name, contract)


def _extensions(tried: Iterable[Tried], process: ProcessFacts) -> Iterator[ExtensionFacts]:
    for each in tried:
        if isinstance(each.change, Extension):
            yield ExtensionFacts(
                each.contract, each.before.ends_on, process.decided_or_planned, each.where
            )


def _volumes(
    content: ProposalContent, tried: tuple[Tried, ...], around: Around
) -> tuple[Volume, ...]:
    """What the contracts concerned have, what is proposed, and the services' other contracts."""
    before = {each.contract: each.before for each in reversed(tried)}
    standing = (
        *before.items(),
        *((name, state) for name, state in around.contracts(besides=before)),
    )
    return (
        *(
            volume
            for name, state in standing
            for volume in volumes_of(name, state)
            if name in before or volume.service in content.services
        ),
        *(
            volume
            for each in tried
            for volume in volumes_in(each.change, each.contract, each.after, each.where)
        ),
    )


def _costs(tried: tuple[Tried, ...]) -> tuple[Cost, ...]:
    before = {each.contract: each.before for each in reversed(tried)}
    return (
        *(cost for name, state in before.items() for cost in costs_of(name, state)),
        *(
            cost
            for each in tried
            for cost in costs_in(each.change, each.contract, each.after, each.where)
        ),
    )


def _years(volumes: Iterable[Volume]) -> set[int]:
    """The calendar years that the proposal names."""
    days = (day for each in volumes if each.proposed for day in (each.first, each.last))
    return {day.year for day in days if day is not None}


def _affected(tried: Iterable[Tried], around: Around) -> Iterator[Affected]:
    """Who provides after the change; who provided before it, where that is somebody else."""
    for each in tried:
        ends = isinstance(each.change, Termination)
        stays = None if ends else each.after.provider
        if stays is not None:
            yield Affected(stays, frozenset({stays}), where=each.where)
        earlier = each.after.award.predecessors if each.is_award and each.after.award else ()
        leaves = {around.contract(name).provider for name in earlier}
        if ends or isinstance(each.change, Transfer):
            leaves.add(each.before.provider)
        for party in sorted(name for name in leaves - {stays} if name is not None):
            yield Affected(party, frozenset({party}), outgoing=True, where=each.where)


def _recipients(content: ProposalContent, around: Around) -> frozenset[str] | None:
    """The parties on the list, and what they are units of.

    None where there is no list yet, or where it does not say which party somebody on it is.
    """
    parties = [each.party for each in content.recipients if each.party is not None]
    if not parties or len(parties) < len(content.recipients):
        return None
    return frozenset(name for party in parties for name in around.within(party))


def _points(content: ProposalContent, own: tuple[InLedger, ...]) -> tuple[PointFacts, ...]:
    return tuple(
        PointFacts(
            number=point.number,
            books=bool(point.effects),
            where=_field(own, f"points.{point.number}"),
        )
        for point in content.points
    )


def _letter(
    content: ProposalContent, tried: Iterable[Tried], own: tuple[InLedger, ...]
) -> LetterFacts:
    awards = (each for each in tried if each.is_award)
    return LetterFacts(
        committee=Fact(content.committee, _field(own, "committee")),
        diary_number=known(content.diary_number, _field(own, "diary_number")),
        statutes=tuple(
            replace(statute, where=each.where)
            for each in awards
            for statute in statutes_of(each.contract, each.after)
        ),
    )
