"""Reminders of a contract's end: one for each threshold of each last day."""

from domain.expiry.commands import RaiseExpiryReminder
from domain.expiry.events import ExpiryReminderRaised
from tests.domain.portfolio import day
from tests.domain.story import story


def remind(months: int, last: str = "2019-06-30") -> RaiseExpiryReminder:
    return RaiseExpiryReminder(
        contract="capio-housing",
        threshold_months=months,
        last_day_to_decide=day(last),
        person="eva",
        mailed=True,
    )


def test_a_reminder_is_raised_once() -> None:
    told = story()
    told.when(remind(12)).then(
        ExpiryReminderRaised(
            threshold_months=12, last_day_to_decide=day("2019-06-30"), person="eva", mailed=True
        )
    )
    told.when(remind(12)).then_nothing()


def test_each_threshold_has_a_reminder_of_its_own() -> None:
    story(remind(12)).when(remind(9)).then_kinds(ExpiryReminderRaised)


def test_another_last_day_is_reminded_of_anew() -> None:
    told = story(remind(12))
    told.when(remind(12, "2021-06-30")).then_kinds(ExpiryReminderRaised)
    assert told.state("expiry", "capio-housing").raised == {
        (12, day("2019-06-30")),
        (12, day("2021-06-30")),
    }
