"""With the database away, requests are answered as problems and work again when it is back."""

import time

from entrypoints.embedded.postgres import EmbeddedPostgres
from identity.roles import Role
from tests.api.facts import CAPIO
from tests.api.serving import RunningApi
from tests.servers import Database, away


def test_a_lost_database_is_a_problem_that_says_to_repeat_and_then_works_again(
    api: RunningApi, postgres: EmbeddedPostgres, database: Database
) -> None:
    with api.client(Role.REGISTRAR, **{"Idempotency-Key": "k"}) as registrar:
        registrar.get("/parties").raise_for_status()
        with away(postgres, database):
            for answer in (
                registrar.post("/parties", json=CAPIO),
                registrar.get("/parties"),
                registrar.get(f"{api.url}/health"),
            ):
                assert answer.status_code == 503, answer.text
                problem = answer.json()
                assert problem["type"] == "/problems/database-unavailable"
                assert "Idempotency-Key" in problem["remedy"]
                assert answer.headers["Retry-After"]
        give_up = time.monotonic() + 20
        while registrar.post("/parties", json=CAPIO).status_code != 201:
            assert time.monotonic() < give_up
        assert registrar.get("/events", params={"wait": 5}).json()["head"] == 1
