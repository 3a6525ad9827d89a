"""Needs: what a service needs in a calendar year, as somebody stated it."""

from typing import Annotated

from fastapi import APIRouter, Body, Query, Response, status
from pydantic import Field

from api.acts import ByRegistrar
from api.authentication import Reader
from api.services import LedgerDep
from api.written import Position, Written, written
from domain.need.commands import StateNeed
from domain.need.events import NeedStated
from domain.values.identifiers import ServiceCode, stream
from domain.values.value import Value

MOST = 100_000
"""Statements that are read at most; a service has one or two each year."""

EXAMPLE = {
    "service": "housing-support",
    "year": 2019,
    "unit": "hour",
    "quantity": {"kind": "exact", "amount": "75500"},
    "source": {"document": "Decision proposal 2017-11-20", "place": "Need"},
}
NeedBody = Annotated[NeedStated, Body(examples=[EXAMPLE])]

router = APIRouter(prefix="/needs", tags=["needs"])


class RecordedNeed(Value):
    """A need as last stated for its year and unit."""

    need: NeedStated
    position: Position


class Needs(Value):
    """Needs by service, year and unit."""

    needs: tuple[RecordedNeed, ...] = Field(description="The newest statement of each")


@router.get("")
def list_needs(
    reader: Reader,
    ledger: LedgerDep,
    service: Annotated[ServiceCode | None, Query()] = None,
    year: Annotated[int | None, Query()] = None,
) -> Needs:
    """Needs that hold now, of one service or year where asked for."""
    newest = {}
    streams = [stream("need", service)] if service else None
    for entry in ledger.read(0, MOST, topics=[NeedStated.topic], streams=streams):
        need = entry.event
        assert isinstance(need, NeedStated)
        if year in {None, need.year}:
            key = (need.service, need.year, need.unit)
            newest[key] = RecordedNeed(need=need, position=entry.position)
    return Needs(needs=tuple(newest[key] for key in sorted(newest)))


@router.post("", status_code=status.HTTP_201_CREATED)
def state_need(
    body: NeedBody, request: ByRegistrar, ledger: LedgerDep, response: Response
) -> Written:
    """State the need of a service for a year, in place of what was stated before."""
    receipt = ledger.execute(StateNeed(need=body), request.act())
    return written(response, request, stream("need", body.service), receipt)
