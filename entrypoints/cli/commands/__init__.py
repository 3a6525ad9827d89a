"""The commands, a file for each group."""

from typer import Typer

from entrypoints.cli.commands import (
    acts,
    budget,
    consequences,
    contracts,
    expiry,
    feed,
    findings,
    health,
    history,
    importing,
    inbox,
    keys,
    meetings,
    proposals,
    proposing,
    registering,
    running,
    volumes,
    why,
)
from entrypoints.speech import say

COMMANDS: tuple[Typer, ...] = (
    running.app,
    volumes.app,
    contracts.app,
    expiry.app,
    history.app,
    budget.app,
    inbox.app,
    consequences.app,
    findings.book,
    importing.app,
    registering.app,
    proposing.app,
    feed.app,
    health.app,
)
"""Commands that stand right below ``liggare``, in the order in which help lists them."""

GROUPS: tuple[tuple[str, Typer, str], ...] = (
    (
        "why",
        why.app,
        say("Varför en siffra är vad den är.", "Why a figure is what it is."),
    ),
    (
        "proposals",
        proposals.app,
        say(
            "Tjänsteskrivelser och var de är; eller en av dem, med dess ID.",
            "Proposals and where they are; or one of them, by its ID.",
        ),
    ),
    (
        "act",
        acts.act,
        say("För en tjänsteskrivelse vidare.", "Carry a proposal on."),
    ),
    (
        "findings",
        findings.app,
        say("Vad reglerna finner, och vad som svarats.", "What the rules find, and the answers."),
    ),
    ("meetings", meetings.app, say("Nämndernas sammanträden.", "Committees' meetings.")),
    ("keys", keys.app, say("Nycklar till gränssnittet.", "Keys to the interface.")),
    ("serve", running.serve, say("Kör en av processerna.", "Run one of the processes.")),
)
"""Commands with subcommands."""
