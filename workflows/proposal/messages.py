"""What travels between desk, workflow and activities, and lies in histories for years."""

from pydantic import BaseModel, ConfigDict, JsonValue

from domain.proposal.content import Channel
from domain.proposal.state import Phase
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
    """A recipient whom the decision has not reached yet."""

    recipient: Slug
    channel: Channel
    needs_attention: bool = False


class Standing(Message):
    """Where the ledger says that a proposal stands, at a version of its stream."""

    proposal: ProposalId
    phase: Phase
    version: int
    effect_booked: bool = False
    effect_refusals: int = 0
    awaited: tuple[Awaited, ...] = ()


class Performed(Message):
    """The answer for the person, and what the workflow is to know from now on."""

    result: ActResult
    standing: Standing


class Booking(Message):
    """The attempt, from 1, at booking what was decided."""

    proposal: ProposalId
    attempt: int


class Dispatch(Message):
    """The attempt, from 1, at sending the decision to one recipient by e-mail."""

    proposal: ProposalId
    recipient: Slug
    attempt: int


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


class ProposalResult(Message):
    """How it ended."""

    proposal: ProposalId
    phase: Phase
    version: int
