"""A matter of minutes is known by how it opens, and a paragraph of law opens none."""

import pytest

from documents.recognising.openings import opening


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("§ 45", "45"),
        ("§45 Option i avtal", "45"),
        ("§§ 45", "45"),
        ("Sn § 45", "45"),
        ("OSN § 45 Dnr 2018/61", "45"),
        ("SN §71/19", "71"),
        ("Paragraf 12 Uppräkning", "12"),
        ("Ärende 4. Rapport om sjukfrånvaro", "4"),
    ],
)
def test_a_matter_opens_with_its_number(line: str, number: str) -> None:
    found = opening(line)
    assert found is not None
    assert found["number"] == number


@pytest.mark.parametrize(
    "line",
    [
        "MBL § 19 är genomförd",
        "§ 19 MBL",
        "LSS 9 § 6",
        "Enligt § 7 i avtalet",
        "Ärende: 2019/SN0112",
        "Ärende 2019-0112",
        "§ 7 " + "i avtalet sägs att parterna möts varje år och att de då talar om " * 4,
    ],
)
def test_what_else_has_the_sign_opens_no_matter(line: str) -> None:
    assert opening(line) is None
