"""What a paragraph's style says of it: a title, a heading of some level, bold, an item."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement

from documents.reading.page import Mark, heading_size
from documents.reading.word_names import child, is_on, named, number, value

_BODY_LEVEL = 9  # Word's outline level for running text


class Styles:
    """The styles of one file, each with those that it is based on."""

    def __init__(self, document: WordDocument) -> None:
        root = document.styles.element
        self._styles = {value(each, "w:styleId"): each for each in root.iter(named("w:style"))}
        self._usual = next(
            (
                name
                for name, each in self._styles.items()
                if value(each, "w:type") == "paragraph" and value(each, "w:default") == "1"
            ),
            None,
        )

    def mark(self, paragraph: BaseOxmlElement) -> tuple[Mark, float]:
        """What the paragraph is by its style, and the size of letters that goes with it."""
        level = self._level(paragraph)
        if level is None:
            return Mark.BODY, 1.0
        return (Mark.TITLE if level == 0 else Mark.HEADING), heading_size(level)

    def is_bold(self, paragraph: BaseOxmlElement) -> bool:
        """Whether the style alone makes it bold."""
        bold = (child(style, "w:rPr", "w:b") for style in self._chain(paragraph))
        return is_on(next((each for each in bold if each is not None), None))

    def numbering(self, paragraph: BaseOxmlElement) -> BaseOxmlElement | None:
        """The list that the paragraph's style puts it into."""
        found = (child(style, "w:pPr", "w:numPr") for style in self._chain(paragraph))
        return next((each for each in found if each is not None), None)

    def _level(self, paragraph: BaseOxmlElement) -> int | None:
        for style in self._chain(paragraph):
            name = (value(child(style, "w:name")) or "").lower()
            if name == "title":
                return 0
            if name.startswith("heading ") and name[8:].strip().isdigit():
                return int(name[8:])
        for each in (paragraph, *self._chain(paragraph)):
            level = number(child(each, "w:pPr", "w:outlineLvl"), _BODY_LEVEL)
            if level < _BODY_LEVEL:
                return level + 1
        return None

    def _chain(self, paragraph: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
        """The paragraph's style, then the one that it is based on, and so on."""
        name = value(child(paragraph, "w:pPr", "w:pStyle")) or self._usual
        seen: set[str | None] = set()
        while name is not None and name not in seen and name in self._styles:
            seen.add(name)
            yield self._styles[name]
            name = value(child(self._styles[name], "w:basedOn"))
