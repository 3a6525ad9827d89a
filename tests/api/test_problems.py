"""A refusal says which field, what was expected, which rule and what to do, and writes nothing."""

from collections.abc import Iterator
from typing import Any

import httpx2

from api.problem_types import catalogue
from identity.roles import Role
from tests.api.facts import BASIS, award, contract, line, option, register_contract
from tests.api.serving import RunningApi

PERIOD = {"start": "2019-12-31", "end": "2018-01-01"}


def body(**change: Any) -> dict[str, Any]:
    return {**contract(), "change": award(**change)}


WRONG_FIELDS: list[tuple[dict[str, Any], str, str, str]] = [
    ({**contract(), "contract": "Capio AB"}, "contract", "a text like", "string"),
    (body(buyer=None), "change.buyer", "a text", "null"),
    (body(titel="x"), "change.titel", "no field of this name", "string"),
    (body(contract_kind="lease"), "change.contract_kind", "'procured_contract'", "string"),
    (body(period=PERIOD), "change.period", "before it starts", "object"),
    (
        body(volumes=[line("bas", "-1")]),
        "change.volumes[0].quantity.amount",
        "at least 0",
        "string",
    ),
    (body(volumes=[line("bas", "1", measure="level")]), "change.volumes[0]", "hours", "object"),
    (body(volumes={}), "change.volumes", "a list", "object"),
    ({"contract": "capio", "basis": BASIS}, "change", "required", "nothing"),
    ({**contract(), "despite": "short"}, "despite", "at least 10", "string"),
    (
        {**contract(), "basis": {**BASIS, "source": {}}},
        "basis.source.document",
        "required",
        "nothing",
    ),
]


