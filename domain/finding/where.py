"""Where a fact stands: in a document, or in what is recorded; and a fact with its place."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import Field

from domain.draft.evidence import Evidence
from domain.values.identifiers import Stream
from domain.values.value import Value

T = TypeVar("T")


class InLedger(Value):
    """An entry of a stream (its version there), or a field of what a proposal says."""

    stream: Stream
    entry: int | None = Field(default=None, ge=1, description="null: no single entry")
    field: str | None = Field(default=None, max_length=200)


Where = Evidence | InLedger


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something known, and where it stands; nowhere for what follows from other facts."""

    value: T
    where: tuple[Where, ...] = ()


def known(value: T | None, where: tuple[Where, ...] = ()) -> Fact[T] | None:
    """The fact, or None where there is no value."""
    return None if value is None else Fact(value, where)
