"""Starting a proposal and saving its drafts."""

import pytest
from pydantic import ValidationError

from domain.proposal.commands import SaveDraft, StartProposal
from domain.proposal.content import ProposalContent
from domain.proposal.errors import AlreadyStarted, UnknownProposal
from domain.proposal.events import DraftSaved, ProposalDrafted
from domain.proposal.state import Phase
from tests.domain.portfolio import content, draw, effect, option_call, point
from tests.domain.story import story

START = StartProposal(
    proposal="boendestod-capio", case="boendestod-2018", caseworker="eva", content=content()
)
RENAMED = content(title="Boendestöd, option hos Capio")


def test_a_proposal_begins_with_a_draft_in_its_case() -> None:
    told = story()
    told.when(START).then(
        ProposalDrafted(case="boendestod-2018", caseworker="eva", content=content())
    )
    proposal = told.state("proposal", "boendestod-capio")
    assert (proposal.phase, proposal.case) == (Phase.DRAFTING, "boendestod-2018")


def test_a_proposal_is_started_once() -> None:
    story(START).when(START).then_refused(AlreadyStarted, field="proposal")


def test_a_later_draft_takes_the_earlier_one_s_place() -> None:
    told = story(START)
    told.when(SaveDraft(proposal="boendestod-capio", content=RENAMED)).then(
        DraftSaved(content=RENAMED)
    )
    assert told.state("proposal", "boendestod-capio").content == RENAMED


def test_the_same_draft_is_not_saved_again() -> None:
    story(START).when(SaveDraft(proposal="boendestod-capio", content=content())).then_nothing()


def test_only_a_started_proposal_has_drafts() -> None:
    story().when(SaveDraft(proposal="boendestod-capio", content=RENAMED)).then_refused(
        UnknownProposal, field="proposal"
    )


def test_each_decision_point_has_a_number_of_its_own() -> None:
    with pytest.raises(ValidationError, match="point_number_twice"):
        content(point(1), point(1))


def test_a_recipient_is_on_the_list_once() -> None:
    with pytest.raises(ValidationError, match="recipient_twice"):
        content(recipients=("capio", "capio"))


def test_a_draw_names_the_budget_that_it_is_made_on() -> None:
    with pytest.raises(ValidationError, match="draw_without_budget"):
        content(point(1, draws=(draw(600),)))


def test_draws_are_named_by_proposal_point_and_number() -> None:
    drawing: ProposalContent = content(
        point(1, effect(option_call()), draws=(draw(600), draw(800, year=2019))),
        point(2, draws=(draw(1),)),
        budget="omsorg",
    )
    assert list(drawing.draws_of("boendestod", frozenset({1}))) == [
        "boendestod.p1.d1",
        "boendestod.p1.d2",
    ]
