"""Registers the contracts of agreements, once a person has answered for all that they hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import typer

from documents.proposing.confirmation import Confirmation
from documents.proposing.to_award import Registrable
from domain.contract.basis import RegistrationBasis
from domain.draft.handling import DocumentKind
from entrypoints.cli.client import Client
from entrypoints.cli.commands.registering import read_json, told
from entrypoints.cli.documents.left_open import Questions, remaining, tell_unasked
from entrypoints.cli.documents.questions import Sheet
from entrypoints.cli.documents.reading import Outcome
from entrypoints.cli.documents.said import LISTS, naming_faults
from entrypoints.cli.invocation import console, print_note
from entrypoints.cli.tables import startable as tables
from entrypoints.speech import say
from examples.loading import Agreements
from examples.requests import key_of

Written = Mapping[tuple[str | None, int], Confirmation]
"""Answers by the document's name and the matter; without a name they are of one document alone."""


@dataclass(frozen=True)
class AgreementAnswers:
    """What was said beforehand, and whether to register without asking."""

    written: Written = field(default_factory=dict)
    yes: bool = False

    def of(self, name: str, matter: int) -> Confirmation | None:
        """What is written of a document's matter."""
        return self.written.get((name, matter)) or self.written.get((None, matter))


@dataclass
class _Agreement:
    """A matter of a document, and what has been said so far of the contract that it is of."""

    title: str
    sha256: str
    matter: int
    spoken: dict[str, Any]

    def drawn_up(self, client: Client, position: int) -> Registrable:
        """By what the server knows at a position, or later."""
        address = f"/documents/{self.sha256}/award?matter={self.matter}&at_least={position}"
        return Registrable.model_validate(client.write(address, self.spoken)["contract"])


def agreements_in(file: Path) -> Written:
    """As in ``examples/agreements.json``, or of one document alone.

    Raises Failure, naming each field at fault.
    """
    content = read_json(file)
    with naming_faults(file):
        if isinstance(content, dict) and "agreements" in content:
            agreements = Agreements.model_validate(content).agreements
            return {(each.document, each.matter): each.confirmation for each in agreements}
        return {(None, 1): Confirmation.model_validate(content)}


def register_contracts(
    client: Client, outcomes: Sequence[Outcome], answers: AgreementAnswers
) -> None:
    """One after the other; nothing is registered that is not said yes to."""
    position = 0
    for outcome in outcomes:
        if outcome.document is None:
            continue
        position = max(position, outcome.document["position"])
        for matter, title in _agreements(outcome):
            written = answers.of(outcome.file.called, matter)
            if answers.written and written is None:
                continue
            question = say(f"\nRegistrera ”{title}”?", f"\nRegister “{title}”?")
            if answers.yes or written or typer.confirm(question, default=False):
                spoken = _spoken(written)
                agreement = _Agreement(title, outcome.document["sha256"], matter, spoken)
                position = max(position, _register(client, agreement, position, yes=answers.yes))


def _agreements(outcome: Outcome) -> Iterator[tuple[int, str]]:
    for matter, draft in enumerate(outcome.read.drafts if outcome.read else (), start=1):
        title = draft.case_title.value or outcome.file.name
        if draft.document_kind.value is DocumentKind.AGREEMENT:
            yield matter, title
        else:
            print_note(say(f"inget avtal: {title}", f"no agreement: {title}"))


def _spoken(written: Confirmation | None) -> dict[str, Any]:
    said = {} if written is None else written.model_dump(mode="json", exclude_unset=True)
    return {**said, **{name: list(said.get(name, ())) for name in LISTS}}


def _register(client: Client, agreement: _Agreement, position: int, *, yes: bool) -> int:
    """The position that the server knows the contract at; 0 where it was not registered."""
    drawn_up = _answered(client, agreement, position, may_ask=not yes)
    console().print(tables.drawn_up(drawn_up.contract, drawn_up.asked))
    tell_unasked(drawn_up.unasked)
    name = drawn_up.contract
    question = say(f"Registrera {name} nu?", f"Register {name} now?")
    if drawn_up.award is None or not (yes or typer.confirm(question, default=False)):
        return 0
    basis = RegistrationBasis(source=drawn_up.source, decided_on=drawn_up.decided_on)
    body = {
        "contract": name,
        "change": drawn_up.award.model_dump(mode="json"),
        "basis": basis.model_dump(mode="json"),
        "despite": agreement.spoken.get("despite"),
    }
    receipt = client.write("/contracts", body, key=key_of("/contracts", body))
    told(receipt, False)
    return int(receipt["position"])


def _answered(
    client: Client, agreement: _Agreement, position: int, *, may_ask: bool
) -> Registrable:
    """Asks until nothing remains, one question at a time.

    Raises Failure where an answer does not settle its question, or where nobody may be asked.
    """
    questions = Questions()
    while True:
        drawn_up = agreement.drawn_up(client, position)
        if not drawn_up.remains:
            return drawn_up
        if not may_ask:
            raise remaining([(drawn_up.contract or agreement.title, drawn_up.remains)])
        questions.put(Sheet(agreement.spoken, agreement.title, _no_case), drawn_up.asked)


def _no_case(case: str) -> None:
    raise AssertionError(f"a contract is of no case: {case}")
