"""Which file is made from which source, and by what.

A source lies in the folder of its set. Its suffix says what it becomes: ``.typ`` a PDF,
``.docx.txt`` a Word document, ``.latin1.txt`` and its like a text in that encoding.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.documents.making.marks import without_marks
from tests.documents.making.sheet import pdf
from tests.documents.making.word import docx

HERE = Path(__file__).parent
SETS = ("corpus", "heldout", "strangers", "outsiders", "newcomers")
"""Documents that reading is measured on."""

FOLDERS = {
    **{name: HERE.parent / name for name in SETS},
    "examples": HERE.parents[2] / "examples" / "documents",
}


def made(name: str) -> Iterator[tuple[Path, bytes]]:
    """Each made document of a set: where it lies, and its bytes, the same at every making."""
    for source in sorted((HERE / name).iterdir()):
        stem, *suffixes = source.name.split(".")
        target = FOLDERS[name] / stem
        match suffixes:
            case ["typ"]:
                yield target.with_suffix(".pdf"), pdf(source)
            case ["docx", "txt"]:
                yield target.with_suffix(".docx"), docx(_text(source))
            case ["txt"]:
                yield target.with_suffix(".txt"), _text(source).encode()
            case [encoding, "txt"]:
                text = _text(source).replace("\n", "\r\n")
                yield target.with_suffix(".txt"), text.encode(encoding)
            case _:
                raise ValueError(f"nothing is made from {source.name}")


def _text(source: Path) -> str:
    return without_marks(source.read_text(encoding="utf-8"))
