"""What the words above a table say of all its figures."""

import re
from dataclasses import dataclass

from documents.layout.model import Table
from documents.recognising.forms.dates import year_mentions
from documents.recognising.forms.money import unit_in as money_in
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from domain.draft.volumes import FigureRole
from domain.values.money import MoneyUnit


@dataclass(frozen=True, slots=True)
class Caption:
    """What the words above a table say of all its figures: the one year that they name, the unit
    of its amounts, whether it is what is in force."""

    year: int | None
    unit: MoneyUnit | None
    tells_what_is_in_force: bool


HEADS: tuple[tuple[FigureRole, Phrase], ...] = tuple(
    (role, Phrase(words, re.IGNORECASE))
    for role, words in (
        (FigureRole.OPTION, r"\boption|\bavrop"),
        (FigureRole.ADDITION, r"\b(?:utök|utvidg|tillägg|tillkommande)"),
        (
            FigureRole.BASE,
            r"\b(?:avtalad|tilldelad|nuvarande|grund|befintlig|gällande|kontrakt|enligt avtal)",
        ),
        (
            FigureRole.TOTAL,
            r"\b(?:totalt?|sammanlag|efter (?:utökning|beslut)|ny(?:tt|a)? (?:volym|antal|nivå"
            r"|omfattning))",
        ),
    )
)
"""What the words over a column, or over the whole table, make of its figures."""
COLUMN_HEADS: tuple[tuple[FigureRole, Phrase], ...] = (
    *HEADS,
    (FigureRole.BASE, Phrase(r"\b(?:före|i ?dag|nuläge|dagens)(?: \w+)?$", re.IGNORECASE)),
    (FigureRole.TOTAL, Phrase(r"\b(?:efter(?: \w+)?|förslag\w*|ny(?:tt|a)?)$", re.IGNORECASE)),
)
"""What is and what shall be stand side by side over columns only."""


_BESIDE = re.compile(r"\b(?:utöver|förutom|jämfört med)\b.*", re.IGNORECASE)
"""What the figures come to, or are held against, is none of them."""


def caption_of(matter: Matter, table: Table) -> Caption:
    """Read from the words that stand over the table."""
    caption = line_above(matter, table)
    told = {role for role, words in HEADS if words.search(_BESIDE.sub("", caption))}
    year, unit = _caption_year(matter, table, caption), _caption_unit(matter, table)
    return Caption(year, unit, told == {FigureRole.BASE})


def line_above(matter: Matter, table: Table) -> str:
    """The line just above a table, if it is short or leads to it."""
    above = matter.laid_out.text[max(0, table.start - 200) : table.start].rstrip("\n")
    line = above.rsplit("\n", 1)[-1]
    return line if len(line) <= 90 or line.endswith(":") else ""


def _caption_year(matter: Matter, table: Table, caption: str) -> int | None:
    """Of the heading and of the line just above the table, if they name one year."""
    passage = matter.passage_at(table.start)
    heading = passage.heading if passage else ""
    years = {mention.value for mention in year_mentions(f"{heading}\n{caption}")}
    return years.pop() if len(years) == 1 else None


def _caption_unit(matter: Matter, table: Table) -> MoneyUnit | None:
    """The unit in the line above the table: "Belopp i tkr"."""
    lines = matter.laid_out.text[max(0, table.start - 120) : table.start].split("\n")
    return money_in(lines[-2]) if len(lines) > 1 else None
