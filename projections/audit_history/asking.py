"""Which entries belong to the history of a contract, a case, a party or a proposal."""

from dataclasses import dataclass

from domain.values.identifiers import CaseId, ContractId, PartyId, ProposalId
from projections.facts.as_of import AsOf
from projections.facts.fact import COLUMNS

FACT = "projection.history_fact"

BELONGS = {
    # Its own entries, whatever names it, and the proposals that ever named it.
    "contract": f"""(f.contracts @> ARRAY[%(contract)s]
        OR (split_part(f.stream, ':', 1) = 'proposal' AND f.proposal IN (
            SELECT p.proposal FROM {FACT} p
            WHERE p.generation = %(generation)s AND p.contracts @> ARRAY[%(contract)s]
              AND split_part(p.stream, ':', 1) = 'proposal')))""",
    "case": f"""(f.case_id = %(case)s OR f.proposal IN (
            SELECT p.proposal FROM {FACT} p
            WHERE p.generation = %(generation)s AND p.case_id = %(case)s))""",
    "party": f"""(f.parties @> ARRAY[%(party)s] OR f.stream IN (
            SELECT c.stream FROM {FACT} c
            WHERE c.generation = %(generation)s AND c.parties @> ARRAY[%(party)s]
              AND split_part(c.stream, ':', 1) = 'contract'))""",
    "proposal": "f.proposal = %(proposal)s",
}


@dataclass(frozen=True, slots=True)
class Question:
    """Whose history; all that is given must fit, nothing given asks for everything."""

    contract: ContractId | None = None
    case: CaseId | None = None
    party: PartyId | None = None
    proposal: ProposalId | None = None

    def statement(
        self, generation: int, as_of: AsOf, after: int, limit: int
    ) -> tuple[str, dict[str, object]]:
        """Rows of COLUMNS, proposal, case, contracts, parties, and positions of corrections."""
        asked = {
            "contract": self.contract,
            "case": self.case,
            "party": self.party,
            "proposal": self.proposal,
        }
        seen, parameters = as_of.conditions("f.")
        wanted = [BELONGS[key] for key, value in asked.items() if value is not None]
        mine = "".join(f" AND {each}" for each in (*seen, *wanted))
        theirs = "".join(f" AND {each}" for each in as_of.conditions("c.")[0])
        columns = ", ".join(f"f.{column.strip()}" for column in COLUMNS.split(","))
        statement = f"""
            SELECT {columns}, f.proposal, f.case_id, f.contracts, f.parties,
                (SELECT c.position FROM {FACT} c WHERE c.generation = f.generation
                    AND c.stream = f.stream AND c.version = f.corrects{theirs}),
                ARRAY(SELECT c.position FROM {FACT} c WHERE c.generation = f.generation
                    AND c.stream = f.stream AND c.corrects = f.version{theirs} ORDER BY 1)
            FROM {FACT} f
            WHERE f.generation = %(generation)s AND f.position > %(after)s{mine}
            ORDER BY f.position LIMIT %(limit)s"""
        return statement, {
            **asked,
            **parameters,
            "generation": generation,
            "after": after,
            "limit": limit,
        }
