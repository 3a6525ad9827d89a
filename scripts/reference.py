"""Writes the reference pages that are made from the code: ``python -m scripts.reference``."""

import inspect
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from domain.event import Event
from domain.values.identifiers import Slug
from domain.whole import EVENTS
from scripts.api_reference import API_PAGES
from scripts.cli_reference import CLI_PAGES
from scripts.process_reference import PROCESS_PAGES
from scripts.rules_reference import RULES_PAGES
from wording import titles

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "domain" / "golden"
EVENTS_PAGE = ROOT / "docs" / "reference" / "events.md"

Schema = Mapping[str, Any]

HEAD = """# Events

Every event that the ledger can hold: its topic, which is its name for ever, the words by which
people see it, its fields, and an example as it is stored. The envelope (position, time, actor and
so on) is the same for all and stands in the entry, not in the event. A field that says *optional*
may be left out of what is sent; what is stored always has it, as `null` or its default.

Made by `python -m scripts.reference` from the models; a test compares the two.
"""


def events_page() -> str:
    """The reference of all events, in Markdown."""
    schemas = {topic: _schema(event) for topic, event in EVENTS.items()}
    parts: dict[str, Schema] = {}
    for schema in schemas.values():
        parts.update(schema.get("$defs", {}))
    sections = [HEAD, "## Topics\n", _contents()]
    for topic, event in EVENTS.items():
        sections.append(_event(topic, event, schemas[topic]))
    sections.append("## What fields are made of\n")
    sections += [_part(name, parts[name]) for name in sorted(parts) if not _is_event(name)]
    return "\n".join(sections)


def _contents() -> str:
    lines = ["| Topic | På svenska | In English |", "|---|---|---|"]
    lines += [
        f"| [`{topic}`](#{_anchor(topic)}) | {titles.topic(topic, 'sv')} "
        f"| {titles.topic(topic, 'en')} |"
        for topic in EVENTS
    ]
    return "\n".join(lines) + "\n"


def _event(topic: str, event: type[Event], schema: Schema) -> str:
    example = (GOLDEN / f"{topic}.json").read_text(encoding="utf-8").strip()
    return "\n".join(
        (
            f"## `{topic}`\n",
            f"**{titles.topic(topic, 'sv')}** · {titles.topic(topic, 'en')}\n",
            f"{_said(schema)}\n",
            _days(event),
            _fields(schema),
            f"```json\n{example}\n```\n",
        )
    )


def _days(event: type[Event]) -> str:
    applies, decided = (
        _first_line(getattr(event, name)) if _overrides(event, name) else "None."
        for name in ("applies_from", "decided_on")
    )
    return f"Applies from: {applies} Decided on: {decided}\n"


def _overrides(event: type[Event], name: str) -> bool:
    return getattr(event, name) is not getattr(Event, name)


def _first_line(documented: object) -> str:
    return (inspect.getdoc(documented) or "").splitlines()[0]


def _part(name: str, schema: Schema) -> str:
    body = _values(schema) if "enum" in schema else _fields(schema)
    return f"### {name}\n\n{_said(schema)}\n\n{body}"


def _values(schema: Schema) -> str:
    return " · ".join(f"`{value}`" for value in schema["enum"]) + "\n"


def _fields(schema: Schema) -> str:
    properties = schema.get("properties", {})
    if not properties:
        return "No fields.\n"
    required = schema.get("required", [])
    lines = ["| Field | Type | |", "|---|---|---|"]
    for name, field in properties.items():
        optional = "" if name in required else "*optional*"
        meaning = " ".join(filter(None, (optional, field.get("description"))))
        lines.append(f"| `{name}` | {_type(field)} | {meaning} |")
    return "\n".join(lines) + "\n"


def _type(field: Schema) -> str:
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        anchor = EVENT_TOPICS.get(name)
        return f"[{name}](#{_anchor(anchor) if anchor else name.lower()})"
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("type") == "number":
        return "decimal as text"
    for choice in ("anyOf", "oneOf"):
        if choice in field:
            return _one_of(field[choice])
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    return _plain(field)


def _one_of(choices: Sequence[Schema]) -> str:
    """A decimal is read as a number too, but always stored as text."""
    is_decimal = any(each.get("type") == "number" for each in choices)
    types = (_type(each) for each in choices if not (_is_text(each) and is_decimal))
    return " or ".join(dict.fromkeys(types))


def _is_text(choice: Schema) -> bool:
    return choice.get("type") == "string" and choice.get("format") != "date"


def _plain(field: Schema) -> str:
    if field.get("pattern") == SLUG_PATTERN:
        return "slug"
    if field.get("format") == "date":
        return "date"
    return {"string": "text", "null": "null", "integer": "integer", "boolean": "true or false"}[
        field["type"]
    ]


def _schema(event: type[Event]) -> Schema:
    return event.model_json_schema(mode="validation")


def _said(schema: Schema) -> str:
    text = inspect.cleandoc(schema.get("description", ""))
    return "\n".join(line.rstrip() for line in text.splitlines())


def _is_event(name: str) -> bool:
    return name in EVENT_TOPICS


def _anchor(topic: str) -> str:
    """How Markdown readers name a heading that holds the topic."""
    return topic.replace(".", "")


EVENT_TOPICS = {event.__name__: topic for topic, event in EVENTS.items()}
SLUG_PATTERN = TypeAdapter(Slug).json_schema()["pattern"]


def main() -> None:
    """Write every page."""
    EVENTS_PAGE.parent.mkdir(parents=True, exist_ok=True)
    EVENTS_PAGE.write_text(events_page(), encoding="utf-8")
    for page, text in {**API_PAGES, **CLI_PAGES, **RULES_PAGES, **PROCESS_PAGES}.items():
        page.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    main()
