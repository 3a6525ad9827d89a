"""What a draft still lacks before it can be submitted."""

from domain.proposal.content import ProposalContent
from domain.proposal.errors import DraftIncomplete
from domain.proposal.state import Proposal


def require_complete(proposal: Proposal) -> ProposalContent:
    """The draft's content, once it has what a submission needs.

    Raises:
        DraftIncomplete: names everything that is missing.
    """
    content = proposal.content
    missing = ["content"] if content is None else missing_in(content)
    if content is None or missing:
        raise DraftIncomplete("missing: " + ", ".join(missing), field=missing[0])
    return content


def missing_in(content: ProposalContent) -> list[str]:
    """Fields that the draft still lacks before it can be submitted."""
    lacks = {
        "points": not content.points,
        "points.effects": not any(point.effects for point in content.points),
        "recipients": not content.recipients,
    }
    return [name for name, lacking in lacks.items() if lacking]


def advised_in(content: ProposalContent) -> list[str]:
    """Fields that a proposal usually has; without them it can be submitted all the same."""
    lacks = {
        "diary_number": content.diary_number is None,
        "background": content.background is None,
        "financing": content.financing is None and content.budget is None,
        "consultation": content.consultation is None,
        "follow_up": content.follow_up is None,
    }
    return [name for name, lacking in lacks.items() if lacking]
