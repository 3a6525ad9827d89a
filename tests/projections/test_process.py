"""The process that keeps all read models: it says when it serves, and ends when told to."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from ledger.act import Act
from projections.every import PROJECTIONS
from projections.running.waiting import wait_for
from tests.projections.projecting import RITA, Told, party, until

RUN = """
from entrypoints.processes.projections import run_projections
from entrypoints.settings import Settings
run_projections(Settings())
"""


def test_it_serves_all_read_models_until_sigterm(told: Told, tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    environment = {
        **os.environ,
        "LIGGARE_PROFILE": "demo",
        "LIGGARE_DATABASE_URL": told.dsn,
        "LIGGARE_READY_FILE": str(ready),
    }
    with subprocess.Popen([sys.executable, "-c", RUN], env=environment) as process:
        try:
            until(ready.exists)
            position = told.ledger.execute(party("capio", "Capio"), Act("capio", RITA)).position
            assert wait_for(told.pool, PROJECTIONS, position, 20)
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0
        finally:
            process.kill()
