"""Every value that people see has a word in both languages."""

from enum import StrEnum

import pytest

from domain.budget.events import FrameKind
from domain.budget.state import DrawStatus
from domain.contract.changes import ContractKind
from domain.contract.lines import Measure
from domain.contract.state import LineOrigin
from domain.party.events import PartyKind
from domain.proposal.content import Channel
from domain.proposal.events import (
    AuthorityKind,
    ConsultationKind,
    ConsultationTime,
    DeadlineKind,
    Outcome,
    ReminderStage,
)
from domain.proposal.state import DeliveryStatus, Phase
from domain.values.quantity import Unit
from domain.whole import EVENTS
from wording import titles
from wording.locale import LOCALES, Said, listed
from wording.topics import TOPICS

SAID_BY: dict[type[StrEnum], str] = {
    Phase: "phase",
    Unit: "unit",
    ContractKind: "contract_kind",
    Measure: "measure",
    LineOrigin: "origin",
    Outcome: "outcome",
    Channel: "channel",
    DeliveryStatus: "delivery_status",
    ConsultationTime: "consultation_time",
    ConsultationKind: "consultation_kind",
    AuthorityKind: "authority",
    DeadlineKind: "deadline",
    ReminderStage: "reminder_stage",
    FrameKind: "frame_kind",
    DrawStatus: "draw_status",
    PartyKind: "party_kind",
}


@pytest.mark.parametrize(("kind", "function"), SAID_BY.items())
def test_every_value_has_a_word_of_its_own_in_both_languages(
    kind: type[StrEnum], function: str
) -> None:
    for locale in LOCALES:
        words = [getattr(titles, function)(value, locale) for value in kind]
        assert all(words)
        assert len(set(words)) == len(words)


def test_every_topic_has_a_word_and_no_word_lacks_its_topic() -> None:
    assert set(TOPICS) == set(EVENTS)
    assert titles.topic("contract.option-triggered.v1", "sv") == "Option utlöst"
    assert titles.topic("contract.option-triggered.v1", "en") == "Option exercised"


def test_a_service_that_nobody_has_named_is_called_by_its_code() -> None:
    assert titles.service("housing-support", "sv") == "boendestöd"
    assert titles.service("lss-short-term-stay", "sv") == "korttidsvistelse LSS 9 § 6"
    assert titles.service("snow-clearing", "sv") == "snow-clearing"


def test_a_role_is_called_by_its_word() -> None:
    assert titles.role("caseworker", "sv") == "handläggare"
    assert titles.role("stranger", "en") == "stranger"


def test_lists_are_joined_as_people_join_them() -> None:
    assert listed([], "sv") == ""
    assert listed(["a"], "sv") == "a"
    assert listed(["a", "b", "c"], "sv") == "a, b och c"
    assert listed(["a", "b"], "en") == "a and b"


def test_a_thing_said_in_both_languages_is_told_in_one() -> None:
    assert [Said("ja", "yes").by(locale) for locale in LOCALES] == ["ja", "yes"]
