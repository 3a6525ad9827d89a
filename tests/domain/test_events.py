"""Every event: its name for ever, frozen, and what was stored of it still loads."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_origin

import orjson
import pytest
from pydantic import BaseModel, ValidationError

from domain.event import Event
from domain.whole import EVENTS, UPCASTS

GOLDEN = Path(__file__).parent / "golden"
TOPIC = re.compile(r"^[a-z]+\.[a-z-]+\.v\d+$")
MUTABLE = (list, dict, set, bytearray)

ALL_EVENTS = pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)


def stored(topic: str) -> bytes:
    return (GOLDEN / f"{topic}.json").read_bytes()


def types_within(annotation: Any) -> Iterator[Any]:
    """The annotation and everything that it is made of, fields of models included."""
    yield get_origin(annotation) or annotation
    for argument in get_args(annotation):
        yield from types_within(argument)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from types_within(field.annotation)


@ALL_EVENTS
def test_a_topic_is_an_area_a_name_and_a_version(event: type[Event]) -> None:
    assert TOPIC.match(event.topic)


def test_every_topic_ever_used_has_a_stored_example() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == {*EVENTS, *UPCASTS}


@ALL_EVENTS
def test_what_was_stored_loads_and_is_stored_again_as_the_same_bytes(event: type[Event]) -> None:
    loaded = event.model_validate_json(stored(event.topic))
    again = orjson.dumps(
        loaded.model_dump(mode="json"), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    )
    assert again == stored(event.topic)


@ALL_EVENTS
def test_an_event_cannot_be_changed(event: type[Event]) -> None:
    assert event.model_config["frozen"]
    loaded = event.model_validate_json(stored(event.topic))
    for field in event.model_fields:
        with pytest.raises(ValidationError, match="frozen_instance"):
            setattr(loaded, field, None)


@ALL_EVENTS
def test_nothing_within_an_event_can_be_changed(event: type[Event]) -> None:
    assert not [kind for kind in types_within(event) if kind in {*MUTABLE, Mapping}]


@ALL_EVENTS
def test_an_event_refuses_fields_that_it_does_not_know(event: type[Event]) -> None:
    payload = {**orjson.loads(stored(event.topic)), "surprise": 1}
    with pytest.raises(ValidationError, match="extra_forbidden"):
        event.model_validate(payload)


@ALL_EVENTS
def test_an_event_says_in_one_sentence_what_happened(event: type[Event]) -> None:
    assert event.__doc__
    assert event.__doc__.splitlines()[0].endswith(".")
