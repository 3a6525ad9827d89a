"""Which values are one and the same, however the document writes them."""

from collections.abc import Hashable, Iterable

from documents.assembling.name_groups import groups_of
from documents.recognising.registering import EQUAL, PART_OF_A_NAME
from domain.draft.handling import StatedPoint, StatedSigner
from domain.draft.money_matters import StatedBudget, StatedNeed
from domain.draft.names import NamedParty, NamedService
from domain.draft.terms import StatedAgreement, StatedOption, StatedPeriod
from domain.draft.volumes import StatedCost, StatedVolume

_STEM = 8


class Identity:
    """Knows which names of a matter's parties belong together."""

    def __init__(self, parties: Iterable[NamedParty]) -> None:
        unknown = (_plain(party.written) for party in parties if party.party is None)
        self._groups = groups_of(tuple(dict.fromkeys(unknown)))

    def of(self, value: object) -> Hashable:
        """Equal for two values that are one."""
        match value:
            case NamedParty():
                return "party", value.role, self.party(value), _misspelt(value)
            case NamedService():
                return _service(value)
            case StatedVolume() | StatedCost():
                return self._figure(value)
            case StatedNeed():
                return value.of, value.quantity, value.unit, value.year
            case StatedBudget():
                return value.role, value.amount.kronor, value.year
            case StatedPeriod():
                return value.role, value.period
            case _:
                return _other(value)

    def party(self, party: NamedParty) -> Hashable:
        """The register's id; else the group of names that the written one belongs to."""
        if party.party is not None:
            return party.party
        name = _plain(party.written)
        return self._groups.get(name, name)

    def _figure(self, value: StatedVolume | StatedCost) -> Hashable:
        who = self.party(value.provider) if value.provider else None
        if isinstance(value, StatedCost):
            timed = value.year or value.per
            return value.role, who, value.amount.kronor, timed, value.per.value == "hour"
        what = _service(value.service) if value.service else None
        timed_volume = value.year or value.measure
        return value.role, who, what, value.quantity, value.unit, timed_volume


def _misspelt(party: NamedParty) -> str | None:
    """A name near one in the register, and no part of it, is told on its own."""
    near = party.score is not None and party.score not in (EQUAL, PART_OF_A_NAME)
    return _plain(party.written) if near else None


def _service(service: NamedService) -> Hashable:
    if service.service is not None:
        return "service", service.service
    return "service", _plain(service.written)[:_STEM]


def _other(value: object) -> Hashable:
    match value:
        case StatedPoint():
            return value.number, _plain(value.text)
        case StatedSigner():
            return _plain(value.name or ""), _plain(value.title or "")
        case StatedAgreement():
            return (value.diary_number or _plain(value.written)), value.since, value.until
        case StatedOption():
            return value.exists, value.ceiling, value.ceiling_percent, _plain(value.trigger or "")
        case str():
            return _plain(value)
        case _:
            return value


def _plain(written: str) -> str:
    return " ".join(written.casefold().replace(",", " ").replace(":", " ").split()).strip(" .")
