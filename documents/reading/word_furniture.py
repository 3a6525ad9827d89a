"""Heads and feet of a Word file's sections, each told once."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section

from documents.reading.word_names import child

Element = BaseOxmlElement

_HEADS = ("first_page_header", "header", "even_page_header")
_FEET = ("first_page_footer", "footer", "even_page_footer")


class Furniture:
    """Letterheads hold days and diary numbers; those of attachments stand where these begin."""

    def __init__(self, document: WordDocument) -> None:
        self._sections = list(document.sections)
        self._facing = bool(document.settings.odd_and_even_pages_header_footer)

    def sections(self, body: Element) -> Iterator[tuple[list[Element], list[Element]]]:
        """The heads that are a section's own, and what stands under them in the body."""
        held: list[Element] = []
        own = iter(self._sections)
        heads = self._heads(next(own, None))
        for each in body.iterchildren():
            held.append(each)
            if child(each, "w:pPr", "w:sectPr") is not None:
                yield heads, held
                heads, held = self._heads(next(own, None)), []
        yield heads, held

    def feet(self) -> Iterator[Element]:
        """Those of all sections, in order."""
        return (foot for section in self._sections for foot in self._own(section, _FEET))

    def _heads(self, section: Section | None) -> list[Element]:
        return [] if section is None else self._own(section, _HEADS)

    def _own(self, section: Section, names: tuple[str, str, str]) -> list[Element]:
        """The first page's before the others', without those that are not shown."""
        shown = (section.different_first_page_header_footer, True, self._facing)
        parts = (
            getattr(section, name) for name, is_shown in zip(names, shown, strict=True) if is_shown
        )
        return [part._element for part in parts if not part.is_linked_to_previous]
