"""``liggare feed --follow`` tells what is recorded while it listens."""

import json
import os
import signal
import subprocess
import sys

import pytest

from entrypoints.cli.failures import ExitCode
from identity.roles import Role
from tests.end_to_end.conftest import ROOT, Carried

pytestmark = pytest.mark.server

NEED = {
    "service": "relief-service",
    "year": 2027,
    "unit": "hour",
    "quantity": {"kind": "exact", "amount": "7100"},
    "source": {"document": "Påhittat exempel"},
}


def _heeding_ctrl_c() -> None:
    """Whatever started the tests may have had them ignore it, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_event_reaches_the_terminal_as_it_is_recorded(carried: Carried) -> None:
    client = carried.installation.client(Role.REGISTRAR)
    head = client.get("/events", limit=1)["head"]
    data = str(carried.installation.data_dir)
    command = ["--data", data, "feed", "--follow", "--json", "--after", str(head - 1)]
    with subprocess.Popen(
        [sys.executable, "-m", "entrypoints.cli.main", *command],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        preexec_fn=_heeding_ctrl_c,
    ) as following:
        assert following.stdout is not None
        try:
            assert json.loads(following.stdout.readline())["position"] == head
            written = client.write("/needs", NEED)
            told = json.loads(following.stdout.readline())
            assert told["position"] == written["position"]
            assert told["data"]["quantity"]["amount"] == "7100"
            following.send_signal(signal.SIGINT)
            assert following.wait(timeout=10) == ExitCode.INTERRUPTED
        finally:
            following.kill()
