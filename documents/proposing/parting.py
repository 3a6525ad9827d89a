"""One provider's figures that belong to several of its contracts, parted by their services."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from documents.proposing.groups import Group
from documents.proposing.known import Known
from domain.draft.volumes import StatedCost, StatedVolume
from domain.values.identifiers import ServiceCode


def parted(groups: Iterable[Group], known: Known) -> tuple[Group, ...]:
    """Each group, or one for each of its services where no contract of the provider's has two.

    A decision changes one contract: what is proposed of another is a proposal of its own. Costs
    that name no service are offered to each.
    """
    return tuple(part for group in groups for part in _parts(group, known))


def _parts(group: Group, known: Known) -> Iterator[Group]:
    codes = _services(group)
    if len(codes) < 2 or not known.are_apart(group.key, codes):
        yield group
        return
    for code in codes:
        yield replace(
            group,
            service=code,
            volumes=tuple(
                each for each in group.volumes if each.value and _is_of(each.value, code)
            ),
            costs=tuple(each for each in group.costs if each.value and _may_be(each.value, code)),
        )


def _services(group: Group) -> tuple[ServiceCode, ...]:
    """Of its volumes, in the letter's order; none where one of them has none that is known."""
    named = [each.value.service for each in group.volumes if each.value]
    codes = [name.service if name else None for name in named]
    return () if None in codes else tuple(dict.fromkeys(code for code in codes if code))


def _is_of(volume: StatedVolume, code: ServiceCode) -> bool:
    return volume.service is not None and volume.service.service == code


def _may_be(cost: StatedCost, code: ServiceCode) -> bool:
    return not cost.services or any(each.service == code for each in cost.services)
