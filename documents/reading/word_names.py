"""Names of elements and attributes in Word's XML."""

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

VALUE = "w:val"
_OFF = {"0", "false", "off", "none"}


def named(name: str) -> str:
    """The full name of "w:p" and its like."""
    return qn(name)


def child(element: BaseOxmlElement | None, *path: str) -> BaseOxmlElement | None:
    """The first descendant along the path, None where a step is missing."""
    for name in path:
        if element is None:
            return None
        element = element.find(qn(name))
    return element


def value(element: BaseOxmlElement | None, attribute: str = VALUE) -> str | None:
    """An attribute's value, None without the element or the attribute."""
    if element is None:
        return None
    found = element.get(qn(attribute))
    return None if found is None else str(found)


def number(element: BaseOxmlElement | None, otherwise: int) -> int:
    """A value as a number, the other one where it is none."""
    found = value(element)
    return int(found) if found is not None and found.lstrip("-").isdigit() else otherwise


def is_on(element: BaseOxmlElement | None) -> bool:
    """Whether a switch such as bold is set: its presence says so, unless its value denies it."""
    return element is not None and (value(element) or "1").lower() not in _OFF
