"""A letter and what a person says of it become proposals: one for each contract, in one case."""

import re

from documents.proposing.asking import Asked, Asking, check
from documents.proposing.confirmation import Confirmation, Confirmations, UnionStep
from documents.proposing.content import content_of
from documents.proposing.groups import Group, groups_of
from documents.proposing.known import Known
from documents.proposing.part import Part, part_of
from documents.proposing.parting import parted
from documents.proposing.union import union_of
from domain.draft.draft import Draft
from domain.draft.handling import DecisionKind
from domain.draft.register import Register
from domain.proposal.content import ProposalContent
from domain.values.identifiers import CaseId, PartyId, ProposalId, ServiceCode
from domain.values.value import Value


class Startable(Value):
    """A proposal that the letter gives. ``content`` None: something remains to be answered.

    ``holder``: what the provider is a unit of, or itself. ``service``: where the letter proposes
    something of several of the provider's contracts, the one that this is about. ``unasked``:
    names in ``as_read`` and ``left_out`` that nothing was asked by.
    """

    provider: PartyId | None
    holder: PartyId | None
    written: str | None
    service: ServiceCode | None = None
    proposal: ProposalId | None
    case: CaseId | None
    content: ProposalContent | None
    union: UnionStep | None
    asked: tuple[Asked, ...]
    remains: tuple[str, ...]
    unasked: tuple[str, ...] = ()


def to_proposals(
    draft: Draft,
    register: Register,
    said: Confirmations | None = None,
    original: str | None = None,
) -> tuple[Startable, ...]:
    """In the letter's order. ``original``: SHA-256 of the file, noted in what is drawn up.

    Nothing is started here, and what is not certain is not used before a person has answered.
    """
    known, spoken = Known(register), said or Confirmations()
    confirmed = [each.provider for each in spoken.proposals if each.provider and not each.written]
    kinds = {draft.decision_kind.value, *(each.kind for each in spoken.proposals)}
    groups = parted(groups_of(draft, known, confirmed, awards=DecisionKind.AWARD in kinds), known)
    return tuple(_startable(draft, known, groups, group, spoken, original) for group in groups)


def _startable(
    draft: Draft,
    known: Known,
    groups: tuple[Group, ...],
    group: Group,
    spoken: Confirmations,
    original: str | None,
) -> Startable:
    closest = sorted(spoken.proposals, key=lambda each: each.service is None)
    own = next((each for each in closest if _is_of(each, group, known)), Confirmation())
    said = own.upon(spoken.shared)
    asking = Asking(said.as_read, said.left_out)
    part = part_of(draft, group, known, said, asking, original)
    others = [each for each in groups if each is not group]
    union = asking.settle("union", union_of(draft), said.union)
    name, case = _names(part, spoken, asking)
    content = content_of(part, others, asking)
    provider = group.provider_id or own.provider
    return Startable(
        provider=provider,
        holder=known.holder(provider) if provider else None,
        written=group.provider.written if group.provider else None,
        service=group.service,
        proposal=name,
        case=case,
        content=content,
        union=union,
        asked=tuple(asking.asked),
        remains=tuple(each.field for each in asking.remains),
        unasked=asking.unasked((*own.as_read, *own.left_out)),
    )


def _is_of(said: Confirmation, group: Group, known: Known) -> bool:
    if said.service not in (None, group.service):
        return False
    if said.written is not None:
        return any(said.written.casefold() == each.written.casefold() for each in group.names)
    return group.alone if said.provider is None else known.holder(said.provider) == group.key


def _names(
    part: Part, spoken: Confirmations, asking: Asking
) -> tuple[ProposalId | None, CaseId | None]:
    """Names are for ever: what is suggested is for a person to see."""
    service = part.services[0] if part.services else "service"
    day = part.draft.letter_date.value or part.draft.meeting_date.value
    whose = part.group.provider_id or part.group.key
    suggested = slug(f"{service}-{whose}-{day.year if day else ''}")
    case = slug(f"{service}-{day.year if day else ''}")
    numbers = [each.value for each in part.draft.diary_numbers if each.value]
    return (
        asking.settle("proposal", check(suggested or None), part.said.proposal, needed=True),
        asking.settle(
            "case", check(slug(numbers[0]) if numbers else case), spoken.case, needed=True
        ),
    )


def slug(text: str) -> str:
    """The text in the letters that names are made of."""
    plain = text.casefold().translate(str.maketrans("åäöéü", "aaoeu"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
