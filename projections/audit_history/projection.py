"""Every entry, with the keys by which people look for what happened."""

from projections.facts.table import FactTable

CONTRACT_PATHS = (
    "$.contract",
    "$.contracts[*]",
    "$.predecessors[*]",
    "$.replacement.predecessors[*]",
    "$.content.points[*].effects[*].contract",
    "$.content.points[*].effects[*].change.predecessors[*]",
    "$.outcomes[*].changed.effects[*].contract",
    "$.outcomes[*].changed.effects[*].change.predecessors[*]",
)
PARTY_PATHS = (
    "$.buyer",
    "$.provider",
    "$.successor",
    "$.replacement.buyer",
    "$.replacement.provider",
    "$.replacement.successor",
    "$.owner",
    "$.part_of",
    "$.content.committee",
    "$.content.office",
    "$.content.recipients[*].party",
    "$.content.points[*].effects[*].change.buyer",
    "$.content.points[*].effects[*].change.provider",
    "$.content.points[*].effects[*].change.successor",
    "$.outcomes[*].changed.effects[*].change.buyer",
    "$.outcomes[*].changed.effects[*].change.provider",
    "$.outcomes[*].changed.effects[*].change.successor",
)

CONTRACT_STREAMS = ("contract", "expiry", "findings")
PARTY_STREAMS = ("party", "meetings")
"""Categories of streams that are called after a contract, or after a party."""


def _named(categories: tuple[str, ...], paths: tuple[str, ...]) -> str:
    """The ids at some paths, and the stream's own where it is of a category; each once."""
    listed = ", ".join(f"'{path}'" for path in paths)
    own = ", ".join(f"'{category}'" for category in categories)
    return f"""
    ARRAY(
        SELECT split_part(stream, ':', 2) WHERE split_part(stream, ':', 1) IN ({own})
        UNION
        SELECT found #>> '{{}}'
        FROM unnest(ARRAY[{listed}]::jsonpath[]) AS path,
             jsonb_path_query(payload::jsonb, path) AS found
        WHERE jsonb_typeof(found) = 'string'
        ORDER BY 1)"""


PROPOSAL = """
    CASE split_part(stream, ':', 1)
    WHEN 'proposal' THEN split_part(stream, ':', 2)
    ELSE coalesce(payload ->> 'proposal', payload -> 'basis' ->> 'proposal',
                  payload -> 'replacement' -> 'basis' ->> 'proposal') END"""

AUDIT_HISTORY = FactTable(
    name="audit_history",
    table="projection.history_fact",
    categories=(
        "contract",
        "proposal",
        "budget",
        "need",
        "party",
        "meetings",
        "expiry",
        "findings",
        "document",
    ),
    derived={
        "proposal": PROPOSAL,
        "case_id": "coalesce(correlation_id, payload ->> 'case')",
        "contracts": _named(CONTRACT_STREAMS, CONTRACT_PATHS),
        "parties": _named(PARTY_STREAMS, PARTY_PATHS),
        "corrects": "coalesce(payload ->> 'corrects', payload ->> 'annuls')::integer",
    },
)
