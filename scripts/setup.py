"""Makes this checkout ready to run: virtual environment, locked packages, Temporal server.

Needs nothing but Python's standard library, and does nothing when all is there already.
"""

import hashlib
import importlib.util
import os
import shutil
import ssl
import subprocess
import sys
import time

if sys.version_info < (3, 11):  # noqa: UP036 -- the reader may well have an older one
    sys.exit("Avtalsliggaren needs Python 3.11 or newer; this is {}.{}".format(*sys.version_info))

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
LOCK = ROOT / "requirements.lock"
UV_LOCK = ROOT / "scripts" / "uv.lock"
STAMP = VENV / "ready"

NO_VENV = """this Python can make no virtual environment: it has neither ensurepip nor pip.
On Debian or Ubuntu: apt install python3-venv
On Fedora: dnf install python3-pip
or put `uv` on PATH (https://docs.astral.sh/uv/)"""


class CannotSetUp(Exception):
    """The text says what to do."""


def main() -> int:
    started = time.monotonic()
    try:
        if not is_ready():
            with step("virtual environment"):
                make_environment()
            with step("locked packages"):
                install_packages()
            with step("this project"):
                install_project()
            STAMP.write_text(wanted(), encoding="ascii")
        ensure_temporal()
    except CannotSetUp as error:
        print(f"set-up: {error}", file=sys.stderr)
        return 1
    took = time.monotonic() - started
    if took > 1:
        print(f"set-up done in {took:.0f} s")
    return 0


def wanted() -> str:
    """What the environment was made from; another value means that it is to be made again."""
    digest = hashlib.sha256()
    for file in (LOCK, UV_LOCK, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    digest.update(str(ROOT).encode())
    return digest.hexdigest()


def is_ready() -> bool:
    try:
        return STAMP.read_text(encoding="ascii") == wanted() and PYTHON.exists()
    except OSError:
        return False


@contextmanager
def step(title: str) -> Iterator[None]:
    """One line, finished with the time it took."""
    back = "\r" if sys.stdout.isatty() else ""
    if back:
        print(f"… {title}", end="", flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print(f"{back}✗ {title}", flush=True)
        raise
    print(f"{back}✓ {title:<22}{time.monotonic() - started:6.1f} s", flush=True)


def make_environment() -> None:
    """With whichever of ensurepip, pip and uv this Python has."""
    refuse_unwritable(ROOT)
    if not PYTHON.exists():
        shutil.rmtree(VENV, ignore_errors=True)
    first_that_works()()


def first_that_works() -> Callable[[], None]:
    if importlib.util.find_spec("ensurepip"):
        return make_with_ensurepip
    if importlib.util.find_spec("pip"):
        return make_with_pip
    if shutil.which("uv"):
        return make_with_uv
    raise CannotSetUp(NO_VENV)


def make_with_ensurepip() -> None:
    if not PYTHON.exists():
        run(sys.executable, "-m", "venv", str(VENV))
    install_uv(str(PYTHON), "-m", "pip")


def make_with_pip() -> None:
    if not PYTHON.exists():
        run(sys.executable, "-m", "venv", "--without-pip", str(VENV))
    install_uv(sys.executable, "-m", "pip", "--python", str(PYTHON))


def make_with_uv() -> None:
    if not PYTHON.exists():
        run("uv", "venv", "--python", sys.executable, str(VENV))
    run("uv", "pip", "install", "--python", str(PYTHON), "--require-hashes", "-r", str(UV_LOCK))


def install_uv(*pip: str) -> None:
    if not UV.exists():
        run(*pip, "install", "--quiet", "--require-hashes", "-r", str(UV_LOCK))


def install_packages() -> None:
    run(str(UV), "pip", "install", "--python", str(PYTHON), "--require-hashes", "-r", str(LOCK))


def install_project() -> None:
    editable = ("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    run(str(UV), "pip", "install", "--python", str(PYTHON), *editable)


def ensure_temporal() -> None:
    """Says nothing when a server is there already."""
    module = "entrypoints.embedded.temporal_binary"
    done = subprocess.run([str(PYTHON), "-m", module, "ensure"], cwd=ROOT, check=False)
    if done.returncode:
        raise CannotSetUp("there is no Temporal server, see above")


def refuse_unwritable(directory: Path) -> None:
    if not os.access(directory, os.W_OK):
        raise CannotSetUp(f"{directory} is not writable for you: clone it somewhere of your own")


def run(*command: str) -> None:
    """Quiet unless it fails. A cache that cannot be written is done without."""
    # Beside its own roots uv otherwise knows none, such as that of an employer's proxy.
    environment = dict(os.environ) | system_certificates()
    if not home_is_writable():
        environment |= {"UV_NO_CACHE": "1", "PIP_NO_CACHE_DIR": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotSetUp(f"`{' '.join(command)}` failed:\n{done.stdout}{done.stderr}")


def system_certificates() -> dict[str, str]:
    """Lets uv trust whom the system trusts, where the system keeps a list."""
    known = ssl.get_default_verify_paths()
    return {"UV_SYSTEM_CERTS": "1"} if known.cafile or has_files(known.capath) else {}


def has_files(directory: str | None) -> bool:
    return directory is not None and any(Path(directory).glob("*"))


def home_is_writable() -> bool:
    try:
        return os.access(Path.home(), os.W_OK)
    except RuntimeError:
        return False


if __name__ == "__main__":
    sys.exit(main())
