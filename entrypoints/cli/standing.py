"""``liggare up``: everything on one machine until it is told to stop."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rich.table import Table

from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import console
from entrypoints.cli.program import program
from entrypoints.demo_keys import demo_keys
from entrypoints.embedded.leash import ProcessFailed
from entrypoints.embedded.lock import DirectoryInUse
from entrypoints.embedded.stack import Stack, explain_in_use
from entrypoints.embedded.temporal_binary import NoTemporalServer
from entrypoints.progress import Steps
from entrypoints.settings import DEFAULT_DATA_DIR, PREFIX
from entrypoints.speech import say
from entrypoints.supervisor import KeepsCrashing, ends_on_signals
from identity.roles import Role


def stand(data_dir: Path) -> None:
    """Up until Ctrl-C or SIGTERM. Raises Failure where something does not come up, or stay up."""
    with ends_on_signals(), told_in_words():
        try:
            with Stack(data_dir, Steps(console())) as stack:
                keys = demo_keys(stack.environment[f"{PREFIX}DATABASE_URL"], stack.data_dir)
                show_addresses(stack, keys, data_dir)
                stack.supervisor.wait()
        except KeyboardInterrupt:
            console().print(say("stannat", "stopped"))


@contextmanager
def told_in_words() -> Iterator[None]:
    """What keeps a stack from standing, told as a failure of the command."""
    try:
        yield
    except DirectoryInUse as error:
        raise Failure(ExitCode.REFUSED, explain_in_use(error)) from None
    except (ProcessFailed, NoTemporalServer, KeepsCrashing) as error:
        raise Failure(ExitCode.UNEXPECTED, str(error)) from None


def show_addresses(stack: Stack, keys: Mapping[Role, str], data_dir: Path) -> None:
    """Where everything is, and a key for each role."""
    table = Table(box=None, show_header=False)
    for name, value in (
        ("API", f"{stack.api_url}/docs"),
        ("PostgreSQL", f"127.0.0.1:{stack.postgres.port}"),
        ("Temporal", stack.temporal.address),
        (say("E-post", "Mail"), str(stack.mail_dir)),
        (say("Loggar", "Logs"), str(stack.log_dir)),
        *((say(f"Nyckel, {role}", f"Key, {role}"), secret) for role, secret in keys.items()),
    ):
        table.add_row(name, value)
    out = console()
    out.print(table, soft_wrap=True)
    other = "" if data_dir == DEFAULT_DATA_DIR else f" --data {data_dir}"
    command = f"{program()}{other} contracts"
    out.print(say(f"\nProva i ett annat fönster: {command}", f"\nTry in another window: {command}"))
    out.print(say("Ctrl-C stannar allt.", "Ctrl-C stops everything."))
