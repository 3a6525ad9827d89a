"""What may be asked about the decision's effect."""

from typing import ClassVar

from pydantic import Field

from domain.proposal.commands.asked import ProposalCommand


class BookEffect(ProposalCommand):
    """Book what was approved; all or nothing."""

    name: ClassVar = "book-effect"


class WaiveEffect(ProposalCommand):
    """Settle that a decision which can never be booked is not to be booked."""

    name: ClassVar = "waive-effect"

    reason: str = Field(min_length=1, max_length=500)


class ReverseEffect(ProposalCommand):
    """Undo what an annulled decision has booked; all or nothing.

    ``despite``: a registrar's reason for it although later facts then break the contract's terms.
    """

    name: ClassVar = "reverse-effect"

    despite: str | None = Field(default=None, min_length=10, max_length=500)
