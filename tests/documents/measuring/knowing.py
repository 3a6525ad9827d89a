"""A register that knows the parties and services of the documents, as a ledger in use would."""

import re
from collections.abc import Iterable, Iterator

from domain.draft.register import KnownParty, KnownService, Register
from domain.party.events import PartyKind
from tests.documents.measuring.expected import Expected, alternatives

_FORMS = (
    (
        re.compile(r"nämnd(?:en)?\b|styrelsen\b|utskott(?:et)?\b", re.IGNORECASE),
        PartyKind.COMMITTEE,
    ),
    (re.compile(r"\b(?:AB|HB)\b|[Aa]ktiebolag\b"), PartyKind.COMPANY),
    (
        re.compile(r"stiftelse|förening|kooperativ|ek\.? för|mission|kompassen", re.IGNORECASE),
        PartyKind.ASSOCIATION,
    ),
)


_OF_FIELD = {"committee": PartyKind.COMMITTEE, "office": PartyKind.OFFICE}


def register_of(documents: Iterable[Expected]) -> Register:
    """Every committee, office, provider and service expected, each with all its spellings."""
    held = list(documents)
    parties: dict[str, KnownParty] = {}
    services: dict[str, KnownService] = {}
    for field, spellings in _names(held):
        identifier = slug(spellings[0])
        if field == "service":
            names = tuple(each.casefold() for each in spellings)
            services.setdefault(identifier, KnownService(service=identifier, names=names))
        else:
            kind = _OF_FIELD.get(field) or kind_of(spellings[0])
            parties.setdefault(identifier, known(spellings, kind))
    return Register(parties=tuple(parties.values()), services=tuple(services.values()))


def known(spellings: list[str], kind: PartyKind) -> KnownParty:
    """A party whose title is the first of the spellings."""
    return KnownParty(
        party=slug(spellings[0]), kind=kind, title=spellings[0], spellings=tuple(spellings[1:])
    )


def kind_of(name: str) -> PartyKind:
    """What the form of a provider's name says that it is."""
    found = (kind for form, kind in _FORMS if form.search(name))
    return next(found, PartyKind.MUNICIPAL_UNIT)


def slug(name: str) -> str:
    """The name in the letters of an identifier."""
    plain = name.casefold().translate(str.maketrans("åäöé", "aaoe"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")


def _names(documents: list[Expected]) -> Iterator[tuple[str, list[str]]]:
    for document in documents:
        for value in (value for draft in document.drafts for value in draft):
            if value.field in {"committee", "office", "provider", "service"}:
                yield value.field, list(alternatives(value.value))
