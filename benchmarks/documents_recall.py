"""Decision documents read: precision and recall over all fields, on every set of documents.

The baseline is a careful person, who finds everything and errs nowhere. The tables field by field
come from ``python -m tests.documents.measuring``.
"""

from collections.abc import Iterator

from benchmarks.harness import Bench, Comparison
from tests.documents.measuring.measured import SETS, measured
from tests.documents.measuring.scores import table

GOAL_RECALL = 0.8
GOAL_PRECISION = 0.95


def compare(_: Bench) -> Iterator[Comparison]:
    """Recall and precision of each set that is there; the table goes before its figures."""
    for documents in SETS:
        if not documents.documents.exists():
            continue
        scores = measured(documents)
        print(f"\n{documents.name}\n{table(scores)}\n")
        note = f"{len(scores.wrong_certain)} wrong value(s) marked certain"
        yield Comparison(
            f"documents, {documents.name}: recall",
            "share",
            scores.total.recall,
            1.0,
            GOAL_RECALL,
        )
        yield Comparison(
            f"documents, {documents.name}: precision",
            "share",
            scores.total.precision,
            1.0,
            GOAL_PRECISION,
            note=note,
        )
