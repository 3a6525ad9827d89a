"""What letters call an agreement that another follows, and what they say of it."""

import re

from documents.recognising.diary import LABEL, NUMBER, UNLABELLED
from documents.recognising.forms.phrase import Phrase

NOUN = (
    r"(?P<noun>[a-zåäö]*(?:avtal|avtalsperiod|överenskommelse|kontrakt|uppdrag|partnerskap))"
    r"(?:ets?|en|ens|n|s)?(?: nr \d+)?(?![a-zåäö])"
)
FORMER = r"(?:tidigare|föregående|dåvarande|förra|gamla)"
REPLACES = Phrase(
    r"\b(?P<what>(?:ersätter|avlöser|träder i stället för)(?: |:?\t)"
    r"(?:det |den |ett |en )?(?:[a-zåäö]+ )?"
    rf"{NOUN})",
    re.IGNORECASE,
)
CALLED_FORMER = Phrase(
    rf"\b(?P<what>(?:{FORMER}|nuvarande|befintligt?|innevarande|dagens|det gällande) (?:\w+ )?"
    rf"{NOUN})",
    re.IGNORECASE,
)
FORMER_SUPPLEMENT = Phrase(rf"\b(?P<what>{FORMER} (?:\w+ )?{NOUN})", re.IGNORECASE)
"""What is in force now is, to a supplement, what it rests on."""
RUN_BY = Phrase(
    r"\b(?P<what>(?P<noun>har|hade)) (?=(?:till och med|t\.o\.m\.|fram till|sedan|hittills)\b"
    r".{0,60}"
    r"\b(?:drivits|bedrivits|utförts|skötts) av\b)",
    re.IGNORECASE,
)
THAT_ONE = Phrase(
    r"\b(?P<what>det (?P<noun>avtal|kontrakt|uppdrag)(?:et))\b(?=.{0,60}\bupphör)", re.IGNORECASE
)
"""Of an agreement that speaks of another, which ends as it begins."""
ONE_MADE = Phrase(
    rf"\b(?P<what>(?:det|den) {NOUN}) som\b"
    r"(?=.{0,80}\b(?:ingick|träffade|tecknade|slöt|haft|gällt)s?\b"
    r".{0,80}\b(?:upphör|löper ut|går ut|slutar|ersätts|sägs upp)\b)",
    re.IGNORECASE,
)
"""``den överenskommelse som nämnderna träffade … upphör``."""
OWN = re.compile(
    r"(?<!nytt )(?<!nya )(?<![a-zåäö-])"
    r"(?!hyres|lokal|anställnings|kollektiv|leasing|licens|personuppgifts|nytt)"
    rf"(?P<what>{NOUN})",
    re.IGNORECASE,
)
AGREEMENTS = Phrase(r"avtal|överenskommelse|kontrakt|uppdrag|partnerskap", re.IGNORECASE)
WAS_HELD = Phrase(
    r"\b(?:gällt|gällde|gäller|haft|löpt|löpte|gjordes|tecknades|träffades|har ett)\b",
    re.IGNORECASE,
)
IS_OVER = Phrase(
    r"\b(?:upphör|upphörde|löper ut|löpte ut|går ut|gick ut|avslutas|slutar|slutade|ersätts"
    r"|sades upp|sagts upp|är uppsag[td]"
    r"|avlöses)\b",
    re.IGNORECASE,
)
REPLACES_ONE = Phrase(
    r"\b(?P<what>(?:ersätter|avlöser) (?P<noun>det|den|de))(?= (?:tidigare |äldre )?som\b)",
    re.IGNORECASE,
)
NUMBERED = Phrase(
    r"\b(?P<what>(?P<noun>tilläggsavtal)(?:et)? nr \d+)\b"
    r"(?=.{0,120}\b(?:gäller sedan|gjordes|tecknades|ersätts|upphör)\b)",
    re.IGNORECASE,
)
SUPPLEMENT = Phrase(r"\b(?P<what>(?P<noun>tilläggs(?:avtal|uppdrag))(?:et)?)\b", re.IGNORECASE)
IS_NEW = Phrase(r"\b(?:föresl\w+|förslag\w*|ska gälla|ska löpa|nya)\b", re.IGNORECASE)
NUMBER_NEAR = re.compile(
    rf"[^.]{{0,80}}?(?:{LABEL}\s*|\((?:dnr )?)(?P<number>{NUMBER})(?![\d/-])"
    rf"|\s+(?P<bare>(?-i:{UNLABELLED.pattern}))",
    re.IGNORECASE,
)
TELLS_ALONE = re.compile(r"^(?:ersätter|avlöser|träder)\b|\bnr \d", re.IGNORECASE)
"""Where no day is needed to know that it is an earlier one."""
MADE_ON = re.compile(
    r"\b(?:från|daterat|daterad|dagtecknat|av den|träffade|tecknades?|lämnade|gav"
    r"|antog|beslutade|ingick|ingicks?)(?: den)?\s*$",
    re.IGNORECASE,
)
