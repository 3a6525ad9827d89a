"""Logs are lines of JSON in production, and readable where a person looks on."""

import json
import logging
from collections.abc import Iterator

import pytest

from entrypoints.log_output import configure_logging
from entrypoints.settings import Settings

DATABASE = "postgresql://someone@127.0.0.1/somewhere"


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    kept = (list(root.handlers), root.level)
    yield
    root.handlers[:] = kept[0]
    root.setLevel(kept[1])


def test_a_failure_is_one_line_of_json_with_its_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure_logging(Settings(database_url=DATABASE, log_format="json"))
    try:
        raise ValueError("räksmörgås")
    except ValueError:
        logging.getLogger("worker").exception("could not")
    (line,) = capsys.readouterr().err.splitlines()
    said = json.loads(line)
    assert (said["event"], said["level"], said["logger"]) == ("could not", "error", "worker")
    assert "ValueError: räksmörgås" in said["exception"]
    assert said["timestamp"].endswith("Z")


def test_a_person_reads_lines(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(database_url=DATABASE, log_format="console"))
    logging.getLogger("worker").info("working")
    assert "working" in capsys.readouterr().err


def test_what_is_below_the_level_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(database_url=DATABASE, log_level="WARNING"))
    logging.getLogger("worker").info("working")
    assert capsys.readouterr().err == ""
