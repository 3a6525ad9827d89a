"""The needs of one service, by year and unit, as last stated."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.need.events import NeedStated
from domain.values.quantity import Unit


@dataclass(frozen=True, slots=True)
class Need:
    """For each year and unit the newest statement."""

    statements: Mapping[tuple[int, Unit], NeedStated] = field(default_factory=dict)
    version: int = field(default=0, compare=False)
