"""The reference page of a proposal's process, written from the table that the proposal obeys."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from domain.proposal.commands import ProposalCommand
from domain.proposal.process import PROCESS, Allowed
from domain.proposal.state import Phase
from scripts.state_diagram import edges, state_diagram
from wording import titles

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference"
PAGE = REFERENCE / "process.md"
PICTURE = REFERENCE / "process.svg"

HEAD = """# A proposal's process

Which act is allowed in which phase, and where it may lead. An act in any other phase is refused
(`WrongPhase`), and nothing is recorded. The domain obeys this very table
(`domain/proposal/process.py`), and a test tries every act in every phase.

Made by `python -m scripts.reference`; a test compares the two.

![The phases and the acts between them](process.svg)

The same as text, for tools that draw Mermaid:
"""

TABLE_HEAD = """## Every act in every phase

A phase's name: the act is allowed and leads there; several: which of them depends on what the act
says. `·` allowed, stays in its phase. `=` changes nothing, it is a repeat. Empty: refused.
"""


def process_page() -> str:
    """The page, in Markdown."""
    return "\n".join(
        (
            HEAD,
            "```mermaid",
            *_mermaid(),
            "```\n",
            TABLE_HEAD,
            *_table(),
            "\n## What each act says\n",
            *_acts(),
            "",
        )
    )


def _mermaid() -> Iterator[str]:
    yield "stateDiagram-v2"
    for phase in Phase:
        words = f"{titles.phase(phase, 'sv')} / {titles.phase(phase, 'en')}"
        yield f"    {phase.value}: {words}"
    for (before, after), acts in edges().items():
        yield f"    {before.value} --> {after.value}: {', '.join(acts)}"


def _table() -> Iterator[str]:
    yield "| Act | " + " | ".join(f"`{phase.value}`" for phase in Phase) + " |"
    yield "|---|" + "---|" * len(Phase)
    for act, allowed in PROCESS.items():
        cells = " | ".join(_cell(phase, allowed) for phase in Phase)
        yield f"| [`{act.name}`](#{act.name}) | {cells} |"


def _cell(phase: Phase, allowed: Allowed) -> str:
    if phase in allowed.quiet:
        return "="
    afters = allowed.ways.get(phase, ())
    return ", ".join("·" if after is phase else after.value for after in afters)


def _acts() -> Iterator[str]:
    for act in PROCESS:
        yield f"### {act.name}\n"
        yield f"{inspect.cleandoc(act.__doc__ or '')}\n"
        fields = ", ".join(f"`{field}`" for field in _fields(act))
        yield f"Fields: {fields}.\n" if fields else "No fields.\n"


def _fields(act: type[ProposalCommand]) -> Iterator[str]:
    for name, field in act.model_fields.items():
        if name != "proposal":
            yield name if field.is_required() else f"{name}?"


PROCESS_PAGES: Mapping[Path, Callable[[], str]] = {PAGE: process_page, PICTURE: state_diagram}
"""Each page and how it is made."""
