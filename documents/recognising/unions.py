"""Union consultation: which duty, done, planned or tied to the meeting, and on which day."""

import re
from collections.abc import Iterator
from datetime import date

from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.nearest_year import day_of_the_head, days_near_the_heads
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import StatedUnion, UnionKind, UnionTime

_SECTION = Phrase(r"§§?\s?(?P<after>11|19|38)\b|\b(?P<before>11|19|38)\s?§", re.IGNORECASE)
_OF_PARAGRAPH = {
    "11": UnionKind.NEGOTIATION,
    "19": UnionKind.INFORMATION,
    "38": UnionKind.CONTRACTING_OUT,
}
_WORDS: tuple[tuple[UnionKind, Phrase], ...] = (
    (UnionKind.NEGOTIATION, Phrase(r"förhandl(?:ing|at|ats|ades)\w*", re.IGNORECASE)),
    (
        UnionKind.COLLABORATION,
        Phrase(r"\bsamverka\w*|\bFSG\b|\bLSG\b|\bFÖSAM\b|\bCESAM\b|\bLOSAM\b", re.IGNORECASE),
    ),
    (UnionKind.INFORMATION, Phrase(r"informati?on|informera", re.IGNORECASE)),
)
_ABOUT = Phrase(
    r"\bMBL\b|medbestämmande|facklig|arbetstagarorganisation|personalorganisation|samverkansgrupp"
    r"|samverkansavtal|samverkan enligt|\b(?:FSG|LSG|CSG|FÖSAM|CESAM|LOSAM)\b"
    r"|\b(?:lokal|central) förhandling\b"
    r"|\b(?:förhandling|information|samverkan)\b[^.]{0,30} med (?:Kommunal|Vision"
    r"|Vårdförbundet|Saco|SSR|Akademikerförbundet)\b",
    re.IGNORECASE,
)
_NOT_NEEDED = Phrase(
    r"\b(?:inte|ej)\b.{0,30}\b(?:påkalla\w*|aktuell\w*|nödvändig\w*|krävs|krävt|krävde|behövs|behövts|erfordras"
    r"|föranle\w*"
    r"|bedöms|omfattas)"
    r"|\b(?:behövs|krävs|erfordras|påkallas) (?:inte|ej)\b"
    r"|\bkräver (?:inte|ingen|varken)\b|\bingen (?:MBL|förhandling|information)",
    re.IGNORECASE,
)
_AT_MEETING = Phrase(
    r"\b(?:i anslutning till|i samband med|inför|vid)\b.{0,40}\b(?:sammanträde\w*|nämndmöte\w*"
    r"|nämnden|mötet)",
    re.IGNORECASE,
)
_DONE = Phrase(
    r"\b(?:genomför(?:d|t|des|ts)|har skett|skedde|har ägt rum|ägde rum|hölls|hållits|lämna(?:des"
    r"|ts|d|t)"
    r"|gavs|givits|behandla(?:des|ts|d|t)|anmäl(?:des|ts)|informera(?:ts|des)|avslutad\w*"
    r"|förhandla(?:ts|des)"
    r"|samverka(?:ts|des)|är genomförd|slutförd\w*|har getts|skett)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\b(?:har|är) (?:ännu )?(?:inte|ej)(?: ännu)? \w+", re.IGNORECASE)
_PLANNED = Phrase(
    r"\b(?:ska|skall|informeras|förhandlas|samverkas|behandlas|kalla(?:s|ts|t|de?) till"
    r"|inbjud\w* till|bjudits in till|kommer att|planera\w*|hålls|sker|genomförs|lämnas|äger rum"
    r"|avses|är planerad|bokad\w*|(?:är|har) (?:bestäm|utsatt|utsatts|begär)\w*)\b",
    re.IGNORECASE,
)


def _steps(matter: Matter) -> Iterator[Read]:
    reads = [
        read
        for sentence in matter.sentences
        if sentence.section is Section.UNION
        or (_ABOUT.search(sentence.text) and _can_speak(sentence))
        for read in _step(matter, sentence)
    ]
    taken = [read for read in reads if read.value.kind is not UnionKind.NOT_REQUIRED]
    yield from taken or reads[:1]


def _can_speak(sentence: Sentence) -> bool:
    return sentence.section not in (Section.BASIS, Section.RECIPIENTS, Section.HEAD)


def _step(matter: Matter, sentence: Sentence) -> Iterator[Read]:
    text = sentence.text
    if _NOT_NEEDED.search(text):
        value = StatedUnion(kind=UnionKind.NOT_REQUIRED)
        yield Read(value, (sentence.span(),), False)
        return
    kinds, by_paragraph = _kinds(text)
    if not kinds:
        return
    time, time_sure = _time(text)
    days = list(sentence.dates) or list(days_near_the_heads(matter, sentence.text))
    day = days[0] if len(days) == 1 else None
    if time is None and day is None and not by_paragraph:
        return
    if time is None and day is not None:
        time = _time_of(matter, day.value)  # and no word of a plan; time_sure stays false
    value = StatedUnion(kind=kinds[0], time=time, day=day.value if day else None)
    clear = len(kinds) == 1 and (by_paragraph or kinds[0] is UnionKind.COLLABORATION)
    dated = time is UnionTime.AT_MEETING or (day is not None and day.sure)
    met = time is UnionTime.AT_MEETING
    headed = sentence.section is Section.UNION
    sure = clear and headed and time_sure and dated and not met
    yield Read(value, (sentence.span(),), sure, key="union")


def _time_of(matter: Matter, day: date) -> UnionTime:
    """Of a day without a verb: past, unless it comes after the document's own."""
    written = day_of_the_head(matter)
    return UnionTime.PLANNED if written is not None and day > written else UnionTime.DONE


def _kinds(text: str) -> tuple[list[UnionKind], bool]:
    """By paragraph, which the words must not contradict; else by words."""
    numbers = {match["after"] or match["before"] for match in _SECTION.finditer(text)}
    if numbers:
        return sorted({_OF_PARAGRAPH[each] for each in numbers}), True
    return [kind for kind, words in _WORDS if words.search(text)][:1], False


def _time(text: str) -> tuple[UnionTime | None, bool]:
    done, planned = _DONE.search(_NOT_YET.sub("", text)), _PLANNED.search(text)
    if _AT_MEETING.search(text):
        return UnionTime.AT_MEETING, not done
    if done:
        return UnionTime.DONE, not planned
    return (UnionTime.PLANNED, True) if planned else (None, False)


RULES = (Rule("union-consultation", "union", _steps),)
