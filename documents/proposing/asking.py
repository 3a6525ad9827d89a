"""What a person is asked about, and what became of each thing that was read or is missing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Generic, TypeVar

from pydantic import JsonValue, TypeAdapter

from domain.draft.evidence import Evidence
from domain.draft.reading import Certainty, Reading
from domain.values.value import Value

T = TypeVar("T")
S = TypeVar("S")

_ANYTHING: TypeAdapter[Any] = TypeAdapter(Any)


class Answer(StrEnum):
    """What became of it.

    As read: certain, nobody is asked. Confirmed: a person says that it is right as read. Given: a
    person's own. Left out: no part of it. Remains: to be answered. Nothing: not there, not needed.
    """

    AS_READ = "as_read"
    CONFIRMED = "confirmed"
    GIVEN = "given"
    LEFT_OUT = "left_out"
    REMAINS = "remains"
    NOTHING = "nothing"


class Asked(Value):
    """One thing that a proposal is made of. ``value``: as it stands; as read where it remains."""

    field: str
    certainty: Certainty
    value: JsonValue = None
    evidence: tuple[Evidence, ...] = ()
    answer: Answer
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion(Generic[T]):
    """What the letter gives for a field. Value None: it gives nothing that fits."""

    value: T | None = None
    certainty: Certainty = Certainty.MISSING
    evidence: tuple[Evidence, ...] = ()

    def but(self, fits: bool) -> "Suggestion[T]":
        """To be looked at, unless it ``fits``."""
        if fits or self.value is None:
            return self
        return replace(self, certainty=Certainty.CHECK)

    def or_certain(self, plain: bool) -> "Suggestion[T]":
        """Certain where it is ``plain``: there is nothing else that it could be."""
        return replace(self, certainty=Certainty.CERTAIN) if plain and self.value else self

    def to(self, form: Callable[[T], S | None]) -> "Suggestion[S]":
        """In another form; missing where it has none."""
        value = None if self.value is None else form(self.value)
        certainty = Certainty.MISSING if value is None else self.certainty
        return Suggestion(value, certainty, self.evidence)


def read(reading: Reading[T]) -> Suggestion[T]:
    """A reading as it is."""
    return Suggestion(reading.value, reading.certainty, reading.evidence)


def check(value: T | None, evidence: tuple[Evidence, ...] = ()) -> Suggestion[T]:
    """Something that follows from what was read, or missing where it is None."""
    certainty = Certainty.MISSING if value is None else Certainty.CHECK
    return Suggestion(value, certainty, evidence)


class Asking:
    """Settles one field after another, and keeps account of each."""

    def __init__(self, as_read: Iterable[str], left_out: Iterable[str]) -> None:
        self._as_read, self._left_out = set(as_read), set(left_out)
        self.asked: list[Asked] = []

    def settle(
        self, field: str, read: Suggestion[T], given: T | None = None, *, needed: bool = False
    ) -> T | None:
        """What stands: the person's, or what was read where it is certain or confirmed."""
        answer = self._answer(field, read, given is not None, needed)
        stands = given if answer is Answer.GIVEN else read.value
        self.asked.append(
            Asked(
                field=field,
                certainty=read.certainty,
                value=_ANYTHING.dump_python(stands, mode="json"),
                evidence=read.evidence,
                answer=answer,
                needed=needed,
            )
        )
        kept = {Answer.AS_READ, Answer.CONFIRMED, Answer.GIVEN}
        return stands if answer in kept else None

    def _answer(self, field: str, read: Suggestion[T], given: bool, needed: bool) -> Answer:
        if given:
            return Answer.GIVEN
        if field in self._left_out and not needed:
            return Answer.LEFT_OUT
        match read.certainty:
            case Certainty.CERTAIN:
                return Answer.AS_READ
            case Certainty.CHECK:
                return Answer.CONFIRMED if field in self._as_read else Answer.REMAINS
        return Answer.REMAINS if needed else Answer.NOTHING

    def leaves_out(self, field: str) -> bool:
        """Whether a person says that it is no part of this."""
        return field in self._left_out

    @property
    def remains(self) -> tuple[Asked, ...]:
        """What is still to be answered."""
        return tuple(each for each in self.asked if each.answer is Answer.REMAINS)

    def unasked(self, names: Iterable[str]) -> tuple[str, ...]:
        """Names that are answered to, and that nothing was asked by."""
        fields = {each.field for each in self.asked}
        return tuple(dict.fromkeys(name for name in names if name not in fields))
