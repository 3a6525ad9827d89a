"""What a decision and an end do to the budget, in the same append; and waiving the effect."""

from datetime import date
from decimal import Decimal

import pytest

from domain.budget import reasons
from domain.budget.errors import UnknownFrame
from domain.budget.events import FundsReserved, ReservationReleased
from domain.budget.position import budget_year
from domain.budget.state import Budget, DrawStatus
from domain.contract.changes import Extension, OptionCall, Termination
from domain.contract.events import OptionTriggered
from domain.contract.lines import Measure
from domain.contract.terms import OptionCeiling, OptionClause
from domain.proposal.commands import BookEffect, RecordDecision, SaveDraft, WaiveEffect
from domain.proposal.content import ProposalContent, SigningRequirement
from domain.proposal.errors import (
    DecisionIsAnnulled,
    EffectIsBooked,
    EffectIsWaived,
    NoBudgetToDrawOn,
)
from domain.proposal.events import (
    CommitteeDecided,
    EffectRefused,
    EffectWaived,
    Outcome,
    ProposalCancelled,
    ProposalPostponed,
    ProposalReferredBack,
    ProposalWithdrawn,
)
from domain.proposal.state import Phase, Proposal
from domain.values.quantity import Unit
from tests.domain.portfolio import (
    MEETING,
    capio_award,
    change,
    content,
    day,
    draw,
    effect,
    frame,
    hours,
    option_call,
    point,
)
from tests.domain.proposal.way import (
    ANNULLED,
    BOOK,
    CANCEL,
    CONTRACTED,
    INFORMED,
    PROPOSAL,
    SUBMIT,
    WITHDRAW,
    changed,
    decision,
    start,
    until,
)
from tests.domain.story import Story, story

TWO_POINTS = content(
    point(1, effect(option_call()), draws=(draw(600),)),
    point(2, draws=(draw(100),)),
    budget="omsorg",
)
WAIVE = WaiveEffect(proposal=PROPOSAL, reason="Avtalet upphörde innan det hann bokföras")
TERMINATED = change(Termination(first_day_not_in_force=day("2018-02-01"), reason="Upphör"))


def submitted(with_content: ProposalContent = TWO_POINTS) -> Story:
    frames = (frame("individ", "16.8"), frame("reserv", "1.4"))
    return story(*CONTRACTED, *frames, start(with_content), SUBMIT, INFORMED)


def hours_called(line: str, amount: int) -> OptionCall:
    return option_call(hours(line, amount, "2018-04-01", "2018-12-31"))


def status(told: Story, name: str, year: int = 2018) -> DrawStatus:
    budget: Budget = told.state("budget", "omsorg")
    return budget.draws[f"{PROPOSAL}.{name}", year].status


def used(told: Story, year: int = 2018) -> int:
    return int(budget_year(told.state("budget", "omsorg"), year).used)


def released(name: str, reason: str, on: date | None = MEETING) -> ReservationReleased:
    return ReservationReleased(
        year=2018, proposal=PROPOSAL, draw=f"{PROPOSAL}.{name}", reason=reason, decision_day=on
    )


def test_what_is_rejected_is_reserved_no_more_and_the_rest_stays() -> None:
    told = submitted()
    decided = told.when(decision(Outcome.APPROVED, Outcome.REJECTED))
    decided.then_kinds(CommitteeDecided, ReservationReleased)
    assert decided.events[1] == released("p2.d1", reasons.REJECTED)
    assert used(told) == 600_000


def test_what_is_withdrawn_at_the_meeting_is_reserved_no_more() -> None:
    told = submitted()
    decided = told.when(decision(Outcome.APPROVED, Outcome.WITHDRAWN))
    assert decided.events[1:] == (released("p2.d1", reasons.WITHDRAWN),)


