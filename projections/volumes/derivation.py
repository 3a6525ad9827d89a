"""Derivations: each line in words, and led back to the entry and the document it rests on."""

from collections.abc import Iterable, Mapping

from domain.contract.basis import RegistrationBasis
from domain.contract.state import Contract
from domain.values.identifiers import ContractId, PartyId
from domain.values.money import shown
from domain.values.source import Source
from domain.volumes.portion import Portion
from projections.facts.answer import Bounds, EntryReference, Named
from projections.facts.folding import Folded
from projections.facts.references import named
from projections.volumes.answers import DerivationLine, LabelledAmount
from wording import derivations
from wording.locale import Locale


class Derivation:
    """Writes the domain's portions as lines that say why."""

    def __init__(
        self,
        contracts: Mapping[ContractId, Folded],
        names: Mapping[PartyId, str],
        locale: Locale,
    ) -> None:
        self._contracts = contracts
        self._names = names
        self._locale = locale

    def lines(self, portions: Iterable[Portion]) -> tuple[DerivationLine, ...]:
        """The lines of a sum, in the order they were added up."""
        return tuple(self._line(portion) for portion in portions)

    def party(self, party: PartyId) -> Named:
        """A party with its name as registered."""
        return named(party, self._names)

    def _line(self, portion: Portion) -> DerivationLine:
        contract = self._contracts[portion.contract]
        entry = contract.references[portion.entry]
        index = portion.index_entry
        return DerivationLine(
            contract=Named(id=portion.contract, name=portion.title),
            provider=self.party(portion.provider),
            services=portion.services,
            line=portion.line,
            origin=portion.origin,
            supplement=portion.supplement,
            unit=portion.unit,
            measure=portion.measure,
            stated=None if portion.rate is None else Bounds.of(portion.rate),
            share=str(portion.share),
            factor=str(portion.factor),
            first=portion.first,
            last=portion.last,
            amount=None if portion.amount is None else Bounds.of(portion.amount),
            annual_rate=None if portion.annual_rate is None else shown(portion.annual_rate),
            computed=None if portion.computed is None else Bounds.exactly(portion.computed),
            difference=None if portion.difference is None else shown(portion.difference),
            parts=tuple(
                LabelledAmount(label=label, amount=Bounds.exactly(amount))
                for label, amount in portion.parts
            ),
            approximate=portion.approximate,
            unknown=portion.unknown,
            continues_by_extension=portion.continues_by_extension,
            formula=derivations.derived(portion, self._locale),
            comparison=derivations.comparison(portion, self._locale),
            entry=entry,
            index_entry=None if index is None else contract.references[index],
            source=_source(contract.state, portion, entry),
        )


def _source(contract: Contract, portion: Portion, entry: EntryReference) -> Source | None:
    """The line's own source, else that of the registration it came with."""
    booked = contract.costs if portion.unit is None else contract.volumes
    for each in booked:
        if (each.entry, each.line.line) == (portion.entry, portion.line) and each.line.source:
            return each.line.source
    return entry.basis.source if isinstance(entry.basis, RegistrationBasis) else None
