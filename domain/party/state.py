"""A party as last registered."""

from dataclasses import dataclass, field

from domain.party.events import PartyRegistered


@dataclass(frozen=True, slots=True)
class Party:
    """The newest entry; None where the party was never registered."""

    entry: PartyRegistered | None = None
    version: int = field(default=0, compare=False)

    @property
    def exists(self) -> bool:
        """Whether it is in the register."""
        return self.entry is not None
