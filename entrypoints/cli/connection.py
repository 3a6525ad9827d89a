"""Which server a command talks to, and with whose key."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from entrypoints.settings import DEFAULT_DATA_DIR, ENVIRONMENT_FILE, PREFIX
from identity.roles import Role

KEYS_FILE = "keys.json"
"""In a demonstration's data directory: each role's key in clear text."""

DEFAULT_URL = "http://127.0.0.1:8000"


@dataclass(frozen=True)
class Connection:
    """Where the server is; ``keys`` by role, those of a demonstration running there."""

    url: str
    key: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    def key_for(self, *roles: Role) -> str | None:
        """The key given, else one of the roles' where one is known; any where none is named."""
        wanted = roles or tuple(Role)
        return self.key or next(filter(None, map(self.keys.get, wanted)), None)


def find_connection(
    *, url: str | None = None, key: str | None = None, data_dir: Path | None = None
) -> Connection:
    """What is said, else the environment's, else those of a stack running in the data directory."""
    directory = data_directory(data_dir)
    told = _told(directory / ENVIRONMENT_FILE)
    keys_file = directory / KEYS_FILE
    return Connection(
        url=(url or os.environ.get(f"{PREFIX}URL") or _address(told)).rstrip("/"),
        key=key or os.environ.get(f"{PREFIX}KEY"),
        keys=json.loads(keys_file.read_text("utf-8")) if keys_file.exists() else {},
    )


def data_directory(asked: Path | None) -> Path:
    """Where servers started here keep their data."""
    return asked or Path(os.environ.get(f"{PREFIX}DATA_DIR", DEFAULT_DATA_DIR))


def _told(file: Path) -> Mapping[str, str]:
    """What a stack that is up says about itself; nothing where none is."""
    if not file.exists():
        return {}
    lines = file.read_text("utf-8").splitlines()
    return {name: value for name, _, value in (line.partition("=") for line in lines)}


def _address(told: Mapping[str, str]) -> str:
    port = told.get(f"{PREFIX}API_PORT")
    return f"http://{told.get(f'{PREFIX}API_HOST')}:{port}" if port else DEFAULT_URL
