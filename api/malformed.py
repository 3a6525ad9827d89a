"""What is wrong with a request's fields: which, what was expected there, and what kind came."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, Field

from wording.expected import expected
from wording.locale import Locale

NAMED_RULE = re.compile(r"\b(R\d{2})\b")


class FieldError(BaseModel):
    """One field that cannot be taken as it stands. The value itself is never repeated."""

    field: str = Field(description="Path, as the client wrote it: change.volumes[0].unit")
    location: str = Field(description="body, query, path or header")
    expected: str
    got: str = Field(description="Kind of the value that came: string, number, null, nothing ...")
    rule: str | None = Field(default=None, description="Rule of the rule book, where one refused")
    source: str | None = Field(default=None, description="Where that rule stands")


def field_errors(
    errors: Sequence[Mapping[str, Any]], body: Any, locale: Locale
) -> list[FieldError]:
    """From pydantic's errors on a request with this body."""
    return [_field_error(error, body, locale) for error in errors]


def _field_error(error: Mapping[str, Any], body: Any, locale: Locale) -> FieldError:
    location, *path = error["loc"]
    kind: str = error["type"]
    missing = kind == "missing"
    context: Mapping[str, Any] = error.get("ctx") or {}
    rule = context.get("rule") or next(iter(NAMED_RULE.findall(error["msg"])), None)
    within = body if location == "body" and kind != "json_invalid" else None
    return FieldError(
        field=_path(path, within, missing=missing) if within is not None else _outside(kind, path),
        location=str(location),
        expected=expected(kind, context, locale) or _said_below(error["msg"]),
        got="nothing" if missing else _kind(error.get("input")),
        rule=rule,
        source=context.get("source"),
    )


def _said_below(message: str) -> str:
    return message.removeprefix("Input should be ").removeprefix("Value error, ")


def _path(path: Sequence[str | int], body: Any, *, missing: bool) -> str:
    """The path through the body. Names of union members, which pydantic puts in, are left out."""
    steps: list[str | int] = []
    at = body
    for number, step in enumerate(path):
        if _leads_on(at, step):
            at = at[step]
        elif not (missing and number == len(path) - 1):
            continue
        steps.append(step)
    return _joined(steps)


def _outside(kind: str, path: Sequence[str | int]) -> str:
    """Of a query or header its name; what is no JSON has no fields."""
    return "" if kind == "json_invalid" else _joined(path)


def _leads_on(at: Any, step: str | int) -> bool:
    if isinstance(at, list):
        return isinstance(step, int) and step < len(at)
    return isinstance(at, dict) and step in at


def _joined(steps: Sequence[str | int]) -> str:
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text.encode(errors="replace").decode()  # half a character pair cannot be sent back


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    for types, name in _KINDS:
        if isinstance(value, types):
            return name
    return "object"


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "boolean"),
    ((int, float), "number"),
    ((str, bytes), "string"),
    ((list, tuple), "array"),
)
