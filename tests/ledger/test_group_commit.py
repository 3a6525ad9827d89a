"""Who comes while a group is under way travels in the next one; nobody waits for ever."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from ledger.group_commit import LARGEST_GROUP, GroupCommit, Interrupted


class Line:
    """Answers each job with ten times itself, when allowed to."""

    def __init__(self) -> None:
        self.groups: list[list[int]] = []
        self.go = threading.Event()
        self.group_commit: GroupCommit[int, int] = GroupCommit(self.send, self.receive)

    def send(self, group: Sequence[int]) -> None:
        self.groups.append(list(group))

    def receive(self, group: Sequence[int]) -> Sequence[int | Exception]:
        assert self.go.wait(10)
        assert self.groups[-1] == list(group)
        if 13 in group:
            raise KeyError(13)
        if 666 in group:
            raise SystemExit
        return [ValueError(job) if job < 0 else job * 10 for job in group]


def queue_up(line: Line, jobs: Sequence[int]) -> dict[int, object]:
    """One thread per job, in order; the first is under way when the others come."""
    answers: dict[int, object] = {}

    def submit(job: int) -> None:
        try:
            answers[job] = line.group_commit.submit(job)
        except BaseException as error:
            answers[job] = type(error)

    threads = [threading.Thread(target=submit, args=(job,)) for job in jobs]
    for number, thread in enumerate(threads):
        thread.start()
        while not line.groups or len(line.group_commit._queue) < number:
            pass
    line.go.set()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()
    return answers


def test_who_comes_meanwhile_travels_together() -> None:
    line = Line()
    assert queue_up(line, range(5)) == {job: job * 10 for job in range(5)}
    assert line.groups == [[0], [1, 2, 3, 4]]


def test_a_group_has_a_largest_size() -> None:
    line = Line()
    queue_up(line, range(LARGEST_GROUP + 3))
    assert list(map(len, line.groups)) == [1, LARGEST_GROUP, 2]


def test_a_job_that_fails_fails_alone() -> None:
    assert queue_up(Line(), [1, 2, -3, 4]) == {1: 10, 2: 20, -3: ValueError, 4: 40}


def test_a_group_that_fails_does_not_fail_the_next() -> None:
    line = Line()
    assert queue_up(line, [13, 2, 3]) == {13: KeyError, 2: 20, 3: 30}


def test_a_thread_that_is_interrupted_leaves_nobody_waiting() -> None:
    line = Line()
    assert queue_up(line, [1, 666, 3]) == {1: 10, 666: SystemExit, 3: Interrupted}
    assert line.group_commit.submit(4) == 40


def test_what_is_to_be_done_meanwhile_is_done_once_before_the_answer() -> None:
    line = Line()
    done: list[int] = []

    def submit(job: int) -> int:
        return line.group_commit.submit(job, lambda: done.append(job))

    with ThreadPoolExecutor(3) as threads:
        answers = [threads.submit(submit, job) for job in (1, 2, 3)]
        while len(done) < 3:
            pass
        assert not any(answer.done() for answer in answers)
        line.go.set()
        assert [answer.result(5) for answer in answers] == [10, 20, 30]
    assert sorted(done) == [1, 2, 3]


def test_alone_there_is_nothing_to_wait_for() -> None:
    line = Line()
    line.go.set()
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(line.group_commit.submit, 7).result(5) == 70
    with pytest.raises(ValueError, match="-7"):
        line.group_commit.submit(-7)
