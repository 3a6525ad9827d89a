"""What is answered about consequences: today, as if approved, as decided, and the difference."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from domain.budget.events import FrameKind
from domain.contract.state import LineOrigin
from domain.proposal.state import Phase
from domain.values.money import Money
from domain.values.quantity import Unit
from domain.values.source import Source
from projections.contract_register.answers import Extensions
from projections.facts.answer import Answer, Bounds, EntryReference, Named, Part, Sum
from projections.volumes.answers import NeedAnswer


class PointOf(Part):
    """A decision point of a proposal."""

    proposal: str
    point: int


class LineBehind(Part):
    """One line of a derivation. Rests on an entry, or on the point that would book it."""

    contract: Named
    provider: Named
    line: str
    origin: LineOrigin
    supplement: str | None
    amount: Bounds | None = Field(description="What it adds to the sum; null: not known")
    formula: str = Field(description="In words: 10 350 h/year × 10/12 = 8 625 h")
    continues_by_extension: bool
    entry: EntryReference | None = Field(description="null: not recorded, only supposed")
    supposed: PointOf | None = Field(description="The point that would book it; null: recorded")
    source: Source | None


class Standing(Part):
    """A figure as it stands in one of the cases, the lines that it is the sum of, and the gap."""

    total: Sum
    gap: Bounds | None = Field(description="Need less volume; null unless both are known")
    lines: tuple[LineBehind, ...]


class ServiceConsequence(Part):
    """One service in one unit in a year."""

    year: int
    service: str
    unit: Unit
    today: Standing
    approved: Standing
    decided: Standing | None = Field(description="null before the decision")
    difference: Bounds | None = Field(
        description="Approved less today; null where a changed line gives no figure"
    )
    decided_difference: Bounds | None = Field(description="Decided less approved; null likewise")
    need: NeedAnswer | None


class CostConsequence(Part):
    """Kronor in a year for a service, or for services that share one stated cost."""

    year: int
    services: tuple[str, ...]
    today: Standing
    approved: Standing
    decided: Standing | None
    difference: Bounds | None
    decided_difference: Bounds | None


class Ceiling(Part):
    """An option clause's ceiling and how much of it is called off, in the ceiling's unit."""

    amount: Decimal
    unit: Unit
    called_off: Decimal
    left: Decimal = Field(description="Negative: called off despite the ceiling")


class Terms(Part):
    """How long a contract is in force, with whom, and what can still be done with it."""

    provider: Named
    last_day: date | None = Field(description="Inclusive; null: until further notice")
    terminated_from: date | None
    extensions: Extensions
    ceiling: Ceiling | None = Field(description="null: its option clause states none")


class ContractConsequence(Part):
    """A contract that a decision point concerns. Terms null: it does not exist in that case."""

    contract: Named
    today: Terms | None
    approved: Terms | None
    decided: Terms | None


class Left(Part):
    """What is left of a frame, in kronor. Least and most differ where draws leave it open."""

    left_least: Decimal
    left_most: Decimal
    overdraft: bool


class FrameConsequence(Part):
    """A frame in a year. ``today`` counts what the proposal itself has reserved."""

    budget: str
    year: int
    frame: str
    title: str
    kind: FrameKind
    stated: Money
    today: Left
    approved: Left
    decided: Left | None
    entry: EntryReference
    source: Source


class FrameAfter(Part):
    """What a step leaves of a frame."""

    budget: str
    year: int
    frame: str
    title: str
    left: Left


class StepDraw(Part):
    """What the proposal takes of its frames in a year."""

    draw: str
    year: int
    frames: tuple[str, ...]
    stated: Money
    reserved: bool = Field(description="Reserved today already")


class Obstacle(Part):
    """What would be refused, and the rule that says so."""

    contract: str | None
    point: int | None
    refusal: str
    title: str
    detail: str
    rule: str | None
    source: str | None
    remedy: str | None


class StepAnswer(Part):
    """One proposal laid upon those before it: booked whole, or refused and nothing booked."""

    proposal: str
    title: str
    phase: Phase | None = Field(description="null: not saved")
    refused: tuple[Obstacle, ...]
    draws: tuple[StepDraw, ...]
    frames: tuple[FrameAfter, ...]


class Consequences(Answer):
    """What proposals would bring about, each laid upon the one before; nothing is recorded.

    Where the effect is booked already, *today* is how things stood before it, as ``known_at``
    says; *approved* is then what was proposed.
    """

    proposal: str
    is_decided: bool = Field(description="Whether there is a decision to compare with")
    years: tuple[int, ...]
    steps: tuple[StepAnswer, ...]
    services: tuple[ServiceConsequence, ...]
    costs: tuple[CostConsequence, ...]
    contracts: tuple[ContractConsequence, ...]
    frames: tuple[FrameConsequence, ...]
