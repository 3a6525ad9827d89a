"""Names as a document writes them, and what the register makes of them."""

from enum import StrEnum

from pydantic import Field

from domain.party.events import PartyKind
from domain.values.identifiers import PartyId, ServiceCode
from domain.values.value import Value


class PartyRole(StrEnum):
    """What a party is to the matter."""

    COMMITTEE = "committee"
    OFFICE = "office"
    BUYER = "buyer"
    PROVIDER = "provider"
    OUTGOING = "outgoing"
    FUNDER = "funder"
    CONSULTED = "consulted"
    RECIPIENT = "recipient"


class NamedParty(Value):
    """A party by its name in the document, and the nearest in the register if one is near.

    ``score``: 0-100, how like the nearest of the register's spellings the name is; 100 is equal
    but for case. ``kind`` is the register's, or what the name's form says of an unknown party.
    """

    written: str = Field(min_length=1)
    role: PartyRole
    party: PartyId | None = None
    score: float | None = Field(default=None, ge=0, le=100)
    kind: PartyKind | None = None
    organisation_number: str | None = Field(
        default=None, description="As written, hyphen and all; its checksum is a rule's to try"
    )


class NamedService(Value):
    """A service by its words in the document; ``service`` None: the register does not know it."""

    written: str = Field(min_length=1)
    service: ServiceCode | None = None
    score: float | None = Field(default=None, ge=0, le=100)


class StatuteReference(Value):
    """A paragraph of law; ``statute`` None where the document leaves out which law it is of."""

    statute: str | None = None
    section: str | None = Field(default=None, description='Such as "9 § 6" or "4 kap. 1 §"')
