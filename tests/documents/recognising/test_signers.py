"""Who signs is read by a title beside or under a name, in the many ways that offices write it."""

import pytest

from domain.draft.draft import Draft
from tests.documents.letters import OPTION, draft

SIGNED = "Vårdkontoret\n\nTilda Hök\nVårdchef"


def titles(read: Draft) -> list[tuple[str | None, bool]]:
    return [(each.value.title, each.is_certain) for each in read.signers if each.value]


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        ("Tilda Hök, vårdchef", "vårdchef"),
        ("Tilda Hök (vårdchef)", "vårdchef"),
        ("/Tilda Hök/\nVårdchef", "Vårdchef"),
        ("Tilda Hök – vårdchef", "vårdchef"),
        ("Tilda Hök\nt.f. förvaltningschef", "t.f. förvaltningschef"),
        ("Tilda Hök\nEnhetschef, boendestöd", "Enhetschef, boendestöd"),
        ("Tilda Hök\nVerksamhetschef Individ och familj", "Verksamhetschef Individ och familj"),
        ("Tilda Hök\nOmrådeschef, tel. 070-123 45 67", "Områdeschef"),
        ("Tilda Hök\nVD, Lindstöd Omsorg AB", "VD"),
        ("Tilda Hök\nOrdf. vårdnämnden", "Ordf. vårdnämnden"),
    ],
)
def test_a_title_is_read_beside_or_under_its_name(signed: str, title: str) -> None:
    assert titles(draft(OPTION.replace(SIGNED, signed))) == [(title, True)]


@pytest.mark.parametrize(
    "line", ["Vårdchef Tilda Hök", "Lindstöd Omsorg AB", "Handläggare: Tilda Hök"]
)
def test_no_title_holds_a_name(line: str) -> None:
    read = draft(OPTION.replace(SIGNED, f"Vårdkontoret\n\n{line}"))
    assert not any("Tilda" in (title or "") for title, _ in titles(read))


def test_who_signs_right_under_the_points_is_read_and_no_name_alone_there() -> None:
    points = "2. Vårdchefen ges rätt att underteckna avropet.\n"
    read = draft(OPTION.replace(SIGNED, "").replace(points, f"{points}\nTilda Hök\nvårdchef\n\n"))
    assert ("vårdchef", True) in titles(read)
    alone = draft(OPTION.replace(SIGNED, "").replace(points, f"{points}\nTilda Hök\n\n"))
    assert titles(alone) == []


def test_a_title_under_the_line_for_whom_it_is_signed_waits_for_a_name() -> None:
    read = draft(
        "TILLÄGGSAVTAL\n\nMellan Vårdnämnden och Lindstöd Omsorg AB om boendestöd.\n\n"
        "1. Volym\n\nAvtalet utökas med 400 timmar per år från 2019-04-01.\n\n"
        "Detta avtal är upprättat i två exemplar.\n\n"
        "För Lindstöd Omsorg AB\n\n........................\n\nVerkst. direktör\n"
    )
    assert titles(read) == [("Verkst. direktör", False)]


@pytest.mark.parametrize(
    ("point", "holder"),
    [
        ("Nämnden uppdrar till vårddirektören att ingå avtalet.", "vårddirektören"),
        ("Att uppdra åt tillförordnad vårdchef att skriva under.", "tillförordnad vårdchef"),
        ("Vårdchefen undertecknar avropet.", "Vårdchefen"),
    ],
)
def test_a_point_names_who_may_sign(point: str, holder: str) -> None:
    old = "Vårdchefen ges rätt att underteckna avropet."
    read = draft(OPTION.replace(old, point))
    assert [each.value.holder for each in read.authorities if each.value] == [holder]


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        (
            "Socialchef                Ekonomichef\nTilda Hök                 Per Ask",
            [("Socialchef", False), ("Ekonomichef", False)],
        ),
        (
            "Tilda Hök                 Per Ask\nSocialchef                Ekonomichef",
            [("Socialchef", True), ("Ekonomichef", True)],
        ),
        ("Socialchef Tilda Hök", [("Socialchef", False)]),
    ],
)
def test_titles_over_their_names_are_paired_with_these_and_doubted(
    signed: str, expected: list[tuple[str, bool]]
) -> None:
    read = draft(OPTION.replace(SIGNED, f"Vårdkontoret\n\n{signed}"))
    assert titles(read) == expected
    assert [each.value.name for each in read.signers if each.value] == ["Tilda Hök", "Per Ask"][
        : len(expected)
    ]


@pytest.mark.parametrize("day", ["Vårdby 2018-11-05", "Vårdby den 5 november 2018", "2018-11-05"])
def test_a_cell_may_hold_party_place_day_name_and_title(day: str) -> None:
    cells = f"För Vårdnämnden\t{day}\tTilda Hök\tVårdchef".replace("\t", " ")
    read = draft(OPTION.replace(SIGNED, cells))
    assert titles(read) == [("Vårdchef", True)]


def test_names_beside_each_other_over_their_titles_are_paired_and_doubted() -> None:
    read = draft(OPTION.replace(SIGNED, "Vårdkontoret\n\nTilda Hök\nAlf Moe\nVårdchef\nEnhetschef"))
    assert [(each.value.name, each.value.title) for each in read.signers if each.value] == [
        ("Tilda Hök", "Vårdchef"),
        ("Alf Moe", "Enhetschef"),
    ]
    assert not any(each.is_certain for each in read.signers)
