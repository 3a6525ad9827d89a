"""Events as they are stored, and names for what they name, to be told in sentences."""

from pathlib import Path

from domain.event import Event
from domain.whole import EVENTS

GOLDEN = Path(__file__).parents[1] / "domain" / "golden"


NAMES = {
    "party:capio": "Capio Psykiatri AB",
    "party:omsorgsnamnden": "Omsorgsnämnden",
    "contract:capio-housing": "Boendestöd Capio",
    "person:handlaggare-1": "Eva Ek",
}


def golden(topic: str) -> Event:
    return EVENTS[topic].model_validate_json((GOLDEN / f"{topic}.json").read_bytes())


def with_(event: Event, **fields: object) -> Event:
    return type(event)(**{**dict(event), **fields})
