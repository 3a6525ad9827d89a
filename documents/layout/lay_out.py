"""Pages of lines become a laid-out document: the stages, in order."""

from collections.abc import Sequence
from dataclasses import replace

from documents.layout.agenda import with_numbered_items
from documents.layout.aligned import with_aligned_tables
from documents.layout.columns import in_reading_order
from documents.layout.flattened import with_flattened_tables
from documents.layout.furniture import without_furniture
from documents.layout.joining import paragraphs
from documents.layout.kinds import told_apart
from documents.layout.margin import with_margin_first
from documents.layout.model import LaidOut
from documents.layout.source import rows_of, source_of
from documents.layout.tabbed import with_tabbed_tables
from documents.layout.writing import written
from documents.reading.page import Page


def lay_out(name: str, pages: Sequence[Page]) -> LaidOut:
    """``name`` is the file's name without folders."""
    source = source_of(pages)
    rows = without_furniture(rows_of(pages, source))
    rows = with_margin_first(rows)
    rows = in_reading_order(rows)
    rows = with_numbered_items(rows)
    rows = with_tabbed_tables(rows, source)
    rows = with_aligned_tables(rows)
    rows = with_flattened_tables(rows)
    laid_out = written(name, told_apart(paragraphs(rows)), source)
    return replace(laid_out, pictured=_pictured(pages))


def _pictured(pages: Sequence[Page]) -> tuple[int, ...]:
    return tuple(number for number, page in enumerate(pages, start=1) if page.pictured)
