"""Asking for a history, with the names of persons as the register has them today."""

from api.services import Services
from domain.values.identifiers import CaseId, ContractId, PartyId, ProposalId, stream
from projections.audit_history.answers import History
from projections.facts.as_of import AsOf
from wording.locale import Locale


def tell_history(
    services: Services,
    as_of: AsOf,
    locale: Locale,
    *,
    cursor: int,
    limit: int,
    contract: ContractId | None = None,
    case: CaseId | None = None,
    party: PartyId | None = None,
    proposal: ProposalId | None = None,
) -> History:
    """What fits all that is given. Who has been erased is called by the bare id."""
    persons = services.persons.all()
    return services.views.history.history(
        contract=contract,
        case=case,
        party=party,
        proposal=proposal,
        as_of=as_of,
        locale=locale,
        names={stream("person", each.person): each.name for each in persons},
        after=cursor,
        limit=limit,
    )
