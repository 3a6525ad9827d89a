"""A reading never claims more than it was read from."""

import pytest
from pydantic import ValidationError

from domain.draft.draft import Draft
from domain.draft.evidence import Evidence
from domain.draft.flat import flattened
from domain.draft.reading import Certainty, Other, Reading

WORDS = Evidence(file="a.txt", page=1, line=3, column=0, start=40, end=47, words="2012-39")


def test_nothing_read_is_missing_and_has_no_line() -> None:
    assert Reading[str]().certainty is Certainty.MISSING
    assert flattened(Draft(file="a.txt")) == ()


def test_a_certain_reading_needs_words() -> None:
    with pytest.raises(ValidationError, match="has evidence"):
        Reading[str](value="2012-39", certainty=Certainty.CERTAIN, rule="diary-number")


def test_a_reading_that_something_disagrees_with_is_not_certain() -> None:
    other = Other[str](value="2012-93", evidence=(WORDS,), rule="diary-number")
    with pytest.raises(ValidationError, match="nothing disagrees"):
        Reading[str](
            value="2012-39",
            certainty=Certainty.CERTAIN,
            evidence=(WORDS,),
            rule="diary-number",
            others=(other,),
        )


def test_a_value_is_never_called_missing() -> None:
    with pytest.raises(ValidationError, match="missing when it has no value"):
        Reading[str](value="2012-39", rule="diary-number")


def test_a_flat_line_holds_the_words_and_the_certainty() -> None:
    number = Reading[str](
        value="2012-39", certainty=Certainty.CHECK, evidence=(WORDS,), rule="diary-number"
    )
    (line,) = flattened(Draft(file="a.txt", diary_numbers=(number,)))
    assert (line.field, line.value, line.words) == ("diary_number", "2012-39", ("2012-39",))
