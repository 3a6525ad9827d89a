"""Reading what consequences are worked out from: all kinds of facts, in one snapshot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.booking.consequences import Supposed
from domain.proposal.events import EffectBooked
from domain.proposal.evolve import NO_PROPOSAL
from domain.proposal.process import require_phase
from domain.proposal.state import Phase, Proposal
from domain.values.identifiers import PartyId, ProposalId, Stream, category_of, stream
from domain.whole import AGGREGATES
from projections.facts.as_of import AsOf
from projections.facts.folding import Folded, Folds, of_category
from projections.facts.parties import titles_of
from projections.facts.reading import Snapshot

CATEGORIES = ("contract", "need", "budget", "party")
UNDECIDED = (Phase.DRAFTING, Phase.UNION_CONSULTATION, Phase.COMMITTEE)


@dataclass(frozen=True)
class Shelf:
    """What a snapshot holds, folded. Implements ``domain.books.Books``."""

    position: int
    known_at: int | None
    folded: Mapping[Stream, Folded]

    def open(self, name: Stream) -> Any:
        """State of the stream; the initial one where the snapshot has nothing of it."""
        found = self.folded.get(name)
        return AGGREGATES[category_of(name)].initial if found is None else found.state

    def of(self, category: str) -> dict[str, Folded]:
        """Everything of one category, by id."""
        return of_category(self.folded, category)

    @property
    def names(self) -> dict[PartyId, str]:
        """What parties are called."""
        return titles_of(self.folded)


def shelf(
    snapshot: Snapshot, folds: Folds, proposals: Sequence[ProposalId], known_at: int | None
) -> Shelf:
    """All contracts, needs, budgets and parties, and the proposals named."""
    if known_at is not None:
        snapshot = replace(snapshot, as_of=AsOf(known_at=known_at), position=known_at)
    heads = snapshot.heads(*CATEGORIES)
    heads += snapshot.heads_of({stream("proposal", name) for name in proposals})
    return Shelf(snapshot.position, known_at, folds.at(snapshot, heads))


def before_effect(snapshot: Snapshot, folds: Folds, proposal: ProposalId) -> int | None:
    """The position before the proposal's effect was booked; None where it is not."""
    folded = folds.one(snapshot, stream("proposal", proposal))
    booked = (
        fact.position
        for fact in (folded.facts.values() if folded else ())
        if isinstance(fact.event, EffectBooked)
    )
    return next((position - 1 for position in booked), None)


def undecided(books: Shelf, name: ProposalId) -> Supposed:
    """A proposal on which nobody has decided.

    Raises:
        UnknownProposal, WrongPhase.
    """
    proposal = proposal_in(books, name)
    require_phase(proposal, name, *UNDECIDED)
    return as_proposed(name, proposal)


def as_proposed(name: ProposalId, proposal: Proposal) -> Supposed:
    """All that the proposal asks for.

    Raises:
        UnknownProposal.
    """
    if proposal.content is None:
        require_phase(NO_PROPOSAL, name)
    assert proposal.content is not None, "a proposal begins with its content"
    return Supposed.whole(name, proposal.content)


def proposal_in(books: Shelf, name: ProposalId) -> Proposal:
    """The proposal's state; that of none where nobody began it."""
    found: Proposal = books.open(stream("proposal", name))
    return found
