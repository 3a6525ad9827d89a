"""A confirmed draft of an agreement, or of a decision to make one, becomes an award."""

from documents.assembling.confirmed import Confirmation, Confirmed, NotConfirmed
from documents.assembling.lines import cost_lines, volume_lines
from domain.contract.changes import Award
from domain.contract.terms import OptionClause
from domain.draft.draft import Draft
from domain.draft.names import PartyRole
from domain.draft.terms import PeriodRole, StatedOption
from domain.draft.volumes import FigureRole
from domain.values.period import Period
from domain.values.source import LegalSource, Source


def to_award(draft: Draft, confirmation: Confirmation) -> Award:
    """The contract that the document is of. Raises NotConfirmed with every field lacking."""
    held = Confirmed(draft, confirmation)
    award = award_of(held)
    if award is None:
        raise NotConfirmed(tuple(held.lacking))
    return award


def award_of(held: Confirmed) -> Award | None:
    """The award, or None where something that it needs is lacking."""
    draft = held.draft
    provider = next(
        (p for p in held.many("parties", draft.parties) if p.role is PartyRole.PROVIDER), None
    )
    kind = held.require("contract_kind", draft.contract_kind.value)
    held.one("contract_kind")
    title = held.require("case_title", held.one("case_title"))
    buyer = held.require("committee", held.party("committee", draft.committee.value))
    provided = held.require("parties", held.party("parties", provider))
    periods = [p for p in held.many("periods", draft.periods) if p.role is PeriodRole.CONTRACT]
    period = periods[0].period if periods else Period()
    options = held.many("options", draft.options)
    bases = tuple(
        each for each in draft.volumes if each.value and each.value.role is FigureRole.BASE
    )
    paid = tuple(each for each in draft.costs if each.value and each.value.role is FigureRole.BASE)
    volumes = volume_lines(held, bases, "award")
    costs = cost_lines(held, paid, "award")
    if held.lacking or not (kind and title and buyer and provided):
        return None
    return Award(
        contract_kind=kind,
        title=str(title)[:200],
        buyer=buyer,
        provider=provided,
        diary_number=next(iter(held.many("diary_numbers", draft.diary_numbers[:1])), None),
        period=period,
        extension=next(iter(held.many("extensions", draft.extensions)), None),
        option=_clause(options[0], held.confirmation.letter) if options else None,
        legal_bases=_legal_bases(held),
        volumes=volumes,
        costs=costs,
    )


def _clause(option: StatedOption, letter: Source) -> OptionClause | None:
    if not option.exists or option.trigger is None:
        return None
    return OptionClause(
        trigger=option.trigger,
        ceiling=option.ceiling,
        price_rule=option.price_rule,
        source=letter,
    )


def _legal_bases(held: Confirmed) -> tuple[LegalSource, ...]:
    return tuple(
        LegalSource(statute=each.statute, section=each.section)
        for each in held.many("legal_bases", held.draft.legal_bases)
        if each.statute and each.section
    )
