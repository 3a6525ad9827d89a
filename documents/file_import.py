"""A file becomes drafts: opened, recognised, and doubted where a program guessed its text."""

from collections.abc import Set
from typing import Any

from documents.importing import Imported, import_document
from documents.opening import open_document
from domain.draft.draft import Draft
from domain.draft.reading import Certainty, Reading
from domain.draft.register import Register


def import_file(name: str, content: bytes, register: Register) -> Imported:
    """Raises a DocumentRefused where the file cannot be read.

    To be called in a confined process where the file comes from elsewhere.
    """
    laid_out = open_document(name, content)
    imported = import_document(laid_out, register)
    if not laid_out.pictured:
        return imported
    drafts = tuple(_doubted(draft, set(laid_out.pictured)) for draft in imported.drafts)
    return Imported(
        drafts=drafts,
        other_matters=imported.other_matters,
        not_recognised=imported.not_recognised,
    )


def _doubted(draft: Draft, pages: Set[int]) -> Draft:
    """Nothing that was read from a picture by text recognition is certain."""
    fields = {name: getattr(draft, name) for name in Draft.model_fields}
    return Draft(**{name: _with_doubt(value, pages) for name, value in fields.items()})


def _with_doubt(value: Any, pages: Set[int]) -> Any:
    if isinstance(value, tuple):
        return tuple(_with_doubt(each, pages) for each in value)
    if not isinstance(value, Reading) or not value.is_certain:
        return value
    if not any(each.page in pages for each in value.evidence):
        return value
    return type(value)(
        value=value.value,
        certainty=Certainty.CHECK,
        evidence=value.evidence,
        rule=value.rule,
        computed=value.computed,
        others=value.others,
    )
