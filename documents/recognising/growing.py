"""What an agreement lets its buyer have more of, and by how much at most."""

import re

from documents.recognising.forms.numbers import NUMBER
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.sentence import Sentence
from domain.draft.handling import DocumentKind

_BUYER = r"(?:beställaren|köparen|kommunen|nämnden|uppdragsgivaren|staden|huvudmannen)"
_BOUGHT = (
    r"(?:omfattning|volym|uppdrag|beställning|timmar|platser|tjänst|insats|köp|leverans|årsvolym"
    r"|antal(?!\w* (?:brukare|personer|barn|elever|ungdomar|deltagare|boende|ärenden)))\w*"
)
GROWS = r"(?:(?:ut)?ökas?|utvidgas?|höjas?|utökning|ökning)"
_MAY_BE = r"(?:får|kan|rätt|rätten|möjlighet|möjligheten|medger|medges|tillåter|option)"
ENLARGES = Phrase(
    rf"\b{_MAY_BE}\b[^.;]{{0,60}}\b{GROWS}(?: (?!i |av |på |för |sin |sitt )\w+){{0,3}}? {_BOUGHT}"
    rf"|(?<!behovet av )(?<!behov av )(?<!efterfrågan på )\b{_BOUGHT}(?: \w+){{0,4}}? {_MAY_BE}\b"
    rf"(?: \w+){{0,5}}? {GROWS}\b"
    rf"|\b{_MAY_BE} (?:\w+ ){{0,3}}{_BOUGHT} (?:\w+ ){{0,3}}?{GROWS}\b",
    re.IGNORECASE,
)
"""``rätt att öka volymen``, ``omfattningen kan komma att öka``, ``får uppdraget utökas``."""
MORE_BOUGHT = Phrase(
    r"\b(?:får|kan|rätt|rätten)\b[^.;]{0,40}\b(?:köpa|beställa|avropa|lägga till)\b"
    r"[^.;]{0,20}\b(?:ytterligare|fler|mer)\b"
    r"|\boption\w* (?:på|om)\b[^.;]{0,30}\b(?:timmar|platser|årsarbetare|volym\w*)\b",
    re.IGNORECASE,
)
_OF_MONEY = Phrase(
    r"\b(?:pris|kostnad|ersättning|avgift|index|budget|anslag|timpris|vite|hyra|ledamöter"
    r"|personal)\w*",
    re.IGNORECASE,
)
_WHO_MAY = Phrase(
    rf"\b{_BUYER}\b|\b(?:enligt|i) (?:\w*avtalet|kontraktet|uppdraget)\b"
    r"|\b(?:avtalet|kontraktet|uppdraget) (?:ger|medger|innehåller|rymmer|har)\b"
    r"|\bunder (?:\w*avtals|kontrakts|uppdrags)(?:tiden|perioden)\b|\bavropa\w*",
    re.IGNORECASE,
)
FORBIDDEN = Phrase(
    r"\b(?:får|kan|ska|äger|har) (?:\w+ )?(?:inte|ej)\b(?! (?:med )?(?:mer|överstig))"
    r"|\b(?:utföraren|leverantören|bolaget|entreprenören|vårdgivaren)\b"
    r"[^.;]{0,20}\b(?:vill|önskar|får|har rätt)\b[^.;]{0,30}\b(?:ut)?öka\b"
    r"|\b(?:komma överens|kommer överens|överenskommelse|efter förhandling)\b",
    re.IGNORECASE,
)
"""What may not be, what the other party may, and what both must want."""
MAY_NOT_GROW = Phrase(
    r"\b(?:rätt|möjlighet|utrymme) (?:till utökning|att (?:ut)?öka\w*)\b[^.]{0,50}"
    r"\b(?:finns (?:inte|ej)|saknas|ges inte)\b"
    r"|\b(?:saknar|ingen|ger (?:inte|ingen)) (?:rätt|möjlighet) (?:till utökning"
    r"|att (?:ut)?öka\w*)\b",
    re.IGNORECASE,
)
AT_MOST = (
    r"\b(?:upp till|högst|maximalt|max|som mest|motsvarande högst|begränsa\w* till|inte överstiga"
    r"|inte (?:med )?mer än"
    r"|överstiger inte)\s*"
)
PERCENT = Phrase(
    rf"(?:{AT_MOST}|\b(?:{GROWS}|minskas?)\b[^.;\d]{{0,40}}?\bmed\s+)(?:\+/?[-–] ?)?"
    rf"(?P<percent>{NUMBER})\s?(?:%|procent)",
    re.IGNORECASE,
)


def may_grow(matter: Matter, sentence: Sentence) -> re.Match[str] | None:
    """Where it says that what is bought may become more, and who may say so, or by how much."""
    text = sentence.text
    match = ENLARGES.search(text) or MORE_BOUGHT.search(text)
    if match is None or FORBIDDEN.search(text) or _OF_MONEY.search(text, 0, match.end() + 20):
        return None
    told = matter.kind is DocumentKind.AGREEMENT or _WHO_MAY.search(text) or PERCENT.search(text)
    return match if told else None
