"""A paragraph of a Word file becomes a line, or several where it was broken on purpose."""

import re
from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from documents.reading.page import Line, Mark
from documents.reading.raised import raised
from documents.reading.text import composed, segments
from documents.reading.word_names import child, is_on, named, value
from documents.reading.word_numbering import Numbering
from documents.reading.word_styles import Styles

LEFT_OUT = {
    named(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:pPr", "w:rPr")
} | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
"""What people do not see, or see once already."""

_BOX = named("w:txbxContent")
_RUN = named("w:r")
_TEXT = named("w:t")
_LETTERS = {
    named("w:tab"): "\t",
    named("w:ptab"): "\t",
    named("w:br"): "\n",
    named("w:cr"): "\n",
    named("w:noBreakHyphen"): "\u2011",
    named("w:softHyphen"): "\u00ad",
}
_MEANT = re.compile(r"(?<=[.:;!?])\n|\n(?![a-zåäö])")


class Paragraphs:
    """Reads paragraphs in the order of the file: list items are counted as they come."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering

    def lines(self, paragraph: BaseOxmlElement) -> Iterator[Line]:
        """The paragraph's lines; a break before small letters does not end one."""
        text = composed("".join(_texts(paragraph)))
        mark, size = self._styles.mark(paragraph)
        is_item, number = self._numbering.item(paragraph) if text.strip() else (False, None)
        if is_item and mark is Mark.BODY:
            mark = Mark.ITEM
        bold = self._is_bold(paragraph)
        for each in _MEANT.split(text):
            line = each.replace("\n", " ")
            yield Line(line, segments(line), 0.0, size, bold, mark, number)
            if mark is Mark.ITEM:
                mark, number = Mark.BODY, None

    def _is_bold(self, paragraph: BaseOxmlElement) -> bool:
        by_style = self._styles.is_bold(paragraph)
        runs = [run for run in paragraph.iter(_RUN) if any(t.text for t in run.iter(_TEXT))]
        return bool(runs) and all(_is_bold(run, by_style) for run in runs)


def boxes(paragraph: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Text boxes that are anchored in the paragraph, once each."""
    for element in paragraph.iterchildren():
        if element.tag == _BOX:
            yield element
        elif element.tag not in LEFT_OUT:
            yield from boxes(element)


def _is_bold(run: BaseOxmlElement, by_style: bool) -> bool:
    own = child(run, "w:rPr", "w:b")
    return by_style if own is None else is_on(own)


def _texts(element: BaseOxmlElement) -> Iterator[str]:
    """What people see of the element, text boxes apart."""
    for each in element.iterchildren():
        if each.tag == _TEXT:
            yield each.text or ""
        elif each.tag in _LETTERS:
            yield "" if value(each, "w:type") == "page" else _LETTERS[each.tag]
        elif each.tag not in LEFT_OUT and each.tag != _BOX and not _is_hidden(each):
            high = each.tag == _RUN and value(child(each, "w:rPr", "w:vertAlign")) == "superscript"
            yield from (raised(text) if high else text for text in _texts(each))


def _is_hidden(element: BaseOxmlElement) -> bool:
    return element.tag == _RUN and is_on(child(element, "w:rPr", "w:vanish"))
