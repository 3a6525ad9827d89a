"""What the rules find in a proposal, from its draft to finality."""

from decimal import Decimal

import pytest

from domain.contract.changes import ContractKind, Extension, Supplement, Termination, Transfer
from domain.contract.ground import ChangeGround, Ground
from domain.contract.lines import Measure
from domain.contract.terms import ExtensionTerms, OptionCeiling, OptionClause
from domain.finding.finding import Severity, Status
from domain.meeting.commands import AnnounceMeeting
from domain.party.commands import RegisterParty
from domain.party.events import PartyKind, PartyRegistered
from domain.proposal.commands import (
    PlanMeeting,
    RecordUnionConsultation,
    ReportDecision,
    SignAgreement,
    StartProposal,
    SubmitProposal,
)
from domain.proposal.content import Channel, ProposalContent, Recipient
from domain.proposal.events import (
    AuthorityKind,
    ConsultationKind,
    ConsultationTime,
    Outcome,
    SigningAuthority,
)
from domain.proposal.state import Phase
from domain.values.period import Period
from domain.values.quantity import Unit
from tests.domain.portfolio import (
    PARTIES,
    REASON,
    capio_award,
    change,
    content,
    cost,
    day,
    draw,
    effect,
    frame,
    hours,
    option_call,
    point,
)
from tests.domain.proposal.way import (
    BOOK,
    BY_CHAIR,
    BY_DELEGATE,
    CONTRACTED,
    INFORMED,
    PROPOSAL,
    SUBMIT,
    answer,
    decision,
    minutes_approved,
    notice_posted,
    notice_taken_down,
    start,
    until,
)
from tests.domain.rules.asking import of_rule, on_contract, on_proposal
from tests.domain.story import Story, story

CAPIO = "capio-housing"
LATER = day("2018-06-01")


def drafted(*points: object, **more: object) -> Story:
    """A proposal that has been begun, on a contract that is procured."""
    return story(*CONTRACTED).given(start(content(*points, **more)))  # type: ignore[arg-type]  # by name


def listing(party: str) -> tuple[Recipient, ...]:
    """A distribution list of one party."""
    return (Recipient(recipient=party, contact=party, party=party, channel=Channel.EMAIL),)


def said(**parts: object) -> StartProposal:
    """The proposal begun with other parts than usual."""
    return start(ProposalContent(**{**dict(content()), **parts}))


def test_r02_an_option_clause_without_a_ceiling_is_named() -> None:
    assert of_rule("R02", on_proposal(drafted())) == [f"no-ceiling.{CAPIO}"]


def test_r02_is_quiet_where_the_clause_states_its_ceiling() -> None:
    ceiling = OptionCeiling(amount=Decimal(5000), unit=Unit.HOUR, measure=Measure.IN_PERIOD)
    clause = OptionClause(trigger="Vid ökat behov", ceiling=ceiling)
    told = story(*PARTIES, change(capio_award(option=clause))).given(start())
    assert of_rule("R02", on_proposal(told)) == []


def test_r01_recorded_despite_the_rule_is_found_and_answered_by_its_reason() -> None:
    told = story(*PARTIES, change(capio_award(option=None)))
    told.given(start(content(point(1, effect(option_call(), despite=REASON)))))
    (finding,) = (f for f in on_proposal(told).values() if f.rule == "R01")
    assert finding.severity is Severity.ERROR
    assert finding.answer is not None
    assert finding.answer.because == REASON
    assert not finding.holds_back


def test_r10_counts_earlier_options_and_is_quiet_up_to_half() -> None:
    whole_2018 = ("2018-01-01", "2018-12-31")
    half = option_call(hours("half", 4000, *whole_2018))
    assert of_rule("R10", on_proposal(drafted(point(1, effect(half))))) == []
    told = story(*CONTRACTED, change(option_call(hours("earlier", 10, *whole_2018))))
    told.given(start(content(point(1, effect(half)))))
    (finding,) = (f for f in on_proposal(told).values() if f.rule == "R10")
    assert finding.status is Status.CHECK
    assert {f.name: f.value.model_dump() for f in finding.used}["share"]["percent"] == Decimal(
        "50.1"
    )


