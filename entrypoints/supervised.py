"""One of our own processes, as a supervisor keeps it."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from entrypoints.embedded.leash import Leashed, ProcessFailed
from entrypoints.speech import say

POLL = 0.02


class Service:
    """``command`` under a leash, up when ``ready`` says so.

    ``start`` raises ProcessFailed when that takes too long.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        log: Path,
        env: Mapping[str, str],
        ready: Callable[[], bool],
        ready_file: Path | None = None,
        ready_within: float = 60.0,
        grace: float = 8.0,
    ) -> None:
        self.name = name
        self._leashed = Leashed(command, log=log, env=env, grace=grace)
        self._ready = ready
        self._ready_file = ready_file
        self._ready_within = ready_within
        self._launched = False

    @property
    def running(self) -> bool:
        return self._leashed.running

    @property
    def pid(self) -> int | None:
        return self._leashed.pid

    def launch(self) -> None:
        """Begin to start it, so that several do at once; ``start`` then only waits."""
        if self._ready_file is not None:
            self._ready_file.unlink(missing_ok=True)
        self._leashed.start()
        self._launched = True

    def start(self) -> None:
        if not self._launched:
            self.launch()
        self._launched = False
        try:
            self._wait_until_ready()
        except ProcessFailed:
            self._leashed.stop()
            raise

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + self._ready_within
        while not self._ready():
            self._leashed.refuse_if_ended(self.name)
            if time.monotonic() > deadline:
                waited = f"{self._ready_within:.0f} s"
                late = say(f"inte igång efter {waited}; se", f"not ready after {waited}; see")
                raise ProcessFailed(
                    f"{self.name} {late} {self._leashed.log}\n{self._leashed.last_lines()}"
                )
            time.sleep(POLL)

    def stop(self) -> None:
        self._leashed.stop()
