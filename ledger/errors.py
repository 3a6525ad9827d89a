"""What the ledger itself refuses, beside the domain's refusals.

Conflict
├── KeyReused          the command key is known with another body
├── StaleVersion       the stream is not at the version that the caller expected
└── StreamMovedOn      others wrote to the same streams, again and again
LedgerUnavailable      the database did not answer; repeating with the same key is safe
CannotStart            the ledger refuses to run like this
"""

from domain.refusal import Conflict


class KeyReused(Conflict):
    """The command key is known with another body."""

    title = "The command key has been used for something else"
    remedy = "Choose a new key, or repeat exactly what was sent first."


class StaleVersion(Conflict):
    """The stream is not at the version that the caller expected."""

    title = "What you saw has changed since"
    remedy = "Read it again, and repeat with the version that you then see."


class StreamMovedOn(Conflict):
    """Others wrote to the same streams, again and again, while this was being decided."""

    title = "Others are changing the same thing right now"
    remedy = "Repeat with the same key in a moment."


class LedgerUnavailable(Exception):
    """The database did not answer in time. The command may be stored: repeat it with its key."""


class CannotStart(Exception):
    """The ledger refuses to run like this; the text says what to change."""
