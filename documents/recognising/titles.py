"""What a matter is called: by a label, a title, the line behind its number, or its longest line."""

import itertools
import re

from documents.layout.model import BlockKind, LaidOut
from documents.recognising.diary import CODE, LABEL, NUMBER
from documents.recognising.forms.mention import Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.headings import section_of
from documents.recognising.kinds import begins_as_agreement
from documents.recognising.matter import Passage
from domain.draft.evidence import Section

_DIARY = Phrase(r"\b(?:dnr|diarienummer|diarienr)\b.*", re.IGNORECASE)
_NUMBER_FIRST = re.compile(
    rf"(?:{LABEL}|ärende:)\s*\S+(?: ?\d[\d/:.-]*)?\s*|{NUMBER}{CODE}\s*$", re.IGNORECASE
)
_NUMBER_LAST = Phrase(
    rf"\s*\((?:{NUMBER})\)\s*$|\b(?:dnr|diarienummer|diarienr)\b.*", re.IGNORECASE
)
_NUMBER_IN_BRACKETS = re.compile(rf"\s*\((?:{NUMBER})\)")
_NUMBER_ALONE = re.compile(rf"(?:\w+:?\s+)?(?:{NUMBER}){CODE}")
_DOCUMENT_WORD = Phrase(
    r"(?:tjänsteskrivelse|tjänsteutlåtande|sammanträdesprotokoll|protokoll|tjänsteyttrande|sida|dnr"
    r"|\w*datum|delegat|delegationsordning|beslutande|beslutsfattare|kontraktsnummer|avtalsnummer|diarienr|diarienummer|protokollsutdrag|kallelse"
    r"|föredragningslista|ärendenummer)\b(?:.{0,25}| till .{0,60})"
    r"|(?:avtal|delegationsbeslut|beslut|kontrakt):?",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:löpnummer|löpnr|beslutsnr|punkt \d+(?:\.\d+)*)\b|(?:\w*nummer|\w*nr|parter|sekreterare"
    r"|ordförande|justering|datum|handläggare|mottagare|tid|plats|närvarande|beslutande|paragrafer?|beteckning)\s*:",
    re.IGNORECASE,
)
_LABEL_AND_VALUE = re.compile(
    r"[^\W\d][\w. -]{1,28}:\t|\s*\t|.*(?:\[[ xX]?\]|_{4})"
    r"|(?:(?:ram)?avtal|\w*leverantör|\w*utförare|vårdgivare|beställare|köpare|säljare|part"
    r"|\w*(?:period|tid|volym|pris|kostnad)|upphandlat|\w+ enhet|ref|referens|namn|till|från)"
    r"\s?:\s",
    re.IGNORECASE,
)
"""A line of a form; what it tells is no title, unless it is what the matter is about."""
_REFERENCES = Phrase(r"\b(?:vår|er) (?:ref|referens|beteckning)\b|\bdnr\b", re.IGNORECASE)
_KIND_FIRST = re.compile(
    r"(?:tjänste(?:skrivelse|utlåtande|yttrande)\s*[-–:]|(?:angående|ang\.?|beträffande|rörande|avser"
    r"|gäller|ärende)\s?:)\s*(?=\S)",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"(?:ärende(?:mening|rubrik)?|rubrik|saken)\s*[:\t]\s*(?=[^\d\s])", re.IGNORECASE
)
_CONCERNS = re.compile(
    r"(?:avser|gäller|angående|ang\.?|beträffande|rörande|(?:ram)?avtal|uppdrag|insats|tjänst"
    r"|upphandling)\s*[:\t]\s*(?=[^\d\s])",
    re.IGNORECASE,
)
_WRITES = Phrase(
    r"(?:till:? |mottagare:? )?(?:[\wåäö-]+,? (?:och |o |samt )?){0,2}[\wåäö-]*"
    r"(?:nämnden|förvaltningen|kontoret|kommun|stad|styrelsen|omsorgen)(?:\s+(?:tjänste|protokoll)\w*)?"
    r"|nämnden för .*|handläggare.*|\d{1,2}(?:\.\d+)* [A-ZÅÄÖ].{0,40}",
    re.IGNORECASE,
)


