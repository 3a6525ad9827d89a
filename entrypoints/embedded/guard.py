"""Runs one command and ends it, with all that it started, as soon as standard input closes.
Started as a script of its own (``python -I -S guard.py SIGNAL GRACE COMMAND…``), so it imports
nothing but the standard library. The launcher holds the other end of standard input: closing it is
how the launcher stops the command, and the kernel closes it for a launcher that was killed.
Stopping and dying are thereby one path. Should the guard itself be killed, Linux sends the signal
to the command in its place.
"""

import ctypes
import os
import select
import signal
import sys
import time

PR_SET_PDEATHSIG = 1
COMMAND_NOT_FOUND = 127


def main(arguments: list[str]) -> int:
    """The command's exit status; 128 + n when signal n ended it."""
    stop_signal = signal.Signals[arguments[0]]
    grace = float(arguments[1])
    wake = _wake_on(signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    child = _spawn(arguments[2:], stop_signal)
    status = _watch(child, wake)
    if status is None:
        status = _stop(child, stop_signal, grace, wake)
    _signal_group(child, signal.SIGKILL)
    return (
        os.waitstatus_to_exitcode(status) % 256
        if os.WIFEXITED(status)
        else 128 + os.WTERMSIG(status)
    )


def _wake_on(*signals: signal.Signals) -> int:
    """A descriptor that receives one byte, the number, for each of the signals."""
    readable, writable = os.pipe()
    os.set_blocking(writable, False)
    signal.set_wakeup_fd(writable, warn_on_full_buffer=False)
    for number in signals:
        signal.signal(number, lambda *_: None)
    return readable


def _spawn(command: list[str], stop_signal: signal.Signals) -> int:
    guard = os.getpid()
    child = os.fork()
    if child:
        return child
    os.setpgid(0, 0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(stop_signal))
        if os.getppid() != guard:
            os._exit(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr, flush=True)
        os._exit(COMMAND_NOT_FOUND)


def _watch(child: int, wake: int) -> int | None:
    """The wait status of a child that ended by itself; None when it is to be stopped."""
    while True:
        readable, _, _ = select.select([0, wake], [], [])
        received = os.read(wake, 64) if wake in readable else b""
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        asked_to_stop = any(number != signal.SIGCHLD for number in received)
        if asked_to_stop or (0 in readable and not os.read(0, 64)):
            return None


def _stop(child: int, stop_signal: signal.Signals, grace: float, wake: int) -> int:
    _signal_group(child, stop_signal)
    deadline = time.monotonic() + grace
    while (left := deadline - time.monotonic()) > 0:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        if wake in select.select([wake], [], [], left)[0]:
            os.read(wake, 64)
    _signal_group(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _signal_group(child: int, number: signal.Signals) -> None:
    try:
        os.killpg(child, number)
    except (ProcessLookupError, PermissionError):
        # The group is empty, or (macOS) holds only a zombie.
        return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
