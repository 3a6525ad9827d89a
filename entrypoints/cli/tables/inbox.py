"""What waits for whom, with the command that does it; and proposals, where each is."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from domain.proposal.state import DeliveryStatus
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from projections.proposal_inbox.answers import (
    Inbox,
    ProposalList,
    ProposalRow,
    RunningDeadline,
    WaitingTask,
)
from wording import titles

PROGRAM = "liggare"
"""With what a command line begins that anybody may type."""


def inbox(answer: Inbox, program: str = PROGRAM) -> Text:
    """By person or role, nearest deadline first. Not to be wrapped: its commands are pasted."""
    by_whom = sorted(answer.tasks, key=_whose)
    parts = (_of_one(whose, list(tasks), program) for whose, tasks in groupby(by_whom, _whose))
    return Text("\n\n").join(parts)


def proposals(answer: ProposalList) -> RenderableType:
    """One row each, the longest in its phase first."""
    made = cells.table(
        "",
        say("Tjänsteskrivelse, ärende", "Proposal, case"),
        say("Läge, sammanträde", "Phase, meeting"),
        say("Härnäst, väntar på", "Next, waits for"),
        ids=[0],
    )
    for row in answer.proposals:
        first = row.tasks[0] if row.tasks else None
        made.add_row(
            Text(row.proposal).append(f"\n{row.case or ''}", "dim"),
            Text(f"{titles.phase(row.phase, LOCALE)}\n").append(_meeting(row), "dim"),
            Text(first.words if first else "–").append(f"\n{_waits_for(row)}", "dim"),
        )
    return made


def _whose(task: WaitingTask) -> str:
    return task.person or titles.role(task.role, LOCALE)


def _of_one(whose: str, tasks: list[WaitingTask], program: str) -> Text:
    made = Text(whose, "bold")
    for task in tasks:
        made.append("\n").append_text(_task(task, program))
    return made


def _task(task: WaitingTask, program: str) -> Text:
    subject = f" ({task.subject})" if task.subject else ""
    made = Text("  ").append(f"{task.words}{subject}", "bold cyan")
    made.append(f": {task.proposal}")
    for fact in _facts(task):
        made.append(f"\n    {fact}", "dim")
    return made.append(f"\n    {program}{task.command.removeprefix(PROGRAM)}")


def _facts(task: WaitingTask) -> Iterator[str]:
    """One line each: the days, what is missing, what went wrong."""
    days = []
    if task.deadline is not None:
        source = f" ({task.deadline.source})"
        last_day = task.deadline.last_day
        days.append(say(f"senast {last_day}", f"by {last_day}") + source + _past(task.deadline))
    if task.not_before is not None:
        days.append(say(f"tidigast {task.not_before}", f"not before {task.not_before}"))
    since = f"{task.since.astimezone():%Y-%m-%d %H:%M}"
    days.append(say(f"väntar sedan {since}", f"waiting since {since}"))
    yield ", ".join(days)
    if task.missing:
        missing = ", ".join(task.missing)
        yield say(f"saknas: {missing}", f"missing: {missing}")
    if task.unanswered:
        unanswered = ", ".join(task.unanswered)
        yield say(f"obesvarade fynd: {unanswered}", f"unanswered findings: {unanswered}")
    if task.reason is not None:
        yield task.reason


def _past(deadline: RunningDeadline) -> str:
    if not deadline.historical:
        return ""
    return say(", passerad när det registrerades", ", past when this was recorded")


def _meeting(row: ProposalRow) -> str:
    if row.decision is None:
        return str(row.meeting_day or "")
    assumed = cells.ASSUMED if row.decision.assumed else ""
    return f"{row.decision.meeting_day}{assumed}"


def _waits_for(row: ProposalRow) -> str:
    held = [d.recipient for d in row.deliveries if d.status is DeliveryStatus.NEEDS_ATTENTION]
    if held:
        return say("når inte ", "cannot reach ") + ", ".join(held)
    return _names(row)


def _names(row: ProposalRow) -> str:
    return ", ".join(
        dict.fromkeys(task.person or titles.role(task.role, LOCALE) for task in row.tasks)
    )
