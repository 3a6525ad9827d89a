"""What is read as one figure stays on one line."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from entrypoints.cli.tables import cells
from entrypoints.cli.tables.whole import Whole


def lines(shown: object, width: int) -> list[str]:
    out = Console(width=width, highlight=False, color_system=None)
    with out.capture() as captured:
        out.print(shown)
    return [line.rstrip() for line in captured.get().splitlines()]


def test_no_line_breaks_at_a_no_break_space() -> None:
    text = Text("Volymen är 7\u00a0800\u00a0tim")
    assert lines(Padding(Whole.of(text)), 16) == ["Volymen är", "7\u00a0800\u00a0tim"]


def test_nor_does_one_in_a_tables_cell() -> None:
    made = cells.table("", "A")
    made.add_row("Volymen är 7\u00a0800\u00a0tim")
    assert any("7\u00a0800\u00a0tim" in line for line in lines(made, 20))


def test_styles_stay_where_they_were() -> None:
    text = Text("ett ").append("7\u00a0800", "bold").append(" tim")
    wrapped = Whole.of(text).wrap(Console(), 80)
    assert wrapped[0].plain == "ett 7\u00a0800 tim"
    assert [(span.start, span.end) for span in wrapped[0].spans] == [(4, 9)]
