"""Who the decision is sent to: the letter's list, and the provider itself."""

from collections.abc import Iterable, Iterator

from documents.proposing.asking import Asking, Suggestion
from documents.proposing.groups import key_of
from documents.proposing.part import Part
from domain.draft.evidence import Evidence
from domain.draft.names import NamedParty
from domain.draft.reading import Certainty
from domain.proposal.content import Recipient


def recipients_of(part: Part, others: Iterable[str], asking: Asking) -> tuple[Recipient, ...]:
    """A letter names units, never whom to write to there: a person gives contact and channel.

    ``others``: keys of the letter's other providers, who are told of their own decisions.
    """
    own = {each.party or each.recipient: each for each in part.said.recipients}
    keys, kept = set(others), []
    for party, evidence in _read(part, keys):
        name = party.party or party.written
        given = own.pop(name, None)
        field = f"recipient.{name}"
        shown: Suggestion[Recipient] = Suggestion(None, Certainty.MISSING, evidence)
        kept.append(asking.settle(field, shown, given, needed=not asking.leaves_out(field)))
    added = [asking.settle(f"recipient.{name}", Suggestion(), given) for name, given in own.items()]
    return tuple(each for each in (*kept, *added) if each is not None)


def _read(part: Part, others: set[str]) -> Iterator[tuple[NamedParty, tuple[Evidence, ...]]]:
    """The provider first where the letter leaves it out; others' providers never."""
    told = [(key_of(each.value, part.known), each) for each in part.draft.recipients if each.value]
    if part.group.provider is not None and part.group.key not in {key for key, _ in told}:
        yield part.group.provider, ()
    for key, each in told:
        if each.value is not None and key not in others:
            yield each.value, each.evidence
