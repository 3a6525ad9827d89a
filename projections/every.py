"""All projections, by name."""

from collections.abc import Mapping

from projections.audit_history.projection import AUDIT_HISTORY
from projections.budget.projection import BUDGET
from projections.contract_register.projection import CONTRACT_REGISTER
from projections.expiry_calendar.projection import EXPIRY_CALENDAR
from projections.proposal_inbox.projection import PROPOSAL_INBOX
from projections.running.projection import Projection
from projections.volumes.projection import VOLUMES

PROJECTIONS: Mapping[str, Projection] = {
    projection.name: projection
    for projection in (
        CONTRACT_REGISTER,
        VOLUMES,
        AUDIT_HISTORY,
        PROPOSAL_INBOX,
        BUDGET,
        EXPIRY_CALENDAR,
    )
}
