"""Submitting: a complete draft, its effects tried on copies, its funds reserved."""

import pytest

from domain.budget.errors import FrameTakesNoDraws, UnknownFrame
from domain.budget.events import FrameKind, FundsReserved
from domain.contract.changes import Extension
from domain.contract.errors import LineAlreadyExists, TermsBroken, UnknownContract
from domain.finding.errors import FindingsUnanswered
from domain.party.errors import UnknownParty
from domain.proposal.commands import SaveDraft
from domain.proposal.content import ProposalContent
from domain.proposal.errors import DraftIncomplete
from domain.proposal.events import ProposalSubmitted
from domain.proposal.state import Phase
from tests.domain.portfolio import (
    REASON,
    capio_award,
    content,
    draw,
    effect,
    frame,
    hours,
    option_call,
    point,
)
from tests.domain.proposal.way import CONTRACTED, PROPOSAL, SUBMIT, answer, start
from tests.domain.story import Story, story

OUTSIDE = option_call(hours("late", 1, "2021-01-01", "2021-12-31"))
DRAWING = content(
    point(1, effect(option_call()), draws=(draw(600), draw(800, "individ", "reserv", year=2019))),
    budget="omsorg",
)


def drafted(with_content: ProposalContent) -> Story:
    return story(*CONTRACTED, start(with_content))


def test_a_complete_draft_is_submitted() -> None:
    told = drafted(content())
    told.when(SUBMIT).then(ProposalSubmitted())
    assert told.state("proposal", PROPOSAL).phase is Phase.UNION_CONSULTATION


@pytest.mark.parametrize(
    ("incomplete", "field", "saying"),
    [
        (
            content(point(1), recipients=()),
            "points.effects",
            "missing: points.effects, recipients",
        ),
        (content(recipients=()), "recipients", "missing: recipients"),
        (
            ProposalContent(title="Tom", committee="omsorgsnamnden", services=("lss",)),
            "points",
            "missing: points, points.effects, recipients",
        ),
    ],
)
def test_a_draft_that_lacks_something_names_all_of_it(
    incomplete: ProposalContent, field: str, saying: str
) -> None:
    drafted(incomplete).when(SUBMIT).then_refused(DraftIncomplete, field=field, saying=saying)


def test_effects_are_tried_and_nothing_of_them_is_booked() -> None:
    told = drafted(content())
    before = told.events("contract", "capio-housing")
    told.given(SUBMIT)
    assert told.events("contract", "capio-housing") == before


def test_what_a_contract_would_refuse_is_refused_at_submission() -> None:
    outside = content(point(1, effect(OUTSIDE)))
    told = drafted(outside)
    told.when(SUBMIT).then_refused(TermsBroken, field="change", saying="R17")
    assert told.state("proposal", PROPOSAL).phase is Phase.DRAFTING
    corrected = SaveDraft(proposal=PROPOSAL, content=content())
    told.given(corrected).when(SUBMIT).then_kinds(ProposalSubmitted)


def test_what_breaks_a_rule_is_submitted_despite_it_with_a_reason() -> None:
    drafted(content(point(1, effect(OUTSIDE, despite=REASON)))).when(SUBMIT).then_kinds(
        ProposalSubmitted
    )


def test_effects_are_tried_one_after_the_other() -> None:
    after_extension = option_call(hours("late", 1, "2021-01-01", "2021-12-31"))
    in_order = content(point(1, effect(Extension())), point(2, effect(after_extension)))
    drafted(in_order).when(SUBMIT).then_kinds(ProposalSubmitted)
    twice = content(point(1, effect(option_call()), effect(option_call())))
    drafted(twice).when(SUBMIT).then_refused(LineAlreadyExists, field="volumes")


def test_effects_name_contracts_and_parties_that_are_registered() -> None:
    unknown = content(point(1, effect(option_call(), contract="nowhere")))
    drafted(unknown).when(SUBMIT).then_refused(UnknownContract, field="contract")
    stranger = effect(capio_award(provider="nobody"), contract="new")
    drafted(content(point(1, stranger))).when(SUBMIT).then_refused(UnknownParty, field="change")


def test_the_funds_of_all_points_are_reserved_in_the_same_append() -> None:
    told = drafted(DRAWING).given(
        frame("individ", "16.8"),
        frame("individ", "16.8", year=2019),
        frame("reserv", "1.4", year=2019),
    )
    first, second = draw(600), draw(800, "individ", "reserv", year=2019)
    told.when(SUBMIT).then(
        ProposalSubmitted(),
        FundsReserved(
            year=2018,
            proposal=PROPOSAL,
            draw=f"{PROPOSAL}.p1.d1",
            frames=first.frames,
            amount=first.amount,
        ),
        FundsReserved(
            year=2019,
            proposal=PROPOSAL,
            draw=f"{PROPOSAL}.p1.d2",
            frames=second.frames,
            amount=second.amount,
        ),
    )


def test_funds_are_drawn_on_a_frame_that_has_an_amount_for_the_year() -> None:
    told = drafted(DRAWING).given(frame("individ", "16.8"))
    told.when(SUBMIT).then_refused(UnknownFrame, field="points.draws.frames", saying="2019")
    assert told.events("budget", "omsorg") == told.events("budget", "omsorg")[:1]
    assert told.state("proposal", PROPOSAL).phase is Phase.DRAFTING


def test_nothing_is_drawn_on_the_budget_of_a_whole_service() -> None:
    told = drafted(content(point(1, effect(option_call()), draws=(draw(1),)), budget="omsorg"))
    told.given(frame("individ", "27", kind=FrameKind.SERVICE_BUDGET))
    told.when(SUBMIT).then_refused(FrameTakesNoDraws, field="points.draws.frames")


def test_an_overdraft_waits_for_an_answer_and_is_then_no_reason_to_refuse() -> None:
    told = drafted(content(point(1, effect(option_call()), draws=(draw(999),)), budget="omsorg"))
    told.given(frame("individ", "0.1"))
    told.when(SUBMIT).then_refused(FindingsUnanswered, field="findings", saying="individ.2018")
    told.given(answer("r34.frame-overdrawn.individ.2018"))
    told.when(SUBMIT).then_kinds(ProposalSubmitted, FundsReserved)
