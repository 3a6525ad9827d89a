"""What may be bought more of is an option clause, however it is put; what else may grow is none."""

from decimal import Decimal

import pytest

from domain.draft.terms import StatedOption
from tests.documents.letters import OPTION, draft

CLAUSE = (
    "Vid utökade medel kan beställaren avropa ytterligare timmar, dock högst 2 000 timmar per år."
)
AGREEMENT = """\
Avtal om boendestöd

Beställare: Vårdby kommun genom vårdnämnden
Utförare: Lindstöd Omsorg AB

2. Omfattning
{clause}
"""


def in_letter(words: str) -> list[StatedOption]:
    return [e.value for e in draft(OPTION.replace(CLAUSE, words)).options if e.value]


def in_agreement(words: str) -> list[StatedOption]:
    return [e.value for e in draft(AGREEMENT.format(clause=words)).options if e.value]


@pytest.mark.parametrize(
    ("clause", "percent"),
    [
        ("Köparen får utöka beställningen med upp till 45 %.", 45),
        ("Staden har rätt att under avtalstiden öka volymen med högst trettio procent.", 30),
        ("Uppdraget kan utvidgas med som mest 12 procent om fler beviljas insatsen.", 12),
        ("Volymen kan under avtalstiden komma att öka eller minska med 10 procent.", 10),
        ("Kommunen får öka antalet platser, dock inte med mer än 18 %.", 18),
        ("Nämnden kan köpa mer när fler flyttar in, upp till 35 procent av volymen.", 35),
    ],
)
def test_a_share_by_which_what_is_bought_may_grow_is_its_ceiling(clause: str, percent: int) -> None:
    for found in (in_letter(clause), in_agreement(clause)):
        assert [each.ceiling_percent for each in found] == [Decimal(percent)]


@pytest.mark.parametrize(
    ("clause", "ceiling"),
    [
        ("Köparen har option på ytterligare 700 timmar per år.", 700),
        ("Beställaren har option på utökning med högst 9 platser.", 9),
        ("Nämnden förbehåller sig rätten att beställa ytterligare högst tre platser.", 3),
    ],
)
def test_an_option_on_so_much_is_told_with_it(clause: str, ceiling: int) -> None:
    (found,) = in_agreement(clause)
    assert found.ceiling is not None
    assert found.ceiling.amount == ceiling


def test_the_next_sentence_may_tell_when_the_option_is_used() -> None:
    (found,) = in_agreement(
        "Kommunen har option på ytterligare 5 platser. Optionen kan utnyttjas om kön växer."
    )
    assert (found.trigger, found.ceiling is not None) == ("om kön växer", True)


@pytest.mark.parametrize(
    "words",
    [
        "Rätt att öka volymen finns inte.",
        "Någon möjlighet att utöka antalet platser finns inte i avtalet.",
        "Avtalet ger ingen möjlighet till utökning.",
    ],
)
def test_that_nothing_more_may_be_bought_is_a_value(words: str) -> None:
    assert [each.exists for each in in_agreement(words)] == [False]


@pytest.mark.parametrize(
    "words",
    [
        "Priset får öka med högst 4 procent per år.",
        "Ersättningen kan höjas med högst 2 procent när index stiger.",
        "Parterna kan komma överens om att utöka uppdraget.",
        "Antalet brukare kan komma att öka med 15 procent.",
        "Beställaren får inte öka volymen.",
        "Om Utföraren vill utöka antalet platser krävs tillstånd.",
        "Bolaget får utöka sin verksamhet med egna medel.",
        "Behovet av platser kan öka när befolkningen växer.",
        "Underleverantör får anlitas för högst 30 procent av volymen.",
    ],
)
def test_what_else_may_grow_is_no_option(words: str) -> None:
    assert in_letter(words) == []
    assert in_agreement(words) == []
