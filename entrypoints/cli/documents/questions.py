"""One question after another at the terminal: right as read, left out, or what is right instead."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import typer
from rich.text import Text

from documents.proposing.asking import Asked
from domain.proposal.content import Channel
from entrypoints.cli.documents.said import fault_in
from entrypoints.cli.invocation import console
from entrypoints.cli.tables.startable import plain
from entrypoints.speech import LOCALE, say
from wording import drafts

RIGHT, OUT = say("j", "y"), "-"
RECIPIENT, POINTS = "recipient", "points"
LISTS = frozenset(("services", "frames", "predecessors"))
"""Typed as ids with spaces or commas between."""
LINES = {"volume": "volumes", "cost": "costs"}
"""Typed as a figure, in the unit that was read; or whole, as JSON."""
ELSEWHERE = {"holder": "provider", "buyer": "committee"}
"""Asked for by another name than they are answered by."""
_LONGEST = 300


@dataclass(frozen=True)
class Sheet:
    """Where answers are kept: in ``spoken``, and a case by ``set_case``; ``whose`` they are."""

    spoken: dict[str, Any]
    whose: str | None
    set_case: Callable[[str], None]


def ask(sheet: Sheet, asked: Asked) -> None:
    """Puts one question until its answer can be kept, and keeps it."""
    whose = sheet.whose
    shown = Text(f"\n{drafts.asked(asked.field, LOCALE)}", "bold")
    shown.append(f" · {whose}" if whose else "", "dim")
    if asked.value is not None:
        shown.append(f"\n  {plain(asked.field, asked.value)}")
    for each in asked.evidence[:1]:
        words = " ".join(each.words.split())[:_LONGEST]
        shown.append(f"\n  {each.page}:{each.line} {words}", "dim")
    console().print(shown)
    while (fault := _answer(sheet, asked)) is not None:
        console().print(Text(f"  {fault}", "yellow"))


def _answer(sheet: Sheet, asked: Asked) -> str | None:
    """None once it is kept, else why it cannot be."""
    answer = str(typer.prompt(_choices(asked))).strip()
    kind, _, name = asked.field.partition(".")
    if answer == RIGHT and asked.value is not None:
        _confirm(sheet, asked)
        return None
    if answer == OUT and _may_be_left_out(asked):
        sheet.spoken["left_out"].append(asked.field)
        return None
    if answer in {"", RIGHT, OUT}:
        return say("skriv vad som gäller", "type what is right")
    if asked.field == "case":
        sheet.set_case(answer)
        return None
    if kind in LINES:
        return _keep_line(sheet.spoken, LINES[kind], asked, answer)
    if kind == RECIPIENT:
        return _keep_recipient(sheet.spoken, name, answer)
    return _keep(sheet.spoken, ELSEWHERE.get(kind, kind), _typed(kind, answer))


def _confirm(sheet: Sheet, asked: Asked) -> None:
    if asked.field == "case":
        sheet.set_case(str(asked.value))
    else:
        sheet.spoken["as_read"].append(asked.field)


def _may_be_left_out(asked: Asked) -> bool:
    return not asked.needed or asked.field.partition(".")[0] in {RECIPIENT, *LINES}


def _choices(asked: Asked) -> str:
    right = say(f"{RIGHT} = rätt som det står", f"{RIGHT} = right as read")
    out = say(f"{OUT} = utelämna", f"{OUT} = leave out")
    own = say("eller skriv det rätta", "or type what is right")
    kind = asked.field.partition(".")[0]
    if kind == RECIPIENT:
        own = say("id för den som får beslutet där", "id of the person who gets the decision there")
    if kind in LINES:
        own = say("eller skriv rätt siffra", "or type the right figure")
    told = [right] * (asked.value is not None) + [out] * _may_be_left_out(asked) + [own]
    return ", ".join(told)


def _keep(spoken: dict[str, Any], field: str, value: Any) -> str | None:
    fault = fault_in(field, value)
    if fault is None:
        spoken[field] = value
    return fault


def _keep_recipient(spoken: dict[str, Any], party: str, contact: str) -> str | None:
    recipient = {"recipient": party, "party": party, "contact": contact, "channel": Channel.EMAIL}
    fault = fault_in("recipients", [recipient])
    if fault is None:
        spoken["recipients"].append(recipient)
    return fault


def _keep_line(spoken: dict[str, Any], lines: str, asked: Asked, answer: str) -> str | None:
    line = _json(answer)
    if line is None and isinstance(asked.value, dict):
        line = _with_figure(asked.value, answer)
    fault = fault_in(lines, [line])
    if fault is None:
        spoken[lines].append(line)
    return fault


def _with_figure(line: dict[str, Any], figure: str) -> dict[str, Any]:
    """The line as read, with another figure in the same unit."""
    amount = figure.replace(" ", "").replace(",", ".")
    if "quantity" in line:
        return {**line, "quantity": {"kind": "exact", "amount": amount}}
    return {**line, "amount": {**line["amount"], "amount": amount}}


def _typed(kind: str, answer: str) -> Any:
    """What is typed as JSON is that; some are lists; everything else is text."""
    parsed = _json(answer)
    if parsed is not None:
        return parsed
    if kind in LISTS:
        return answer.replace(",", " ").split()
    return [{"number": 1, "text": answer}] if kind == POINTS else answer


def _json(answer: str) -> Any:
    try:
        return json.loads(answer) if answer[:1] in "[{" else None
    except ValueError:
        return None
