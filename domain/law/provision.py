"""Where a rule stands, and between which days it holds."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Provision:
    """A place in a statute. Both days are inclusive; ``holds_to`` None: it still holds."""

    source: str
    holds_from: date
    holds_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is the law on a day."""
        return self.holds_from <= day and (self.holds_to is None or day <= self.holds_to)


def in_force(provisions: tuple[Provision, ...], day: date) -> Provision | None:
    """The one that holds on a day; None where the rule was not yet law."""
    return next((each for each in provisions if each.holds_on(day)), None)


LAST_DAY_OF_1991_ACT = date(2017, 12, 31)
FIRST_DAY_OF_1991_ACT = date(1992, 1, 1)
FIRST_DAY_OF_2017_ACT = date(2018, 1, 1)


def local_government(new: str, old: str) -> tuple[Provision, ...]:
    """A rule of KL (2017:725), and the place of the same rule in KL (1991:900) before it."""
    return (
        Provision(f"KL {new}", FIRST_DAY_OF_2017_ACT),
        Provision(f"KL (1991:900) {old}", FIRST_DAY_OF_1991_ACT, LAST_DAY_OF_1991_ACT),
    )
