"""An act: who asks for something, under which key and why; and the receipt for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.values.identifiers import Stream


@dataclass(frozen=True, slots=True)
class Actor:
    """A person id, or the id of a part of the system, and the role it acts in."""

    id: str
    role: str


@dataclass(frozen=True, slots=True)
class Act:
    """The circumstances of one command.

    ``key`` names it: repeated with the same ``body_hash`` it gives the first result. The hash is of
    what the client sent; left out, it is of the command. ``expected`` holds stream versions which
    the caller has seen (``If-Match``).
    """

    key: str
    actor: Actor
    body_hash: bytes | None = None
    correlation_id: str | None = None
    causation_id: str | None = None
    expected: Mapping[Stream, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """A key is indexed and shown, so it is short and never empty."""
        if not 1 <= len(self.key) <= 255 or "\0" in self.key:
            raise ValueError("a command key has 1-255 characters, NUL not among them")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a command led to.

    ``first_position`` is None where nothing changed; ``position`` is then the head that was seen,
    else the command's last entry. ``versions`` covers every stream that was opened, as left.
    """

    first_position: int | None
    position: int
    versions: Mapping[Stream, int]
    repeated: bool = False

    @property
    def entries(self) -> int:
        """How many entries the command recorded."""
        return 0 if self.first_position is None else self.position - self.first_position + 1
