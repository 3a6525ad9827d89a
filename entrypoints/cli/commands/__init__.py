"""The commands, a file for each group."""

from typer import Typer

from entrypoints.cli.commands import (
    budget,
    consequences,
    contracts,
    expiry,
    feed,
    health,
    history,
    keys,
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
    proposals.app,
    consequences.app,
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
        "act",
        proposing.act,
        say("För en tjänsteskrivelse vidare.", "Carry a proposal on."),
    ),
    ("keys", keys.app, say("Nycklar till gränssnittet.", "Keys to the interface.")),
    ("serve", running.serve, say("Kör en av processerna.", "Run one of the processes.")),
)
"""Commands with subcommands."""
