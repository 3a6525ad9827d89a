"""What a letter or proposal says besides its figures: money's source, parties, points, form."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from domain.finding.where import Fact, Where
from domain.values.identifiers import FrameId, PartyId, ProposalId, ServiceCode
from domain.values.money import Money
from domain.values.quantity import Unit


@dataclass(frozen=True, slots=True)
class FrameUseFacts:
    """A frame in a year with everything that stands on it, this matter included; in kronor.

    ``left`` is the least that can be left; below zero is an overdraft.
    """

    frame: FrameId
    title: str
    year: int
    amount: Fraction
    used: Fraction
    left: Fraction
    others: tuple[ProposalId, ...] = ()
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedFrame:
    """A frame that another letter draws on too; ``used``: kronor that both together take."""

    amount: Money
    other: str
    used: Fraction
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class FundsAsked:
    """An amount that the matter takes. ``year`` None: the source does not say for which."""

    money: Money
    year: int | None = None
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """A need in a year. ``year`` None: stated per year without saying which."""

    service: ServiceCode | None
    unit: Unit
    low: Decimal
    high: Decimal
    year: int | None = None
    approximate: bool = False
    persons: int | None = None
    average: tuple[Decimal, Decimal] | None = None
    """Per person and month, as stated: the least and the most."""
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class SumFacts:
    """A figure stated as the sum of others, in kronor or in a unit; ``step``: how exact it is."""

    name: str
    stated: Fraction
    computed: Fraction
    step: Fraction
    unit: Unit | None = None
    approximate: bool = False
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A party as written. ``party`` None: nobody in the register; ``exact``: a known spelling."""

    written: str
    party: PartyId | None
    registered: str | None = None
    exact: bool = False
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class Affected:
    """A party that the decision concerns; ``outgoing``: it stops providing. ``names``: its ids."""

    party: str
    names: frozenset[str]
    outgoing: bool = False
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceMention:
    """A service named somewhere, and the heading that it stands under."""

    service: ServiceCode
    heading: str
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class StatuteMention:
    """A reference to law. ``statute`` None: a paragraph without its statute's name."""

    statute: str | None
    section: str
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something is said to run. ``months`` None: without an end."""

    months: int | None
    extra_months: int | None = None
    """By which it can be prolonged, as said in the same breath."""
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class PointFacts:
    """A decision point. ``books``: whether it is to change anything on a contract.

    ``delegate``: the post that is authorised to sign.
    """

    number: int
    providers: frozenset[str] = frozenset()
    books: bool = True
    has_day: bool = True
    has_amount: bool = True
    delegate: str | None = None
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Several readings of one thing, each in its words."""

    field: str
    readings: tuple[str, ...]
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that is another than the one meant."""

    written: str
    meant: str
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What a letter has at its head and its foot; None: it does not say."""

    is_proposal: bool = True
    """Whether it proposes a decision; agreements and minutes need not say all that it must."""
    is_of_volume: bool = True
    """Whether what it proposes is an amount of something, and no mere extension or ending."""
    committee: Fact[str] | None = None
    diary_number: Fact[str] | None = None
    letter_date: Fact[date] | None = None
    signer: Fact[str] | None = None
    """The title; empty: a name without a title."""
    impossible_dates: tuple[Fact[str], ...] = ()
    organisation_numbers: tuple[Fact[str], ...] = ()
    twins: tuple[Fact[str], ...] = ()
    """Other documents that say the same."""
    disagreements: tuple[Disagreement, ...] = ()
    misspellings: tuple[Misspelling, ...] = ()
    durations: tuple[Duration, ...] = ()
    service_mentions: tuple[ServiceMention, ...] = ()
    statutes: tuple[StatuteMention, ...] = ()
