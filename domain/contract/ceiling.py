"""How much of an option clause's ceiling is called off."""

from fractions import Fraction

from domain.contract.called_off import called_off
from domain.contract.state import Contract, LineOrigin
from domain.contract.terms import OptionCeiling


def ceiling_use(contract: Contract) -> tuple[OptionCeiling, Fraction] | None:
    """The ceiling, and what all options together come to in its unit; None where there is none."""
    clause = contract.award.option if contract.award else None
    if clause is None or clause.ceiling is None:
        return None
    options = [each.line for each in contract.volumes if each.origin is LineOrigin.OPTION]
    return clause.ceiling, called_off(contract, options, clause.ceiling)
