"""Which services a provider's part of a document is about."""

from collections.abc import Iterable

from documents.proposing.asking import Suggestion, check
from documents.proposing.groups import Group
from domain.draft.draft import Draft
from domain.draft.names import NamedService
from domain.draft.reading import Certainty
from domain.values.identifiers import ServiceCode


def services_of(draft: Draft, group: Group) -> Suggestion[tuple[ServiceCode, ...]]:
    """Those of the group's figures; where they name none, those that the letter is certain of."""
    if group.service is not None:
        evidence = tuple(each.evidence[0] for each in group.volumes)
        return Suggestion((group.service,), Certainty.CERTAIN, evidence)
    figures = [each.value.service for each in group.volumes if each.value and each.value.service]
    figures += [name for each in group.costs if each.value for name in each.value.services]
    if codes := _codes(figures):
        return Suggestion(codes, Certainty.CHECK).or_certain(len(codes) == 1)
    certain = [each for each in draft.services if each.is_certain]
    named = _codes(each.value for each in certain if each.value)
    evidence = tuple(each.evidence[0] for each in certain)
    return check(named or None, evidence).or_certain(len(named) == 1)


def _codes(services: Iterable[NamedService]) -> tuple[ServiceCode, ...]:
    return tuple(dict.fromkeys(each.service for each in services if each.service))
