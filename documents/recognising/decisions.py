"""What is decided: the kind of decision, the kind of contract, and what became of it."""

import re
from collections.abc import Iterator

from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from domain.contract.changes import ContractKind
from domain.draft.evidence import Section
from domain.draft.handling import (
    DecisionKind,
    DocumentKind,
    MatterOutcome,
)
from domain.party.events import PartyKind

_CUES: tuple[tuple[DecisionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        (
            DecisionKind.SUPPLEMENT,
            r"\btilläggs(?:uppdrag|avtal|överenskommelse)\w*"
            r"|\btillägg(?:et)?\b (?:om|till \w*(?:avtal|uppdrag))",
        ),
        (
            DecisionKind.OPTION,
            r"\b(?:utlös\w+|erhåll\w+|avrop\w*|nyttja\w*|utnyttja\w*|option i)\b.{0,25}\boption\w*"
            r"|\boption(?:en|er|erna)?\b(?! (?:att|på) förläng)|\bavrop(?:a|as|ar|et)?\b",
        ),
        (
            DecisionKind.EXTENSION,
            r"(?<!till )(?<!att )(?<!inte )(?<!om )\bförläng(?:ning(?:en)? (?:av|i)|s\b|er\b)"
            r"|^\W*förlängning\b"
            r"|\b(?:att )?(?<!inte )(?<!kan )(?<!rätt att )förlänga?s?\b.{0,30}\bavtal"
            r"|\bavtal\w*\b.{0,90}\bförläng(?:s|es|as)\b|\bförlängningsavtal"
            r"|utnyttja.{0,30}förlängning",
        ),
        (
            DecisionKind.TERMINATION,
            r"\bsäg(?:a|er|s|as) upp\b|\buppsägning av\b|\buppsägning$|\bhäv(?:a|er|s)\b"
            r"|\binte förlänga\b",
        ),
        (DecisionKind.TRANSFER, r"\böverlåt(?:else|a|s|as)\b|\böverta(?:r|s|gande)?\b.{0,30}avtal"),
        (
            DecisionKind.EXPANSION,
            r"\b(?:öka|ökar|ökat|ökning)\b.{0,20}\b\w*(?:uppdrag|volym)|\b(?:utök|utvidg)(?:ad|at"
            r"|ning|ar|a|as|ade|ande)\w*\b.{0,60}?(?:uppdrag|volym|avtal"
            r"|insats"
            r"|timmar|platser)|\b\w*uppdrag\w*\b.{0,60}\butök\w+",
        ),
        (
            DecisionKind.INDEXATION,
            r"\b(?:ersättning|pris)\w*\b.{0,90}\bräknas upp\b|\b(?:justering|höjning) av (?:pris"
            r"|ersättning)\w*"
            r"|\b(?:ersättning|pris)\w*\b.{0,90}\bhöjs\b"
            r"|\b(?:index)?uppräkning\w*\b.{0,40}(?:pris|ersättning|avtal)|\bindexering"
            r"|\bprisjustering"
            r"|\bräkna(?:s)? upp\b.{0,30}(?:pris|ersättning)",
        ),
        (
            DecisionKind.AWARD,
            r"\btilldel(?:a|as|ar|ning\w*)\b|\bant(?:a|as|ar|agande\w*)\b.{0,40}(?:anbud"
            r"|leverantör|utförare)"
            r"|\b(?:teckna|ingå|träffa)s?\b.{0,30}\b(?:avtal|överenskommelse|kontrakt|uppdrag)"
            r"|\b(?:\w*uppdrag)\b.{0,20}\b(?:ges|lämnas|till)\b|\b(?:ges?|ger|får"
            r"|lämnar)\b.{0,30}uppdrag\b"
            r"|\bköpa?\b.{0,20}\b(?:plats|av|insats|\d)|\bdirektupphandl\w*|\bnytt avtal\b"
            r"|\bgodkänn\w*\b.{0,40}(?:avtal|överenskommelse|uppdrag)|\böverenskommelse mellan\b",
        ),
    )
)
_NOUNS: tuple[tuple[DecisionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        (DecisionKind.EXTENSION, r"\bförlängning\b"),
        (DecisionKind.TERMINATION, r"\buppsägning\b"),
        (DecisionKind.INDEXATION, r"\b(?:prisjustering|uppräkning|indexering|prishöjning)\b"),
        (DecisionKind.EXPANSION, r"\b(?:utökning|utvidgning)\b"),
        (DecisionKind.TRANSFER, r"\böverlåtelse\b"),
    )
)
_PROPOSED = re.compile(r"\bföresl(?:år|agit|ås|og)\b", re.IGNORECASE)
_REFUSES = re.compile(r"\b(?:inte|ej|avsl(?:å|år|ås|ag))\b", re.IGNORECASE)
_RANK = [kind for kind, _ in _CUES]


