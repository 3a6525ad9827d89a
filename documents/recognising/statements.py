"""What is kept in the document's own words: financing, consultation, follow-up."""

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.layout.model import BlockKind
from documents.recognising.attachments import is_paper
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.people import is_person, is_signature
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section

_LONGEST = 500
_FINANCED = Phrase(
    r"\b(?:finansier\w*|inräkna\w*"
    r"|ryms\b(?! (?:i|inom) (?:\w+ )?(?:\w*avtal|kontrakt|uppdrag|option|lagen|\w+ punkt))"
    r"|\bbetalas (?:med|av|ur|inom|från) (?:[\wåäö]+ ){0,2}(?:\w*medel|\w*bidrag"
    r"|\w*budget|ram|anslag|reserv\w*|överskott\w*)"
    r"|inrym\w*|täcks\b|belasta\w*|bekostas\b)|\btas (?:från"
    r"|ur|av)\b|\bmedel till förfogande\b"
    r"|\bi anspråk\b|\bbudgetera[dt]e?\b"
    r"|\b(?:medel|kostnad\w*|resurser|pengar\w*)\b.{0,80}\bfinns\b.{0,60}\b(?:budget|ram|nämnd)\w*"
    r"|\bfinns\b.{0,40}\bi\b.{0,40}\bbudget\b|\binom\b.{0,50}\b(?:budget|ram(?!avtal|över))\w*"
    r"|\bbudget\w*\b.{0,40}\bfinns\b",
    re.IGNORECASE,
)
_HAS_ROOM = Phrase(
    r"\b(?:medel|kostnad\w*|finansiering\w*|pengar\w*|utgift\w*|ökning\w*|tillägg\w*|optioner\w*)\b"
    r".{0,120}\b(?:ryms|inrym\w*|finns|täcks|finansiera\w*|tas|belasta\w*|sker|hanteras"
    r"|bekostas)\b",
    re.IGNORECASE,
)
_SET_ASIDE = Phrase(
    r"\b(?:reserverade?|reserverat|avsatta?|avsedda|avsatts)\b|^av dessa medel", re.IGNORECASE
)
_FROM_OUTSIDE = Phrase(
    r"\btidigare finansier|\bhar finansierats|\bfinansierade[st]?\b(?! av nämnden)", re.IGNORECASE
)
_OF_TAX = Phrase(
    r"\b(?:moms\w*|mervärdesskatt\w*)\b[^.]{0,20}\binräkna\w*|\binräkna\w* (?:moms|mervärdesskatt)",
    re.IGNORECASE,
)
_UNION = Phrase(r"\bMBL\b|\bsamverkansgrupp|\bfacklig|\bFSG\b", re.IGNORECASE)
_FOLLOWED = Phrase(r"\b(?:följs upp|följer upp|\w*uppföljning\w*)\b", re.IGNORECASE)
_WAS_FOLLOWED = Phrase(
    r"\b(?:visar|visade|har visat|framkom\w*|konstatera\w*|i (?:höstas|våras|fjol)|framgår"
    r"|framgick|genomfördes|gjordes|av rapporten)\b",
    re.IGNORECASE,
)
_OF_OFFERS = Phrase(r"\b(?:anbud|rangordn|utvärderingspris|kvalitetspoäng)", re.IGNORECASE)
"""Offers are evaluated before a contract, and its work after."""
_REPORTED = Phrase(
    r"\b(?:redovisa[rs]?|rapportera[rs]?|lämnar|återrapportera[rs]?|mäter|mäts"
    r"|träffas|stäms av|stämmer av|möts|tas upp|gås igenom|går igenom|behandlas|tas)\b"
    r"(?=.{0,120}\b(?:varje|var tredje|var sjätte|per|om året|årligen|årsvis|kvartalsvis|månadsvis"
    r"|halvårsvis|senast den|(?:två|tre|fyra) gånger|(?:avtals|uppföljnings|samverkans|dialog"
    r"|utvärderings)(?:möte|träff)\w*)\b)(?!.{0,120}\b(?:faktur|timmar|kr)\w*)",
    re.IGNORECASE,
)
"""What is told, and how often."""
_CONSULTED = Phrase(
    r"\b(?:i samråd med|samråd (?:har|med)|i dialog med|stämts av med|tillsammans med"
    r"|(?:har|hade) (?:träffat|talat med|samtalat med|rådgjort med|hört"
    r"|haft (?:\w+ )?(?:möten?|samtal) med) (?:[\wåäö]+ ){0,4}"
    r"(?:\w*utförar|entreprenör|leverantör|brukar|anhörig|berörd|\w*förening|\w*råd|företag|verksamhet|skol|personal)\w*"
    r"|lämnat synpunkter|tagit del av förslaget|har yttrat sig|ställer sig bakom"
    r"|(?:har )?delta(?:git|gar|r) i beredningen"
    r"|(?:har|fått) (?:getts |beretts )?(?:tillfälle|möjlighet) att"
    r" (?:yttra sig|lämna synpunkter))\b"
    r"|\b\w*(?:rådet|rådets|föreningen|föreningarna|organisationerna|brukar\w*|anhöriga)\b"
    r"[^.]{0,40}\bhar (?:informerats|hörts|tillfrågats)\b",
    re.IGNORECASE,
)


