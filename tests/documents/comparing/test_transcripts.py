"""One decision in two transcripts is known again, and only what differs is shown."""

import pytest

from documents.comparing.differences import differences
from documents.comparing.likeness import likeness, same_decision
from tests.documents.letters import OPTION, draft


def test_the_same_letter_differs_in_nothing() -> None:
    assert same_decision(draft(), draft())
    assert differences(draft(), draft()) == ()


def test_line_breaks_and_blanks_are_no_difference() -> None:
    other = OPTION.replace("med\n900", "med 900").replace("7 200", "7200")
    assert differences(draft(), draft(other)) == ()


def test_a_changed_figure_is_shown_and_nothing_else() -> None:
    other = OPTION.replace("7 200 timmar", "7 500 timmar")
    assert same_decision(draft(), draft(other))
    (difference,) = differences(draft(), draft(other))
    assert difference.field == "volume"
    assert difference.one is not None
    assert difference.other is not None
    assert isinstance(difference.one.value, dict)
    assert isinstance(difference.other.value, dict)
    assert (difference.one.value["quantity"], difference.other.value["quantity"]) == (
        "7200",
        "7500",
    )


def test_a_value_that_only_one_has_is_shown_alone() -> None:
    other = OPTION.replace("Dnr VN 2019-0044\n", "")
    (difference,) = differences(draft(), draft(other))
    assert (difference.field, difference.other) == ("diary_number", None)


def test_a_misspelt_service_is_a_spelling_not_another_service() -> None:
    other = OPTION.replace("avtal om boendestöd som", "avtal om boendestödd som")
    found = differences(draft(), draft(other))
    assert [(each.field, each.spelling) for each in found] == [("service", True)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (OPTION.replace("VN 2019-0044", "VN 2019-0045"), "another matter's number"),
        (OPTION.replace("2019-02-11", "2019-03-11"), "another day"),
    ],
)
def test_letters_that_say_they_are_of_two_matters_are_not_one(text: str, why: str) -> None:
    assert likeness(draft(), draft(text)) == 0, why


def test_another_decision_is_not_the_same() -> None:
    other = OPTION.replace("Dnr VN 2019-0044\n", "").replace("2019-02-11\n", "")
    other = other.replace(
        "Utlösande av option om boendestöd", "Förlängning av avtal om avlösarservice"
    )
    other = other.replace("Option utlöses i avtalet", "Avtalet förlängs med två år: avtalet")
    other = other.replace("900 timmar under 2019 och 1200 timmar under 2020", "oförändrad volym")
    assert not same_decision(draft(), draft(other))
