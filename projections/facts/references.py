"""Referring to entries: what a figure or a fact leads back to."""

from collections.abc import Mapping, Sequence

from domain.contract.events import ContractCorrected
from projections.facts.answer import EntryReference, Named
from projections.facts.fact import Fact


def references(facts: Sequence[Fact]) -> Mapping[int, EntryReference]:
    """What the facts of one stream are referred to as, by version.

    A corrected one keeps its own place in the log, and shows basis and despite of what holds now.
    """
    corrections = {
        fact.event.corrects: fact for fact in facts if isinstance(fact.event, ContractCorrected)
    }
    return {fact.version: _reference(fact, corrections.get(fact.version)) for fact in facts}


def _reference(fact: Fact, correction: Fact | None) -> EntryReference:
    holds = fact.event
    reason = None
    if correction is not None and isinstance(correction.event, ContractCorrected):
        holds = correction.event.replacement or holds
        reason = correction.event.reason
    return EntryReference(
        position=fact.position,
        event_id=fact.event_id,
        stream=fact.stream,
        version=fact.version,
        topic=fact.topic,
        recorded_at=fact.recorded_at,
        applies_from=fact.applies_from,
        decided_on=fact.decided_on,
        undated=fact.decided_on is None,
        actor=fact.actor_id,
        role=fact.actor_role,
        case=fact.correlation_id,
        basis=getattr(holds, "basis", None),
        despite=getattr(holds, "despite", None),
        corrected_by=correction.position if correction else None,
        corrector=correction.actor_id if correction else None,
        correction_reason=reason,
    )


def named(identifier: str, names: Mapping[str, str]) -> Named:
    """A thing with its name, where it is known."""
    return Named(id=identifier, name=names.get(identifier))
