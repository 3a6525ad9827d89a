"""The register made ready for reading: every spelling in one pattern, and what each means."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from domain.draft.register import KnownParty, Register
from domain.values.identifiers import ServiceCode

_NEVER = re.compile(r"(?!)")
_ENDING = r"(?:s|en|n|et|t|er|erna|ens|ets)?(?: insatser(?:na)?)?"
_LONG_WORD = 8


@dataclass(frozen=True, eq=False)
class Known:
    """Built once for a register. Where two parties share a spelling, the first has it."""

    register: Register = field(default_factory=Register)

    @cached_property
    def parties(self) -> dict[str, KnownParty]:
        """Parties by their spellings, in lower case with single blanks."""
        found: dict[str, KnownParty] = {}
        for party in self.register.parties:
            for spelling in (party.title, *party.spellings):
                found.setdefault(_plain(spelling), party)
        return found

    @cached_property
    def party_names(self) -> re.Pattern[str]:
        """Any party's spelling, the longest first, in a text's small letters."""
        if not self.parties:
            return _NEVER
        listed = _by_first_letters(self.parties).replace(r"\ ", r"\s+")
        return re.compile(rf"(?<![\w-])(?P<name>{listed})(?=s?(?!\w))")

    def party(self, written: str) -> KnownParty | None:
        """The party spelt so, but for case and blanks."""
        return self.parties.get(_plain(written))

    @cached_property
    def unpointed(self) -> dict[str, KnownParty]:
        """Parties by spellings without commas and points, for near matches."""
        return {re.sub(r"[,.:;]", " ", each): party for each, party in self.parties.items()}

    @cached_property
    def service_codes(self) -> dict[str, ServiceCode]:
        """Services by their names."""
        found: dict[str, ServiceCode] = {}
        for service in self.register.services:
            for name in service.names:
                found.setdefault(_plain(name), service.service)
        return found

    @cached_property
    def service_names(self) -> re.Pattern[str]:
        """Any service's name with Swedish endings, and with "insatser" after it, in a text's small
        letters.
        """
        if not self.service_codes:
            return _NEVER
        return re.compile(
            rf"(?<!\w)(?P<name>{_by_first_letters(self.service_codes)}){_ENDING}(?!\w)"
        )

    @cached_property
    def service_words(self) -> dict[str, ServiceCode]:
        """Long single words, which a misspelt word can be near."""
        return {
            name.split()[0]: service
            for name, service in self.service_codes.items()
            if len(name) > _LONG_WORD and (" " not in name or name.endswith(" insatser"))
        }


@lru_cache(maxsize=16)
def known(register: Register) -> Known:
    """The register made ready, once."""
    return Known(register)


NOTHING = Known()


def _by_first_letters(names: Iterable[str]) -> str:
    """A pattern of all, the longest first of those that begin alike: what begins otherwise is left
    by its first letters.
    """
    by_firsts: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        by_firsts[name[:_FIRSTS]].append(re.escape(name[_FIRSTS:]))
    return "|".join(f"{re.escape(firsts)}(?:{'|'.join(n)})" for firsts, n in by_firsts.items())


_FIRSTS = 3


def _plain(spelling: str) -> str:
    return " ".join(spelling.casefold().split())
