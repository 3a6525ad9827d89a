"""Connections to addresses that somebody typed in: to public ones, and to networks named for it.

Without this a webhook would be a way to have our server talk to its own neighbours.
"""

import ipaddress
import socket
from collections.abc import Iterator
from dataclasses import dataclass

from delivery.failure import Delayed, Refused

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class Reach:
    """``private`` are networks that may be reached although they are not public."""

    private: tuple[Network, ...] = ()

    @classmethod
    def of(cls, networks: str) -> "Reach":
        """Networks with commas between, as ``10.20.0.0/16, ::1/128``. Raises ValueError."""
        named = [each.strip() for each in networks.split(",")]
        return cls(tuple(ipaddress.ip_network(each) for each in named if each))

    def connect(self, host: str, port: int, timeout: float) -> tuple[socket.socket, bool]:
        """A connection to the first address that answers, and whether that is a private one.

        What is checked is what is connected to: a name that answers differently the second time
        gains nothing. Raises Delayed, and Refused where no address of the host is allowed.
        """
        lost: OSError | None = None
        allowed = list(self._allowed(host, port))
        if not allowed:
            raise Refused("the address lies in a network that webhooks may not reach")
        for address in allowed:
            try:
                connected = socket.create_connection((address, port), timeout=timeout)
            except OSError as failed:
                lost = failed
                continue
            return connected, not _is_public(address)
        raise Delayed(f"the receiver cannot be reached ({type(lost).__name__})") from None

    def _allowed(self, host: str, port: int) -> Iterator[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise Delayed("the receiver's name cannot be resolved") from None
        for *_, address in found:
            named = str(address[0])
            if _is_public(named) or any(_ip(named) in each for each in self.private):
                yield named


def _ip(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """An IPv4 address in IPv6 clothing counts as what it is."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return mapped or found


def _is_public(address: str) -> bool:
    found = _ip(address)
    return found.is_global and not found.is_multicast
