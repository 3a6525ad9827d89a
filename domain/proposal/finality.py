"""When a decision becomes final, as far as it can be said by what is recorded."""

from datetime import date

from domain.proposal.state import Proposal


def final_from(proposal: Proposal) -> date | None:
    """First day on which nobody can appeal any more. KL 13:5.

    The day after the appeal time, or the day on which the court settled the last appeal. None:
    there is no notice, it was taken down too early, or an appeal is not settled.
    """
    notice, taken_down = proposal.notice, proposal.taken_down
    if notice is None or (taken_down is not None and taken_down.too_early):
        return None
    if proposal.unsettled_appeals or proposal.annulled is not None:
        return None
    settled = (appeal.settled.settled_on for appeal in proposal.appeals.values() if appeal.settled)
    return max((notice.take_down_from, *settled))
