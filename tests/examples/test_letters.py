"""The letters, as people have confirmed them, give what was written of them by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.proposal.content import ProposalContent
from examples.loading import DIRECTORY, Letters, read
from examples.portfolio import portfolio

WRITTEN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "golden" / "contents.json").read_text("utf-8")
)
PROPOSALS = portfolio().proposals
LETTERS = read(Letters, DIRECTORY / "confirmations.json").letters


def without_sources(value: Any) -> Any:
    """Where a figure was read is the letter's to say."""
    match value:
        case dict():
            kept = {name: part for name, part in value.items() if name not in {"source", "letter"}}
            return {name: without_sources(part) for name, part in kept.items()}
        case list():
            return [without_sources(part) for part in value]
    return value


@pytest.mark.parametrize("example", PROPOSALS, ids=lambda each: each.proposal)
def test_a_letter_and_its_confirmations_give_the_content_written_by_hand(example: Any) -> None:
    written = ProposalContent.model_validate(WRITTEN[example.proposal])
    assert without_sources(example.content.model_dump(mode="json")) == without_sources(
        written.model_dump(mode="json")
    )


def test_every_proposal_written_of_by_hand_comes_from_a_letter() -> None:
    assert {each.proposal for each in PROPOSALS} == set(WRITTEN)


def test_every_letter_there_is_is_confirmed() -> None:
    files = {path.name for path in (DIRECTORY / "documents").iterdir()}
    assert {each.document for each in LETTERS} == files


def test_every_line_names_the_letter_that_it_was_read_in() -> None:
    for example in PROPOSALS:
        letter = example.content.letter
        assert letter is not None
        assert letter.note is not None
        assert letter.note.startswith("SHA-256 ")
        changes = [effect.change for point in example.content.points for effect in point.effects]
        lines = [line for change in changes for line in getattr(change, "volumes", ())]
        assert lines
        assert {line.source.document for line in lines if line.source} == {letter.document}
