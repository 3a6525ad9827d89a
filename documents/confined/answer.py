"""What a confined process sends back: JSON, since nothing that it says is to be trusted as code."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, get_type_hints

from pydantic import TypeAdapter

from documents import refused
from documents.refused import DocumentRefused

READY = b"ready"
"""The first thing that a process says, once it has loaded what it works with."""

MOST_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Refused:
    """A DocumentRefused on its way; ``kind`` is its class in ``documents.refused``."""

    kind: str
    detail: str
    field: str | None
    facts: dict[str, str]

    @classmethod
    def of(cls, refusal: DocumentRefused) -> "Refused":
        return cls(type(refusal).__name__, refusal.detail, refusal.field, refusal.facts)

    def raised(self) -> DocumentRefused:
        """The refusal itself. A kind that there is not is an ill-behaved process's."""
        kind = getattr(refused, self.kind, DocumentRefused)
        assert isinstance(kind, type)
        assert issubclass(kind, DocumentRefused)
        return kind(self.detail, field=self.field, **self.facts)


@dataclass(frozen=True, slots=True)
class Answer:
    """``value`` is what the work gave, in JSON; after the ``last``, the process ends."""

    outcome: Literal["given", "refused", "last"]
    value: bytes


REFUSED: TypeAdapter[Refused] = TypeAdapter(Refused)


def given_by(work: Callable[..., Any]) -> TypeAdapter[Any]:
    """How what a function gives is written and read: by its annotation."""
    return TypeAdapter(get_type_hints(work)["return"])


def sent(answer: Answer) -> bytes:
    """As it travels."""
    return answer.outcome.encode() + b"\n" + answer.value


def received(message: bytes) -> Answer:
    """Raises ValueError where it is no answer."""
    outcome, _, value = message.partition(b"\n")
    for known in ("given", "refused", "last"):
        if outcome == known.encode():
            return Answer(known, value)
    raise ValueError("no answer")
