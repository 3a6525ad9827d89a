"""A draft that was read from a document, as the rules see it."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from domain.draft.draft import Draft
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.money_matters import BudgetRole
from domain.draft.names import PartyRole
from domain.draft.register import Register
from domain.draft.terms import PeriodRole
from domain.finding.where import Fact, Where, known
from domain.rules.building.draft_contracts import contracts_of, main_provider, successions_of
from domain.rules.building.draft_letter import (
    letter_of,
    mentions_of,
    points_of,
    process_of,
    services_of,
)
from domain.rules.building.draft_money import (
    costs_of,
    funds_of,
    left_to_contracts,
    needs_of,
    price_per_unit,
    sums_of,
)
from domain.rules.building.draft_reading import Letter
from domain.rules.building.draft_volumes import special_of, volumes_of
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.lines import Volume
from domain.rules.facts.matter import Affected, SharedFrame
from domain.values.money import Money

NO_REGISTER = Register()
STARTING = {
    DecisionKind.AWARD: PeriodRole.CONTRACT,
    DecisionKind.SUPPLEMENT: PeriodRole.SUPPLEMENT,
    DecisionKind.OPTION: PeriodRole.OPTION,
    DecisionKind.EXPANSION: PeriodRole.OPTION,
    DecisionKind.REDUCTION: PeriodRole.OPTION,
}
"""The period whose first day is that of what is decided."""


def facts_of_draft(
    draft: Draft,
    register: Register = NO_REGISTER,
    *,
    twins: Iterable[str] = (),
    beside: Iterable[Draft] = (),
) -> Facts:
    """What the document says. ``twins``: names of other transcripts of it; ``beside``: other
    letters, on whose frames it may draw too.
    """
    letter = Letter(draft, register)
    volumes, costs, needs = (
        volumes_of(letter),
        costs_of(letter),
        needs_of(letter, services_of(letter)),
    )
    special = special_of(letter, needs)
    contracts = contracts_of(letter, volumes, costs)
    effect = _effect(letter, volumes)
    process = process_of(letter, effect)
    law_day = process.decided_or_planned or known(draft.letter_date.value) or effect
    return Facts(
        subject=Subject.DOCUMENT,
        name=draft.file,
        law_day=law_day.value if law_day else None,
        contracts=contracts,
        successions=tuple(successions_of(letter, contracts, volumes)),
        special=special,
        price_per_unit=price_per_unit(letter, volumes),
        volumes=volumes,
        costs=costs,
        sums=(*sums_of(volumes), *left_to_contracts(needs, special, volumes)),
        needs=needs,
        services=services_of(letter),
        financing=known(draft.financing.value, draft.financing.evidence),
        funds=funds_of(letter),
        shared_frames=tuple(_shared(draft, beside)),
        follow_up=known(draft.follow_up.value, draft.follow_up.evidence),
        parties=tuple(mentions_of(letter)),
        affected=tuple(_affected(letter, volumes)),
        recipients=_recipients(letter),
        points=points_of(letter),
        process=process,
        letter=letter_of(letter, twins, volumes),
        doubted=letter.doubted,
    )


def _effect(letter: Letter, volumes: tuple[Volume, ...]) -> Fact[date] | None:
    """The first day of what is proposed."""
    kind = letter.draft.decision_kind.value
    role = STARTING.get(kind) if kind else None
    starts: list[tuple[date, tuple[Where, ...]]] = [
        (reading.value.period.start, reading.evidence)
        for reading in letter.draft.periods
        if reading.value and reading.value.role is role and reading.value.period.start
    ] or [(each.first, each.where) for each in volumes if each.proposed and each.first]
    after = [each for each in starts if each[0] >= _asked_on(letter)]
    first = min(after or starts, key=lambda each: each[0], default=None)
    return None if first is None else Fact(*first)


def _asked_on(letter: Letter) -> date:
    """The earliest day that the letter tells of its own making: earlier days are history."""
    draft = letter.draft
    days = [draft.letter_date.value, draft.meeting_date.value]
    days += [each.value.day for each in draft.union if each.value]
    return min((day for day in days if day is not None), default=date.min)


def _affected(letter: Letter, volumes: tuple[Volume, ...]) -> Iterator[Affected]:
    main = main_provider(letter)
    proposed = [each.contract for each in volumes if each.proposed and each.contract]
    for name in dict.fromkeys([*([main] if main else []), *proposed]):
        where = next((e.where for e in volumes if e.contract == name and e.proposed), ())
        names = letter.within(letter.key_of(name)) | {name}
        yield Affected(name, names, where=where)
    for reading in letter.draft.parties:
        if reading.value is not None and reading.value.role is PartyRole.OUTGOING:
            name = letter.key(reading.value) or reading.value.written
            names = letter.within(name) | {letter.shown(name)}
            yield Affected(letter.shown(name), names, outgoing=True, where=reading.evidence)


def _recipients(letter: Letter) -> frozenset[str] | None:
    """Those on the list and what they are units of; None where a proposal has no list at all."""
    keys = [key for each in letter.draft.recipients if (key := letter.key(each.value))]
    if not keys or letter.draft.document_kind.value is not DocumentKind.PROPOSAL:
        return None
    return frozenset(name for key in keys for name in (*letter.within(key), letter.shown(key)))


def _shared(draft: Draft, beside: Iterable[Draft]) -> Iterator[SharedFrame]:
    """Frames of the same amount in another letter, with what both propose to take."""
    own = _amounts(draft, BudgetRole.DRAW)
    for other in beside:
        for reading in draft.budgets:
            frame = reading.value
            if frame is None or frame.role is not BudgetRole.FRAME:
                continue
            theirs = [each.kronor for each in _amounts(other, BudgetRole.FRAME)]
            if frame.amount.kronor in theirs:
                taken = [*own, *_amounts(other, BudgetRole.DRAW)]
                used = sum((each.kronor for each in taken), Fraction(0))
                yield SharedFrame(frame.amount, other.file, used, reading.evidence)


def _amounts(draft: Draft, role: BudgetRole) -> list[Money]:
    return [each.value.amount for each in draft.budgets if each.value and each.value.role is role]
