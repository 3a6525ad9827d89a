"""A draft in which every name that the register knows is its id: spellings do not differ then."""

from typing import Any

from domain.draft.draft import Draft
from domain.draft.names import NamedParty, NamedService
from domain.draft.reading import Reading
from domain.draft.volumes import StatedCost, StatedVolume


def by_id(draft: Draft) -> Draft:
    """The names of figures and lists; what the register does not know stays as written."""
    fields = dict(draft)
    fields["volumes"] = tuple(_volume(each) for each in draft.volumes)
    fields["costs"] = tuple(_cost(each) for each in draft.costs)
    for name in ("parties", "recipients"):
        fields[name] = tuple(_reading(each, _party(each.value)) for each in getattr(draft, name))
    for name in ("committee", "office"):
        fields[name] = _reading(getattr(draft, name), _party(getattr(draft, name).value))
    fields["services"] = tuple(_reading(each, _service(each.value)) for each in draft.services)
    return Draft(**fields)


def _reading(reading: Reading[Any], value: object) -> Reading[Any]:
    return Reading[Any](**{**dict(reading), "value": value, "others": ()})


def _party(party: NamedParty | None) -> NamedParty | None:
    if party is None or party.party is None:
        return party
    return NamedParty(**{**dict(party), "written": party.party})


def _service(service: NamedService | None) -> NamedService | None:
    if service is None or service.service is None:
        return service
    return NamedService(**{**dict(service), "written": service.service})


def _volume(reading: Reading[StatedVolume]) -> Reading[Any]:
    if reading.value is None:
        return _reading(reading, None)
    named = {"provider": _party(reading.value.provider), "service": _service(reading.value.service)}
    return _reading(reading, StatedVolume(**{**dict(reading.value), **named}))


def _cost(reading: Reading[StatedCost]) -> Reading[Any]:
    if reading.value is None:
        return _reading(reading, None)
    services = tuple(each for each in map(_service, reading.value.services) if each is not None)
    named = {"provider": _party(reading.value.provider), "services": services}
    return _reading(reading, StatedCost(**{**dict(reading.value), **named}))