def test_a_referral_back_releases_everything_and_the_next_round_reserves_anew() -> None:
    told = submitted()
    told.when(decision(Outcome.REFERRED_BACK, Outcome.REFERRED_BACK)).then_kinds(
        ProposalReferredBack, ReservationReleased, ReservationReleased
    )
    assert used(told) == 0
    told.given(SUBMIT)
    assert used(told) == 700_000
    assert status(told, "p1.d1") is DrawStatus.RESERVED


def test_the_next_round_may_draw_otherwise() -> None:
    told = submitted().given(decision(Outcome.REFERRED_BACK, Outcome.REFERRED_BACK))
    less = content(point(1, effect(option_call()), draws=(draw(250),)), budget="omsorg")
    told.given(SaveDraft(proposal=PROPOSAL, content=less), SUBMIT, INFORMED, decision(), BOOK)
    assert used(told) == 250_000
    assert status(told, "p2.d1") is DrawStatus.RELEASED


def test_a_postponement_keeps_what_is_reserved() -> None:
    told = submitted()
    told.when(decision(Outcome.POSTPONED, Outcome.POSTPONED)).then_kinds(ProposalPostponed)
    assert used(told) == 700_000


@pytest.mark.parametrize(
    ("act", "event", "reason"),
    [
        (WITHDRAW, ProposalWithdrawn, reasons.WITHDRAWN),
        (CANCEL, ProposalCancelled, reasons.CANCELLED),
    ],
)
def test_an_end_before_the_decision_releases_everything(
    act: RecordDecision, event: type[ProposalWithdrawn], reason: str
) -> None:
    told = submitted()
    ended = told.when(act)
    ended.then_kinds(event, ReservationReleased, ReservationReleased)
    assert ended.events[1] == released("p1.d1", reason, None)
    assert used(told) == 0


def test_a_proposal_withdrawn_at_the_meeting_releases_everything() -> None:
    told = submitted()
    told.when(decision(Outcome.WITHDRAWN, Outcome.WITHDRAWN)).then_kinds(
        ProposalWithdrawn, ReservationReleased, ReservationReleased
    )


def test_a_withdrawn_draft_that_was_never_submitted_releases_nothing() -> None:
    told = story(*CONTRACTED, frame("individ", "16.8"), start(TWO_POINTS))
    told.when(WITHDRAW).then_kinds(ProposalWithdrawn)


def test_what_is_booked_stays_when_the_proposal_is_cancelled() -> None:
    told = submitted().given(decision(Outcome.APPROVED, Outcome.APPROVED), BOOK)
    told.when(CANCEL).then_kinds(ProposalCancelled)
    assert used(told) == 700_000
    assert told.state("contract", "capio-housing").version == 2


def test_a_changed_draw_is_released_and_reserved_as_it_was_changed() -> None:
    told = submitted()
    decided = told.when(decision(changed(1, draws=(draw(450),)), Outcome.APPROVED))
    decided.then_kinds(CommitteeDecided, ReservationReleased, FundsReserved)
    assert decided.events[1] == released("p1.d1", reasons.CHANGED)
    assert used(told) == 550_000
    told.given(BOOK)
    assert status(told, "p1.d1") is DrawStatus.CONFIRMED
    assert used(told) == 550_000


def test_a_draw_changed_to_another_year_leaves_the_first_one() -> None:
    told = submitted().given(frame("individ", "17.4", year=2019))
    told.given(decision(changed(1, draws=(draw(600, year=2019),)), Outcome.APPROVED), BOOK)
    assert (used(told), used(told, 2019)) == (100_000, 600_000)
    assert status(told, "p1.d1") is DrawStatus.RELEASED


def test_a_draw_changed_to_a_frame_that_is_not_there_is_refused_and_nothing_recorded() -> None:
    told = submitted()
    before = dict(told.shelf.streams)
    told.when(decision(changed(1, draws=(draw(1, "nowhere"),)), Outcome.APPROVED)).then_refused(
        UnknownFrame, field="points.draws.frames"
    )
    assert told.shelf.streams == before


