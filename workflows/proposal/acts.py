"""People's acts on a proposal as messages, and back; only their shape is judged here."""

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import to_json

from domain.proposal import commands
from domain.proposal.commands import ProposalCommand
from domain.values.identifiers import ProposalId
from ledger.act import Act, Actor
from ledger.application import hash_of
from workflows.proposal.errors import MalformedAct
from workflows.proposal.messages import ActMessage

ACTS: Mapping[str, type[ProposalCommand]] = {
    kind.name: kind
    for kind in (
        commands.SaveDraft,
        commands.ReviseDraft,
        commands.ReassignProposal,
        commands.AnswerFinding,
        commands.SubmitProposal,
        commands.RecordUnionConsultation,
        commands.PlanMeeting,
        commands.RecordDecision,
        commands.CorrectDecision,
        commands.ReportDecision,
        commands.SignAgreement,
        commands.ApproveMinutes,
        commands.PostNotice,
        commands.TakeDownNotice,
        commands.LodgeAppeal,
        commands.SettleAppeal,
        commands.BookEffect,
        commands.WaiveEffect,
        commands.ReverseEffect,
        commands.RecordDelivery,
        commands.RecordBounce,
        commands.ResumeDelivery,
        commands.RetractRecord,
        commands.WithdrawProposal,
        commands.CancelProposal,
    )
}
"""What people do once a proposal is started. The rest is done by the workflow itself."""


def to_message(command: ProposalCommand, act: Act, case: str | None) -> ActMessage:
    """Raises MalformedAct for what is not for people to do."""
    if command.name not in ACTS:
        raise MalformedAct(f"{command.name} is not an act for people", field="command")
    return ActMessage(
        command=command.name,
        body=command.model_dump(mode="json"),
        key=act.key,
        actor=act.actor.id,
        role=act.actor.role,
        body_hash=(act.body_hash or hash_of(command)).hex(),
        correlation_id=act.correlation_id or case,
        causation_id=act.causation_id,
        expected=dict(act.expected),
    )


def command_of(message: ActMessage) -> ProposalCommand:
    """Raises MalformedAct, which names the first field at fault."""
    kind = ACTS.get(message.command)
    if kind is None:
        raise MalformedAct(f"there is no act {message.command!r}", field="command")
    try:
        return kind.model_validate_json(to_json(message.body))
    except ValidationError as invalid:
        first = invalid.errors()[0]
        field = ".".join(map(str, first["loc"])) or None
        raise MalformedAct(str(first["msg"]), field=field) from None


def act_of(message: ActMessage) -> Act:
    """The circumstances, as the ledger takes them. Raises MalformedAct."""
    try:
        return Act(
            key=message.key,
            actor=Actor(message.actor, message.role),
            body_hash=bytes.fromhex(message.body_hash),
            correlation_id=message.correlation_id,
            causation_id=message.causation_id,
            expected=message.expected,
        )
    except ValueError as invalid:
        raise MalformedAct(str(invalid), field="key") from None


def refuse_malformed(message: ActMessage, proposal: ProposalId) -> None:
    """Raises MalformedAct where it is no act on this proposal, whether allowed or not."""
    act_of(message)
    command = command_of(message)
    if command.proposal != proposal:
        raise MalformedAct(f"the act is on {command.proposal}, not {proposal}", field="proposal")
