"""What the matter is about: its services, and the law that they rest on."""

import re
from collections.abc import Iterator
from functools import lru_cache

from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.services import Service
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind
from domain.draft.names import NamedParty, NamedService

_ABOUT = Phrase(
    r"\b(?:\w*avtal\w*|\w*uppdrag\w*|\w*upphandl\w*|insats\w*|avse\w*|omfatta\w*|volym\w*|gäller"
    r"|option"
    r"\w*|bedriv\w*|utför\w*|köp\w*|kontrakt\w*|överenskommelse\w*|verksamhet\w*)\b[^.]{0,90}$",
    re.IGNORECASE,
)
_FIRST = (Section.DECISION, Section.TERMS)
_ALSO = (Section.MATTER, Section.BACKGROUND, Section.SITUATION, Section.PROPOSAL)


def named(sentence: Sentence, mention: Mention[Service]) -> NamedService:
    """The service as the draft holds it."""
    return _named(sentence.text[mention.start : mention.end], mention.value)


@lru_cache(maxsize=256)
def _named(written: str, service: Service) -> NamedService:
    return NamedService(written=written, service=service.code, score=service.score)


def _services(matter: Matter) -> Iterator[Read]:
    title = matter.title_sentence
    central = [*([title] if title else []), *matter.within(*_FIRST)]
    named_by_title = central[:1] if title and matter.kind is DocumentKind.AGREEMENT else []
    decided = {
        mention.value.code
        for sentence in (*named_by_title, *matter.within(*_FIRST))
        for mention in sentence.services
        if mention.value.code and _is_bought(sentence, mention)
    }
    for sentence in central:
        for mention in sentence.services:
            sure = mention.sure and mention.value.code in decided
            yield Read(named(sentence, mention), (sentence.of(mention),), sure)
    for sentence in matter.within(*_ALSO):
        for mention in sentence.services:
            known = mention.value.code is not None
            if known or _ABOUT.search(sentence.before(mention.start)):
                sure = mention.sure and mention.value.code in decided
                yield Read(named(sentence, mention), (sentence.of(mention),), sure)


_FRAMEWORK = re.compile(r"ramavtal\w*[:\t ]", re.IGNORECASE)


def _is_bought(sentence: Sentence, mention: Mention[Service]) -> bool:
    """Whether it is what the point or the clause is about: a clause may name anything else that
    has a service's name, and a call-off the whole framework that it is called off from."""
    if sentence.section is Section.DECISION:
        return True
    about = _ABOUT.search(sentence.before(mention.start)) is not None
    return about and _FRAMEWORK.match(sentence.text) is None


@lru_cache(maxsize=8)
def main_service(matter: Matter) -> tuple[NamedService, tuple[int, int]] | None:
    """The first service of the points, or of the title: what figures are of unless they say."""
    title = matter.title_sentence
    for sentence in (*matter.within(Section.DECISION), *([title] if title else [])):
        for mention in sentence.services:
            return named(sentence, mention), sentence.of(mention)
    for sentence in matter.within(Section.TERMS, Section.MATTER, Section.BACKGROUND):
        for mention in sentence.services:
            return named(sentence, mention), sentence.of(mention)
    return None


def service_of(
    matter: Matter, provider: NamedParty | None
) -> tuple[NamedService, tuple[int, int]] | None:
    """The one service that a sentence of the points, or before them, names with the provider."""
    if provider is None:
        return None
    whose = _services_by_party(matter)
    found = [whose[name] for name in (provider.written, provider.party) if name in whose]
    if not found:
        return None
    _, sentence = min(found, key=lambda each: each[0])
    mention = sentence.services[0]
    return named(sentence, mention), sentence.of(mention)


@lru_cache(maxsize=8)
def _services_by_party(matter: Matter) -> dict[str | None, tuple[int, Sentence]]:
    """The first sentence that names each party with one service, by its name and by its id."""
    title = matter.title_sentence
    also = matter.within(Section.MATTER, Section.BACKGROUND)
    first: dict[str | None, tuple[int, Sentence]] = {}
    points = matter.within(Section.DECISION)
    for at, sentence in enumerate((*points, *([title] if title else []), *also)):
        codes = {mention.value.code or mention.start for mention in sentence.services}
        if len(codes) != 1:
            continue
        for party in (mention.value for mention in sentence.parties):
            first.setdefault(party.written, (at, sentence))
            if party.known:
                first.setdefault(party.known.party, (at, sentence))
    return first


def _legal_bases(matter: Matter) -> Iterator[Read]:
    title = matter.title_sentence
    for sentence in (*([title] if title else []), *matter.sentences):
        if sentence.section in (Section.UNION, Section.BASIS, Section.OTHER):
            continue
        for mention in sentence.statutes:
            yield Read(mention.value, (sentence.of(mention),), mention.sure)


RULES = (
    Rule("service", "services", _services),
    Rule("paragraph-of-law", "legal_bases", _legal_bases),
)
