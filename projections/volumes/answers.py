"""What the volumes answer with: figures, and the lines that each is the sum of."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from domain.contract.lines import Measure
from domain.contract.state import LineOrigin
from domain.need.events import NeedStated
from domain.values.quantity import Unit
from domain.values.source import Source
from projections.facts.answer import Answer, Bounds, EntryReference, Named, Part, Sum


class LabelledAmount(Part):
    """A share of a line that its document sets apart."""

    label: str
    amount: Bounds


class DerivationLine(Part):
    """One line of a derivation: what is stated x share (x index) = amount, and what it rests on."""

    contract: Named
    provider: Named
    services: tuple[str, ...]
    line: str
    origin: LineOrigin
    supplement: str | None
    unit: Unit | None = Field(description="null: kronor")
    measure: Measure
    stated: Bounds | None = Field(description="As the document states it; null: not stated")
    share: str = Field(description="Of a year, or of the line's own period, as a fraction")
    factor: str = Field(description="Indexation, as a fraction")
    first: date | None
    last: date | None
    amount: Bounds | None = Field(description="What it adds to the sum; null: not known")
    annual_rate: Decimal | None
    computed: Bounds | None = Field(description="Beside a stated figure that differs")
    difference: Decimal | None = Field(description="Stated less computed")
    parts: tuple[LabelledAmount, ...]
    approximate: bool
    unknown: bool = Field(description="Unknown whether it was in force on all of the days")
    continues_by_extension: bool = Field(
        description="Finding: an addition that counts on because its contract was extended"
    )
    formula: str = Field(description="In words: 10 350 h/year × 10/12 = 8 625 h")
    comparison: str | None
    entry: EntryReference
    index_entry: EntryReference | None
    source: Source | None = Field(description="The document that states the line")


class ProviderVolumes(Part):
    """One provider's volume of one service."""

    provider: Named
    base: Sum
    additions: Sum
    reductions: Sum = Field(description="Zero or negative: what was taken away")
    total: Sum
    lines: tuple[DerivationLine, ...]


class NeedAnswer(Part):
    """A need as stated, and the entry that states it."""

    statement: NeedStated
    entry: EntryReference


class LevelAnswer(Part):
    """A level in force from ``first`` to ``last``, both inclusive."""

    first: date
    last: date
    level: Sum


class ServiceVolumes(Part):
    """One service in one unit in a year. Of fte and places: the year's average, and its levels."""

    service: str
    unit: Unit
    providers: tuple[ProviderVolumes, ...]
    base: Sum
    additions: Sum
    reductions: Sum = Field(description="Zero or negative: what was taken away")
    total: Sum
    need: NeedAnswer | None
    gap: Bounds | None = Field(description="Need less volume; null unless both are known")
    levels: tuple[LevelAnswer, ...]


class Cost(Part):
    """Kronor in a year for a service, or for services that share one stated cost."""

    services: tuple[str, ...]
    base: Sum
    additions: Sum
    reductions: Sum = Field(description="Zero or negative: what was taken away")
    total: Sum
    lines: tuple[DerivationLine, ...]


class YearVolumes(Answer):
    """All that is contracted in a calendar year."""

    year: int
    services: tuple[ServiceVolumes, ...]
    costs: tuple[Cost, ...]


class ServiceOnDay(Part):
    """One service in one unit on a day. ``level`` null for hours: rates are not added up."""

    service: str
    unit: Unit
    level: Sum | None
    lines: tuple[DerivationLine, ...]


class DayVolumes(Answer):
    """What is in force on a day, with its stated rates and levels; costs as stated, never added."""

    day: date
    services: tuple[ServiceOnDay, ...]
    costs: tuple[DerivationLine, ...]
