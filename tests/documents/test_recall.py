"""What is read of the corpus, of the documents held back, of a stranger's, and of the real letters.

The floors are a little under what was reached when they were written; raise them with the rules.
The tables: ``python -m tests.documents.measuring``.
"""

from functools import cache

import pytest

from domain.draft.register import Register
from tests.documents.measuring.floors import FLOORS, TOTALS
from tests.documents.measuring.measured import CORPUS, SETS, DocumentSet, measured
from tests.documents.measuring.scores import Scores, table

pytestmark = pytest.mark.slow


@cache
def scores_of(documents: DocumentSet, *, known: bool = True) -> Scores:
    if not documents.documents.exists():
        pytest.skip(f"{documents.documents} is not beside this checkout")
    return measured(documents, None if known else Register())


@pytest.fixture(scope="module")
def corpus() -> Scores:
    return scores_of(CORPUS)


@pytest.mark.parametrize("documents", SETS, ids=lambda documents: documents.name)
@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
def test_nothing_wrong_is_marked_certain(documents: DocumentSet, *, known: bool) -> None:
    assert scores_of(documents, known=known).wrong_certain == []


@pytest.mark.parametrize("documents", SETS, ids=lambda documents: documents.name)
def test_a_set_is_read_as_well_as_before(documents: DocumentSet) -> None:
    scores = scores_of(documents)
    recall, precision = TOTALS[documents.name]

    assert scores.total.recall >= recall, table(scores)
    assert scores.total.precision >= precision, table(scores)


@pytest.mark.parametrize("field", FLOORS)
def test_a_field_is_read_as_well_as_before(field: str, corpus: Scores) -> None:
    recall, precision = FLOORS[field]
    score = corpus.of(field)

    assert score.demanded, f"no document of the corpus has {field}"
    assert (score.recall >= recall, score.precision >= precision) == (True, True), score


def test_every_field_that_is_measured_has_a_floor(corpus: Scores) -> None:
    assert set(corpus.fields) == set(FLOORS)


def test_the_corpus_is_as_many_sided_as_the_offices() -> None:
    kinds = [path.suffix for path in CORPUS.files()]
    assert {kind: kinds.count(kind) >= least for kind, least in LEAST.items()} == dict.fromkeys(
        LEAST, True
    )


LEAST = {".txt": 12, ".docx": 8, ".pdf": 8}
