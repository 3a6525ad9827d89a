"""The outcome of each decision point, and by whom it was decided, as the options say it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from entrypoints.cli.commands.registering import read_json
from entrypoints.cli.failures import wrong_usage
from entrypoints.speech import say

Points = list[int] | None
Approve = Annotated[Points, typer.Option(help=say("Bifall på punkten", "Approved point"))]
Reject = Annotated[Points, typer.Option(help=say("Avslag på punkten", "Rejected point"))]
WithdrawPoints = Annotated[
    Points, typer.Option("--withdraw", help=say("Punkten drogs tillbaka", "Point withdrawn"))
]
Change = Annotated[
    list[str] | None,
    typer.Option(
        help=say(
            "Bifall med ändring: punkt=fil, med text, effects, draws",
            "Approved with changes: point=file, with text, effects, draws",
        )
    ),
]
ReferBackFor = Annotated[
    str | None,
    typer.Option("--refer-back", help=say("Återremiss, därför att …", "Referred back, because …")),
]
PostponeFor = Annotated[
    str | None,
    typer.Option("--postpone", help=say("Bordläggning, därför att …", "Postponed, because …")),
]
Item = Annotated[
    str | None,
    typer.Option(help=say("Punkt i delegationsordningen", "Item of the delegation scheme")),
]

VOTE = re.compile(r"(?:(\d+):)?(\d+)-(\d+)(?:-(\d+))?")
CHANGED = re.compile(r"(\d+)=(.+)")


def outcomes(
    points: Callable[[], list[int]],
    approve: Points,
    change: list[str] | None,
    reject: Points,
    withdraw: Points,
    refer_back: str | None,
    postpone: str | None,
) -> list[dict[str, Any]]:
    """One for each point. A referral back and a postponement concern them all, so it asks which."""
    for whole, reason in (("referred_back", refer_back), ("postponed", postpone)):
        if reason is not None:
            return [{"point": point, "outcome": whole} for point in points()]
    said = [
        *({"point": point, "outcome": "approved"} for point in approve or ()),
        *(_changed(each) for each in change or ()),
        *({"point": point, "outcome": "rejected"} for point in reject or ()),
        *({"point": point, "outcome": "withdrawn"} for point in withdraw or ()),
    ]
    if not said:
        raise wrong_usage(
            say(
                "ange --approve, --change, --reject, --withdraw, --refer-back eller --postpone",
                "give --approve, --change, --reject, --withdraw, --refer-back or --postpone",
            )
        )
    return said


def by_whom(
    delegate: str | None, item: str | None, chair: str | None, urgency: str | None
) -> dict[str, Any]:
    """The committee unless a delegate or the chair is named."""
    if delegate is not None:
        return {"kind": "delegate", "person": delegate, "item": item}
    if chair is not None:
        return {"kind": "chair", "person": chair, "urgency": urgency}
    return {"kind": "committee"}


def votes(given: list[str] | None) -> list[dict[str, Any]]:
    """``7-4`` in favour and against, ``1:7-4-1`` on point 1 with one abstaining."""
    return [_vote(each) for each in given or ()]


def dissents(given: list[str] | None) -> list[dict[str, Any]]:
    """Person ids, from the whole decision."""
    return [{"person": person} for person in given or ()]


def _vote(text: str) -> dict[str, Any]:
    found = VOTE.fullmatch(text)
    if found is None:
        raise wrong_usage(say(f"{text}: röster skrivs som 7-4", f"{text}: votes are such as 7-4"))
    point, in_favour, against, abstained = found.groups()
    return {
        "point": int(point) if point else None,
        "in_favour": int(in_favour),
        "against": int(against),
        "abstained": int(abstained or 0),
    }


def _changed(text: str) -> dict[str, Any]:
    found = CHANGED.fullmatch(text)
    if found is None:
        raise wrong_usage(say(f"{text}: skriv punkt=fil", f"{text}: write point=file"))
    changed = read_json(Path(found.group(2)))
    point = int(found.group(1))
    return {"point": point, "outcome": "approved_with_changes", "changed": changed}
