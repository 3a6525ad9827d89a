"""Recorded histories replay on today's workflow: what runs somewhere can go on with it."""

import asyncio
import json
from base64 import b64decode
from pathlib import Path
from typing import Any, ClassVar

import pytest
from temporalio import workflow
from temporalio.client import WorkflowHistory
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.worker import (
    Interceptor,
    Replayer,
    StartActivityInput,
    UnsandboxedWorkflowRunner,
    WorkflowInboundInterceptor,
    WorkflowInterceptorClassInput,
    WorkflowOutboundInterceptor,
)
from temporalio.workflow import NondeterminismError

from tests.workflows.record_histories import GENERATION
from tests.workflows.stories import STORIES
from workflows.proposal.activities import ProposalActivities
from workflows.proposal.messages import Booking, Message, ProposalInput, ProposalResult
from workflows.proposal.stages.closing import closing
from workflows.proposal.workflow import ProposalWorkflow

pytestmark = pytest.mark.slow

HISTORIES = sorted((Path(__file__).parent / "histories").glob("*/*.json"))
every_history = pytest.mark.parametrize(
    "file", HISTORIES, ids=lambda file: f"{file.parent.name}/{file.stem}"
)


def recorded(file: Path) -> WorkflowHistory:
    return WorkflowHistory.from_json("recorded", file.read_text())


@every_history
async def test_a_recorded_history_replays(file: Path) -> None:
    replayer = Replayer(workflows=[ProposalWorkflow], data_converter=pydantic_data_converter)

    await replayer.replay_workflow(recorded(file))


@every_history
async def test_activities_are_asked_what_they_were_asked_when_it_was_recorded(file: Path) -> None:
    """The replay itself does not compare this. A field that is new since has its default."""
    assert not _differ(await _asked_in_replay(ProposalWorkflow, file), _asked_when_recorded(file))


def test_every_story_has_a_history_of_today_s_generation() -> None:
    assert {file.stem for file in HISTORIES if file.parent.name == GENERATION} == set(STORIES)


@every_history
def test_a_history_says_nothing_of_machines_and_nobody_s_address(file: Path) -> None:
    text = file.read_text()
    payloads = [b64decode(each).decode() for each in _data(json.loads(text))]

    assert "stackTrace" not in text
    assert "identity" not in text
    assert not any("@" in payload for payload in payloads)


@workflow.defn(name="Proposal")
class Hesitating(ProposalWorkflow):
    """Waits a moment before it looks."""

    @workflow.init
    def __init__(self, start: ProposalInput) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: ProposalInput) -> ProposalResult:
        await asyncio.sleep(1)
        return await super().run(start)


@workflow.defn(name="Proposal")
class Impatient(ProposalWorkflow):
    """Closes before anything else, and waits for nobody."""

    @workflow.init
    def __init__(self, start: ProposalInput) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: ProposalInput) -> ProposalResult:
        return await super().run(start)

    async def _go(self) -> None:
        await closing(self._way)


@workflow.defn(name="Proposal")
class Miscounting(ProposalWorkflow):
    """Books under another key than the recorded one."""

    @workflow.init
    def __init__(self, start: ProposalInput) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: ProposalInput) -> ProposalResult:
        return await super().run(start)

    async def _sign_and_book(self) -> None:
        way = self._way
        wrong = Booking(proposal=way.proposal, attempt=way.standing.effect_refusals + 2)
        way.see(await way.step(ProposalActivities.book_effect, wrong))


@pytest.mark.parametrize("edited", [Hesitating, Impatient])
async def test_an_edit_that_would_break_running_proposals_is_caught(
    edited: type[ProposalWorkflow],
) -> None:
    with pytest.raises(NondeterminismError):
        await _asked_in_replay(edited, _history("approved"))


async def test_an_edit_that_asks_something_else_is_caught_by_comparing() -> None:
    file = _history("approved")

    assert _differ(await _asked_in_replay(Miscounting, file), _asked_when_recorded(file))


class _Listening(Interceptor):
    """Keeps what activities are asked, as JSON."""

    def __init__(self) -> None:
        _Outbound.asked = []

    def workflow_interceptor_class(
        self,
        input: WorkflowInterceptorClassInput,  # noqa: A002 -- the SDK's name
    ) -> type[WorkflowInboundInterceptor]:
        return _Inbound


class _Inbound(WorkflowInboundInterceptor):
    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        super().init(_Outbound(outbound))


class _Outbound(WorkflowOutboundInterceptor):
    asked: ClassVar[list[tuple[str, Message]]] = []

    def start_activity(self, input: StartActivityInput) -> Any:  # noqa: A002 -- the SDK's name
        self.asked.append((input.activity, input.args[0]))
        return super().start_activity(input)


def _differ(asked: list[tuple[str, Message]], recorded: list[tuple[str, Any]]) -> bool:
    return len(asked) != len(recorded) or any(
        (name, message) != (known, type(message).model_validate(told))
        for (name, message), (known, told) in zip(asked, recorded, strict=True)
    )


async def _asked_in_replay(kind: type[ProposalWorkflow], file: Path) -> list[tuple[str, Message]]:
    replayer = Replayer(
        workflows=[kind],
        data_converter=pydantic_data_converter,
        interceptors=[_Listening()],
        workflow_runner=UnsandboxedWorkflowRunner(),
    )
    await replayer.replay_workflow(recorded(file))
    return _Outbound.asked


def _asked_when_recorded(file: Path) -> list[tuple[str, Any]]:
    asked = []
    for event in recorded(file).events:
        if event.HasField("activity_task_scheduled_event_attributes"):
            scheduled = event.activity_task_scheduled_event_attributes
            asked.append(
                (scheduled.activity_type.name, json.loads(scheduled.input.payloads[0].data))
            )
    return asked


def _history(story: str) -> Path:
    return next(file for file in reversed(HISTORIES) if file.stem == story)


def _data(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["data"]] if isinstance(value.get("data"), str) else []
        return own + [found for each in value.values() for found in _data(each)]
    return [found for each in value for found in _data(each)] if isinstance(value, list) else []
