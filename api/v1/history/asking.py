"""Asking for a history, with the names of persons as the register has them today."""

from api.refused import NothingHere
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
    """What fits all that is given. Who has been erased is called by the bare id.

    Raises NothingHere where nothing fits and there is no such contract or proposal.
    """
    persons = services.persons.all()
    told = services.views.history.history(
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
    if not told.items and not cursor:
        for kind, name in (("contract", contract), ("proposal", proposal)):
            if name is not None and not services.ledger.open(stream(kind, name)).version:
                raise NothingHere(f"no {kind} {name} has ever been recorded", field=kind)
    return told
