"""The process that does the work: ``python -m documents.confined.child WORK FD MEMORY SECONDS``.

It may write no file, keeps no core, and has bounds on memory and on processor time; whoever started
it ends it when the time on the clock is over.
"""

import gc
import os
import resource
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from documents.confined.answer import READY, REFUSED, Answer, Refused, given_by, sent
from documents.refused import DocumentRefused, ReaderBroke, ReadingEnded

_ROOT = Path(__file__).resolve().parents[2]


def main(work: str, descriptor: str, memory: str, seconds: str) -> None:
    """Answers requests until the other end closes, or until a request used up the memory."""
    connection = Connection(int(descriptor))
    function = _named(work)
    gives = given_by(function)
    _confine(int(memory))
    collect_seldom()
    connection.send_bytes(READY)
    while True:
        try:
            arguments = connection.recv()
        except (EOFError, ConnectionResetError):  # which of them depends on what was left unread
            return
        _allow_processor_time(int(seconds))
        answer = _answered(function, gives, arguments)
        connection.send_bytes(sent(answer))
        if answer.outcome == "last":
            return


def _named(work: str) -> Callable[..., Any]:
    module, name = work.split(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


def collect_seldom() -> None:
    """What was loaded stays; a document's values are few, and nearly all are free without a search
    for circles among them.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _confine(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _allow_processor_time(seconds: int) -> None:
    """So much more than was used until now: a bound also when nobody is left to end it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(used.ru_utime + used.ru_stime) + seconds + 1
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, most))


def _answered(
    function: Callable[..., Any], gives: TypeAdapter[Any], arguments: tuple[Any, ...]
) -> Answer:
    try:
        return Answer("given", gives.dump_json(function(*arguments)))
    except DocumentRefused as refusal:
        return Answer("refused", REFUSED.dump_json(Refused.of(refusal)))
    except MemoryError:
        ended = ReadingEnded("it took more memory than a document may", field="content")
        return Answer("last", REFUSED.dump_json(Refused.of(ended)))
    except Exception as error:  # whatever breaks here is told, not lost
        broke = ReaderBroke(_where(error), field="content")
        return Answer("refused", REFUSED.dump_json(Refused.of(broke)))


def _where(error: Exception) -> str:
    """The kind of error and the place in our own code; its words may be the document's."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_ROOT)]
    place = ours[-1] if ours else frames[-1]
    return f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"


if __name__ == "__main__":
    os.dup2(os.open(os.devnull, os.O_RDWR), sys.stdout.fileno())
    main(*sys.argv[1:])
