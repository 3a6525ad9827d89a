"""What later facts would break, once an earlier one was corrected or is void."""

from domain.contract.broken import BrokenRule
from domain.contract.errors import LaterFactWouldBreak
from domain.contract.events import Booked, BookedChange
from domain.contract.evolve import Fact, refold
from domain.contract.impossible import refuse_impossible
from domain.contract.left import refuse_below_zero_after
from domain.contract.rules import broken_rules
from domain.contract.state import Contract
from domain.refusal import Refusal


def broken_later(facts: tuple[Fact, ...], after: int) -> tuple[BrokenRule, ...]:
    """Rules that the facts later than an entry would break, in a history as it would be.

    Raises:
        LaterFactWouldBreak: names the first that could not stand at all.
    """
    history: list[Fact] = [fact for fact in facts if fact[0] <= after]
    broken: list[BrokenRule] = []
    for version, event in facts:
        if version <= after:
            continue
        if isinstance(event, Booked):
            broken.extend(_broken_by(refold(history), version, event))
        history.append((version, event))
    return tuple(broken)


def _broken_by(before: Contract, version: int, event: BookedChange) -> list[BrokenRule]:
    try:
        if not before.exists and event.kind != "award":
            raise LaterFactWouldBreak("there would be no contract")
        refuse_impossible(before, event)
        refuse_below_zero_after(before, event)
    except Refusal as refusal:
        raise LaterFactWouldBreak(
            f"entry {version} ({event.topic}) could not stand: {refusal.detail}",
            field="replacement",
            entry=str(version),
        ) from refusal
    allowed = {each.rule for each in event.despite.rules} if event.despite else set()
    return [
        each.model_copy(update={"entry": version})
        for each in broken_rules(before, event)
        if each.rule not in allowed
    ]
