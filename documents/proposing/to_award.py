"""An agreement and what a person says of it become an award to register."""

from datetime import date

from documents.proposing.asking import Asked, Asking, Suggestion, check
from documents.proposing.change import with_lines
from documents.proposing.confirmation import Confirmation
from documents.proposing.groups import Group, groups_of
from documents.proposing.known import Known
from documents.proposing.part import part_of
from domain.contract.changes import Award
from domain.draft.draft import Draft
from domain.draft.handling import DecisionKind
from domain.draft.register import Register
from domain.values.identifiers import ContractId
from domain.values.source import Source
from domain.values.value import Value


class Registrable(Value):
    """A contract that a document is of. ``award`` None: something remains to be answered.

    ``decided_on``: the day of the decision on it; None: nobody says.
    """

    contract: ContractId | None
    award: Award | None
    source: Source
    decided_on: date | None
    asked: tuple[Asked, ...]
    remains: tuple[str, ...]
    unasked: tuple[str, ...]


def to_award(
    draft: Draft,
    register: Register,
    said: Confirmation | None = None,
    original: str | None = None,
) -> Registrable:
    """With the document's first provider, or the one that a person names.

    ``original``: SHA-256 of the file, noted in the source that the award is registered with.
    """
    known, spoken = Known(register), said or Confirmation()
    named = [spoken.provider] if spoken.provider else []
    groups = groups_of(draft, known, named, awards=True)
    nobody = Group(key="", names=(), volumes=(), costs=(), alone=True, awards=True)
    sought = known.holder(spoken.provider) if spoken.provider else None
    group = next((each for each in groups if sought in (None, each.key)), nobody)
    asking = Asking(spoken.as_read, spoken.left_out)
    part = part_of(draft, group, known, spoken, asking, original)
    contract = asking.settle("contract", Suggestion(), spoken.contract, needed=True)
    drawn = with_lines(part, DecisionKind.AWARD, asking)
    meeting = check(draft.meeting_date.value, draft.meeting_date.evidence)
    decided_on = asking.settle("decided_on", meeting, spoken.decided_on)
    award = drawn.change if isinstance(drawn.change, Award) and not asking.remains else None
    return Registrable(
        contract=contract,
        award=award,
        source=part.source(draft.case_title.evidence),
        decided_on=decided_on,
        asked=tuple(asking.asked),
        remains=tuple(each.field for each in asking.remains),
        unasked=asking.unasked((*spoken.as_read, *spoken.left_out)),
    )
