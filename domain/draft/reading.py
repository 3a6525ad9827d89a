"""A value as it was read: how sure, from which words, by which rule, and what disagrees with it."""

from enum import StrEnum
from typing import Generic, Self, TypeVar

from pydantic import model_validator

from domain.draft.evidence import Evidence
from domain.values.value import Value

T = TypeVar("T")


class Certainty(StrEnum):
    """How far a reading can be trusted.

    Certain: one form, one role, and nothing in the document disagrees. Check: a person must look.
    Missing: the document does not say.
    """

    CERTAIN = "certain"
    CHECK = "check"
    MISSING = "missing"


class Other(Value, Generic[T]):
    """Another reading of the same thing, with another value."""

    value: T
    evidence: tuple[Evidence, ...]
    rule: str


class Reading(Value, Generic[T]):
    """A value of a draft. Value None is what *missing* means, and nothing else is missing."""

    value: T | None = None
    certainty: Certainty = Certainty.MISSING
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
    computed: bool = False
    others: tuple[Other[T], ...] = ()

    @model_validator(mode="after")
    def _is_honest(self) -> Self:
        if (self.value is None) != (self.certainty is Certainty.MISSING):
            raise ValueError("a reading is missing when it has no value, and only then")
        if self.certainty is Certainty.CERTAIN and (not self.evidence or self.others):
            raise ValueError("a certain reading has evidence, and nothing disagrees with it")
        return self

    @property
    def is_certain(self) -> bool:
        """Whether nobody need look at it before confirming."""
        return self.certainty is Certainty.CERTAIN

    @property
    def sections(self) -> frozenset[str]:
        """The parts of the document that it was read in."""
        return frozenset(each.section for each in self.evidence if each.section is not None)
