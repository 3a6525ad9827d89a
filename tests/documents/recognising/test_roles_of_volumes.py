"""What a volume belongs to is told by the words beside it, by its list's lead, or by its place."""

import pytest

from domain.draft.volumes import StatedVolume
from tests.documents.letters import draft

LETTER = """\
Tjänsteskrivelse
2019-02-11
Dnr VN 2019-0044

Vårdnämnden

Utökning av uppdrag om boendestöd till Lindstöd Omsorg AB

Förslag till beslut
{point}

Bakgrund
{background}

Förvaltningens förslag
{proposal}

Beslutet skickas till:
Lindstöd Omsorg AB
"""
AGREEMENT = """\
Avtal om boendestöd

Beställare: Vårdby kommun genom vårdnämnden
Utförare: Lindstöd Omsorg AB

2. Omfattning
{terms}
"""


def told(volumes: list[StatedVolume]) -> list[tuple[str, str, int | None]]:
    return [(v.role.value, str(v.quantity.low), v.year) for v in volumes]  # type: ignore[union-attr]  # stated


def letter(**said: str) -> list[tuple[str, str, int | None]]:
    words = {
        "point": "Uppdraget om boendestöd till Lindstöd Omsorg AB utökas.",
        "background": "Insatsen utförs sedan flera år.",
        "proposal": "Förvaltningen ställer sig bakom ändringen.",
    }
    return told([e.value for e in draft(LETTER.format(**words | said)).volumes if e.value])


def agreement(terms: str) -> list[tuple[str, str, int | None]]:
    return told([e.value for e in draft(AGREEMENT.format(terms=terms)).volumes if e.value])


@pytest.mark.parametrize(
    ("background", "volumes"),
    [
        (
            "Uppdraget omfattar 24 platser, fördelade på 16 platser i grupp och 8 platser i egen "
            "lägenhet.",
            [("base", "24", None), ("part", "16", None), ("part", "8", None)],
        ),
        ("Dagens 13 platser är fullbelagda.", [("base", "13", None)]),
        ("I vintras var sju av tolv platser belagda.", []),
    ],
)
def test_what_a_volume_is_made_up_of_is_a_part_and_what_is_taken_none(
    background: str, volumes: list[tuple[str, str, int | None]]
) -> None:
    assert letter(background=background) == volumes


@pytest.mark.parametrize(
    ("proposal", "volumes"),
    [
        ("Det totala antalet platser blir 29.", [("total", "29", None)]),
        ("Efter utökningen omfattar uppdraget 9 100 timmar per år.", [("total", "9100", None)]),
        ("Förslaget innebär 350 timmar 2019.", [("addition", "350", 2019)]),
        (
            "Det motsvarar 250 timmar hösten 2019 och 500 timmar 2020.",
            [("addition", "250", 2019), ("addition", "500", 2020)],
        ),
        (
            "Utökningen fördelas så här:\nLindstöd Omsorg AB: 700 timmar per år\n"
            "Älvhem Vård AB: 200 timmar per år",
            [("addition", "700", None), ("addition", "200", None)],
        ),
    ],
)
def test_what_a_proposal_comes_to_is_what_is_decided_or_the_new_whole(
    proposal: str, volumes: list[tuple[str, str, int | None]]
) -> None:
    assert letter(proposal=proposal) == volumes


@pytest.mark.parametrize(
    ("point", "volumes"),
    [
        ("Antalet platser utökas med fem.", [("addition", "5", None)]),
        ("Antalet platser ökar med tre till 17.", [("addition", "3", None), ("total", "17", None)]),
        (
            "Antalet platser minskas med två till elva.",
            [("reduction", "2", None), ("total", "11", None)],
        ),
        (
            "Uppdraget utökas med 2,5 tjänst från och med den 1 mars 2019.",
            [("addition", "2.5", None)],
        ),
        (
            "Uppdraget om boendestöd till Lindstöd Omsorg AB utökas med 360 timmar under "
            "april–december 2019.",
            [("addition", "360", 2019)],
        ),
    ],
)
def test_a_count_that_grows_has_its_unit_before_the_figure(
    point: str, volumes: list[tuple[str, str, int | None]]
) -> None:
    assert letter(point=point) == volumes


@pytest.mark.parametrize(
    "point",
    [
        "Antalet platser kan variera med 10 procent.",
        "Budgeten för platser utökas med 3 mnkr.",
        "Antalet platser utökas med en månads uppehåll.",
    ],
)
def test_what_else_something_grows_by_is_no_volume(point: str) -> None:
    assert letter(point=point) == []


@pytest.mark.parametrize(
    ("terms", "volumes"),
    [
        ("Behovet bedöms vara 2 900 timmar per år.", [("base", "2900", None)]),
        (
            "Utföraren håller 3 platser för akuta behov utöver de 11 ordinarie platserna.",
            [("base", "3", None), ("base", "11", None)],
        ),
        ("Beställaren har option på ytterligare 800 timmar per år.", [("option", "800", None)]),
        (
            "Volym per år (timmar)      6 300\nAvtalstid                  2019–2021",
            [("base", "6300", None)],
        ),
        ("Antal platser:     14\nPris:              1 300 kr", [("base", "14", None)]),
        ("Antalet platser är därefter 19.", [("base", "19", None)]),
    ],
)
def test_what_an_agreement_says_is_its_volume(
    terms: str, volumes: list[tuple[str, str, int | None]]
) -> None:
    assert agreement(terms) == volumes
