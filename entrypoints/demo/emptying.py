"""Emptying a demonstration's data directory, and no other."""

import shutil
from pathlib import Path

from entrypoints.cli.failures import wrong_usage
from entrypoints.embedded.lock import DirectoryLock
from entrypoints.speech import say

MARK = "lock"
"""What every data directory of ours has in it."""


def empty(data_dir: Path) -> None:
    """Leaves an empty directory. Raises DirectoryInUse, or Failure where it holds other things."""
    if not data_dir.exists():
        return
    if any(data_dir.iterdir()) and not (data_dir / MARK).exists():
        raise wrong_usage(
            say(
                f"{data_dir} är ingen datakatalog; den töms inte",
                f"{data_dir} is no data directory; it is not emptied",
            )
        )
    with DirectoryLock(data_dir):
        for each in data_dir.iterdir():
            if each.name == MARK:
                continue
            if each.is_dir() and not each.is_symlink():
                shutil.rmtree(each)
            else:
                each.unlink()
