"""Who reads: the language, and the names by which ids are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.values.identifiers import Stream, stream
from wording.locale import Locale, Said

Names = Mapping[Stream, str]
"""Names by ``party:<id>``, ``contract:<id>``, ``proposal:<id>`` and ``person:<id>``."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A language, and what things are called. What has no name is shown by its id."""

    locale: Locale
    names: Names = field(default_factory=dict)

    def say(self, sv: str, en: str) -> str:
        """The one of two sentences that this reader reads."""
        return Said(sv, en).by(self.locale)

    def named(self, category: str, identifier: str) -> str:
        """The name of a thing, or its id."""
        return self.names.get(stream(category, identifier), identifier)
