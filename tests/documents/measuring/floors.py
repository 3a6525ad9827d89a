"""How well each field of the corpus was read when this was written, less a little.

The recall first, then the precision.
"""

FLOORS: dict[str, tuple[float, float]] = {
    "document_kind": (0.97, 0.97),
    "decision_kind": (0.95, 0.97),
    "contract_kind": (0.97, 0.97),
    "committee": (0.92, 0.95),
    "office": (0.97, 0.97),
    "case_title": (0.95, 0.95),
    "provider": (0.96, 0.93),
    "service": (0.94, 0.93),
    "volume": (0.9, 0.93),
    "cost": (0.91, 0.94),
    "contract_end": (0.91, 0.94),
    "contract_start": (0.92, 0.97),
    "extension": (0.9, 0.97),
    "base_agreement": (0.77, 0.97),
    "financing": (0.93, 0.97),
    "consultation": (0.97, 0.97),
    "union_kind": (0.97, 0.97),
    "union_time": (0.97, 0.97),
    "union_day": (0.97, 0.97),
    "point": (0.96, 0.97),
    "signer_title": (0.97, 0.97),
    "signer_authority": (0.97, 0.97),
    "recipient": (0.95, 0.96),
    "follow_up": (0.97, 0.97),
    "attachment": (0.93, 0.97),
    "predecessor": (0.85, 0.97),
    "diary_number": (0.95, 0.97),
    "letter_date": (0.97, 0.97),
    "legal_basis": (0.97, 0.97),
    "budget_frame": (0.88, 0.93),
    "meeting_date": (0.93, 0.97),
    "option_clause": (0.97, 0.97),
    "option_ceiling": (0.97, 0.97),
    "need_persons": (0.97, 0.97),
    "outcome": (0.97, 0.97),
    "paragraph": (0.97, 0.97),
    "need_quantity": (0.97, 0.97),
    "need_average": (0.97, 0.97),
}

TOTALS: dict[str, tuple[float, float]] = {
    "corpus": (0.96, 0.97),
    "held-out": (0.91, 0.96),
    "strangers": (0.98, 0.98),
    "outsiders": (0.96, 0.97),
    "newcomers": (0.98, 0.97),
    "latecomers": (0.94, 0.97),
    "arrivals": (0.97, 0.97),
    "visitors": (0.92, 0.98),
    "real-letters": (0.98, 0.95),
}
"""All fields of a set together."""
