"""The register made ready for reading: every spelling in one pattern, and what each means."""

import re
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
        """Any party's spelling, the longest first."""
        listed = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in _longest(self.parties))
        if not listed:
            return _NEVER
        return re.compile(rf"(?<![\wåäö-])(?P<name>{listed})(?=s?(?![\wåäö]))", re.IGNORECASE)

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
        """Any service's name with Swedish endings, and with "insatser" after it."""
        listed = "|".join(re.escape(each) for each in _longest(self.service_codes))
        if not listed:
            return _NEVER
        return re.compile(rf"(?<![\wåäö])(?P<name>{listed}){_ENDING}(?![\wåäö])", re.IGNORECASE)

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


def _longest(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _plain(spelling: str) -> str:
    return " ".join(spelling.casefold().split())
