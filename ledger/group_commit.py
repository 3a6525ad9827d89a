"""Group commit: threads that come while an append is under way travel together in the next one."""

from collections import deque
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Generic, TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")

LARGEST_GROUP = 64
"""Bounds the time under the append lock and the size of one message."""


class Interrupted(Exception):
    """The thread that received for the group was interrupted; repeat with the same keys."""


class Ticket(Generic[Job, Answer]):
    """One thread's place in the queue. ``group`` is set on the one who is to receive for all."""

    __slots__ = ("answer", "group", "job", "woken")

    def __init__(self, job: Job) -> None:
        self.job = job
        self.answer: Answer | Exception | None = None
        self.group: list[Ticket[Job, Answer]] | None = None
        self.woken = Lock()
        self.woken.acquire()


class GroupCommit(Generic[Job, Answer]):
    """Shares one connection between threads, without a thread of its own and without waiting.

    Who finds the connection free sends at once. Who comes meanwhile queues. When the answer is
    there, the whole queue is sent as the next group before anybody is woken, and its first member
    receives for it. ``send`` neither blocks nor raises; ``receive`` gives one answer per job. An
    exception thrown into a thread from outside reaches that thread alone: nobody waits for ever.
    """

    def __init__(
        self,
        send: Callable[[Sequence[Job]], None],
        receive: Callable[[Sequence[Job]], Sequence[Answer | Exception]],
    ) -> None:
        self._send = send
        self._receive = receive
        self._gate = Lock()
        self._under_way = False
        self._queue: deque[Ticket[Job, Answer]] = deque()

    def submit(self, job: Job, meanwhile: Callable[[], None] = lambda: None) -> Answer:
        """Blocks until the job's own answer is there; raises the exception that it met.

        ``meanwhile`` is called while the job is on its way or in the queue: for work that would
        otherwise be done after the answer, when others wait.
        """
        ticket: Ticket[Job, Answer] = Ticket(job)
        with self._gate:
            free = not self._under_way
            self._under_way = True
            if not free:
                self._queue.append(ticket)
        if free:
            try:
                self._send([job])
                meanwhile()
            finally:
                self._lead([ticket])
        else:
            try:
                meanwhile()
            finally:
                self._wait(ticket)
        if isinstance(ticket.answer, Exception):
            raise ticket.answer
        assert ticket.answer is not None
        return ticket.answer

    def _wait(self, ticket: Ticket[Job, Answer]) -> None:
        try:
            ticket.woken.acquire()
        except BaseException:
            with self._gate:
                if ticket in self._queue:
                    self._queue.remove(ticket)
                    raise
            while ticket.answer is None and ticket.group is None:
                ticket.woken.acquire(timeout=0.05)
            raise
        finally:
            if ticket.group is not None:
                self._lead(ticket.group)

    def _lead(self, group: list[Ticket[Job, Answer]]) -> None:
        """Receives for the group, sends the next one, then wakes both. The first member calls."""
        answers: Sequence[Answer | Exception] = [Interrupted()] * len(group)
        try:
            answers = self._receive([ticket.job for ticket in group])
        except Exception as failure:  # everybody in the group must hear of it
            answers = [failure] * len(group)
        finally:
            upcoming = self._next_group()
            for ticket, answer in zip(group, answers, strict=True):
                ticket.answer = answer
            for ticket in group[1:]:
                ticket.woken.release()
            if upcoming:
                upcoming[0].group = upcoming
                upcoming[0].woken.release()

    def _next_group(self) -> list[Ticket[Job, Answer]]:
        with self._gate:
            size = min(len(self._queue), LARGEST_GROUP)
            upcoming = [self._queue.popleft() for _ in range(size)]
            self._under_way = bool(upcoming)
        if upcoming:
            self._send([ticket.job for ticket in upcoming])
        return upcoming
