"""What the register of contracts answers with."""

from datetime import date

from pydantic import Field

from domain.contract.broken import BrokenRule
from domain.contract.changes import ContractKind
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.state import LineOrigin
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.values.period import Period
from domain.values.source import LegalSource
from projections.facts.answer import Answer, EntryReference, Named, Part


class Extensions(Part):
    """What can still be extended. ``left`` null: any number of times, up to ``latest_end``."""

    terms: ExtensionTerms | None = Field(description="null: cannot be extended")
    used: int
    left: int | None
    next_end: date | None = Field(description="Last day after one more extension; null: none left")
    latest_end: date | None = Field(description="Last day it can reach; null: no limit, or no end")


class DespiteMark(Part):
    """A fact that was recorded although it breaks the contract's terms."""

    entry: EntryReference
    reason: str
    rules: tuple[BrokenRule, ...]


class ContractRow(Part):
    """One contract in a list. Days inclusive; ``last_day`` null: until further notice."""

    contract: str
    version: int = Field(description="Of its stream, as far as the question sees it")
    title: str
    kind: ContractKind
    buyer: Named
    provider: Named
    services: tuple[str, ...]
    period: Period = Field(description="As awarded")
    last_day: date | None = Field(description="In force, extensions and termination counted")
    terminated_from: date | None
    extensions: Extensions
    has_option: bool
    supplements: int
    despite: bool


class ContractList(Answer):
    """Contracts in the order of their ids."""

    contracts: tuple[ContractRow, ...]
    next_cursor: str | None = Field(description="null: nothing more")


class SupplementRow(Part):
    """A supplementary assignment and its last day, the base contract's included."""

    supplement: str
    title: str
    period: Period
    last_day: date | None
    replaced_by: str | None
    entry: EntryReference


class BookedLine(Part):
    """A line as stated, and the entry that booked it."""

    line: VolumeLine | CostLine
    origin: LineOrigin
    supplement: str | None
    entry: EntryReference


class HolderRow(Part):
    """A provider, and its first day; null for the one that was awarded."""

    provider: Named
    from_day: date | None


class ContractView(Answer, ContractRow):
    """Everything there is to say about one contract."""

    unit_name: str | None
    diary_number: str | None
    note: str | None
    predecessors: tuple[Named, ...]
    legal_bases: tuple[LegalSource, ...]
    option: OptionClause | None
    holders: tuple[HolderRow, ...]
    supplemented: tuple[SupplementRow, ...]
    volumes: tuple[BookedLine, ...]
    costs: tuple[BookedLine, ...]
    marks: tuple[DespiteMark, ...]
    entries: tuple[EntryReference, ...] = Field(description="Its facts, as corrected, in order")
