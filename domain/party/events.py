"""What has been recorded about a party."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from domain.event import Event
from domain.values.identifiers import PartyId
from domain.values.source import Source

LENGTH = 10
"""Digits of an organisation number."""


class PartyKind(StrEnum):
    """What the party is to the municipality."""

    COMMITTEE = "committee"
    OFFICE = "office"
    COMPANY = "company"
    ASSOCIATION = "association"
    MUNICIPAL_UNIT = "municipal_unit"


def has_right_check_digit(number: str) -> bool:
    """Luhn checksum of an organisation number (R50); false where it has not ten digits."""
    digits = [int(character) for character in number if character.isdigit()]
    total = sum(
        sum(divmod(digit * 2, 10)) if index % 2 == 0 else digit
        for index, digit in enumerate(digits)
    )
    return len(digits) == LENGTH and total % 10 == 0


def _checked(number: str) -> str:
    if not has_right_check_digit(number):
        raise PydanticCustomError(
            "organisation_number_checksum", "the organisation number's check digit is wrong (R50)"
        )
    return number


OrganisationNumber = Annotated[str, Field(pattern=r"^\d{6}-\d{4}$"), AfterValidator(_checked)]
"""Ten digits with a hyphen, Luhn-checked. A unit shares its legal entity's number."""


class PartyRegistered(Event):
    """A party was entered in the register, or its entry replaced by this one."""

    topic: ClassVar = "party.registered.v1"

    kind: PartyKind
    title: str = Field(min_length=1, max_length=200)
    organisation_number: OrganisationNumber | None = None
    part_of: PartyId | None = Field(
        default=None, description="The legal entity that it is a unit of"
    )
    spellings: tuple[str, ...] = Field(default=(), description="Other ways documents write it")
    from_day: date | None = None
    to_day: date | None = None
    successor: PartyId | None = None
    source: Source | None = None

    def applies_from(self) -> date | None:
        """First day under this name; None where it is unknown."""
        return self.from_day


PartyEvent = PartyRegistered
