"""Which entry it is that a retraction takes back."""

from collections.abc import Mapping, Sequence

from domain.event import Event
from domain.proposal.events import (
    AgreementSigned,
    AppealLodged,
    CommitteeDecided,
    DecisionDelivered,
    DecisionReported,
    DeliveryBounced,
    MinutesApproved,
    NoticePosted,
    RecordRetracted,
    Retractable,
)

RECORDS: Mapping[Retractable, tuple[type[Event], str | None]] = {
    Retractable.APPEAL: (AppealLodged, "appeal"),
    Retractable.BOUNCE: (DeliveryBounced, "recipient"),
    Retractable.SIGNATURE: (AgreementSigned, "signatory"),
    Retractable.DECISION: (CommitteeDecided, None),
    Retractable.REPORT: (DecisionReported, "meeting_day"),
    Retractable.MINUTES: (MinutesApproved, "approved_on"),
    Retractable.NOTICE: (NoticePosted, "posted_on"),
    Retractable.DELIVERY: (DecisionDelivered, "recipient"),
}
"""What was recorded, and the field by which it is named when it is taken back; None: there is but
one, and it goes by a day that may have been corrected since.
"""


def struck(events: Sequence[Event]) -> frozenset[int]:
    """Which of a proposal's events, oldest first and counted from 0, count no more."""
    gone: set[int] = set()
    for number, event in enumerate(events):
        if isinstance(event, RecordRetracted):
            earlier = (each for each in reversed(range(number)) if each not in gone)
            found = next((each for each in earlier if _is_meant(events[each], event)), None)
            gone |= set() if found is None else {found}
    return frozenset(gone)


def _is_meant(event: Event, by: RecordRetracted) -> bool:
    kind, name = RECORDS[by.kind]
    return isinstance(event, kind) and (name is None or str(getattr(event, name)) == by.subject)
