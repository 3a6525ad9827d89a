"""Need: whether what is contracted and proposed covers it."""

from collections.abc import Iterator
from fractions import Fraction

from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import calendar_year, named, number
from domain.rules.facts.facts import Facts
from domain.rules.facts.lines import PROPOSED, Role
from domain.rules.facts.matter import NeedFacts
from domain.rules.rule import Found, Rule

COUNTED = PROPOSED | {Role.BASE}


def need_is_covered(facts: Facts) -> Iterator[Found]:
    """R39: shown only where both the need and the volumes of all providers are known.

    A need without a year is held against the fullest year that anything is proposed for.
    """
    for need in facts.needs:
        mine = [
            volume
            for volume in facts.volumes
            if volume.unit is need.unit
            and volume.role in COUNTED
            and need.service in {None, volume.service}
        ]
        if not any(volume.is_base for volume in mine) or any(v.high is None for v in mine):
            continue
        years = [need.year] if need.year is not None else _years(facts)
        covered = max(
            (sum((volume.in_year(year) for volume in mine), Fraction(0)), year) for year in years
        )
        yield from _gap(need, *covered)


def _gap(need: NeedFacts, covered: Fraction, year: int) -> Iterator[Found]:
    short = Fraction(need.low) - covered
    if short <= 0:
        return
    used = (
        named("service", "service", need.service or "–", need.where),
        number("need", need.low, need.unit, need.where),
        number("covered", covered, need.unit),
        number("short", short, need.unit),
        calendar_year(year),
    )
    yield Found(Case.NEED_NOT_COVERED, (need.service or "need", str(year)), used)


def _years(facts: Facts) -> list[int]:
    days = [day for volume in facts.volumes for day in (volume.first, volume.last) if day]
    return sorted({day.year for day in days}) or [1]


RULES = (Rule("R39", need_is_covered, Severity.INFORMATION, looks_beyond=True),)
