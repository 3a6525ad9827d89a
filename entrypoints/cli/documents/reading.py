"""Reads files with the server's register where there is a server, and here where there is none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from api.v1.documents.findings import findings_in
from api.v1.documents.schemas import SameDecision
from documents.confined.confined import Confined
from documents.file_import import import_file
from documents.importing import Imported
from documents.opening import name_alone
from documents.refused import DocumentRefused
from domain.draft.register import Register
from entrypoints.cli.client import Client
from entrypoints.cli.documents.found import FoundFile
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.speech import LOCALE
from projections.findings.answers import FindingView
from wording import refusals


@dataclass(frozen=True)
class Outcome:
    """What came of a file: what was read and, from a server, its receipt and the earlier documents
    that tell the same decision; or why it was not.
    """

    file: FoundFile
    read: Imported | None = None
    findings: tuple[tuple[FindingView, ...], ...] = ()
    document: dict[str, Any] | None = None
    same_decision: tuple[SameDecision, ...] = ()
    refused: Failure | None = None


FINDINGS: TypeAdapter[tuple[tuple[FindingView, ...], ...]] = TypeAdapter(
    tuple[tuple[FindingView, ...], ...]
)
SAME: TypeAdapter[tuple[SameDecision, ...]] = TypeAdapter(tuple[SameDecision, ...])

Read = Callable[[FoundFile], Outcome]


def with_server(client: Client) -> Read:
    """Keeps the original there. Raises Failure for whatever is not the file's fault."""

    def read(file: FoundFile) -> Outcome:
        try:
            answer = client.send_document("/documents", file.content(), name=name_alone(file.name))
        except Failure as failure:
            if failure.code is not ExitCode.REFUSED:
                raise
            return Outcome(file, refused=failure)
        imported = Imported.model_validate(answer["read"])
        findings = FINDINGS.validate_python(answer["findings"])
        same = SAME.validate_python(answer["same_decision"])
        return Outcome(file, imported, findings, answer["document"], same)

    return read


@contextmanager
def without_server() -> Iterator[Read]:
    """Knows no parties and keeps nothing."""
    with Confined(import_file) as confined:

        def read(file: FoundFile) -> Outcome:
            try:
                imported = confined(name_alone(file.name), file.content(), Register())
            except DocumentRefused as refusal:
                return Outcome(file, refused=_told(refusal))
            except Failure as failure:
                return Outcome(file, refused=failure)
            return Outcome(file, imported, findings_in(imported, Register(), LOCALE))

        yield read


def _told(refusal: DocumentRefused) -> Failure:
    kind = type(refusal)
    text = f"{refusals.title(kind, LOCALE)}: {refusal.detail}"
    return Failure(ExitCode.REFUSED, text, refusals.remedy(kind, LOCALE))
