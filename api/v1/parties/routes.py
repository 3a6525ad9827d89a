"""The register of parties: everybody a contract can name."""

from fastapi import APIRouter, Response, status

from api.acts import ByRegistrar, entity_tag
from api.authentication import Reader
from api.refused import NothingHere
from api.services import LedgerDep
from api.v1.parties.schemas import NewParty, Parties, RegisteredParty
from api.written import Written, written
from domain.party.commands import RegisterParty
from domain.party.events import PartyRegistered
from domain.party.state import Party
from domain.values.identifiers import PartyId, identifier_of, stream

MOST = 100_000
"""Entries of parties that are read at most; a municipality has some hundreds."""

router = APIRouter(prefix="/parties", tags=["parties"])


@router.get("")
def list_parties(reader: Reader, ledger: LedgerDep) -> Parties:
    """Every party, as last entered."""
    newest = {}
    for entry in ledger.read(0, MOST, topics=[PartyRegistered.topic]):
        assert isinstance(entry.event, PartyRegistered)
        party = identifier_of(entry.stream)
        newest[party] = RegisteredParty(party=party, entry=entry.event, version=entry.version)
    return Parties(parties=tuple(newest[party] for party in sorted(newest)))


@router.get("/{party}")
def show_party(
    party: PartyId, reader: Reader, ledger: LedgerDep, response: Response
) -> RegisteredParty:
    """One party, as last entered."""
    found = ledger.open(stream("party", party))
    state: Party = found.state
    if state.entry is None:
        raise NothingHere(f"no party {party} is registered", field="party")
    response.headers["ETag"] = entity_tag(found.version)
    return RegisteredParty(party=party, entry=state.entry, version=found.version)


@router.post("", status_code=status.HTTP_201_CREATED)
def register_party(
    body: NewParty, request: ByRegistrar, ledger: LedgerDep, response: Response
) -> Written:
    """Enter a party, or replace its entry by this one."""
    receipt = ledger.execute(RegisterParty(party=body.party, entry=body.entry), request.act())
    response.headers["Location"] = f"/api/v1/parties/{body.party}"
    return written(response, request, stream("party", body.party), receipt)
