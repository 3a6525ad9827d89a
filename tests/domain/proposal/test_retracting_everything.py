"""The law of taking back: the latest first, and nothing is left of what was recorded."""

from hypothesis import given
from hypothesis import strategies as st

from domain.command import Command
from domain.proposal.commands import RetractRecord
from domain.proposal.events import Retractable
from domain.proposal.state import Phase
from tests.domain.proposal.test_retracting import (
    APPEAL,
    BOUNCE,
    BOUNCED,
    BY_HAND,
    DELIVERY,
    MINUTES,
    NOTICE,
    SIGNATURE,
    reported,
    retract,
)
from tests.domain.proposal.way import (
    BY_DELEGATE,
    PROPOSAL,
    appealed,
    decision,
    minutes_approved,
    notice_posted,
    signed,
    until,
)

RECORDED: tuple[tuple[Command, RetractRecord], ...] = (
    (appealed(), APPEAL),
    (appealed("klagande-2"), retract(Retractable.APPEAL, "klagande-2")),
    (signed("direktoren"), SIGNATURE),
    (signed("ordforanden"), retract(Retractable.SIGNATURE, "ordforanden")),
    (minutes_approved(), MINUTES),
    (minutes_approved("2018-03-25"), retract(Retractable.MINUTES, "2018-03-25")),
    (notice_posted(), NOTICE),
    (notice_posted("2018-03-28"), retract(Retractable.NOTICE, "2018-03-28")),
    (reported("2018-03-24"), retract(Retractable.REPORT, "2018-03-24")),
    (reported("2018-03-22"), retract(Retractable.REPORT, "2018-03-22")),
    (BY_HAND, DELIVERY),
    (BOUNCED, BOUNCE),
)


@given(asked=st.lists(st.sampled_from(RECORDED), max_size=12), signing_first=st.booleans())
def test_whatever_was_recorded_is_taken_back_the_latest_first_and_nothing_is_left_of_it(
    asked: list[tuple[Command, RetractRecord]], signing_first: bool
) -> None:
    phase = Phase.SIGNING if signing_first else Phase.DECIDED
    told = until(phase, decided=decision(by=BY_DELEGATE))
    states = []
    for record, retraction in asked:
        before = told.state("proposal", PROPOSAL)
        outcome = told.when(record)
        if outcome.refusal is None and outcome.facts:
            states.append((before, retraction))
    for before, retraction in reversed(states):
        told.given(retraction)
        assert told.state("proposal", PROPOSAL) == before
