"""The contracts that proposals concern: until when, with whom, and what can still be done."""

from collections.abc import Mapping

from domain.contract.ceiling import ceiling_use
from domain.contract.state import Contract
from domain.values.identifiers import ContractId, PartyId
from domain.values.money import shown
from projections.consequences.answers import Ceiling, ContractConsequence, Terms
from projections.consequences.cases import Cases
from projections.contract_register.extending import extensions_of
from projections.facts.answer import Named
from projections.facts.references import named


def contract_consequences(
    cases: Cases, names: Mapping[PartyId, str]
) -> tuple[ContractConsequence, ...]:
    """Every contract that an effect names, whether it would be changed or refuses."""
    return tuple(_consequence(cases, name, names) for name in _named(cases))


def _named(cases: Cases) -> dict[ContractId, None]:
    return {
        effect.contract: None
        for step in cases.approved.steps
        for point in step.supposed.content.points
        for effect in point.effects
    }


def _consequence(
    cases: Cases, name: ContractId, names: Mapping[PartyId, str]
) -> ContractConsequence:
    states = cases.contract(name)
    title = next((each.award.title for each in states.all() if each.award), None)
    return ContractConsequence(
        contract=Named(id=name, name=title),
        today=_terms(states.today, names),
        approved=_terms(states.approved, names),
        decided=None if states.decided is None else _terms(states.decided, names),
    )


def _terms(contract: Contract, names: Mapping[PartyId, str]) -> Terms | None:
    if contract.provider is None:
        return None
    return Terms(
        provider=named(contract.provider, names),
        last_day=contract.last_day,
        terminated_from=contract.terminated_from,
        extensions=extensions_of(contract),
        ceiling=_ceiling(contract),
    )


def _ceiling(contract: Contract) -> Ceiling | None:
    found = ceiling_use(contract)
    if found is None:
        return None
    ceiling, used = found
    return Ceiling(
        amount=ceiling.amount,
        unit=ceiling.unit,
        called_off=shown(used),
        left=ceiling.amount - shown(used),
    )
