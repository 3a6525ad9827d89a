"""Periods, durations, options and agreements as documents state them."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from domain.contract.changes import ContractKind
from domain.contract.terms import OptionCeiling
from domain.draft.names import NamedParty
from domain.values.period import Period
from domain.values.value import Value


class PeriodRole(StrEnum):
    """What a period is of.

    Contract: the agreement that the matter is about, new or in force; for an option, an expansion,
    a reduction or a supplement that is the agreement they belong to. Option: what is decided in it.
    """

    CONTRACT = "contract"
    OPTION = "option"
    SUPPLEMENT = "supplement"
    EXTENSION = "extension"
    PREDECESSOR = "predecessor"


class StatedPeriod(Value):
    """A period with its role; both days inclusive, None where the document does not say."""

    role: PeriodRole
    period: Period
    provider: NamedParty | None = None


class StatedDuration(Value):
    """A length that the document gives: "en avtalstid på 2 år", "21 månader"."""

    months: int = Field(ge=1)


class StatedOption(Value):
    """An option clause as told. ``exists`` False: the document says that there is none."""

    exists: bool = True
    trigger: str | None = Field(default=None, description="When it may be used, as written")
    ceiling: OptionCeiling | None = None
    ceiling_percent: Decimal | None = Field(default=None, description="Of the awarded volume")
    price_rule: str | None = None


class StatedAgreement(Value):
    """Another agreement that the document names: a predecessor, or the base of a supplement."""

    written: str = Field(min_length=1)
    kind: ContractKind | None = None
    diary_number: str | None = None
    provider: NamedParty | None = None
    since: date | None = None
    until: date | None = None
