"""How far a contract can still be extended on its own terms."""

from datetime import date

from domain.contract.state import Contract
from domain.contract.terms import ExtensionTerms
from domain.values.months import end_after
from projections.contract_register.answers import Extensions


def extensions_of(contract: Contract) -> Extensions:
    """Used, left, and the last days that can be reached by whole terms.

    Nothing is left of a contract that was terminated, or that has no end to be extended from.
    """
    terms = contract.award.extension if contract.award else None
    if terms is None or contract.ends_on is None or contract.terminated_from is not None:
        return Extensions(
            terms=terms, used=contract.extensions, left=0, next_end=None, latest_end=None
        )
    if terms.max_count is None and terms.max_end is None:
        return Extensions(
            terms=terms,
            used=contract.extensions,
            left=None,
            next_end=end_after(contract.ends_on, terms.length_months),
            latest_end=None,
        )
    ends = _ends(terms, contract.ends_on, contract.extensions)
    return Extensions(
        terms=terms,
        used=contract.extensions,
        left=len(ends),
        next_end=ends[0] if ends else None,
        latest_end=ends[-1] if ends else contract.ends_on,
    )


def _ends(terms: ExtensionTerms, end: date, used: int) -> list[date]:
    """The ends after one, two ... more extensions, as long as the terms allow another (R14)."""
    ends: list[date] = []
    while terms.max_count is None or used + len(ends) < terms.max_count:
        end = end_after(end, terms.length_months)
        if terms.max_end is not None and end > terms.max_end:
            break
        ends.append(end)
    return ends
