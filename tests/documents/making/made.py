"""Which file is made from which source, and by what.

A source lies in the folder of its set. Its suffix says what it becomes: ``.typ`` a PDF,
``.docx.txt`` a Word document, ``.latin1.txt`` and its like a text in that encoding.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.documents.making.marks import without_marks
from tests.documents.making.sheet import pdf
from tests.documents.making.word import docx

HERE = Path(__file__).parent
SETS = (
    *("corpus", "heldout", "strangers", "outsiders", "newcomers", "latecomers"),
    *("arrivals", "visitors"),
)
"""Documents that reading is measured on."""

FOLDERS = {
    **{name: HERE.parent / name for name in SETS},
    "examples": HERE.parents[2] / "examples" / "documents",
}


def made(name: str) -> Iterator[tuple[Path, Callable[[], bytes]]]:
    """Each made document of a set: where it lies, and what makes its bytes, the same each time."""
    for source in sorted((HERE / name).iterdir()):
        stem, *suffixes = source.name.split(".")
        target = FOLDERS[name] / stem
        match suffixes:
            case ["typ"]:
                yield target.with_suffix(".pdf"), partial(pdf, source)
            case ["docx", "txt"]:
                yield target.with_suffix(".docx"), partial(_docx, source)
            case ["txt"]:
                yield target.with_suffix(".txt"), partial(_text, source)
            case [encoding, "txt"]:
                yield target.with_suffix(".txt"), partial(_encoded, source, encoding)
            case _:
                raise ValueError(f"nothing is made from {source.name}")


def _docx(source: Path) -> bytes:
    return docx(_words(source))


def _text(source: Path) -> bytes:
    return _words(source).encode()


def _encoded(source: Path, encoding: str) -> bytes:
    return _words(source).replace("\n", "\r\n").encode(encoding)


def _words(source: Path) -> str:
    return without_marks(source.read_text(encoding="utf-8"))