def test_a_wrong_field_is_named_with_what_was_expected(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        for sent, field, expected, got in WRONG_FIELDS:
            answer = registrar.post("/contracts", json=sent)
            assert answer.status_code == 422
            assert answer.headers["Content-Type"] == "application/problem+json"
            problem = answer.json()
            assert problem["type"] == "/problems/malformed-request"
            (error,) = problem["fields"]
            assert (error["field"], error["got"], error["location"]) == (field, got, "body")
            assert expected in error["expected"]
        assert registrar.get("/events").json()["head"] == 0


def test_a_parameter_that_the_address_has_not_is_refused_with_those_that_it_has(
    api: RunningApi,
) -> None:
    with api.client(Role.AUDITOR) as auditor:
        for address in ("/contracts", "/events", "/volumes?year=2019", "/proposals/none"):
            answer = auditor.get(address, params={"know_at": "3"})
            assert answer.status_code == 400, address
            problem = answer.json()
            assert problem["type"] == "/problems/unknown-parameter"
            assert problem["field"] == "know_at"
        problem = auditor.get("/contracts?know_at=3").json()
        for known in ("known_at", "decided_by", "at_least", "limit", "locale"):
            assert known in problem["detail"]
        assert auditor.get("/contracts?known_at=0&locale=sv").status_code == 200


def test_a_body_that_is_not_sent_as_json_is_refused_as_such(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        for kind in ("text/plain", "application/x-www-form-urlencoded"):
            answer = registrar.post("/contracts", content=b"{}", headers={"Content-Type": kind})
            assert answer.status_code == 415
            assert answer.json()["type"] == "/problems/unsupported-media-type"
        assert registrar.post("/contracts", content=b"{}").status_code == 415
        assert registrar.post("/contracts").status_code == 422


def test_what_is_no_json_is_refused(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        for sent in (b"{", b"\xff", b'"text"', b"[]", b"null", b""):
            answer = registrar.post(
                "/contracts", content=sent, headers={"Content-Type": "application/json"}
            )
            assert answer.status_code in {400, 422}, sent
            assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_body_beyond_the_limit_is_refused_whatever_it_says_of_its_length(
    api: RunningApi,
) -> None:
    large = b'{"party": "' + b"x" * 1_100_000 + b'"}'

    def in_pieces() -> Iterator[bytes]:
        for start in range(0, len(large), 50_000):
            yield large[start : start + 50_000]

    with api.client(Role.REGISTRAR, **{"Content-Type": "application/json"}) as registrar:
        for content in (large, in_pieces()):
            answer = registrar.post("/parties", content=content)
            assert (answer.status_code, answer.json()["type"]) == (413, "/problems/body-too-large")
        assert registrar.get("/events").json()["head"] == 0


def test_what_cannot_be_stored_or_said_is_refused_and_never_a_failure(api: RunningApi) -> None:
    large, json = 10**30, {"Content-Type": "application/json"}
    with api.client(Role.REGISTRAR) as registrar:
        for path in ("/events?after={}", "/history?cursor={}", "/contracts?at_least={}"):
            assert registrar.get(path.format(large)).status_code == 422
        assert registrar.get(f"/contracts?known_at={large}").status_code == 400
        for path, text in (
            ("/persons", r'{"person": "a", "name": "\u0000"}'),
            ("/parties", r'{"party": "a", "entry": {"kind": "company", "title": "\u0000"}}'),
            ("/parties", r'{"party": "a", "entry": {"kind": "company", "title": "\ud800"}}'),
            ("/parties", r'{"party": "a", "\ud800": 1}'),
            ("/parties", "[" * 100_000),
            ("/parties", '{"party": NaN}'),
        ):
            answer = registrar.post(path, content=text.encode(), headers=json)
            assert 400 <= answer.status_code < 500, answer.text
            assert answer.headers["Content-Type"] == "application/problem+json"
        assert registrar.get("/events").json()["head"] == 0


def test_a_field_refused_by_a_rule_names_the_rule(api: RunningApi) -> None:
    entry = {"kind": "company", "title": "Capio", "organisation_number": "212000-0448"}
    with api.client(Role.REGISTRAR) as registrar:
        problem = registrar.post("/parties", json={"party": "capio", "entry": entry}).json()
        (error,) = problem["fields"]
        assert (error["field"], error["rule"]) == ("entry.organisation_number", "R50")
        assert "212000" not in str(problem)


def test_a_booking_without_basis_is_refused_by_rule_and_source(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        sent = {key: value for key, value in contract().items() if key != "basis"}
        answer = registrar.post("/contracts", json=sent)
        problem = answer.json()
        assert answer.status_code == 409
        assert (problem["rule"], problem["source"]) == ("R24", "KL 13:2, KL 6:33")
        assert problem["field"] == "basis"
        assert problem["remedy"]


def test_broken_terms_name_each_rule_and_only_a_registrar_records_despite_them(
    api: RunningApi,
) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        sent = {"change": {"kind": "extension", "months": 24}, "basis": BASIS}
        path, upon = "/contracts/capio-boendestod/changes", {"If-Match": '"1"'}
        refused = registrar.post(path, json=sent, headers=upon)
        assert refused.status_code == 409
        problem = refused.json()
        assert problem["type"] == "/problems/terms-broken"
        assert problem["rule"] == "R14"
        (broken,) = problem["broken"]
        assert broken["source"].endswith("LOU 17:10")
        assert broken["finding"] == "no_extension_terms"
        assert broken["detail"] == "the contract has no terms on extension"
        told = registrar.post(path, json=sent, headers={**upon, "Accept-Language": "sv"}).json()
        assert told["broken"][0]["detail"] == "avtalet har inga villkor om förlängning"
        despite = {**sent, "despite": "Nämnden beslutade det ändå, se protokollet"}
        recorded = registrar.post(path, json=despite, headers=upon)
        assert recorded.status_code == 200, recorded.text


def test_problems_are_told_in_swedish_to_those_who_read_it(api: RunningApi) -> None:
    def title(**headers: str) -> str:
        with api.client(Role.REGISTRAR, **headers) as registrar:
            answer = registrar.get("/parties/nobody")
            assert answer.headers["Content-Language"] in {"sv", "en"}
            told: str = answer.json()["title"]
            return told

    swedish, english = "Det som efterfrågas finns inte", "There is no such thing"
    assert title(**{"Accept-Language": "sv-SE,sv;q=0.9,en;q=0.8"}) == swedish
    assert title(**{"Accept-Language": "en;q=0.2,sv;q=0.7"}) == swedish
    assert title(**{"Accept-Language": "de,en;q=0.5"}) == english
    assert title(**{"Accept-Language": "*"}) == english


def test_what_was_expected_is_told_in_swedish_too(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR, **{"Accept-Language": "sv"}) as registrar:
        problem = registrar.get("/volumes", params={"year": 99999}).json()
        assert problem["detail"] == "kan inte tas emot som skickat: year"
        assert problem["fields"][0]["expected"] == "högst 2200"


def test_every_problem_type_resolves_in_both_languages_and_forms(api: RunningApi) -> None:
    with httpx2.Client(base_url=api.url) as anybody:
        listed = {each["type"] for each in anybody.get("/problems").json()["problems"]}
        assert listed == {f"/problems/{slug}" for slug in catalogue()}
        for address in listed:
            for locale in ("sv", "en"):
                told = anybody.get(address, params={"locale": locale}).json()
                assert told["type"] == address
                assert told["title"]
            page = anybody.get(address, headers={"Accept": "text/html"})
            assert page.headers["Content-Type"].startswith("text/html")
        assert anybody.get("/problems/nothing-of-the-kind").status_code == 404


def test_unknown_addresses_and_methods_are_problems_too(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        missing = registrar.get("/nowhere")
        assert (missing.status_code, missing.json()["type"]) == (404, "/problems/no-such-page")
        wrong = registrar.put("/parties", json={})
        assert (wrong.status_code, wrong.json()["type"]) == (405, "/problems/method-not-allowed")
        assert wrong.headers["Allow"]


def test_an_option_that_the_contract_does_not_know_writes_nothing(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        answer = registrar.post(
            "/contracts/okant/changes",
            json={"change": option(), "basis": BASIS},
            headers={"If-Match": "*"},
        )
        assert (answer.status_code, answer.json()["type"]) == (404, "/problems/unknown-contract")
        assert registrar.get("/events").json()["head"] == 0
