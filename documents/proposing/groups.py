"""Who a letter proposes something for, and which of its figures are theirs."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date

from documents.proposing.asking import Suggestion, read
from documents.proposing.known import Known
from domain.draft.draft import Draft
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.reading import Certainty, Reading
from domain.draft.terms import PeriodRole, StatedPeriod
from domain.draft.volumes import FigureRole, StatedCost, StatedVolume
from domain.values.identifiers import PartyId, ServiceCode

Volume = Reading[StatedVolume]
Cost = Reading[StatedCost]
Figure = Volume | Cost

_PROPOSED = frozenset({FigureRole.OPTION, FigureRole.ADDITION, FigureRole.REDUCTION})
_AS_IT_IS = frozenset({Section.BACKGROUND, Section.SITUATION, Section.TERMS})
_OF_ROLE = {
    FigureRole.OPTION: DecisionKind.OPTION,
    FigureRole.ADDITION: DecisionKind.EXPANSION,
    FigureRole.REDUCTION: DecisionKind.REDUCTION,
    FigureRole.BASE: DecisionKind.AWARD,
}
_LATER = frozenset({PeriodRole.OPTION, PeriodRole.SUPPLEMENT, PeriodRole.EXTENSION})


_AWARDED = frozenset({PeriodRole.CONTRACT})


@dataclass(frozen=True)
class Group:
    """Whom something is proposed for. ``key``: the holder's id, or an unknown provider's name.

    ``service``: the one that it is about, where the provider has a contract of its own for each.
    """

    key: str
    names: tuple[NamedParty, ...]
    volumes: tuple[Volume, ...]
    costs: tuple[Cost, ...]
    alone: bool
    awards: bool
    service: ServiceCode | None = None

    @property
    def provider_id(self) -> PartyId | None:
        """Of the unit where one is named, else of the holder; None: the register knows neither."""
        ids = [each.party for each in self.names if each.party]
        return next((each for each in ids if each != self.key), next(iter(ids), None))

    @property
    def provider(self) -> NamedParty | None:
        """The name that is nearest to the register's."""
        return max(self.names, key=lambda name: name.score or 0, default=None)


def groups_of(
    draft: Draft, known: Known, confirmed: Iterable[str], *, awards: bool
) -> tuple[Group, ...]:
    """In the letter's order. ``confirmed``: ids of providers that a person says it proposes for.

    ``awards``: what is stated of a contract's own volume is then proposed, too.
    """
    volumes = [each for each in draft.volumes if _is_proposed(each, awards)]
    costs = [each for each in draft.costs if _is_proposed(each, awards)]
    figures: list[Figure] = [*volumes, *costs]
    named = _named(figures, draft)
    keys = dict.fromkeys(key_of(provider, known) for provider in named)
    for party in confirmed:
        keys.setdefault(known.holder(party))
    everybody = [each.value for each in draft.parties if each.value and _provides(each.value)]
    return tuple(
        Group(
            key=key,
            names=tuple(each for each in (*named, *everybody) if key_of(each, known) == key),
            volumes=tuple(each for each in volumes if _theirs(each, key, keys, known)),
            costs=tuple(each for each in costs if _theirs(each, key, keys, known)),
            alone=len(keys) == 1,
            awards=awards,
        )
        for key in keys
    )


def _is_proposed(figure: Figure, awards: bool) -> bool:
    """Of what is told about how things are, only what is certainly new; a ceiling is not."""
    if figure.value is None or figure.value.role not in _PROPOSED:
        return awards and figure.value is not None and figure.value.role is FigureRole.BASE
    return figure.is_certain or figure.evidence[0].section not in _AS_IT_IS


def key_of(provider: NamedParty, known: Known) -> str:
    """The same for a unit and what it is a part of."""
    return known.holder(provider.party) if provider.party else provider.written.casefold()


def kind_of(group: Group, draft: Draft) -> Suggestion[DecisionKind]:
    """What its certain figures are of; of a supplement they are additions like any other."""
    decided = draft.decision_kind
    figures: list[Figure] = [*group.volumes, *group.costs]
    sure = [each for each in figures if each.is_certain]
    roles = {each.value.role for each in sure if each.value}
    kind = _OF_ROLE[roles.pop()] if len(roles) == 1 else None
    if kind in (None, decided.value) or decided.value is DecisionKind.SUPPLEMENT:
        return read(decided).but(group.alone or kind is not None)
    return Suggestion(kind, Certainty.CERTAIN, sure[0].evidence[:1])


def first_day_of(group: Group, draft: Draft, known: Known) -> Suggestion[date]:
    """The only first day that its own figures or periods give; else the letter's only one."""
    roles = _AWARDED if group.awards else _LATER
    periods = [each for each in draft.periods if each.value and each.value.role in roles]
    theirs = [each for each in periods if each.value and _whose(each.value.provider, group, known)]
    own = _starts((*group.volumes, *theirs))
    found = own or _starts((*draft.volumes, *periods))
    return next(iter(found.values())).but(bool(own)) if len(found) == 1 else Suggestion()


def _starts(
    readings: Iterable[Reading[StatedVolume] | Reading[StatedPeriod]],
) -> dict[date, Suggestion[date]]:
    """Each first day, with the surest reading of it."""
    found: dict[date, Suggestion[date]] = {}
    for reading in readings:
        day = reading.value.period.start if reading.value else None
        if day is not None and not (day in found and found[day].certainty is Certainty.CERTAIN):
            found[day] = Suggestion(day, reading.certainty, reading.evidence)
    return found


def _whose(provider: NamedParty | None, group: Group, known: Known) -> bool:
    """Whether it is the group's; nobody's is the only group's."""
    if provider is None:
        return group.alone
    return any(key_of(provider, known) == key_of(name, known) for name in group.names)


def _named(figures: Iterable[Figure], draft: Draft) -> list[NamedParty]:
    """Providers that the register knows or that are certain; else the letter's own, else any."""
    told = [(each, each.value.provider) for each in figures if each.value]
    sure = [who for each, who in told if who is not None and (each.is_certain or who.party)]
    return sure or _decided_for(draft) or [who for _, who in told if who is not None]


def _theirs(reading: Figure, key: str, keys: Container[str], known: Known) -> bool:
    """A figure that is nobody's, or a name's that is no provider, is offered to everybody."""
    provider = reading.value.provider if reading.value else None
    if provider is None or key_of(provider, known) not in keys:
        return True
    return key_of(provider, known) == key


def _decided_for(draft: Draft) -> list[NamedParty]:
    """The first provider that is certain, or else the first."""
    providers = [
        each for each in draft.parties if each.value and each.value.role is PartyRole.PROVIDER
    ]
    first = sorted(providers, key=lambda each: not each.is_certain)[:1]
    return [each.value for each in first if each.value]


def _provides(party: NamedParty) -> bool:
    return party.role is PartyRole.PROVIDER