def test_r07_a_supplement_on_a_procured_contract_asks_for_a_ground() -> None:
    supplement = Supplement(
        supplement="natt",
        title="Nattstöd",
        period=Period(start=day("2018-05-01")),
        volumes=(hours("natt", 100, "2018-05-01", "2018-12-31"),),
    )
    told = drafted(point(1, effect(supplement)))
    (finding,) = (f for f in on_proposal(told).values() if f.rule == "R07")
    assert (finding.severity, finding.status) == (Severity.WARNING, Status.CHECK)
    ground = ChangeGround(ground=Ground.MINOR_VALUE, because="Litet tillägg")
    grounded = Supplement(**{**dict(supplement), "ground": ground})
    assert of_rule("R07", on_proposal(drafted(point(1, effect(grounded))))) == []


def test_r16_an_extension_is_decided_while_notice_can_be_given() -> None:
    terms = ExtensionTerms(length_months=24, max_count=1, notice_months=6)
    told = story(*PARTIES, change(capio_award(extension=terms)))
    told.given(start(content(point(1, effect(Extension())))), SUBMIT, INFORMED)
    in_time, late = (
        PlanMeeting(proposal=PROPOSAL, meeting_day=day(d)) for d in ("2019-06-30", "2019-07-01")
    )
    told.given(in_time)
    assert of_rule("R16", on_proposal(told)) == []
    told.given(late)
    assert of_rule("R16", on_proposal(told)) == [f"decided-after-notice-day.{CAPIO}"]


def test_r18_an_option_that_ends_before_its_contract_leaves_days_without_it() -> None:
    found = on_proposal(drafted())
    (finding,) = (f for f in found.values() if f.rule == "R18")
    days = {f.name: f.value.model_dump().get("day") for f in finding.used}
    assert (days["from"], days["to"]) == (day("2019-01-01"), day("2019-12-31"))


def test_r20_is_not_asked_of_a_draft_and_the_way_leads_past_it() -> None:
    assert of_rule("R20", on_proposal(drafted())) == []
    assert of_rule("R20", on_proposal(until(Phase.COMMITTEE))) == []


def test_r21_a_new_private_provider_asks_for_more_than_information() -> None:
    told = story(*PARTIES).given(start(content(point(1, effect(capio_award())))))
    told.given(answer("r34.no-financing.financing"), SUBMIT, INFORMED)
    assert of_rule("R21", on_proposal(told)) == [f"information-only.{CAPIO}"]
    negotiated = RecordUnionConsultation(
        proposal=PROPOSAL,
        kind=ConsultationKind.CONTRACTING_OUT,
        time=ConsultationTime.DONE,
        day=day("2018-03-05"),
        agreed=True,
    )
    told.given(negotiated)
    assert of_rule("R21", on_proposal(told)) == []


def test_r22_the_unions_come_before_the_decision() -> None:
    told = until(Phase.DECIDED)
    assert of_rule("R22", on_proposal(told)) == []
    after = RecordUnionConsultation(
        proposal=PROPOSAL, time=ConsultationTime.DONE, day=day("2018-03-22")
    )
    assert of_rule("R22", on_proposal(told.given(after))) == ["union-after-decision.union"]


def test_r23_a_decision_after_its_effect_is_retroactive() -> None:
    told = until(Phase.COMMITTEE).given(decision(meeting_day=day("2018-04-02")))
    assert of_rule("R23", on_proposal(told)) == ["retroactive.effect"]
    assert of_rule("R23", on_proposal(until(Phase.DECIDED))) == []


def test_r25_a_delegate_who_changes_the_scope_is_named() -> None:
    told = until(Phase.DECIDED, decided=decision(by=BY_DELEGATE))
    assert of_rule("R25", on_proposal(told)) == [f"delegate-changes-scope.{CAPIO}"]


@pytest.mark.parametrize(
    ("reported", "as_of", "found"),
    [
        (None, "2018-04-18", []),
        (None, "2018-04-19", ["not-reported.report"]),
        ("2018-04-18", "2018-09-01", []),
        ("2018-05-16", "2018-09-01", ["reported-late.report"]),
    ],
)
def test_r26_the_chairs_decision_is_reported_at_the_next_meeting(
    reported: str | None, as_of: str, found: list[str]
) -> None:
    told = until(Phase.DECIDED, decided=decision(by=BY_CHAIR))
    told.given(AnnounceMeeting(committee="omsorgsnamnden", meeting="april", day=day("2018-04-18")))
    if reported is not None:
        told.given(ReportDecision(proposal=PROPOSAL, meeting_day=day(reported)))
    assert of_rule("R26", on_proposal(told, day(as_of))) == found


