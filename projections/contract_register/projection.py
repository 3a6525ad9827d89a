"""What the register is folded from: facts about contracts, and the names of parties."""

from projections.facts.table import FactTable

CONTRACT_REGISTER = FactTable(
    name="contract_register",
    table="projection.contract_fact",
    categories=("contract", "party"),
)
