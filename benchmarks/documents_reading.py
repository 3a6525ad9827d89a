"""From a file's bytes to its drafts, against bare text extraction and what a document may take."""

import statistics
import time
from collections.abc import Callable, Iterator

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import typst

from benchmarks.harness import RUNS, Bench, Comparison
from documents.confined.child import collect_seldom
from documents.file_import import import_file
from documents.opening import open_document
from domain.draft.register import KnownParty, KnownService, Register
from domain.party.events import PartyKind

PAGES = 10
TEXT_MAY_TAKE = 50.0
PDF_MAY_TAKE = 300.0
"""Milliseconds of our own time for a letter in text, and for ten pages of pdf."""

BACKGROUND = (
    "Omsorgsnämnden har sedan {year} avtal om boendestöd med {count} utförare. Avtalen gäller "
    "{year}-01-01 till {until}-12-31 med möjlighet till förlängning om {more} år vid ett tillfälle "
    "och omfattar {hours} timmar per år. Verksamhetsuppföljningen av ärende {nth} visar att "
    "behovet har ökat. "
)
FIRSTS = (
    "Vår", "Björk", "Lind", "Gran", "Ek", "Sol", "Strand", "Berg", "Sjö", "Skogs",
    "Ler", "Sten", "Klint", "Kvarn", "Ås", "Hav", "Mark", "Äng", "Hög", "Nord",
)  # fmt: skip
LASTS = ("boda", "gården", "vik", "hem", "sund", "backa", "torp", "lunda", "dal", "näs")
PARTIES = 200
ROWS = [("Vårboda Omsorg AB", "1 450", "600 tkr"), ("Stiftelsen Linden", "1 930", "800 tkr")]


def compare(_: Bench) -> Iterator[Comparison]:
    """Medians of processor time, memory collected as seldom as in the confined process, which takes
    a message or two beside.

    Each run has a letter of its own, which no memory of the one before helps.
    """
    collect_seldom()
    register = known_parties()
    texts = [letter(nth) for nth in range(RUNS + 1)]
    whole = _milliseconds(lambda text: import_file("letter.txt", text, register), texts)
    laid_out = _milliseconds(lambda text: open_document("", text), texts)
    yield Comparison(
        f"a letter of {len(texts[0]) / 1000:.0f} kB in text, to its draft",
        "ms",
        whole,
        TEXT_MAY_TAKE,
        1.0,
        more_is_better=False,
        note=f"of which reading and layout {laid_out:.1f} ms; {PARTIES} parties are known",
    )
    pdfs = [typeset(nth) for nth in range(RUNS + 1)]
    assert len(pypdfium2.PdfDocument(pdfs[0])) == PAGES
    bare = _milliseconds(_bare, pdfs)
    laid_out = _milliseconds(lambda pdf: open_document("letter.pdf", pdf), pdfs)
    drawn_up = _milliseconds(lambda pdf: import_file("letter.pdf", pdf, register), pdfs)
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


def known_parties() -> Register:
    """As many as a large town's, each with its name and that without its form."""
    names = [f"{first}{last}" for first in FIRSTS for last in LASTS][:PARTIES]
    return Register(
        parties=tuple(
            KnownParty(
                party=f"party-{nth}",
                kind=PartyKind.COMPANY,
                title=f"{name} Omsorg AB",
                spellings=(f"{name} Omsorg",),
            )
            for nth, name in enumerate(names)
        ),
        services=(KnownService(service="boendestod", names=("boendestöd", "stöd i boendet")),),
    )


def letter(nth: int = 0) -> bytes:
    """Four pages as a caseworker writes them, in figures of its own; no sentence stands twice."""
    body = "\n\n".join(_background(100 * nth + 3 * at, 3) for at in range(12))
    table = "\n".join("\t".join(row) for row in [("Utförare", "Timmar 2018", "Kostnad"), *ROWS])
    return (
        "Boendestöd, option hos Vårboda Omsorg AB\n\nFörslag till beslut\n1. Vårboda Omsorg AB "
        f"erhåller option om 1 450 timmar under 2018.\n\nBakgrund\n{body}\n\nEkonomi\n\n{table}\n"
    ).encode()


def typeset(nth: int = 0) -> bytes:
    """Ten pages with heads and feet, a drawn table on each."""
    cells = ",".join(f"[{cell}]" for row in ROWS for cell in row)
    pages = [
        f"== Bakgrund\n{_background(100 * nth + 9 * at, 7)}\n\n== Ekonomi\n"
        f"#table(columns: 3, [Utförare],[Timmar 2018],[Kostnad],{cells})\n\n"
        f"{_background(100 * nth + 9 * at + 7, 2)}"
        for at in range(PAGES)
    ]
    source = (
        '#set page(paper: "a4", header: [EKSTA KOMMUN #h(1fr) 2018-03-05], footer: [Box 1])\n'
        '#set text(size: 11pt, lang: "sv")\n#set par(justify: true)\n'
        "= Boendestöd, option hos Vårboda Omsorg AB\n== Förslag till beslut\n"
        "+ Vårboda Omsorg AB erhåller option om 1 450 timmar under 2018.\n"
        + "\n#pagebreak()\n".join(pages)
    )
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def _background(first: int, times: int) -> str:
    """So many times the same in other figures."""
    return "".join(
        BACKGROUND.format(
            nth=nth,
            year=1990 + nth % 30,
            until=1993 + nth % 30,
            count=2 + nth,
            more=1 + nth % 4,
            hours=f"{8 + nth // 10} {nth % 10}50",
        )
        for nth in range(first, first + times)
    )


def _bare(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def _milliseconds(work: Callable[[bytes], object], documents: list[bytes]) -> float:
    """Of the median document; the first one warms up."""
    taken = []
    for document in documents:
        started = time.process_time()
        work(document)
        taken.append((time.process_time() - started) * 1000)
    return statistics.median(taken[1:])
