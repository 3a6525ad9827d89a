"""Every event is told in full sentences, in Swedish and in English."""

from datetime import date
from enum import StrEnum

import pytest
from pydantic import BaseModel

from domain.contract.events import (
    SupplementAdded,
)
from domain.party.events import PartyKind, PartyRegistered
from domain.values.quantity import NotStated
from domain.values.source import Source
from domain.whole import EVENTS
from tests.domain.portfolio import LETTER
from tests.wording.stored import NAMES, golden, with_
from wording.events import sentence
from wording.locale import LOCALES, Locale


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("topic", EVENTS)
def test_every_event_has_a_sentence_that_begins_and_ends_as_one(topic: str, locale: Locale) -> None:
    said = sentence(golden(topic), locale, NAMES)
    assert said[0].isupper()
    assert said.endswith((".", ")"))
    for trace in ("None", "Decimal(", "datetime", "  ", "..", "{", "_"):
        assert trace not in said
    assert said != sentence(golden(topic), "en" if locale == "sv" else "sv", NAMES)


@pytest.mark.parametrize("topic", EVENTS)
def test_no_sentence_shows_a_stored_enum_value_for_a_word(topic: str) -> None:
    def values(of: object) -> set[str]:
        if isinstance(of, BaseModel):
            return set().union(*(values(each) for _, each in of), set())
        if isinstance(of, tuple):
            return set().union(*(values(each) for each in of), set())
        return {of.value} if isinstance(of, StrEnum) else set()

    said = sentence(golden(topic), "sv", NAMES)
    foreign = values(golden(topic)) - {"kr", "tkr", "mnkr"}
    assert not [value for value in foreign if f" {value} " in said]


def test_names_stand_for_ids_where_they_are_known() -> None:
    drafted = golden("proposal.drafted.v1")
    assert "påbörjad av Eva Ek i ärende boendestod-2018" in sentence(drafted, "sv", NAMES)
    assert "påbörjad av handlaggare-1" in sentence(drafted, "sv")


def test_the_domain_s_own_reasons_are_translated() -> None:
    released = golden("budget.released.v1")
    assert "skäl: avslag i nämnden (2018-03-21)" in sentence(released, "sv")
    other = with_(released, reason="Nytt utkast", decision_day=None)
    assert sentence(other, "sv").endswith("skäl: Nytt utkast.")


def test_a_source_without_a_place_is_its_document() -> None:
    assert LETTER.place == "Bakgrund"
    frame = with_(golden("budget.frame-set.v1"), source=Source(document="Budget 2018"))
    assert sentence(frame, "sv").endswith("; Budget 2018.")


def test_a_volume_that_is_not_stated_is_said_to_be_so() -> None:
    added = golden("contract.supplement-added.v1")
    assert isinstance(added, SupplementAdded)
    (line,) = added.volumes
    unstated = with_(added, volumes=(type(line)(**{**dict(line), "quantity": NotStated()}),))
    assert "; ej angiven volym arbetsstöd hela perioden;" in sentence(unstated, "sv")
    assert "; volume not stated of work support the whole period;" in sentence(unstated, "en")


def test_a_party_says_its_days_and_who_came_after_it() -> None:
    ended = PartyRegistered(
        kind=PartyKind.COMMITTEE,
        title="Omsorgsnämnden",
        to_day=date(2018, 12, 31),
        successor="son",
    )
    assert sentence(ended, "sv", {"party:son": "Social- och omsorgsnämnden"}) == (
        "Part registrerad: Omsorgsnämnden, nämnd; till och med 2018-12-31;"
        " efterträds av Social- och omsorgsnämnden."
    )
