"""What the interface is given to work with, and how a route gets at it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from identity.keys import Keys
from identity.persons import Persons
from ledger.application import Ledger
from ledger.clock import Clock
from ledger.hub import Hub
from workflows.proposal.desk import ProposalDesk


@dataclass(frozen=True, slots=True)
class Services:
    """The rooms below, opened. ``hub`` is entered and left by the application."""

    ledger: Ledger
    hub: Hub
    keys: Keys
    persons: Persons
    desk: ProposalDesk
    clock: Clock


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


ServicesDep = Annotated[Services, Depends(_services)]


def _ledger(services: ServicesDep) -> Ledger:
    return services.ledger


LedgerDep = Annotated[Ledger, Depends(_ledger)]
