"""A file is opened: its bytes read and laid out."""

import re

from documents.layout.lay_out import lay_out
from documents.layout.model import LaidOut
from documents.reading.read import read
from documents.refused import EmptyDocument

_FOLDERS = re.compile(r"[/\\\x00]")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_LONGEST_NAME = 120


def open_document(name: str, content: bytes) -> LaidOut:
    """The document laid out. Raises a DocumentRefused where it cannot be read."""
    laid_out = lay_out(name_alone(name), read(content))
    if not laid_out.text.strip():
        raise EmptyDocument("the file holds no letters", field="content")
    return laid_out


def name_alone(name: str) -> str:
    """A file's name without folders and without signs that people do not see.

    It is only ever shown; no file is opened by it.
    """
    last = _UNSEEN.sub("", _FOLDERS.split(name)[-1]).strip(" .")
    return last[-_LONGEST_NAME:] or "document"
