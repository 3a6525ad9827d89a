"""What a proposal holds of each delivery, of each appeal, and of the rounds before this one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.proposal.content import Channel, ProposalContent
from domain.proposal.events import (
    AppealDismissed,
    AppealLodged,
    DecisionAnnulled,
    MeetingPlanned,
    NoticePosted,
    NoticeTakenDown,
    ProposalPostponed,
    ProposalReferredBack,
    UnionConsulted,
)
from domain.values.identifiers import PersonId


class DeliveryStatus(StrEnum):
    """How far the dispatch to one recipient has come."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    NEEDS_ATTENTION = "needs_attention"


@dataclass(frozen=True, slots=True)
class Resumption:
    """How often a delivery was taken up again, and what then took the list's place."""

    times: int = 0
    channel: Channel | None = None
    contact: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Bounce:
    """The latest that came back from a recipient, and whether the delivery went on since.

    ``earlier``: what had come back before it.
    """

    earlier: "Bounce | None" = None
    taken_up: bool = False


@dataclass(frozen=True, slots=True)
class HandedOver:
    """How it stood with a delivery before a person recorded that it was made by hand.

    ``earlier``: the same of the time before, after which it came back.
    """

    status: DeliveryStatus | None
    bounce: Bounce | None
    earlier: "HandedOver | None"


@dataclass(frozen=True, slots=True)
class Posting:
    """A notice that another one took the place of, and whether it had been taken down."""

    notice: NoticePosted
    taken_down: NoticeTakenDown | None


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal, and how the court settled it; None: it has not.

    ``took_back``: since when the decision had been final before the appeal came to be known.
    """

    lodged: AppealLodged
    settled: AppealDismissed | DecisionAnnulled | None = None
    took_back: date | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """What an earlier round held, up to the referral back that ended it."""

    round: int
    content: ProposalContent
    consultation: UnionConsulted | None
    meeting: MeetingPlanned | None
    postponements: tuple[ProposalPostponed, ...]
    referral: ProposalReferredBack
