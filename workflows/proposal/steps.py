"""What the workflow does by itself: each step has one key for ever, so that it happens once."""

import hashlib

from domain.values.identifiers import ProposalId
from ledger.act import Act, Actor

SYSTEM = Actor("system:workflow", "system")


def step_key(proposal: ProposalId, round_number: int, step: str, *about: str) -> str:
    """``{proposal}:r{round}:{step}``, and what it is about after further colons."""
    return ":".join((proposal, f"r{round_number}", step, *about))


def resumed(recipient: str, resumption: int, times_anew: int = 0) -> tuple[str, ...]:
    """Whom a step of dispatch is about, and, once taken up again, for the how manieth time."""
    return (recipient, *numbered(resumption), *anew(times_anew))


def numbered(times: int) -> tuple[str, ...]:
    """What tells a step from the same step before it: nothing at first, then how often."""
    return (str(times),) if times else ()


def anew(times: int) -> tuple[str, ...]:
    """What tells a step from the same one that had been done upon what was then taken back."""
    return (f"anew{times}",) if times else ()


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
