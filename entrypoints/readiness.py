"""How a process tells whoever started it that it serves, and how that is asked."""

import urllib.error
import urllib.request
from pathlib import Path

from entrypoints.settings import Settings


def announce_ready(settings: Settings) -> None:
    """To be called by each ``serve`` command once it does its work."""
    if settings.ready_file is not None:
        settings.ready_file.parent.mkdir(parents=True, exist_ok=True)
        settings.ready_file.touch()


def answers(url: str) -> bool:
    """Whether a GET is answered with success within a second."""
    try:
        with urllib.request.urlopen(url, timeout=1) as response:
            return bool(response.status < 400)
    except (urllib.error.URLError, OSError):
        return False


def announced(ready_file: Path) -> bool:
    return ready_file.exists()
