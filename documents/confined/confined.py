"""Calls a function in a process of its own, which is ended when it takes too long."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import LifoQueue
from threading import Timer
from typing import Generic, Self, TypeVar, cast

from documents.confined.answer import MOST_BYTES, READY, REFUSED, Answer, given_by, received
from documents.reading.limits import MEMORY_BYTES, READING_TIME
from documents.refused import ReadingEnded

T = TypeVar("T")

_CHILD = "documents.confined.child"
_START = 60.0  # seconds for a process to load what it works with, on a machine under load
_CALLS = 500  # then the process is replaced: libraries that read files leak a little
_FAREWELL = 5.0  # seconds for an idle process to notice that it is no longer wanted


class Confined(Generic[T]):
    """The function, called in one of ``processes`` that are started ahead and kept.

    It has to be importable by name; what it takes is pickled, what it gives travels as JSON by its
    annotation. Several threads may call at once; more than there are processes wait for one. Close
    it when done.
    """

    def __init__(
        self,
        work: Callable[..., T],
        *,
        processes: int = 1,
        time: timedelta = READING_TIME,
        memory: int = MEMORY_BYTES,
    ) -> None:
        self._command = (f"{work.__module__}:{work.__qualname__}", memory, time)
        self._gives = given_by(work)
        self._idle: LifoQueue[_Process] = LifoQueue()
        for _ in range(processes):
            self._idle.put(_Process(*self._command))

    def __call__(self, *arguments: object) -> T:
        """What the function gives, or the DocumentRefused that it raises.

        Raises ReadingEnded where it took too long, took too much memory or took the process down.
        """
        with self._process() as process:
            answer = process.ask(arguments)
        if answer.outcome == "given":
            return cast("T", self._gives.validate_json(answer.value))
        raise REFUSED.validate_json(answer.value).raised()

    def close(self) -> None:
        """Ends the idle processes. None may be at work."""
        while not self._idle.empty():
            self._idle.get().end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _process(self) -> Iterator["_Process"]:
        process = self._idle.get()
        try:
            yield process
        finally:
            if process.is_spent:
                process.end()
                process = _Process(*self._command)
            self._idle.put(process)


class _Process:
    def __init__(self, work: str, memory: int, time: timedelta) -> None:
        self._seconds = time.total_seconds()
        self._calls = 0
        self.is_spent = False
        self._connection, other = Pipe()
        limits = (str(memory), str(int(self._seconds)))
        with other:
            self._process = subprocess.Popen(
                (sys.executable, "-P", "-m", _CHILD, work, str(other.fileno()), *limits),
                pass_fds=[other.fileno()],
                stdin=subprocess.DEVNULL,
                env={"PYTHONPATH": ":".join(filter(None, sys.path))},  # and no passwords
                cwd="/",
            )

    def ask(self, arguments: tuple[object, ...]) -> Answer:
        self._await_start()
        self._calls += 1
        self.is_spent = self._calls >= _CALLS
        timer = Timer(self._seconds, self._process.kill)
        timer.start()
        try:
            answer = self._exchanged(self._connection, arguments)
        except (EOFError, OSError, ValueError) as error:
            self.is_spent = True
            raise ReadingEnded(self._why(timer), field="content") from error
        finally:
            timer.cancel()
        self.is_spent = self.is_spent or answer.outcome == "last"
        return answer

    def _await_start(self) -> None:
        """Loading is not counted as reading."""
        if self._calls:
            return
        try:
            started = self._connection.poll(_START) and self._connection.recv_bytes() == READY
        except (EOFError, OSError):
            started = False
        if not started:
            self.is_spent = True
            raise ReadingEnded("no process to read it in could be started", field="content")

    def end(self) -> None:
        self._connection.close()
        try:
            self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @staticmethod
    def _exchanged(connection: Connection, arguments: tuple[object, ...]) -> Answer:
        connection.send(arguments)
        return received(connection.recv_bytes(MOST_BYTES))

    def _why(self, timer: Timer) -> str:
        if timer.finished.is_set():
            return f"it took more than {self._seconds:.0f} seconds"
        return "the process that read it broke down"
