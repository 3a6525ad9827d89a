"""A correction changes what is known now, and nothing of what was known before."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from examples.portfolio import portfolio
from examples.requests import body_of
from tests.end_to_end.conftest import Carried

pytestmark = pytest.mark.server

CONTRACT = "active-family-support"


def hours(carried: Carried, capsys: pytest.CaptureFixture[str], *asked: str) -> str:
    command = ["volumes", "--year", "2019", "--service", "family-support", "--json", *asked]
    assert run(["--data", str(carried.installation.data_dir), *command]) == ExitCode.DONE
    (service,) = json.loads(capsys.readouterr().out)["services"]
    return str(service["total"]["amount"]["exact_low"])


@dataclass(frozen=True)
class Award:
    """The entry that awarded the contract, to be corrected from the terminal."""

    carried: Carried
    position: int
    directory: Path
    capsys: pytest.CaptureFixture[str]

    def correct_to(self, amount: str) -> int:
        """The correction's position, once the volumes include it."""
        (example,) = [each for each in portfolio().contracts if each.contract == CONTRACT]
        replacement = body_of(example.change)
        replacement["volumes"][0]["quantity"]["amount"] = amount
        file = self.directory / f"{amount}.json"
        file.write_text(json.dumps(replacement), "utf-8")
        data = ["--data", str(self.carried.installation.data_dir)]
        command = ["correct", CONTRACT, str(self.position), str(file), "--reason", "Misread"]
        assert run([*data, *command, "--json"]) == ExitCode.DONE
        corrected = int(json.loads(self.capsys.readouterr().out)["position"])
        self.carried.installation.client().get("/volumes", year=2019, at_least=corrected)
        return corrected


def test_what_was_known_at_a_position_stays_as_it_was(
    carried: Carried, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    client = carried.installation.client()
    position = client.get(f"/contracts/{CONTRACT}")["entries"][0]["position"]
    award = Award(carried, position, tmp_path, capsys)
    then = ("--known-at", str(carried.head))
    assert hours(carried, capsys, *then) == "54700"

    first = award.correct_to("10450")
    assert hours(carried, capsys) == "54800"
    assert hours(carried, capsys, *then) == "54700"

    second = award.correct_to("10350")
    assert hours(carried, capsys) == "54700"
    assert hours(carried, capsys, "--known-at", str(first)) == "54800"
    assert hours(carried, capsys, *then) == "54700"

    history = client.get("/history", contract=CONTRACT, at_least=second)["items"]
    (entry,) = [item for item in history if item["position"] == position]
    assert entry["corrected_by"] == [first, second]
