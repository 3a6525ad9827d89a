"""Until when something can be decided about a contract that comes to its end."""

from datetime import date

from domain.contract.state import Contract
from domain.values.months import end_after
from projections.contract_register.answers import Extensions
from projections.expiry_calendar.answers import Choice


def choice_of(contract: Contract, extensions: Extensions) -> Choice:
    """What the contract's own terms still leave open."""
    if contract.terminated_from is not None or extensions.terms is None or extensions.left == 0:
        return Choice.NOTHING
    return Choice.NOTICE if extensions.terms.auto_renew else Choice.EXTENSION


def last_day_to_decide(last_day: date, notice_months: int | None) -> date:
    """Inclusive; a contract in force until 2019-12-31 with six months' notice: 2019-06-30."""
    return end_after(last_day, -(notice_months or 0))
