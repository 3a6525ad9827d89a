"""What stands in a document's head: its kind, days, paragraph and title."""

import re
from collections.abc import Iterator
from datetime import date

from documents.layout.model import BlockKind
from documents.recognising.decision_cues import kinds_in
from documents.recognising.forms.dates import dates
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.kind_certainty import is_beyond_doubt
from documents.recognising.matter import Matter
from documents.recognising.nearest_year import days_near_the_heads
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind

_MEETING = Phrase(
    r"\b(?:datum och tid|sammanträdes?(?:datum|dag|tid)?|sammanträdet?|nämndmöte"
    r"|tid(?: och plats)?|plats och tid"
    r"|mötesdatum|möte)\b[^\n\d]{0,40}[\s:]*[^\n\d]{0,30}$",
    re.IGNORECASE,
)
_NAMES_MEETING = Phrase(r"sammanträd|nämndmöte|mötesdatum|utskottsmöte", re.IGNORECASE)
"""A bare "tid" or "möte" in a letter or an agreement may be of something else."""
_LETTER = Phrase(
    r"\b(?:datum|besluts?datum|daterad|tjänsteskrivelse|tjänsteutlåtande|skrivelse)\b"
    r"[:\s]{0,4}[.\s]{0,40}(?:den )?$",
    re.IGNORECASE,
)
_OTHER_DAY = Phrase(
    r"\b(?:anslag\w*|anslaget \w+ \w+|justering\w*|justerad\w*|underskrift|arkiveras|ankom|inkom"
    r"|upprättad|version|giltig\w*|reviderad)\b[^\n\d]{0,40}\s?[^\n\d]{0,20}$",
    re.IGNORECASE,
)
_TO_THE_MEETING = Phrase(r"\b(?:sammanträdet?|nämndmötet?|möte)\b[^.\d]{0,25}$", re.IGNORECASE)
_DECIDED = Phrase(
    r"\b(?:beslut\w*|antag\w*|fastställ\w*) (?:av|i) \w*(?:nämnd|styrelse)\w*\b[^.\d]{0,20}$",
    re.IGNORECASE,
)
_OF_UNIONS = re.compile(r"MBL|samverkan|facklig")
_OF_RULES = Phrase(r"delegations?ordning|riktlinje|reglemente|policy", re.IGNORECASE)
"""What stands decided since long, and is referred to."""
_LABEL = 40
_DECIDED_PARAGRAPH = re.compile(r"^[,\s]*§ ?(?P<number>\d{1,3})")


def _kind(matter: Matter) -> Iterator[Read]:
    yield Read(matter.kind, (matter.kind_span,), is_beyond_doubt(matter))


def own_head(matter: Matter) -> Span:
    """From the matter's first passage to the first that is no head; an agreement's are terms."""
    clauses = (Section.HEAD, Section.TERMS) if matter.kind is DocumentKind.AGREEMENT else ()
    ends = (
        p.start
        for p in matter.passages
        if p.is_heading or p.section not in (clauses or (Section.HEAD,))
    )
    end = next(ends, None)
    first = matter.passages[0]
    last = matter.passages[-1].end
    return first.start, end if end is not None else min(last, first.start + 900)


def _document_head(matter: Matter) -> Span:
    if matter.single:
        return own_head(matter)
    return (matter.head[0].start, matter.head[-1].end) if matter.head else (0, 0)


def _head_days(matter: Matter) -> Iterator[tuple[str, Mention[date], int]]:
    """The days of the document's head, each with the words before it; those of the title not."""
    start, end = _document_head(matter)
    text = matter.laid_out.text[start:end]
    for mention in dates(text):
        at = start + mention.start
        if matter.title is None or not matter.title[0] <= at < matter.title[1]:
            yield text[max(0, mention.start - 90) : mention.start], mention, start


def _is_of_minutes(matter: Matter, day: Mention[date], offset: int) -> bool:
    """Whether a paragraph of minutes follows, so that it is the day of a meeting."""
    after = matter.laid_out.text[offset + day.end : offset + day.end + 12]
    return _DECIDED_PARAGRAPH.match(after) is not None


def _letter_date(matter: Matter) -> Iterator[Read]:
    if not matter.single:
        return
    days = [
        each
        for each in _head_days(matter)
        if not _OTHER_DAY.search(each[0])
        and not _MEETING.search(each[0])
        and not _is_of_minutes(matter, each[1], each[2])
    ]
    labelled = [each for each in days if _LETTER.search(each[0])]
    if matter.kind is DocumentKind.AGREEMENT and not labelled:
        yield from _signing_day(matter)
        return
    if not days:
        days = [each for each in _head_days(matter) if _DRAWN_UP.search(each[0])]
        yield from () if days else _signing_day(matter)
    for before, mention, offset in labelled or days:
        span = offset + mention.start, offset + mention.end
        decided = re.search(r"\bbeslut", before[-25:], re.IGNORECASE) is not None
        decided = decided or _DRAWN_UP.search(before) is not None
        decided = decided or not (labelled or _is_a_reference(matter, span))
        yield Read(mention.value, (span,), mention.sure and not decided, key="day")