def kinds_in(text: str) -> dict[DecisionKind, re.Match[str]]:
    """The kinds of decision that a text has cues of, in the order of their weight."""
    found = {kind: cue.search(text) for kind, cue in _CUES}
    return {kind: match for kind, match in found.items() if match is not None}


def decision_kinds(matter: Matter) -> Iterator[Read]:
    """One sure kind where title and points agree on it, or only one of them has any."""
    if matter.kind is DocumentKind.AGREEMENT:
        yield from _of_agreement(matter)
        return
    title = _in_title(matter)
    points = _in_points(matter)
    both = [kind for kind in _RANK if kind in title and kind in points]
    chosen = both or [kind for kind in _RANK if kind in points] or [k for k in _RANK if k in title]
    if not chosen:
        yield from _proposed(matter)
    for kind in chosen[:1]:
        spans = tuple(found[kind] for found in (title, points) if kind in found)
        specific = [k for k in chosen if k is not DecisionKind.AWARD]
        alone = len(specific or chosen) == 1 and len(set(title) - {kind, DecisionKind.AWARD}) == 0
        yield Read(kind, spans, alone and kind in points and not _refuses(matter))


def _in_title(matter: Matter) -> dict[DecisionKind, tuple[int, int]]:
    """By the cues of a text, and by the nouns that a title is made of."""
    title = matter.title_sentence
    if title is None:
        return {}
    found = {kind: title.of_match(match) for kind, match in kinds_in(title.text).items()}
    for kind, noun in _NOUNS:
        match = noun.search(title.text)
        if match:
            found.setdefault(kind, title.of_match(match))
    return found


def _proposed(matter: Matter) -> Iterator[Read]:
    """A matter that is postponed or sent back says in its text what was proposed."""
    for sentence in matter.sentences:
        if not _PROPOSED.search(sentence.text):
            continue
        for kind, match in kinds_in(sentence.text).items():
            yield Read(kind, (sentence.of_match(match),), False)
            return


def _refuses(matter: Matter) -> bool:
    """Whether the points say no to something: what kind of decision that is a person must tell."""
    return any(_REFUSES.search(sentence.text) for sentence in matter.within(Section.DECISION))


def _in_points(matter: Matter) -> dict[DecisionKind, tuple[int, int]]:
    found: dict[DecisionKind, tuple[int, int]] = {}
    for sentence in matter.within(Section.DECISION):
        for kind, match in kinds_in(sentence.text).items():
            found.setdefault(kind, sentence.of_match(match))
    return found


def _of_agreement(matter: Matter) -> Iterator[Read]:
    words = matter.laid_out.text[slice(*matter.kind_span)].lower()
    changes = {"tillägg": DecisionKind.SUPPLEMENT, "förlängning": DecisionKind.EXTENSION}
    kind = next((k for word, k in changes.items() if words.startswith(word)), DecisionKind.AWARD)
    yield Read(kind, (matter.kind_span,), True)


_CONTRACTS: tuple[tuple[ContractKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE))
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


