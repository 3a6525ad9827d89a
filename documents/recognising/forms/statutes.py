"""Paragraphs of law: ``LSS 9 § 6``, ``9 § 6 LSS``, ``4 kap. 1 § socialtjänstlagen``."""

import re
from collections.abc import Iterator

from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from domain.draft.names import StatuteReference

_STATUTES: tuple[tuple[str, str], ...] = (
    ("LSS", r"LSS\b|lag(?:en)? \(1993:387\)|lag(?:en)?(?: \(1993:387\))? om stöd och service"),
    ("SoL", r"SoL\b|socialtjänstlag(?:en)?\b(?: \(\d{4}:\d+\))?"),
    ("HSL", r"HSL\b|hälso- och sjukvårdslag(?:en)?\b(?: \(\d{4}:\d+\))?"),
    ("LVU", r"LVU\b|lag(?:en)? \(1990:52\)"),
    ("LVM", r"LVM\b|lag(?:en)? \(1988:870\)"),
    ("SFB", r"SFB\b|socialförsäkringsbalken\b"),
    ("SkolL", r"skollag(?:en)?\b(?: \(\d{4}:\d+\))?"),
)
_NAME = "|".join(f"(?P<{code}>{words})" for code, words in _STATUTES)

_P = r"(?:p(?:unkt(?:en|erna)?)?\b\.?)"
_POINT = (
    rf"(?:\s*(?:första stycket\s*|1 st\.?\s*)?(?:{_P}|st\.?)?\s*(?P<point>10|[1-9])"
    rf"(?![\d]|\s?(?:st|kap))(?:\s?{_P})?|)"
)
_PARA = r"\d{1,2}(?: ?[a-d])?\b"
_SECTION = (
    rf"(?:(?P<chapter>\d{{1,2}}) ?kap(?:\.|itlet)? ?"
    rf"(?P<para>{_PARA}(?:(?:, ?| och | samt |[-–]){_PARA})*) ?§{{1,2}}"
    rf"|(?P<nine>\d{{1,2}} ?[a-d]?) ?§{_POINT}"
    rf"|§ ?(?P<lead>\d{{1,2}} ?[a-d]?)(?: ?(?:p\.?|punkt|:) ?(?P<leadpoint>10|[1-9])(?!\d))?)"
)
_SECTIONS = Phrase(_SECTION)
_NAMES = Phrase(rf"(?<!\w)(?:{_NAME})", re.IGNORECASE)
_COLON = Phrase(r"(?<!\w)(?P<name>SoL|LSS) (?:\(\d{4}:\d+\) )?(?P<a>\d{1,2}):(?P<b>\d{1,2})(?!\d)")
_POINT_BEHIND = re.compile(rf",? ?{_P} ?(?P<point>10|[1-9])(?!\d)")
_PARAGRAPH = re.compile(r"(?P<first>\d{1,2})(?: ?(?P<letter>[a-d]))?(?P<to>[-–])?")
_MOST = 9
_JOIN = re.compile(r"^\s*(?:och|samt|,|eller|resp\.?|respektive|-)?\s*$")
_MORE_POINTS = re.compile(
    rf"^(?:\s*(?:,|och|samt)\s*(?:{_P} ?)?(10|[1-9])(?![\d]| ?§| ?kap)(?:\s?{_P})?)"
)


def statutes(text: str) -> tuple[Mention[StatuteReference], ...]:
    """The law of a service (SoL, LSS and their kind): each paragraph with its statute.

    A paragraph takes the statute at its side, or the one that ends the enumeration it stands in.
    Without either it is named without a statute, and only where it is numbered as LSS 9 § is;
    other laws' paragraphs (LOU, KL, MBL) are not the law of a service and are left out.
    """
    return tuple(_read(text))


def _read(text: str) -> Iterator[Mention[StatuteReference]]:
    if not _NAMES.can_be_in(text) and not _SECTIONS.can_be_in(text):
        return
    names = [(match, _code(match)) for match in _NAMES.finditer(text)]
    yield from _with_colons(text)
    sections = list(_SECTIONS.finditer(text))
    for index, match in enumerate(sections):
        following = sections[index + 1 :]
        found = _statute_of(text, match, following, names)
        for section, last in _sections(text, match):
            if found is not None:
                code, start, end = found
                behind = None if match["point"] else _POINT_BEHIND.match(text, end)
                if behind and code == "LSS" and section == "9 §":
                    section, end = f"9 § {behind['point']}", behind.end()
                yield _reference(code, section, min(start, match.start()), max(last, end))
            elif (match["nine"] or "").strip() == "9" and match["point"]:
                value = StatuteReference(section=section)
                yield Mention(value, match.start(), last, sure=False)


def _with_colons(text: str) -> Iterator[Mention[StatuteReference]]:
    for match in _COLON.finditer(text):
        section = _nine(match["a"], match["b"])
        if match["name"] == "SoL":
            section = f"{match['a']} kap. {match['b']} §"
        if section:
            yield _reference(match["name"], section, match.start(), match.end())


def _nine(paragraph: str, point: str) -> str | None:
    """LSS has no chapters; ``9:6`` is the sixth of the measures that its ninth paragraph lists."""
    return f"9 § {point}" if paragraph == "9" and 1 <= int(point) <= 10 else None


def _reference(code: str, section: str, start: int, end: int) -> Mention[StatuteReference]:
    return Mention(StatuteReference(statute=code, section=section), start, end)


def _code(match: re.Match[str]) -> str:
    return next(code for code, _ in _STATUTES if match[code])


def _statute_of(
    text: str,
    match: re.Match[str],
    following: list[re.Match[str]],
    names: list[tuple[re.Match[str], str]],
) -> tuple[str, int, int] | None:
    """The statute before the paragraph, after it, or after the enumeration that it stands in.

    With the span of the words that name it.
    """
    for name, code in names:
        if name.end() <= match.start() and _near(text[name.end() : match.start()]):
            return code, *name.span()
    end = match.end()
    for step in (None, *following):
        if step is not None:
            if not _JOIN.match(_without_points(text[end : step.start()])):
                return None
            end = step.end()
        for name, code in names:
            if name.start() >= end and _near(_without_points(text[end : name.start()])):
                return code, *name.span()
    return None


def _near(between: str) -> bool:
    return re.fullmatch(r"[\s,()]{0,3}(?:i |enligt )?\s?(?:\(\d{4}:\d+\))?\s?", between) is not None


def _without_points(between: str) -> str:
    while more := _MORE_POINTS.match(between):
        between = between[more.end() :]
    return between


def _sections(text: str, match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The paragraph, and one more for each further point: ``9 § 6 och 7``."""
    if match["chapter"]:
        for paragraph in _paragraphs(match["para"]):
            yield f"{match['chapter']} kap. {paragraph} §", match.end()
        return
    number = (match["nine"] or match["lead"]).replace(" ", "")
    point = match["point"] or match["leadpoint"]
    yield (f"{number} § {point}" if point else f"{number} §"), match.end()
    end = match.end()
    while point and (more := _MORE_POINTS.match(text[end:])):
        end += more.end()
        yield f"{number} § {more[1]}", end


def _paragraphs(written: str) -> Iterator[str]:
    """``1``, ``2 a`` and each of ``3-5``; what is between the ends of a long range is left out."""
    opened: int | None = None
    for match in _PARAGRAPH.finditer(written):
        first = int(match["first"])
        if opened is not None and opened < first <= opened + _MOST:
            yield from (str(between) for between in range(opened + 1, first))
        yield f"{first}{match['letter'] or ''}"
        opened = first if match["to"] else None
