"""Which papers a decision rests on, and which belong to an agreement."""

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.layout.model import BlockKind
from documents.recognising.forms.phrase import Phrase
from documents.recognising.listed import lines_of_list
from documents.recognising.matter import Matter, Passage
from documents.recognising.people import is_signature
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind

_LINK = re.compile(r"https?://|www\.|^\W*$")
_ENDS_LIST = Phrase(
    r"\b(?:tfn|telefon)\b"
    r"|^(?:för |ort och datum|underskrift|detta avtal (?:har|är))|\borg\.?\s?nr|@"
    r"|(?<![\d/:.-])\d{3} ?\d{2}\b(?! )|\b\d{3} \d{2} (?-i:[A-ZÅÄÖ])"
    r"|^[A-ZÅÄÖ]\w+ den \d",
    re.IGNORECASE,
)


def _ends(text: str) -> bool:
    return _ENDS_LIST.search(text) is not None


def _is_listed(kind: BlockKind, text: str) -> bool:
    """An agreement's documents are numbered or called appendices."""
    return kind is BlockKind.ITEM or text.lower().startswith("bilaga")


_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[a-zåäö]\)|[-–•*]|bilaga \d+:?)\s+(?=\S)", re.IGNORECASE)


_ITSELF = re.compile(
    r"(?:detta|denna|själva)\s+(?:\w*avtal(?:et)?|kontrakt(?:et)?|överenskommelsen?)\W*",
    re.IGNORECASE,
)
_DOCUMENT = Phrase(
    r"skrivelse|utlåtande|rapport|avtal|kontrakt|protokoll|bilaga|underlag|anbud|handling|utredning"
    r"|förslag|överenskommelse|uppdrag|uppföljning|yttrande|plan\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


_HAS_WORD = re.compile(r"[A-Za-zÅÄÖåäö]{4}")


def _attachments(matter: Matter) -> Iterator[Read]:
    """The list up to what is no more of it: a signature, a party, an address."""
    listed = list(matter.passages_in(Section.BASIS))
    yield from _named_in_order(matter, listed)
    for passage, following in zip(listed, [*listed[1:], None], strict=False):
        text = matter.text(passage)
        if is_signature(text, matter.text(following) if following else "") or _ends(text):
            return
        if passage.kind is BlockKind.TABLE or _LINK.search(text) or len(text) > 300:
            continue
        if matter.kind is DocumentKind.AGREEMENT and not _is_listed(passage.kind, text):
            continue
        for begins, ends in lines_of_list(matter.laid_out, passage.start, passage.end):
            yield from _attached(matter, begins, ends)


def _attached(matter: Matter, start: int, end: int) -> Iterator[Read]:
    lead = _NUMBERED.match(matter.laid_out.text[start:end])
    start += lead.end() if lead else 0
    words = " ".join(matter.laid_out.text[start:end].split())
    if len(words) > 2 and not (words.endswith(".") and _SAYS.search(words)):
        itself = _ITSELF.fullmatch(words)
        named = _DOCUMENT.search(words) is not None and not words.endswith(".")
        named = named and not words.isupper() and _HAS_WORD.search(words) is not None
        yield Read(words, ((start, end),), named and not itself)


_PAPER = Phrase(
    r"(?!.*[.!?:]$)(?=.*(?:\d{4}-\d\d-\d\d|§ ?\d|(?:19|20)\d\d\b))"
    r"(?:[\wåäö-]+s? |den ){0,4}(?:\w*(?:skrivelse|utlåtande|yttrande|rapport|protokoll|utredning"
    r"|förslag|underlag|sammanställning|promemoria|bilaga)\w*|(?:\w*n ?)?au|pm|arbetsutskott\w*)"
    r"\b.{0,90}",
    re.IGNORECASE,
)


def is_paper(text: str) -> bool:
    """Whether a line tells only of a paper and its day, as those of minutes do under "Beredning":
    "Förvaltningens skrivelse 2013-08-30", "Sn au 2013-09-10 § 143"."""
    return _PAPER.fullmatch(text.strip()) is not None and not _SAYS.search(text)


_SAYS = Phrase(
    r"\b(?:har|är|ska|skall|föreslå\w*|yrka\w*|finner|anser|behandla\w*|remittera\w*|lämna\w*|yttra\w*|inkom\w*)\b",
    re.IGNORECASE,
)


def _papers_prepared(matter: Matter) -> Iterator[Read]:
    for passage in matter.passages_in(Section.CONSULTATION, Section.DECISION):
        if passage.kind is not BlockKind.TABLE and is_paper(matter.text(passage)):
            yield from _attached(matter, passage.start, passage.end)


_ORDER = Phrase(
    r"\b(?:följande (?:inbördes )?(?:ordning|handlingar|bilagor|dokument|rangordning)|nedan angiven"
    r" ordning)\b[^.:]{0,40}: ?(?P<list>[^:]{10,500}?)\.?\s*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,;]\s+(?:(?:samt|och|dels)\s+)?|\s+(?:samt|och)\s+(?!\w+ av )")


def _named_in_order(matter: Matter, listed: list[Passage]) -> Iterator[Read]:
    """An agreement's documents in a sentence: "i följande ordning: detta avtal, anbudet"."""
    for passage in listed if matter.kind is DocumentKind.AGREEMENT else ():
        at = matter.laid_out.text.rfind("\n", 0, passage.start) + 1
        told = _ORDER.search(matter.laid_out.text[at : passage.end])
        if told is None or passage.kind is BlockKind.TABLE:
            continue
        at += told.start("list")
        for begins, ends in _entries(told["list"]):
            if not _ITSELF.fullmatch(told["list"], begins, ends):
                for read in _attached(matter, at + begins, at + ends):
                    yield replace(read, sure=False)


def _entries(words: str) -> Iterator[tuple[int, int]]:
    begins = 0
    for cut in _BETWEEN.finditer(words):
        yield begins, cut.start()
        begins = cut.end()
    yield begins, len(words)


_APPENDIX = Phrase(
    r"bilaga\s+(?:\d{1,2}|[A-Z])\b\s*[.:,–-]?\s+(?P<name>[^.\n]{3,110})", re.IGNORECASE
)


def _appendices(matter: Matter) -> Iterator[Read]:
    """Lines "Bilaga 2. ..." that stand after the text, under no heading of their own."""
    for passage in matter.passages:
        late = passage.start > matter.passages[-1].end // 2
        if passage.section is Section.BASIS or passage.kind is BlockKind.TABLE or not late:
            continue
        match = _APPENDIX.fullmatch(matter.text(passage).strip())
        if match:
            start = passage.start + match.start("name")
            yield Read(match["name"].strip(), ((start, passage.start + match.end("name")),), True)


RULES = (
    Rule("appendix", "attachments", _appendices),
    Rule("attachment", "attachments", _attachments),
    Rule("paper-prepared", "attachments", _papers_prepared),
)
