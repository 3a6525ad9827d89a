"""Decision points and recipients: everything proposed is asked for, everybody concerned is told."""

from collections.abc import Iterator

from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import named, number
from domain.rules.facts.facts import Facts, Subject
from domain.rules.rule import Found, Rule


def points_cover_the_proposal(facts: Facts) -> Iterator[Found]:
    """R44: what the letter proposes for a provider, its decision points ask for."""
    if not facts.points:
        return
    asked = frozenset().union(*(point.providers for point in facts.points))
    proposed = dict.fromkeys(each.provider for each in facts.proposed if each.provider)
    if not asked:
        return
    for provider in proposed:
        if provider not in asked:
            where = next(e.where for e in facts.proposed if e.provider == provider)
            used = (
                named("provider", "party", provider, where),
                number("points", len(facts.points)),
            )
            yield Found(Case.LINES_NOT_IN_POINTS, (provider,), used)


def everybody_concerned_is_told(facts: Facts) -> Iterator[Found]:
    """R45: providers that the decision concerns, and those that stop, get it."""
    if facts.recipients is None or facts.subject is Subject.CONTRACT:
        return
    for each in facts.affected:
        if each.names.isdisjoint(facts.recipients):
            case = Case.OUTGOING_NOT_ON_LIST if each.outgoing else Case.NOT_ON_LIST
            yield Found(case, (each.party,), (named("party", "party", each.party, each.where),))


def private_provider_is_followed_up(facts: Facts) -> Iterator[Found]:
    """R49: the committee says how it follows up what it hands to a private provider."""
    if facts.follow_up is not None or not facts.asks_for_decision:
        return
    for contract in facts.contracts:
        if contract.is_private and (contract.new or contract.affected):
            used = (named("contract", "contract", contract.name, contract.where),)
            about = (contract.name,)
            yield Found(Case.FOLLOW_UP_MISSING, about, used, status=facts.of_absence)


RULES = (
    Rule("R44", points_cover_the_proposal, Severity.WARNING),
    Rule("R45", everybody_concerned_is_told, Severity.WARNING),
    Rule("R49", private_provider_is_followed_up, Severity.WARNING, "KL 10:8"),
)
