"""What has been answered to the findings on a registered contract."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.finding.events import ContractFindingAnswered
from domain.finding.finding import FindingId


@dataclass(frozen=True, slots=True)
class Answers:
    """The last answer to each finding, also to one that is not found any more."""

    given: Mapping[FindingId, ContractFindingAnswered] = field(default_factory=dict)
    version: int = field(default=0, compare=False)
