"""Union consultation as the letter tells it, in the terms that a proposal records it in."""

from documents.proposing.asking import Suggestion, read
from documents.proposing.confirmation import UnionStep
from domain.draft.draft import Draft
from domain.draft.handling import StatedUnion, UnionKind, UnionTime
from domain.proposal.events import ConsultationKind, ConsultationTime

_KINDS = {
    UnionKind.INFORMATION: ConsultationKind.INFORMATION,
    UnionKind.NEGOTIATION: ConsultationKind.NEGOTIATION,
    UnionKind.CONTRACTING_OUT: ConsultationKind.CONTRACTING_OUT,
    UnionKind.COLLABORATION: ConsultationKind.COLLABORATION,
}
_TIMES = {
    UnionTime.DONE: ConsultationTime.DONE,
    UnionTime.PLANNED: ConsultationTime.PLANNED,
    UnionTime.AT_MEETING: ConsultationTime.AT_MEETING,
}


def union_of(draft: Draft) -> Suggestion[UnionStep]:
    """The letter's first; to be looked at where it tells of several."""
    told = [each for each in draft.union if each.value]
    return read(told[0]).to(_step).but(len(told) == 1) if told else Suggestion()


def _step(told: StatedUnion) -> UnionStep | None:
    """None where the letter leaves out which kind, when, or the day that goes with it."""
    if told.kind is UnionKind.NOT_REQUIRED or told.kind is None or told.time is None:
        return None
    if told.time is not UnionTime.AT_MEETING and told.day is None:
        return None
    return UnionStep(kind=_KINDS[told.kind], time=_TIMES[told.time], day=told.day)
