"""What a draft lacks before it can be submitted, and by when what is to be done."""

from collections.abc import Iterable

from fastapi import APIRouter, Request
from pydantic import Field

from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.problems import Problem, problem_of
from api.services import LedgerDep
from api.v1.proposals.routes import found_proposal
from domain.proposal.commands import SubmitProposal
from domain.proposal.errors import DraftIncomplete
from domain.proposal.ready import advised_in, missing_in
from domain.proposal.state import Phase
from domain.refusal import Refusal
from domain.values.identifiers import ProposalId
from domain.values.value import Value
from ledger.application import Ledger
from wording.locale import Locale
from wording.readiness import reason

router = APIRouter(prefix="/proposals", tags=["proposals"])


class LackingField(Value):
    """A field of the draft, and why it is wanted."""

    field: str
    reason: str


class ReadyCheck(Value):
    """Whether a draft can be submitted, as things stand now."""

    proposal: ProposalId
    version: int
    phase: Phase
    ready: bool = Field(description="Whether a submission would be accepted now")
    missing: tuple[LackingField, ...] = Field(description="Without these it is refused")
    advised: tuple[LackingField, ...] = Field(
        description="A proposal usually has them; without them it can be submitted all the same"
    )
    refusal: Problem | None = Field(
        description="With what else a submission would be refused; null: nothing"
    )


@router.get("/{proposal}/ready-check", responses=answered("proposals", check="example_ready.json"))
def check_readiness(
    proposal: ProposalId,
    reader: Reader,
    ledger: LedgerDep,
    locale: AskedLocale,
    request: Request,
) -> ReadyCheck:
    """Whether the draft can be submitted, what it lacks and why; records nothing."""
    found = found_proposal(ledger, proposal)
    content = found.state.content
    refusal = _refusal(ledger, proposal)
    missing = missing_in(content) if content else ["content"]
    return ReadyCheck(
        proposal=proposal,
        version=found.version,
        phase=found.state.phase,
        ready=refusal is None,
        missing=_lacking(missing, locale),
        advised=_lacking(advised_in(content) if content else (), locale),
        refusal=None
        if refusal is None or isinstance(refusal, DraftIncomplete)
        else problem_of(request, refusal),
    )


def _refusal(ledger: Ledger, proposal: ProposalId) -> Refusal | None:
    """With what a submission would be refused as things stand."""
    try:
        ledger.consider(SubmitProposal(proposal=proposal))
    except Refusal as refusal:
        return refusal
    return None


def _lacking(fields: Iterable[str], locale: Locale) -> tuple[LackingField, ...]:
    return tuple(LackingField(field=field, reason=reason(field, locale)) for field in fields)
