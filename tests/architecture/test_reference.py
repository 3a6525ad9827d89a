"""The reference pages in the repository are what the code would write today."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from domain.proposal.state import Phase
from scripts.process_reference import PROCESS_PAGES
from scripts.reference import EVENTS_PAGE, events_page
from scripts.rules_reference import PAGE, rules_page
from scripts.state_diagram import edges, state_diagram
from wording import titles

SVG = "{http://www.w3.org/2000/svg}"


def test_the_reference_of_events_is_up_to_date() -> None:
    assert EVENTS_PAGE.read_text(encoding="utf-8") == events_page(), (
        "write it anew with: python -m scripts.reference"
    )


def test_the_reference_of_rules_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_page(), (
        "write it anew with: python -m scripts.reference"
    )


@pytest.mark.parametrize("page", PROCESS_PAGES, ids=lambda page: page.name)
def test_the_reference_of_the_process_is_up_to_date(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == PROCESS_PAGES[page](), (
        "write it anew with: python -m scripts.reference"
    )


def test_the_picture_of_the_process_shows_every_phase_and_every_act_between_two() -> None:
    drawn = {text.text for text in ElementTree.fromstring(state_diagram()).iter(f"{SVG}text")}
    assert {titles.phase(phase, "sv") for phase in Phase} <= drawn
    assert {act for acts in edges().values() for act in acts} <= drawn
