"""Letters become proposals to carry: imported, and drawn up as a person confirms them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.importing import Imported
from documents.proposing.to_proposal import Startable
from entrypoints.cli.client import Client
from entrypoints.cli.documents.reading import FINDINGS
from examples.loading import DIRECTORY, ExampleLetter, Letters, read
from examples.portfolio import ExampleProposal, started_by
from examples.requests import body_of
from projections.findings.answers import FindingView


@dataclass(frozen=True)
class ReadLetter:
    """A letter whose original is kept. ``findings``: of each of its matters, as they are shown."""

    letter: ExampleLetter
    sha256: str
    position: int
    read: Imported
    findings: tuple[tuple[FindingView, ...], ...]
    drawn_up: tuple[Startable, ...]

    def proposals(self) -> Iterator[ExampleProposal]:
        """What is started of it. Raises Unanswered where the confirmations leave something open."""
        return started_by(self.letter, self.drawn_up)


def letters() -> Sequence[ExampleLetter]:
    """Those of the examples, each with what a person says of it."""
    return read(Letters, DIRECTORY / "confirmations.json").letters


def import_letter(client: Client, letter: ExampleLetter) -> ReadLetter:
    """Nothing is started by it."""
    content = (DIRECTORY / "documents" / letter.document).read_bytes()
    answer = client.send_document("/documents", content, name=letter.document)
    kept = answer["document"]
    # The contracts are matched in a projection, which must have seen what is registered by now.
    path = f"/documents/{kept['sha256']}/proposals?at_least={kept['position']}"
    told = client.write(path, body_of(letter.confirmations))
    return ReadLetter(
        letter=letter,
        sha256=kept["sha256"],
        position=kept["position"],
        read=Imported.model_validate(answer["read"]),
        findings=FINDINGS.validate_python(answer["findings"]),
        drawn_up=tuple(Startable.model_validate(each) for each in told["proposals"]),
    )
