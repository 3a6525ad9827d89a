"""Lists whose entries are the lines of one block, as those in a cell are."""

import itertools
import re
from collections.abc import Iterator

from documents.layout import marks
from documents.layout.model import LaidOut
from documents.recognising.forms.mention import Span

_LONGEST = 60
"""Letters; longer lines are those of running text."""
_SPACE = re.compile(" ")


def lines_of_list(laid_out: LaidOut, start: int, end: int) -> Iterator[Span]:
    """The block's lines where each is an entry; the block where a comma or a sentence goes on."""
    text = laid_out.text[start:end]
    breaks = [
        start + match.start()
        for match in _SPACE.finditer(text)
        if laid_out.words(start + match.start(), start + match.end()) == "\n"
    ]
    spans = list(zip([start, *(at + 1 for at in breaks)], [*breaks, end], strict=True))
    lines = [laid_out.text[slice(*span)] for span in spans]
    goes_on = any(marks.goes_on(one, two) for one, two in itertools.pairwise(lines))
    commas = re.search(r"[,;]", text) and not _are_alike(lines)
    if goes_on or commas or re.search(r"\.\s", text) or max(map(len, lines)) > _LONGEST:
        yield start, end
        return
    yield from spans


def _are_alike(lines: list[str]) -> bool:
    """Whether each line has a comma within and begins as the first: "Beställning 2010, Norr"."""
    first = lines[0].split(maxsplit=1)[0]
    return len(lines) > 1 and all("," in each and each.startswith(first) for each in lines)
