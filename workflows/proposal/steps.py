"""What the workflow does by itself: each step has one key for ever, so that it happens once."""

import hashlib

from domain.values.identifiers import ProposalId
from ledger.act import Act, Actor

SYSTEM = Actor("system:workflow", "system")
ROUND = "r1"
"""A proposal that is referred back will go a second round; until then there is one."""


def step_key(proposal: ProposalId, step: str, about: str | None = None) -> str:
    """``{proposal}:r1:{step}`` or ``{proposal}:r1:{step}:{about}``."""
    return ":".join(part for part in (proposal, ROUND, step, about) if part is not None)


def step_act(key: str, *, case: str | None, cause: str) -> Act:
    """The key says all there is to know of the step, so it also stands for its body.

    ``cause`` is the entry that the step follows from, as ``{stream}@{version}``.
    """
    return Act(
        key=key,
        actor=SYSTEM,
        body_hash=hashlib.sha256(key.encode()).digest(),
        correlation_id=case,
        causation_id=cause,
    )
