"""What money in a budget is for: the matter's own service, another's, or nothing named."""

import re
from collections.abc import Iterator

from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section

_FOR = Phrase(
    r"\b(?:\w*ram(?:en)?|\w*budget(?:en)?|anslag(?:et)?|posten|reserv(?:en)?|medel)"
    r"(?: (?:om|på) [\d ,]+\w+)?(?: år)?(?: (?:19|20)\d{2})? (?:för|till|avseende|inom) "
    r"(?P<what>[^.,;\d]{2,60})",
    re.IGNORECASE,
)
_IS_BUDGETED = re.compile(
    r"^(?P<what>[^.,;\d]{2,60}?) (?:är|har|var) (?:i \w+ )?(?:budgetera|avsatt|anslag)",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"^(?:för|till|inom) (?P<what>[^.,;\d]{2,60}?) (?:finns|är|har|avsätts)\b", re.IGNORECASE
)
_ANY_MATTER = re.compile(
    r"(?:detta|dessa|de|den|det|ändamålet|året?|\w*volym\w*|ökad\w*|utökad\w*|nya|option\w*"
    r"|avrop\w*|särskilda avtal|avtalet|avtalen|uppdraget|verksamheten|\w*ökning\w*|insatserna"
    r"|nämnden|att|tillkommande|medel)\b",
    re.IGNORECASE,
)
_ALIKE = 7
"""Letters that two forms of one service's name begin with: "hemtjänst", "hemtjänsten"."""


_WHOLE = Phrase(
    r"\b\w*(?:nämndens?|kommunens|förvaltningens) (?:totala|samlade|hela|sammanlagda)"
    r" \w*(?:budget|ram|anslag)\w*|\b(?:driftbudget|nettobudget|kommunbidrag|nettoram)\w*"
    r"|\bi sin helhet\b|\bför hela \w+en\b",
    re.IGNORECASE,
)


def is_for_another(matter: Matter, sentence: Sentence) -> bool:
    """Whether the sentence names a purpose for its money which is not the matter's service, or
    speaks of all that the committee has."""
    if _WHOLE.search(sentence.text):
        return True
    told = [m["what"] for cue in (_FOR, _IS_BUDGETED, _HAS) for m in cue.finditer(sentence.text)]
    named = [what for what in told if not _ANY_MATTER.match(what)]
    own = set(_beginnings(" ".join(_own_services(matter))))
    return any(not own & set(_beginnings(what)) for what in named)


def _own_services(matter: Matter) -> Iterator[str]:
    title = matter.title_sentence
    terms = (Section.DECISION, Section.TERMS)
    for sentence in (*([title] if title else []), *matter.within(*terms)):
        for mention in sentence.services:
            yield sentence.text[mention.start : mention.end]


def _beginnings(words: str) -> list[str]:
    return [word[:_ALIKE] for word in re.findall(r"[a-zåäö]{5,}", words.casefold())]
