"""The words by which a text tells what kind of decision it is about."""

import re

from documents.recognising.forms.phrase import Phrase
from domain.draft.handling import DecisionKind

_LESS = (
    r"(?:minsk(?:a|as|ar|ning(?:en)?|at|ad)|reducer(?:a|as|ar|ing(?:en)?|at|ad)|sänk(?:a|s|er|ning"
    r"(?:en)?)|dra(?:s|r)? (?:ner|ned)|neddragning(?:en)?|krymp(?:a|er|s|ning(?:en)?))"
)
_NO_RIGHT = (
    r"(?<!får )(?<!kan )(?<!kunna )(?<!inte )(?<!att få )(?<!rätt att )(?<!möjlighet att )"
    r"(?<!ersättningen )(?<!kostnaden )(?<!priset )"
)
_NO_MONEY = r"(?:(?!\b(?:kr|kronor|tkr|mnkr|procent|kostnad\w*|ersättning\w*|pris\w*)\b|%)[^.])"
_OF_A_CONTRACT = (
    r"(?:\w*uppdrag\w*|\w*volym\w*|\w*avtal\w*|insats\w*|tim(?:mar)?|plats(?:er)?|\w*omfattning\w*"
    r"|årsarbetare)"
)
_LESS_VOLUME = (
    rf"\b{_NO_RIGHT}{_LESS}\b{_NO_MONEY}{{0,60}}?\b{_OF_A_CONTRACT}\b"
    rf"|\b(?:antalet (?:\w+ )?(?:platser|timmar|årsarbetare)|\w*volym\w*|\w*uppdrag\w*"
    rf"|\w*omfattning\w*|platser(?:na)?|timmar(?:na)?)\b{_NO_MONEY}{{0,80}}?(?<!kan )(?<!får )"
    r"(?<!inte )\b(?:minska[sr]?|reducera[sr]?|dras (?:ned|ner|in)|går (?:ned|ner)|sänks|krymps"
    r"|tas bort)\b"
    r"|\bfärre (?:platser|timmar|årsarbetare)\b"
    rf"|\b{_NO_RIGHT}(?:säg(?:a|er|s|as) upp|uppsägning av|avveckla[rs]?|avveckling av|ta[rs]? bort"
    r"|dra[rs]? in|indragning av) (?:\w+ ){1,4}?(?:platser|timmar|årsarbetare)(?:na)?\b"
)
"""Less of what is provided: no right to lower it, and no lower price."""

_CUES: tuple[tuple[DecisionKind, Phrase], ...] = tuple(
    (kind, Phrase(words, re.IGNORECASE))
    for kind, words in (
        (DecisionKind.REDUCTION, _LESS_VOLUME),
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
            r"|\bavtal\w*\b(?:(?!\b(?:inte|ej|kan|får|kunna)\b).){0,90}\bförläng(?:s|es|as)\b"
            r"|\bförlängningsavtal"
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
            r"^\W*(?:nytt )?(?:ram)?avtal (?:om|med|avseende|rörande|gällande|för)\b"
            r"|\butse[rs]?\b.{0,80}\btill (?:\w*leverantör|utförare|entreprenör)"
            r"|\banbud\w*\b.{0,60}\bantas\b|\bval av (?:\w*leverantör|utförare)"
            r"|\btilldel(?:a|as|ar|ning\w*)\b|\bant(?:a|as|ar|agande\w*)\b.{0,40}(?:anbud"
            r"|leverantör|utförare)"
            r"|\b(?:teckna|ingå|träffa)s?\b.{0,30}\b(?:avtal|överenskommelse|kontrakt|uppdrag)"
            r"|\b(?:\w*uppdrag)\b.{0,20}\b(?:ges|lämnas|till)\b|\b(?:ges?|ger|får"
            r"|lämnar)\b.{0,30}uppdrag\b"
            r"|\bköpa?\b.{0,20}\b(?:plats|av|insats|\d)|\bdirektupphandl\w*|\bnytt avtal\b"
            r"|\bgodkänn\w*\b.{0,40}(?:avtal|överenskommelse|uppdrag)|\böverenskommelse mellan\b",
        ),
    )
)
NOUNS: tuple[tuple[DecisionKind, Phrase], ...] = tuple(
    (kind, Phrase(words, re.IGNORECASE))
    for kind, words in (
        (DecisionKind.EXTENSION, r"\bförlängning\b"),
        (DecisionKind.TERMINATION, r"\buppsägning\b"),
        (DecisionKind.INDEXATION, r"\b(?:prisjustering|uppräkning|indexering|prishöjning)\b"),
        (DecisionKind.EXPANSION, r"\b(?:utökning|utvidgning)\b"),
        (DecisionKind.TRANSFER, r"\böverlåtelse\b"),
        (DecisionKind.REDUCTION, r"\b(?:minskning|neddragning|reducering)\b"),
    )
)
"""What a title is made of, beside the cues of a sentence."""
RANK = [kind for kind, _ in _CUES]
"""From what tells most to what tells least: a supplement is also an award."""


_OF_TIME = Phrase(
    r"\boption\w*\b[^.]{0,40}\b(?:år|månader|mån)\b|\boptionsår\w*|\bplus \w+ år\b", re.IGNORECASE
)
_OF_VOLUME = Phrase(r"tim|plats|volym|årsarb|dygn|\bavrop", re.IGNORECASE)


def kinds_in(text: str) -> dict[DecisionKind, re.Match[str]]:
    """The kinds of decision that a text has cues of, in the order of their weight.

    An option on years, with no volume beside, is one to extend.
    """
    found = {kind: cue.search(text) for kind, cue in _CUES}
    of_time = _OF_TIME.search(text) if found[DecisionKind.OPTION] else None
    if of_time and not _OF_VOLUME.search(text):
        found[DecisionKind.OPTION] = None
        found[DecisionKind.EXTENSION] = found[DecisionKind.EXTENSION] or of_time
    return {kind: match for kind, match in found.items() if match is not None}
