"""Draws the phases of a proposal and the acts that lead from one to another, as SVG."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from domain.proposal.process import PROCESS
from domain.proposal.state import ENDS, Phase
from wording import titles

Edge = tuple[Phase, Phase]

MAIN = tuple(phase for phase in Phase if phase not in ENDS or phase is Phase.CLOSED)
"""From top to bottom, as a proposal passes them."""
RIGHT, LEFT = (phase for phase in Phase if phase not in MAIN)
"""The two ends beside the way; many phases lead to each."""

WIDTH, BOX, HEIGHT, STEP, TOP = 980, 220, 46, 104, 20
MIDDLE = WIDTH // 2
SIDE = 140
LINE = 15

STYLE = """
  .box { fill: #fff; stroke: #1f3d5a; stroke-width: 1.5 }
  .end { fill: #e8eef4 }
  .way { fill: none; stroke: #1f3d5a; stroke-width: 1.5; marker-end: url(#tip) }
  .bus { fill: none; stroke: #8a99a8; stroke-width: 1.2; stroke-dasharray: 4 3 }
  .drop { fill: none; stroke: #8a99a8; stroke-width: 1.2; marker-end: url(#tip) }
  text { font: 13px sans-serif; fill: #1b2733; text-anchor: middle }
  .act { font: 12px monospace; text-anchor: start; paint-order: stroke; stroke: #fff;
    stroke-width: 4 }
  .back { text-anchor: end }
  .in-english { font-size: 11px; fill: #5b6b7a }
"""


class Place(NamedTuple):
    """Middle of a box, and half its width."""

    x: int
    y: int
    half: int


def edges() -> Mapping[Edge, tuple[str, ...]]:
    """Every step from one phase to another, with the acts that can bring it about."""
    found: dict[Edge, list[str]] = {}
    for act, allowed in PROCESS.items():
        for before, afters in allowed.ways.items():
            for after in afters:
                if after is not before:
                    found.setdefault((before, after), []).append(act.name)
    return {edge: tuple(acts) for edge, acts in found.items()}


def state_diagram() -> str:
    """The whole picture. It is drawn anew from the table; nothing in it is placed by hand."""
    bottom = TOP + STEP * (len(MAIN) - 1) + HEIGHT
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + TOP}"'
        ' role="img" aria-labelledby="title">',
        '<title id="title">A proposal\'s phases and the acts between them</title>',
        f"<style>{STYLE}</style>",
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7"'
        ' markerHeight="7" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z"'
        ' fill="#1f3d5a"/></marker></defs>',
        *_buses(),
        *_ways(),
        *(_box(phase) for phase in Phase),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _place(phase: Phase) -> Place:
    if phase in MAIN:
        return Place(MIDDLE, TOP + HEIGHT // 2 + STEP * MAIN.index(phase), BOX // 2)
    x = WIDTH - SIDE // 2 - 10 if phase is RIGHT else SIDE // 2 + 10
    return Place(x, _place(MAIN[-1]).y, SIDE // 2)


def _box(phase: Phase) -> str:
    place = _place(phase)
    kind = "box end" if phase in ENDS else "box"
    return (
        f'<rect class="{kind}" x="{place.x - place.half}" y="{place.y - HEIGHT // 2}"'
        f' width="{2 * place.half}" height="{HEIGHT}" rx="8"/>'
        f'<text x="{place.x}" y="{place.y - 3}">{escape(titles.phase(phase, "sv"))}</text>'
        f'<text class="in-english" x="{place.x}" y="{place.y + 13}">'
        f"{escape(titles.phase(phase, 'en'))}</text>"
    )


def _ways() -> Iterator[str]:
    """Straight down to the next phase; round the right where some are skipped, the left back."""
    for (before, after), acts in edges().items():
        if after not in MAIN:
            continue
        start, end = _place(before), _place(after)
        ahead = MAIN.index(after) - MAIN.index(before)
        if ahead == 1:
            yield _way(f"M{start.x} {start.y + HEIGHT // 2}V{end.y - HEIGHT // 2}")
            yield _acts(acts, start.x + 10, (start.y + end.y) // 2 + 4)
        else:
            yield from _round(start, end, acts, ahead)


def _round(start: Place, end: Place, acts: Sequence[str], ahead: int) -> Iterator[str]:
    side = 1 if ahead > 0 else -1
    out = side * (start.half + 24 + 26 * abs(ahead))
    edge, off = side * start.half, 10 * side
    yield _way(
        f"M{start.x + edge} {start.y + off}H{start.x + out - 12 * side}"
        f"Q{start.x + out} {start.y + off} {start.x + out} {start.y + off + 12 * side}"
        f"V{end.y - off - 12 * side}"
        f"Q{start.x + out} {end.y - off} {start.x + out - 12 * side} {end.y - off}"
        f"H{end.x + edge}"
    )
    middle = (start.y + end.y) // 2 + 4
    yield _acts(acts, start.x + out + 6 * side, middle, back=side < 0)


def _buses() -> Iterator[str]:
    """One line for everything that leads to an end beside the way, named once."""
    for end, side in ((RIGHT, 1), (LEFT, -1)):
        sources = [before for before, after in edges() if after is end]
        place, highest = _place(end), min(_place(each).y for each in sources)
        for each in sources:
            start = _place(each)
            yield f'<path class="bus" d="M{start.x + side * start.half} {start.y}H{place.x}"/>'
        yield (f'<path class="drop" d="M{place.x} {highest}V{place.y - HEIGHT // 2}"/>')
        acts = dict.fromkeys(
            act for (_, after), names in edges().items() if after is end for act in names
        )
        yield _acts(
            tuple(acts), place.x - 8 * side, highest - 8 - LINE * (len(acts) - 1), back=side > 0
        )


def _way(path: str) -> str:
    return f'<path class="way" d="{path}"/>'


def _acts(acts: Sequence[str], x: int, y: int, *, back: bool = False) -> str:
    first = y - LINE * (len(acts) - 1) // 2
    kind = "act back" if back else "act"
    lines = (
        f'<text class="{kind}" x="{x}" y="{first + LINE * number}">{escape(act)}</text>'
        for number, act in enumerate(acts)
    )
    return "".join(lines)
