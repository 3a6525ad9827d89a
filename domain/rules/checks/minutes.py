"""Minutes and their notice: approved, announced and left up in time. KL 5:69, 8:12, 13:5."""

from collections.abc import Iterator
from datetime import date

from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import day
from domain.finding.where import Fact
from domain.law import minutes, notice
from domain.rules.facts.facts import Facts
from domain.rules.rule import Found, Rule


def minutes_are_approved_in_time(facts: Facts) -> Iterator[Found]:
    """R28: within 14 days of the meeting."""
    stated = facts.process.minutes
    if stated is not None:
        yield from _in_time(
            facts, stated.last_day, stated.approved_on, Case.MINUTES_LATE, Case.MINUTES_OVERDUE
        )


def notice_is_posted_in_time(facts: Facts) -> Iterator[Found]:
    """R29: at latest on the second day after the approval."""
    board = facts.process.notice
    if board is not None:
        yield from _in_time(
            facts, board.last_day, board.posted_on, Case.NOTICE_LATE, Case.NOTICE_OVERDUE
        )


def notice_stays_up(facts: Facts) -> Iterator[Found]:
    """R30: until the appeal time is over."""
    board = facts.process.notice
    if board is None or board.taken_down_on is None or board.take_down_from is None:
        return
    if board.taken_down_on.value < board.take_down_from:
        used = (
            day("taken_down", board.taken_down_on.value, board.taken_down_on.where),
            day("first_day", board.take_down_from),
        )
        yield Found(Case.TAKEN_DOWN_EARLY, ("notice",), used)


def _in_time(
    facts: Facts, last: date, done: Fact[date] | None, late: Case, overdue: Case
) -> Iterator[Found]:
    limit = day("last_day", last)
    if done is not None:
        if done.value > last:
            yield Found(late, ("minutes",), (day("done", done.value, done.where), limit))
    elif facts.as_of is not None and facts.as_of > last:
        yield Found(overdue, ("minutes",), (limit,))


RULES = (
    Rule(
        "R28",
        minutes_are_approved_in_time,
        Severity.ERROR,
        provisions=minutes.PROVISIONS,
    ),
    Rule("R29", notice_is_posted_in_time, Severity.ERROR, provisions=notice.PROVISIONS),
    Rule("R30", notice_stays_up, Severity.ERROR, provisions=notice.PROVISIONS),
)
