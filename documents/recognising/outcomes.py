"""What minutes say became of a matter."""

import re
from collections.abc import Iterator

from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind, MatterOutcome

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


_MOVED = Phrase(
    r"\b(?:enligt|i enlighet med|bifall(?:er|a)?(?: till)?|på)\b.{0,60}\byrkande(?:t|n)?\b"
    r"(?!.{0,30}\bbifall)",
    re.IGNORECASE,
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
    moved = next(matter.find(_MOVED, Section.DECISION), None)
    if moved is not None:
        yield Read(MatterOutcome.APPROVED_WITH_CHANGES, (moved[0].of_match(moved[1]),), False)
        return
    if not found:
        yield from _decided(matter)
    for outcome, span in found[:1]:
        words = matter.laid_out.text[slice(*span)]
        told = outcome is not MatterOutcome.APPROVED or not _WEAK.fullmatch(words)
        yield Read(outcome, (span,), len(outcomes) <= 1 and told and not _only_noted(matter))


_WEAK = re.compile(r"ger|ges|får|erhåller", re.IGNORECASE)
_NOTED = Phrase(
    r"\b(?:till handlingarna|(?:notera|anteckna|tar? del av|godkänn)\w*.{0,40}\b(?:informationen"
    r"|redovisningen|rapporten)|inte|ej)\b",
    re.IGNORECASE,
)


def _only_noted(matter: Matter) -> bool:
    """Whether the decision may be none on what was asked: it notes something, or denies it."""
    return next(matter.find(_NOTED, Section.DECISION), None) is not None


def _decided(matter: Matter) -> Iterator[Read]:
    """A decision in words that tell no outcome is most likely one for what was proposed."""
    for sentence in matter.within(Section.DECISION):
        yield Read(MatterOutcome.APPROVED, (sentence.span(),), False)
        return


RULES = (Rule("outcome-in-minutes", "outcome", _outcomes),)
