"""What the desk answers beside the domain's and the ledger's refusals.

Impossible
└── MalformedAct   refused by the workflow's validator, before anything is written anywhere
StillGoing         no answer in time; the act may still be booked
ActFailed          the act was given up for a reason that is no refusal
"""

from domain.refusal import Impossible


class MalformedAct(Impossible):
    """What was sent is no act on this proposal."""

    title = "What was sent is not an act that a proposal knows"
    remedy = "Send an act with the fields that it has."


class StillGoing(Exception):
    """No answer in time. The act may still be booked: repeat it with its key to find out."""

    def __init__(self, update_id: str) -> None:
        super().__init__(f"the act {update_id} has not been answered yet")
        self.update_id = update_id


class ActFailed(Exception):
    """The act was given up. Nobody refused it; repeating it with its key is safe."""
