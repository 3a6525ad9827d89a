"""Pauses between attempts at an e-mail grow, and end."""

from datetime import timedelta

from workflows.proposal.policy import MailPolicy


def test_pauses_double_up_to_the_longest() -> None:
    policy = MailPolicy(
        attempts=6, first_pause=timedelta(seconds=10), longest_pause=timedelta(seconds=50)
    )

    pauses = [policy.pause_after(attempt) for attempt in range(1, 7)]

    assert pauses == [*(timedelta(seconds=each) for each in (10, 20, 40, 50, 50)), None]


def test_by_default_people_hear_of_it_within_a_working_day() -> None:
    policy = MailPolicy()
    pauses = [policy.pause_after(attempt) for attempt in range(1, policy.attempts)]

    total = sum((pause for pause in pauses if pause is not None), timedelta())

    assert timedelta(hours=2) < total < timedelta(hours=6)