def _financing(matter: Matter) -> Iterator[Read]:
    """The first sentence that says what pays: of the economy or the points before any other."""
    wanted = (Section.DECISION, Section.ECONOMY)
    also = (Section.MATTER, Section.BACKGROUND, Section.PROPOSAL, Section.TERMS, Section.OTHER)
    found = [
        s
        for s in (*matter.within(*wanted), *matter.within(*also))
        if _FINANCED.search(s.text)
        and not _FROM_OUTSIDE.search(s.text)
        and not _OF_TAX.search(s.text)
    ]
    best = sorted(found, key=lambda s: -_says_what_pays(s))
    for sentence in best[:1]:
        told = sentence.section in wanted and _says_what_pays(sentence) > 1
        read = _together(matter, _around(sentence, found))
        yield Read(read.value, read.spans, read.sure and told)


def _around(sentence: Sentence, found: list[Sentence]) -> list[Sentence]:
    """The sentence with those next to it that speak of the same."""
    near = sorted((s for s in found if s.section is sentence.section), key=lambda s: s.start)
    run = [sentence]
    for each in reversed([s for s in near if s.start < sentence.start]):
        if run[0].start - each.span()[1] > 2:
            break
        run.insert(0, each)
    return run + [s for s in near if s.start > sentence.start]


def _says_what_pays(sentence: Sentence) -> int:
    """2: that the cost has room somewhere; 1: that there is money; 0: what money is set aside."""
    if _HAS_ROOM.search(sentence.text) and not _SET_ASIDE.search(sentence.text):
        return 2
    return 0 if _SET_ASIDE.search(sentence.text) else 1


def _consultation(matter: Matter) -> Iterator[Read]:
    spoken = [
        s
        for s in matter.within(Section.CONSULTATION)
        if not _UNION.search(s.text) and not is_paper(s.text)
    ]
    if spoken:
        read = _together(matter, spoken)
        asked = _ASKED.match(_heading_at(matter, spoken[0])) is not None
        yield replace(read, sure=read.sure and asked)
        return
    for sentence, _ in matter.find(
        _CONSULTED,
        Section.MATTER,
        Section.BACKGROUND,
        Section.PROPOSAL,
        Section.SITUATION,
        Section.ECONOMY,
    ):
        if not _UNION.search(sentence.text):
            yield Read(_words(sentence), (sentence.span(),), False)
            return


_ASKED = re.compile(r"(?:brukar)?samråd|dialog|remiss|kommunicering|synpunkter", re.IGNORECASE)
"""Headings under which others speak; under "Beredning" the office may tell of itself."""


def _heading_at(matter: Matter, sentence: Sentence) -> str:
    passage = matter.passage_at(sentence.start)
    return _NUMBERING.sub("", passage.heading) if passage else ""


_NUMBERING = re.compile(r"^[\d.\s]+")


def _follow_up(matter: Matter) -> Iterator[Read]:
    spoken = [s for s in matter.within(Section.FOLLOW_UP) if not _OF_OFFERS.search(s.text)]
    if spoken:
        read = _together(matter, spoken)
        ahead = _WAS_FOLLOWED.search(read.value) is None
        yield replace(read, sure=read.sure and ahead)
        return
    sections = (Section.MATTER, Section.PROPOSAL, Section.TERMS, Section.BACKGROUND)
    for words in (_FOLLOWED, _REPORTED):
        for sentence, _ in matter.find(words, *sections):
            if not _WAS_FOLLOWED.search(sentence.text):
                yield Read(_words(sentence), (sentence.span(),), False)
                return


def _together(matter: Matter, sentences: list[Sentence]) -> Read:
    """A section's sentences from the first on, as many as the model has room for."""
    start, end = sentences[0].span()
    for sentence in sentences[1:]:
        following = sentence.span()
        far = following[1] - start > _LONGEST or following[0] - end > 2
        far = far or _breaks_off(sentence)
        if far or is_person(sentence.text) or is_signature(sentence.text, ""):
            break
        end = following[1]
    words = " ".join(matter.laid_out.text[start:end].split())[:_LONGEST]
    whole = len(words) < _LONGEST and len(words.split()) > 3
    return Read(words, ((start, end),), whole)


def _breaks_off(sentence: Sentence) -> bool:
    """Whether what follows is no sentence: for whom it is signed, a name, a heading."""
    return sentence.kind is BlockKind.PARAGRAPH and not sentence.text.rstrip().endswith(_STOPS)


_STOPS = (".", ":", "!", "?", ")", ";", ",", '"')


def _words(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())[:_LONGEST]


RULES = (
    Rule("financing", "financing", _financing),
    Rule("consultation", "consultation", _consultation),
    Rule("follow-up", "follow_up", _follow_up),
)
