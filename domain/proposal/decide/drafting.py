"""What a proposal answers while it is written."""

from pydantic import ValidationError

from domain.proposal.commands import ReassignProposal, ReviseDraft, SaveDraft, StartProposal
from domain.proposal.content import ProposalContent
from domain.proposal.errors import AlreadyStarted, DraftContradictory
from domain.proposal.events import (
    DraftSaved,
    ProposalDrafted,
    ProposalEvent,
    ProposalReassigned,
)
from domain.proposal.process import require_allowed
from domain.proposal.state import Phase, Proposal


def start(proposal: Proposal, command: StartProposal) -> tuple[ProposalEvent, ...]:
    """The first version of the draft."""
    if proposal.phase is not Phase.ABSENT:
        raise AlreadyStarted(f"the proposal {command.proposal} exists", field="proposal")
    return (
        ProposalDrafted(case=command.case, caseworker=command.caseworker, content=command.content),
    )


def save_draft(proposal: Proposal, command: SaveDraft) -> tuple[ProposalEvent, ...]:
    """The next version of the draft, or nothing where it says the same."""
    require_allowed(proposal, command)
    return _saved(proposal, command.content)


def revise_draft(proposal: Proposal, command: ReviseDraft) -> tuple[ProposalEvent, ...]:
    """The next version, with the parts given in the place of earlier ones.

    Raises:
        DraftContradictory: the parts together are no proposal.
    """
    require_allowed(proposal, command)
    given = {
        part: value
        for part, value in command
        if part not in {"proposal", "clear"} and value is not None
    }
    emptied = dict.fromkeys(part.value for part in command.clear)
    written = dict(proposal.content) if proposal.content else {}
    try:
        return _saved(proposal, ProposalContent(**{**written, **given, **emptied}))
    except ValidationError as invalid:
        first = invalid.errors()[0]
        field = ".".join(map(str, first["loc"])) or None
        raise DraftContradictory(first["msg"], field=field) from None


def reassign(proposal: Proposal, command: ReassignProposal) -> tuple[ProposalEvent, ...]:
    """Another caseworker; nothing where it is theirs already."""
    require_allowed(proposal, command)
    if proposal.caseworker == command.caseworker:
        return ()
    return (ProposalReassigned(caseworker=command.caseworker, reason=command.reason),)


def _saved(proposal: Proposal, content: ProposalContent) -> tuple[ProposalEvent, ...]:
    return () if proposal.content == content else (DraftSaved(content=content),)
