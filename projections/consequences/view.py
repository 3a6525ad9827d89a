"""Asking what would follow if a proposal were approved, alone or laid upon others."""

from collections.abc import Sequence
from typing import Any

from psycopg_pool import ConnectionPool

from domain.booking.consequences import Supposed, lay
from domain.proposal.content import ProposalContent
from domain.values.identifiers import ProposalId
from projections.audit_history.projection import AUDIT_HISTORY
from projections.consequences.answers import Consequences
from projections.consequences.cases import Cases
from projections.consequences.reading import (
    Shelf,
    as_proposed,
    before_effect,
    proposal_in,
    shelf,
    undecided,
)
from projections.consequences.writing import Writer
from projections.facts.as_of import NOW
from projections.facts.folding import Folds
from projections.facts.reading import Facts
from wording.locale import Locale

UNSAVED: ProposalId = "unsaved-draft"
"""What a draft goes by that nobody has saved."""


class ConsequencesOf:
    """Synchronous and thread-safe. Reads the history's table: it alone holds every kind of fact.

    ``beside``: other proposals in the order in which they are laid upon this one; naming this one
    among them gives it another place than the first. ``years``: those to show; none asks for
    every year in which a figure changes or a frame is drawn on.
    """

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, AUDIT_HISTORY)
        self._folds = Folds()

    def proposal(
        self,
        proposal: ProposalId,
        *,
        beside: Sequence[ProposalId] = (),
        years: Sequence[int] = (),
        locale: Locale = "sv",
    ) -> Consequences:
        """As if approved, beside today; once it is booked, as proposed and as decided.

        Raises:
            UnknownProposal; WrongPhase for another proposal that is decided on.
        """
        with self._facts.snapshot(NOW) as snapshot:
            start = before_effect(snapshot, self._folds, proposal)
            books = shelf(snapshot, self._folds, (proposal, *beside), start)
        asked = proposal_in(books, proposal)
        proposed = as_proposed(proposal, asked)
        return _answer(books, proposed, Supposed.decided(proposal, asked), beside, years, locale)

    def draft(
        self,
        content: ProposalContent,
        *,
        beside: Sequence[ProposalId] = (),
        years: Sequence[int] = (),
        locale: Locale = "sv",
    ) -> Consequences:
        """As if a draft that nobody has saved were approved; in ``beside`` it is UNSAVED.

        Raises:
            UnknownProposal, WrongPhase.
        """
        with self._facts.snapshot(NOW) as snapshot:
            books = shelf(snapshot, self._folds, beside, None)
        return _answer(books, Supposed.whole(UNSAVED, content), None, beside, years, locale)


def _answer(
    books: Shelf,
    proposed: Supposed,
    decided: Supposed | None,
    beside: Sequence[ProposalId],
    years: Sequence[int],
    locale: Locale,
) -> Consequences:
    order = tuple(dict.fromkeys(beside))
    if proposed.proposal not in order:
        order = (proposed.proposal, *order)
    others = {name: undecided(books, name) for name in order if name != proposed.proposal}
    cases = Cases(
        books,
        approved=lay(books, [others.get(name, proposed) for name in order]),
        decided=lay(books, [others.get(name, decided) for name in order]) if decided else None,
    )
    return Writer(cases, locale).answer(proposed, sorted(set(years)) or cases.years())