def _contract_kinds(matter: Matter) -> Iterator[Read]:
    """By the title and the points; else by what the text says, which a person must look at."""
    near = [*([matter.title_sentence] if matter.title_sentence else [])]
    near += list(matter.within(Section.DECISION))
    if matter.kind is DocumentKind.AGREEMENT:
        near += [s for s in matter.sentences if s.start < matter.passages[0].start + 400]
    anywhere = sorted(_CONTRACTS, key=lambda each: each[0] is not ContractKind.PROCURED_CONTRACT)
    unit = bool(near) and re.search(r"uppdrag", " ".join(s.text for s in near), re.IGNORECASE)
    for sentences, cues in (
        (near, _CONTRACTS),
        (matter.sentences, _CONTRACTS if unit else anywhere),
    ):
        sure = sentences is near
        for kind, words in cues:
            for sentence in sentences:
                match = words.search(sentence.text)
                if match:
                    clear = sure and kind is not ContractKind.INTER_COMMITTEE_AGREEMENT
                    clear = (clear and "verksamhet" in match[0].lower()) or "direkt" in match[
                        0
                    ].lower()
                    yield Read(kind, (sentence.of_match(match),), clear)
                    return
    yield from _by_provider(matter)


def _by_provider(matter: Matter) -> Iterator[Read]:
    """A company under a contract of no named kind has most likely won a procurement."""
    title = matter.title_sentence
    terms = matter.within(Section.TERMS) if matter.kind is DocumentKind.AGREEMENT else ()
    for sentence in (*([title] if title else []), *matter.within(Section.DECISION), *terms):
        for mention in sentence.parties:
            if mention.value.kind is PartyKind.COMPANY:
                yield Read(ContractKind.PROCURED_CONTRACT, (sentence.of(mention),), False)
                return


_OUTCOMES: tuple[tuple[MatterOutcome, re.Pattern[str]], ...] = tuple(
    (outcome, re.compile(words, re.IGNORECASE))
    for outcome, words in (
        (MatterOutcome.REFERRED_BACK, r"\båterremi\w+"),
        (MatterOutcome.POSTPONED, r"\bbordlägg\w*|\bbordlades\b|\bskjuts upp\b|\btas upp igen\b"),
        (MatterOutcome.WITHDRAWN, r"\b(?:ärendet )?(?:utgår|dras tillbaka|återtas)\b"),
        (MatterOutcome.REJECTED, r"\bavsl(?:å|år|ås|ag|ogs|agit)\b"),
        (
            MatterOutcome.APPROVED_WITH_CHANGES,
            r"\bmed (?:följande |den |de )?(?:ändring|tillägg|justering)\w*",
        ),
        (
            MatterOutcome.APPROVED,
            r"\b(?:bifall\w*|godkänn\w*|beslutar|beslutade|antar|fastställ\w*|utlöser|utökar"
            r"|tilldelas?|ger"
            r"|får"
            r"|erhåller|utlöses|utökas|ges"
            r"|enligt (?:förvaltningens |kontorets )?förslag\w*|tecknar?|förlängs)\b",
        ),
    )
)


def _outcomes(matter: Matter) -> Iterator[Read]:
    if matter.kind is not DocumentKind.MINUTES_ITEM:
        return
    found = [
        (outcome, sentence.of_match(match))
        for outcome, words in _OUTCOMES
        for sentence in matter.within(Section.DECISION)
        if (match := words.search(sentence.text))
    ]
    outcomes = {outcome for outcome, _ in found} - {MatterOutcome.APPROVED}
    if not found:
        yield from _decided(matter)
    for outcome, span in found[:1]:
        yield Read(outcome, (span,), len(outcomes) <= 1)


def _decided(matter: Matter) -> Iterator[Read]:
    """A decision in words that tell no outcome is most likely one for what was proposed."""
    for sentence in matter.within(Section.DECISION):
        yield Read(MatterOutcome.APPROVED, (sentence.span(),), False)
        return


RULES = (
    Rule("kind-of-decision", "decision_kind", decision_kinds),
    Rule("kind-of-contract", "contract_kind", _contract_kinds),
    Rule("outcome-in-minutes", "outcome", _outcomes),
)