def test_a_decision_draws_on_no_budget_where_the_proposal_has_none() -> None:
    told = until(Phase.COMMITTEE)
    told.when(decision(changed(1, draws=(draw(1),)))).then_refused(
        NoBudgetToDrawOn, field="outcomes", saying="point 1"
    )


def test_effects_changed_without_draws_leave_the_reservation_alone() -> None:
    fewer = effect(option_call(hours("option-2018", 900, "2018-04-01", "2018-12-31")))
    told = submitted()
    told.when(decision(changed(1, fewer), Outcome.APPROVED)).then_kinds(CommitteeDecided)
    booked = told.when(BOOK).events[1]
    assert isinstance(booked, OptionTriggered)
    assert booked.volumes == fewer.change.volumes  # type: ignore[union-attr]  # an option's


def test_a_decision_that_can_never_be_booked_is_waived_and_its_funds_let_go() -> None:
    told = submitted().given(decision(Outcome.APPROVED, Outcome.APPROVED), TERMINATED)
    told.when(BOOK).then_kinds(EffectRefused)
    told.when(WAIVE).then_kinds(EffectWaived, ReservationReleased, ReservationReleased)
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert proposal.effect_settled
    assert proposal.effect_refusal is None
    assert used(told) == 0
    told.when(WAIVE).then_nothing()
    told.when(BOOK).then_refused(EffectIsWaived, saying="Avtalet upphörde")


def test_what_is_waived_needs_no_signatures_any_more() -> None:
    told = until(Phase.SIGNING).given(WAIVE)
    assert told.state("proposal", PROPOSAL).phase is Phase.DECIDED


def test_what_is_booked_or_annulled_is_not_waived() -> None:
    until(Phase.DECIDED).given(BOOK).when(WAIVE).then_refused(EffectIsBooked)
    until(Phase.DECIDED).given(*ANNULLED).when(WAIVE).then_refused(DecisionIsAnnulled)


def test_a_sibling_that_used_up_the_ceiling_leaves_nothing_booked_and_the_funds_reserved() -> None:
    ceiling = OptionCeiling(amount=Decimal(1500), unit=Unit.HOUR, measure=Measure.IN_PERIOD)
    award = capio_award(option=OptionClause(trigger="Vid behov", ceiling=ceiling))
    two = content(
        point(1, effect(hours_called("first", 1000)), draws=(draw(600),)),
        point(2, effect(Extension())),
        budget="omsorg",
    )
    sibling = content(point(1, effect(hours_called("second", 1000))))
    told = story(*CONTRACTED[:-1], change(award), frame("individ", "16.8"))
    for name, asked in ((PROPOSAL, two), ("sibling", sibling)):
        acts = (start(asked), SUBMIT, INFORMED, decision(*[Outcome.APPROVED] * len(asked.points)))
        told.given(*[type(act)(**{**dict(act), "proposal": name}) for act in acts])
    told.given(BookEffect(proposal="sibling"))
    before = told.events("contract", "capio-housing")
    (refused,) = told.when(BOOK).events
    assert isinstance(refused, EffectRefused)
    assert (refused.contract, refused.point, refused.refusal) == (
        "capio-housing",
        1,
        "TermsBroken",
    )
    assert "R03" in refused.detail
    assert told.events("contract", "capio-housing") == before
    assert status(told, "p1.d1") is DrawStatus.RESERVED
    told.given(WAIVE)
    assert status(told, "p1.d1") is DrawStatus.RELEASED


def test_a_rejection_while_nothing_is_to_be_signed_releases_at_once() -> None:
    signing = SigningRequirement(required=1, before_effect=True)
    told = submitted(ProposalContent(**{**dict(TWO_POINTS), "signing": signing}))
    told.given(decision(Outcome.APPROVED, Outcome.REJECTED))
    assert told.state("proposal", PROPOSAL).phase is Phase.SIGNING
    assert status(told, "p2.d1") is DrawStatus.RELEASED
