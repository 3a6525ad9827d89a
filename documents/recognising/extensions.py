"""How a contract can be extended, how long it runs, and how it is ended."""

import re
from collections.abc import Iterator
from datetime import date

from documents.recognising.doubt import is_doubtful
from documents.recognising.forms.numbers import AGAIN, IN_WORDS, NUMBER, number
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.contract.terms import ExtensionTerms
from domain.draft.evidence import Section
from domain.draft.terms import StatedDuration

_EXTENDS = Phrase(
    r"\b(?:förläng\w*|förläggning)\b|\bförnyas\b"
    r"|\bdärefter\b(?=.{0,30}\b(?:år|månader) i (?:taget|sänder)\b)"
    r"|\bdärefter(?: med)? möjlighet till\b(?=[^.]{0,20}\b(?:år|månader|mån)\b)"
    r"|\boption(?:en)? (?:på|om)(?= .{0,40}\b(?:år|månader|mån)\b)|\boptionsår\w*",
    re.IGNORECASE,
)
_MAY = Phrase(
    r"\b(?:kan|får|möjlighet\w*|möjlig|rätt|option|äger|därefter|optionsår|automatiskt|med upp till"
    r"|högst|ytterligare|förlängningsklausul|tillåter|medger)\b|\boption\w*",
    re.IGNORECASE,
)
_NOT = Phrase(
    r"\b(?:inte|ej|utan möjlighet till|saknar möjlighet till)\s+(?:att\s+)?(?:\w+\s+)?förläng\w*"
    r"|\bgår inte att förlänga",
    re.IGNORECASE,
)
_LENGTH = rf"(?P<length>{NUMBER}){AGAIN}\s*(?P<unit>års?|halvår|läsår|kalenderår|månader|mån)\b"
_TAKEN = Phrase(rf"\b{_LENGTH}\s+(?:i taget|i sänder|åt gången|vardera)", re.IGNORECASE)
_EACH = re.compile(rf"\bom\s+(?:vardera\s+)?{_LENGTH}\s*(?:vardera)?", re.IGNORECASE)
_ANY = Phrase(rf"(?<![\w+-]){_LENGTH}(?!\s*(?:före|innan|uppsägning))", re.IGNORECASE)
_COUNT = Phrase(
    rf"\b(?:vid\s+(?:högst\s+)?(?P<a>{NUMBER}){AGAIN}\s+tillfällen?"
    rf"|(?P<b>{NUMBER}){AGAIN}\s+gång(?:er)?"
    rf"|(?P<c>{NUMBER}){AGAIN}\s+förlängningar)\b",
    re.IGNORECASE,
)
_UNIT = r"(?: (?:år|månader|mån))?"
_PLUS = r"(?:\s?\+\s?|\s+plus\s+)"
_TERM = rf"(?:\d{{1,2}}|{IN_WORDS})"
_PLUSES = Phrase(
    rf"(?<![\d,+\w])(?P<first>{_TERM}){_UNIT}(?P<more>(?:{_PLUS}{_TERM}{_UNIT}){{1,4}}?)"
    r"\s*(?P<unit>(?<=år)|(?<=månader)|(?<=mån)|år|månader|mån)\b",
    re.IGNORECASE,
)
_ALL_EXTEND = Phrase(rf"{_EXTENDS.pattern}|\bytterligare\b", re.IGNORECASE)
_IN_MONTHS = (("år", 12), ("läsår", 12), ("kalenderår", 12), ("halvår", 6), ("mån", 1))
_FURTHEST = Phrase(
    r"\b(?:längst|som mest|senast|maximalt|högst)\b(?:[^.\d]|\bt\.? ?o\.? ?m\.){0,40}$",
    re.IGNORECASE,
)
_UNLESS_ENDED = (
    r"\bom (?:\w+ )?(?:inte|ingen)\b.{0,60}\b(?:säg\w*|sagts?|sades)"
    r"|\bsägs (?:det |avtalet )?(?:inte|ej) upp"
)
_RENEWS = Phrase(rf"\bautomatiskt\b|{_UNLESS_ENDED}", re.IGNORECASE)
_GOES_ON = Phrase(_UNLESS_ENDED, re.IGNORECASE)
_NOTICE = Phrase(
    rf"\b(?:uppsägningstid\w*\b[^.\d]{{0,40}}?|uppsägning\b[^.]{{0,50}}?"
    rf"|(?:sägas?|säger|sagts?|sades) upp\b[^.]{{0,60}}?)"
    rf"(?P<months>{NUMBER}){AGAIN}\s*(?P<unit>månad(?:er)?s?|mån|år)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = Phrase(
    r"\b(?:tidigare|föregående|dåvarande|förra|gamla|ersätter|kunde) "
    r"|\bavtalen\b|\bramavtal(?:et|ets)?\b",
    re.IGNORECASE,
)
"""What an earlier agreement allowed, or the one that this is called off from."""
_LEFT_OUT = (Section.OTHER, Section.UNION, Section.RECIPIENTS, Section.BASIS, Section.CONSULTATION)


