"""Needs in persons are read before and behind what is counted; of a change the later figure."""

import pytest

from domain.draft.handling import DocumentKind
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
        ("Sedan i våras har 71 personer boendestöd.", "71"),
        ("Drygt 900 kunder har boendestöd.", "900"),
        ("I dag är 33 personer inskrivna i verksamheten.", "33"),
        ("Bolaget ger stöd till 46 personer.", "46"),
        ("Kön till boendestöd är 19 personer.", "19"),
        ("Antal personer med beslut 2018-10-01: 187", "187"),
        ("Antalet sökande var 152 under året.", "152"),
        ("Nu är det 26 familjer som deltar.", "26"),
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
        "Fyra personer avslutade insatsen i maj.",
        "Nio personer har tackat nej till boendestöd.",
        "Gruppen består av fem personer som har lång erfarenhet av stöd.",
        "Om kön överstiger 20 personer ska det meddelas.",
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


def test_a_need_that_an_agreement_estimates_is_its_volume_and_none_to_be_sure_of() -> None:
    told = "Behovet av boendestöd uppskattas till 3 200 timmar per år."
    letter = draft(OPTION.replace(OLD, f"Behovet av boendestöd är 3 200 timmar per år. {OLD}"))
    assert [each.is_certain for each in letter.needs] == [True]
    agreement = draft(
        "Avtal om boendestöd\n\nBeställare: Vårdby kommun genom vårdnämnden\n"
        f"Utförare: Lindstöd Omsorg AB\n\n2. Omfattning\n{told}\n"
    )
    assert agreement.document_kind.value is DocumentKind.AGREEMENT
    assert not any(each.is_certain for each in agreement.needs)
