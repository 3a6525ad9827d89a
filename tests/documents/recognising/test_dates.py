"""Days are read whole, broken and in words; one that no calendar has is told, never repaired."""

from datetime import date

import pytest

from documents.recognising.forms.dates import dates, dates_within, impossible_within, year_mentions


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("gäller tom 2019- 12- 31.", [date(2019, 12, 31)]),
        ("från 2018- 04-01 med", [date(2018, 4, 1)]),
        ("är 2019-09-01-2021-08-31 med", [date(2019, 9, 1), date(2021, 8, 31)]),
        ("2018-03-01 till 2020-02-29", [date(2018, 3, 1), date(2020, 2, 29)]),
        ("den 5 mars 2018", [date(2018, 3, 5)]),
        ("den 1:a sept. 2019", [date(2019, 9, 1)]),
        ("fr o m 1/9 2019 t o m 31/3 2020", [date(2019, 9, 1), date(2020, 3, 31)]),
    ],
)
def test_a_day_is_read_as_it_is_written(text: str, days: list[date]) -> None:
    found = dates(text)
    assert [mention.value for mention in found] == days
    assert all(mention.sure for mention in found)


@pytest.mark.parametrize("text", ["2018/04/05", "05.04.2018", "5/4/2018", "20180405"])
def test_a_day_whose_form_could_mean_another_is_not_sure(text: str) -> None:
    assert [mention.sure for mention in dates(text)] == [False]


@pytest.mark.parametrize("text", ["209-09-16", "2018-02-30", "2018-13-01", "den 31 april 2020"])
def test_a_day_that_no_calendar_has_is_impossible_and_not_repaired(text: str) -> None:
    assert dates(text) == ()
    assert [mention.value for mention in impossible_within(text, 0, len(text))] == [
        text.removeprefix("den ")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dnr 2012-39",
        "SON 2019-1232",
        "212000-0449",
        "013-20 60 00",
        "lag (1976:580)",
        "LOU 2016:1145",
    ],
)
def test_a_number_of_another_kind_is_no_day(text: str) -> None:
    assert dates(text) == ()
    assert impossible_within(text, 0, len(text)) == ()


def test_a_year_is_no_part_of_a_statute_or_a_day() -> None:
    found = list(year_mentions("under 2018, enligt lag (2016:1145), 2019-01-01 och 2020"))
    assert [mention.value for mention in found] == [2018, 2020]


def test_a_stretch_has_the_days_that_stand_in_it_relative_to_its_start() -> None:
    text = "Från 2018-01-01. Till den 3 mars 2019. Även 2020-02-30."
    start, end = text.index("Till"), text.index("Även")
    assert dates_within(text, start, end) == dates(text[start:end])
    assert dates_within(text, end, len(text)) == ()
    assert [each.value for each in impossible_within(text, end, len(text))] == ["2020-02-30"]
    assert impossible_within(text, 0, end) == ()
