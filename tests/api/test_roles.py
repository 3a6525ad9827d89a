"""Each address is open to exactly the roles it names, and to nobody without a key."""

from api.application import create_application
from identity.roles import Role
from tests.api.serving import BASE, RunningApi

ALL = frozenset(Role)
CASEWORKER = frozenset({Role.CASEWORKER})
REGISTRAR = frozenset({Role.REGISTRAR})
PROCESSOR = CASEWORKER | REGISTRAR
DOCUMENTS = PROCESSOR | {Role.AUDITOR}
KEEPER = REGISTRAR | {Role.ADMIN}

MATRIX: dict[tuple[str, str], frozenset[Role]] = {
    ("GET", "/parties"): ALL,
    ("GET", "/parties/capio"): ALL,
    ("POST", "/parties"): REGISTRAR,
    ("GET", "/persons"): KEEPER,
    ("POST", "/persons"): KEEPER,
    ("PUT", "/persons/anna"): KEEPER,
    ("DELETE", "/persons/anna"): KEEPER,
    ("GET", "/needs"): ALL,
    ("POST", "/needs"): REGISTRAR,
    ("POST", "/budgets/b/frames"): REGISTRAR,
    ("GET", "/budgets"): ALL,
    ("GET", "/budgets/b"): ALL,
    ("GET", "/contracts"): ALL,
    ("GET", "/contracts/c"): ALL,
    ("GET", "/contracts/c/history"): ALL,
    ("POST", "/contracts"): REGISTRAR,
    ("POST", "/contracts/c/changes"): REGISTRAR,
    ("POST", "/contracts/c/corrections"): REGISTRAR,
    ("GET", "/proposals"): ALL,
    ("GET", "/proposals/p"): ALL,
    ("GET", "/proposals/p/history"): ALL,
    ("POST", "/proposals"): CASEWORKER,
    ("PUT", "/proposals/p/draft"): PROCESSOR,
    ("PATCH", "/proposals/p/draft"): PROCESSOR,
    ("POST", "/proposals/p/assignment"): PROCESSOR,
    ("POST", "/proposals/p/submission"): PROCESSOR,
    ("POST", "/proposals/p/union-consultation"): PROCESSOR,
    ("POST", "/proposals/p/meeting"): PROCESSOR,
    ("POST", "/proposals/p/decision"): PROCESSOR,
    ("POST", "/proposals/p/report"): PROCESSOR,
    ("POST", "/proposals/p/signature"): PROCESSOR,
    ("POST", "/proposals/p/minutes"): PROCESSOR,
    ("POST", "/proposals/p/notice"): PROCESSOR,
    ("POST", "/proposals/p/notice/removal"): PROCESSOR,
    ("POST", "/proposals/p/appeals"): PROCESSOR,
    ("POST", "/proposals/p/appeals/a/settlement"): PROCESSOR,
    ("POST", "/proposals/p/effect"): PROCESSOR,
    ("POST", "/proposals/p/effect/waiver"): PROCESSOR,
    ("POST", "/proposals/p/effect/reversal"): PROCESSOR,
    ("POST", "/proposals/p/dispatch/r/confirmation"): PROCESSOR,
    ("POST", "/proposals/p/dispatch/r/bounce"): PROCESSOR,
    ("POST", "/proposals/p/dispatch/r/resumption"): PROCESSOR,
    ("POST", "/proposals/p/retraction"): PROCESSOR,
    ("POST", "/proposals/p/decision/correction"): PROCESSOR,
    ("POST", "/proposals/p/withdrawal"): PROCESSOR,
    ("POST", "/proposals/p/cancellation"): frozenset({Role.ADMIN}),
    ("GET", "/proposals/p/ready-check"): ALL,
    ("GET", "/proposals/p/findings"): ALL,
    ("GET", "/contracts/c/findings"): ALL,
    ("GET", "/rules"): ALL,
    ("POST", "/proposals/p/findings/r34.no-financing.financing/answer"): PROCESSOR,
    ("POST", "/contracts/c/findings/r15.extension-without-cap.c/answer"): PROCESSOR,
    ("GET", "/proposals/p/deadlines"): ALL,
    ("GET", "/committees/c/meetings"): ALL,
    ("POST", "/committees/c/meetings"): PROCESSOR,
    ("GET", "/committees/c/meetings/m"): ALL,
    ("POST", "/committees/c/meetings/m/cancellation"): PROCESSOR,
    ("GET", "/proposals/p/consequences"): ALL,
    ("POST", "/consequences"): ALL,
    ("GET", "/inbox"): ALL,
    ("GET", "/expiry-calendar"): ALL,
    ("POST", "/documents"): PROCESSOR,
    ("GET", "/documents/" + "ab" * 32): DOCUMENTS,
    ("GET", "/documents/" + "ab" * 32 + "/original"): DOCUMENTS,
    ("GET", "/documents/" + "ab" * 32 + "/comparison/" + "ab" * 32): DOCUMENTS,
    ("POST", "/documents/" + "ab" * 32 + "/proposals"): DOCUMENTS,
    ("POST", "/documents/" + "ab" * 32 + "/award"): DOCUMENTS,
    ("GET", "/volumes"): ALL,
    ("GET", "/history"): ALL,
    ("GET", "/events"): ALL,
    ("GET", "/events/stream"): ALL,
}


def test_the_matrix_names_every_address_there_is(api: RunningApi) -> None:
    described = {
        (method.upper(), path.removeprefix(BASE))
        for path, operations in create_application(api.services).openapi()["paths"].items()
        for method in operations
        if path.startswith(BASE)
    }
    assert len(described) == len(MATRIX)
    for method, path in MATRIX:
        assert any(method == each and _fits(path, template) for each, template in described), (
            f"{method} {path}"
        )


def _fits(path: str, template: str) -> bool:
    parts, wanted = path.split("/"), template.split("/")
    return len(parts) == len(wanted) and all(
        part == each or each.startswith("{") for part, each in zip(parts, wanted, strict=True)
    )


def test_each_address_opens_to_its_roles_and_to_nobody_else(api: RunningApi) -> None:
    for role in Role:
        with api.client(role, **{"If-Match": '"1"'}) as client:
            for (method, path), allowed in MATRIX.items():
                if path == "/events/stream" and role in allowed:
                    continue  # never ends; it is listened to elsewhere
                answer = client.request(method, path, json={} if method != "GET" else None)
                problem = answer.json() if answer.status_code >= 400 else {}
                shut_out = problem.get("type") == "/problems/role-missing"
                assert shut_out == (role not in allowed), f"{role} {method} {path}: {answer.text}"
                assert (answer.status_code == 403) == shut_out


def test_without_a_key_everything_is_shut(api: RunningApi) -> None:
    with api.client(None) as anybody:
        for method, path in MATRIX:
            answer = anybody.request(method, path, json={} if method != "GET" else None)
            assert answer.status_code == 401, f"{method} {path}"
            wrong = anybody.request(method, path, headers={"X-API-Key": "lig_abc_def"})
            assert wrong.status_code == 401, f"{method} {path}"
