"""Volumes as people read them on the command line."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from entrypoints.cli.tables.volumes import year_volumes
from projections.volumes.answers import YearVolumes
from wording import titles

ROOT = Path(__file__).parents[3]
EXAMPLE: dict[str, Any] = json.loads(
    (ROOT / "api" / "v1" / "volumes" / "example_year.json").read_text("utf-8")
)


def sum_of(low: str, high: str, words: str) -> dict[str, Any]:
    return {
        "amount": {"low": low, "high": high, "exact_low": low, "exact_high": high},
        "not_stated": 0,
        "unknown": 0,
        "complete": True,
        "words": words,
    }


def reduced(low: str, high: str) -> YearVolumes:
    """The example with a line more that takes away."""
    answer = copy.deepcopy(EXAMPLE)
    provider = answer["services"][0]["providers"][0]
    provider["reductions"] = sum_of(low, high, "")
    provider["lines"] += [{**provider["lines"][0], "origin": "reduction"}]
    return YearVolumes.model_validate(answer)


def shown(answer: YearVolumes) -> str:
    out = Console(width=120, highlight=False, color_system=None)
    with out.capture() as captured:
        out.print(year_volumes(answer))
    return captured.get().replace("\xa0", " ")


def test_where_nothing_is_taken_away_there_is_no_column_for_it() -> None:
    assert "Minskning" not in shown(YearVolumes.model_validate(EXAMPLE))
    assert "Tillägg" in shown(YearVolumes.model_validate(EXAMPLE))


@pytest.mark.parametrize(
    ("low", "high", "said"), [("-1200", "-1200", "-1 200"), ("-10", "-8", "-(8–10)")]
)
def test_what_is_taken_away_has_a_column_of_its_own(low: str, high: str, said: str) -> None:
    text = shown(reduced(low, high))
    (heading,) = (each for each in text.splitlines() if "Minskning" in each)
    assert heading.index("Tillägg") < heading.index("Minskning") < heading.index("Summa")
    assert said in text


def test_a_line_that_takes_away_is_called_so() -> None:
    assert titles.origin(reduced("-1", "-1").services[0].providers[0].lines[-1].origin, "sv") == (
        "minskning"
    )
