"""Documents with faults put into them, as mail, disks, and people who mean ill do it."""

from collections.abc import Callable
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from hypothesis import strategies as st

from tests.documents.reading.word_files import repacked

Change = Callable[[bytes], bytes]

_SIGNS = [
    *("\u00ad", "\u202e", "\ufb01", "\u0308", "\x00", "\x1b", "\ufeff", "\U0001f600", "\u2028"),
    *(
        "\t",
        "\f",
        "\r",
        " " * 200,
        "-" * 50,
        "|" * 30,
        "1 " * 300,
        "§ 9 ",
        "\n\n\n",
        "1. ",
        "(" * 99,
    ),
    *("</w:p>", "<w:tbl>", "<w:tr><w:tc/></w:tr>", "&x;", "w:val='99999999999'", "w:gridSpan"),
    *(" obj", "endstream", "/Kids", "/Length -1", "0 0 0 0 re S", "1e308", "BT", "Tj", "<<", ">>"),
]


def faults() -> st.SearchStrategy[Change]:
    """One fault, at a place and of an extent of its own."""
    place = st.floats(0, 1)
    extent = st.integers(0, 400)
    return st.one_of(
        st.builds(_cut_off, place),
        st.builds(_taken_out, place, extent),
        st.builds(_repeated, place, extent, st.integers(2, 20)),
        st.builds(_put_in, place, st.binary(max_size=40)),
        st.builds(_put_in, place, st.sampled_from(_SIGNS).map(str.encode)),
        st.builds(_overwritten, place, st.binary(min_size=1, max_size=8)),
        st.builds(_swapped, place, place, extent),
    )


def with_faults(content: bytes, changes: list[Change]) -> bytes:
    """The file with the faults; those of a Word file in its text, so that it can be unpacked."""
    part = _text_of(content)
    inner = content if part is None else part
    for change in changes:
        inner = change(inner)
    return inner if part is None else repacked(content, {"word/document.xml": inner})


def _text_of(content: bytes) -> bytes | None:
    try:
        return ZipFile(BytesIO(content)).read("word/document.xml")
    except (BadZipFile, KeyError):
        return None


def _cut_off(place: float) -> Change:
    return lambda content: content[: int(place * len(content))]


def _taken_out(place: float, extent: int) -> Change:
    def change(content: bytes) -> bytes:
        at = int(place * len(content))
        return content[:at] + content[at + extent :]

    return change


def _repeated(place: float, extent: int, times: int) -> Change:
    def change(content: bytes) -> bytes:
        at = int(place * len(content))
        return content[:at] + content[at : at + extent] * times + content[at + extent :]

    return change


def _put_in(place: float, piece: bytes) -> Change:
    def change(content: bytes) -> bytes:
        at = int(place * len(content))
        return content[:at] + piece + content[at:]

    return change


def _overwritten(place: float, piece: bytes) -> Change:
    def change(content: bytes) -> bytes:
        at = int(place * len(content))
        return content[:at] + piece + content[at + len(piece) :]

    return change


def _swapped(place: float, other: float, extent: int) -> Change:
    def change(content: bytes) -> bytes:
        first, second = sorted((int(place * len(content)), int(other * len(content))))
        first_end = min(first + extent, second)
        one, two = content[first:first_end], content[second : second + extent]
        after = content[second + len(two) :]
        return content[:first] + two + content[first_end:second] + one + after

    return change
