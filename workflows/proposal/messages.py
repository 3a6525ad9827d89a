"""What travels between desk, workflow and activities, and lies in histories for years."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, JsonValue

from domain.proposal.content import Channel
from domain.proposal.state import ENDS, Phase
from domain.values.identifiers import PersonId, ProposalId, Slug, Stream


class Message(BaseModel):
    """Frozen. Fields unknown to an older worker are let pass; new ones are given defaults."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ProposalInput(Message):
    """Which proposal. Everything else is asked of the ledger."""

    proposal: ProposalId


class ActMessage(Message):
    """One act of a person: the command by its name and body, and the circumstances.

    ``body_hash`` is hexadecimal. ``expected`` holds stream versions that the person has seen.
    """

    command: str
    body: dict[str, JsonValue]
    key: str
    actor: PersonId
    role: str
    body_hash: str
    correlation_id: str | None = None
    causation_id: str | None = None
    expected: dict[Stream, int] = {}


class ActResult(Message):
    """What an act led to. ``position`` is its last entry, or the head where nothing changed."""

    proposal: ProposalId
    phase: Phase
    version: int
    position: int
    repeated: bool = False


class Awaited(Message):
    """A recipient whom the decision has not reached yet, at which taking up of its delivery.

    ``anew`` counts how often it had been taken for delivered, which was then taken back.
    """

    recipient: Slug
    channel: Channel
    needs_attention: bool = False
    resumption: int = 0
    anew: int = 0

    @property
    def to_be_sent(self) -> bool:
        """Whether the workflow can do it, and nobody has to see to it first."""
        return self.channel is not Channel.BY_HAND and not self.needs_attention


class Due(Message):
    """When something is due next, by the clock that the rules go by, and in how many seconds.

    The same moment is the same, however far away it is by now.
    """

    at: datetime
    in_seconds: float

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Due) and self.at == other.at

    def __hash__(self) -> int:
        return hash(self.at)


class Standing(Message):
    """Where the ledger says that a proposal stands, at a version of its stream.

    ``effect_booked``: nothing is left to book, whether booked, waived or annulled. ``complete`` is
    None in answers from before it was told: then effect and dispatch alone decide.
    """

    proposal: ProposalId
    phase: Phase
    version: int
    round: int = 1
    effect_booked: bool = False
    effect_refusals: int = 0
    awaited: tuple[Awaited, ...] = ()
    reversal_due: bool = False
    reversal_refusals: int = 0
    complete: bool | None = None
    due: Due | None = None

    @property
    def has_ended(self) -> bool:
        """Closed, withdrawn or cancelled."""
        return self.phase in ENDS

    @property
    def to_be_booked(self) -> bool:
        """Not once refused: then it is for people to try again."""
        decided = self.phase is Phase.DECIDED
        return decided and not self.effect_booked and self.effect_refusals == 0

    @property
    def to_be_reversed(self) -> bool:
        """Not once refused: then it is for people to try again."""
        return self.reversal_due and self.reversal_refusals == 0

    @property
    def to_be_closed(self) -> bool:
        """Nothing remains to be done."""
        if self.complete is None:
            return self.effect_booked and not self.awaited
        return self.complete


class Performed(Message):
    """The answer for the person, and what the workflow is to know from now on."""

    result: ActResult
    standing: Standing


class Booking(Message):
    """The attempt, from 1, at booking what was decided, or at undoing it."""

    proposal: ProposalId
    attempt: int


class Dispatch(Message):
    """The attempt, from 1, at sending the decision to one recipient, by e-mail or webhook.

    ``resumption`` counts how often people have had its delivery taken up again, ``anew`` how often
    it had been taken for delivered.
    """

    proposal: ProposalId
    recipient: Slug
    attempt: int
    resumption: int = 0
    anew: int = 0


class Dispatched(Message):
    """How it went. ``failure`` None: it is sent, or need not be sent any more.

    ``try_again_after`` is in seconds; None with a failure: trying again is no use.
    """

    standing: Standing
    failure: str | None = None
    try_again_after: float | None = None


class Holding(Message):
    """That a recipient could not be reached, and why; without personal data."""

    proposal: ProposalId
    recipient: Slug
    reason: str
    resumption: int = 0
    anew: int = 0


class ProposalResult(Message):
    """How it ended."""

    proposal: ProposalId
    phase: Phase
    version: int
