"""Asking which contracts there are, and for one of them all that is known."""

from datetime import date
from typing import Any

from psycopg_pool import ConnectionPool

from domain.contract.changes import ContractKind
from domain.contract.state import Contract
from domain.values.identifiers import ContractId, PartyId, ServiceCode, stream
from domain.values.months import ONE_DAY
from domain.volumes.cost import services_of
from projections.contract_register.answers import ContractList, ContractView
from projections.contract_register.projection import CONTRACT_REGISTER
from projections.contract_register.writing import contract_row, contract_view
from projections.facts.as_of import NOW, AsOf
from projections.facts.folding import Folds, of_category
from projections.facts.parties import titles, titles_of
from projections.facts.reading import Facts

MOST_AT_ONCE = 500


class ContractRegister:
    """Synchronous and thread-safe."""

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, CONTRACT_REGISTER)
        self._folds = Folds()

    def contract(self, contract: ContractId, *, as_of: AsOf = NOW) -> ContractView | None:
        """One contract; None where the question sees no such contract."""
        with self._facts.snapshot(as_of) as snapshot:
            found = self._folds.one(snapshot, stream("contract", contract))
            if found is None or not found.state.exists:
                return None
            parties = titles(snapshot, self._folds, _parties(found.state))
        return contract_view(found, parties, snapshot.position, as_of)

    def contracts(
        self,
        *,
        service: ServiceCode | None = None,
        provider: PartyId | None = None,
        kind: ContractKind | None = None,
        on: date | None = None,
        as_of: AsOf = NOW,
        cursor: str | None = None,
        limit: int = 100,
    ) -> ContractList:
        """Contracts by id, after ``cursor``; at most ``limit`` of 1-500.

        ``on``: in force that day, and held by ``provider`` that day. A contract with an unknown
        start counts as in force before the day from which it is known to be.
        """
        with self._facts.snapshot(as_of) as snapshot:
            folded = self._folds.of(snapshot)
        parties = titles_of(folded)
        asked = [
            each
            for name, each in sorted(of_category(folded, "contract").items())
            if (cursor is None or name > cursor)
            and _fits(each.state, service=service, provider=provider, kind=kind, on=on)
        ]
        size = max(1, min(limit, MOST_AT_ONCE))
        page = asked[:size]
        return ContractList(
            position=snapshot.position,
            decided_by=as_of.decided_by,
            known_at=as_of.known_at,
            contracts=tuple(contract_row(each, parties) for each in page),
            next_cursor=page[-1].identifier if len(asked) > size else None,
        )


def _parties(contract: Contract) -> set[PartyId]:
    buyers = {contract.award.buyer} if contract.award else set()
    return buyers | {holder.provider for holder in contract.holders}


def _fits(
    contract: Contract,
    *,
    service: ServiceCode | None,
    provider: PartyId | None,
    kind: ContractKind | None,
    on: date | None,
) -> bool:
    award = contract.award
    return (
        award is not None
        and (service is None or service in services_of(contract))
        and (kind is None or award.contract_kind is kind)
        and (on is None or _in_force(contract, on))
        and (provider is None or provider in _providers(contract, on))
    )


def _in_force(contract: Contract, day: date) -> bool:
    start = contract.award.period.start if contract.award else None
    last = contract.last_day
    return (start is None or start <= day) and (last is None or day <= last)


def _providers(contract: Contract, day: date | None) -> set[PartyId]:
    """Who held it on a day, or ever."""
    if day is None:
        return {holder.provider for holder in contract.holders}
    untils = [holder.from_day for holder in contract.holders[1:]] + [None]
    return {
        holder.provider
        for holder, until in zip(contract.holders, untils, strict=True)
        if (holder.from_day is None or holder.from_day <= day)
        and (until is None or day <= until - ONE_DAY)
    }
