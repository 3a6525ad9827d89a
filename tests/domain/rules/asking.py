"""What the rules find in a story's proposals and contracts, by the first words of their ids."""

from datetime import date

from domain.booking.answering import findings_on, findings_on_contract
from domain.finding.finding import Finding
from domain.rules.building.around import Around
from domain.values.identifiers import category_of, identifier_of
from tests.domain.proposal.way import PROPOSAL
from tests.domain.story import Story


def around(told: Story) -> Around:
    """All contracts of the story."""
    names = [identifier_of(n) for n in told.shelf.streams if category_of(n) == "contract"]
    return Around(told.shelf, frozenset(names))


def on_proposal(
    told: Story, as_of: date | None = None, recorded_by: str | None = None
) -> dict[str, Finding]:
    """Findings on the proposal, by id."""
    state = told.state("proposal", PROPOSAL)
    found = findings_on(PROPOSAL, state, around(told), as_of, recorded_by)
    return {each.id: each for each in found}


def on_contract(told: Story, name: str, as_of: date | None = None) -> dict[str, Finding]:
    """Findings on a contract, by id."""
    state, answers = told.state("contract", name), told.state("findings", name)
    found = findings_on_contract(name, state, answers, around(told), as_of)
    return {each.id: each for each in found}


def of_rule(rule: str, found: dict[str, Finding]) -> list[str]:
    """The ids of one rule's findings, without the rule."""
    start = f"{rule.lower()}."
    return [name.removeprefix(start) for name in found if name.startswith(start)]
