"""An example for each case in which a rule speaks: what the tests try and the reference shows."""

from domain.finding.cases import Case
from domain.rules.facts.facts import Facts
from tests.domain.rules.examples import contracts, figures, handling

EXAMPLES: dict[Case, Facts] = {
    **contracts.EXAMPLES,
    **figures.EXAMPLES,
    **handling.PROCESS,
    **handling.FORM,
}
