"""Free TCP ports on the loopback address, kept in a file so that addresses survive a restart."""

import secrets
import socket
from pathlib import Path

LOOPBACK = "127.0.0.1"
LOWEST, HIGHEST = 15_000, 32_000


def free_port() -> int:
    """A port nothing listens on, below those from which systems number outgoing connections.

    One from among those could be taken while its server restarts.
    """
    while True:
        port = LOWEST + secrets.randbelow(HIGHEST - LOWEST)
        if is_free(port):
            return port


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
        return True


def accepts(port: int) -> bool:
    """Whether something answers on the port."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((LOOPBACK, port)) == 0


def kept_port(file: Path) -> int:
    """The port kept in ``file``; a new one is kept there if none is, or if it has been taken."""
    if file.exists():
        port = int(file.read_text(encoding="ascii"))
        if is_free(port):
            return port
    port = free_port()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(str(port), encoding="ascii")
    return port