_TELLS_OF_ANOTHER = Phrase(
    r"\b(?:avtal\w*|uppdrag\w*|gäller|från|till och med|sedan|\w*period\w*|tid|upphandl\w*|anbud\w*"
    r"|protokoll\w*)\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 120


def _is_a_reference(matter: Matter, day: Span) -> bool:
    """Whether the day stands in a short line that tells of no period and no other paper."""
    at = matter.passage_at(day[0])
    text = matter.text(at) if at else ""
    return len(text) <= _LONGEST_LINE and _TELLS_OF_ANOTHER.search(text) is None


_SIGNED = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö]+(?: [A-ZÅÄÖ][\wåäö]+)?(?: som ovan)?,? )?(?:\w+dagen )?(?:den )?"
    r"\d[\w\s/.-]{5,18}"
)
_SIGNED_FOR = re.compile(
    r"För [A-ZÅÄÖ][^.:\d]{3,80} (?:den )?(?:\d{4}-\d\d-\d\d|\d{1,2} [a-z]+ \d{4}) [A-ZÅÄÖ]"
)
_DRAWN_UP = re.compile(r"\b(?:upprättad|reviderad)\b:?\s+(?:den )?$", re.IGNORECASE)


def _signing_day(matter: Matter) -> Iterator[Read]:
    for passage in matter.passages[-12:]:
        text = matter.text(passage)
        if passage.kind is BlockKind.ITEM:
            continue
        found = dates(text)
        if len(found) == 1 and (
            _SIGNED.fullmatch(text.strip().rstrip(".")) or _SIGNED_FOR.match(text)
        ):
            span = passage.start + found[0].start, passage.start + found[0].end
            yield Read(found[0].value, (span,), False)


def _is_decided_on(matter: Matter, sentence: Sentence, before: str) -> bool:
    label = matter.laid_out.text[max(0, sentence.start - _LABEL) : sentence.start]
    return _DECIDED.search(before) is not None and not _OF_RULES.search(f"{label} {before}")


def _meeting_date(matter: Matter) -> Iterator[Read]:
    for before, mention, offset in _head_days(matter):
        if _MEETING.search(before) and not _OTHER_DAY.search(before):
            span = offset + mention.start, offset + mention.end
            told = not matter.single or _NAMES_MEETING.search(before) is not None
            yield Read(mention.value, (span,), mention.sure and told, key="day")
    yield from _meeting_without_year(matter)
    if not matter.single:
        yield from _only_day(matter)
    if matter.single:
        for sentence in matter.sentences:
            for mention in sentence.dates:
                before = sentence.before(mention.start)
                meant = _TO_THE_MEETING.search(before) and not _OF_UNIONS.search(sentence.text)
                if meant or _is_decided_on(matter, sentence, before):
                    yield Read(mention.value, (sentence.of(mention),), False)


def _meeting_without_year(matter: Matter) -> Iterator[Read]:
    start, end = _document_head(matter)
    text = matter.laid_out.text[start:end]
    for mention in days_near_the_heads(matter, text):
        before = text[max(0, mention.start - 90) : mention.start]
        if _NAMES_MEETING.search(before) and _MEETING.search(before):
            yield Read(mention.value, ((start + mention.start, start + mention.end),), False)


def _only_day(matter: Matter) -> Iterator[Read]:
    """Minutes whose head has one day without a label: most likely the meeting's."""
    days = [each for each in _head_days(matter) if not _OTHER_DAY.search(each[0])]
    if len({mention.value for _, mention, _ in days}) == 1:
        _, mention, offset = days[0]
        yield Read(mention.value, ((offset + mention.start, offset + mention.end),), False)


def _paragraph(matter: Matter) -> Iterator[Read]:
    if matter.paragraph is not None:
        words = matter.laid_out.text[slice(*matter.paragraph)]
        yield Read(words, (matter.paragraph,), True)
    if matter.kind is DocumentKind.AGREEMENT:
        for sentence in matter.sentences:
            for mention in sentence.dates:
                after = _DECIDED_PARAGRAPH.match(sentence.after(mention.end))
                if after and _DECIDED.search(sentence.before(mention.start)):
                    end = mention.end + after.end("number")
                    yield Read(after["number"], (sentence.span(mention.end, end),), False)


_LONGEST_TITLE = 260


def _case_title(matter: Matter) -> Iterator[Read]:
    if matter.title is not None:
        words = " ".join(matter.laid_out.text[slice(*matter.title)].split())
        labelled = matter.laid_out.text[: matter.title[0]].rstrip(" ")[-1:] in (":", "\t")
        added = words.lower().startswith("tillägg") and matter.kind is DocumentKind.AGREEMENT
        if words:
            sure = _tells_the_matter(matter) and not labelled and not added
            yield Read(words, (matter.title,), sure)


_BREAKS_OFF = re.compile(r"(?:[.:,]|\b(?:och|mellan|med|om|för|till|av|i))\s*$")


def _tells_the_matter(matter: Matter) -> bool:
    """Whether it stands as a title and names a decision, a party or a service. The longest line of
    a head may be anything."""
    title = matter.title_sentence
    if (
        title is None
        or not _stands_as_title(matter)
        or len(title.text) > _LONGEST_TITLE
        or _BREAKS_OFF.search(title.text)
    ):
        return False
    return bool(title.parties or title.services or kinds_in(title.text))


def _stands_as_title(matter: Matter) -> bool:
    at = matter.passage_at(matter.title[0]) if matter.title else None
    listed = not matter.single or matter.kind is DocumentKind.AGREEMENT
    return at is not None and (
        listed or at.kind is BlockKind.TITLE or at.section is not Section.HEAD
    )


RULES = (
    Rule("document-kind", "document_kind", _kind),
    Rule("day-in-the-head", "letter_date", _letter_date),
    Rule("day-of-the-meeting", "meeting_date", _meeting_date),
    Rule("paragraph-of-the-minutes", "paragraph", _paragraph),
    Rule("title", "case_title", _case_title),
)
