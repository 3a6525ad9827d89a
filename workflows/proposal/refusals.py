"""Refusals on their way through Temporal: out as failures not retried, back as themselves."""

from collections.abc import Iterator
from typing import Any

from temporalio.exceptions import ActivityError, ApplicationError, ApplicationErrorCategory

# A refusal must be known where it is rebuilt, although nobody has raised it there.
import domain.whole  # noqa: F401
import ledger.errors  # noqa: F401
import workflows.proposal.errors  # noqa: F401
from domain.contract.broken import BrokenRule
from domain.contract.errors import TermsBroken
from domain.refusal import Refusal

HANDING_OVER = "HandingOver"


def as_failure(refusal: Refusal) -> ApplicationError:
    """The refusal as a failure that Temporal hands on without trying again."""
    told: dict[str, Any] = {"field": refusal.field, "facts": refusal.facts}
    if isinstance(refusal, TermsBroken):
        told["broken"] = [each.model_dump(mode="json") for each in refusal.broken]
    return ApplicationError(
        refusal.detail,
        told,
        type=type(refusal).__name__,
        non_retryable=True,
        category=ApplicationErrorCategory.BENIGN,  # an answer, no fault: not for the error log
    )


def as_handing_over() -> ApplicationError:
    """Turned away, not refused: another workflow takes over at once, and is to be asked."""
    return ApplicationError("the workflow hands over", type=HANDING_OVER, non_retryable=True)


def told_on(failure: ActivityError) -> ApplicationError:
    """Anything but an ApplicationError would make the worker retry the whole task for ever."""
    cause = failure.cause
    if isinstance(cause, ApplicationError):
        return ApplicationError(
            cause.message,
            *cause.details,
            type=cause.type,
            non_retryable=True,
            category=cause.category,
        )
    return ApplicationError(str(cause or failure), type="ActFailed", non_retryable=True)


def as_refusal(failure: ApplicationError) -> Refusal | None:
    """The refusal that the failure was made of; None where it was none."""
    kind = known_refusals().get(failure.type or "")
    if kind is None:
        return None
    told = failure.details[0] if failure.details else {}
    facts = dict(told.get("facts", {}))
    if issubclass(kind, TermsBroken):
        facts["broken"] = tuple(BrokenRule.model_validate(each) for each in told.get("broken", ()))
    return kind(failure.message, field=told.get("field"), **facts)


def known_refusals() -> dict[str, type[Refusal]]:
    """Every class of refusal by its name."""
    return {kind.__name__: kind for kind in _tree(Refusal)}


def _tree(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _tree(narrower)