def _extensions(matter: Matter) -> Iterator[Read]:
    sentences = list(matter.within(*_SPOKEN)) if matter.can_have(_EXTENDS) else []
    for index, sentence in enumerate(sentences):
        extends = _EXTENDS.search(sentence.text)
        if not extends or not _may(sentence.text) or _NOT.search(sentence.text):
            continue
        several = list(_by_turns(sentence))
        if several:
            yield from several
            continue
        read = _terms(sentence, extends.start(), sentences[index + 1 : index + 4])
        if read is None and index:
            read = _told_apart(sentence, sentences[index - 1])
        if read is not None:
            yield read


def _may(text: str) -> bool:
    return bool(_MAY.search(text) or _RENEWS.search(text) or _LABEL.match(text))


_LABEL = re.compile(r"(?:\w+ (?:för|om|till) )?förlängning\w*[\t:]", re.IGNORECASE)


def _terms(sentence: Sentence, at: int, following: list[Sentence]) -> Read | None:
    begins = _clause_start(sentence.text, at)
    text = sentence.text[begins:]
    length, count, sure = _length(text)
    if length is None:
        return None
    furthest, span = _furthest(sentence, following)
    notice = _NOTICE.search(sentence.text)
    renews = bool(_RENEWS.search(text) or _GOES_ON.search(sentence.text))
    terms = ExtensionTerms(
        length_months=length,
        max_count=count,
        max_end=furthest,
        notice_months=_months(notice["months"], notice["unit"]) if notice and renews else None,
        auto_renew=renews,
    )
    spans = [sentence.span(begins), *([span] if span else [])]
    sure = sure and not is_doubtful(sentence) and not _OF_ANOTHER.search(sentence.text)
    return Read(terms, tuple(spans), sure, key=("extension", length))


_TURN = Phrase(
    rf"\b(?:första|andra|tredje|fjärde) (?:gången|tillfället|förlängningen)\b[^.,;\d]{{0,30}}?"
    rf"\b{_LENGTH}",
    re.IGNORECASE,
)


def _by_turns(sentence: Sentence) -> Iterator[Read]:
    """``första gången med tre år och andra gången med två år``: each once, where they differ."""
    turns = [(m, _months(m["length"], m["unit"])) for m in _TURN.finditer(sentence.text)]
    lengths = {months for _, months in turns}
    if len(lengths) < 2 or 0 in lengths or len(lengths) < len(turns):
        return
    for match, months in turns:
        terms = ExtensionTerms(length_months=months, max_count=1)
        yield Read(terms, (sentence.of_match(match),), False)


def _told_apart(sentence: Sentence, before: Sentence) -> Read | None:
    """How many are told after how long: "Den är på sex månader. Det är den första av två"."""
    count = _COUNT.search(sentence.text)
    length = _ANY.search(before.text) if _EXTENDS.search(before.text) else None
    months = _months(length["length"], length["unit"]) if length else 0
    if count is None or length is None or not months:
        return None
    times = int(number(next(each for each in count.groups() if each)))
    spans = before.of_match(length), sentence.of_match(count)
    return Read(ExtensionTerms(length_months=months, max_count=times or None), spans, False)