@pytest.mark.parametrize(
    ("approved", "as_of", "found"),
    [
        (None, "2018-04-04", []),
        (None, "2018-04-05", ["minutes-overdue.minutes"]),
        ("2018-04-04", "2018-09-01", []),
        ("2018-04-05", "2018-09-01", ["minutes-late.minutes"]),
    ],
)
def test_r28_minutes_are_approved_within_fourteen_days(
    approved: str | None, as_of: str, found: list[str]
) -> None:
    told = until(Phase.DECIDED)
    if approved is not None:
        told.given(minutes_approved(approved))
    assert of_rule("R28", on_proposal(told, day(as_of))) == found


def test_r28_to_r30_are_not_asked_where_the_decisions_day_is_assumed() -> None:
    told = until(Phase.DECIDED, decided=decision(assumed="Brevet anger ingetdera"))
    found = on_proposal(told, LATER)
    assert not [f for f in found.values() if f.rule in {"R26", "R27", "R28", "R29", "R30"}]


def test_r29_and_r30_the_notice_is_posted_in_time_and_left_up() -> None:
    told = until(Phase.DECIDED).given(minutes_approved(), notice_posted("2018-04-03"))
    assert of_rule("R29", on_proposal(told)) == ["notice-late.minutes"]
    told.given(notice_taken_down("2018-04-20"))
    assert of_rule("R30", on_proposal(told)) == ["taken-down-early.notice"]
    well = until(Phase.DECIDED).given(minutes_approved(), notice_posted(), notice_taken_down())
    assert of_rule("R29", on_proposal(well)) + of_rule("R30", on_proposal(well)) == []


def test_r31_execution_before_finality_is_said_and_not_stopped() -> None:
    told = until(Phase.DECIDED).given(BOOK)
    (finding,) = (f for f in on_proposal(told).values() if f.rule == "R31")
    assert finding.severity is Severity.INFORMATION
    assert of_rule("R31", on_proposal(until(Phase.CLOSED))) == []


@pytest.mark.parametrize(
    ("kind", "reference", "found"),
    [
        (AuthorityKind.DECISION_POINT, "punkt 1", []),
        (AuthorityKind.DECISION_POINT, "punkt 7", ["signed-without-authority.eva"]),
        (AuthorityKind.DELEGATION, "4.2", []),
        (AuthorityKind.POST, None, ["signed-without-authority.eva"]),
    ],
)
def test_r32_whoever_signs_has_a_point_an_item_or_a_post(
    kind: AuthorityKind, reference: str | None, found: list[str]
) -> None:
    signed = SignAgreement(
        proposal=PROPOSAL,
        signatory="eva",
        authority=SigningAuthority(kind=kind, reference=reference),
        signed_on=day("2018-03-28"),
    )
    told = until(Phase.DECIDED).given(signed)
    assert of_rule("R32", on_proposal(told)) == found
    assert of_rule("R33", on_proposal(told)) == ["author-signed.eva"]


def test_r34_costs_without_financing_are_an_error_and_a_draw_is_financing() -> None:
    paid = option_call(costs=(cost("c", "600", "2018-04-01", "2018-12-31"),))
    told = drafted(point(1, effect(paid)))
    (finding,) = (f for f in on_proposal(told).values() if f.rule == "R34")
    assert (finding.severity, finding.holds_back) == (Severity.ERROR, True)
    drawn = content(point(1, effect(paid), draws=(draw(600),)), budget="omsorg")
    told = story(*CONTRACTED, frame("individ", "1")).given(start(drawn))
    assert of_rule("R34", on_proposal(told)) == []


