"""Years that are told from the document's own: "i år", "nästa år"."""

import re
from typing import Any

from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.nearest_year import day_of_the_head
from documents.recognising.sentence import Sentence

_THIS = r"(?:i|(?:under |för )?innevarande) år|(?:under )?resten av (?:året|innevarande år)"
_NEXT = r"(?:(?:under|för) )?(?:nästa|nästkommande|kommande) (?:kalender|budget)?år"
_BEHIND = re.compile(
    rf"\s*(?:(?P<this>{_THIS})|(?P<next>{_NEXT}))\b(?! \d|\w* efter\b)", re.IGNORECASE
)
_BEFORE = Phrase(
    rf"(?:^|[,;:]\s|\b(?:och|samt|men)\s)(?:(?P<this>{_THIS})|(?P<next>{_NEXT}))"
    r"\b[^.;:\d]{0,40}$",
    re.IGNORECASE,
)
"""Not behind another figure, which it is the year of."""


def told_year(matter: Matter, sentence: Sentence, mention: Mention[Any], floor: int) -> int | None:
    """The year of a figure, counted from the day in the document's head; ``floor``: where the
    figure before ends. Computed, so that nobody is sure of it."""
    found = _BEHIND.match(sentence.text, mention.end) or _BEFORE.search(
        sentence.before(mention.start, floor)
    )
    day = day_of_the_head(matter) if found else None
    if found is None or day is None:
        return None
    return day.year + (1 if found["next"] else 0)
