"""What is known before a document is read: parties, services and contracts in the ledger."""

from collections.abc import Iterator

from api.services import Services
from domain.draft.register import KnownContract, KnownParty, KnownService, Register
from domain.party.events import PartyRegistered
from domain.values.identifiers import identifier_of
from projections.contract_register.answers import ContractRow
from projections.contract_register.view import MOST_AT_ONCE
from wording import titles

MOST = 100_000
"""Entries of parties that are read at most; a municipality has some hundreds."""


def register_now(services: Services) -> Register:
    """As the ledger has it at this moment."""
    contracts = tuple(_contract(row) for row in _contracts(services))
    codes = sorted({code for contract in contracts for code in contract.services})
    return Register(
        parties=tuple(_parties(services)),
        services=tuple(_service(code) for code in codes),
        contracts=contracts,
    )


def _parties(services: Services) -> Iterator[KnownParty]:
    newest: dict[str, PartyRegistered] = {}
    for entry in services.ledger.read(0, MOST, topics=[PartyRegistered.topic]):
        assert isinstance(entry.event, PartyRegistered)
        newest[identifier_of(entry.stream)] = entry.event
    for party, event in sorted(newest.items()):
        yield KnownParty(
            party=party,
            kind=event.kind,
            title=event.title,
            spellings=event.spellings,
            organisation_number=event.organisation_number,
            part_of=event.part_of,
        )


def _service(code: str) -> KnownService:
    return KnownService(service=code, names=(titles.service(code, "sv").casefold(),))


def _contracts(services: Services) -> Iterator[ContractRow]:
    cursor: str | None = None
    while True:
        found = services.views.contracts.contracts(cursor=cursor, limit=MOST_AT_ONCE)
        yield from found.contracts
        cursor = found.next_cursor
        if cursor is None:
            return


def _contract(row: ContractRow) -> KnownContract:
    return KnownContract(
        contract=row.contract,
        kind=row.kind,
        title=row.title,
        buyer=row.buyer.id,
        provider=row.provider.id,
        services=row.services,
        period=row.period,
    )
