"""One proposal: its facts, whether it can be submitted, and its deadlines."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from domain.proposal.content import Channel
from domain.proposal.events import Outcome
from domain.proposal.state import DeliveryStatus, Phase
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from wording import titles


def facts(shown: dict[str, Any]) -> RenderableType:
    """Where it stands and what became of it."""
    content = shown["content"] or {}
    made = Table(box=None, show_header=False, title=content.get("title"), title_justify="left")
    for name, value in (*_preparation(shown), *_decision_and_after(shown), *_dispatch(shown)):
        made.add_row(name, value)
    return made


def readiness(answer: dict[str, Any]) -> RenderableType:
    """Whether it can be submitted, and each thing that is wanted with its reason."""
    ready = say("kan lämnas in", "can be submitted")
    not_ready = say("kan inte lämnas in ännu", "cannot be submitted yet")
    shown: list[RenderableType] = [
        Text(ready, "green") if answer["ready"] else Text(not_ready, "red")
    ]
    for word, fields in (
        (say("saknas", "missing"), answer["missing"]),
        (say("bör finnas", "advised"), answer["advised"]),
    ):
        shown += [Text(f"{word}: {each['field']} – {each['reason']}") for each in fields]
    refusal = answer["refusal"]
    if refusal is not None:
        rule = f" ({refusal['rule']}, {refusal['source']})" if refusal.get("rule") else ""
        shown.append(Text(f"{refusal['title']}: {refusal['detail']}{rule}"))
    return Group(*shown)


def deadlines(answer: dict[str, Any]) -> RenderableType:
    """One row each, the nearest first."""
    made = cells.table(
        "",
        say("Senast", "By"),
        say("Att göra", "To do"),
        say("Vems tur", "Whose turn"),
        say("Enligt", "Source"),
        ids=[0],
    )
    for each in answer["deadlines"]:
        who = each["person"] or titles.role(each["role"], LOCALE)
        made.add_row(each["last_day"], each["words"], who, each["source"] or "–")
    return made


def _preparation(shown: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield say("Ärende", "Case"), shown["case"]
    yield say("Läge", "Phase"), titles.phase(Phase(shown["phase"]), LOCALE)
    if shown["round"] > 1:
        yield say("Omgång", "Round"), str(shown["round"])
    yield say("Handläggare", "Caseworker"), shown["caseworker"]
    for point in (shown["content"] or {}).get("points", ()):
        yield f"{say('Beslutspunkt', 'Point')} {point['number']}", point["text"]


def _decision_and_after(shown: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if shown["decision"]:
        yield say("Beslut", "Decision"), _decided(shown["decision"])
        for point in shown["decided_points"]:
            if point not in shown["content"]["points"]:
                yield f"{say('Beslutad punkt', 'Decided point')} {point['number']}", point["text"]
    for name, event, day in (
        (say("Anmält", "Reported"), shown["reported"], "meeting_day"),
        (say("Justerat", "Minutes"), shown["minutes"], "approved_on"),
        (say("Anslaget", "Notice"), shown["notice"], "posted_on"),
        (say("Sista dag att överklaga", "Last day to appeal"), shown["notice"], "last_appeal_day"),
        (say("Anslaget nedtaget", "Notice taken down"), shown["taken_down"], "taken_down_on"),
    ):
        if event:
            assumed = say(", antaget", ", assumed") if event.get("assumed") else ""
            yield name, event[day] + assumed
    for appeal in shown["appeals"]:
        yield say("Överklagat", "Appealed"), _appeal(appeal)
    if shown["final_on"]:
        yield say("Laga kraft", "Final"), shown["final_on"]
    yield say("Verkan", "Effect"), effect(shown)


def _dispatch(shown: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for each in shown["recipients"]:
        channel = titles.channel(Channel(each["channel"]), LOCALE)
        status = titles.delivery_status(DeliveryStatus(each["status"]), LOCALE)
        yield f"{say('Till', 'To')} {each['recipient']}", f"{channel}, {status}"


def _decided(decided: dict[str, Any]) -> str:
    """``2026-11-22 § 12, antagen: punkt 1 bifall, punkt 2 avslag``."""
    day = " ".join(filter(None, (decided["meeting_day"], decided["paragraph"])))
    assumed = say(", antagen", ", assumed") if decided["assumed"] else ""
    point = say("punkt", "point")
    outcomes = (
        (each["point"], titles.outcome(Outcome(each["outcome"]), LOCALE))
        for each in decided["outcomes"]
    )
    told = ", ".join(f"{point} {number} {outcome}" for number, outcome in outcomes)
    return f"{day}{assumed}: {told}"


def _appeal(appeal: dict[str, Any]) -> str:
    lodged = f"{appeal['appeal']}, {appeal['lodged']['lodged_on']}"
    for word, settled in (
        (say("avslaget", "dismissed"), appeal["dismissed"]),
        (say("beslutet upphävt", "decision annulled"), appeal["annulled"]),
    ):
        if settled:
            return f"{lodged}; {word} {settled['settled_on']}"
    return f"{lodged}; {say('inte avgjort', 'not settled')}"


def effect(shown: dict[str, Any]) -> str:
    """The last thing that is true of it."""
    outcomes = [each["outcome"] for each in (shown["decision"] or {}).get("outcomes", ())]
    nothing = bool(outcomes) and not any(Outcome(each).is_approval for each in outcomes)
    for word, true in (
        (say("inget bifallet", "nothing approved"), nothing),
        (say("återförd", "undone"), shown["effect_reversed"]),
        (say("bokförd", "booked"), shown["effect_booked"]),
        (say("ska inte bokföras", "not to be booked"), shown["effect_waived"]),
        (say("avvisad", "refused"), shown["effect_refusal"]),
    ):
        if true:
            return word
    return say("inte bokförd", "not booked")
