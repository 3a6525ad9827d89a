"""Starts proposals of documents, asking the person at the terminal for what remains."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import typer
from rich.text import Text

from documents.proposing.asking import Answer, Asked
from documents.proposing.to_proposal import Startable
from domain.draft.handling import DocumentKind
from domain.proposal.content import Channel
from entrypoints.cli.client import Client
from entrypoints.cli.commands.registering import told
from entrypoints.cli.documents.reading import Outcome
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import console, print_note
from entrypoints.speech import LOCALE, say
from wording import drafts

RIGHT, OUT = say("j", "y"), "-"
LISTS = frozenset(("services", "frames", "predecessors"))
"""Typed as ids with spaces or commas between."""
EMAIL = Channel.EMAIL.value
RECIPIENT = "recipient."
_LONGEST = 300


@dataclass
class Said:
    """What was said so far of one matter: of the case, and of each provider."""

    sha256: str
    matter: int
    case: str | None = None
    proposals: dict[str, dict[str, Any]] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """As it is sent."""
        return {
            "matter": self.matter,
            "case": self.case,
            "proposals": list(self.proposals.values()),
        }

    def of(self, startable: Startable) -> dict[str, Any]:
        """What was said of one provider."""
        key = startable.written or startable.provider or ""
        new = {"provider": startable.provider, "written": startable.written}
        return self.proposals.setdefault(key, {**new, "as_read": [], "left_out": []})


def start_proposals(client: Client, outcomes: Sequence[Outcome]) -> None:
    """One after the other; nothing is started that is not said yes to."""
    for outcome in outcomes:
        for matter, title in _letters(outcome):
            question = say(f"\nPåbörja ”{title}”?", f"\nStart “{title}”?")
            if outcome.document is not None and typer.confirm(question, default=False):
                _start(client, Said(outcome.document["sha256"], matter))


def _letters(outcome: Outcome) -> Iterator[tuple[int, str]]:
    for matter, draft in enumerate(outcome.read.drafts if outcome.read else (), start=1):
        title = draft.case_title.value or outcome.file.name
        if draft.document_kind.value is DocumentKind.PROPOSAL:
            yield matter, title
        else:
            print_note(say(f"ingen tjänsteskrivelse: {title}", f"no decision proposal: {title}"))


def _start(client: Client, said: Said) -> None:
    drawn_up = _answered(client, said)
    for each in drawn_up:
        question = say(f"Påbörja {each.proposal} nu?", f"Start {each.proposal} now?")
        if each.content is not None and typer.confirm(question, default=False):
            content = each.content.model_dump(mode="json")
            body = {"proposal": each.proposal, "case": each.case, "content": content}
            told(client.write("/proposals", body), False)


def _answered(client: Client, said: Said) -> list[Startable]:
    """Asks until nothing remains: one at a time, since one answer can settle others too.

    Raises Failure where an answer does not settle its question.
    """
    asked: set[tuple[str | None, str]] = set()
    while True:
        drawn_up = _drawn_up(client, said)
        remaining = next((each for each in drawn_up if each.remains), None)
        if remaining is None:
            return drawn_up
        one = next(each for each in remaining.asked if each.answer is Answer.REMAINS)
        question = (remaining.written or remaining.provider, one.field)
        if question in asked:
            raise _unsettled(one)
        asked.add(question)
        _ask(said, remaining, one)


def _drawn_up(client: Client, said: Said) -> list[Startable]:
    answer = client.write(f"/documents/{said.sha256}/proposals", said.body())
    return [Startable.model_validate(each) for each in answer["proposals"]]


def _ask(said: Said, startable: Startable, asked: Asked) -> None:
    """Puts one question, and keeps the answer."""
    whose = startable.written or startable.provider
    shown = Text(f"\n{drafts.asked(asked.field, LOCALE)}", "bold")
    shown.append(f" · {whose}" if whose else "", "dim")
    if asked.value is not None:
        shown.append(f"\n  {_plain(asked.value)}")
    for each in asked.evidence[:1]:
        words = " ".join(each.words.split())[:_LONGEST]
        shown.append(f"\n  {each.page}:{each.line} {words}", "dim")
    console().print(shown)
    answer = typer.prompt(_choices(asked)).strip()
    while not _is_possible(asked, answer):
        answer = typer.prompt(_choices(asked)).strip()
    _keep(said, said.of(startable), asked, answer)


def _is_possible(asked: Asked, answer: str) -> bool:
    if answer == RIGHT:
        return asked.value is not None
    if answer == OUT:
        return _may_leave_out(asked)
    return bool(answer) and ("." not in asked.field or asked.field.startswith(RECIPIENT))


def _may_leave_out(asked: Asked) -> bool:
    return not asked.needed or asked.field.startswith(RECIPIENT)


def _choices(asked: Asked) -> str:
    right = say(f"{RIGHT} = rätt som det står", f"{RIGHT} = right as read")
    out = say(f"{OUT} = utelämna", f"{OUT} = leave out")
    own = say("eller skriv det rätta", "or type what is right")
    if asked.field.startswith(RECIPIENT):
        own = say("id för den som får beslutet där", "id of the person who gets the decision there")
    told = [right] * (asked.value is not None) + [out] * _may_leave_out(asked) + [own]
    return ", ".join(told)


def _keep(said: Said, spoken: dict[str, Any], asked: Asked, answer: str) -> None:
    if answer == RIGHT and asked.value is not None:
        if asked.field == "case":
            said.case = str(asked.value)
        else:
            spoken["as_read"].append(asked.field)
    elif answer == OUT:
        spoken["left_out"].append(asked.field)
    elif asked.field == "case":
        said.case = answer
    elif asked.field.startswith(RECIPIENT):
        name = asked.field.removeprefix(RECIPIENT)
        recipient = {"recipient": name, "party": name, "contact": answer, "channel": EMAIL}
        spoken.setdefault("recipients", []).append(recipient)
    else:
        listed = asked.field in LISTS and answer[:1] != "["
        spoken[asked.field] = answer.replace(",", " ").split() if listed else _typed(answer)


def _typed(answer: str) -> Any:
    """What is typed as JSON is that; everything else is text."""
    try:
        return json.loads(answer) if answer[:1] in "[{" else answer
    except ValueError:
        return answer


def _plain(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def _unsettled(asked: Asked) -> Failure:
    name = drafts.asked(asked.field, LOCALE)
    return Failure(
        ExitCode.REFUSED,
        say(f"svaret passar inte: {name}", f"the answer does not fit: {name}"),
        say(
            "påbörja med `liggare propose` ur en fil, där hela utkastet kan skrivas",
            "start with `liggare propose` from a file, where the whole draft can be written",
        ),
    )
