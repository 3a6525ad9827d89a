"""Which act belongs to which phase: the whole table, and the way through it."""

from itertools import product

import pytest

from domain.proposal.commands import HoldDelivery, ProposalCommand, SaveDraft
from domain.proposal.content import Channel
from domain.proposal.errors import UnknownProposal, WrongPhase
from domain.proposal.state import ENDS, Phase, Proposal
from tests.domain.portfolio import content
from tests.domain.proposal.way import (
    BOOK,
    CLOSE,
    DELIVERED,
    INFORMED,
    PLAN,
    PROPOSAL,
    SUBMIT,
    decision,
    until,
)

SAVE = SaveDraft(proposal=PROPOSAL, content=content(title="Annan rubrik"))
HOLD = HoldDelivery(
    proposal=PROPOSAL, recipient="capio", channel=Channel.EMAIL, reason="Okänd adress"
)

ALLOWED: dict[type[ProposalCommand], tuple[ProposalCommand, set[Phase]]] = {
    type(act): (act, phases)
    for act, phases in (
        (SAVE, {Phase.DRAFTING}),
        (SUBMIT, {Phase.DRAFTING}),
        (INFORMED, {Phase.UNION_CONSULTATION, Phase.COMMITTEE, Phase.SIGNING, Phase.DECIDED}),
        (PLAN, {Phase.UNION_CONSULTATION, Phase.COMMITTEE}),
        (decision(), {Phase.COMMITTEE}),
        (DELIVERED, {Phase.SIGNING, Phase.DECIDED}),
        (HOLD, {Phase.SIGNING, Phase.DECIDED}),
    )
}

IN_WRONG_PHASE = [
    pytest.param(act, phase, id=f"{act.name}-{phase}")
    for (act, allowed), phase in product(ALLOWED.values(), Phase)
    if phase not in allowed and phase is not Phase.ABSENT
]


@pytest.mark.parametrize(("act", "phase"), IN_WRONG_PHASE)
def test_an_act_in_another_phase_is_refused(act: ProposalCommand, phase: Phase) -> None:
    told = until(phase)
    before = told.events("proposal", PROPOSAL)
    outcome = told.when(act)
    outcome.then_refused(WrongPhase, saying=f"phase {phase}")
    assert outcome.refusal is not None
    assert outcome.refusal.facts == {"phase": phase.value}
    assert told.events("proposal", PROPOSAL) == before


@pytest.mark.parametrize("phase", [Phase.DRAFTING, Phase.UNION_CONSULTATION, Phase.COMMITTEE])
def test_nothing_is_booked_or_closed_before_the_decision(phase: Phase) -> None:
    until(phase).when(BOOK).then_refused(WrongPhase, saying="this needs decided")
    until(phase).when(CLOSE).then_refused(WrongPhase, saying="this needs decided")


@pytest.mark.parametrize("act", [SAVE, SUBMIT, INFORMED, PLAN, decision(), DELIVERED, BOOK, CLOSE])
def test_no_act_concerns_a_proposal_that_was_never_started(act: ProposalCommand) -> None:
    until(Phase.ABSENT).when(act).then_refused(UnknownProposal, field="proposal")


def test_a_proposal_goes_from_draft_to_closed() -> None:
    for phase in Phase:
        proposal: Proposal = until(phase).state("proposal", PROPOSAL)
        assert proposal.phase is phase
        assert proposal.is_open == (phase not in {Phase.ABSENT, *ENDS})
