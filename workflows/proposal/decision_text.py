"""What was decided, in Swedish words and as data: one source for every channel."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.proposal.anew import letters_replaced
from domain.proposal.content import DecisionPoint, ProposalContent
from domain.proposal.events import CommitteeDecided, Outcome
from domain.proposal.outcomes import ByChair, ByDelegate
from domain.proposal.state import Proposal
from domain.values.identifiers import ProposalId

OUTCOMES = {
    Outcome.APPROVED: "bifall",
    Outcome.APPROVED_WITH_CHANGES: "bifall med ändring",
    Outcome.REJECTED: "avslag",
    Outcome.WITHDRAWN: "utgår",
}
"""Those that a decision can have; by the others there is none to be told of."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who sends it, and where decisions can be read: an address that begins with https."""

    sender: str
    municipality: str
    read_at: str

    @property
    def domain(self) -> str:
        """The part of the sender's address after the at sign."""
        return self.sender.rpartition("@")[2]

    def address_of(self, proposal: ProposalId) -> str:
        """Where this one can be read."""
        return f"{self.read_at.rstrip('/')}/{proposal}"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decided proposal, with the committee's title. Raises ValueError where it is not decided."""

    name: ProposalId
    proposal: Proposal
    committee: str

    def __post_init__(self) -> None:
        """A proposal that has a decision has content, too."""
        if self.proposal.decision is None or self.proposal.content is None:
            raise ValueError(f"{self.name} has not been decided")

    @property
    def content(self) -> ProposalContent:
        assert self.proposal.content is not None
        return self.proposal.content

    @property
    def decision(self) -> CommitteeDecided:
        assert self.proposal.decision is not None
        return self.proposal.decision

    @property
    def replaces(self) -> int:
        """How many letters recipients may have that told of it wrongly."""
        return letters_replaced(self.proposal)

    def points(self) -> Iterator[tuple[DecisionPoint, Outcome]]:
        """Each point as decided, changes included."""
        outcomes = {each.point: each.outcome for each in self.decision.outcomes}
        for point in self.proposal.decided_points:
            yield point, outcomes[point.number]

    def opening(self) -> str:
        """Who decided, when, and under which paragraph."""
        day = self.decision.meeting_day.isoformat()
        paragraph = f", {self.decision.paragraph}" if self.decision.paragraph else ""
        match self.decision.by:
            case ByDelegate(item=item):
                return f"Beslut på delegation från {self.committee} {day} ({item}){paragraph}."
            case ByChair():
                return f"Ordföranden för {self.committee} beslutade {day}{paragraph}."
            case _:
                return f"{self.committee} beslutade {day}{paragraph}."
