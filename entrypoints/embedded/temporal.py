"""A Temporal server on loopback with its history in one file."""

import asyncio
import signal
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from temporalio.client import Client
from temporalio.service import RPCError

from entrypoints.embedded.leash import Leashed, ProcessFailed
from entrypoints.embedded.lock import DirectoryLock
from entrypoints.embedded.ports import LOOPBACK, accepts, kept_port
from entrypoints.embedded.temporal_binary import ensure
from entrypoints.speech import say

NAMESPACE = "liggare"
READY_WITHIN = 30.0  # seconds
POLL = 0.02
GRACE = 5.0  # it takes one second to stop

SQLITE_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL")
DYNAMIC_CONFIG = (
    "system.enableActivityEagerExecution=true",  # an act's activity in a third of the time
    'history.timerProcessorMaxTimeShift="20ms"',  # else timers round up to a whole second
)


class EmbeddedTemporal:
    """``with EmbeddedTemporal(directory) as server:`` runs one during the block; it keeps its port.
    ``search_attributes`` maps names to types such as ``Keyword``. Raises DirectoryInUse,
    ProcessFailed and NoTemporalServer.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        binary: Path | None = None,
        search_attributes: Mapping[str, str] | None = None,
    ) -> None:
        self.data_dir = data_dir.absolute()
        self.port = 0
        self.namespace = NAMESPACE
        self._binary = binary
        self._search_attributes = search_attributes or {}
        self._lock = DirectoryLock(self.data_dir)
        self._server: Leashed | None = None

    @property
    def address(self) -> str:
        return f"{LOOPBACK}:{self.port}"

    @property
    def running(self) -> bool:
        return self._server is not None and self._server.running

    def __enter__(self) -> Self:
        self.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock.__enter__()
        try:
            self.start()
        except BaseException:
            self.stop()
            self._lock.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        self._lock.__exit__(kind, error, trace)

    def start(self) -> None:
        """Also after ``stop``, inside the block; the address stays unless it has been taken."""
        self._binary = self._binary or ensure(lambda _line: None)
        self.port = kept_port(self.data_dir / "port")
        self._server = Leashed(
            self._command(self._binary),
            log=self.data_dir / "temporal.log",
            stop_signal=signal.SIGTERM,
            grace=GRACE,
        )
        self._server.start()
        self._wait_until_healthy(self._server)

    def stop(self) -> None:
        """The history stays on disk."""
        if self._server is not None:
            self._server.stop()
            self._server = None

    def wipe(self) -> None:
        """Lose everything, as after a lost disk, and start empty at the same address."""
        self.stop()
        for file in self.data_dir.glob("history.db*"):
            file.unlink()
        self.start()

    def _command(self, binary: Path) -> list[str]:
        command = [
            str(binary),
            "server",
            "start-dev",
            "--headless",
            f"--ip={LOOPBACK}",
            f"--port={self.port}",
            f"--namespace={NAMESPACE}",
            f"--db-filename={self.data_dir / 'history.db'}",
        ]
        command += [f"--sqlite-pragma={pragma}" for pragma in SQLITE_PRAGMAS]
        command += [f"--dynamic-config-value={setting}" for setting in DYNAMIC_CONFIG]
        command += [
            f"--search-attribute={name}={kind}" for name, kind in self._search_attributes.items()
        ]
        return command

    def _wait_until_healthy(self, server: Leashed) -> None:
        deadline = time.monotonic() + READY_WITHIN
        while time.monotonic() < deadline:
            server.refuse_if_ended("Temporal")
            if accepts(self.port) and healthy(self.address):
                return
            time.sleep(POLL)
        late = say(f"inte igång efter {READY_WITHIN} s", f"not ready after {READY_WITHIN} s")
        raise ProcessFailed(f"Temporal {late}\n{server.last_lines()}")


def healthy(address: str) -> bool:
    """Whether the front end serves. To be called from anywhere, also where an event loop runs."""

    async def ask() -> bool:
        client = await Client.connect(address, namespace=NAMESPACE)
        return await client.service_client.check_health()

    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        try:
            return elsewhere.submit(lambda: asyncio.run(ask())).result()
        except (RPCError, RuntimeError):
            return False
