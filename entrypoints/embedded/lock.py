"""At most one launcher per data directory."""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self


class DirectoryInUse(Exception):
    """Another process, ``holder``, has the data directory."""

    def __init__(self, directory: Path, holder: str) -> None:
        super().__init__(f"{directory} is in use by process {holder}")
        self.directory = directory
        self.holder = holder


class DirectoryLock:
    """A lock the kernel releases also for a holder that was killed."""

    def __init__(self, directory: Path) -> None:
        self._file = directory / "lock"
        self._descriptor: int | None = None

    def __enter__(self) -> Self:
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(descriptor, 32).decode() or "?"
            os.close(descriptor)
            raise DirectoryInUse(self._file.parent, holder) from None
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
        self._descriptor = descriptor
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
