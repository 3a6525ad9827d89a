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
from wording import drafts
from wording.locale import LOCALES, Locale

VOCABULARIES: tuple[type[StrEnum], ...] = (
    *(DocumentKind, DecisionKind, ContractKind, MatterOutcome, UnionKind, UnionTime),
    *(FigureRole, CostPer, Measure, BudgetRole, PeriodRole),
)


def test_every_field_has_a_name() -> None:
    assert [name for name, _ in _FIELDS] == [*drafts.FIELDS]


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
        "1 275 timmar option Linden AB",
        "1,275 hours option Linden AB",
    ),
    ({"quantity": "8-10", "unit": "place"}, "8–10 platser", "8–10 places"),
    ({"quantity": "not_stated", "unit": "hour"}, "ej angivet timmar", "not stated hours"),
    (
        {"role": "base", "per": "year", "amount": "2.4", "unit": "mnkr", "approximate": True},
        "ca 2,4 mnkr avtalad per år",
        "about 2.4 mnkr as awarded a year",
    ),
    (
        {"length_months": 24, "max_count": 1, "max_end": "2022-02-28"},
        "24 månader högst 1 gånger senast till 2022-02-28",
        "24 months at most 1 times until 2022-02-28 at the latest",
    ),
    ({"number": 1, "words": "Optionen utlöses"}, "1. Optionen utlöses …", "1. Optionen utlöses …"),
]


@pytest.mark.parametrize(("value", "swedish", "english"), VALUES)
def test_a_value_is_told_in_one_line(value: FlatForm, swedish: str, english: str) -> None:
    told = [drafts.value(value, locale).replace("\u00a0", " ") for locale in LOCALES]
    assert told == [swedish, english]
