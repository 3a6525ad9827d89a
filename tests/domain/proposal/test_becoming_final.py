"""Minutes, notice, appeals and finality."""

from domain.proposal.commands import AppealOutcome, ApproveMinutes, LodgeAppeal
from domain.proposal.errors import (
    AppealExists,
    AppealSettled,
    DayOutOfOrder,
    MinutesNotApproved,
    NoticeNotPosted,
    NotYetFinal,
    UnknownAppeal,
)
from domain.proposal.events import (
    AppealDismissed,
    DecisionAnnulled,
    DecisionBecameFinal,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
)
from domain.proposal.finality import final_from
from domain.proposal.state import Phase, Proposal
from tests.domain.portfolio import day
from tests.domain.proposal.way import (
    PROPOSAL,
    appealed,
    decision,
    final,
    minutes_approved,
    notice_posted,
    notice_taken_down,
    settled,
    until,
)
from tests.domain.story import Story


def posted() -> Story:
    return until(Phase.DECIDED).given(minutes_approved(), notice_posted())


def proposal(told: Story) -> Proposal:
    found: Proposal = told.state("proposal", PROPOSAL)
    return found


def test_minutes_are_approved_and_a_wrong_day_is_recorded_anew() -> None:
    told = until(Phase.DECIDED)
    told.when(minutes_approved()).then(MinutesApproved(approved_on=day("2018-03-26")))
    told.when(minutes_approved()).then_nothing()
    at_once = ApproveMinutes(proposal=PROPOSAL, approved_on=day("2018-03-21"), immediate=True)
    told.when(at_once).then(MinutesApproved(approved_on=day("2018-03-21"), immediate=True))
    assert proposal(told).minutes == MinutesApproved(approved_on=day("2018-03-21"), immediate=True)


def test_minutes_are_not_approved_before_the_meeting() -> None:
    told = until(Phase.DECIDED)
    told.when(minutes_approved("2018-03-20")).then_refused(DayOutOfOrder, field="approved_on")


def test_a_notice_says_how_long_it_stays_up() -> None:
    told = until(Phase.DECIDED).given(minutes_approved())
    told.when(notice_posted()).then(
        NoticePosted(
            posted_on=day("2018-03-27"),
            place="Digital anslagstavla",
            last_appeal_day=day("2018-04-17"),
            take_down_from=day("2018-04-18"),
        )
    )
    told.when(notice_posted()).then_nothing()


def test_a_notice_posted_on_2017_06_02_stays_up_over_midsummer() -> None:
    told = until(Phase.DECIDED, decided=decision(meeting_day=day("2017-05-24")))
    told.given(minutes_approved("2017-06-01"), notice_posted("2017-06-02"))
    notice = proposal(told).notice
    assert notice is not None
    assert (notice.last_appeal_day, notice.take_down_from) == (day("2017-06-26"), day("2017-06-27"))


def test_a_notice_announces_an_approval_that_is_recorded() -> None:
    told = until(Phase.DECIDED)
    told.when(notice_posted()).then_refused(MinutesNotApproved)
    told.given(minutes_approved())
    told.when(notice_posted("2018-03-25")).then_refused(DayOutOfOrder, field="posted_on")


def test_a_notice_comes_down_when_the_time_has_run() -> None:
    told = posted()
    told.when(notice_taken_down()).then(
        NoticeTakenDown(taken_down_on=day("2018-04-18"), too_early=False)
    )
    told.when(notice_taken_down()).then_nothing()


def test_no_notice_is_taken_down_that_was_not_posted() -> None:
    told = until(Phase.DECIDED).given(minutes_approved())
    told.when(notice_taken_down()).then_refused(NoticeNotPosted)
    posted().when(notice_taken_down("2018-03-26")).then_refused(
        DayOutOfOrder, field="taken_down_on"
    )


