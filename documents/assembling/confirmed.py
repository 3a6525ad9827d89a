"""What a person has confirmed of a draft, and what is still lacking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from domain.draft.draft import Draft
from domain.draft.names import NamedParty, NamedService
from domain.draft.reading import Certainty, Reading
from domain.proposal.content import Channel
from domain.values.identifiers import ContractId, PartyId, PersonId, ServiceCode
from domain.values.source import Source

T = TypeVar("T")


class NotConfirmed(Exception):
    """Fields that a person must confirm or fill in first, by their names in the draft."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


@dataclass(frozen=True, slots=True)
class Contact:
    """To whom a recipient's copy goes, and how."""

    person: PersonId
    channel: Channel = Channel.EMAIL


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What the person adds to the draft.

    ``accepted``: the draft's fields whose readings to be checked are right as they stand.
    The maps go from names as written to what they mean, where the register did not know;
    ``contracts`` from a provider to the contract that the points change.
    """

    letter: Source
    accepted: frozenset[str] = frozenset()
    parties: Mapping[str, PartyId] = field(default_factory=dict)
    services: Mapping[str, ServiceCode] = field(default_factory=dict)
    contracts: Mapping[PartyId, ContractId] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)


class Confirmed:
    """A draft's values as far as they are certain or accepted; what is not is remembered."""

    def __init__(self, draft: Draft, confirmation: Confirmation) -> None:
        self.draft = draft
        self.confirmation = confirmation
        self.lacking: dict[str, None] = {}

    def one(self, name: str) -> object | None:
        """The value of a field that holds one reading."""
        reading: Reading[object] = getattr(self.draft, name)
        return reading.value if self._holds(name, reading) else None

    def many(self, name: str, readings: tuple[Reading[T], ...]) -> tuple[T, ...]:
        """The values of a field that holds several."""
        return tuple(r.value for r in readings if r.value is not None and self._holds(name, r))

    def party(self, name: str, party: NamedParty | None) -> PartyId | None:
        """The register's id: as matched, or as the person says."""
        if party is None:
            return None
        known = self.confirmation.parties.get(party.written)
        if known is None and (party.score == 100 or name in self.confirmation.accepted):
            known = party.party
        if known is None:
            self.lacking[name] = None
        return known

    def service(self, service: NamedService | None) -> ServiceCode | None:
        """The service's code: as matched, or as the person says."""
        if service is None:
            return None
        code = self.confirmation.services.get(service.written) or service.service
        if code is None:
            self.lacking["services"] = None
        return code

    def require(self, name: str, value: T | None) -> T | None:
        """Remembers the field where there is no value."""
        if value is None:
            self.lacking[name] = None
        return value

    def _holds(self, name: str, reading: Reading[T]) -> bool:
        if reading.certainty is Certainty.CHECK and name not in self.confirmation.accepted:
            self.lacking[name] = None
            return False
        return True
