"""What the watch has to ask of a read model; ``entrypoints`` hands one in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from domain.values.identifiers import ContractId


@dataclass(frozen=True, slots=True)
class ComingToItsEnd:
    """``last_day_to_decide`` on an extension or a notice, inclusive; its period counted."""

    contract: ContractId
    title: str
    last_day_to_decide: date


class ContractEnds(Protocol):
    """Which contracts come to the last day on which something can be decided."""

    def __call__(self, first: date, last: date) -> Sequence[ComingToItsEnd]:
        """Those with such a day from ``first`` to ``last``, both inclusive, by today's terms."""
        ...
