"""What is sent and shown about parties."""

from pydantic import ConfigDict, Field

from domain.party.events import PartyRegistered
from domain.values.identifiers import PartyId
from domain.values.value import Value


class NewParty(Value):
    """A party to enter in the register, or the entry that replaces its earlier one."""

    party: PartyId
    entry: PartyRegistered

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "party": "capio",
                    "entry": {
                        "kind": "company",
                        "title": "Capio AB",
                        "spellings": ["Capio", "Capio Psykiatri"],
                    },
                }
            ]
        }
    )


class RegisteredParty(Value):
    """A party as last entered."""

    party: PartyId
    entry: PartyRegistered
    version: int = Field(description="Version of the stream; the ETag")


class Parties(Value):
    """All parties, by id."""

    parties: tuple[RegisteredParty, ...]
