"""What the example letter that waits for its committee is about."""

from collections.abc import Iterator

from examples.loading import file_of
from examples.requests import Request, requests_in


def registered_for_the_letter() -> Iterator[Request]:
    """Every party, and the contract and the frame that the letter is about."""
    yield from requests_in(file_of("parties"))
    for name, mine in (("budget", "exempel"), ("contracts", "exempelomsorgen-relief-service")):
        yield from (each for each in requests_in(file_of(name)) if each.name.startswith(mine))
