"""Whatever is wrong with a document, it is read or refused: no crash, no hang, no lost letter."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from documents.confined.confined import Confined
from documents.importing import import_document
from documents.layout.model import LaidOut
from documents.layout.repair import letters
from documents.opening import open_document
from documents.refused import DocumentRefused, ReadingEnded
from domain.draft.draft import Draft
from domain.draft.reading import Reading
from domain.draft.register import Register
from domain.draft.volumes import StatedCost, StatedVolume
from domain.values.quantity import Exact
from tests.documents.reading.mutation import Change, faults, with_faults

TWELVE = 12
"""Up to there figures are written in letters."""
CORPUS = Path(__file__).parents[1] / "corpus"
DOCUMENTS = sorted(path for path in CORPUS.iterdir() if path.suffix in {".txt", ".docx", ".pdf"})


def read_and_held_to_it(name: str, content: bytes) -> int:
    """How many blocks it has; broken where it, or a draft made of it, does not hold together."""
    document = open_document(name, content)
    assert_holds_together(document)
    for draft in import_document(document, Register()).drafts:
        assert_rests_on(document, draft)
    return len(document.blocks)


@pytest.fixture(scope="module")
def read() -> Iterator[Confined[int]]:
    with Confined(read_and_held_to_it) as started:
        yield started


@pytest.mark.slow
@pytest.mark.timeout(0)  # ten thousand take their time, and each reading has its own bound
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
def test_each_letter_and_each_value_leads_back_to_the_file(path: Path) -> None:
    assert read_and_held_to_it(path.name, path.read_bytes()) > 0


def assert_rests_on(document: LaidOut, draft: Draft) -> None:
    """Every reading shows words of the file, and a certain figure stands in its words."""
    for reading in _readings(draft):
        for each in reading.evidence:
            assert 0 <= each.start < each.end <= len(document.text)
            assert each.words == document.words(each.start, each.end).strip()
        if reading.is_certain and isinstance(reading.value, StatedVolume | StatedCost):
            words = " ".join(each.words for each in reading.evidence)
            assert any(_digits(figure) in _digits(words) for figure in _figures(reading.value))


def _readings(draft: Draft) -> Iterator[Reading[Any]]:
    for name in Draft.model_fields:
        held = getattr(draft, name)
        for each in held if isinstance(held, tuple) else (held,):
            if isinstance(each, Reading):
                yield each


def _figures(value: StatedVolume | StatedCost) -> tuple[str, ...]:
    """The figure as it can be written; nothing where it can be written in letters."""
    if isinstance(value, StatedCost):
        return (f"{value.amount.amount.normalize():f}", f"{value.amount.amount:f}")
    if not isinstance(value.quantity, Exact) or value.quantity.amount <= TWELVE:
        return ("",)
    return (f"{value.quantity.amount.normalize():f}",)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


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
