"""Acts on the way to the decision, the decision itself, its report and its signing."""

from datetime import datetime
from typing import Annotated, Any

import typer

from domain.proposal.events import AuthorityKind, ConsultationKind
from entrypoints.cli.commands.acts.doing import (
    DAY,
    AsJson,
    Assumed,
    Day,
    Disqualified,
    Dissents,
    Paragraph,
    Proposal,
    Votes,
    act,
    day,
    do,
    exactly_one,
)
from entrypoints.cli.commands.acts.outcomes import (
    Approve,
    Change,
    Item,
    PostponeFor,
    ReferBackFor,
    Reject,
    WithdrawPoints,
    by_whom,
    dissents,
    outcomes,
    votes,
)
from entrypoints.cli.invocation import client_of
from entrypoints.speech import say

Done = Annotated[
    datetime | None, typer.Option(formats=DAY, help=say("Genomförd den dagen", "Done on that day"))
]
Planned = Annotated[
    datetime | None,
    typer.Option(formats=DAY, help=say("Planerad till dagen", "Planned for that day")),
]
MeetingOption = Annotated[
    str | None, typer.Option(help=say("Sammanträdets id", "The meeting's id"))
]


@act.command(
    "consult",
    help=say(
        "Facklig information eller förhandling: MBL 19, 11 och 38 §§.",
        "Union information or negotiation: MBL 19, 11 and 38 §§.",
    ),
)
def consult(
    ctx: typer.Context,
    proposal: Proposal,
    done: Done = None,
    planned: Planned = None,
    at_meeting: Annotated[
        bool,
        typer.Option(
            "--at-meeting",
            help=say("I anslutning till sammanträdet", "In connection with the meeting"),
        ),
    ] = False,
    not_required: Annotated[
        str | None, typer.Option(help=say("Behövs inte, därför att …", "Not required, because …"))
    ] = None,
    kind: Annotated[
        ConsultationKind, typer.Option(help=say("Vilket slag", "Which kind"))
    ] = ConsultationKind.INFORMATION,
    agreed: Annotated[
        bool | None,
        typer.Option("--agreed/--not-agreed", help=say("Hur den slutade", "How it ended")),
    ] = None,
    closed: Annotated[
        datetime | None,
        typer.Option(formats=DAY, help=say("Förhandlingen avslutad", "Negotiation closed")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Exactly one of the four."""
    said: list[dict[str, Any]] = [
        {"time": time, "day": day(given)}
        for time, given in (("done", done), ("planned", planned))
        if given
    ]
    if at_meeting:
        said.append({"time": "at_meeting"})
    if not_required is not None:
        said.append({"time": "not_required", "reason": not_required})
    chosen = exactly_one(said, "--done", "--planned", "--at-meeting", "--not-required")
    body = {**chosen, "kind": kind, "agreed": agreed, "closed_on": day(closed)}
    do(ctx, proposal, "union-consultation", body, as_json)


@act.command(
    "plan", help=say("Sätt upp ärendet på ett sammanträde.", "Place it on a meeting's agenda.")
)
def plan(
    ctx: typer.Context,
    proposal: Proposal,
    on: Annotated[
        datetime | None,
        typer.Argument(formats=DAY, help=say("Sammanträdets dag", "Day of the meeting")),
    ] = None,
    meeting: MeetingOption = None,
    as_json: AsJson = False,
) -> None:
    """Another meeting takes the earlier one's place."""
    do(ctx, proposal, "meeting", {"meeting_day": day(on), "meeting": meeting}, as_json)


@act.command(
    "decide",
    help=say(
        "Registrera beslutet, punkt för punkt: nämndens, en delegats eller ordförandens.",
        "Record the decision, point by point: the committee's, a delegate's or the chair's.",
    ),
)
def decide(
    ctx: typer.Context,
    proposal: Proposal,
    on: Annotated[
        datetime, typer.Argument(formats=DAY, help=say("Dagen för beslutet", "Day of the decision"))
    ],
    approve: Approve = None,
    change: Change = None,
    reject: Reject = None,
    withdraw: WithdrawPoints = None,
    refer_back: ReferBackFor = None,
    postpone: PostponeFor = None,
    delegate: Annotated[
        str | None, typer.Option(help=say("Delegatens person-id", "The delegate's person id"))
    ] = None,
    item: Item = None,
    chair: Annotated[
        str | None, typer.Option(help=say("Ordförandens person-id", "The chair's person id"))
    ] = None,
    urgency: Annotated[
        str | None, typer.Option(help=say("Varför det brådskade", "Why it was urgent"))
    ] = None,
    vote: Votes = None,
    dissent: Dissents = None,
    disqualified: Disqualified = None,
    paragraph: Paragraph = None,
    assumed: Assumed = None,
    as_json: AsJson = False,
) -> None:
    """Every decision point once."""

    def points() -> list[int]:
        shown = client_of(ctx).get(f"/proposals/{proposal}")
        return [each["number"] for each in shown["content"]["points"]]

    body = {
        "meeting_day": day(on),
        "paragraph": paragraph,
        "outcomes": outcomes(points, approve, change, reject, withdraw, refer_back, postpone),
        "reason": refer_back or postpone,
        "votes": votes(vote),
        "dissents": dissents(dissent),
        "disqualified": disqualified or [],
        "by": by_whom(delegate, item, chair, urgency),
        "assumed": assumed,
    }
    do(ctx, proposal, "decision", body, as_json)


@act.command(
    "report",
    help=say(
        "Anmäl en delegats eller ordförandens beslut till nämnden (KL 6:40).",
        "Report a delegate's or the chair's decision to the committee (KL 6:40).",
    ),
)
def report(
    ctx: typer.Context,
    proposal: Proposal,
    on: Annotated[
        datetime | None,
        typer.Argument(formats=DAY, help=say("Sammanträdets dag", "Day of the meeting")),
    ] = None,
    meeting: MeetingOption = None,
    paragraph: Paragraph = None,
    as_json: AsJson = False,
) -> None:
    """At one meeting."""
    body = {"meeting_day": day(on), "meeting": meeting, "paragraph": paragraph}
    do(ctx, proposal, "report", body, as_json)


@act.command("sign", help=say("Registrera en underskrift.", "Record a signature."))
def sign(
    ctx: typer.Context,
    proposal: Proposal,
    signatory: Annotated[str, typer.Argument(help=say("Vem: person-id", "Who: person id"))],
    authority: Annotated[
        AuthorityKind, typer.Option(help=say("Med vilken behörighet", "By which authority"))
    ],
    reference: Annotated[
        str | None,
        typer.Option(
            help=say(
                "Punktens nummer, punkt i delegationsordningen eller tjänsten",
                "Number of the point, item of the delegation scheme, or the post",
            )
        ),
    ] = None,
    on: Day = None,
    as_json: AsJson = False,
) -> None:
    """For the municipality."""
    body = {
        "signatory": signatory,
        "authority": {"kind": authority, "reference": reference},
        "signed_on": day(on, datetime.now().astimezone()),
    }
    do(ctx, proposal, "signature", body, as_json)
