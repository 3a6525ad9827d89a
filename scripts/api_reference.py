"""The reference pages that describe the HTTP interface."""

from collections.abc import Callable, Mapping
from pathlib import Path

from api import openapi, problem_pages
from api.application import addresses

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference"


def described() -> str:
    """The interface as OpenAPI, in JSON."""
    return openapi.reference(addresses())


API_PAGES: Mapping[Path, Callable[[], str]] = {
    REFERENCE / "openapi.json": described,
    REFERENCE / "problems.md": problem_pages.reference,
}
"""Each page and how it is made."""
