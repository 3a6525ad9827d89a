"""The page on the command line says what the commands say themselves."""

import pytest

from scripts.cli_reference import CLI_PAGES

pytestmark = pytest.mark.slow


def test_the_page_in_git_is_the_one_that_the_commands_make() -> None:
    for page, made in CLI_PAGES.items():
        assert page.read_text("utf-8") == made(), "run: python -m scripts.reference"


def test_every_option_and_argument_is_explained() -> None:
    (made,) = CLI_PAGES.values()
    unexplained = [
        line for line in made().splitlines() if line.startswith("- `") and ": " not in line
    ]
    assert unexplained == []