def test_a_notice_taken_down_too_early_ends_no_time_and_is_posted_anew() -> None:
    told = posted()
    told.when(notice_taken_down("2018-04-17")).then(
        NoticeTakenDown(taken_down_on=day("2018-04-17"), too_early=True)
    )
    assert final_from(proposal(told)) is None
    told.when(final("2018-12-31")).then_refused(NotYetFinal, field="as_of")
    told.given(notice_posted("2018-04-20"))
    assert final_from(proposal(told)) == day("2018-05-12")
    told.given(final("2018-05-12"))


def test_the_same_notice_posted_again_after_it_came_down_too_early_is_a_new_one() -> None:
    told = posted().given(notice_taken_down("2018-03-27"))
    told.when(notice_posted()).then_kinds(NoticePosted)


def test_a_decision_is_final_the_day_after_the_appeal_time_and_not_before() -> None:
    told = posted()
    told.when(final("2018-04-17")).then_refused(
        NotYetFinal, field="as_of", saying="final from 2018-04-18"
    )
    told.when(final("2018-06-30")).then(DecisionBecameFinal(final_on=day("2018-04-18")))
    told.when(final("2018-06-30")).then_nothing()


def test_without_a_notice_no_decision_becomes_final() -> None:
    until(Phase.DECIDED).when(final("2030-01-01")).then_refused(NotYetFinal, field="as_of")


def test_an_appeal_keeps_the_decision_from_being_final_until_the_court_dismisses_it() -> None:
    told = posted().given(appealed())
    told.when(final("2018-06-30")).then_refused(NotYetFinal, field="as_of")
    told.when(settled(AppealOutcome.DISMISSED)).then(
        AppealDismissed(appeal="klagande-1", settled_on=day("2018-11-05"), reference="dom 2451-18")
    )
    told.when(final("2018-11-05")).then(DecisionBecameFinal(final_on=day("2018-11-05")))


def test_every_appeal_is_settled_before_the_decision_is_final() -> None:
    told = posted().given(appealed(), appealed("klagande-2"), settled(AppealOutcome.DISMISSED))
    assert proposal(told).unsettled_appeals == ("klagande-2",)
    told.when(final("2019-06-30")).then_refused(NotYetFinal, field="as_of")
    told.given(settled(AppealOutcome.DISMISSED, "klagande-2"), final("2019-06-30"))


def test_an_appeal_that_came_to_be_known_late_takes_finality_back() -> None:
    told = posted().given(final(), appealed())
    assert proposal(told).final_on is None
    told.given(settled(AppealOutcome.DISMISSED), final("2019-01-01"))
    assert proposal(told).final_on == day("2018-11-05")


def test_a_decision_that_a_court_annulled_never_becomes_final() -> None:
    told = posted().given(appealed())
    told.when(settled(AppealOutcome.ANNULLED)).then(
        DecisionAnnulled(appeal="klagande-1", settled_on=day("2018-11-05"), reference="dom 2451-18")
    )
    told.when(final("2030-01-01")).then_nothing()
    assert final_from(proposal(told)) is None


def test_an_appeal_is_recorded_once_and_has_an_id_of_its_own() -> None:
    told = posted().given(appealed())
    told.when(appealed()).then_nothing()
    told.when(appealed(on="2018-04-11")).then_refused(AppealExists, field="appeal")


def test_nobody_appeals_before_the_decision() -> None:
    posted().when(appealed(on="2018-03-20")).then_refused(DayOutOfOrder, field="lodged_on")


def test_an_appeal_is_settled_once_and_not_before_it_was_lodged() -> None:
    told = posted()
    told.when(settled(AppealOutcome.DISMISSED)).then_refused(UnknownAppeal, field="appeal")
    told.given(appealed(), settled(AppealOutcome.DISMISSED))
    told.when(settled(AppealOutcome.DISMISSED)).then_nothing()
    told.when(settled(AppealOutcome.ANNULLED)).then_refused(AppealSettled, field="appeal")
    late = LodgeAppeal(**{**dict(appealed("sen")), "lodged_on": day("2018-11-06")})
    told.given(late)
    told.when(settled(AppealOutcome.DISMISSED, "sen")).then_refused(
        DayOutOfOrder, field="settled_on"
    )
