"""Writing a folded contract as a row of the calendar."""

from collections.abc import Mapping

from domain.contract.state import Contract
from domain.values.identifiers import PartyId
from domain.volumes.cost import services_of
from projections.contract_register.extending import extensions_of
from projections.expiry_calendar.answers import Choice, ExpiryRow
from projections.expiry_calendar.deciding import choice_of, last_day_to_decide
from projections.facts.folding import Folded
from projections.facts.references import named


def expiry_row(folded: Folded, names: Mapping[PartyId, str]) -> ExpiryRow | None:
    """None for a contract without an end, to which no such day comes."""
    contract: Contract = folded.state
    award, last_day = contract.award, contract.last_day
    if award is None or last_day is None:
        return None
    extensions = extensions_of(contract)
    choice = choice_of(contract, extensions)
    notice = award.extension.notice_months if award.extension else None
    return ExpiryRow(
        contract=folded.identifier,
        title=award.title,
        kind=award.contract_kind,
        provider=named(contract.provider or award.provider, names),
        services=services_of(contract),
        last_day=last_day,
        choice=choice,
        notice_months=notice,
        last_day_to_decide=last_day
        if choice is Choice.NOTHING
        else last_day_to_decide(last_day, notice),
        extensions=extensions,
    )
