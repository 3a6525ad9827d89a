"""A document is read into drafts, its original kept, and nothing is booked by it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import httpx2
import psycopg
import pytest

from documents.reading.limits import BYTES
from identity.roles import Role
from tests.api.facts import register_parties
from tests.api.serving import RunningApi
from tests.documents.reading.pdf_files import encrypted, page_of_a_picture
from tests.servers import Database

CORPUS = Path(__file__).parents[1] / "documents" / "corpus"
LETTER = (CORPUS / "familjestod-option.txt").read_bytes()
PDF = (CORPUS / "mortfors-boendestod-utokning.pdf").read_bytes()
WORD = (CORPUS / "vanersund-tva-optioner.docx").read_bytes()
PLAIN = {"Content-Type": "text/plain"}


@pytest.fixture
def clerk(api: RunningApi) -> Iterator[httpx2.Client]:
    with api.client(Role.CASEWORKER) as client:
        yield client


def sent(clerk: httpx2.Client, content: bytes, **headers: str) -> httpx2.Response:
    return clerk.post("/documents", params={"name": "letter"}, content=content, headers=headers)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (LETTER, "text/plain"),
        (PDF, "application/pdf"),
        (WORD, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)
def test_a_document_gives_drafts_with_the_words_of_each_value(
    clerk: httpx2.Client, content: bytes, kind: str
) -> None:
    answer = sent(clerk, content)
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert told["document"]["media_type"] == kind
    assert told["document"]["size"] == len(content)
    (draft,) = told["read"]["drafts"]
    title = draft["case_title"]
    assert title["certainty"] in {"certain", "check"}
    assert title["evidence"][0]["words"]
    assert title["evidence"][0]["file"] == "letter"


def test_the_log_names_the_original_by_its_hash_and_holds_no_name(
    api: RunningApi, clerk: httpx2.Client
) -> None:
    told = sent(clerk, LETTER, **PLAIN).json()
    with api.client(Role.AUDITOR) as auditor:
        events = auditor.get("/events").json()["events"]
    assert [event["type"] for event in events] == ["document.imported.v1"]
    assert told["document"]["sha256"] == hashlib.sha256(LETTER).hexdigest()
    assert told["document"]["position"] == 1
    assert "letter" not in str(events)


def test_the_original_is_given_back_byte_by_byte_to_be_saved(
    api: RunningApi, clerk: httpx2.Client
) -> None:
    address = sent(clerk, PDF).headers["Location"].removeprefix("/api/v1")
    with api.client(Role.AUDITOR) as auditor:
        original = auditor.get(f"{address}/original")
    assert original.content == PDF
    assert original.headers["Content-Type"] == "application/pdf"
    assert original.headers["Content-Disposition"].startswith("attachment")
    assert original.headers["X-Content-Type-Options"] == "nosniff"


def test_a_document_can_be_read_again_from_its_original(clerk: httpx2.Client) -> None:
    first = sent(clerk, LETTER)
    address = first.headers["Location"].removeprefix("/api/v1")
    assert clerk.get(address, params={"name": "letter"}).json() == first.json()


def test_the_same_bytes_again_are_recorded_once(api: RunningApi, clerk: httpx2.Client) -> None:
    assert sent(clerk, LETTER).json() == sent(clerk, LETTER).json()
    with api.client(Role.AUDITOR) as auditor:
        assert auditor.get("/events").json()["head"] == 1


def test_parties_in_the_register_are_recognised(api: RunningApi, clerk: httpx2.Client) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_parties(registrar)
        active = {"kind": "company", "title": "Active omsorg och skola i Linköping AB"}
        registrar.post("/parties", json={"party": "active", "entry": active})
    (draft,) = sent(clerk, LETTER).json()["read"]["drafts"]
    assert "active" in {each["value"]["party"] for each in draft["parties"]}


REFUSED = [
    (b"", 422, "empty-document"),
    (b"\x89PNG\r\n\x1a\n", 415, "unknown-format"),
    (b"PK\x03\x04 cut off", 422, "damaged-document"),
    (encrypted(), 422, "locked-document"),
    (page_of_a_picture(), 422, "scanned-document"),
    ("Nämnden".encode("cp850"), 422, "unknown-encoding"),
    (b"a" * (BYTES + 1), 413, "too-large"),
    (b"a" * (BYTES + 2_000_000), 413, "body-too-large"),
]


@pytest.mark.parametrize(("content", "status", "kind"), REFUSED, ids=[each[2] for each in REFUSED])
def test_what_cannot_be_read_is_refused_with_what_to_do_and_nothing_is_kept(
    api: RunningApi, clerk: httpx2.Client, content: bytes, status: int, kind: str
) -> None:
    answer = sent(clerk, content, **{"Accept-Language": "en"})
    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{kind}")
    assert answer.json()["remedy"]
    assert api.services.originals.find(hashlib.sha256(content).hexdigest()) is None
    with api.client(Role.AUDITOR) as auditor:
        assert auditor.get("/events").json()["head"] == 0


def test_a_document_that_nobody_imported_is_not_found(clerk: httpx2.Client) -> None:
    for address in (f"/documents/{'ab' * 32}", f"/documents/{'ab' * 32}/original"):
        assert clerk.get(address).status_code == 404
    assert clerk.get("/documents/not-a-hash").status_code == 422


def test_an_original_that_was_erased_is_told_from_one_that_never_was(
    api: RunningApi, clerk: httpx2.Client, database: Database
) -> None:
    sent(clerk, LETTER)
    address = f"/documents/{hashlib.sha256(LETTER).hexdigest()}"
    with psycopg.connect(database.owner_dsn) as owner:
        owner.execute("DELETE FROM documents.original")
    assert "no original" in clerk.get(address).json()["detail"]
    assert clerk.get(address).status_code == 404
