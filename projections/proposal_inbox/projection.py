"""What the inbox is folded from: facts about proposals and meetings, and the names of parties."""

from projections.facts.table import FactTable

PROPOSAL_INBOX = FactTable(
    name="proposal_inbox",
    table="projection.proposal_fact",
    categories=("proposal", "party", "meetings"),
)
