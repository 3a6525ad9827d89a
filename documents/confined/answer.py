"""What a confined process sends back."""

from dataclasses import dataclass
from typing import Any

READY = "ready"
"""The first thing that a process says, once it has loaded what it works with."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``value`` is what the work gave, or the refusal that it raised; after the last, the process
    ends."""

    value: Any
    is_refusal: bool = False
    is_last: bool = False
