"""What parties are called, as a question sees it."""

from collections.abc import Iterable, Mapping

from domain.values.identifiers import PartyId, stream
from projections.facts.folding import Folded, Folds, of_category
from projections.facts.reading import Snapshot


def titles_of(folded: Mapping[str, Folded]) -> dict[PartyId, str]:
    """The titles of those parties that are among the states."""
    parties = of_category(folded, "party")
    return {party: each.state.entry.title for party, each in parties.items()}


def titles(snapshot: Snapshot, folds: Folds, parties: Iterable[PartyId]) -> dict[PartyId, str]:
    """The titles of these parties; one that is not registered is left out."""
    heads = snapshot.heads_of({stream("party", party) for party in parties})
    return titles_of(folds.at(snapshot, heads))
