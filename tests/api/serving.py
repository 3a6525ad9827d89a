"""A real API server on a real database, and people with keys who talk to it."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import uvicorn

from api.application import create_application
from api.services import Services
from entrypoints.embedded.ports import LOOPBACK, free_port
from entrypoints.processes.api import ApiServer, opened
from entrypoints.settings import Settings
from identity.roles import Role

BASE = "/api/v1"


@dataclass
class RunningApi:
    """A server in a thread of its own, and a client for each role."""

    url: str
    services: Services
    keys: dict[Role, str]
    server: ApiServer

    def client(self, role: Role | None, **headers: str) -> httpx2.Client:
        """Somebody with the key of a role; None: without any key."""
        if role is not None:
            headers["Authorization"] = f"Bearer {self.keys[role]}"
        return httpx2.Client(base_url=self.url + BASE, headers=headers, timeout=20)


@contextmanager
def serving(app_dsn: str, temporal_address: str, data_dir: Path) -> Iterator[RunningApi]:
    """The API as it is composed in production, until the block ends."""
    port = free_port()
    ready = data_dir / "api.ready"
    settings = Settings(
        profile="demo",
        database_url=app_dsn,
        temporal_address=temporal_address,
        data_dir=data_dir,
        api_port=port,
        ready_file=ready,
    )
    told: dict[str, Any] = {}

    async def serve() -> None:
        async with opened(settings) as services:
            config = uvicorn.Config(
                create_application(services),
                host=LOOPBACK,
                port=port,
                log_level="warning",
                timeout_graceful_shutdown=3,
            )
            server = ApiServer(config, services.hub, settings)
            told.update(services=services, server=server)
            await server.serve()

    def run() -> None:
        try:
            asyncio.run(serve())
        except BaseException as failed:
            told["failed"] = failed

    thread = threading.Thread(target=run, name="api")
    thread.start()
    while not ready.exists():
        if "failed" in told:
            raise told["failed"]
        time.sleep(0.01)
    services: Services = told["services"]
    keys = {role: services.keys.make(f"test-{role}", [role], "test").secret for role in Role}
    server: ApiServer = told["server"]
    try:
        yield RunningApi(f"http://{LOOPBACK}:{port}", services, keys, server)
    finally:
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive()
    if "failed" in told:
        raise told["failed"]
