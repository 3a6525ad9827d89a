"""Whatever is read from a document is told in words, in Swedish and in English."""

from enum import StrEnum
from typing import get_args

import pytest

from documents.importing import NotRecognised
from domain.contract.changes import ContractKind
from domain.contract.lines import Measure
from domain.draft.flat import _FIELDS, FlatForm
from domain.draft.handling import DecisionKind, DocumentKind, MatterOutcome, UnionKind, UnionTime
from domain.draft.money_matters import BudgetRole
from domain.draft.reading import Certainty
from domain.draft.terms import PeriodRole
from domain.draft.volumes import CostPer, FigureRole
from wording import draft_values, drafts
from wording.locale import LOCALES, Locale

VOCABULARIES: tuple[type[StrEnum], ...] = (
    *(DocumentKind, DecisionKind, ContractKind, MatterOutcome, UnionKind, UnionTime),
    *(FigureRole, CostPer, Measure, BudgetRole, PeriodRole),
)


def test_every_field_has_a_name() -> None:
    assert [name for name, _ in _FIELDS] == [*drafts.FIELDS]


def test_every_field_stands_in_one_group() -> None:
    grouped = [name for names in drafts.GROUPS.values() for name in names]
    assert sorted(grouped) == sorted(drafts.FIELDS)
    assert all(drafts.group(name, "sv") != name for name in drafts.GROUPS)


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda kind: kind.__name__)
def test_every_word_of_a_vocabulary_is_said_in_both_languages(vocabulary: type[StrEnum]) -> None:
    assert [each.value for each in vocabulary if each.value not in drafts.WORDS] == []


@pytest.mark.parametrize("locale", get_args(Locale))
def test_every_certainty_and_every_reason_is_said(locale: Locale) -> None:
    assert all(drafts.certainty(each, locale) for each in Certainty)
    assert all(drafts.NOT_RECOGNISED[each].by(locale) for each in NotRecognised)


VALUES = [
    ("2018-04-01", "2018-04-01", "2018-04-01"),
    ("option", "option", "option"),
    (
        {"role": "option", "provider": "Linden AB", "quantity": "1275", "unit": "hour"},
        "1 275 timmar, option, Linden AB",
        "1,275 hours, option, Linden AB",
    ),
    ({"quantity": "8-10", "unit": "place"}, "8–10 platser", "8–10 places"),
    ({"quantity": "not_stated", "unit": "hour"}, "ej angivet timmar", "not stated hours"),
    (
        {"role": "base", "per": "year", "amount": "2.4", "unit": "mnkr", "approximate": True},
        "ca 2,4 mnkr per år, avtalad",
        "about 2.4 mnkr a year, as awarded",
    ),
    (
        {"length_months": 24, "max_count": 1, "max_end": "2022-02-28"},
        "24 månader högst en gång senast till 2022-02-28",
        "24 months at most once until 2022-02-28 at the latest",
    ),
    (
        {"role": "option", "quantity": "900", "unit": "hour", "measure": "in_period", "year": 2018},
        "900 timmar under 2018, option",
        "900 hours during 2018, option",
    ),
    (
        {"role": "total", "per": "not_stated", "amount": "16.8", "unit": "mnkr"},
        "16,8 mnkr för vilken tid sägs inte, sammanlagt",
        "16.8 mnkr for what time is not said, in total",
    ),
    ({"quantity": "450", "counted": "familjer"}, "450 familjer", "450 familjer"),
    (
        {"quantity": "8-9", "unit": "hour", "counted": "familj"},
        "8–9 timmar per familj",
        "8–9 hours per familj",
    ),
    ({"number": 1, "words": "Optionen utlöses"}, "1. Optionen utlöses …", "1. Optionen utlöses …"),
]


@pytest.mark.parametrize(("value", "swedish", "english"), VALUES)
def test_a_value_is_told_in_one_line(value: FlatForm, swedish: str, english: str) -> None:
    told = [draft_values.value(value, locale).replace("\u00a0", " ") for locale in LOCALES]
    assert told == [swedish, english]
