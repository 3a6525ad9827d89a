"""What breaks a contract's terms is refused, or recorded with a reason that shows everywhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from tests.end_to_end.conftest import Carried

pytestmark = pytest.mark.server

CONTRACT = "exempelomsorgen-without-option"
BASIS = {"kind": "registration", "source": {"document": "Påhittat exempel"}}
REASON = "Nämnden beslutade så trots att klausulen saknas"


def line(name: str) -> dict[str, Any]:
    return {
        "line": name,
        "service": "relief-service",
        "unit": "hour",
        "quantity": {"kind": "exact", "amount": "100"},
        "measure": "per_year",
    }


AWARD = {
    "kind": "award",
    "contract_kind": "procured_contract",
    "title": "Avlösarservice utan option",
    "buyer": "social-och-omsorgsnamnden",
    "provider": "exempelomsorgen",
    "period": {"start": "2026-01-01", "end": "2026-12-31"},
    "volumes": [line("base")],
}
OPTION = {
    "contract": CONTRACT,
    "change": {"kind": "option", "volumes": [line("option")]},
    "basis": BASIS,
}


@pytest.fixture
def register(carried: Carried, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Registers the content as a file; gives the exit code and what was said."""

    def registered(content: dict[str, Any]) -> tuple[int, str]:
        file = tmp_path / "contracts.json"
        file.write_text(json.dumps(content), "utf-8")
        code = run(["--data", str(carried.installation.data_dir), "register", str(file)])
        captured = capsys.readouterr()
        return code, captured.out + captured.err

    return registered


def test_an_option_without_a_clause(carried: Carried, register: Any) -> None:
    award = {"contract": CONTRACT, "change": AWARD, "basis": BASIS}
    assert register({"contracts": [award]})[0] == ExitCode.DONE

    code, said = register({"changes": [OPTION]})
    assert code == ExitCode.REFUSED
    assert "R01 (LOU 17:10)" in said

    assert register({"changes": [{**OPTION, "despite": REASON}]})[0] == ExitCode.DONE
    client = carried.installation.client()
    head = client.get("/events", limit=1)["head"]
    volumes = client.get("/volumes", year=2026, service="relief-service", at_least=head)
    lines = [each for p in volumes["services"][0]["providers"] for each in p["lines"]]
    reasons = [each["entry"]["despite"]["reason"] for each in lines if each["entry"]["despite"]]
    assert reasons == [REASON]
    assert client.get(f"/contracts/{CONTRACT}", at_least=head)["marks"][0]["reason"] == REASON
    history = client.get("/history", contract=CONTRACT, at_least=head)["items"]
    assert REASON in history[-1]["sentence"]
