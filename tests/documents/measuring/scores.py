"""Precision, recall and wrong certain values, field by field, and the table that shows them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.draft.reading import Certainty
from tests.documents.measuring.matching import Matched


@dataclass
class Score:
    """Counts of one field. A value read in part is neither found nor wrong."""

    demanded: int = 0
    found: int = 0
    partly: int = 0
    read: int = 0
    wrong: int = 0
    certain: int = 0
    wrong_certain: int = 0
    overconfident: int = 0

    @property
    def recall(self) -> float:
        """Share of what a person reads that was read whole."""
        return self.found / self.demanded if self.demanded else 1.0

    @property
    def precision(self) -> float:
        """Share of what was read that is not wrong."""
        return 1 - self.wrong / self.read if self.read else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(**{name: value + getattr(other, name) for name, value in vars(self).items()})


@dataclass
class Scores:
    """The scores of a set of documents, by field in the order first met."""

    fields: dict[str, Score] = field(default_factory=dict)
    wrong_certain: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def of(self, name: str) -> Score:
        """The score of one field, begun where there is none."""
        return self.fields.setdefault(name, Score())

    @property
    def total(self) -> Score:
        """All fields together, each value weighing the same."""
        return sum(self.fields.values(), Score())

    def take(self, document: str, matched: Matched) -> None:
        """Adds one document."""
        for expected, read in matched.same + matched.partly:
            score = self.of(read.field)
            certain = read.certainty is Certainty.CERTAIN
            score.read += 1
            score.certain += certain
            if certain and not expected.certain_allowed:
                score.overconfident += 1
                self.notes.append(f"{document}: too sure of {read.field} {read.value}")
        for expected, read in matched.same:
            self.of(read.field).demanded += expected.demanded
            self.of(read.field).found += expected.demanded
        for expected, read in matched.partly:
            self.of(read.field).demanded += expected.demanded
            self.of(read.field).partly += expected.demanded
            self.notes.append(f"{document}: {read.field} {read.value} of {expected.value}")
        for missed in matched.missed:
            self.of(missed.field).demanded += 1
            self.notes.append(f"{document}: missed {missed.field} {missed.value}")
        for wrong in matched.wrong:
            certain = wrong.certainty is Certainty.CERTAIN
            score = self.of(wrong.field)
            score.read += 1
            score.wrong += 1
            score.certain += certain
            score.wrong_certain += certain
            note = f"{document}: read {wrong.certainty.value} {wrong.field} {wrong.value}"
            self.notes.append(f"{note} in {' … '.join(wrong.words)!r}")
            if certain:
                self.wrong_certain.append(self.notes[-1])


def table(scores: Scores) -> str:
    """A line for each field, and one for all of them."""
    head = f"{'':<18}" + "".join(
        f"{word:>10}"
        for word in ("expected", "found", "in part", "wrong", "recall", "precision", "certain")
    )
    lines = [f"{head}  wrong certain"]
    for name, score in [*scores.fields.items(), ("all fields", scores.total)]:
        lines.append(
            f"{name:<18}{score.demanded:>10}{score.found:>10}{score.partly:>10}{score.wrong:>10}"
            f"{score.recall:>10.2f}{score.precision:>10.2f}{score.certain:>10}"
            f"{score.wrong_certain:>15}"
        )
    return "\n".join(lines)


def counted(lines: Iterable[str]) -> str:
    """Equal lines once, with how many there were."""
    return "\n".join(
        line + (f" (x {count})" if count > 1 else "") for line, count in Counter(lines).items()
    )
