"""Putting right how a decision was recorded."""

from datetime import datetime
from typing import Annotated

import typer

from entrypoints.cli.commands.acts.doing import (
    DAY,
    AsJson,
    Disqualified,
    Dissents,
    Paragraph,
    Proposal,
    Votes,
    act,
    day,
    do,
)
from entrypoints.cli.commands.acts.outcomes import dissents, votes
from entrypoints.cli.invocation import client_of
from entrypoints.speech import say


@act.command(
    "correct-decision",
    help=say(
        "Rätta beslutets dag, paragraf eller röster; annat utfall: stryk beslutet i stället.",
        "Correct the decision's day, paragraph or votes; another outcome: retract it instead.",
    ),
)
def correct_decision(
    ctx: typer.Context,
    proposal: Proposal,
    because: Annotated[str, typer.Option(help=say("Varför det var fel", "Why it was wrong"))],
    tell_anew: Annotated[
        bool,
        typer.Option(
            "--tell-anew/--tell-nobody",
            help=say(
                "Om mottagarna ska få beslutet på nytt", "Whether recipients are told once more"
            ),
        ),
    ],
    on: Annotated[
        datetime | None,
        typer.Option(
            formats=DAY,
            help=say(
                "Beslutets dag; annars som registrerad", "The decision's day; else as recorded"
            ),
        ),
    ] = None,
    paragraph: Paragraph = None,
    vote: Votes = None,
    dissent: Dissents = None,
    disqualified: Disqualified = None,
    as_json: AsJson = False,
) -> None:
    """What is not said stays as it is recorded; a day that is said is no assumption."""
    recorded = client_of(ctx).get(f"/proposals/{proposal}")["decision"] or {}
    said = {
        "meeting_day": day(on),
        "paragraph": paragraph,
        "votes": votes(vote),
        "dissents": dissents(dissent),
        "disqualified": disqualified,
    }
    kept = {name: recorded.get(name) for name in said}
    body = {
        **kept,
        **{name: value for name, value in said.items() if value},
        "assumed": None if on else recorded.get("assumed"),
        "tell_anew": tell_anew,
        "because": because,
    }
    do(ctx, proposal, "decision/correction", body, as_json)
