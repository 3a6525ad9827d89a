"""The proposal's content, field by field."""

from collections.abc import Sequence

from documents.proposing.asking import Asking, read
from documents.proposing.award import buyer_of
from documents.proposing.change import Drawn, change_of
from documents.proposing.confirmation import PointText
from documents.proposing.drawing_on import draws_of
from documents.proposing.groups import Group
from documents.proposing.part import Part, text
from documents.proposing.points import points_for
from documents.proposing.recipients import recipients_of
from domain.budget.events import Draw
from domain.draft.draft import Draft
from domain.draft.evidence import Evidence
from domain.draft.reading import Reading
from domain.proposal.content import DecisionPoint, Effect, ProposalContent
from domain.values.identifiers import ContractId

TITLE = 300
SENTENCES = 500


def content_of(part: Part, others: Sequence[Group], asking: Asking) -> ProposalContent | None:
    """None while anything remains to be answered; ``asking`` then says what."""
    draft, said = part.draft, part.said
    title = asking.settle("title", text(draft.case_title, TITLE), said.title, needed=True)
    committee = asking.settle("committee", buyer_of(draft), said.committee, needed=True)
    office = read(draft.office).to(lambda party: party.party)
    office_id = asking.settle("office", office, said.office)
    drawn = change_of(part, asking)
    points = _points(part, others, asking)
    contract = _contract(part, drawn, asking)
    budget, draws = draws_of(part, drawn.costs, asking)
    recipients = recipients_of(part, [e.key for e in others if not _is_sibling(part, e)], asking)
    texts = _texts(part, asking)
    effect = _effect(part, contract, drawn)
    if asking.remains or title is None or committee is None or effect is None:
        return None
    return ProposalContent(
        title=title,
        committee=committee,
        office=office_id,
        services=part.services,
        points=tuple(_with_effect(points, effect, draws)),
        budget=budget,
        recipients=recipients,
        signing=said.signing,
        background=said.background,
        letter=part.source(_beginning(part.draft)),
        **texts,
    )


def _points(part: Part, others: Sequence[Group], asking: Asking) -> tuple[PointText, ...]:
    own = spellings(part, part.group)
    theirs = [n for group in others for n in spellings(part, group) if not _is_sibling(part, group)]
    about = _service_names(part, [part.group]), _service_names(part, others)
    found = points_for(part.draft, own, theirs, part.group.alone, about)
    points = asking.settle("points", found, part.said.points, needed=True) or ()
    return tuple(sorted(points, key=lambda point: point.number))


def _is_sibling(part: Part, group: Group) -> bool:
    """Whether it is the same provider's, about another of its contracts."""
    return group.key == part.group.key


def _service_names(part: Part, groups: Sequence[Group]) -> list[str]:
    """Words for the services of the provider's parts among the groups."""
    services = [each.service for each in groups if each.service and _is_sibling(part, each)]
    return [name for service in services for name in part.known.service_names(service)]


def spellings(part: Part, group: Group) -> tuple[str, ...]:
    """Every way that the letter and the register write the group's provider."""
    written = [each.written for each in group.names]
    ids = dict.fromkeys(each.party for each in group.names if each.party)
    return (*written, *(name for party in ids for name in part.known.spellings(party)))


def _contract(part: Part, drawn: Drawn, asking: Asking) -> ContractId | None:
    found = part.known.contract(
        part.draft, part.group.provider, drawn.kind, part.services, drawn.first_day
    )
    return asking.settle("contract", found, part.said.contract, needed=True)


def _effect(part: Part, contract: ContractId | None, drawn: Drawn) -> Effect | None:
    if contract is None or drawn.change is None:
        return None
    return Effect(contract=contract, change=drawn.change, despite=part.said.despite)


def _with_effect(
    points: Sequence[PointText], effect: Effect, draws: tuple[Draw, ...]
) -> Sequence[DecisionPoint]:
    """The first point holds it all; what follows is authority to sign and the like."""
    return [
        DecisionPoint(number=point.number, text=point.text, effects=(effect,), draws=draws)
        if point is points[0]
        else DecisionPoint(number=point.number, text=point.text)
        for point in points
    ]


def _texts(part: Part, asking: Asking) -> dict[str, str | None]:
    draft, said = part.draft, part.said
    number = draft.diary_numbers[0] if draft.diary_numbers else Reading[str]()
    return {
        "diary_number": asking.settle(
            "diary_number", read(number).but(len(draft.diary_numbers) == 1), said.diary_number
        ),
        **{
            name: asking.settle(name, text(getattr(draft, name), SENTENCES), getattr(said, name))
            for name in ("financing", "consultation", "follow_up")
        },
    }


def _beginning(draft: Draft) -> tuple[Evidence, ...]:
    """Where what is proposed stands."""
    return next((each.evidence for each in draft.points if each.value), draft.case_title.evidence)
