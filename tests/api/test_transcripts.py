"""The same decision in another transcript is known again, and only differences are told."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import pytest

from documents.originals.originals import original_of
from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from identity.roles import Role
from tests.api.serving import RunningApi
from tests.documents.reading.pdf_files import encrypted
from tests.servers import Database

CORPUS = Path(__file__).parents[1] / "documents" / "corpus"
LETTER = CORPUS / "boendestod-utokat-uppdrag.txt"
TRANSCRIPT = CORPUS / "boendestod-utokat-uppdrag-avskrift.txt"
STRANGER = CORPUS / "familjestod-option.txt"


@pytest.fixture
def clerk(api: RunningApi) -> Iterator[httpx2.Client]:
    with api.client(Role.CASEWORKER) as client:
        client.headers["Accept-Language"] = "sv"
        yield client


def sent(clerk: httpx2.Client, file: Path) -> dict[str, Any]:
    answer = clerk.post("/documents", params={"name": file.name}, content=file.read_bytes())
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    return told


def hash_of(told: dict[str, Any]) -> str:
    return str(told["document"]["sha256"])


def test_a_later_transcript_names_the_earlier_one_and_tells_only_what_differs(
    clerk: httpx2.Client,
) -> None:
    first = sent(clerk, LETTER)
    assert first["same_decision"] == []
    second = sent(clerk, TRANSCRIPT)
    (same,) = second["same_decision"]
    assert same["sha256"] == hash_of(first)
    assert (same["matter"], same["other_matter"]) == (1, 1)
    assert same["likeness"] >= 88
    (provider,) = (each for each in same["differences"] if each["field"] == "provider")
    assert provider["called"] == "Utförare"
    assert provider["here"]["words"] == ["Capiro Psykiatri AB"]
    assert provider["there"] is None
    for each in same["differences"]:
        assert each["here"] != each["there"]
    assert {each["field"] for each in same["differences"]} == {"provider", "volume"}


def test_r46_is_found_on_the_later_transcript_and_calls_the_earlier_by_its_hash(
    clerk: httpx2.Client,
) -> None:
    first = sent(clerk, LETTER)
    second = sent(clerk, TRANSCRIPT)
    rules = [each["rule"] for each in first["findings"][0]]
    (twin,) = (each for each in second["findings"][0] if each["rule"] == "R46")
    assert "R46" not in rules
    assert hash_of(first)[:12] in twin["text"]


def test_reading_either_again_tells_earlier_documents_only(clerk: httpx2.Client) -> None:
    first, second = sent(clerk, LETTER), sent(clerk, TRANSCRIPT)
    again = clerk.get(f"/documents/{hash_of(first)}").json()
    later = clerk.get(f"/documents/{hash_of(second)}", params={"name": TRANSCRIPT.name}).json()
    assert again["same_decision"] == []
    assert later == second


def test_the_same_bytes_are_no_other_transcript(clerk: httpx2.Client) -> None:
    assert sent(clerk, LETTER)["same_decision"] == sent(clerk, LETTER)["same_decision"] == []


def test_another_decision_is_not_the_same(clerk: httpx2.Client) -> None:
    sent(clerk, STRANGER)
    assert sent(clerk, LETTER)["same_decision"] == []


def test_any_two_documents_can_be_compared(clerk: httpx2.Client) -> None:
    first, second, third = (sent(clerk, each) for each in (LETTER, TRANSCRIPT, STRANGER))
    answer = clerk.get(f"/documents/{hash_of(first)}/comparison/{hash_of(second)}").json()
    assert answer["document"] == first["document"]
    assert answer["other"] == second["document"]
    (matter,) = answer["matters"]
    assert matter["same_decision"]
    (theirs,) = second["same_decision"]
    turned = {
        (each["field"], str(each["there"]), str(each["here"])) for each in theirs["differences"]
    }
    assert {
        (each["field"], str(each["here"]), str(each["there"])) for each in matter["differences"]
    } == turned

    (strangers,) = clerk.get(f"/documents/{hash_of(first)}/comparison/{hash_of(third)}").json()[
        "matters"
    ]
    assert not strangers["same_decision"]
    assert "case_title" in {each["field"] for each in strangers["differences"]}
    (itself,) = clerk.get(f"/documents/{hash_of(first)}/comparison/{hash_of(first)}").json()[
        "matters"
    ]
    assert (itself["likeness"], itself["differences"]) == (100, [])


def test_a_comparison_with_what_nobody_imported_or_without_a_matter_is_not_found(
    clerk: httpx2.Client,
) -> None:
    first = hash_of(sent(clerk, LETTER))
    empty = hash_of(sent(clerk, CORPUS / "bjorkshamn-nyhetsbrev.txt"))
    assert clerk.get(f"/documents/{first}/comparison/{'ab' * 32}").status_code == 404
    refused = clerk.get(f"/documents/{first}/comparison/{empty}")
    assert (refused.status_code, refused.json()["field"]) == (404, "other")


def test_an_erased_original_takes_what_it_is_known_by_with_it(
    clerk: httpx2.Client, database: Database
) -> None:
    sent(clerk, LETTER)
    with psycopg.connect(database.owner_dsn) as owner:
        owner.execute("DELETE FROM documents.original")
        assert owner.execute("SELECT count(*) FROM documents.matter").fetchone() == (0,)
    assert sent(clerk, TRANSCRIPT)["same_decision"] == []


def test_originals_from_before_there_were_sketches_are_known_again(
    clerk: httpx2.Client, database: Database
) -> None:
    first = sent(clerk, LETTER)
    with psycopg.connect(database.owner_dsn) as owner:
        owner.execute("DELETE FROM documents.sketched")
    (same,) = sent(clerk, TRANSCRIPT)["same_decision"]
    assert same["sha256"] == hash_of(first)


def made_unreadable(database: Database, sha256: str) -> str:
    """In place of the original another that asks for a password, as kept before that was refused.

    What it is known again by stays. The other's hash.
    """
    locked = original_of(encrypted())
    with psycopg.connect(database.owner_dsn) as owner:
        owner.execute(
            "INSERT INTO documents.original (sha256, media_type, size, content)"
            " VALUES (%s, %s, %s, %s)",
            (bytes.fromhex(locked.sha256), locked.media_type, len(locked.content), locked.content),
        )
        old, new = bytes.fromhex(sha256), bytes.fromhex(locked.sha256)
        owner.execute(
            "INSERT INTO documents.sketched SELECT %s, version FROM documents.sketched", (new,)
        )
        owner.execute("UPDATE documents.matter SET sha256 = %s WHERE sha256 = %s", (new, old))
        owner.execute("DELETE FROM documents.original WHERE sha256 = %s", (old,))
    return locked.sha256


def test_an_earlier_document_that_cannot_be_read_now_is_told_of_and_spoils_nothing(
    api: RunningApi, clerk: httpx2.Client, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = made_unreadable(database, hash_of(sent(clerk, LETTER)))
    told = sent(clerk, TRANSCRIPT)
    (same,) = told["same_decision"]
    assert same["sha256"] == locked
    assert (same["matter"], same["other_matter"], same["differences"]) == (1, 1, [])
    assert same["likeness"] >= 88
    assert same["unread"] == "Dokumentet kräver ett lösenord"
    (twin,) = (each for each in told["findings"][0] if each["rule"] == "R46")
    assert locked[:12] in twin["text"]
    again = clerk.get(f"/documents/{hash_of(told)}", params={"name": TRANSCRIPT.name}).json()
    assert again == told
    said = ["--url", api.url, "--key", api.keys[Role.CASEWORKER]]
    assert run([*said, "import", str(TRANSCRIPT)]) == ExitCode.DONE
    shown = " ".join(capsys.readouterr().out.split())
    assert f"samma beslut som {locked[:12]}, som inte kan läsas nu" in shown


def test_of_two_transcripts_sent_at_the_same_moment_exactly_one_names_the_other(
    api: RunningApi, clerk: httpx2.Client
) -> None:
    def import_(file: Path) -> dict[str, Any]:
        with api.client(Role.CASEWORKER) as client:
            return sent(client, file)

    with ThreadPoolExecutor(2) as threads:
        told = list(threads.map(import_, (LETTER, TRANSCRIPT)))
    named = [[same["sha256"] for same in each["same_decision"]] for each in told]
    assert sorted(named) == [[], [hash_of(told[named.index([])])]]


def test_the_command_line_shows_what_the_server_knows_again(
    api: RunningApi, clerk: httpx2.Client, capsys: pytest.CaptureFixture[str]
) -> None:
    first = sent(clerk, LETTER)
    said = ["--url", api.url, "--key", api.keys[Role.CASEWORKER]]
    assert run([*said, "import", str(TRANSCRIPT)]) == ExitCode.DONE
    shown = capsys.readouterr().out
    assert hash_of(first)[:12] in shown
    assert "Capiro Psykiatri AB" in shown


def test_files_given_together_are_called_by_their_names_though_the_server_knows_them_again(
    api: RunningApi, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ["--url", api.url, "--key", api.keys[Role.CASEWORKER]]
    assert run([*said, "import", str(LETTER), str(TRANSCRIPT), "--json"]) == ExitCode.DONE
    first, second = json.loads(capsys.readouterr().out)
    assert [each["sha256"] for each in second["same_decision"]] == [first["document"]["sha256"]]
    twins = [
        [each["used"][0]["text"] for each in file["findings"][0] if each["rule"] == "R46"]
        for file in (first, second)
    ]
    assert twins == [[TRANSCRIPT.name], [LETTER.name]]
