"""Every act on a proposal from the terminal, as a caseworker types them one after the other."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.proposal.state import Phase
from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from entrypoints.demo.carrying import wait_until, wait_until_closed
from identity.roles import Role
from tests.end_to_end.conftest import Carried

pytestmark = pytest.mark.server

COMMITTEE = "social-och-omsorgsnamnden"
CONTRACT = "escort-by-hand"
TO_COMMITTEE = ("submit", "consult --done 2025-12-01", "plan 2025-12-17")
TO_FINALITY = (
    "minutes --on 2025-12-22",
    "notice --on 2025-12-23 --place webbplatsen",
    "take-down --on 2026-01-14",
)


@pytest.fixture
def at(carried: Carried, monkeypatch: pytest.MonkeyPatch) -> Carried:
    """Every command talks to the installation."""
    monkeypatch.setenv("LIGGARE_DATA_DIR", str(carried.installation.data_dir))
    monkeypatch.setenv("COLUMNS", "160")
    return carried


class Terminal:
    """Types commands about one proposal and reads what they print."""

    def __init__(self, at: Carried, capsys: pytest.CaptureFixture[str], name: str) -> None:
        self.client = at.installation.client()
        self.name = name
        self._capsys = capsys

    def act(self, *acts: str) -> None:
        for act in acts:
            word, _, rest = act.partition(" ")
            self.type(f"act {word} {self.name} {rest}")

    def type(self, command: str, code: ExitCode = ExitCode.DONE) -> str:
        self._capsys.readouterr()
        assert run(command.split()) == code, f"{command}: {self._capsys.readouterr().err}"
        return self._capsys.readouterr().out

    def shown(self) -> Any:
        return self.client.get(f"/proposals/{self.name}")


@pytest.fixture(scope="module")
def contract(carried: Carried) -> str:
    """One of its own, so that no other test's figures change."""
    award = {
        "kind": "award",
        "contract_kind": "procured_contract",
        "title": "Ledsagarservice",
        "buyer": COMMITTEE,
        "provider": "exempelomsorgen",
        "period": {"start": "2025-01-01", "end": "2028-12-31"},
        "option": {"trigger": "När behovet är större"},
    }
    basis = {"kind": "registration", "source": {"document": "Påhittat exempel"}}
    body = {"contract": CONTRACT, "change": award, "basis": basis}
    carried.installation.client(Role.REGISTRAR).write("/contracts", body)
    return CONTRACT


def content(contract: str, line: str) -> dict[str, Any]:
    volume = {
        "line": line,
        "service": "escort-service",
        "unit": "hour",
        "quantity": {"kind": "exact", "amount": "100"},
        "measure": "in_period",
        "period": {"start": "2026-01-01", "end": "2026-12-31"},
    }
    change = {"kind": "option", "volumes": [volume]}
    return {
        "title": "Ledsagarservice: option",
        "committee": COMMITTEE,
        "services": ["escort-service"],
        "points": [
            {
                "number": 1,
                "text": "Optionen utlöses.",
                "effects": [{"contract": contract, "change": change}],
            }
        ],
        "financing": "Inom ramen.",
        "recipients": [
            {
                "recipient": "exempelomsorgen",
                "contact": "brevlada-exempelomsorgen",
                "party": "exempelomsorgen",
                "channel": "by_hand",
            }
        ],
    }


