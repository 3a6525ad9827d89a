"""Letters and line ends repaired: ligatures, soft hyphens, odd spaces, words broken over lines."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

Letter = tuple[str, int]
"""One repaired character, and the offset in the file's text of the one that it stands for."""

SOFT_HYPHEN = "\u00ad"

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t"
_LEFT_OUT = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff"
_ODD = re.compile(f"[{_SPACES}{_LEFT_OUT}\u2010\u2011\u02d7\u2212\ufb00-\ufb06\u0300-\u036f]")
_IS_SPACE = re.compile(f"[ {_SPACES}]")
_IS_LEFT_OUT = re.compile(f"[{_LEFT_OUT}]")
_VISIBLE = re.compile(f"[^ \\n{_SPACES}{_LEFT_OUT}]")
_MAY_BE_SIGN = re.compile(r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\*{2,}")
_OF_A_SIGN = re.compile(r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079*]")
_OF_A_MEASURE = re.compile(r"(?:^|\W|\d)[kdcm]?m$")
_IS_HYPHEN = "\u2010\u2011\u02d7\u2212"

_SPACED = re.compile(
    r"(?:[A-ZÅÄÖ] ){3,}[A-ZÅÄÖ](?: {2,}[A-ZÅÄÖ\d](?: [A-ZÅÄÖ\d])*)*:?"
    r"|(?:[A-ZÅÄÖ] )+[A-ZÅÄÖ](?: {2,}[A-ZÅÄÖ\d](?: [A-ZÅÄÖ\d])*)+:?"
)
_BROKEN = re.compile(r"(\w+)-$")
_STARTS_SMALL = re.compile(r"[a-zåäöéü]+")
_SHARED_ENDING = frozenset(("och", "eller", "samt", "respektive", "resp", "men", "till", "som"))


def is_visible(text: str) -> bool:
    """Whether anything is left of the text once it is repaired."""
    return _VISIBLE.search(text) is not None


def is_spaced(line: str) -> bool:
    """Whether a line has its letters set apart: "T I L L Ä G G   2"; blanks then part words."""
    return _SPACED.fullmatch(line.strip()) is not None


def closed_up(line: str) -> str:
    """The words of a line whose letters are set apart; any other as it stands."""
    return "".join(letter for letter, _ in letters(line, 0)) if is_spaced(line) else line


def _without_gaps(text: str, origin: int) -> Iterator[Letter]:
    """Without each blank that stands alone between two letters."""
    for at, letter in enumerate(text):
        if letter != " " or " " in (text[at - 1 : at], text[at + 1 : at + 2]):
            yield letter, origin + at


def is_whole(text: str) -> bool:
    """Whether a stretch of the file needs no repair."""
    if "  " in text or text.startswith(" "):
        return False
    return not (_signs(text) or _ODD.search(text) or is_spaced(text))


def letters(text: str, origin: int) -> list[Letter]:
    """The characters of a stretch of the file, repaired, each with its offset in the file."""
    plain: Iterable[Letter] = zip(text, range(origin, origin + len(text)), strict=True)
    if is_whole(text):
        return list(plain)
    signs, odd = _signs(text), _ODD.search(text)
    if signs:
        plain = _without(signs, text, origin)
    elif is_spaced(text):
        plain = _without_gaps(text, origin)
    return list(_single_spaced(_composed(_repaired(plain)) if odd else plain))


def _signs(text: str) -> list[re.Match[str]]:
    """A figure set high refers to a note, and is no part of the figure or word before it; two
    asterisks make the words between them bold.
    """
    found = _OF_A_SIGN.search(text)
    return [each for each in _MAY_BE_SIGN.finditer(text) if _is_sign(text, each)] if found else []


def _is_sign(text: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    if text[start] == "*":
        beside = text[max(start - 1, 0) : start] + text[end : end + 1]
        return end - start == len("**") and bool(beside.strip())
    return start > 0 and _OF_A_MEASURE.search(text, max(start - 3, 0), start) is None


def _without(signs: list[re.Match[str]], text: str, origin: int) -> Iterator[Letter]:
    at = 0
    for start, end in [*(sign.span() for sign in signs), (len(text), len(text))]:
        yield from zip(text[at:start], range(origin + at, origin + start), strict=True)
        at = end


def _repaired(plain: Iterable[Letter]) -> Iterator[Letter]:
    for letter, origin in plain:
        if _IS_SPACE.match(letter):
            yield " ", origin
        elif letter in _IS_HYPHEN:
            yield "-", origin
        elif "\ufb00" <= letter <= "\ufb06":
            yield from ((each, origin) for each in unicodedata.normalize("NFKC", letter))
        elif not _IS_LEFT_OUT.match(letter):
            yield letter, origin


def _composed(plain: Iterable[Letter]) -> Iterator[Letter]:
    """A letter and the ring or dots set after it as one."""
    held: Letter | None = None
    for letter, origin in plain:
        if held is not None and unicodedata.combining(letter):
            together = unicodedata.normalize("NFC", held[0] + letter)
            if len(together) == 1:
                held = (together, held[1])
                continue
        if held is not None:
            yield held
        held = (letter, origin)
    if held is not None:
        yield held


def _single_spaced(plain: Iterable[Letter]) -> Iterator[Letter]:
    before = " "
    for letter, origin in plain:
        if letter != " " or before != " ":
            yield letter, origin
        before = letter


def extend(
    text: list[Letter], line: list[Letter], line_break: int, known: Callable[[str], bool]
) -> None:
    """Puts a line after those of its paragraph; the space between stands for the line break.

    ``known`` tells whether the document holds a word elsewhere: it decides whether a hyphen at
    the end of a line belongs to the word.
    """
    while text and text[-1][0] == " ":
        text.pop()
    if not _is_one_word(text, line, known):
        text.append((" ", line_break))
    text.extend(line)


def _is_one_word(text: list[Letter], line: list[Letter], known: Callable[[str], bool]) -> bool:
    """Whether a word goes on over the line's end. A hyphen that is not its own is taken off."""
    if not text or text[-1][0] != "-":
        return False
    broken = _BROKEN.search("".join(letter for letter, _ in text[-40:]))
    small = _STARTS_SMALL.match("".join(letter for letter, _ in line[:40]))
    if broken is None or (small is not None and _is_shared(broken[1], small[0], known)):
        return False
    if small is not None and not _belongs(broken.group(1), small.group(), known):
        text.pop()
    return True


def _is_shared(start: str, following: str, known: Callable[[str], bool]) -> bool:
    """ "Social- och omsorgsnämnden": the hyphen stands for the ending that both words share.

    "Stugvär-" and "men" are one word where the document writes it elsewhere.
    """
    return following in _SHARED_ENDING and not known(start + following)


def _belongs(start: str, following: str, known: Callable[[str], bool]) -> bool:
    """Whether the hyphen is the word's own, as in "LSS-insats" and "e-post"."""
    if len(start) == 1 or start[-1].isdigit() or start.isupper():
        return True
    return known(f"{start}-{following}") and not known(start + following)