def _clause_start(text: str, at: int) -> int:
    """The words on the extension begin at "möjlighet", "kan" or "option" before it, if close."""
    lead = None
    for match in _MAY.finditer(text[:at]):
        lead = match
    return lead.start() if lead and at - lead.end() < 60 else at


def _length(text: str) -> tuple[int | None, int | None, bool]:
    """Months of one extension, how many, and whether both are said.

    "två år, ett år i taget" is one year twice; "två år i taget" without a number is any number.
    """
    pluses = _PLUSES.search(text)
    if pluses:
        told = _ALL_EXTEND.search(text, 0, pluses.end())
        return _pluses(pluses, all_extend=told is not None and told.end() <= pluses.start())
    count = _COUNT.search(text)
    times = int(number(next(each for each in count.groups() if each))) if count else None
    taken = _TAKEN.search(text)
    if taken:
        months = _months(taken["length"], taken["unit"])
        total = next((m for m in _ANY.finditer(text) if m.start() != taken.start()), None)
        if times is None and total is not None:
            whole = _months(total["length"], total["unit"])
            times = whole // months if months and whole % months == 0 and whole > months else None
        return months or None, times or None, bool(months)
    length = _EACH.search(text) if times and times > 1 else None
    length = length or _ANY.search(text)
    if length is None:
        return None, None, False
    months = _months(length["length"], length["unit"])
    several = times is not None and times > 1 and length.re is not _EACH
    return months or None, times or None, times is not None and not several


def _pluses(match: re.Match[str], *, all_extend: bool) -> tuple[int | None, int | None, bool]:
    """ "2+1+1 år": the first is the contract's own, the others extensions of one length.

    "förlängas 12+12 månader", "ytterligare ett plus ett år": all of them are.
    """
    more = [int(number(each)) for each in re.findall(_TERM, match["more"], re.IGNORECASE)]
    more = [int(number(match["first"])), *more] if all_extend else more
    if len(set(more)) != 1 or more[0] == 0:
        return None, None, False
    unit = "mån" if "mån" in match[0].lower() else "år"
    return _months(str(more[0]), unit), len(more), all_extend


def _months(written: str, unit: str) -> int:
    value = number(written) * next(m for word, m in _IN_MONTHS if unit.lower().startswith(word))
    return int(value) if value == int(value) and 0 < value <= 600 else 0


def _furthest(
    sentence: Sentence, following: list[Sentence]
) -> tuple[date | None, tuple[int, int] | None]:
    """The last day that it can reach, here or in one of the next sentences."""
    for each in (sentence, *following):
        speaks = each is sentence or _EXTENDS.search(each.text) or "längst" in each.text.lower()
        if not speaks:
            continue
        for mention in each.dates:
            if _FURTHEST.search(each.before(mention.start)):
                return mention.value, each.of(mention)
    return None, None


_SPOKEN = tuple(section for section in Section if section not in _LEFT_OUT)
_LASTS = Phrase(
    rf"\b(?:avtalstid(?:en)?|avtalsperiod(?:en)?|löptid|uppdragstid(?:en)?|föreslås|gäller|löpa?"
    rf"|löper|innebär)\b[^.\d]{{0,60}}?\b(?:på|om|i|för|är|under)\s+{_LENGTH}",
    re.IGNORECASE,
)


def _durations(matter: Matter) -> Iterator[Read]:
    for sentence, match in matter.find(_LASTS, *_SPOKEN):
        extends = _EXTENDS.search(sentence.text)
        months = _months(match["length"], match["unit"])
        if months and not (extends and extends.start() < match.start("length")):
            yield Read(StatedDuration(months=months), (sentence.of_match(match),), True)


def _notices(matter: Matter) -> Iterator[Read]:
    for sentence, match in matter.find(_NOTICE):
        months = _months(match["months"], match["unit"].rstrip("s"))
        if months:
            yield Read(
                months, (sentence.of_match(match),), "uppsägningstid" in match[0].lower(), key="n"
            )


RULES = (
    Rule("extension-terms", "extensions", _extensions),
    Rule("duration", "durations", _durations),
    Rule("notice", "notice_months", _notices),
)
