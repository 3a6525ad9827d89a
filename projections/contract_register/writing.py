"""Writing a folded contract as the register's answers."""

from collections.abc import Mapping

from domain.contract.evolve import effective
from domain.contract.in_force import last_day_of
from domain.contract.state import BookedCost, BookedVolume, Contract
from domain.values.identifiers import ContractId, PartyId
from domain.volumes.cost import services_of
from projections.contract_register.answers import (
    BookedLine,
    ContractRow,
    ContractView,
    DespiteMark,
    HolderRow,
    SupplementRow,
)
from projections.contract_register.extending import extensions_of
from projections.facts.answer import Named
from projections.facts.as_of import AsOf
from projections.facts.folding import Folded
from projections.facts.references import named

Names = Mapping[PartyId, str]


def contract_row(folded: Folded, names: Names) -> ContractRow:
    """One line of the list. The contract must have been awarded."""
    contract: Contract = folded.state
    award = contract.award
    assert award is not None
    return ContractRow(
        contract=folded.identifier,
        version=folded.version,
        title=award.title,
        kind=award.contract_kind,
        buyer=named(award.buyer, names),
        provider=named(contract.provider or award.provider, names),
        services=services_of(contract),
        period=award.period,
        last_day=contract.last_day,
        terminated_from=contract.terminated_from,
        extensions=extensions_of(contract),
        has_option=award.option is not None,
        supplements=len(contract.supplements),
        despite=bool(_marks(folded)),
    )


def contract_view(folded: Folded, names: Names, position: int, as_of: AsOf) -> ContractView:
    """Everything about one contract."""
    contract: Contract = folded.state
    award = contract.award
    assert award is not None
    return ContractView(
        **dict(contract_row(folded, names)),
        position=position,
        decided_by=as_of.decided_by,
        known_at=as_of.known_at,
        unit_name=award.unit_name,
        diary_number=award.diary_number,
        note=award.note,
        predecessors=tuple(_contract(each) for each in award.predecessors),
        legal_bases=award.legal_bases,
        option=award.option,
        holders=tuple(
            HolderRow(provider=named(each.provider, names), from_day=each.from_day)
            for each in contract.holders
        ),
        supplemented=_supplements(folded),
        volumes=tuple(_line(each, folded) for each in contract.volumes),
        costs=tuple(_line(each, folded) for each in contract.costs),
        marks=_marks(folded),
        entries=tuple(reference for _, reference in sorted(folded.references.items())),
    )


def _contract(identifier: ContractId) -> Named:
    """Another contract, whose name is asked for where it is."""
    return Named(id=identifier, name=None)


def _supplements(folded: Folded) -> tuple[SupplementRow, ...]:
    contract: Contract = folded.state
    return tuple(
        SupplementRow(
            supplement=name,
            title=each.title,
            period=each.period,
            last_day=last_day_of(contract, name),
            replaced_by=each.replaced_by,
            entry=folded.references[each.entry],
        )
        for name, each in contract.supplements.items()
    )


def _line(booked: BookedVolume | BookedCost, folded: Folded) -> BookedLine:
    return BookedLine(
        line=booked.line,
        origin=booked.origin,
        supplement=booked.supplement,
        entry=folded.references[booked.entry],
    )


def _marks(folded: Folded) -> tuple[DespiteMark, ...]:
    """Of the facts as corrected, and of corrections that make later facts break a rule."""
    contract: Contract = folded.state
    holding = {version for version, _ in effective(contract.facts)}
    return tuple(
        DespiteMark(entry=entry, reason=entry.despite.reason, rules=entry.despite.rules)
        for version, entry in sorted(folded.references.items())
        if entry.despite is not None
        and (version in holding or entry.topic == "contract.corrected.v1")
    )
