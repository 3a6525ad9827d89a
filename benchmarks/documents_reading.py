"""From a file's bytes to its drafts, against bare text extraction and what a document may take."""

import statistics
import time
from collections.abc import Callable, Iterator

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import typst

from benchmarks.harness import RUNS, Bench, Comparison
from documents.file_import import import_file
from documents.opening import open_document
from domain.draft.register import Register

PAGES = 10
TEXT_MAY_TAKE = 50.0
PDF_MAY_TAKE = 300.0
"""Milliseconds of our own time for a letter in text, and for ten pages of pdf."""

PARAGRAPH = (
    "Omsorgsnämnden har sedan flera år avtal om boendestöd med två utförare. Avtalen gäller "
    "2018-01-01 till 2019-12-31 med möjlighet till förlängning om 2 år vid ett tillfälle och "
    "omfattar 8 000 timmar per år. Verksamhetsuppföljningen visar att behovet har ökat. "
)
ROWS = [("Vårboda Omsorg AB", "1 450", "600 tkr"), ("Stiftelsen Linden", "1 930", "800 tkr")]


def compare(_: Bench) -> Iterator[Comparison]:
    """Medians of processor time: a confined process takes a message or two beside."""
    text, pdf = letter(), typeset()
    assert len(pypdfium2.PdfDocument(pdf)) == PAGES
    whole = _milliseconds(lambda: import_file("letter.txt", text, Register()))
    yield Comparison(
        f"a letter of {len(text) / 1000:.0f} kB in text, to its draft",
        "ms",
        whole,
        TEXT_MAY_TAKE,
        1.0,
        more_is_better=False,
        note=f"of which reading and layout {_milliseconds(lambda: open_document('', text)):.1f} ms",
    )
    bare = _milliseconds(lambda: _bare(pdf))
    laid_out = _milliseconds(lambda: open_document("letter.pdf", pdf))
    drawn_up = _milliseconds(lambda: import_file("letter.pdf", pdf, Register()))
    yield Comparison(
        f"a pdf of {PAGES} pages, to its draft, without the library's own time",
        "ms",
        drawn_up - bare,
        PDF_MAY_TAKE,
        1.0,
        more_is_better=False,
        note=f"reading and layout {laid_out:.0f} ms, {laid_out / bare:.1f} times bare text of "
        f"pypdfium2 ({bare:.0f} ms), which has no columns, tables or places",
    )


def letter() -> bytes:
    """Four pages as a caseworker writes them."""
    body = "\n\n".join(f"{PARAGRAPH * 3}" for _ in range(12))
    table = "\n".join("\t".join(row) for row in [("Utförare", "Timmar 2018", "Kostnad"), *ROWS])
    return (
        "Boendestöd, option hos Vårboda Omsorg AB\n\nFörslag till beslut\n1. Vårboda Omsorg AB "
        f"erhåller option om 1 450 timmar under 2018.\n\nBakgrund\n{body}\n\nEkonomi\n\n{table}\n"
    ).encode()


def typeset() -> bytes:
    """Ten pages with heads and feet, a drawn table on each."""
    cells = ",".join(f"[{cell}]" for row in ROWS for cell in row)
    page = (
        f"== Bakgrund\n{PARAGRAPH * 7}\n\n== Ekonomi\n"
        f"#table(columns: 3, [Utförare],[Timmar 2018],[Kostnad],{cells})\n\n{PARAGRAPH * 2}"
    )
    source = (
        '#set page(paper: "a4", header: [EKSTA KOMMUN #h(1fr) 2018-03-05], footer: [Box 1])\n'
        '#set text(size: 11pt, lang: "sv")\n#set par(justify: true)\n'
        "= Boendestöd, option hos Vårboda Omsorg AB\n== Förslag till beslut\n"
        "+ Vårboda Omsorg AB erhåller option om 1 450 timmar under 2018.\n"
        + "\n#pagebreak()\n".join([page] * PAGES)
    )
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def _bare(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def _milliseconds(work: Callable[[], object]) -> float:
    work()
    taken = []
    for _ in range(RUNS):
        started = time.process_time()
        work()
        taken.append((time.process_time() - started) * 1000)
    return statistics.median(taken)
