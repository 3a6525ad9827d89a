"""What a proposal would hold is told in words, line by line."""

from typing import Any

import pytest

from entrypoints.cli.tables.startable import plain

VOLUME: dict[str, Any] = {
    "line": "option-2018",
    "service": "boendestod",
    "unit": "hour",
    "quantity": {"kind": "exact", "amount": "1450"},
    "measure": "in_period",
    "period": {"start": "2018-04-01", "end": "2018-12-31"},
}
COST: dict[str, Any] = {
    "line": "cost-2018",
    "amount": {"amount": "600", "unit": "tkr"},
    "measure": "in_period",
    "period": {"start": "2018-04-01", "end": "2018-12-31"},
}


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("volume.option-2018", VOLUME, ("1 450", "2018-04-01", "2018-12-31")),
        ("cost.cost-2018", COST, ("600", "2018-04-01")),
    ],
)
def test_a_line_is_told_in_words_and_no_sign_of_its_notation(
    field: str, value: dict[str, Any], told: tuple[str, ...]
) -> None:
    shown = plain(field, value).replace("\u00a0", " ").replace("\u202f", " ")
    assert all(words in shown for words in told)
    assert not set(shown) & set('{}"')


def test_a_line_that_is_not_whole_is_shown_as_far_as_it_is_read() -> None:
    assert plain("volume.option-2018", {"unit": "hour", "service": None}) == '{"unit": "hour"}'


def test_whatever_else_is_shown_without_what_it_leaves_unsaid() -> None:
    assert plain("title", "Boendestöd") == "Boendestöd"
    assert plain("recipient.a", {"party": "a", "contact": None}) == '{"party": "a"}'
