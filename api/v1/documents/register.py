"""What the ledger knows before a document is read: parties, services, contracts, frames."""

from collections.abc import Iterator, Mapping

from api.services import Services
from domain.budget.events import FrameSet
from domain.contract.events import ContractAwarded
from domain.draft.register import KnownContract, KnownFrame, KnownParty, KnownService, Register
from domain.party.events import PartyRegistered
from domain.values.identifiers import ContractId, identifier_of
from projections.contract_register.answers import ContractRow
from projections.contract_register.view import MOST_AT_ONCE
from wording.services import spoken

MOST = 100_000
"""Entries of parties that are read at most; a municipality has some hundreds."""


def register_now(services: Services) -> Register:
    """As the ledger has it at this moment."""
    numbers = _numbers(services)
    contracts = tuple(_contract(row, numbers) for row in _contracts(services))
    codes = sorted({code for contract in contracts for code in contract.services})
    return Register(
        parties=tuple(_parties(services)),
        services=tuple(_service(code) for code in codes),
        contracts=contracts,
        frames=tuple(_frames(services)),
    )


def _frames(services: Services) -> Iterator[KnownFrame]:
    newest: dict[tuple[str, str, int], FrameSet] = {}
    for entry in services.ledger.read(0, MOST, topics=[FrameSet.topic]):
        assert isinstance(entry.event, FrameSet)
        budget = identifier_of(entry.stream)
        newest[budget, entry.event.frame, entry.event.year] = entry.event
    for (budget, frame, year), event in sorted(newest.items()):
        yield KnownFrame(
            budget=budget,
            frame=frame,
            kind=event.kind,
            title=event.title,
            year=year,
            amount=event.amount,
        )


def _numbers(services: Services) -> dict[ContractId, str | None]:
    """Diary numbers, as the contracts were awarded under them."""
    numbers: dict[ContractId, str | None] = {}
    for entry in services.ledger.read(0, MOST, topics=[ContractAwarded.topic]):
        assert isinstance(entry.event, ContractAwarded)
        numbers[identifier_of(entry.stream)] = entry.event.diary_number
    return numbers


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
    return KnownService(service=code, names=spoken(code))


def _contracts(services: Services) -> Iterator[ContractRow]:
    cursor: str | None = None
    while True:
        found = services.views.contracts.contracts(cursor=cursor, limit=MOST_AT_ONCE)
        yield from found.contracts
        cursor = found.next_cursor
        if cursor is None:
            return


def _contract(row: ContractRow, numbers: Mapping[ContractId, str | None]) -> KnownContract:
    return KnownContract(
        contract=row.contract,
        kind=row.kind,
        title=row.title,
        buyer=row.buyer.id,
        provider=row.provider.id,
        services=row.services,
        diary_number=numbers.get(row.contract),
        period=row.period,
    )
