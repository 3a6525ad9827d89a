"""The catalogue of problem types: one for each refusal, by the address that explains it."""

import re
from collections.abc import Iterator, Mapping
from types import ModuleType

import documents.refused
import domain.whole
import ledger.errors
from api.refused import RequestRefused
from documents.refused import DocumentRefused, TooLarge, UnknownFormat
from domain.refusal import Conflict, Impossible, NotAuthorised, NotFound, Refusal, RuleViolated
from ledger.errors import StaleVersion

PREFIX = "/problems/"

ROOMS: tuple[ModuleType, ...] = (domain.whole, documents.refused, ledger.errors)
"""Imported whole, so that the catalogue knows all that they refuse."""

STATUSES: Mapping[type[Refusal], int] = {
    StaleVersion: 412,
    TooLarge: 413,
    UnknownFormat: 415,
    DocumentRefused: 422,
    NotFound: 404,
    Conflict: 409,
    # The payload is well formed, and another state could make it possible;
    # 422 stays with payloads that no state makes right.
    Impossible: 409,
    RuleViolated: 409,
    NotAuthorised: 403,
    Refusal: 409,
}
"""HTTP status by base class; the nearest one counts."""


def status_of(kind: type[Refusal]) -> int:
    """The status by which a refusal is answered."""
    if issubclass(kind, RequestRefused):
        return kind.status
    return next(STATUSES[base] for base in kind.__mro__ if base in STATUSES)


def slug_of(kind: type[Refusal]) -> str:
    """Its class name in kebab case: ``UnknownContract`` is ``unknown-contract``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


def type_of(kind: type[Refusal]) -> str:
    """The URI reference that names the problem type."""
    return PREFIX + slug_of(kind)


def catalogue() -> Mapping[str, type[Refusal]]:
    """Every refusal that can be answered, by slug, in order."""
    found = {slug_of(kind): kind for kind in _below(Refusal) if kind is not RequestRefused}
    return dict(sorted(found.items()))


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for below in kind.__subclasses__():
        if not below.__module__.startswith("tests."):
            yield below
            yield from _below(below)
