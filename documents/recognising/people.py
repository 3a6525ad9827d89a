"""Who signs."""

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.layout.model import BlockKind
from documents.recognising.forms.mention import Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter, Passage
from documents.recognising.registering import parties
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind, StatedSigner

_WORD = r"[A-ZÅÄÖ][a-zåäöéèüA-ZÅÄÖ-]+"
_NAME = re.compile(rf"{_WORD}(?: (?:{_WORD}|af|von|de|[A-ZÅÄÖ]\.)){{1,3}}")
_TITLE = (
    r"(?:(?:[Tt]f|[Tt]\. ?f|[Bb]itr(?:ädande)?|[Vv])\.? )?"
    r"(?:[A-ZÅÄÖ]?[a-zåäö]+(?:s|-|- och) ?|[a-zåäö]+ ){0,3}?"
    r"[A-Za-zÅÄÖåäö-]*"
    r"(?i:direktör|chef|handläggare|sekreterare|strateg|utredare|ordförande|controller|upphandlare"
    r"|planerare|samordnare|utvecklare|assistent|konsulent|kamrer|koordinator|specialist|intendent"
    r"|rådgivare|administratör|förvaltare|bolagsman|delägare|firmatecknare|ansvarig|socionom"
    r"|inköpare|kommunalråd|sjuksköterska|jurist|rektor|ekonom|ledare|inspektör|föreståndare"
    r"|[Vv]erkst(?:ällande|\.) direktör|VD|MAS\b|[Oo]rdf\.)"
    r"(?:,? [A-ZÅÄÖ]?[a-zåäö-]+(?:, [a-zåäö-]+)?(?: (?:och|samt) [a-zåäö-]+)+"
    r"|, (?!(?:på|enligt|genom|tel)\b)[a-zåäö-]+"
    r"(?: [a-zåäö-]+){0,4}|(?: [a-zåäö-]+){0,4}|(?: (?:Norr|Söder|Syd|Öst|Öster|Väst|Väster)))"
)
_DELEGATED = r"(?:[,\s]\s*(?:på|enligt|genom) delegation\b.{0,60})?"
_BESIDE = r"(?:,? [^,\n]{2,50}\b(?:AB|HB|KB|kommun|stad))?(?:,? (?:tel\.? ?)?0\d[\d -]{5,14})?"
"""Behind a title: whom it is with, and where to call."""
_IS_TITLE = re.compile(rf"(?P<title>{_TITLE}){_DELEGATED}{_BESIDE}")
_BOTH = re.compile(
    rf"/?(?P<name>{_NAME.pattern}?)(?:/?[,\s]\s*|\s?[–-]\s|\s?\()"
    rf"(?P<title>{_TITLE}){_DELEGATED}{_BESIDE}\)?"
)
_FOR_WHOM = re.compile(r"För [^.:]{3,70}")
_NO_PERSON = Phrase(
    r"(?:nämnden|förvaltningen|kontoret|kommun|styrelsen|avdelningen|enheten|AB|region\w*|för\b)",
    re.IGNORECASE,
)
_FEW = 90
_SIGNS_FOR = Phrase(r"(?:för\s+)?", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(
    rf"(?:{_WORD},? )?(?:den )?(?:\d{{4}}-\d\d-\d\d|\d{{1,2}} [a-z]+ \d{{4}})\s+(?=[A-ZÅÄÖ])"
)
_OF_A_PLACE = re.compile(rf"(?:För )?{_WORD} (?:kommun|stad)\s+(?=[A-ZÅÄÖ])")


def _signers(matter: Matter) -> Iterator[Read]:
    """Names with titles that stand alone after the text has begun; those of the head are not."""
    if matter.kind in (DocumentKind.MINUTES_ITEM, DocumentKind.AGENDA_ITEM):
        return
    closing = _end_of_text(matter)
    for passage, read in _signatures(matter):
        under_points = passage.section is Section.DECISION
        placed = under_points or passage.start >= closing
        placed = placed and passage.section not in _NO_SIGNATURES
        yield replace(read, sure=read.sure and placed)
    yield from _by_label(matter)


_NO_SIGNATURES = (Section.RECIPIENTS, Section.OTHER)
"""Where those who are sent to, or were there, have their titles too."""


def _end_of_text(matter: Matter) -> int:
    """Where the last running text of the matter ends: names before it may be of contacts."""
    around = (Section.BASIS, Section.RECIPIENTS, Section.NOTE, Section.SIGNATURE)
    return max(
        (
            passage.end
            for passage in matter.passages
            if passage.section not in around
            and passage.end - passage.start > _FEW
            and matter.text(passage).rstrip().endswith(".")
        ),
        default=0,
    )


_LABELLED = re.compile(
    r"(?i:beslutande|beslutsfattare|delegat|undertecknare|befattning|titel)\s*:\s*"
    rf"(?P<title>{_TITLE})(?:,? {_NAME.pattern})?"
)


def _by_label(matter: Matter) -> Iterator[Read]:
    """The title behind "Beslutande:", at the end of a form."""
    for passage in matter.passages:
        late = passage.section is not Section.HEAD and _is_line(matter, passage)
        told = _LABELLED.fullmatch(matter.text(passage).strip()) if late else None
        if told:
            span = passage.start + told.start("title"), passage.start + told.end("title")
            yield Read(StatedSigner(title=told["title"]), (span,), False)


def _signatures(matter: Matter) -> Iterator[tuple[Passage, Read]]:
    lines = [p for p in matter.passages if _is_line(matter, p)]
    reversed_pairs = [pair for run in _runs(matter, lines) for pair in _titles_first(matter, run)]
    for title, name in reversed_pairs:
        signer = StatedSigner(name=_bare(matter.text(name)), title=matter.text(title).strip())
        yield name, Read(signer, ((title.start, title.end),), False)
    taken = {passage for pair in reversed_pairs for passage in pair}
    before: Passage | None = None
    for passage in (p for p in lines if p not in taken):
        text = matter.text(passage).strip()
        both = _both(matter, text)
        alone = _IS_TITLE.fullmatch(text) if before is not None else None
        if both is not None:
            at = passage.start + both.start("title")
            span = at, passage.start + both.end("title")
            yield passage, _signer(_bare(both["name"]), both["title"], span)
            before = None
        elif (led := _LED.fullmatch(text)) is not None and _LEADS.fullmatch(led["title"]):
            span = passage.start + led.start("title"), passage.start + led.end("title")
            yield passage, Read(StatedSigner(name=led["name"], title=led["title"]), (span,), False)
            before = None
        elif before is not None and alone is not None:
            span = passage.start, passage.start + alone.end("title")
            yield passage, _titled(_bare(matter.text(before)), alone["title"], span)
            before = None
        else:
            yield from ((passage, read) for read in _untitled(matter, before))
            before = passage if _is_person(text) or _FOR_WHOM.fullmatch(text) else None
    if before is not None:
        yield from ((before, read) for read in _untitled(matter, before))


_LED = re.compile(rf"(?P<title>(?-i:[A-ZÅÄÖ][a-zåäö]+)) (?P<name>{_NAME.pattern})")
_LEADS = re.compile(
    r"\w*(?:direktör|chef|sekreterare|strateg|utredare|ordförande|handläggare|controller)",
    re.IGNORECASE,
)


def _runs(matter: Matter, lines: list[Passage]) -> Iterator[list[Passage]]:
    """Lines that follow one another and are names or titles."""
    run: list[Passage] = []
    for passage in lines:
        text = matter.text(passage).strip()
        told = _is_person(text) or _IS_TITLE.fullmatch(text) is not None
        if told:
            run.append(passage)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _titles_first(matter: Matter, run: list[Passage]) -> list[tuple[Passage, Passage]]:
    """Pairs of a run, title and name, in which each title stands over its name, or the names stand
    beside each other over their titles."""
    titled = [_LEADS.match(matter.text(each).strip()) is not None for each in run]
    half = len(run) // 2
    if titled == [True, False] * half:
        return list(zip(run[::2], run[1::2], strict=True))
    beside = half > 1 and titled == [False] * half + [True] * half
    return list(zip(run[half:], run[:half], strict=True)) if beside else []


def _both(matter: Matter, text: str) -> re.Match[str] | None:
    both = _BOTH.fullmatch(text, _after_whom(text, matter))
    return None if both is None or _NO_PERSON.search(both["name"]) else both


def _bare(name: str) -> str:
    return name.strip("/ ")


def _after_whom(text: str, matter: Matter) -> int:
    """In a cell of signatures the party that somebody signs for may stand before the name."""
    ends = (m.end + 1 for m in parties(text, matter.known) if _SIGNS_FOR.fullmatch(text[: m.start]))
    place = _OF_A_PLACE.match(text)
    after = next(ends, place.end() if place else 0)
    signed = _PLACE_AND_DAY.match(text, after)
    return signed.end() if signed else after


def is_signature(line: str, following: str) -> bool:
    """Whether a line is a name with its title, or a name and the line after it a title."""
    text, after = line.strip(), following.strip()
    both = _BOTH.fullmatch(text)
    titled = both is not None and not _NO_PERSON.search(both["name"])
    return titled or (_is_person(text) and _IS_TITLE.fullmatch(after) is not None)


def is_person(line: str) -> bool:
    """Whether a line is a person's name and nothing more."""
    return _is_person(line.strip())


def _is_person(text: str) -> bool:
    name = _bare(text)
    return _NAME.fullmatch(name) is not None and not _NO_PERSON.search(name)


def _is_line(matter: Matter, passage: Passage) -> bool:
    """Whether somebody can sign there; under the points only whoever does it beside a title."""
    if passage.is_heading or passage.kind in (BlockKind.TABLE, BlockKind.ITEM):
        return False
    begun = passage.section not in (Section.HEAD, Section.BASIS)
    late = passage.start > matter.passages[-1].end // 3
    return (begun or late) and passage.end - passage.start <= _FEW


def _signer(name: str, title: str, span: Span) -> Read:
    return Read(StatedSigner(name=name, title=title), (span,), True)


def _titled(name: str, title: str, span: Span) -> Read:
    """Under a line for whom it is signed the name may be left for the pen."""
    if _FOR_WHOM.fullmatch(name):
        return Read(StatedSigner(title=title), (span,), False)
    return _signer(name, title, span)


def _untitled(matter: Matter, passage: Passage | None) -> Iterator[Read]:
    if passage is None or passage.section in (Section.RECIPIENTS, Section.DECISION):
        return
    name = _bare(matter.text(passage))
    if not _FOR_WHOM.fullmatch(name):
        yield Read(StatedSigner(name=name), ((passage.start, passage.end),), False)


RULES = (Rule("signer", "signers", _signers),)
