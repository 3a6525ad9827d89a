"""What a closed proposal answers when something comes to be known that has to be seen to."""

from domain.proposal.events import ProposalEvent, ProposalReopened, ReopenedBy
from domain.proposal.state import Phase, Proposal


def reopened(proposal: Proposal, known: ProposalEvent, by: ReopenedBy) -> tuple[ProposalEvent, ...]:
    """What came to be known; and the reopening, where the proposal is closed."""
    if proposal.phase is Phase.CLOSED:
        return (known, ProposalReopened(by=by))
    return (known,)