def test_r34_an_overdraft_counts_what_others_have_reserved() -> None:
    drawn = content(point(1, effect(option_call()), draws=(draw(600),)), budget="omsorg")
    other = StartProposal(
        proposal="annan",
        case="boendestod-2018",
        caseworker="eva",
        content=content(
            point(
                1,
                effect(option_call(hours("x", 1, "2018-04-01", "2018-12-31"))),
                draws=(draw(500),),
            ),
            budget="omsorg",
        ),
    )
    told = story(*CONTRACTED, frame("individ", "1")).given(start(drawn), other)
    assert of_rule("R34", on_proposal(told)) == []
    told.given(SubmitProposal(proposal="annan"))
    assert of_rule("R34", on_proposal(told)) == ["frame-overdrawn.individ.2018"]


def test_r34_what_is_released_draws_on_no_frame_any_more() -> None:
    drawn = content(point(1, effect(option_call()), draws=(draw(1_600),)), budget="omsorg")
    told = story(*CONTRACTED, frame("individ", "1")).given(start(drawn))
    told.given(answer("r34.frame-overdrawn.individ.2018"), SUBMIT, INFORMED)
    assert of_rule("R34", on_proposal(told)) == ["frame-overdrawn.individ.2018"]
    told.given(decision(Outcome.REJECTED), BOOK)
    assert of_rule("R34", on_proposal(told)) == []


def test_r45_a_unit_stands_for_what_it_is_part_of() -> None:
    unit = RegisterParty(
        party="capio-mottagning",
        entry=PartyRegistered(kind=PartyKind.COMPANY, title="Mottagningen", part_of="capio"),
    )
    told = story(*CONTRACTED, unit).given(said(recipients=listing("capio-mottagning")))
    assert of_rule("R45", on_proposal(told)) == []
    told = story(*CONTRACTED).given(said(recipients=listing("leanlink")))
    assert of_rule("R45", on_proposal(told)) == ["not-on-list.capio"]


def test_r45_who_is_left_behind_is_told_too() -> None:
    transfer = Transfer(successor="leanlink", takeover_day=day("2018-09-01"))
    told = story(*CONTRACTED).given(
        said(points=(point(1, effect(transfer)),), recipients=listing("leanlink"))
    )
    assert of_rule("R45", on_proposal(told)) == ["outgoing-not-on-list.capio"]


def test_r52_a_decision_that_a_process_recorded_is_an_error() -> None:
    told = until(Phase.DECIDED)
    assert of_rule("R52", on_proposal(told, recorded_by="caseworker")) == []
    assert of_rule("R52", on_proposal(told, recorded_by="workflow")) == ["made-by-machine.decision"]


def test_what_is_booked_is_examined_as_it_was_proposed() -> None:
    proposed = until(Phase.DECIDED)
    before = of_rule("R18", on_proposal(proposed)), of_rule("R02", on_proposal(proposed))
    booked = proposed.given(BOOK)
    assert (of_rule("R18", on_proposal(booked)), of_rule("R02", on_proposal(booked))) == before
    assert of_rule("R17", on_proposal(booked)) == []


def test_a_new_direct_award_is_held_against_the_limit_of_its_day() -> None:
    award = capio_award(kind=ContractKind.DIRECT_AWARD, extension=None, option=None)
    told = story(*PARTIES).given(start(content(point(1, effect(award)))))
    found = on_proposal(told)
    assert of_rule("R12", found) == [f"direct-award-above-limit.{CAPIO}"]
    assert found[f"r12.direct-award-above-limit.{CAPIO}"].status is Status.RULE


def test_a_terminated_contract_names_who_leaves() -> None:
    ends = Termination(first_day_not_in_force=day("2019-01-01"), reason="Verksamheten läggs ner")
    told = story(*CONTRACTED).given(
        said(
            points=(point(1, effect(ends)),),
            recipients=(
                Recipient(recipient="l", contact="l", party="leanlink", channel=Channel.EMAIL),
            ),
        )
    )
    assert of_rule("R45", on_proposal(told)) == ["outgoing-not-on-list.capio"]


def test_on_a_contract_an_assumed_decision_is_marked() -> None:
    told = until(Phase.DECIDED, decided=decision(assumed="Brevet anger ingetdera")).given(BOOK)
    assert of_rule("R24", on_contract(told, CAPIO)) == [f"booked-on-assumption.{CAPIO}.entry-2"]
