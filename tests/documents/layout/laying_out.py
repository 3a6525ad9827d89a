"""Texts laid out, and shown as lines that a test can be read by."""

from documents.layout.model import Block, BlockKind, LaidOut, Table
from documents.opening import open_document


def laid_out(text: str) -> LaidOut:
    """The text as if it came in a UTF-8 file."""
    return open_document("text.txt", text.encode())


def words(document: LaidOut, *kinds: BlockKind) -> list[str]:
    """The blocks of the kinds, or all, as they read."""
    return [_of(document, block) for block in document.blocks if not kinds or block.kind in kinds]


def cells(document: LaidOut, table: int = 0) -> list[list[str]]:
    """A table's cells as they read."""
    return _cells(document, document.tables[table])


def _of(document: LaidOut, block: Block) -> str:
    return document.text[block.start : block.end]


def _cells(document: LaidOut, table: Table) -> list[list[str]]:
    return [[document.text[cell.start : cell.end] for cell in row] for row in table.rows]