def agreement_title(
    laid_out: LaidOut, passages: tuple[Passage, ...], kind_span: Span
) -> Span | None:
    """The line that begins with the agreement's kind; a word or two of it go on to the next."""
    head = [p for p in passages if p.section is Section.HEAD and p.kind is BlockKind.TITLE]
    for passage in head:
        if begins_as_agreement(laid_out.text[passage.start : passage.end]):
            return _without_mellan(laid_out, passage.start, passage.end)
    lines = [p for p in passages if p.end > kind_span[0]]
    if not lines:
        return None
    first = lines[0]
    short = len(laid_out.text[first.start : first.end].split()) <= 2
    following = lines[1] if len(lines) > 1 and lines[1].section is Section.HEAD else None
    under = laid_out.text[following.start : following.end] if following else ""
    parties = _NAMES_PARTIES.search(under)
    if short and following and not parties and not _is_label(laid_out, following):
        return _without_mellan(laid_out, first.start, following.end)
    return _without_mellan(laid_out, first.start, first.end)


def _without_mellan(laid_out: LaidOut, start: int, end: int) -> Span:
    """What leads to the parties, who follow on the next lines, is no part of the title; nor is
    another agreement's number, or what it is called below."""
    return start, start + len(_NO_TITLE_LAST.sub("", laid_out.text[start:end]))


_NO_TITLE_LAST = re.compile(
    rf"(?:\s+mellan|,?\s*\(?(?:med )?(?:dnr|diarie(?:nr|nummer))\.?:?\s*{NUMBER}\)?"
    r"|\s*\((?:nedan|härefter|fortsättningsvis|i det följande)\b[^()]*\))+\s*$",
    re.IGNORECASE,
)
_NAMES_PARTIES = re.compile(
    r"^mellan\b|^\d{1,2}[.)] |\((?:nedan )?(?:kallad )?(?:beställare|köpare|utförare)"
    r"|nämnden\b|nämnd\b|\bAB\b",
    re.IGNORECASE,
)


def item_title(text: str, first: Passage) -> Span:
    """An agenda item's words, without its number and the diary number."""
    number = re.match(r"\d{1,2}[.)]?\s+", text)
    diary = _DIARY.search(text) or _NUMBER_IN_BRACKETS.search(text)
    end = first.start + len(text[: diary.start()].rstrip(" ,(–-")) if diary else first.end
    return first.start + (number.end() if number else 0), end


def paragraph_title(
    laid_out: LaidOut,
    first: Passage,
    match: re.Match[str] | None,
    rest: tuple[Passage, ...],
) -> Span | None:
    """After the paragraph's number, or the next line that is no diary number."""
    begins = first.start + (match.end() if match else 0)
    for start, end in ((begins, first.end), *((p.start, p.end) for p in rest[:3])):
        span = _without_diary(laid_out, start, end)
        if span is not None:
            return span
    return None


def _without_diary(laid_out: LaidOut, start: int, end: int) -> Span | None:
    text = laid_out.text[start:end]
    number = _NUMBER_FIRST.match(text)
    if number:
        start, text = start + number.end(), text[number.end() :]
    after = _NUMBER_LAST.search(text)
    if after:
        end = start + len(text[: after.start()].rstrip(" ,(–-"))
    if _NUMBER_ALONE.fullmatch(laid_out.text[start:end].strip()):
        return None
    return (start, end) if end - start > 4 else None


