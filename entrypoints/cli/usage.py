"""What is wrong with a command line, and how it is called, in the terminal's language."""

import re
from collections.abc import Sequence

from entrypoints.speech import LOCALE

FROM_VALIDATOR = "Value error, "
"""Which the library passes on before its own words."""

USAGE_WORDS = (
    (r"^Usage: ", "Användning: "),
    (r"\[OPTIONS\]", "[FLAGGOR]"),
    (r"\bCOMMAND \[ARGS\]\.\.\.", "KOMMANDO [ARGUMENT]..."),
)
MISTAKES = (
    (r"No such option: (\S+)", r"flaggan \1 finns inte"),
    (r"\(Possible options: (.*)\)", r"(menas \1?)"),
    (r"No such command '(.*)'\.(?: Did you mean (.*)\?)?", r"kommandot \1 finns inte"),
    (r"Missing command\.", r"ange ett kommando"),
    (r"Missing argument '?([^'.]*)'?\.", r"ange \1"),
    (r"Missing option '?([^'.]*)'?\.", r"flaggan \1 måste anges"),
    (r"Invalid value for '?([^':]*)'?: ", r"fel värde för \1: "),
    (r"Invalid value: ", r"fel värde: "),
    (r"Option '(.*)' requires an argument\.", r"flaggan \1 måste ha ett värde"),
    (r"Option '(.*)' does not take a value\.", r"flaggan \1 tar inget värde"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", r"för mycket angivet: \1"),
    (r"'(.*)' does not match the formats? '%Y-%m-%d'\.?", r"\1 är ingen dag som 2026-11-23"),
    (r"'(.*)' is not one of (.*?)\.?$", r"\1 är inget av \2"),
    (r"Input should be a valid integer\b.*", r"det ska vara ett heltal"),
    (r"Input should be a valid (?:number|decimal)\b.*", r"det ska vara ett tal"),
    (r"(?:File|Path|Directory) '(.*)' does not exist\.", r"\1 finns inte"),
    (r"File '(.*)' is a directory\.", r"\1 är en katalog"),
    (r"(?:File|Path|Directory) '(.*)' is not readable\.", r"\1 går inte att läsa"),
)
"""The library's sentences. One that is not here is told as the library has it."""


def usage_in_words(usage: str) -> str:
    """``Användning: liggare volumes [FLAGGOR]``."""
    return _replaced(usage, USAGE_WORDS) if LOCALE == "sv" else usage


def mistake_in_words(message: str) -> str:
    """What the library complains of, without the names of what it is made with."""
    plain = message.replace(FROM_VALIDATOR, "")
    if LOCALE == "sv":
        return _replaced(plain, MISTAKES)
    return plain.replace("the formats '%Y-%m-%d'", "a day such as 2026-11-23")


def _replaced(text: str, words: Sequence[tuple[str, str]]) -> str:
    for pattern, said in words:
        text = re.sub(pattern, said, text)
    return text
