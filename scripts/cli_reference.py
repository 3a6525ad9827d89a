"""The reference page that describes the command line: what its help says, in English."""

from collections.abc import Callable, Mapping
from pathlib import Path

from entrypoints.cli.reference import in_english

CLI_PAGES: Mapping[Path, Callable[[], str]] = {
    Path(__file__).resolve().parents[1] / "docs" / "reference" / "cli.md": in_english,
}
"""The page and how it is made."""
