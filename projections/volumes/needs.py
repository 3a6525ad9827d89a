"""The need that a volume is compared with, and the entry that states it."""

from domain.need.events import NeedStated
from domain.values.quantity import Unit
from projections.facts.folding import Folded
from projections.volumes.answers import NeedAnswer


def need_answer(need: Folded, year: int, unit: Unit) -> NeedAnswer | None:
    """The newest statement for the year and unit; None where nobody has stated any."""
    for version, fact in sorted(need.facts.items(), reverse=True):
        stated = fact.event
        if isinstance(stated, NeedStated) and (stated.year, stated.unit) == (year, unit):
            return NeedAnswer(statement=stated, entry=need.references[version])
    return None
