"""What the expiry calendar is folded from: facts about contracts, and the names of parties."""

from projections.facts.table import FactTable

EXPIRY_CALENDAR = FactTable(
    name="expiry_calendar",
    table="projection.expiry_fact",
    categories=("contract", "party"),
)
