"""What a draft's table shows, line by line: grouped as a person asks, each fact told once."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from api.v1.documents.schemas import Side
from domain.draft.draft import Draft
from domain.draft.evidence import Section
from domain.draft.flat import FlatValue, flattened
from domain.draft.names import NamedService
from domain.draft.reading import Certainty
from entrypoints.speech import LOCALE, say
from wording import draft_values, drafts

_LONGEST = 140
_LONGEST_POINT = 600
_POINT = "point"


@dataclass(frozen=True, slots=True)
class Line:
    """A value in words. ``concerns``: of what it is a figure; ``words`` "" where they are it."""

    called: str
    value: str
    concerns: str
    certainty: Certainty
    place: str
    words: str


def grouped(held: Draft) -> Iterator[tuple[str, list[Line]]]:
    """The groups that the draft has anything of, each by its name."""
    found = flattened(held)
    known = ("service",) if len({each.written.casefold() for each in _services(held)}) < 2 else ()
    for name, fields in drafts.GROUPS.items():
        lines = [line for field in fields for line in found if line.field == field]
        if lines:
            yield drafts.group(name, LOCALE), [_line(each, known) for each in _joined(lines)]


def missing(held: Draft) -> list[str]:
    """What the document does not say, each told once."""
    said = {line.field for line in flattened(held)}
    left = [name for fields in drafts.GROUPS.values() for name in fields if name not in said]
    told = {_short(line) for line in said}
    return [name for name in dict.fromkeys(map(_short, left)) if name not in told]


def words_of(line: FlatValue | Side, longest: int = _LONGEST) -> str:
    """The first words that it was read from, on one line; of a bare figure its column's, too."""
    first, *others = [" ".join(words.split()) for words in line.words] or [""]
    if isinstance(line.value, str):
        digits = [_digits(words) for words in (first, *others)]
        own = _digits(line.value)
        words = (first, *others)[digits.index(own)] if own in digits else first
    else:
        bare = others and not any(letter.isalpha() for letter in first)
        words = f"{first} · {others[0]}" if bare else first
    return words if len(words) <= longest else f"{words[:longest]} …"


def _digits(words: str) -> str:
    return "".join(letter for letter in words if letter.isdigit())


def _joined(lines: Sequence[FlatValue]) -> list[list[FlatValue]]:
    """Fields of one thing that were read from the same words stand together."""
    joined: dict[object, list[FlatValue]] = {}
    for at, line in enumerate(lines):
        called = _short(line.field)
        alone = called == drafts.field(line.field, LOCALE)
        joined.setdefault(at if alone else (called, line.words), []).append(line)
    return list(joined.values())


def _short(field: str) -> str:
    """ "MBL" of "MBL, form": the thing that several fields are of."""
    return drafts.field(field, LOCALE).partition(",")[0]


def _services(held: Draft) -> Iterator[NamedService]:
    yield from (each.value for each in held.services if each.value is not None)
    figures = (each.value for each in held.volumes if each.value is not None)
    yield from (each.service for each in figures if each.service is not None)


def _line(lines: Sequence[FlatValue], known: Collection[str]) -> Line:
    first = lines[0]
    value = ", ".join(map(_value, lines))
    words = words_of(first)
    certain = all(line.certainty is Certainty.CERTAIN for line in lines)
    return Line(
        called=_short(first.field),
        value=value,
        concerns=draft_values.concerned(first.value, LOCALE, known=known),
        certainty=Certainty.CERTAIN if certain else Certainty.CHECK,
        place=_place(first),
        words="" if _is_said_by(value, first) else words,
    )


def _value(line: FlatValue) -> str:
    computed = say(" (beräknat)", " (computed)") if line.computed else ""
    if line.field == _POINT and isinstance(line.value, dict):
        number = f"{line.value['number']}. " if line.value.get("number") else ""
        return number + words_of(line, _LONGEST_POINT)
    return draft_values.figure(line.value, LOCALE) + computed


def _is_said_by(value: str, line: FlatValue) -> bool:
    words = words_of(line, _LONGEST_POINT)
    return line.field == _POINT or value.casefold() == words.casefold()


def _place(line: FlatValue) -> str:
    if line.page is None or line.line is None:
        return ""
    note = say(" not", " note") if line.section is Section.NOTE else ""
    return f"{line.page}:{line.line}{note}"
