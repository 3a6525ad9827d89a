"""What the interface is given to work with, and how a route gets at it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from documents.importing import Imported
from documents.originals.originals import Originals
from documents.originals.sketches import Sketches
from domain.draft.register import Register
from identity.keys import Keys
from identity.persons import Persons
from ledger.application import Ledger
from ledger.hub import Hub
from projections.audit_history.view import AuditHistory
from projections.budget.view import Budgets
from projections.consequences.view import ConsequencesOf
from projections.contract_register.view import ContractRegister
from projections.expiry_calendar.view import ExpiryDates
from projections.findings.view import FindingsOn
from projections.proposal_inbox.view import ProposalInbox
from projections.running.progress import Progress
from projections.volumes.view import Volumes
from workflows.proposal.desk import ProposalDesk

CaughtUp = Callable[[Sequence[str], int, float], bool]
"""``caught_up(projections, position, seconds)``: whether all include the position by then."""

ProgressOf = Callable[[], tuple[int, Sequence[Progress]]]
"""The log's head, and how far each projection has come."""

ReadDocument = Callable[[str, bytes, Register], Imported]
"""``read_document(name, content, register)``. Raises a DocumentRefused."""


@dataclass(frozen=True, slots=True)
class Views:
    """The questions that can be asked, each by its room."""

    contracts: ContractRegister
    volumes: Volumes
    budgets: Budgets
    history: AuditHistory
    inbox: ProposalInbox
    consequences: ConsequencesOf
    expiry: ExpiryDates
    findings: FindingsOn


@dataclass(frozen=True, slots=True)
class Services:
    """The rooms below, opened. ``hub`` is entered and left by the application."""

    ledger: Ledger
    hub: Hub
    keys: Keys
    persons: Persons
    desk: ProposalDesk
    originals: Originals
    sketches: Sketches
    read_document: ReadDocument
    views: Views
    caught_up: CaughtUp
    progress: ProgressOf


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


ServicesDep = Annotated[Services, Depends(_services)]


def _ledger(services: ServicesDep) -> Ledger:
    return services.ledger


LedgerDep = Annotated[Ledger, Depends(_ledger)]
