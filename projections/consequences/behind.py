"""What is behind each line of a figure: an entry, or the decision point that would book it."""

from domain.booking.consequences import Laid
from domain.contract.basis import DecisionBasis, RegistrationBasis
from domain.contract.state import Contract
from domain.values.identifiers import stream
from domain.values.source import Source
from domain.volumes.portion import Portion
from projections.consequences.answers import LineBehind, PointOf
from projections.consequences.reading import Shelf
from projections.facts.answer import Bounds, EntryReference, Named
from projections.facts.references import named
from wording import derivations
from wording.locale import Locale


class Behind:
    """Writes the lines of one case; ``laid`` None is today."""

    def __init__(self, books: Shelf, laid: Laid | None, locale: Locale) -> None:
        self._books = books
        self._laid = laid
        self._names = books.names
        self._locale = locale

    def line(self, portion: Portion) -> LineBehind:
        """One line in words."""
        contract, entry = self._contract(portion), self._entry(portion)
        return LineBehind(
            contract=Named(id=portion.contract, name=portion.title),
            provider=named(portion.provider, self._names),
            line=portion.line,
            origin=portion.origin,
            supplement=portion.supplement,
            amount=None if portion.amount is None else Bounds.of(portion.amount),
            formula=derivations.derived(portion, self._locale),
            continues_by_extension=portion.continues_by_extension,
            entry=entry,
            supposed=None if entry else _point(contract, portion.entry),
            source=_source(contract, portion, entry),
        )

    def _contract(self, portion: Portion) -> Contract:
        changed = self._laid.contracts if self._laid else {}
        found: Contract | None = changed.get(portion.contract)
        return found or self._books.open(stream("contract", portion.contract))

    def _entry(self, portion: Portion) -> EntryReference | None:
        recorded = self._books.folded.get(stream("contract", portion.contract))
        return recorded.references.get(portion.entry) if recorded else None


def _point(contract: Contract, version: int) -> PointOf | None:
    basis = getattr(contract.fact(version), "basis", None)
    if isinstance(basis, DecisionBasis):
        return PointOf(proposal=basis.proposal, point=basis.point)
    return None


def _source(contract: Contract, portion: Portion, entry: EntryReference | None) -> Source | None:
    """The line's own source, else that of the registration it came with."""
    booked = contract.costs if portion.unit is None else contract.volumes
    for each in booked:
        if (each.entry, each.line.line) == (portion.entry, portion.line) and each.line.source:
            return each.line.source
    basis = entry.basis if entry else None
    return basis.source if isinstance(basis, RegistrationBasis) else None