def title_of(laid_out: LaidOut, passages: tuple[Passage, ...]) -> Span | None:
    """What a label calls the matter; the title; or the head's longest line that is no label."""
    head = [p for p in passages[:20] if p.section is Section.HEAD]
    for passage in head:
        labelled = _MATTER.match(laid_out.text, passage.start, passage.end)
        if labelled:
            return labelled.end(), passage.end
    behind = _labelled_matter(laid_out, passages)
    if behind is not None and not laid_out.text[slice(*behind)].endswith("."):
        return behind
    labels = _under_its_heading(laid_out, passages, _LABELS_TITLE)
    if labels is not None:
        return labels
    titles = [p for p in head if p.kind is BlockKind.TITLE and not _is_label(laid_out, p)]
    under = _under_its_heading(laid_out, passages, _HEADS_TITLE)
    if under is not None and not titles:
        return under
    if titles:
        kind = _KIND_FIRST.match(laid_out.text, titles[0].start, titles[0].end)
        start = kind.end() if kind else titles[0].start
        return start, titles[-1].end if _adjacent(titles) else titles[0].end
    lines = [p for p in head if not _is_label(laid_out, p) and p.end - p.start > 20]
    if not lines:
        return _concerned(laid_out, head)
    longest = max(lines, key=lambda p: p.end - p.start)
    kind = _KIND_FIRST.match(laid_out.text, longest.start, longest.end)
    return kind.end() if kind else longest.start, longest.end


def _concerned(laid_out: LaidOut, head: list[Passage]) -> Span | None:
    """What a form says that it is about, where no line of it is a title."""
    for passage in head:
        behind = _CONCERNS.match(laid_out.text, passage.start, passage.end)
        if behind and passage.end - behind.end() > 4:
            return behind.end(), passage.end
    return None


_HEADS_TITLE = Phrase(r"(?:ärende(?:mening|rubrik|t)?|rubrik|saken)\s*:?", re.IGNORECASE)
_LABELS_TITLE = Phrase(r"(?:ärende(?:mening|rubrik)?|rubrik|saken)\s*:?", re.IGNORECASE)
"""Under "Ärendet" the matter may be told."""
_LONGEST_TITLE = 160


def _labelled_matter(laid_out: LaidOut, passages: tuple[Passage, ...]) -> Span | None:
    """A line behind "Ärende:", which opens a section where it heads what follows."""
    for passage in passages[:20]:
        behind = laid_out.text[: passage.start].rstrip().endswith(":")
        named = _HEADS_TITLE.fullmatch(passage.heading) and not passage.is_heading
        if behind and named and passage.end - passage.start <= _LONGEST_TITLE:
            return passage.start, passage.end
    return None


def _under_its_heading(
    laid_out: LaidOut, passages: tuple[Passage, ...], heads: Phrase
) -> Span | None:
    """A line that is no sentence under the heading "Ärende", as delegates' decisions have it."""
    for heading, line in itertools.pairwise(passages[:20]):
        headed = heading.is_heading and heads.fullmatch(laid_out.text, heading.start, heading.end)
        text = laid_out.text[line.start : line.end]
        short = len(text) <= _LONGEST_TITLE and not text.rstrip().endswith(".")
        if headed and short and line.kind is BlockKind.PARAGRAPH:
            return line.start, line.end
    return None


def _adjacent(titles: list[Passage]) -> bool:
    return all(one.end + 1 == two.start for one, two in itertools.pairwise(titles))


def _is_label(laid_out: LaidOut, passage: Passage) -> bool:
    text = laid_out.text[passage.start : passage.end]
    if _DOCUMENT_WORD.fullmatch(text) is not None:
        return True
    if _LABEL_AND_VALUE.match(text) or _REFERENCES.search(text):
        return True
    heads = passage.kind is not BlockKind.TITLE and section_of(text) is not None
    if heads or _LABELS.match(text) or re.search(r"(?:\b\w ){4,}", text):
        return True
    return _WRITES.fullmatch(text) is not None or re.search(r"\b\d{3} ?\d{2}\b|@", text) is not None
