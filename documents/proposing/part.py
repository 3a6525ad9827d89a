"""One provider's part of a letter, and what a person says of it."""

from dataclasses import dataclass

from documents.proposing.asking import Asking, Suggestion, read
from documents.proposing.confirmation import Confirmation
from documents.proposing.groups import Group
from documents.proposing.known import Known
from documents.proposing.services import services_of
from domain.draft.draft import Draft
from domain.draft.evidence import Evidence
from domain.draft.reading import Reading
from domain.values.identifiers import ServiceCode
from domain.values.source import Source

LETTER = 300


@dataclass(frozen=True)
class Part:
    """``letter``: what it is called in what is drawn up. ``original``: SHA-256 of the file."""

    draft: Draft
    group: Group
    known: Known
    said: Confirmation
    services: tuple[ServiceCode, ...]
    letter: str
    original: str | None = None

    def source(self, evidence: tuple[Evidence, ...]) -> Source:
        """The letter, where in it, and the hash that its original is kept under."""
        note = f"SHA-256 {self.original}" if self.original else None
        return Source(document=self.letter, place=place_of(evidence), note=note)


def part_of(
    draft: Draft,
    group: Group,
    known: Known,
    said: Confirmation,
    asking: Asking,
    original: str | None = None,
) -> Part:
    """Asks which services it is about, and what the letter is to be called."""
    found, title = services_of(draft, group), text(draft.case_title, LETTER)
    services = asking.settle("services", found, said.services, needed=True)
    letter = asking.settle("letter", title, said.letter, needed=True)
    return Part(
        draft=draft,
        group=group,
        known=known,
        said=said,
        services=services or found.value or (),
        letter=letter or title.value or draft.file,
        original=original,
    )


def place_of(evidence: tuple[Evidence, ...]) -> str | None:
    """Page and line, in the ledger's language."""
    return f"sida {evidence[0].page}, rad {evidence[0].line}" if evidence else None


def text(reading: Reading[str], longest: int) -> Suggestion[str]:
    """Free text, for a person to look at: a letter may name people, and the log may not.

    Missing where it is longer than what is kept.
    """
    return read(reading).to(lambda held: held if len(held) <= longest else None).but(False)
