"""The command line against a running installation: tables, JSON, acts and refusals."""

import json

import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from examples.loading import DIRECTORY
from tests.end_to_end.conftest import Carried

pytestmark = pytest.mark.server

WAITING = "relief-service-exempelomsorgen-2027"


@pytest.fixture
def at(carried: Carried, monkeypatch: pytest.MonkeyPatch) -> Carried:
    """Every command talks to the installation."""
    monkeypatch.setenv("LIGGARE_DATA_DIR", str(carried.installation.data_dir))
    monkeypatch.setenv("COLUMNS", "160")
    return carried


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("volumes --year 2018", ["65 825", "9 675", "47 250", "13 125", "ej angiven"]),
        ("volumes --on 2018-06-01 --service work-support", ["3 årsarbetare"]),
        ("why volume family-support 2018 --provider eleonora", ["10 350 tim/år × 10/12"]),
        ("why volume housing-support 2018", ["1 447,5", "7 800", "antagen"]),
        ("why cost work-support 2019", ["2 085 000 kr/år × 9/12", "1 563 750"]),
        ("why frame omsorg 2019 --frame individual-support", ["6,10–7,50", "bekräftat"]),
        ("contracts", ["leanlink-short-term-lss", "2023-08-31", "okänt"]),
        ("contracts leanlink-work-support", ["2012-39", "utan övre gräns", "supplement-2016"]),
        ("expiry --all", ["2019-09-30", "förlängning", "utan övre gräns"]),
        ("expiry --from 2022-01-01 --until 2026-12-31", ["inget avtal löper ut"]),
        ("history --contract leanlink-work-support", ["2017-12-31", "antagen"]),
        ("history --case housing-support-2018", ["Stadsmissionen"]),
        ("history --party capio", ["Capio"]),
        ("history --proposal short-term-lss-leanlink-2019", ["i anslutning till"]),
        ("inbox", [WAITING, "2026-12-16"]),
        ("proposals", [WAITING, "short-term-lss-leanlink-2019"]),
        (f"proposals {WAITING}", ["900 timmar"]),
        (f"consequences {WAITING}", ["6 900", "+900", "2027", "Om bifall", "3,10", "inget"]),
        ("consequences short-term-lss-leanlink-2019", ["Föreslaget", "Beslutat"]),
        ("budget omsorg --year 2019", ["10,70", "7,50", "27 mnkr"]),
        ("feed --type contract.awarded", ["Avtal ingånget"]),
        ("health", ["volumes", "0 efter"]),
        ("keys list", ["kim-handlaggare"]),
    ],
)
def test_an_answer_says_what_was_asked_for(
    at: Carried, capsys: pytest.CaptureFixture[str], command: str, shown: list[str]
) -> None:
    assert run(command.split()) == ExitCode.DONE
    said = capsys.readouterr().out
    assert [each for each in shown if each not in said] == []


@pytest.mark.parametrize(
    "command",
    [
        "volumes --year 2018",
        "volumes --on 2018-06-01",
        "contracts",
        "contracts leanlink-work-support",
        "expiry --all",
        "history --contract leanlink-work-support",
        "inbox",
        "proposals",
        f"proposals {WAITING}",
        f"consequences {WAITING} --years 2027,2028",
        "budget omsorg --year 2019",
        "why volume family-support 2018",
        "why cost family-support 2018",
        "why frame omsorg 2018",
        "keys list",
        "health",
    ],
)
def test_programs_get_json(at: Carried, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run([*command.split(), "--json"]) == ExitCode.DONE
    json.loads(capsys.readouterr().out)


def test_the_feed_is_a_line_for_each_event(at: Carried, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["feed", "--json"]) == ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    positions = [json.loads(line)["position"] for line in lines]
    assert positions == list(range(1, len(lines) + 1))


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("contracts no-such-contract", ExitCode.NOT_FOUND),
        ("proposals no-such-proposal", ExitCode.NOT_FOUND),
        ("consequences no-such-proposal", ExitCode.NOT_FOUND),
        (f"consequences {WAITING} --years next", ExitCode.USAGE),
        (f"consequences {WAITING} --with short-term-lss-leanlink-2019", ExitCode.REFUSED),
        ("why volume no-such-service 2018", ExitCode.NOT_FOUND),
        ("why frame omsorg 2019 --frame no-such-frame", ExitCode.NOT_FOUND),
        ("--key lig_wrong contracts", ExitCode.NOT_ALLOWED),
        ("volumes --year 2019 --known-at yesterday", ExitCode.REFUSED),
        ("act submit short-term-lss-leanlink-2019", ExitCode.REFUSED),
        ("act decide no-such-proposal 2026-12-16 --approve 1", ExitCode.NOT_FOUND),
        ("keys revoke 000000000000", ExitCode.NOT_FOUND),
    ],
)
def test_a_refusal_is_told_in_words(
    at: Carried, capsys: pytest.CaptureFixture[str], command: str, code: ExitCode
) -> None:
    assert run(command.split()) == code
    said = capsys.readouterr().err
    assert said.startswith("liggare: ")
    assert "Traceback" not in said


def test_a_key_for_somebody_unknown_is_made_with_a_warning(
    at: Carried, capsys: pytest.CaptureFixture[str]
) -> None:
    for person, warned in (("nobody-known", True), ("kim-handlaggare", False)):
        assert run(["keys", "make", person, "--role", "auditor", "--json"]) == ExitCode.DONE
        made = capsys.readouterr()
        assert ("personregistret" in made.err) == warned
        assert run(["keys", "revoke", json.loads(made.out)["key_id"]]) == ExitCode.DONE
        capsys.readouterr()


def test_a_key_without_the_role_may_not(at: Carried, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keys", "make", "alex-revisor", "--role", "auditor", "--json"]) == ExitCode.DONE
    made = json.loads(capsys.readouterr().out)
    needs = str(DIRECTORY / "needs.json")
    assert run(["--key", made["secret"], "register", needs]) == ExitCode.NOT_ALLOWED
    assert run(["keys", "revoke", made["key_id"]]) == ExitCode.DONE
    assert run(["--key", made["secret"], "contracts"]) == ExitCode.NOT_ALLOWED


@pytest.mark.parametrize("name", ["parties", "persons", "contracts", "needs", "budget"])
def test_a_file_can_be_registered_again(
    at: Carried, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    head = at.installation.client().get("/events", limit=1)["head"]
    assert run(["register", str(DIRECTORY / f"{name}.json")]) == ExitCode.DONE
    assert at.installation.client().get("/events", limit=1)["head"] == head
