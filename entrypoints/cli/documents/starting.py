"""Starts proposals of documents, once a person has answered for all that they hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import typer

from documents.proposing.confirmation import Confirmations
from documents.proposing.to_proposal import Startable
from domain.draft.handling import DocumentKind
from entrypoints.cli.client import Client
from entrypoints.cli.commands.registering import told
from entrypoints.cli.documents.left_open import Questions, remaining, tell_unasked
from entrypoints.cli.documents.questions import Sheet
from entrypoints.cli.documents.reading import Outcome
from entrypoints.cli.documents.said import Said
from entrypoints.cli.invocation import console, print_note
from entrypoints.cli.tables import startable as tables
from entrypoints.speech import say


@dataclass(frozen=True)
class Answers:
    """What was said beforehand: by the documents' names, and whether to start without asking."""

    written: Mapping[str | None, Confirmations] = field(default_factory=dict)
    yes: bool = False

    def of(self, name: str, matter: int) -> Confirmations | None:
        """What is written of a document's matter."""
        found = self.written.get(name) or self.written.get(None)
        return found if found is not None and found.matter == matter else None


def start_proposals(client: Client, outcomes: Sequence[Outcome], answers: Answers) -> None:
    """One after the other; nothing is started that is not said yes to."""
    for outcome in outcomes:
        for matter, title in _letters(outcome):
            written = answers.of(outcome.file.called, matter)
            if outcome.document is None or (answers.written and written is None):
                continue
            said = Said(outcome.document, matter, written)
            question = say(f"\nPåbörja ”{title}”?", f"\nStart “{title}”?")
            if answers.yes or said.from_file or typer.confirm(question, default=False):
                _start(client, said, yes=answers.yes)


def _letters(outcome: Outcome) -> Iterator[tuple[int, str]]:
    for matter, draft in enumerate(outcome.read.drafts if outcome.read else (), start=1):
        title = draft.case_title.value or outcome.file.name
        if draft.document_kind.value is DocumentKind.PROPOSAL:
            yield matter, title
        else:
            print_note(say(f"ingen tjänsteskrivelse: {title}", f"no decision proposal: {title}"))


def _start(client: Client, said: Said, *, yes: bool) -> None:
    for each in _answered(client, said, may_ask=not yes):
        if not said.concerns(each):
            _tell_left(each)
            continue
        console().print(tables.drawn_up(each.proposal or each.written, each.asked))
        tell_unasked(each.unasked)
        question = say(f"Påbörja {each.proposal} nu?", f"Start {each.proposal} now?")
        if each.content is not None and (yes or typer.confirm(question, default=False)):
            content = each.content.model_dump(mode="json")
            body = {"proposal": each.proposal, "case": each.case, "content": content}
            told(client.write("/proposals", body), False)


def _tell_left(drawn_up: Startable) -> None:
    who = drawn_up.written or drawn_up.provider
    print_note(say(f"påbörjas inte: {who}", f"not started: {who}"))


def _answered(client: Client, said: Said, *, may_ask: bool) -> list[Startable]:
    """Asks until nothing remains, one question at a time.

    Raises Failure where an answer does not settle its question, or where nobody may be asked.
    """
    questions = Questions()
    while True:
        drawn_up = _drawn_up(client, said)
        open_still = [each for each in drawn_up if each.remains and said.concerns(each)]
        if not open_still:
            return drawn_up
        if not may_ask:
            raise remaining((each.proposal or each.written, each.remains) for each in open_still)
        first = open_still[0]
        sheet = Sheet(said.of(first), first.written or first.provider, said.set_case)
        questions.put(sheet, first.asked)


def _drawn_up(client: Client, said: Said) -> list[Startable]:
    answer = client.write(said.address, said.body())
    return [Startable.model_validate(each) for each in answer["proposals"]]
