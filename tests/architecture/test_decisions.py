"""Decisions are numbered once, and each page has the same five parts."""

from pathlib import Path

import pytest

from tests.architecture.source_files import ROOT, shown

PAGES = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PARTS = ("Context", "Decision", "Consequences", "Alternatives", "Guard")


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [page.name[:4] for page in PAGES]
    assert all(number.isdigit() for number in numbers)
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_a_decision_is_one_page_of_five_parts_in_their_order(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# {page.name[:4]} ")
    places = [text.find(f"**{part}.**") for part in PARTS]
    assert -1 not in places
    assert places == sorted(places)
