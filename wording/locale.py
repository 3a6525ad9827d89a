"""The two languages that people read, and a word in both."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

Locale = Literal["sv", "en"]

LOCALES: tuple[Locale, ...] = get_args(Locale)


class Said(NamedTuple):
    """One thing said in both languages."""

    sv: str
    en: str

    def by(self, locale: Locale) -> str:
        """The words in one of the languages."""
        return self.sv if locale == "sv" else self.en


def word(table: Mapping[str, Said], key: str, locale: Locale) -> str:
    """The word of a table, or the key itself where the table does not know it."""
    said = table.get(key)
    return key if said is None else said.by(locale)


def listed(parts: list[str], locale: Locale) -> str:
    """``a, b och c``; empty for nothing."""
    if len(parts) < 2:
        return "".join(parts)
    last = Said("och", "and").by(locale)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
