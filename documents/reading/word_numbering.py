"""Numbers of list items, which Word counts and does not write down."""

from collections import defaultdict

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement

from documents.reading.word_names import child, named, number, value
from documents.reading.word_styles import Styles

_UNNUMBERED = {"bullet", "none"}
_LEVELS = 9


class Numbering:
    """Counts the items of one file in reading order."""

    def __init__(self, document: WordDocument, styles: Styles) -> None:
        self._styles = styles
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        root = _numbering_part(document)
        self._lists = {} if root is None else _by_id(root, "w:num", "w:numId")
        self._kinds = {} if root is None else _by_id(root, "w:abstractNum", "w:abstractNumId")

    def item(self, paragraph: BaseOxmlElement) -> tuple[bool, int | None]:
        """Whether the paragraph is an item of a list, and its number where it has one."""
        own = child(paragraph, "w:pPr", "w:numPr")
        numbering = self._styles.numbering(paragraph) if own is None else own
        name = value(child(numbering, "w:numId"))
        if name is None or name not in self._lists:
            return False, None
        level = number(child(numbering, "w:ilvl"), 0)
        kind = value(child(self._lists[name], "w:abstractNumId")) or name
        return True, self._counted(kind, level)

    def _counted(self, kind: str, level: int) -> int | None:
        definition = self._definition(kind, level)
        if (value(child(definition, "w:numFmt")) or "decimal") in _UNNUMBERED:
            return None
        counts = self._counts[kind]
        counts[level] = counts.get(level, number(child(definition, "w:start"), 1) - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            counts.pop(deeper, None)
        return counts[level]

    def _definition(self, kind: str, level: int) -> BaseOxmlElement | None:
        levels = [] if kind not in self._kinds else self._kinds[kind].iter(named("w:lvl"))
        return next((each for each in levels if value(each, "w:ilvl") == str(level)), None)


def _numbering_part(document: WordDocument) -> BaseOxmlElement | None:
    """The file's own part; one without lists has none, and none is made."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            element: BaseOxmlElement | None = getattr(relation.target_part, "element", None)
            return element
    return None


def _by_id(root: BaseOxmlElement, name: str, attribute: str) -> dict[str, BaseOxmlElement]:
    return {value(each, attribute) or "": each for each in root.iter(named(name))}
