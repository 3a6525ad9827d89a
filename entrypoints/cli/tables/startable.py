"""What a proposal or a contract would hold, field by field, and who says so."""

import json
from collections.abc import Iterable
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from documents.proposing.asking import Answer, Asked
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from wording import drafts

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
            made.add_row(drafts.asked(each.field, LOCALE), plain(each.value), who)
    return made


def plain(value: Any) -> str:
    """In one line, whatever it is, without what it leaves unsaid."""
    text = value if isinstance(value, str) else json.dumps(_said(value), ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def _said(value: Any) -> Any:
    match value:
        case dict():
            return {name: _said(part) for name, part in value.items() if part not in (None, [])}
        case list():
            return [_said(each) for each in value]
    return value
