"""A set of documents read, each against what a person reads in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from documents.importing import import_document
from documents.opening import open_document
from documents.refused import DocumentRefused
from domain.draft.flat import FlatValue, flattened
from domain.draft.register import Register
from tests.documents.measuring.expected import expected_beside
from tests.documents.measuring.knowing import register_of
from tests.documents.measuring.matching import matched
from tests.documents.measuring.scores import Scores

HERE = Path(__file__).parent.parent
SEEDS = HERE.parents[2] / "shared" / "seeds"
NOT_MEASURED = frozenset({"period"})  # periods beside the contract's own have no expected values


@dataclass(frozen=True)
class DocumentSet:
    """Documents in one folder, with what is expected of them beside them or in another."""

    name: str
    documents: Path
    expected: Path

    def files(self) -> Iterator[Path]:
        """The documents for which something is written down."""
        for path in sorted(self.documents.iterdir()):
            if path.suffix != ".json" and (self.expected / f"{path.stem}.expected.json").exists():
                yield path

    def register(self) -> Register:
        """A register that knows the parties and services of all the set's documents."""
        return register_of(expected_beside(path, self.expected) for path in self.files())


CORPUS = DocumentSet("corpus", HERE / "corpus", HERE / "corpus")
HELD_OUT = DocumentSet("held-out", HERE / "heldout", HERE / "heldout")
STRANGERS = DocumentSet("strangers", HERE / "strangers", HERE / "strangers")
"""Written, with what is expected, before a rule was looked at. Read blind, 0.83 of 336 values were
found, 0.93 of those read were right, two were certain and wrong (of which one was the expectation's
fault) and three right ones were too certain. Rules have been mended by them since, and seven
expectations that did not follow the conventions of the other sets."""
OUTSIDERS = DocumentSet("outsiders", HERE / "outsiders", HERE / "outsiders")
"""By another hand, of other municipalities, as unlike each other as could be. Read blind, 0.55 of
344 values were found (0.53 with nothing known), 0.88 of those read were right, two were certain and
wrong; four documents of twelve were not recognised. Three expectations were too strict."""
NEWCOMERS = DocumentSet("newcomers", HERE / "newcomers", HERE / "newcomers")
"""By the outsiders' hand, other structures again. Read blind when the outsiders' faults had been
mended, 0.66 of 397 values were found (0.65 with nothing known), 0.82 of those read were right,
seven were certain and wrong; two documents of thirteen were not recognised."""
LATECOMERS = DocumentSet("latecomers", HERE / "latecomers", HERE / "latecomers")
"""Ordinary letters, agreements and minutes by that hand. Read blind when the newcomers' faults had
been mended, 0.79 of 282 values were found (0.78 with nothing known), 0.94 of those read were right,
one of 136 was certain and wrong; one document of nine was not recognised."""
ARRIVALS = DocumentSet("arrivals", HERE / "arrivals", HERE / "arrivals")
"""By another hand again, who had seen neither rules nor sets: side columns, forms, minutes without
numbered points, tables by half-years. Read blind when the latecomers' faults had been mended, 0.77
of 435 values were found (as many with nothing known), 0.86 of those read were right, five of 177
were certain and wrong (of which two were the expectation's fault). The Word documents have no
source: each has a template of its own."""
VISITORS = DocumentSet("visitors", HERE / "visitors", HERE / "visitors")
"""Ordinary documents of eight other municipalities by one who had seen no rule. Read blind when
the arrivals' faults had been mended, 0.93 of 233 values were found (the same with nothing known),
0.99 of those read were right, none of 137 was certain and wrong. The two Word files have no source
in ``making``."""
REAL = DocumentSet("real-letters", SEEDS, HERE / "seeds_expected")
SETS = (CORPUS, HELD_OUT, STRANGERS, OUTSIDERS, NEWCOMERS, LATECOMERS, ARRIVALS, VISITORS, REAL)


def measured(documents: DocumentSet, register: Register | None = None) -> Scores:
    """The scores of the set. With an empty register, names are known by their form alone."""
    scores = Scores()
    register = documents.register() if register is None else register
    for path in documents.files():
        try:
            drafts = drafts_of(path, register)
        except DocumentRefused as refused:
            scores.notes.append(f"{path.name}: cannot be read, {refused}")
            drafts = ()
        scores.take(path.name, matched(expected_beside(path, documents.expected), drafts))
    return scores


def drafts_of(path: Path, register: Register) -> tuple[tuple[FlatValue, ...], ...]:
    """A file's drafts, flat; none where it is not recognised."""
    imported = import_document(open_document(path.name, path.read_bytes()), register)
    return tuple(
        tuple(line for line in flattened(draft) if line.field not in NOT_MEASURED)
        for draft in imported.drafts
    )
