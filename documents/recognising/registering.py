"""A name in a document against the register of parties: equal, near, a part of one, or unknown."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from documents.recognising.forms.mention import Mention, apart
from documents.recognising.forms.names import Name, names
from documents.recognising.forms.small import small
from documents.recognising.known import Known
from domain.draft.names import NamedParty, PartyRole
from domain.draft.register import KnownParty
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


@lru_cache(maxsize=512)
def parties(text: str, known: Known) -> tuple[Mention[Found], ...]:
    """Names in a text: the register's spellings, and names known by their form alone."""
    spelt = known.party_names.finditer(small(text))
    of_register = [_spelt(text[slice(*match.span("name"))], match, known) for match in spelt]
    by_form = [found(mention, known) for mention in names(text)]
    return apart((*of_register, *by_form))


def _spelt(written: str, match: re.Match[str], known: Known) -> Mention[Found]:
    party = known.party(written)
    kind = party.kind if party else None
    return Mention(Found(written, kind, party, EQUAL), *match.span("name"))


def found(mention: Mention[Name], known: Known) -> Mention[Found]:
    """A name known by its form, matched with the register."""
    party, score = _nearest(mention.value.written, known)
    kind = party.kind if party else mention.value.kind
    value = Found(mention.value.written, kind, party, score)
    return Mention(value, mention.start, mention.end, sure=score == EQUAL)


@lru_cache(maxsize=4096)
def _nearest(written: str, known: Known) -> tuple[KnownParty | None, float | None]:
    name, spellings = _plain(written), known.unpointed
    best = process.extractOne(name, spellings.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
    if best is not None:
        return spellings[best[0]], round(best[1], 1)
    words = set(name.split())
    for spelling, party in spellings.items():
        if len(name) > 5 and words and words < set(spelling.split()):
            return party, PART_OF_A_NAME
    return None, None


def _plain(written: str) -> str:
    return " ".join(re.sub(r"[,.:;]", " ", written.casefold()).split())
