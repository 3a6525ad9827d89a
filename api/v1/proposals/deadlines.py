"""By when what is to be done about a proposal, whose turn it is, and where the day follows from."""

from datetime import date

from fastapi import APIRouter
from pydantic import Field

from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.services import LedgerDep
from api.v1.proposals.routes import found_proposal
from domain.meeting.state import Meetings
from domain.proposal.deadlines import Deadline, deadlines
from domain.proposal.events import DeadlineKind, ReminderStage
from domain.proposal.state import Proposal
from domain.values.identifiers import PersonId, ProposalId, stream
from domain.values.value import Value
from ledger.application import Ledger
from ledger.clock import day_of
from wording import titles
from wording.locale import Locale
from wording.tasks import source

router = APIRouter(prefix="/proposals", tags=["proposals"])


class ShownDeadline(Value):
    """A last day, inclusive."""

    kind: DeadlineKind
    words: str = Field(description="What is to be done, in the language asked for")
    last_day: date
    person: PersonId | None = Field(description="Whose turn it is; null: whoever has the role")
    role: str | None
    act: str = Field(description="Name of the command that does it")
    source: str = Field(description="The section of law, or the agenda")
    historical: bool = Field(description="Past already when it came to be recorded")
    reminded: tuple[ReminderStage, ...] = Field(description="Stages that somebody was reminded of")


class Deadlines(Value):
    """Those that are open now, the nearest first."""

    proposal: ProposalId
    version: int
    deadlines: tuple[ShownDeadline, ...]


@router.get(
    "/{proposal}/deadlines", responses=answered("proposals", deadlines="example_deadlines.json")
)
def show_deadlines(
    proposal: ProposalId, reader: Reader, ledger: LedgerDep, locale: AskedLocale
) -> Deadlines:
    """What is to be done by which day."""
    found = found_proposal(ledger, proposal)
    state: Proposal = found.state
    recorded_on = _days_recorded(ledger, proposal)
    return Deadlines(
        proposal=proposal,
        version=found.version,
        deadlines=tuple(
            _shown(each, state, recorded_on.get(each.since), locale)
            for each in deadlines(state, _meetings(ledger, state))
        ),
    )


def _meetings(ledger: Ledger, proposal: Proposal) -> Meetings:
    if proposal.content is None:
        return Meetings()
    meetings: Meetings = ledger.open(stream("meetings", proposal.content.committee)).state
    return meetings


def _days_recorded(ledger: Ledger, proposal: ProposalId) -> dict[int, date]:
    entries = ledger.entries(stream("proposal", proposal))
    return {entry.version: day_of(entry.recorded_at) for entry in entries}


def _shown(
    deadline: Deadline, proposal: Proposal, recorded_on: date | None, locale: Locale
) -> ShownDeadline:
    return ShownDeadline(
        kind=deadline.kind,
        words=titles.deadline(deadline.kind, locale),
        last_day=deadline.last_day,
        person=deadline.person,
        role=deadline.role,
        act=deadline.act,
        source=source(deadline.source, locale),
        historical=recorded_on is not None and recorded_on > deadline.last_day,
        reminded=tuple(
            each.stage
            for each in proposal.reminders
            if (each.deadline, each.last_day) == (deadline.kind, deadline.last_day)
        ),
    )
