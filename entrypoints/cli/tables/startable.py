"""What a proposal or a contract would hold, field by field, and who says so."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from rich.console import RenderableType
from rich.text import Text

from documents.proposing.asking import Answer, Asked
from domain.contract.lines import CostLine, VolumeLine
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from wording import drafts, phrases
from wording.reader import Reader

_LONGEST = 300
_STYLES = {Answer.AS_READ: "green", Answer.REMAINS: "yellow"}


def drawn_up(title: str | None, asked: Iterable[Asked]) -> RenderableType:
    """What stands, or is left to answer; what was left out is not shown."""
    made = cells.table(
        title or "",
        say("Uppgift", "Field"),
        say("Värde", "Value"),
        say("Enligt", "Says who"),
    )
    for each in asked:
        if each.answer not in {Answer.LEFT_OUT, Answer.NOTHING}:
            who = Text(drafts.answer(each.answer, LOCALE), _STYLES.get(each.answer, ""))
            made.add_row(drafts.asked(each.field, LOCALE), plain(each.field, each.value), who)
    return made


def plain(field: str, value: Any) -> str:
    """In one line, whatever it is, without what it leaves unsaid; a whole line of volume or cost in
    words, as history tells it.
    """
    text = _in_words(field, value) or (
        value if isinstance(value, str) else json.dumps(_said(value), ensure_ascii=False)
    )
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def _in_words(field: str, value: Any) -> str | None:
    to = Reader(LOCALE)
    try:
        match field.partition(".")[0]:
            case "volume":
                return phrases.volume(VolumeLine.model_validate(value), to)
            case "cost":
                return phrases.cost(CostLine.model_validate(value), to)
    except ValidationError:  # what is read of a line that is not whole is shown as it is
        return None
    return None


def _said(value: Any) -> Any:
    match value:
        case dict():
            return {name: _said(part) for name, part in value.items() if part not in (None, [])}
        case list():
            return [_said(each) for each in value]
    return value
