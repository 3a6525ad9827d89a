"""Whatever is wrong with a document, it is read or refused: no crash, no hang, no lost letter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from documents.confined.confined import Confined
from documents.layout.model import LaidOut
from documents.layout.repair import letters
from documents.opening import open_document
from documents.refused import DocumentRefused, ReadingEnded
from tests.documents.reading.mutation import Change, faults, with_faults

CORPUS = Path(__file__).parents[1] / "corpus"
DOCUMENTS = sorted(path for path in CORPUS.iterdir() if path.suffix in {".txt", ".docx", ".pdf"})


def read_and_held_to_it(name: str, content: bytes) -> int:
    """How many blocks it has; broken where it does not hold together."""
    document = open_document(name, content)
    assert_holds_together(document)
    return len(document.blocks)


@pytest.fixture(scope="module")
def read() -> Iterator[Confined[int]]:
    with Confined(read_and_held_to_it) as started:
        yield started


@pytest.mark.slow
def test_a_document_with_faults_is_read_or_refused(read: Confined[int], mutations: int) -> None:
    @settings(
        max_examples=mutations,
        deadline=None,
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(DOCUMENTS), st.lists(faults(), min_size=1, max_size=6))
    def check(path: Path, changes: list[Change]) -> None:
        try:
            assert read(path.name, with_faults(path.read_bytes(), changes)) > 0
        except ReadingEnded:
            raise
        except DocumentRefused:
            return

    check()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_way_back_from_each_letter_leads_to_the_same_letter(path: Path) -> None:
    assert_holds_together(open_document(path.name, path.read_bytes()))


def assert_holds_together(document: LaidOut) -> None:
    """Spans lie in the text and in order, and each letter came from one like it in the file."""
    text, source = document.text, document.trace.source
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.start < block.end <= len(text)
        ends.append(block.end)
    for table in document.tables:
        assert len({len(row) for row in table.rows}) == 1
        for row in table.rows:
            assert all(table.start <= cell.start <= cell.end <= table.end for cell in row)
    for letter, origin in zip(text, document.trace.origins, strict=True):
        if not letter.isspace():
            repaired = [each for each, _ in letters(source[origin : origin + 2], origin)]
            assert letter in repaired
    if text:
        last = document.place(len(text) - 1)
        assert min(last.page, last.line) >= 1
        assert last.column >= 0