@pytest.fixture
def terminal(
    at: Carried,
    contract: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Terminal:
    """With a proposal of the test's own, from a file."""
    name = request.node.name.removeprefix("test_").replace("_", "-")[:50]
    for file, said in (
        ("proposal", {"case": "by-hand", "content": content(contract, name)}),
        ("changed", {"text": "Optionen utlöses, utan kostnad."}),
        ("parts", {"background": "Behovet ökar."}),
    ):
        (tmp_path / f"{file}.json").write_text(json.dumps(said), "utf-8")
    made = Terminal(at, capsys, name)
    made.type(f"propose {tmp_path}/proposal.json --proposal {name}")
    return made


CONFIRM = "confirm exempelomsorgen --reference kvittens"


def test_from_draft_to_closed(terminal: Terminal, tmp_path: Path) -> None:
    assert "kan lämnas in" in terminal.type(f"proposals ready {terminal.name}")
    assert "bör finnas: background" in terminal.type(f"proposals ready {terminal.name}")
    terminal.act(
        f"draft {tmp_path}/proposal.json",
        f"revise {tmp_path}/parts.json",
        "assign kim-handlaggare --reason semester",
    )
    assert "background" not in terminal.type(f"proposals ready {terminal.name}")
    terminal.act("submit", "consult --planned 2025-12-01")
    deadlines = terminal.type(f"proposals deadlines {terminal.name}")
    assert "2025-12-01" in deadlines
    assert "MBL 11, 19, 38" in deadlines
    terminal.act(
        "consult --done 2025-12-01 --kind negotiation --agreed --closed 2025-12-02",
        "plan 2025-12-17",
        "decide 2025-12-17 --approve 1 --paragraph 201 --vote 7-4-1 --dissent les",
        *TO_FINALITY,
        CONFIRM,
    )
    wait_until_closed(terminal.client, terminal.name)
    told = terminal.type(f"proposals {terminal.name}")
    for said in ("avslutad", "2026-01-13", "bokförd", "expedierat"):
        assert said in told
    assert "bifall" in terminal.type(f"history --proposal {terminal.name}")


def test_referred_back_then_postponed_then_approved_with_changes(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.act(*TO_COMMITTEE, "decide 2025-12-17 --refer-back kostnaden")
    assert terminal.shown()["round"] == 2
    terminal.act(*TO_COMMITTEE, "decide 2025-12-17 --postpone underlaget")
    assert terminal.shown()["meeting"] is None
    assert "Omgång" in terminal.type(f"proposals show {terminal.name}")
    terminal.act("plan 2026-01-21", f"decide 2026-01-21 --change 1={tmp_path}/changed.json")
    wait_until(terminal.client, terminal.name, lambda shown: bool(shown["effect_booked"]))
    (decided,) = terminal.shown()["decided_points"]
    assert decided["text"] == "Optionen utlöses, utan kostnad."
    assert decided["text"] in terminal.type(f"proposals {terminal.name}")


def test_a_delegates_decision_appealed_against_and_annulled(terminal: Terminal) -> None:
    terminal.act(*TO_COMMITTEE, "decide 2025-12-10 --approve 1 --delegate dana --item 4.2")
    wait_until(terminal.client, terminal.name, lambda shown: bool(shown["effect_booked"]))
    terminal.act(
        "report 2025-12-17 --paragraph 12",
        "appeal a-1 --court Förvaltningsrätten --on 2025-12-20 --case-number 1-25",
        "settle a-1 annulled --on 2026-05-02",
        CONFIRM,
    )
    wait_until_closed(terminal.client, terminal.name)
    told = terminal.type(f"proposals {terminal.name}")
    assert "beslutet upphävt 2026-05-02" in told
    assert "återförd" in told


def test_the_chairs_decision_waits_for_its_signature(terminal: Terminal, tmp_path: Path) -> None:
    signing = tmp_path / "signing.json"
    signing.write_text(json.dumps({"signing": {"required": 1, "before_effect": True}}), "utf-8")
    terminal.act(
        f"revise {signing}",
        *TO_COMMITTEE,
        "decide 2025-12-10 --approve 1 --chair cia --urgency brådska",
    )
    assert terminal.shown()["phase"] == Phase.SIGNING
    terminal.act("sign eva --authority post --reference direktör --on 2025-12-11")
    wait_until(terminal.client, terminal.name, lambda shown: bool(shown["effect_booked"]))


def test_a_delivery_bounces_and_is_taken_up_again(terminal: Terminal) -> None:
    terminal.act(
        *TO_COMMITTEE,
        "decide 2025-12-17 --reject 1",
        CONFIRM,
        "bounce exempelomsorgen --reason retur",
        "resume exempelomsorgen --channel by_hand",
        CONFIRM,
        "appeal a-1 --court Förvaltningsrätten --on 2026-01-05",
        "retract appeal a-1 --because överklagar-ett-annat-beslut",
        "retract decision 2025-12-17 --because fel-dag",
        "decide 2025-12-10 --reject 1",
        CONFIRM,
        "correct-decision --paragraph 12 --because fel-paragraf --tell-anew",
        CONFIRM,
        *TO_FINALITY,
    )
    wait_until_closed(terminal.client, terminal.name)
    assert terminal.shown()["recipients"][0]["resumed"] == 1
    decided = terminal.shown()["decision"]
    assert (decided["meeting_day"], decided["paragraph"]) == ("2025-12-10", "12")
    assert "inget bifallet" in terminal.type(f"proposals {terminal.name}")


def test_withdrawn_before_its_decision(terminal: Terminal) -> None:
    terminal.act("submit", "consult --not-required löst", "withdraw --reason löst")
    assert terminal.shown()["phase"] == Phase.WITHDRAWN
    terminal.type(f"act plan {terminal.name} 2025-12-17", ExitCode.REFUSED)


def test_cancelled_by_an_administrator(terminal: Terminal) -> None:
    terminal.act("cancel --reason dubblett")
    assert terminal.shown()["phase"] == Phase.CANCELLED
    assert terminal.name not in terminal.type("inbox")


def test_placed_on_a_meeting_that_is_then_cancelled(terminal: Terminal) -> None:
    terminal.type(f"meetings announce {COMMITTEE} extra 2025-12-17 --notice 2025-12-10")
    terminal.act("submit", "consult --at-meeting", "plan --meeting extra")
    terminal.type(f"meetings announce {COMMITTEE} extra 2025-12-18 --title Extra")
    told = terminal.type(f"meetings list {COMMITTEE} --from 2025-12-18")
    assert "2025-12-18" in told
    terminal.type(f"meetings cancel {COMMITTEE} extra --reason beslutsför")
    assert "inställt" in terminal.type(f"meetings show {COMMITTEE} extra")


def test_nothing_is_missing_to_be_resumed_while_a_worker_runs(terminal: Terminal) -> None:
    assert "0 ärendegångar startade" in terminal.type("proposals resume")
    assert json.loads(terminal.type("proposals resume --json")) == []
