"""Pauses between attempts at reaching somebody grow, and end."""

from datetime import timedelta

from workflows.proposal.policy import DispatchPolicy


def test_pauses_double_up_to_the_longest() -> None:
    policy = DispatchPolicy(
        attempts=6, first_pause=timedelta(seconds=10), longest_pause=timedelta(seconds=50)
    )

    pauses = [policy.pause_after(attempt) for attempt in range(1, 7)]

    assert pauses == [*(timedelta(seconds=each) for each in (10, 20, 40, 50, 50)), None]


def test_a_pause_that_the_other_side_asks_for_only_makes_it_longer() -> None:
    policy = DispatchPolicy(first_pause=timedelta(seconds=10))

    assert policy.pause_after(1, not_before=60) == timedelta(seconds=60)
    assert policy.pause_after(1, not_before=5) == timedelta(seconds=10)
    assert policy.pause_after(policy.attempts, not_before=60) is None


def test_by_default_it_is_tried_over_a_long_weekend_and_not_for_weeks() -> None:
    policy = DispatchPolicy()
    pauses = [policy.pause_after(attempt) for attempt in range(1, policy.attempts)]

    total = sum((pause for pause in pauses if pause is not None), timedelta())

    assert timedelta(days=3) < total < timedelta(days=7)
