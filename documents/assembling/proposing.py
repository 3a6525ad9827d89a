"""A confirmed draft of a letter becomes the content of a proposal."""

from documents.assembling.confirmed import Confirmation, Confirmed, NotConfirmed
from documents.assembling.effects import effects_of
from domain.draft.draft import Draft
from domain.draft.names import NamedService
from domain.draft.reading import Reading
from domain.proposal.content import DecisionPoint, ProposalContent, Recipient


def to_proposal(draft: Draft, confirmation: Confirmation) -> ProposalContent:
    """The proposal that the letter makes. Raises NotConfirmed with every field that is lacking.

    A point's effects are of the figures that stand in it, on the contract that the person names
    for their provider; a point without figures, such as authority to sign, has none.
    """
    held = Confirmed(draft, confirmation)
    committee = held.require("committee", held.party("committee", draft.committee.value))
    title = held.require("case_title", held.one("case_title"))
    codes = [held.service(each) for each in held.many("services", _of_points(draft))]
    services = held.require("services", tuple(dict.fromkeys(c for c in codes if c)) or None)
    points = tuple(
        DecisionPoint(
            number=point.number,
            text=point.text[:1000],
            effects=effects_of(held, reading.evidence),
        )
        for reading in draft.points
        for point in held.many("points", (reading,))
    )
    recipients = _recipients(held)
    if held.lacking or committee is None or title is None or services is None:
        raise NotConfirmed(tuple(held.lacking))
    numbers = draft.diary_numbers[:1]
    return ProposalContent(
        title=str(title)[:300],
        committee=committee,
        office=held.party("office", draft.office.value),
        diary_number=next(iter(held.many("diary_numbers", numbers)), None),
        services=services,
        points=points,
        financing=_words(held, "financing"),
        consultation=_words(held, "consultation"),
        follow_up=_words(held, "follow_up"),
        recipients=recipients,
        letter=confirmation.letter,
    )


def _of_points(draft: Draft) -> tuple[Reading[NamedService], ...]:
    """The services of the points; of the whole document where the points name none."""
    decided = tuple(each for each in draft.services if "decision" in each.sections)
    return decided or draft.services[:1]


def _words(held: Confirmed, name: str) -> str | None:
    value = held.one(name)
    return None if value is None else str(value)[:500]


def _recipients(held: Confirmed) -> tuple[Recipient, ...]:
    found = []
    for party in held.many("recipients", held.draft.recipients):
        contact = held.confirmation.contacts.get(party.written)
        if contact is None:
            held.lacking["recipients"] = None
            continue
        known = held.confirmation.parties.get(party.written) or party.party
        found.append(
            Recipient(
                recipient=known or contact.person,
                contact=contact.person,
                party=known,
                channel=contact.channel,
            )
        )
    return tuple(found)
