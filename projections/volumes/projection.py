"""What volumes are worked out from: facts about contracts and needs, and the names of parties."""

from projections.facts.table import FactTable

VOLUMES = FactTable(
    name="volumes",
    table="projection.volume_fact",
    categories=("contract", "need", "party"),
)
