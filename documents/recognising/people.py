"""Who signs, and to whom the decision goes."""

import re
from collections.abc import Iterator

from documents.layout.model import BlockKind
from documents.recognising.committees import committees_placed
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.names import Name
from documents.recognising.matter import Matter, Passage
from documents.recognising.registering import found, parties
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind, StatedSigner
from domain.draft.names import PartyRole
from domain.party.events import PartyKind

_WORD = r"[A-ZÅÄÖ][a-zåäöéèüA-ZÅÄÖ-]+"
_NAME = re.compile(rf"{_WORD}(?: (?:{_WORD}|af|von|de|[A-ZÅÄÖ]\.)){{1,3}}")
_TITLE = (
    r"(?:(?:[Tt]f|[Bb]itr(?:ädande)?)\.? )?(?:[A-ZÅÄÖ]?[a-zåäö]+(?:s|-|- och) ?|[a-zåäö]+ ){0,3}?"
    r"[A-Za-zÅÄÖåäö-]*"
    r"(?i:direktör|chef|handläggare|sekreterare|strateg|utredare|ordförande|controller|upphandlare"
    r"|planerare|samordnare|utvecklare|assistent|konsulent|kamrer|koordinator|specialist|intendent"
    r"|rådgivare|administratör|förvaltare|bolagsman|delägare|firmatecknare|verksamhetsansvarig|jurist|rektor|ekonom|ledare|inspektör|föreståndare"
    r"|[Vv]erkställande direktör|VD)(?: [a-zåäö-]+){0,4}"
)
_DELEGATED = r"(?:[,\s]\s*(?:på|enligt|genom) delegation\b.{0,60})?"
_IS_TITLE = re.compile(rf"(?P<title>{_TITLE}){_DELEGATED}")
_BOTH = re.compile(rf"(?P<name>{_NAME.pattern}?)[,\s]\s*(?P<title>{_TITLE}){_DELEGATED}")
_NO_PERSON = re.compile(
    r"(?:nämnden|förvaltningen|kontoret|kommun|styrelsen|avdelningen|enheten|AB|region\w*|för\b)",
    re.IGNORECASE,
)
_FEW = 90
_SIGNS_FOR = re.compile(r"(?:för\s+)?", re.IGNORECASE)
_OF_A_PLACE = re.compile(rf"(?:För )?{_WORD} (?:kommun|stad)\s+(?=[A-ZÅÄÖ])")


def _signers(matter: Matter) -> Iterator[Read]:
    """Names with titles that stand alone after the text has begun; those of the head are not."""
    if matter.kind in (DocumentKind.MINUTES_ITEM, DocumentKind.AGENDA_ITEM):
        return
    lines = [p for p in matter.passages if _is_line(matter, p)]
    name: Passage | None = None
    for passage in lines:
        text = matter.text(passage).strip()
        both = _BOTH.fullmatch(text, _after_whom(text, matter))
        if both and not _NO_PERSON.search(both["name"]):
            at = passage.start + both.start("title")
            yield _signer(both["name"], both["title"], ((at, passage.start + both.end("title")),))
            name = None
        elif name is not None and (alone := _IS_TITLE.fullmatch(text)):
            signer = matter.text(name).strip()
            end = passage.start + alone.end("title")
            yield _signer(signer, alone["title"], ((passage.start, end),))
            name = None
        else:
            if name is not None and name.section is not Section.RECIPIENTS:
                yield _untitled(matter, name)
            person = _NAME.fullmatch(text) and not _NO_PERSON.search(text)
            name = passage if person else None
    if name is not None and name.section is not Section.RECIPIENTS:
        yield _untitled(matter, name)


def _after_whom(text: str, matter: Matter) -> int:
    """In a cell of signatures the party that somebody signs for may stand before the name."""
    for mention in parties(text, matter.known):
        if _SIGNS_FOR.fullmatch(text[: mention.start]):
            return mention.end + 1
    place = _OF_A_PLACE.match(text)
    return place.end() if place else 0


def is_signature(line: str, following: str) -> bool:
    """Whether a line is a name with its title, or a name and the line after it a title."""
    text, after = line.strip(), following.strip()
    person = _NAME.fullmatch(text) is not None and not _NO_PERSON.search(text)
    both = _BOTH.fullmatch(text)
    titled = both is not None and not _NO_PERSON.search(both["name"])
    return titled or (person and _IS_TITLE.fullmatch(after) is not None)


def is_person(line: str) -> bool:
    """Whether a line is a person's name and nothing more."""
    text = line.strip()
    return _NAME.fullmatch(text) is not None and not _NO_PERSON.search(text)


def _is_line(matter: Matter, passage: Passage) -> bool:
    if passage.is_heading or passage.kind in (BlockKind.TABLE, BlockKind.ITEM):
        return False
    begun = passage.section not in (Section.HEAD, Section.DECISION, Section.BASIS)
    late = passage.start > matter.passages[-1].end // 3
    return (begun or late) and passage.end - passage.start <= _FEW


def _signer(name: str, title: str, spans: tuple[tuple[int, int], ...]) -> Read:
    return Read(StatedSigner(name=name, title=title), spans, True)


def _untitled(matter: Matter, passage: Passage) -> Read:
    signer = StatedSigner(name=matter.text(passage).strip())
    return Read(signer, ((passage.start, passage.end),), False)


_LABEL = re.compile(
    r"^(?:för (?:åtgärd|kännedom|verkställighet)|kopia till|akten)\s*:?\s*", re.IGNORECASE
)
_SEPARATE = re.compile(r"\s*[,;]\s+(?!och\b)|\s*\n\s*|\s+[·•|]\s+")
_NO_RECIPIENT = re.compile(
    r"https?://|www\.|@|\d{3}[ -]\d{2}|^\W*$|^[A-ZÅÄÖ][a-zåäö]+ kommun$|^\d|sida \d|postadress"
    r"|besöksadress|telefon|org\.?nr",
    re.IGNORECASE,
)
_ENDS_LIST = re.compile(r"(?:vid protokollet|justera[ts]|in fidem|underskrifter)\b", re.IGNORECASE)
_LONGEST = 120


def _recipients(matter: Matter) -> Iterator[Read]:
    listed = list(matter.passages_in(Section.RECIPIENTS))
    for passage, following in zip(listed, [*listed[1:], None], strict=False):
        text = matter.text(passage)
        after = matter.text(following) if following else ""
        if is_signature(text, after) or _ENDS_LIST.match(text):
            return
        if passage.kind is BlockKind.TABLE or _NO_RECIPIENT.search(text) or text.startswith("_"):
            continue
        for start, end in _parts(text):
            words = text[start:end].strip(" .•-–*")
            if not words or len(words) > _LONGEST:
                continue
            at = passage.start + text.index(words, start)
            name = found(Mention(Name(words, None), at, at + len(words)), matter.known)
            party = name.value.in_role(PartyRole.RECIPIENT)
            if any(
                words.casefold() == own.value.written.casefold()
                for own in committees_placed(matter)
            ):
                continue
            sure = name.value.is_known and name.value.kind is not PartyKind.COMMITTEE
            yield Read(party, ((at, at + len(words)),), sure)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    lead = _LABEL.match(text)
    start = lead.end() if lead else 0
    for match in _SEPARATE.finditer(text, start):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


RULES = (
    Rule("signer", "signers", _signers),
    Rule("recipient", "recipients", _recipients),
)
