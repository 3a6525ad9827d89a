"""Reading one's own writes: an answer waits until it includes the position asked for."""

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import Header, Query, Response

from api.authentication import PrincipalDep
from api.refused import MalformedPreference, NotCaughtUp
from api.services import ServicesDep

WAIT = re.compile(r"\s*wait\s*=\s*\"?(\d{1,4})\"?\s*(;.*)?", re.IGNORECASE)
OTHER_WAIT = re.compile(r"\s*wait\b", re.IGNORECASE)
USUAL_WAIT = 5.0
"""Seconds; a projection is some milliseconds behind, or it is stopped."""
LONGEST_WAIT = 30.0


@dataclass(frozen=True, slots=True)
class Including:
    """Lets a question pass once its projections include ``at_least``; at once without it."""

    projections: tuple[str, ...]

    def __call__(
        self,
        services: ServicesDep,
        principal: PrincipalDep,
        response: Response,
        at_least: Annotated[
            int | None,
            Query(
                ge=0,
                lt=10**18,
                description="Position which the answer must include, as a write told it",
            ),
        ] = None,
        prefer: Annotated[
            str | None, Header(description="wait=5: seconds to wait for at_least, at most 30")
        ] = None,
    ) -> None:
        """Raises NotCaughtUp after the wait, MalformedPreference."""
        seconds = USUAL_WAIT if prefer is None else _seconds(prefer)
        if prefer is not None:
            response.headers["Preference-Applied"] = f"wait={seconds:.0f}"
        if at_least is None or services.caught_up(self.projections, at_least, seconds):
            return
        raise NotCaughtUp(
            f"position {at_least} was not reached within {seconds:.0f} s",
            field="at_least",
            projections=", ".join(self.projections),
        )


def _seconds(prefer: str) -> float:
    for preference in prefer.split(","):
        found = WAIT.fullmatch(preference)
        if found is not None:
            return min(float(found.group(1)), LONGEST_WAIT)
        if OTHER_WAIT.match(preference):
            raise MalformedPreference("wait needs a whole number of seconds", field="Prefer")
    return USUAL_WAIT
