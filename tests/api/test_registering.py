"""Parties, needs, frames and contracts are registered once, by registrars, with their source."""

from identity.roles import Role
from tests.api.serving import RunningApi

CAPIO = {"party": "capio", "entry": {"kind": "company", "title": "Capio AB"}}


def test_a_party_is_registered_and_shown(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        answer = registrar.post("/parties", json=CAPIO)
        assert answer.status_code == 201, answer.text
        assert answer.json()["version"] == 1
        shown = registrar.get(answer.headers["Location"].removeprefix("/api/v1"))
        assert shown.json()["entry"]["title"] == "Capio AB"
        assert shown.headers["ETag"] == '"1"'
