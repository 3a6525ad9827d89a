"""Figures that are set high become the signs for them, so that they are told from the others."""

_RAISED = str.maketrans(
    "0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
)
_LOWERED = {high: low for low, high in _RAISED.items()}


def raised(text: str) -> str:
    """The same with its figures set high."""
    return text.translate(_RAISED)


def raised_number(text: str) -> int | None:
    """The number that the text begins with, where it is set high."""
    signs = text[: len(text) - len(text.lstrip("".join(map(chr, _LOWERED))))]
    return int(signs.translate(_LOWERED)) if signs else None
