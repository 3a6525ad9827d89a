"""PostgreSQL refuses to run as root; root starts it here under an identity that is not root's."""

import functools
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


class NoUnprivilegedIdentity(Exception):
    """Root can neither open a user namespace nor become another user."""


@dataclass(frozen=True)
class Identity:
    """``prefix`` goes before a command; its files are given to ``owner`` (uid, gid) if set."""

    prefix: tuple[str, ...] = ()
    owner: tuple[int, int] | None = None

    def give(self, path: Path) -> None:
        """Hand over a file, or a directory with all in it."""
        if self.owner is None:
            return
        for each in [path, *path.rglob("*")] if path.is_dir() else [path]:
            os.chown(each, *self.owner, follow_symlinks=False)


@functools.cache
def identity() -> Identity:
    """Nothing to do for an ordinary user; for root the first way that works here."""
    if os.geteuid() != 0:
        return Identity()
    account = _ordinary_account()
    for candidate in (_in_user_namespace(account), _as_other_user(account)):
        if candidate is not None and _works(candidate):
            return candidate
    raise NoUnprivilegedIdentity(
        "PostgreSQL does not run as root, and neither unshare --user nor setpriv works here: "
        "install util-linux, or run as an ordinary user"
    )


def _ordinary_account() -> pwd.struct_passwd:
    """An account that has a name, which initdb asks for."""
    accounts = [account for account in pwd.getpwall() if account.pw_uid != 0]
    return next((each for each in accounts if each.pw_name == "nobody"), accounts[0])


def _in_user_namespace(account: pwd.struct_passwd) -> Identity | None:
    """Root under another number: files stay root's own, whatever their directories permit."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return None
    uid, gid = account.pw_uid, account.pw_gid
    return Identity((unshare, "--user", f"--map-user={uid}", f"--map-group={gid}"))


def _as_other_user(account: pwd.struct_passwd) -> Identity | None:
    """Another user, who owns the data but may still pass root's closed directories."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        return None
    uid, gid = account.pw_uid, account.pw_gid
    passing = ("--inh-caps=+dac_override", "--ambient-caps=+dac_override")
    return Identity(
        (setpriv, f"--reuid={uid}", f"--regid={gid}", "--clear-groups", *passing), (uid, gid)
    )


def _works(candidate: Identity) -> bool:
    return (
        subprocess.run([*candidate.prefix, "true"], capture_output=True, check=False).returncode
        == 0
    )
