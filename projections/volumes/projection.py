"""What volumes are worked out from: facts about contracts and needs, and the names of parties."""

from projections.facts.table import FactTable

SERVICES = """
    CASE split_part(stream, ':', 1)
    WHEN 'contract' THEN ARRAY(
        SELECT DISTINCT line ->> 'service'
        FROM json_array_elements(
            coalesce(payload -> 'volumes', payload -> 'replacement' -> 'volumes', '[]')) AS line
        ORDER BY 1)
    WHEN 'need' THEN ARRAY[split_part(stream, ':', 2)]
    ELSE ARRAY[]::text[] END"""

VOLUMES = FactTable(
    name="volumes",
    table="projection.volume_fact",
    categories=("contract", "need", "party"),
    derived={"services": SERVICES},
)
