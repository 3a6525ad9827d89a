"""Why something did not arrive, and whether trying again is any use; the same for every channel.

DeliveryFailed
├── Delayed   not now: trying again may help
└── Refused   not like this: trying again is no use before somebody changes something
"""


class DeliveryFailed(Exception):
    """Not delivered, as far as is known. ``reason`` has no personal data: servers repeat addresses.

    ``perhaps_sent``: the answer was lost after everything was handed over, so it may have arrived.
    """

    def __init__(self, reason: str, *, perhaps_sent: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.perhaps_sent = perhaps_sent


class Delayed(DeliveryFailed):
    """Trying again may help. ``not_before``: seconds that the other side asks us to wait."""

    def __init__(
        self, reason: str, *, perhaps_sent: bool = False, not_before: float | None = None
    ) -> None:
        super().__init__(reason, perhaps_sent=perhaps_sent)
        self.not_before = not_before


class Refused(DeliveryFailed):
    """Trying again is no use before somebody changes something."""
