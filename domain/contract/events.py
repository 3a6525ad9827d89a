"""What has happened to a contract. Each event is a change that was decided or registered."""

from datetime import date, timedelta
from typing import Annotated, ClassVar

from pydantic import Field

from domain.contract.basis import Basis, Despite
from domain.contract.changes import (
    Award,
    Expansion,
    Extension,
    Indexation,
    OptionCall,
    Reduction,
    Supplement,
    Termination,
    Transfer,
)
from domain.contract.lines import VolumeLine
from domain.event import Event
from domain.values.identifiers import LineId, ProposalId


class Booked(Event):
    """A fact about a contract, the basis that it rests on, and the rules that it breaks if any."""

    basis: Basis
    despite: Despite | None = None

    def decided_on(self) -> date | None:
        """Day of the decision; None for a registration whose source does not say."""
        return self.basis.decided_on


class ContractAwarded(Booked, Award):
    """A contract was awarded, or an assignment given."""

    topic: ClassVar = "contract.awarded.v1"

    def applies_from(self) -> date | None:
        """The contract's first day; None where it is unknown."""
        return self.period.start


class OptionTriggered(Booked, OptionCall):
    """An option was exercised."""

    topic: ClassVar = "contract.option-triggered.v1"

    def applies_from(self) -> date | None:
        """The first day of its first line."""
        return _first_day(self.volumes)


class AssignmentExpanded(Booked, Expansion):
    """An in-house assignment was expanded."""

    topic: ClassVar = "contract.assignment-expanded.v1"

    def applies_from(self) -> date | None:
        """The first day of its first line."""
        return _first_day(self.volumes)


class SupplementAdded(Booked, Supplement):
    """A supplementary assignment was added under the base contract."""

    topic: ClassVar = "contract.supplement-added.v1"

    def applies_from(self) -> date | None:
        """The supplement's first day; None where it is unknown."""
        return self.period.start


class SupplementReplaced(Event):
    """A supplementary assignment ended because another took its place."""

    topic: ClassVar = "contract.supplement-replaced.v1"

    basis: Basis
    supplement: LineId
    replaced_by: LineId
    ends_on: date = Field(description="Last day, inclusive: the day before the new one begins")

    def applies_from(self) -> date:
        """First day on which the replaced supplement is no longer in force."""
        return self.ends_on + timedelta(days=1)

    def decided_on(self) -> date | None:
        """Day of the decision that replaced it."""
        return self.basis.decided_on


class ContractReduced(Booked, Reduction):
    """Less is to be provided than before."""

    topic: ClassVar = "contract.reduced.v1"

    def applies_from(self) -> date | None:
        """The first day of its first line."""
        return _first_day(self.volumes)


class ContractExtended(Booked, Extension):
    """The contract was extended. The new end follows from the end in force and ``months``."""

    topic: ClassVar = "contract.extended.v1"

    months: int = Field(ge=1, le=600)
    previous_end: date = Field(
        description="The last day before this extension, when it was recorded"
    )

    def applies_from(self) -> date:
        """The day after the old end."""
        return self.previous_end + timedelta(days=1)


class PriceIndexed(Booked, Indexation):
    """Costs were adjusted by an index."""

    topic: ClassVar = "contract.price-indexed.v1"

    def applies_from(self) -> date:
        """The price day."""
        return self.price_day


class ContractTerminated(Booked, Termination):
    """The contract was ended before its time."""

    topic: ClassVar = "contract.terminated.v1"

    def applies_from(self) -> date:
        """The first day not in force."""
        return self.first_day_not_in_force


class ContractTransferred(Booked, Transfer):
    """A successor took the contract over."""

    topic: ClassVar = "contract.transferred.v1"

    def applies_from(self) -> date:
        """The takeover day."""
        return self.takeover_day


BookedChange = Annotated[
    ContractAwarded
    | OptionTriggered
    | AssignmentExpanded
    | SupplementAdded
    | ContractReduced
    | ContractExtended
    | PriceIndexed
    | ContractTerminated
    | ContractTransferred,
    Field(discriminator="kind"),
]


class ContractCorrected(Event):
    """An earlier entry was wrong; this is what it should have said.

    The stream is folded anew with the replacement in the entry's place. Without a replacement the
    entry is struck. It inherits the day decided and the day it applies from the entry corrected.
    """

    topic: ClassVar = "contract.corrected.v1"

    corrects: int = Field(ge=1, description="Version in this stream of the entry that was wrong")
    replacement: BookedChange | None = Field(description="The full fact; null: it never happened")
    reason: str = Field(min_length=3, max_length=500)
    despite: Despite | None = Field(
        default=None, description="Later facts that break a rule once this is corrected"
    )
    corrected_applies_from: date | None = None
    corrected_decided_on: date | None = None

    def applies_from(self) -> date | None:
        """As the entry that it corrects."""
        return self.corrected_applies_from

    def decided_on(self) -> date | None:
        """As the entry that it corrects."""
        return self.corrected_decided_on


class ChangeAnnulled(Event):
    """A court annulled the decision that an entry rests on: the entry is void from its beginning.

    The stream is folded anew without the entry. As decided by a day before the judgment, it stands.
    """

    topic: ClassVar = "contract.change-annulled.v1"

    annuls: int = Field(ge=1, description="Version in this stream of the entry that is void")
    proposal: ProposalId
    settled_on: date = Field(description="Day of the judgment")
    reference: str | None = Field(default=None, max_length=120)
    despite: Despite | None = Field(
        default=None, description="Later facts that break a rule once this is void"
    )
    annulled_applies_from: date | None = None

    def applies_from(self) -> date | None:
        """As the entry that it annuls."""
        return self.annulled_applies_from

    def decided_on(self) -> date:
        """Day of the judgment."""
        return self.settled_on


ContractEvent = (
    ContractAwarded
    | OptionTriggered
    | AssignmentExpanded
    | SupplementAdded
    | SupplementReplaced
    | ContractReduced
    | ContractExtended
    | PriceIndexed
    | ContractTerminated
    | ContractTransferred
    | ContractCorrected
    | ChangeAnnulled
)


def _first_day(volumes: tuple[VolumeLine, ...]) -> date | None:
    starts = [line.period.start for line in volumes if line.period.start is not None]
    return min(starts, default=None)
