"""A document is imported once, and the log holds its fingerprint alone."""

import pytest
from pydantic import ValidationError

from domain.document.commands import RecordImport
from domain.document.events import DocumentImported
from tests.domain.story import Story

IMPORTED = DocumentImported(sha256="ab" * 32, media_type="application/pdf", size=184_213)


def test_an_import_is_recorded_with_hash_kind_and_size() -> None:
    story = Story()
    story.when(RecordImport(document=IMPORTED)).then(IMPORTED)
    assert [*story.shelf.streams] == [f"document:{'ab' * 32}"]


def test_the_same_bytes_once_more_change_nothing() -> None:
    again = RecordImport(document=IMPORTED)
    Story().given(again).when(again).then_nothing()


def test_no_name_and_no_words_of_it_fit_into_the_log() -> None:
    with pytest.raises(ValidationError):
        DocumentImported.model_validate({**IMPORTED.model_dump(), "name": "Beslut Anna B.pdf"})
    with pytest.raises(ValidationError):
        DocumentImported(sha256="ab" * 32, media_type="Anna B", size=1)
