"""A name in a document against the register of parties: equal, near, a part of one, or unknown."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from documents.recognising.forms.mention import Mention, apart
from documents.recognising.forms.names import Name, names
from domain.draft.names import NamedParty, PartyRole
from domain.draft.register import KnownParty, Register
from domain.party.events import PartyKind

NEAR = 86
PART_OF_A_NAME = 90
EQUAL = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A name with what the register makes of it; ``score`` as in ``NamedParty``."""

    written: str
    kind: PartyKind | None
    known: KnownParty | None
    score: float | None

    @property
    def is_known(self) -> bool:
        """Whether a spelling in the register is equal to it."""
        return self.score == EQUAL

    def in_role(self, role: PartyRole) -> NamedParty:
        """The name as the draft holds it."""
        return NamedParty(
            written=self.written,
            role=role,
            party=self.known.party if self.known else None,
            score=self.score,
            kind=self.kind,
        )


def parties(text: str, register: Register) -> tuple[Mention[Found], ...]:
    """Names in a text: the register's spellings, and names known by their form alone."""
    of_register = [
        Mention(Found(match[0], party.kind, party, EQUAL), *match.span())
        for party in register.parties
        for match in _spelt(party).finditer(text)
    ]
    by_form = [found(mention, register) for mention in names(text)]
    return apart((*of_register, *by_form))


def found(mention: Mention[Name], register: Register) -> Mention[Found]:
    """A name known by its form, matched with the register."""
    party, score = _nearest(mention.value.written, register)
    kind = party.kind if party else mention.value.kind
    value = Found(mention.value.written, kind, party, score)
    return Mention(value, mention.start, mention.end, sure=score == EQUAL)


@lru_cache(maxsize=2048)
def _spelt(party: KnownParty) -> re.Pattern[str]:
    spellings = sorted({party.title, *party.spellings}, key=len, reverse=True)
    listed = "|".join(re.escape(each).replace(r"\ ", r"[\s]+") for each in spellings)
    return re.compile(rf"(?<![\wåäö-])(?:{listed})(?=s?(?![\wåäö]))", re.IGNORECASE)


@lru_cache(maxsize=64)
def _choices(register: Register) -> tuple[tuple[str, ...], tuple[KnownParty, ...]]:
    pairs = [
        (_plain(spelling), party)
        for party in register.parties
        for spelling in (party.title, *party.spellings)
    ]
    return tuple(spelling for spelling, _ in pairs), tuple(party for _, party in pairs)


@lru_cache(maxsize=4096)
def _nearest(written: str, register: Register) -> tuple[KnownParty | None, float | None]:
    spellings, known = _choices(register)
    name = _plain(written)
    best = process.extractOne(name, spellings, scorer=fuzz.ratio, score_cutoff=NEAR)
    if best is not None:
        return known[best[2]], round(best[1], 1)
    words = set(name.split())
    for spelling, party in zip(spellings, known, strict=True):
        if len(name) > 5 and words and words < set(spelling.split()):
            return party, PART_OF_A_NAME
    return None, None


def _plain(written: str) -> str:
    return " ".join(re.sub(r"[,.:;]", " ", written.casefold()).split())
