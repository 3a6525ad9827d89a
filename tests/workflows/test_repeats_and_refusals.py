"""An act is done once however often it is sent, and what is refused leaves no trace."""

from collections.abc import Callable

import pytest
from temporalio.client import Client, WorkflowUpdateFailedError

from domain.proposal.commands import (
    CloseProposal,
    PlanMeeting,
    ProposalCommand,
    SaveDraft,
    SubmitProposal,
)
from domain.proposal.errors import DraftIncomplete, UnknownProposal, WrongPhase
from domain.proposal.events import Outcome
from domain.refusal import Refusal
from domain.values.identifiers import stream
from ledger.act import Act
from ledger.errors import KeyReused, StaleVersion
from tests.workflows.acts import by_hand, consultation, decision
from tests.workflows.acts import start as starting
from tests.workflows.municipality import ANNA, BY_HAND, MEETING, content
from tests.workflows.office import Office
from workflows.proposal.acts import to_message
from workflows.proposal.errors import MalformedAct
from workflows.proposal.messages import ActMessage, ActResult
from workflows.proposal.refusals import as_failure, as_refusal, known_refusals
from workflows.proposal.starting import or_started
from workflows.proposal.workflow import ProposalWorkflow

BEFORE: dict[str, Callable[[str], list[ProposalCommand]]] = {
    "save-draft": lambda name: [],
    "submit-proposal": lambda name: [],
    "record-union-consultation": lambda name: [SubmitProposal(proposal=name)],
    "plan-meeting": lambda name: [SubmitProposal(proposal=name)],
    "record-decision": lambda name: [SubmitProposal(proposal=name), consultation(name)],
    "record-delivery": lambda name: [
        SubmitProposal(proposal=name),
        consultation(name),
        decision(name),
    ],
}
REPEATED: dict[str, Callable[[str], ProposalCommand]] = {
    "save-draft": lambda name: SaveDraft(
        proposal=name, content=content(name, recipients=(BY_HAND,), points=2)
    ),
    "submit-proposal": lambda name: SubmitProposal(proposal=name),
    "record-union-consultation": consultation,
    "plan-meeting": lambda name: PlanMeeting(proposal=name, meeting_day=MEETING),
    "record-decision": decision,
    "record-delivery": lambda name: by_hand(name, "capio"),
}


@pytest.mark.parametrize("act", REPEATED)
async def test_an_act_sent_again_gives_the_first_result(working: Office, act: str) -> None:
    name = working.name
    await working.act(starting(name, content(name, recipients=(BY_HAND,))))
    for command in BEFORE[act](name):
        await working.act(command)

    first = await working.act(REPEATED[act](name), "the key")
    topics = working.topics()
    again = await working.act(REPEATED[act](name), "the key")

    assert (again.position, again.version) == (first.position, first.version)
    assert (first.repeated, again.repeated) == (False, True)
    recorded = [topic for topic in topics if topic not in {"effect-booked", "closed"}]
    assert [topic for topic in working.topics() if topic in recorded] == recorded


async def test_a_start_sent_again_gives_the_first_result(working: Office) -> None:
    first = await working.act(starting(working.name))
    again = await working.act(starting(working.name))

    assert again.position == first.position
    assert working.topics() == ["drafted"]


async def test_a_repeat_is_answered_after_the_proposal_is_closed(working: Office) -> None:
    name = working.name
    await working.carry_to_committee(name)
    first = await working.act(decision(name), "the decision")
    await working.closed()

    again = await working.act(decision(name), "the decision")

    assert again.repeated
    assert again.position == first.position


async def test_a_repeat_that_reaches_the_workflow_is_answered_from_the_ledger(
    working: Office,
) -> None:
    """As when the first answer was lost while the desk had not yet asked the ledger."""
    name = working.name
    await working.act(starting(name))
    command = SubmitProposal(proposal=name)
    message = to_message(command, Act("the key", ANNA), f"{name}-case")

    first = await _sent(working, message)
    again = await _sent(working, message)

    assert (again.position, again.repeated) == (first.position, True)
    assert working.topics() == ["drafted", "submitted"]


async def test_a_key_used_for_something_else_is_a_conflict(working: Office) -> None:
    name = working.name
    await working.act(starting(name))
    await working.act(SubmitProposal(proposal=name), "the key")

    with pytest.raises(KeyReused):
        await working.act(consultation(name), "the key")

    assert working.topics() == ["drafted", "submitted"]


