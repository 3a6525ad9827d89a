"""The embedded Temporal keeps its history and address, unless it is wiped."""

from pathlib import Path

import pytest
from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
from temporalio.client import Client

from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal, healthy
from tests.entrypoints.embedded.processes import alive, descendants, eventually, launched

pytestmark = pytest.mark.server

LAUNCHER = """
import sys, time
from pathlib import Path
from entrypoints.embedded.temporal import EmbeddedTemporal
with EmbeddedTemporal(Path(sys.argv[1])):
    print("up", flush=True)
    time.sleep(600)
"""


async def namespace_id(server: EmbeddedTemporal) -> str:
    client = await Client.connect(server.address, namespace=NAMESPACE)
    described = await client.workflow_service.describe_namespace(
        DescribeNamespaceRequest(namespace=NAMESPACE)
    )
    return str(described.namespace_info.id)


async def test_a_stopped_server_comes_back_with_the_same_namespace(tmp_path: Path) -> None:
    with EmbeddedTemporal(tmp_path) as server:
        address, before = server.address, await namespace_id(server)
        server.stop()
        assert not healthy(address)
        server.start()
        assert (server.address, await namespace_id(server)) == (address, before)


async def test_a_wiped_server_comes_back_at_its_address_with_another_namespace(
    tmp_path: Path,
) -> None:
    with EmbeddedTemporal(tmp_path) as server:
        address, before = server.address, await namespace_id(server)
        server.wipe()
        assert server.address == address
        assert await namespace_id(server) != before


def test_a_killed_launcher_leaves_no_server(tmp_path: Path) -> None:
    with launched(LAUNCHER, str(tmp_path)) as launcher:
        left = descendants(launcher.pid)
        launcher.kill()
        launcher.wait()
        assert eventually(lambda: not any(map(alive, left)), within=8)
