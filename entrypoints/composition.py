"""What is put together here and nowhere else: the ledger gets its domain."""

from domain.whole import AGGREGATES, EVENTS, UPCASTS, decide
from ledger.domain_port import Domain

DOMAIN = Domain(events=EVENTS, aggregates=AGGREGATES, decide=decide, upcasts=UPCASTS)
"""Contracts, proposals, budgets, needs and parties, as the ledger sees them."""
