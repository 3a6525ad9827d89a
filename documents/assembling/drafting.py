"""A matter becomes a draft: every rule reads it, every field is merged."""

import re
from collections import defaultdict
from dataclasses import replace
from typing import Any, get_args, get_origin

from documents.assembling.identity import Identity
from documents.assembling.merging import chosen, merged
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.notes import rests_on_note
from documents.recognising.rule import Read
from documents.recognising.rules import RULES
from domain.draft.draft import Draft
from domain.draft.names import NamedParty
from domain.draft.reading import Reading

_OF_A_CONTRACT = Phrase(r"upphandling|avtal|uppdrag|kontrakt|överenskommelse|avrop", re.IGNORECASE)


def draft_of(matter: Matter) -> Draft:
    """Everything that the matter says."""
    reads: dict[str, list[tuple[str, Read]]] = defaultdict(list)
    for rule in RULES:
        reads[rule.field].extend((rule.name, _held(matter, read)) for read in rule.read(matter))
    identity = Identity(_parties(reads))
    fields: dict[str, Any] = {
        name: _field(matter, name, found, identity) for name, found in reads.items()
    }
    return Draft(file=matter.laid_out.name, **fields)


def _held(matter: Matter, read: Read) -> Read:
    """Nothing that rests on a note is sure."""
    doubted = read.sure and rests_on_note(matter, read.spans)
    return replace(read, sure=False) if doubted else read


def _field(
    matter: Matter, name: str, reads: list[tuple[str, Read]], identity: Identity
) -> Reading[Any] | tuple[Reading[Any], ...]:
    annotation: Any = Draft.model_fields[name].annotation
    if get_origin(annotation) is tuple:
        return merged(matter, reads, identity, get_args(annotation)[0])
    return chosen(matter, reads, identity, annotation)


def _parties(reads: dict[str, list[tuple[str, Read]]]) -> list[NamedParty]:
    named = [read.value for _, read in reads["parties"]]
    figures = [read.value for field in ("volumes", "costs") for _, read in reads[field]]
    named += [each.provider for each in figures if each.provider is not None]
    return sorted(named, key=lambda party: -len(party.written))


def is_about_a_contract(draft: Draft) -> bool:
    """Whether anything was read that a proposal or a registration could start from."""
    decided = draft.decision_kind.value is not None
    figures = draft.volumes or draft.costs or draft.periods
    titled = _OF_A_CONTRACT.search(draft.case_title.value or "") is not None and draft.services
    return decided or bool(figures and (draft.parties or titled))
