"""Reminders: before, after, escalated; each once; nobody is mailed about what is long past."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.proposal.commands import RecordReminder
from domain.proposal.deadlines import Deadline
from domain.proposal.events import DeadlineKind, Outcome, ReminderRaised, ReminderStage
from domain.proposal.reminders import (
    REMINDER_DAYS,
    DueReminder,
    due_reminders,
    next_reminder_day,
)
from domain.proposal.state import Phase
from tests.domain.portfolio import MEETING, day
from tests.domain.proposal.way import INFORMED, PROPOSAL, SUBMIT, decision, until

BEFORE, AFTER, ESCALATED = ReminderStage
LAST = day("2018-04-04")
MINUTES = Deadline(
    kind=DeadlineKind.MINUTES,
    last_day=LAST,
    person=None,
    role="registrar",
    act="approve-minutes",
    source="KL 5:69",
    since=4,
)


def in_time(_entry: int) -> date:
    return day("2018-03-22")


def long_after(_entry: int) -> date:
    return day("2026-11-23")


def raised(due: DueReminder) -> ReminderRaised:
    return ReminderRaised(
        deadline=due.deadline.kind,
        last_day=due.deadline.last_day,
        stage=due.stage,
        person=due.deadline.person,
        mailed=not due.historical,
    )


def stages(on: str, already: Sequence[ReminderStage] = ()) -> list[ReminderStage]:
    known = [raised(DueReminder(MINUTES, stage)) for stage in already]
    return [each.stage for each in due_reminders([MINUTES], known, day(on), in_time)]


@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2018-03-31", []),
        ("2018-04-01", [BEFORE]),
        ("2018-04-04", [BEFORE]),
        ("2018-04-05", [AFTER]),
        ("2018-04-06", [AFTER]),
        ("2018-04-07", [AFTER, ESCALATED]),
        ("2019-01-01", [AFTER, ESCALATED]),
    ],
)
def test_a_reminder_is_due_ahead_then_after_then_to_the_manager(
    on: str, due: list[ReminderStage]
) -> None:
    assert stages(on) == due


def test_each_stage_is_reminded_of_once() -> None:
    assert stages("2018-04-02", [BEFORE]) == []
    assert stages("2018-04-05", [BEFORE, AFTER]) == []
    assert stages("2018-04-07", [BEFORE, AFTER]) == [ESCALATED]


def test_another_last_day_is_reminded_of_anew() -> None:
    moved = Deadline(
        MINUTES.kind, day("2018-04-05"), None, "registrar", MINUTES.act, MINUTES.source, 4
    )
    known = [raised(DueReminder(MINUTES, BEFORE))]
    assert [e.stage for e in due_reminders([moved], known, LAST, in_time)] == [BEFORE]


def test_what_was_past_when_it_was_recorded_is_marked_once_and_never_escalated() -> None:
    today = day("2026-11-24")
    (due,) = due_reminders([MINUTES], [], today, long_after)
    assert (due.stage, due.historical) == (AFTER, True)
    assert due_reminders([MINUTES], [raised(due)], today + timedelta(days=90), long_after) == ()


def test_what_was_recorded_on_its_last_day_is_not_past() -> None:
    (due,) = due_reminders([MINUTES], [], LAST, lambda _: LAST)
    assert (due.stage, due.historical) == (BEFORE, False)


DAYS = st.integers(-40, 60).map(lambda days: LAST + timedelta(days=days))
KINDS = st.sampled_from(DeadlineKind)


def deadline(kind: DeadlineKind) -> Deadline:
    return Deadline(kind, LAST, "eva", None, "approve-minutes", "KL", 4)


@given(KINDS, st.lists(DAYS, max_size=12).map(sorted))
def test_however_seldom_somebody_looks_each_stage_is_raised_once_and_in_order(
    kind: DeadlineKind, looks: list[date]
) -> None:
    known: list[ReminderRaised] = []
    for today in looks:
        known += [raised(each) for each in due_reminders([deadline(kind)], known, today, in_time)]
    said = [each.stage for each in known]
    assert said == sorted(set(said), key=list(ReminderStage).index)
    last_look = looks[-1] if looks else LAST - timedelta(days=99)
    overdue = last_look >= REMINDER_DAYS[kind].first_day(AFTER, LAST)
    assert (AFTER in said) == overdue


@given(KINDS, DAYS)
def test_nothing_becomes_due_before_the_day_on_which_to_look_again(
    kind: DeadlineKind, today: date
) -> None:
    open_now = [deadline(kind)]
    known = [raised(each) for each in due_reminders(open_now, [], today, in_time)]
    again = next_reminder_day(open_now, today, in_time)
    until_then = 120 if again is None else (again - today).days
    for days in range(1, until_then):
        assert due_reminders(open_now, known, today + timedelta(days=days), in_time) == ()


@given(DAYS)
def test_what_is_past_asks_nobody_to_look_again(today: date) -> None:
    again = next_reminder_day([MINUTES], today, long_after)
    assert again is None or again == REMINDER_DAYS[MINUTES.kind].first_day(AFTER, LAST)


def test_every_kind_of_deadline_has_its_days() -> None:
    assert set(REMINDER_DAYS) == set(DeadlineKind)
    for days in REMINDER_DAYS.values():
        assert 0 < days.after <= days.escalated


def test_a_reminder_is_recorded_once() -> None:
    asked = RecordReminder(
        proposal=PROPOSAL,
        deadline=DeadlineKind.MINUTES,
        last_day=LAST,
        stage=BEFORE,
        person="eva",
        mailed=True,
    )
    told = until(Phase.DECIDED)
    told.when(asked).then(
        ReminderRaised(
            deadline=DeadlineKind.MINUTES, last_day=LAST, stage=BEFORE, person="eva", mailed=True
        )
    )
    told.when(asked).then_nothing()
    later = RecordReminder(**{**dict(asked), "stage": AFTER, "mailed": False})
    told.when(later).then_kinds(ReminderRaised)
    assert len(told.state("proposal", PROPOSAL).reminders) == 2


def test_the_next_round_is_reminded_anew_of_the_same_day() -> None:
    asked = RecordReminder(
        proposal=PROPOSAL,
        deadline=DeadlineKind.DECISION,
        last_day=MEETING,
        stage=AFTER,
        person="eva",
        mailed=True,
    )
    told = until(Phase.COMMITTEE).given(asked, decision(Outcome.REFERRED_BACK), SUBMIT, INFORMED)
    told.when(asked).then_kinds(ReminderRaised)
    told.when(asked).then_nothing()
