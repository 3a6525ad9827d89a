"""What the rules find in a letter that takes volume away: not what they find where it grows."""

import pytest

from domain.finding.finding import Severity
from domain.rules.book import examine
from domain.rules.building.draft import facts_of_draft
from tests.documents.letters import MONEY, REDUCED, REDUCTION, REDUCTION_TITLE, REGISTER, draft

FROM_TO = (
    "Antalet platser inom boendestöd i avtalet med Lindstöd Omsorg AB minskas från 24 till 20"
    " från och med 2019-07-01."
)


def found(point: str, *, provider: str = "Lindstöd Omsorg AB", money: str = MONEY) -> list[str]:
    text = REDUCTION.format(title=REDUCTION_TITLE, point=point, money=money)
    facts = facts_of_draft(draft(text.replace("Lindstöd Omsorg AB", provider), REGISTER), REGISTER)
    return [each.id for each in examine(facts)]


@pytest.mark.parametrize("point", [REDUCED, FROM_TO])
def test_what_was_and_what_is_left_are_not_taken_for_more_r10(point: str) -> None:
    assert [each for each in found(point) if each.startswith("r10.")] == []


@pytest.mark.parametrize("point", [REDUCED, FROM_TO])
def test_less_needs_no_money_r34(point: str) -> None:
    without = found(point, money="Priset är oförändrat.")
    assert [each for each in without if each.startswith("r34.no-financing")] == []


def test_information_alone_is_named_where_ones_own_unit_has_less_r21() -> None:
    (finding,) = (e for e in found(REDUCED, provider="Kommunens Egen Regi") if "r21." in e)
    assert finding.startswith("r21.information-only")
    assert [each for each in found(REDUCED) if each.startswith("r21.")] == []


def test_a_letter_that_takes_away_has_no_error() -> None:
    text = REDUCTION.format(title=REDUCTION_TITLE, point=REDUCED, money=MONEY)
    findings = examine(facts_of_draft(draft(text), REGISTER))
    assert [each.id for each in findings if each.severity is Severity.ERROR] == []
