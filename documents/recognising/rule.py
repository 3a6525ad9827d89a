"""What a rule is: a name, the field that it reads, and how it reads it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from documents.recognising.forms.mention import Span
from documents.recognising.matter import Matter


@dataclass(frozen=True, slots=True)
class Read:
    """A value with the spans of the laid-out text that it was read from.

    ``sure``: one form and one role. Whether anything disagrees shows when all rules have read.
    ``key``: what it is a value of; two sure values with one key disagree. None: nothing disagrees.
    """

    value: Any
    spans: tuple[Span, ...]
    sure: bool
    computed: bool = False
    key: object = None


@dataclass(frozen=True, slots=True)
class Rule:
    """``field`` is the draft's; several rules may read one."""

    name: str
    field: str
    read: Callable[[Matter], Iterable[Read]]
