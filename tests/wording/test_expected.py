"""What a field should have held is told in both languages, with its limits."""

from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from wording.expected import expected


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@pytest.mark.parametrize(
    ("kind", "sent", "swedish", "english"),
    [
        (Annotated[int, Field(le=3)], 4, "högst 3", "at most 3"),
        (Annotated[str, Field(max_length=1)], "ab", "högst 1 tecken", "at most 1 characters"),
        (int, "x", "ett heltal", "a whole number"),
        (str, None, "en text", "a text"),
        (Colour, "green", "något av 'red' eller 'blue'", "one of 'red' or 'blue'"),
    ],
)
def test_limits_are_filled_in(kind: Any, sent: object, swedish: str, english: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(sent)
    (error,) = refused.value.errors()
    limits = error.get("ctx", {})
    assert expected(error["type"], limits, "sv") == swedish
    assert expected(error["type"], limits, "en") == english


def test_what_has_no_words_is_left_to_the_validator() -> None:
    assert expected("value_error", {}, "sv") is None
