"""What was read of files, shown to people and to programs."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from rich.text import Text

from documents.comparing.differences import differences
from documents.comparing.likeness import are_one
from documents.comparing.sketch import Sketch
from domain.draft.draft import Draft
from domain.draft.flat import flattened
from entrypoints.cli.documents.reading import Outcome
from entrypoints.cli.documents.together import sketches
from entrypoints.cli.failures import Failure
from entrypoints.cli.invocation import console
from entrypoints.cli.tables import draft as tables
from entrypoints.cli.tables.imported import summary


def show(outcomes: Sequence[Outcome]) -> None:
    """Each file's drafts with what is found, where two tell one decision, and what came of all."""
    for outcome in outcomes:
        if outcome.refused is not None:
            console().print(_refused(outcome.file.name, outcome.refused))
        elif outcome.read is not None:
            for part in tables.document(outcome.file.name, outcome.read, outcome.findings):
                console().print(part)
    _show_transcripts(outcomes)
    console().print(summary(outcomes), soft_wrap=True)


def _show_transcripts(outcomes: Sequence[Outcome]) -> None:
    """Among the files, and, from a server, in what was imported before them."""
    for (one, first, known), (other, second, again) in combinations(_drafts(outcomes), 2):
        if one != other and are_one(known, again):
            console().print(tables.differences(one, other, differences(first, second)))
    given = {each.document["sha256"] for each in outcomes if each.document}
    for outcome in outcomes:
        for same in outcome.same_decision:
            if same.sha256 not in given:
                console().print(tables.same_decision(outcome.file.name, same))


def _refused(name: str, refused: Failure) -> Text:
    told = Text(f"\n{name}\n", "bold").append(f"  {refused.text}", "red")
    return told.append(f"\n  {refused.remedy}", "dim") if refused.remedy else told


def _drafts(outcomes: Sequence[Outcome]) -> list[tuple[str, Draft, Sketch]]:
    return [
        (each.file.name, draft, sketch)
        for each, sketched in zip(outcomes, sketches(outcomes), strict=True)
        for draft, sketch in sketched
    ]


def as_json_of(outcome: Outcome) -> dict[str, Any]:
    """The same of one file, for programs."""
    if outcome.read is None:
        refused = outcome.refused
        told = {"text": refused.text, "remedy": refused.remedy} if refused else None
        return {"file": outcome.file.name, "refused": told}
    flat = [
        [line.model_dump(mode="json") for line in flattened(draft)] for draft in outcome.read.drafts
    ]
    read = outcome.read.model_dump(mode="json")
    found = [[each.model_dump(mode="json") for each in held] for held in outcome.findings]
    return {
        "file": outcome.file.name,
        "document": outcome.document,
        "read": read,
        "flat": flat,
        "findings": found,
        "same_decision": [each.model_dump(mode="json") for each in outcome.same_decision],
    }
