"""Footnotes and endnotes of a Word file: each stands after what refers to it, and once."""

from collections.abc import Iterator
from dataclasses import replace

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from documents.reading.page import Line, Mark
from documents.reading.word_names import named, value
from documents.reading.word_paragraphs import LEFT_OUT, Paragraphs

_KINDS = ("w:footnote", "w:endnote")
_PARAGRAPH = named("w:p")


class Notes:
    """The notes of one file, numbered in the order in which the text refers to them."""

    def __init__(self, document: WordDocument, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._notes = {
            (named(f"{kind}Reference"), value(each, "w:id")): each
            for kind in _KINDS
            for root in _parts(document, kind)
            for each in root.iterchildren(named(kind))
        }
        self._told = 0

    def referred_to(self, element: BaseOxmlElement) -> Iterator[Line]:
        """The lines of those that the element refers to for the first time."""
        if not self._notes:
            return
        for each in _references(element):
            note = self._notes.pop((str(each.tag), value(each, "w:id")), None)
            if note is not None:
                yield from self._lines(note)

    def _lines(self, note: BaseOxmlElement) -> Iterator[Line]:
        self._told += 1
        for paragraph in note.iter(_PARAGRAPH):
            for line in self._paragraphs.lines(paragraph):
                if line.segments:
                    yield replace(line, mark=Mark.NOTE, number=self._told)


def _parts(document: WordDocument, kind: str) -> Iterator[BaseOxmlElement]:
    ending = f"/{kind.removeprefix('w:')}s"
    for relation in document.part.rels.values():
        if relation.reltype.endswith(ending) and not relation.is_external:
            yield parse_xml(relation.target_part.blob)


def _references(element: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    for each in element.iterchildren():
        if each.tag in (named("w:footnoteReference"), named("w:endnoteReference")):
            yield each
        elif each.tag not in LEFT_OUT:
            yield from _references(each)
