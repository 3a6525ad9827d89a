"""A process that reads a file can hang, die and eat memory, and the next file is read."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from documents.confined.confined import Confined
from documents.reading.limits import MIB
from documents.refused import EmptyDocument, ReaderBroke, ReadingEnded
from tests.documents.confined.misbehaving import doubled, misbehave, once_there_is, process_id

pytestmark = pytest.mark.slow

SOON = timedelta(seconds=3)


@pytest.fixture(scope="module")
def confined() -> Iterator[Confined[str]]:
    with Confined(misbehave, time=SOON, memory=512 * MIB) as started:
        yield started


def test_it_gives_what_the_function_gives() -> None:
    with Confined(doubled) as started:
        assert [started(number) for number in range(3)] == [0, 2, 4]


def test_the_process_is_another_and_is_kept() -> None:
    with Confined(process_id) as started:
        first, second = started(), started()
    assert first == second != os.getpid()


def test_a_refusal_comes_back_as_it_was_raised(confined: Confined[str]) -> None:
    with pytest.raises(EmptyDocument) as caught:
        confined("refuse")
    assert (caught.value.field, caught.value.facts) == ("content", {"near": "x"})


def test_a_fault_is_told_by_its_place_and_not_by_the_documents_words(
    confined: Confined[str],
) -> None:
    with pytest.raises(ReaderBroke) as caught:
        confined("break")
    assert caught.value.detail.startswith("KeyError in misbehaving.py, line ")
    assert "words" not in caught.value.detail


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("hang", "more than 3 seconds"),
        ("spin", "more than 3 seconds"),
        ("fill", "more memory"),
        ("die", "broke down"),
    ],
)
def test_whatever_it_does_the_next_call_is_answered(
    confined: Confined[str], how: str, why: str
) -> None:
    with pytest.raises(ReadingEnded, match=why):
        confined(how)
    assert confined("speak") == "spoke"


def test_it_can_write_no_file(confined: Confined[str]) -> None:
    with pytest.raises(ReaderBroke, match="OSError"):
        confined("write")


def test_it_knows_nothing_of_the_surroundings(confined: Confined[str]) -> None:
    assert set(confined("surroundings").split(",")) <= {"PYTHONPATH", "LC_CTYPE"}


def test_as_many_are_at_work_at_once_as_there_are_processes(tmp_path: Path) -> None:
    sign = tmp_path / "sign"
    with Confined(once_there_is, processes=2) as started, ThreadPoolExecutor(2) as threads:
        waiting = threads.submit(started, str(sign))
        assert started(str(tmp_path)) == str(tmp_path)
        sign.touch()
        assert waiting.result() == str(sign)
