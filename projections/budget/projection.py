"""What budgets are worked out from: frames set, and draws reserved, confirmed and released."""

from projections.facts.table import FactTable

BUDGET = FactTable(name="budget", table="projection.budget_fact", categories=("budget",))
