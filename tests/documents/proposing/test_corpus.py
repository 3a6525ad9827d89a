"""Whatever is read, nothing starts and nothing is registered without a person's answers."""

from pathlib import Path

import pytest

from documents.file_import import import_file
from documents.proposing.to_award import to_award
from documents.proposing.to_proposal import to_proposals
from domain.draft.reading import Certainty
from tests.documents.proposing.answering import LEDGER

CORPUS = Path(__file__).parents[1] / "corpus"
DOCUMENTS = sorted(path for path in CORPUS.iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_nothing_is_made_of_a_document_that_nobody_has_answered_for(path: Path) -> None:
    for draft in import_file(path.name, path.read_bytes(), LEDGER).drafts:
        for startable in to_proposals(draft, LEDGER):
            assert startable.content is None
            assert {"title", "letter", "proposal", "case", "points"} <= set(startable.remains)
        assert to_award(draft, LEDGER).award is None


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_is_certain_of_a_line_has_the_words_that_it_was_read_from(path: Path) -> None:
    for draft in import_file(path.name, path.read_bytes(), LEDGER).drafts:
        lines = [
            asked
            for startable in to_proposals(draft, LEDGER)
            for asked in startable.asked
            if asked.field.startswith(("volume.", "cost."))
        ]
        assert all(each.evidence for each in lines if each.certainty is Certainty.CERTAIN)
