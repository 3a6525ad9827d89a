"""Starting proposals and carrying them on, as a caseworker does."""

from datetime import datetime
from typing import Annotated, Any

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.registering import File, read_json, told
from entrypoints.cli.failures import wrong_usage
from entrypoints.cli.invocation import AsJson, client_of
from entrypoints.speech import say
from identity.roles import Role

app = Application()
act = Application()

Proposal = Annotated[str, typer.Argument(help=say("Tjänsteskrivelsens id", "The proposal's id"))]
Done = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help=say("Genomförd den dagen", "Done on that day")),
]
Planned = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help=say("Planerad till dagen", "Planned for that day")),
]
MeetingDay = Annotated[
    datetime,
    typer.Argument(formats=["%Y-%m-%d"], help=say("Sammanträdets dag", "Day of the meeting")),
]
Points = Annotated[list[int] | None, typer.Option(help=say("Beslutspunkt", "Decision point"))]


@app.command(
    "propose",
    help=say(
        "Påbörja en tjänsteskrivelse ur en fil (case, content), som i examples/proposals.json.",
        "Start a proposal from a file (case, content), as in examples/proposals.json.",
    ),
)
def propose(
    ctx: typer.Context,
    file: File,
    proposal: Annotated[
        str | None, typer.Option(help=say("Id, eller vilken i filen", "Id, or which of the file"))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """From a file with one proposal, or one of several."""
    body = _one_of(read_json(file), proposal)
    client = client_of(ctx, Role.CASEWORKER)
    receipt = client.write(
        "/proposals",
        {
            "proposal": proposal or body.get("proposal"),
            "case": body.get("case"),
            "content": body.get("content"),
        },
    )
    told(receipt, as_json)


@act.command("draft", help=say("Spara ett nytt utkast ur en fil.", "Save a new draft from a file."))
def save_draft(ctx: typer.Context, proposal: Proposal, file: File, as_json: AsJson = False) -> None:
    """Upon the version that stands when it is sent."""
    body = read_json(file)
    client = client_of(ctx, Role.CASEWORKER)
    _, tag = client.get_with_tag(f"/proposals/{proposal}")
    content = {"content": body.get("content", body)}
    told(client.write(f"/proposals/{proposal}/draft", content, method="PUT", upon=tag), as_json)


@act.command(
    "submit",
    help=say("Lämna in: prövas, och medel reserveras.", "Submit: checked, funds reserved."),
)
def submit(ctx: typer.Context, proposal: Proposal, as_json: AsJson = False) -> None:
    """From draft to union consultation."""
    _act(ctx, proposal, "submission", {}, as_json)


@act.command(
    "consult", help=say("Facklig information enligt MBL 19 §.", "Union information, MBL 19 §.")
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
    as_json: AsJson = False,
) -> None:
    """Exactly one of the three."""
    days = (("done", done), ("planned", planned))
    said: list[dict[str, Any]] = [{"time": time, "day": _day(day)} for time, day in days if day]
    if at_meeting:
        said.append({"time": "at_meeting"})
    if len(said) != 1:
        raise wrong_usage(
            say(
                "ange ett av --done, --planned och --at-meeting",
                "give one of --done, --planned and --at-meeting",
            )
        )
    _act(ctx, proposal, "union-consultation", said[0], as_json)


@act.command(
    "plan", help=say("Sätt upp ärendet på ett sammanträde.", "Place it on a meeting's agenda.")
)
def plan(ctx: typer.Context, proposal: Proposal, day: MeetingDay, as_json: AsJson = False) -> None:
    """Another day takes the earlier one's place."""
    _act(ctx, proposal, "meeting", {"meeting_day": _day(day)}, as_json)


@act.command("decide", help=say("Registrera nämndens beslut.", "Record the committee's decision."))
def decide(
    ctx: typer.Context,
    proposal: Proposal,
    day: MeetingDay,
    approve: Points = None,
    reject: Points = None,
    paragraph: Annotated[
        str | None, typer.Option(help=say("Protokollets paragraf", "Paragraph of the minutes"))
    ] = None,
    assumed: Annotated[
        str | None,
        typer.Option(help=say("Varför uppgiften är antagen", "Why this is an assumption")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Every decision point once."""
    outcomes = [
        *({"point": point, "outcome": "approved"} for point in approve or ()),
        *({"point": point, "outcome": "rejected"} for point in reject or ()),
    ]
    if not outcomes:
        raise wrong_usage(say("ange --approve eller --reject", "give --approve or --reject"))
    body = {
        "meeting_day": _day(day),
        "paragraph": paragraph,
        "outcomes": outcomes,
        "assumed": assumed,
    }
    _act(ctx, proposal, "decision", body, as_json)


@act.command(
    "confirm",
    help=say("Bekräfta att beslutet lämnats över för hand.", "Confirm a delivery by hand."),
)
def confirm(
    ctx: typer.Context,
    proposal: Proposal,
    recipient: Annotated[str, typer.Argument(help=say("Mottagarens id", "The recipient's id"))],
    reference: Annotated[
        str | None, typer.Option(help=say("Till exempel en kvittens", "Such as a receipt"))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """One recipient."""
    path = f"dispatch/{recipient}/confirmation"
    _act(ctx, proposal, path, {"reference": reference}, as_json)


@act.command(
    "effect",
    help=say("Försök på nytt bokföra beslutet.", "Try again to book the decision."),
)
def effect(ctx: typer.Context, proposal: Proposal, as_json: AsJson = False) -> None:
    """After a booking that was refused."""
    _act(ctx, proposal, "effect", {}, as_json)


def _act(ctx: typer.Context, proposal: str, path: str, body: dict[str, Any], as_json: bool) -> None:
    client = client_of(ctx, Role.CASEWORKER)
    told(client.write(f"/proposals/{proposal}/{path}", body), as_json)


def _one_of(content: Any, proposal: str | None) -> dict[str, Any]:
    if not isinstance(content, dict):
        raise wrong_usage(say("filen innehåller ingen tjänsteskrivelse", "no proposal in the file"))
    several = content.get("proposals")
    if several is None:
        return content
    found = [each for each in several if proposal in {None, each.get("proposal")}]
    if len(found) != 1:
        names = ", ".join(str(each.get("proposal")) for each in several)
        raise wrong_usage(say(f"välj en med --proposal: {names}", f"choose --proposal: {names}"))
    return dict(found[0])


def _day(day: datetime | None) -> str | None:
    return day.date().isoformat() if day else None
