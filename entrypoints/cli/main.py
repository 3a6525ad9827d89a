"""``liggare``: runs the command asked for; a user's mistake is told in words, never a traceback."""

import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text
from typer.exceptions import TyperException

from entrypoints.cli.application import Application
from entrypoints.cli.commands import COMMANDS, GROUPS
from entrypoints.cli.failures import EXIT_CODES, ExitCode, Failure
from entrypoints.cli.invocation import Invocation
from entrypoints.cli.terminal import errors
from entrypoints.cli.usage import mistake_in_words
from entrypoints.speech import say

app = Application(
    name="liggare",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(
    help=say(
        "Avtalsliggaren: vad som är avtalat, av vem det beslutats, och varför siffran är den.",
        "Avtalsliggaren: what is contracted, who decided it, and why a figure is what it is.",
    ),
    epilog=EXIT_CODES,
)
def root(
    ctx: typer.Context,
    url: Annotated[
        str | None,
        typer.Option(
            help=say("Serverns adress; annars LIGGARE_URL", "Server's address; else LIGGARE_URL")
        ),
    ] = None,
    key: Annotated[
        str | None, typer.Option(help=say("Nyckel; annars LIGGARE_KEY", "Key; else LIGGARE_KEY"))
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "Datakatalog för en server på den här maskinen",
                "Data directory of a server on this machine",
            )
        ),
    ] = None,
) -> None:
    """Keep what stands before the subcommand."""
    ctx.obj = Invocation(url, key, data)


for group in COMMANDS:
    app.add_typer(group)
for name, group, text in GROUPS:
    app.add_typer(group, name=name, help=text, no_args_is_help=True)


def main(arguments: list[str] | None = None) -> None:
    """Run, and exit with a code that means something."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """The exit code of one command line."""
    try:
        outcome = app(args=arguments, prog_name="liggare", standalone_mode=False)
    except Failure as failure:
        return _tell(failure.text, failure.remedy, failure.code)
    except TyperException as error:
        return _tell_usage(error)
    except typer.Abort:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return _reader_left()
    except Exception:  # a fault of ours, and no refusal: whoever mends it needs the traceback
        traceback.print_exc()
        return ExitCode.UNEXPECTED
    return outcome if isinstance(outcome, int) else ExitCode.DONE


def _tell(text: str, remedy: str | None, code: ExitCode) -> int:
    out = errors(soft_wrap=True)
    out.print(Text(f"liggare: {text}", style="red"))
    if remedy:
        out.print(Text(f"  → {remedy}"))
    return code


def _tell_usage(error: TyperException) -> int:
    """How the command is called, what is wrong, and where the help is; or the help itself."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":  # which the library does not hand out
        error.show()  # type: ignore[attr-defined]  # it has one, and its base does not
        return ExitCode.USAGE
    if context is None:
        return _tell(mistake_in_words(error.format_message()), None, ExitCode.USAGE)
    errors(soft_wrap=True).print(Text(context.get_usage()))
    hint = f"{context.command_path} --help"
    return _tell(mistake_in_words(error.format_message()), hint, ExitCode.USAGE)


def _reader_left() -> int:
    """``liggare … | head``: the rest is not wanted. Nothing more may be flushed on exit."""
    sys.stdout = open("/dev/null", "w")  # noqa: SIM115 -- open until the process ends
    return ExitCode.DONE


if __name__ == "__main__":
    main()
