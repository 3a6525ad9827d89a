"""``liggare act``: what is done with a proposal on its way, a file for each stage."""

from entrypoints.cli.commands.acts import (
    answering,
    correcting,
    deciding,
    drafting,
    following,
    publicity,
)
from entrypoints.cli.commands.acts.doing import act

__all__ = ["act", "answering", "correcting", "deciding", "drafting", "following", "publicity"]
