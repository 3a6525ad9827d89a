"""Why something is refused.

Refusal
├── NotFound          what the command names does not exist
├── Conflict          it exists, but not in a state that allows this
├── Impossible        cannot be true of the world (end before start)
├── RuleViolated      breaks the contract's own terms; may be recorded despite the rule
└── NotAuthorised     the actor may not do this
"""

from typing import ClassVar


class Refusal(Exception):
    """A command that is refused. Nothing is recorded.

    ``title`` is one English sentence on the class of refusal, ``detail`` says what in this case,
    ``rule`` the rule's id in the rule book (R01 ...), ``source`` where the rule stands,
    ``field`` the field of the command at fault, ``remedy`` what to do next.
    """

    title: ClassVar[str] = "The command was refused"
    rule: ClassVar[str | None] = None
    source: ClassVar[str | None] = None
    remedy: ClassVar[str | None] = "Read what was wrong, put it right, and try again"

    def __init__(self, detail: str, *, field: str | None = None, **facts: str) -> None:
        super().__init__(detail)
        self.detail = detail
        self.field = field
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Pickles with keyword facts, so that a refusal survives process borders."""
        return (_revive, (type(self), self.detail, self.field, self.facts))


def _revive(
    kind: type[Refusal], detail: str, field: str | None, facts: dict[str, str]
) -> "Refusal":
    return kind(detail, field=field, **facts)


class NotFound(Refusal):
    """What the command names does not exist."""

    remedy = "Check the name, or register it first"


class Conflict(Refusal):
    """It exists, but not in a state that allows this."""

    remedy = "Look at how things stand now, and go on from there"


class Impossible(Refusal):
    """Cannot be true of the world; never recorded, whatever the reason."""

    remedy = "Correct what was stated; as it is it cannot be recorded"


class RuleViolated(Refusal):
    """Breaks the contract's own terms. A registrar may record it despite the rule, saying why."""

    remedy = "Change it, or let a registrar record it despite the rule with a reason"


class NotAuthorised(Refusal):
    """The actor may not do this."""

    remedy = "Ask somebody who has the role for it"
