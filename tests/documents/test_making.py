"""The made documents are those that their sources make."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents.making.made import FOLDERS, SETS, made

pytestmark = pytest.mark.slow

MADE = [pair for name in FOLDERS for pair in made(name)]


@pytest.mark.parametrize(("path", "make"), MADE, ids=[path.name for path, _ in MADE])
def test_a_made_document_is_what_its_source_makes(path: Path, make: Callable[[], bytes]) -> None:
    assert path.read_bytes() == make(), "write it anew: python -m tests.documents.making"


def test_every_document_has_its_expected_values_beside_it() -> None:
    for name in SETS:
        folder = Path(__file__).parent / name
        documents = {path.stem for path in folder.iterdir() if path.suffix != ".json"}
        expected = {path.name.removesuffix(".expected.json") for path in folder.glob("*.json")}
        assert documents == expected
