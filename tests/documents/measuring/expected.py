"""What a careful person reads in a document, as written down beside it.

``{"drafts": [[{"field", "value", "certain_allowed", "demanded"}, ...], ...]}``, or
``{"not_recognised": true}``. A list in the place of a value, or of a part of one, names
alternatives; a part that is null must not be read. ``certain_allowed`` false: right, but nobody
should be sure of it. ``demanded`` false: right if read, and nothing is missing without it.
``other_matters``: the document has more matters, which are not about contracts.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Stated = str | list[str] | dict[str, Any]


@dataclass(frozen=True)
class ExpectedValue:
    """One value of a draft."""

    field: str
    value: Stated
    certain_allowed: bool
    demanded: bool = True


@dataclass(frozen=True)
class Expected:
    """A document's drafts; none where it should not be recognised."""

    drafts: tuple[tuple[ExpectedValue, ...], ...]
    other_matters: bool = False


def expected_beside(document: Path, folder: Path | None = None) -> Expected:
    """What is written down beside the document, or in another folder under its name."""
    path = (folder or document.parent) / f"{document.stem}.expected.json"
    held = json.loads(path.read_text(encoding="utf-8"))
    return Expected(
        drafts=tuple(
            tuple(ExpectedValue(**value) for value in draft) for draft in held.get("drafts", ())
        ),
        other_matters=held.get("other_matters", False),
    )


def alternatives(value: Any) -> Iterator[str]:
    """A value's alternatives; a list may hold lists."""
    if isinstance(value, list):
        for each in value:
            yield from alternatives(each)
    else:
        yield str(value)
