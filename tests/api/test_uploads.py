"""A document may be sent in many ways, and none of them keeps the others from being served."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx2
import pytest

from api import body_limit
from documents.reading.limits import BYTES, MIB
from identity.roles import Role
from tests.api.serving import RunningApi
from tests.api.test_documents import LETTER

PIECE = b"Avtalet. " * 7_000


@contextmanager
def uploading(
    api: RunningApi, *headers: str, role: Role | None = Role.CASEWORKER
) -> Iterator[socket.socket]:
    """A connection on which an upload has been announced."""
    at = urlsplit(api.url)
    assert at.hostname
    assert at.port
    key = [f"Authorization: Bearer {api.keys[role]}"] if role else []
    lines = ["POST /api/v1/documents HTTP/1.1", f"Host: {at.netloc}", *key, *headers]
    with socket.create_connection((at.hostname, at.port), timeout=60) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        yield connection


def answered(connection: socket.socket) -> tuple[int, str]:
    """Status and kind of problem."""
    told = b""
    while b"\r\n\r\n" not in told or b"}" not in told:
        piece = connection.recv(65536)
        if not piece:
            break
        told += piece
    head, _, body = told.partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(body[body.index(b"{") : body.rindex(b"}") + 1])["type"]


def test_a_document_without_a_stated_length_is_read(api: RunningApi) -> None:
    pieces = (LETTER[at : at + 100] for at in range(0, len(LETTER), 100))
    with api.client(Role.CASEWORKER) as clerk:
        answer = clerk.post("/documents", content=pieces)
    assert answer.status_code == 201, answer.text
    assert answer.json()["document"]["size"] == len(LETTER)


def test_what_a_file_is_said_to_be_is_not_believed(api: RunningApi) -> None:
    with api.client(Role.CASEWORKER) as clerk:
        answer = clerk.post("/documents", content=LETTER, headers={"Content-Type": "image/png"})
    assert answer.json()["document"]["media_type"] == "text/plain"


def test_files_in_a_form_are_refused_and_nothing_is_kept(api: RunningApi) -> None:
    with api.client(Role.CASEWORKER) as clerk:
        answer = clerk.post("/documents", files=[("file", LETTER), ("file", LETTER)])
        assert (answer.status_code, answer.json()["type"]) == (415, "/problems/sent-as-form")
    with api.client(Role.AUDITOR) as auditor:
        assert auditor.get("/events").json()["head"] == 0


@pytest.mark.parametrize("length", ["Content-Length: 1000000000", "Transfer-Encoding: chunked"])
def test_more_than_is_taken_is_refused_before_all_of_it_came(api: RunningApi, length: str) -> None:
    chunk = PIECE if "Length" in length else b"%x\r\n%b\r\n" % (len(PIECE), PIECE)
    with uploading(api, length) as connection:
        for _ in range(body_limit.LARGEST_DOCUMENT // len(PIECE) + 1):
            connection.sendall(chunk)
        assert answered(connection) == (413, "/problems/body-too-large")


def test_what_nobody_may_send_is_refused_before_it_came(api: RunningApi) -> None:
    with uploading(api, f"Content-Length: {BYTES + MIB}", role=None) as connection:
        assert answered(connection) == (401, "/problems/unauthenticated")


def test_an_upload_that_falls_silent_is_ended_and_others_are_served_meanwhile(
    api: RunningApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body_limit, "LONGEST_SILENCE", 1.5)
    with uploading(api, "Content-Length: 1000") as connection:
        connection.sendall(b"Avtalet. ")
        began = time.monotonic()
        with api.client(Role.CASEWORKER) as other:
            assert other.post("/documents", content=LETTER).status_code == 201
        assert answered(connection) == (408, "/problems/body-too-slow")
        assert time.monotonic() - began < 30


def test_a_document_that_comes_slowly_is_read(api: RunningApi) -> None:
    def pieces() -> Iterator[bytes]:
        for at in range(0, len(LETTER), len(LETTER) // 8 + 1):
            time.sleep(0.1)
            yield LETTER[at : at + len(LETTER) // 8 + 1]

    with api.client(Role.CASEWORKER) as clerk:
        answer = clerk.post("/documents", content=pieces(), timeout=httpx2.Timeout(30))
    assert answer.status_code == 201
