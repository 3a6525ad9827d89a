"""What kind of contract it is about: what it is called, else who is party to it."""

import re
from collections.abc import Iterable, Iterator

from documents.recognising.decision_cues import kinds_in
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.providers import provider_mentions
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.contract.changes import ContractKind
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.party.events import PartyKind

_CALLED: tuple[tuple[ContractKind, Phrase], ...] = tuple(
    (kind, Phrase(words, re.IGNORECASE))
    for kind, words in (
        (ContractKind.DIRECT_AWARD, r"\bdirektupphandling\w*|\bsärskilt avtal\b"),
        (
            ContractKind.IN_HOUSE_ASSIGNMENT,
            r"\b(?:verksamhets|tilläggs|utvecklings)uppdrag\w*|\buppdragsavtal\w*",
        ),
        (ContractKind.INTER_COMMITTEE_AGREEMENT, r"\b(?:intern)?överenskommelse\w*|\binternavtal"),
        (
            ContractKind.PROCURED_CONTRACT,
            r"\bkontrakt\w*|\bupphandl(?:ing(?:en)?\b|ade?\b|at\b|ades\b|ats\b)|\banbud\w*",
        ),
    )
)
_PROCURED_FIRST = sorted(_CALLED, key=lambda each: each[0] is not ContractKind.PROCURED_CONTRACT)
_TELLS_ALONE = Phrase(r"verksamhet|direkt", re.IGNORECASE)
_DENIED = Phrase(r"\b(?:inte|ej|nej|utan|undvik\w*|i stället för)\b", re.IGNORECASE)
_FIRST_LETTERS = 400


def _contract_kinds(matter: Matter) -> Iterator[Read]:
    """By the title and the points; else by what must be looked at: parties, and the whole text."""
    near = [*([matter.title_sentence] if matter.title_sentence else [])]
    near += list(matter.within(Section.DECISION))
    if matter.kind is DocumentKind.AGREEMENT:
        begins = matter.passages[0].start
        near += [s for s in matter.sentences if s.start < begins + _FIRST_LETTERS]
    assigns = any("uppdrag" in sentence.text.lower() for sentence in near)
    outside = any(m.value.kind is PartyKind.COMPANY for s in near for m in s.parties)
    called = _called(matter.sentences, _CALLED if assigns else _PROCURED_FIRST)
    anywhere = (read for read in called if not (outside and _is_inter(read)))
    for reads in (
        _called_near(near, outside=outside),
        _between_committees(near),
        _assigned(near),
        (Read(read.value, read.spans, False) for read in anywhere),
        _by_provider(matter),
    ):
        found = next(iter(reads), None)
        if found is not None:
            yield found
            return


def _called(
    sentences: Iterable[Sentence], cues: Iterable[tuple[ContractKind, Phrase]]
) -> Iterator[Read]:
    listed = list(sentences)
    whole = "\n".join(sentence.text for sentence in listed)
    for kind, words in cues:
        for sentence in listed if words.can_be_in(whole) else ():
            match = words.search(sentence.text)
            if match:
                clear = _TELLS_ALONE.search(match[0]) and not _DENIED.search(sentence.text)
                yield Read(kind, (sentence.of_match(match),), bool(clear))


def _is_inter(read: Read) -> bool:
    return read.value is ContractKind.INTER_COMMITTEE_AGREEMENT


def _called_near(near: list[Sentence], *, outside: bool) -> Iterator[Read]:
    """``outside``: a company is named; what is agreed with one is an "överenskommelse", too."""
    for read in _called(near, _CALLED):
        if not (outside and _is_inter(read)):
            clear = read.sure and not _is_inter(read) and not _mixed(near, read.value)
            yield Read(read.value, read.spans, clear)


def _mixed(near: list[Sentence], kind: ContractKind) -> bool:
    """Whether title and points also speak of a contract of another kind: an option is of one."""
    text = " ".join(sentence.text for sentence in near)
    if kind is ContractKind.IN_HOUSE_ASSIGNMENT and DecisionKind.OPTION in kinds_in(text):
        return True
    procured = dict(_CALLED)[ContractKind.PROCURED_CONTRACT]
    return kind is not ContractKind.DIRECT_AWARD and procured.search(text) is not None


_AGREE = re.compile(
    r"\b(?:avtal|överenskommelse)\w*\b.{0,200}\bmellan\b|\bparter", re.IGNORECASE | re.DOTALL
)


def _between_committees(near: list[Sentence]) -> Iterator[Read]:
    """Two committees agree, and nobody else is named."""
    parties = [(s, mention) for s in near for mention in s.parties]
    committees = [(s, m) for s, m in parties if m.value.kind is PartyKind.COMMITTEE]
    outside = (PartyKind.COMPANY, PartyKind.ASSOCIATION)
    others = any(m.value.kind in outside for _, m in parties)
    several = len({m.value.written.casefold() for _, m in committees}) > 1
    if several and not others and any(_AGREE.search(s.text) for s in near):
        span = committees[0][0].of(committees[0][1])
        yield Read(ContractKind.INTER_COMMITTEE_AGREEMENT, (span,), False)


_ASSIGNS = Phrase(
    r"\b(?:ger?|ges|får|lämnar?|lämnas|utökar?|utökas|förlänger|har)\b.{0,80}\buppdrag"
    r"|\buppdrag(?:et)?\b.{0,40}\b(?:till|åt|för)\b",
    re.IGNORECASE,
)
_BY_ITSELF = Phrase(r"\begen regi\b", re.IGNORECASE)
_CONSIDERED = Phrase(
    r"\b(?:skulle|alternativ\w*|utred\w*|belys\w*|prövas?|jämför\w*|i stället för|istället för"
    r"|möjligheten att|om verksamheten kan)\b",
    re.IGNORECASE,
)
"""What might be, and is to be looked into."""


def _assigned(near: list[Sentence]) -> Iterator[Read]:
    """A unit, or a name of no form, is given an assignment, and no company is named beside."""
    named = [(s, mention) for s in near for mention in provider_mentions(s)]
    if all(mention.value.kind in (None, PartyKind.MUNICIPAL_UNIT) for _, mention in named):
        for sentence, mention in named:
            if _ASSIGNS.search(sentence.text):
                yield Read(ContractKind.IN_HOUSE_ASSIGNMENT, (sentence.of(mention),), False)
        for sentence in near:
            own = _BY_ITSELF.search(sentence.text)
            if own and not _CONSIDERED.search(sentence.before(own.start())):
                yield Read(ContractKind.IN_HOUSE_ASSIGNMENT, (sentence.of_match(own),), False)


_COOPERATIVE = "ekonomisk förening"


def _by_provider(matter: Matter) -> Iterator[Read]:
    """A company or cooperative under a contract of no named kind has most likely won it."""
    title = matter.title_sentence
    terms = matter.within(Section.TERMS) if matter.kind is DocumentKind.AGREEMENT else ()
    for sentence in (*([title] if title else []), *matter.within(Section.DECISION), *terms):
        for mention in sentence.parties:
            name = mention.value
            if name.kind is PartyKind.COMPANY or _COOPERATIVE in name.written.casefold():
                yield Read(ContractKind.PROCURED_CONTRACT, (sentence.of(mention),), False)


RULES = (Rule("kind-of-contract", "contract_kind", _contract_kinds),)
