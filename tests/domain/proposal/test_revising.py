"""Revising parts of a draft, giving it to another caseworker, and what it still lacks."""

from typing import Any

import pytest
from pydantic import ValidationError

from domain.proposal.commands import EmptyPart, ReassignProposal, ReviseDraft
from domain.proposal.content import ProposalContent, SigningRequirement
from domain.proposal.errors import DraftContradictory, DraftIncomplete
from domain.proposal.events import DraftSaved, ProposalReassigned
from domain.proposal.ready import advised_in, missing_in
from domain.proposal.state import Phase
from tests.domain.portfolio import content, draw, effect, option_call, point
from tests.domain.proposal.way import PROPOSAL, SUBMIT, until

WRITTEN = content(point(1, effect(option_call()), draws=(draw(600),)), budget="omsorg")


def revise(**parts: Any) -> ReviseDraft:
    return ReviseDraft(proposal=PROPOSAL, **parts)


def test_only_the_parts_given_are_replaced() -> None:
    told = until(Phase.DRAFTING, WRITTEN)
    signing = SigningRequirement(required=2, authority="Ordförande och direktör")
    told.when(revise(background="Behovet har ökat", signing=signing)).then(
        DraftSaved(
            content=ProposalContent(
                **{**dict(WRITTEN), "background": "Behovet har ökat", "signing": signing}
            )
        )
    )


@pytest.mark.parametrize("part", EmptyPart)
def test_a_part_that_may_be_missing_can_be_emptied(part: EmptyPart) -> None:
    filled = ProposalContent(
        **{
            **dict(content()),
            **{each.value: "något" for each in EmptyPart if each not in {"signing", "letter"}},
            "office": "kontoret",
            "budget": "omsorg",
            "signing": SigningRequirement(),
            "letter": {"document": "Tjänsteskrivelse"},
        }
    )
    told = until(Phase.DRAFTING, filled)
    told.given(revise(clear=(part,)))
    assert getattr(told.state("proposal", PROPOSAL).content, part) is None


def test_a_revision_that_says_the_same_saves_nothing() -> None:
    told = until(Phase.DRAFTING, WRITTEN)
    told.when(revise()).then_nothing()
    told.when(revise(title=WRITTEN.title, clear=(EmptyPart.FOLLOW_UP,))).then_nothing()


def test_parts_that_do_not_fit_together_are_refused() -> None:
    told = until(Phase.DRAFTING, WRITTEN)
    told.when(revise(clear=(EmptyPart.BUDGET,))).then_refused(
        DraftContradictory, saying="a draw needs the budget"
    )
    told.given(revise(points=(point(1, effect(option_call())),), clear=(EmptyPart.BUDGET,)))


def test_a_part_is_not_replaced_and_emptied_at_once() -> None:
    with pytest.raises(ValidationError, match="both replaced and emptied"):
        revise(financing="Ur ramen", clear=(EmptyPart.FINANCING,))


def test_another_caseworker_takes_over_and_it_is_said_why() -> None:
    told = until(Phase.COMMITTEE)
    asked = ReassignProposal(proposal=PROPOSAL, caseworker="omar", reason="Eva är ledig")
    told.when(asked).then(ProposalReassigned(caseworker="omar", reason="Eva är ledig"))
    assert told.state("proposal", PROPOSAL).caseworker == "omar"
    told.when(asked).then_nothing()


def test_what_is_missing_is_named_and_what_is_only_advised_holds_up_nothing() -> None:
    bare = ProposalContent(
        title="Boendestöd", committee="omsorgsnamnden", services=("housing-support",)
    )
    assert missing_in(bare) == ["points", "points.effects", "recipients"]
    assert advised_in(bare) == [
        "diary_number",
        "background",
        "financing",
        "consultation",
        "follow_up",
    ]
    told = until(Phase.DRAFTING, bare)
    told.when(SUBMIT).then_refused(DraftIncomplete, field="points", saying="recipients")
    assert missing_in(WRITTEN) == []
    assert "financing" not in advised_in(WRITTEN)
    until(Phase.DRAFTING).given(SUBMIT)
