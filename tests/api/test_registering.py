"""Parties, persons, needs, frames and contracts are registered and shown."""

from identity.roles import Role
from tests.api.facts import BASIS, CAPIO, FRAME, NEED, contract, option, register_contract
from tests.api.serving import RunningApi


def test_a_party_is_registered_and_shown(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        answer = registrar.post("/parties", json=CAPIO)
        assert answer.status_code == 201
        assert answer.json()["version"] == 1
        shown = registrar.get(answer.headers["Location"].removeprefix("/api/v1"))
        assert shown.json()["entry"]["title"] == "Capio AB"
        assert shown.headers["ETag"] == '"1"'


def test_the_newest_entry_of_a_party_is_listed(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        registrar.post("/parties", json=CAPIO)
        renamed = {**CAPIO, "entry": {"kind": "company", "title": "Capio Psykiatri AB"}}
        registrar.post("/parties", json=renamed)
        (party,) = registrar.get("/parties").json()["parties"]
        assert (party["entry"]["title"], party["version"]) == ("Capio Psykiatri AB", 2)


def test_the_newest_statement_of_a_need_is_listed(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        registrar.post("/needs", json={**NEED, "quantity": {"kind": "exact", "amount": "75000"}})
        registrar.post("/needs", json=NEED)
        registrar.post("/needs", json={**NEED, "year": 2018})
        (need,) = registrar.get("/needs", params={"year": 2019}).json()["needs"]
        assert need["need"]["quantity"]["amount"] == "75500"
        assert need["position"] == 2


def test_a_frame_is_set(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        answer = registrar.post("/budgets/socialnamnden/frames", json=FRAME)
        assert answer.status_code == 201
        assert answer.json()["stream"] == "budget:socialnamnden"


def test_a_person_is_registered_and_erased(api: RunningApi) -> None:
    person = {"person": "anna", "name": "Anna Exempel", "email": "anna@kommun.example"}
    with api.client(Role.ADMIN) as admin:
        assert admin.post("/persons", json=person).status_code == 201
        assert admin.post("/persons", json=person).status_code == 201
        other = admin.post("/persons", json={**person, "name": "Anna Annan"})
        assert other.status_code == 409
        assert other.json()["type"] == "/problems/person-already-registered"
        assert admin.delete("/persons/anna").status_code == 204
        assert admin.get("/persons").json() == {"persons": []}
        assert admin.delete("/persons/anna").status_code == 404


def test_a_contract_is_registered_changed_and_corrected(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        changed = registrar.post(
            "/contracts/capio-boendestod/changes",
            json={"change": option(amount="1540"), "basis": BASIS},
            headers={"If-Match": '"1"'},
        )
        assert changed.status_code == 200, changed.text
        assert changed.headers["ETag"] == '"2"'
        corrected = registrar.post(
            "/contracts/capio-boendestod/corrections",
            json={
                "position": changed.json()["position"],
                "replacement": option(amount="1450"),
                "reason": "Siffrorna var omkastade",
            },
            headers={"If-Match": '"2"'},
        )
        assert corrected.status_code == 200, corrected.text
        (event,) = registrar.get("/events", params={"after": changed.json()["position"]}).json()[
            "events"
        ]
        assert event["type"] == "contract.corrected.v1"
        assert event["data"]["corrects"] == 2
        assert event["decided_on"] == "2015-05-20"


def test_a_correction_names_an_entry_of_that_contract(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        other = registrar.post("/contracts", json=contract("capio-andra")).json()["position"]
        body = {"position": other, "replacement": None, "reason": "fel avtal"}
        for position in (other, 1, 999):
            answer = registrar.post(
                "/contracts/capio-boendestod/corrections",
                json={**body, "position": position},
                headers={"If-Match": "*"},
            )
            assert answer.status_code == 404, answer.text
        assert registrar.get("/events").json()["head"] == other


def test_a_person_is_corrected_and_the_webhook_secret_is_never_told(api: RunningApi) -> None:
    with api.client(Role.ADMIN) as admin:
        secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        system = {"person": "capio-system", "name": "Capio", "webhook_secret": secret}
        entered = admin.post("/persons", json=system | {"webhook_url": "https://capio.example/in"})
        moved = system | {"webhook_url": "https://new.example/in", "manager": "anna"}
        corrected = admin.put("/persons/capio-system", json=moved)
        other = admin.put("/persons/somebody", json=moved)

        assert entered.status_code == 201
        assert corrected.json()["webhook_url"] == "https://new.example/in"
        assert other.status_code == 422
        for answer in (entered, corrected, admin.get("/persons")):
            assert "whsec_" not in answer.text
        assert admin.delete("/persons/capio-system").status_code == 204
