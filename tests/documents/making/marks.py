"""Characters that an editor does not show, written so that a reader of the source sees them."""

MARKS = {
    "{nbsp}": "\N{NO-BREAK SPACE}",
    "{thin}": "\N{THIN SPACE}",
    "{shy}": "\N{SOFT HYPHEN}",
    "{fi}": "\N{LATIN SMALL LIGATURE FI}",
    "{ff}": "\N{LATIN SMALL LIGATURE FF}",
    "{bom}": "\N{ZERO WIDTH NO-BREAK SPACE}",
}


def without_marks(text: str) -> str:
    """The text with each mark replaced by the character that it stands for."""
    for mark, character in MARKS.items():
        text = text.replace(mark, character)
    return text