async def test_a_key_used_for_something_else_is_a_conflict_also_in_the_workflow(
    working: Office,
) -> None:
    name = working.name
    await working.act(starting(name))
    submission = to_message(SubmitProposal(proposal=name), Act("the key", ANNA), None)
    await _sent(working, submission)

    with pytest.raises(WorkflowUpdateFailedError) as failed:
        await _sent(working, to_message(consultation(name), Act("the key", ANNA), None))

    assert getattr(failed.value.cause, "type", None) == "KeyReused"


@pytest.mark.parametrize(
    "damage",
    [
        {"command": "close-proposal"},
        {"command": "no-such-act"},
        {"body": {}},
        {"body": {"proposal": "another-one"}},
        {"key": ""},
        {"body_hash": "no hexadecimal"},
    ],
    ids=lambda damage: next(iter(damage)),
)
async def test_what_is_no_act_is_refused_before_history(
    working: Office, damage: dict[str, object]
) -> None:
    name = working.name
    await working.act(starting(name))
    sound = to_message(SubmitProposal(proposal=name), Act("the key", ANNA), None)

    with pytest.raises(WorkflowUpdateFailedError) as failed:
        await _sent(working, sound.model_copy(update=damage))

    assert getattr(failed.value.cause, "type", None) == "MalformedAct"
    assert await working.updates_in_history() == 0
    assert working.topics() == ["drafted"]


async def test_what_is_for_the_workflow_to_do_is_not_for_people(working: Office) -> None:
    await working.act(starting(working.name))

    with pytest.raises(MalformedAct):
        await working.act(CloseProposal(proposal=working.name))


async def test_what_the_domain_refuses_comes_back_as_the_domain_said_it(working: Office) -> None:
    name = working.name
    await working.act(starting(name, content(name, recipients=())))
    head = working.ledger.head()

    with pytest.raises(DraftIncomplete) as refused:
        await working.act(SubmitProposal(proposal=name))

    assert refused.value.field == "recipients"
    assert "recipients" in refused.value.detail
    assert working.ledger.head() == head
    assert await working.updates_in_history() == 1


async def test_a_refused_act_can_be_sent_again_when_it_has_become_possible(
    working: Office,
) -> None:
    name = working.name
    await working.act(starting(name))
    with pytest.raises(WrongPhase) as refused:
        await working.act(decision(name), "the decision")
    assert refused.value.facts == {"phase": "drafting"}

    await working.act(SubmitProposal(proposal=name))
    await working.act(consultation(name))
    decided = await working.act(decision(name), "the decision")

    assert not decided.repeated


async def test_an_act_on_what_has_changed_since_is_refused(working: Office) -> None:
    name = working.name
    await working.act(starting(name))
    await working.act(SaveDraft(proposal=name, content=content(name, points=2)))
    seen = {stream("proposal", name): 1}

    with pytest.raises(StaleVersion):
        await working.desk.act(
            SaveDraft(proposal=name, content=content(name)), Act("the key", ANNA, expected=seen)
        )


async def test_an_unknown_proposal_gets_no_workflow(
    working: Office, temporal_client: Client
) -> None:
    with pytest.raises(UnknownProposal):
        await working.act(SubmitProposal(proposal=working.name))

    running = [each.id async for each in temporal_client.list_workflows()]
    assert f"proposal:{working.name}" not in running


async def test_a_new_act_on_a_closed_proposal_is_refused(working: Office) -> None:
    name = working.name
    await working.carry_to_decision(name)
    await working.closed()

    with pytest.raises(WrongPhase):
        await working.act(decision(name, {1: Outcome.REJECTED}), "another decision")


@pytest.mark.parametrize("kind", known_refusals().values(), ids=lambda kind: kind.__name__)
def test_every_refusal_comes_back_as_itself(kind: type[Refusal]) -> None:
    refusal = kind("so it is", field="points.0", phase="drafting")

    revived = as_refusal(as_failure(refusal))

    assert type(revived) is kind
    assert revived is not None
    assert (revived.detail, revived.field) == ("so it is", "points.0")
    assert revived.facts == refusal.facts


def test_no_two_refusals_have_one_name() -> None:
    def tree(kind: type[Refusal]) -> list[type[Refusal]]:
        return [kind, *(each for narrower in kind.__subclasses__() for each in tree(narrower))]

    assert len(known_refusals()) == len(tree(Refusal))


async def _sent(office: Office, message: ActMessage) -> ActResult:
    start = or_started(office.name, office.desk.task_queue)
    return await office.client.execute_update_with_start_workflow(
        ProposalWorkflow.act, message, start_workflow_operation=start
    )
