"""What a fact breaks is stored as typed facts, and told in the reader's language."""

from datetime import date
from decimal import Decimal

import pytest

from domain.contract.broken import BrokenRule, Finding, in_english
from domain.values.quantity import Unit
from wording.findings import FINDINGS, finding
from wording.locale import LOCALES
from wording.reader import Reader

SWEDISH = Reader("sv")
ENGLISH = Reader("en")

LATE = BrokenRule(
    rule="R17",
    finding=Finding.ENDS_AFTER_CONTRACT,
    found=date(2020, 12, 31),
    limit=date(2019, 12, 31),
)
ABOVE = BrokenRule(
    rule="R03",
    finding=Finding.ABOVE_CEILING,
    found=Decimal("3380.50"),
    limit=Decimal(2000),
    unit=Unit.HOUR,
)


@pytest.mark.parametrize("kind", Finding)
def test_every_finding_has_words_of_its_own_in_both_languages(kind: Finding) -> None:
    broken = BrokenRule(rule="R00", finding=kind, found=Decimal(7), limit=Decimal(5))
    said = {finding(broken, Reader(locale)) for locale in LOCALES}
    assert len(said) == len(LOCALES)
    assert all(said)
    assert in_english(broken)


def test_no_two_findings_are_told_alike() -> None:
    for locale in LOCALES:
        assert len({said.by(locale) for said in FINDINGS.values()}) == len(Finding)


def test_days_and_figures_are_told_as_the_reader_writes_them() -> None:
    assert finding(LATE, SWEDISH) == "slutar 2020-12-31, efter avtalets sista dag 2019-12-31"
    assert finding(ABOVE, SWEDISH) == "3 380,5 tim avropas, av högst 2 000 tim"
    assert finding(ABOVE, ENGLISH) == "3,380.5 h are called off, of at most 2,000 h"


def test_a_later_entry_that_would_break_the_rule_is_named() -> None:
    later = LATE.model_copy(update={"entry": 3})
    assert finding(later, SWEDISH).startswith("post 3: slutar ")
    assert finding(later, ENGLISH).startswith("entry 3: ends ")
    assert in_english(later).startswith("entry 3: it ends ")


@pytest.mark.parametrize("broken", [LATE, ABOVE])
def test_what_is_stored_comes_back_as_the_same_days_and_figures(broken: BrokenRule) -> None:
    again = BrokenRule.model_validate_json(broken.model_dump_json())
    assert again == broken
    assert (type(again.found), type(again.limit)) == (type(broken.found), type(broken.limit))
