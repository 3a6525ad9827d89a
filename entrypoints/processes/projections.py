"""The projections process: a worker for each read model, and rebuilding one of them."""

import signal
import threading
from collections.abc import Callable, Sequence
from threading import Event, Thread

from entrypoints.readiness import announce_ready
from entrypoints.settings import Settings
from projections.every import PROJECTIONS
from projections.running.rebuild import rebuild
from projections.running.worker import Worker

NAMES: tuple[str, ...] = tuple(PROJECTIONS)
LOOK_EVERY = 0.2


class WorkerDied(Exception):
    """A worker ended without having been told to: a fault of the program. Start anew."""


def run_projections(settings: Settings, stop: Event | None = None) -> None:
    """Until SIGTERM or SIGINT, or until ``stop`` is set. Raises WorkerDied.

    Where another process works on a read model already, this one stands by to take over.
    """
    stopped = stop or Event()
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopped.set())
    workers = [Worker(settings.database_url, each) for each in PROJECTIONS.values()]
    threads = [Thread(target=worker.run, name="projection", daemon=True) for worker in workers]
    for thread in threads:
        thread.start()
    try:
        _announce_when_connected(settings, workers, stopped)
        while not stopped.wait(LOOK_EVERY):
            if not all(thread.is_alive() for thread in threads):
                raise WorkerDied("a projection's worker ended unexpectedly; its log says why")
    finally:
        for worker in workers:
            worker.stop()
        for thread in threads:
            thread.join()


def _announce_when_connected(settings: Settings, workers: Sequence[Worker], stopped: Event) -> None:
    for worker in workers:
        while not worker.connected.wait(LOOK_EVERY):
            if stopped.is_set():
                return
    announce_ready(settings)


def rebuild_projection(settings: Settings, name: str, progress: Callable[[int, int], None]) -> int:
    """Rebuild one read model beside its live rows; the position reached.

    ``progress`` hears how many entries of how many were taken in. Raises RebuildUnderWay.
    """
    return rebuild(settings.database_url, PROJECTIONS[name], progress)
