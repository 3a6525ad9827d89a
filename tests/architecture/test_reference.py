"""The reference pages in the repository are what the code would write today."""

from scripts.reference import EVENTS_PAGE, events_page
from scripts.rules_reference import PAGE, rules_page


def test_the_reference_of_events_is_up_to_date() -> None:
    assert EVENTS_PAGE.read_text(encoding="utf-8") == events_page(), (
        "write it anew with: python -m scripts.reference"
    )


def test_the_reference_of_rules_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_page(), (
        "write it anew with: python -m scripts.reference"
    )
