"""Needs in persons are read before and behind what is counted; of a change the later figure."""

import pytest

from tests.documents.letters import OPTION, draft

OLD = "Vid utökade medel kan"


@pytest.mark.parametrize(
    ("told", "persons"),
    [
        ("I december hade 212 personer beslut om boendestöd.", "212"),
        ("Antalet brukare är 64.", "64"),
        ("Antalet personer med boendestöd har ökat från 120 till 165.", "165"),
        ("32 unika individer har fått stöd under året.", "32"),
        ("Det finns 38 vårdtagare med behov av boendestöd.", "38"),
        ("14 ungdomar väntar på boendestöd.", "14"),
        ("I mars väntade 27 personer på boendestöd.", "27"),
        ("Boendestöd ges i dag åt 58 personer.", "58"),
        ("Bolaget utför boendestöd åt omkring 130 pensionärer.", "130"),
    ],
)
def test_persons_with_a_need_are_read(told: str, persons: str) -> None:
    needs = draft(OPTION.replace(OLD, f"{told} {OLD}")).needs
    assert [str(e.value.quantity.high) for e in needs if e.value] == [persons]  # type: ignore[union-attr]  # stated


@pytest.mark.parametrize(
    "told",
    [
        "Nämnden har 14 ledamöter.",
        "Antalet brukare är 12 procent högre.",
        "Verksamheten har 40 anställda personer.",
    ],
)
def test_other_persons_and_shares_of_them_are_no_need(told: str) -> None:
    assert not draft(OPTION.replace(OLD, f"{told} {OLD}")).needs


@pytest.mark.parametrize(
    "told",
    [
        "När avtalet slöts beräknades behovet av boendestöd till 140 personer.",
        "I avtalet är behovet 140 personer.",
        "Behovet uppskattades till 140 personer.",
    ],
)
def test_what_a_need_was_thought_to_be_is_never_certain(told: str) -> None:
    (need,) = draft(OPTION.replace(OLD, f"{told} {OLD}")).needs
    assert not need.is_certain
