"""What a command ends with: exit codes, and failures that are told without a traceback."""

from enum import IntEnum

from entrypoints.speech import say


class ExitCode(IntEnum):
    """What a calling program can tell from the exit."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    NO_SERVER = 3
    NOT_ALLOWED = 4
    NOT_FOUND = 5
    STILL_GOING = 6
    UNEXPECTED = 70
    INTERRUPTED = 130


EXIT_CODES = say(
    "Slutkoder: 0 gjort · 1 avvisat, inget registrerat · 2 fel i anropet · 3 ingen server · "
    "4 inte behörig · 5 finns inte · 6 mottaget men inte klart · 70 oväntat fel · 130 avbrutet",
    "Exit codes: 0 done · 1 refused, nothing recorded · 2 wrong usage · 3 no server · "
    "4 not authorised · 5 not found · 6 accepted, not finished · 70 unexpected · 130 interrupted",
)


class Failure(Exception):
    """Ends the command. ``text`` says what is wrong, ``remedy`` what to do about it."""

    def __init__(self, code: ExitCode, text: str, remedy: str | None = None) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.remedy = remedy


def no_server(url: str) -> Failure:
    """Nothing answers there."""
    return Failure(
        ExitCode.NO_SERVER,
        say(f"ingen server svarar på {url}", f"no server answers at {url}"),
        say("starta en med `make up` eller `liggare up`", "start one with `make up`, `liggare up`"),
    )


def wrong_usage(text: str) -> Failure:
    """The command line contradicts itself, or names a file that is none."""
    return Failure(ExitCode.USAGE, text)
