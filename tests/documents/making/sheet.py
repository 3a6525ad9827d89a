"""PDF documents, set by typst."""

from pathlib import Path

import typst


def pdf(source: Path) -> bytes:
    """The PDF of a typst source; with typst's own fonts, so that every machine makes the same."""
    made: bytes = typst.compile(source, ignore_system_fonts=True)
    return made
