"""Who may act, upon which version, and once only however often it is sent."""

import pytest

from identity.roles import Role
from tests.api.facts import BASIS, CAPIO, contract, option, register_contract, register_parties
from tests.api.serving import RunningApi

CHANGES = "/contracts/capio-boendestod/changes"
CHANGE = {"change": option(), "basis": BASIS}


def test_a_repeat_with_its_key_gives_the_first_answer(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR, **{"Idempotency-Key": "en-1"}) as registrar:
        first = registrar.post("/parties", json=CAPIO)
        again = registrar.post("/parties", json=CAPIO)
        assert again.status_code == first.status_code
        assert again.json() == {**first.json(), "repeated": True}
        assert again.headers["Idempotency-Key"] == "en-1"


def test_the_order_of_fields_does_not_make_another_body(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR, **{"Idempotency-Key": "k"}) as registrar:
        registrar.post("/parties", json=CAPIO)
        turned = registrar.post("/parties", json=dict(reversed(CAPIO.items())))
        assert turned.json()["repeated"] is True


def test_a_key_with_another_body_or_address_is_a_conflict(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR, **{"Idempotency-Key": "k"}) as registrar:
        registrar.post("/parties", json=CAPIO)
        for path, sent in (
            ("/parties", {**CAPIO, "party": "capio-2"}),
            ("/contracts", contract()),
        ):
            answer = registrar.post(path, json=sent)
            assert (answer.status_code, answer.json()["type"]) == (409, "/problems/key-reused")
        assert registrar.get("/events").json()["head"] == 1


def test_two_people_may_use_the_same_key(api: RunningApi) -> None:
    other = api.services.keys.make("another", [Role.REGISTRAR], "test").secret
    with api.client(Role.REGISTRAR, **{"Idempotency-Key": "k"}) as registrar:
        registrar.post("/parties", json=CAPIO)
        second = registrar.post(
            "/parties",
            json={**CAPIO, "party": "b"},
            headers={"Authorization": f"Bearer {other}"},
        )
        assert second.json()["repeated"] is False


def test_without_a_key_the_server_makes_one(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        made = registrar.post("/parties", json=CAPIO).json()["idempotency_key"]
        again = registrar.post("/parties", json=CAPIO, headers={"Idempotency-Key": made})
        assert again.json()["repeated"] is True


@pytest.mark.parametrize("key", ["", "a" * 161, "tab\there", "nyckeln \xe5"])
def test_a_malformed_key_is_refused(api: RunningApi, key: str) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        answer = registrar.post("/parties", json=CAPIO, headers={b"Idempotency-Key": key.encode()})
        assert answer.json()["type"] == "/problems/malformed-idempotency-key"
        assert registrar.get("/events").json()["head"] == 0


def test_registering_a_contract_twice_with_one_key_is_safe_and_without_it_a_conflict(
    api: RunningApi,
) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_parties(registrar)
        once = {"Idempotency-Key": "capio"}
        first = registrar.post("/contracts", json=contract(), headers=once).json()
        again = registrar.post("/contracts", json=contract(), headers=once)
        assert (again.status_code, again.json()["position"]) == (201, first["position"])
        other = registrar.post("/contracts", json=contract())
        assert (other.status_code, other.json()["type"]) == (409, "/problems/already-awarded")


def test_a_change_says_which_version_it_was_made_upon(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        head = register_contract(registrar)
        expected = {None: 428, '"0"': 412, '"2"': 412, "1": 400, 'W/"1"': 400, '"1", "2"': 400}
        for tag, status in expected.items():
            headers = {} if tag is None else {"If-Match": tag}
            answer = registrar.post(CHANGES, json=CHANGE, headers=headers)
            assert answer.status_code == status, tag
            assert answer.headers["Content-Type"] == "application/problem+json"
        assert registrar.get("/events").json()["head"] == head
        assert registrar.post(CHANGES, json=CHANGE, headers={"If-Match": '"1"'}).is_success


def test_a_repeat_is_answered_although_its_version_has_passed(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        headers = {"If-Match": '"1"', "Idempotency-Key": "option"}
        first = registrar.post(CHANGES, json=CHANGE, headers=headers)
        again = registrar.post(CHANGES, json=CHANGE, headers=headers)
        assert again.json() == {**first.json(), "repeated": True}


def test_the_actor_and_the_role_land_in_the_envelope(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        registrar.post("/parties", json=CAPIO)
        (event,) = registrar.get("/events").json()["events"]
        assert event["actor"] == {"id": "test-registrar", "role": "registrar"}


def test_a_key_is_taken_from_either_header_and_closes_with_its_revocation(api: RunningApi) -> None:
    made = api.services.keys.make("anna", [Role.AUDITOR], "test")
    with api.client(None) as anybody:
        for headers in ({"Authorization": f"Bearer {made.secret}"}, {"X-API-Key": made.secret}):
            assert anybody.get("/parties", headers=headers).status_code == 200
        api.services.keys.revoke(made.key_id)
        refused = anybody.get("/parties", headers={"X-API-Key": made.secret})
        assert refused.status_code == 401
        assert refused.headers["WWW-Authenticate"] == "Bearer"
        assert refused.json()["type"] == "/problems/unauthenticated"
