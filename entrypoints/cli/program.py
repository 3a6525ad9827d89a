"""What to type to run this program again, from where one is."""

import os
import shutil
import sys
from pathlib import Path

NAME = "liggare"


def program() -> str:
    """``liggare`` where the shell finds it, else the way to it from the current directory."""
    if shutil.which(NAME):
        return NAME
    beside = Path(sys.executable).parent / NAME
    return os.path.relpath(beside) if beside.exists() else NAME
