"""What has been said so far of a document's matter, at the terminal or in a file."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from documents.proposing.confirmation import Confirmation, Confirmations
from documents.proposing.to_proposal import Startable
from entrypoints.cli.commands.registering import read_json
from entrypoints.cli.failures import ExitCode, Failure
from examples.loading import Letters

LISTS = ("as_read", "left_out", "recipients", "volumes", "costs")


class Said:
    """Of one matter: of its case, of all its proposals, and of each provider's."""

    def __init__(
        self, document: Mapping[str, Any], matter: int, written: Confirmations | None = None
    ) -> None:
        # The contracts are matched in a projection, which must include what the import has seen.
        position = f"at_least={document['position']}"
        self.address = f"/documents/{document['sha256']}/proposals?{position}"
        self.from_file = written is not None
        told = {} if written is None else written.model_dump(mode="json", exclude_unset=True)
        self._proposals: list[dict[str, Any]] = list(told.pop("proposals", ()))
        self._rest: dict[str, Any] = {"matter": matter, **told}

    def body(self) -> dict[str, Any]:
        """As it is sent."""
        return {**self._rest, "proposals": self._proposals}

    def set_case(self, case: str) -> None:
        """The case that all of them are of."""
        self._rest["case"] = case

    def concerns(self, startable: Startable) -> bool:
        """Whether it is to be started: with a file only what the file speaks of."""
        return not self.from_file or self._found(startable) is not None

    def of(self, startable: Startable) -> dict[str, Any]:
        """What is said of one provider, or of its contract for a service, to add to."""
        found = self._found(startable)
        if found is None or found.get("service") != startable.service:
            whose = {"provider": startable.provider, "written": startable.written}
            found = {**(found or whose), "service": startable.service}
            self._proposals.append(found)
        found.update({name: list(found.get(name, ())) for name in LISTS})
        return found

    def _found(self, startable: Startable) -> dict[str, Any] | None:
        closest = sorted(self._proposals, key=lambda each: each.get("service") is None)
        return next((each for each in closest if _is_of(each, startable)), None)


def _is_of(said: dict[str, Any], startable: Startable) -> bool:
    written, provider = said.get("written"), said.get("provider")
    if said.get("service") not in (None, startable.service):
        return False
    if written is not None:
        return bool(written == startable.written)
    return provider in {None, startable.provider, startable.holder}


def written_in(file: Path) -> dict[str | None, Confirmations]:
    """Confirmations by the document's name, as in ``examples/confirmations.json``.

    By None where the file is of one document alone. Raises Failure, naming each field at fault.
    """
    content = read_json(file)
    with naming_faults(file):
        if isinstance(content, dict) and "letters" in content:
            letters = Letters.model_validate(content).letters
            return {each.document: each.confirmations for each in letters}
        return {None: Confirmations.model_validate(content)}


@contextmanager
def naming_faults(file: Path) -> Iterator[None]:
    """Raises Failure, naming each field at fault, where something in the file does not fit."""
    try:
        yield
    except ValidationError as error:
        lines = [f"  {'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]
        raise Failure(ExitCode.REFUSED, "\n".join([str(file), *lines])) from None


def fault_in(field: str, value: Any) -> str | None:
    """What is wrong with a value given for a field; None where it fits."""
    try:
        Confirmation.model_validate({field: value})
    except ValidationError as error:
        return "; ".join(each["msg"] for each in error.errors()[:2])
    return None
