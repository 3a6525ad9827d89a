"""A reduction that a committee decides is booked on its way, or waits for somebody to look."""

from domain.contract.changes import Reduction
from domain.proposal.content import Effect
from domain.proposal.events import Outcome
from domain.proposal.outcomes import ChangedPoint
from tests.workflows.acts import decision
from tests.workflows.municipality import volume
from tests.workflows.office import Office


def instead(line: str, hours: int) -> ChangedPoint:
    """What the committee decides in place of the expansion that was proposed."""
    less = Reduction(volumes=(volume(line, hours),))
    return ChangedPoint(
        text=f"Leanlinks uppdrag minskas med {hours} timmar.",
        effects=(Effect(contract="leanlink-housing", change=less),),
        draws=(),
    )


async def test_a_decided_reduction_is_booked_once_and_closed(working: Office) -> None:
    name = working.name
    await working.carry_to_committee(name)
    changed = instead(name, 900)
    await working.act(decision(name, {1: Outcome.APPROVED_WITH_CHANGES}, changed=changed))
    await working.closed()
    assert working.booked() == {"contract.awarded.v1": 1, "contract.reduced.v1": 1}


async def test_a_reduction_of_more_than_there_is_needs_attention(working: Office) -> None:
    name = working.name
    await working.carry_to_committee(name)
    changed = instead(name, 8001)
    await working.act(decision(name, {1: Outcome.APPROVED_WITH_CHANGES}, changed=changed))
    await working.until(lambda: "effect-refused" in working.topics())
    assert working.booked() == {"contract.awarded.v1": 1}
