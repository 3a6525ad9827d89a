"""Each address is open to exactly the roles it names, and to nobody without a key."""

from identity.roles import Role

ALL = frozenset(Role)
CASEWORKER = frozenset({Role.CASEWORKER})
REGISTRAR = frozenset({Role.REGISTRAR})
PROCESSOR = CASEWORKER | REGISTRAR
KEEPER = REGISTRAR | {Role.ADMIN}

MATRIX: dict[tuple[str, str], frozenset[Role]] = {
    ("GET", "/parties"): ALL,
    ("GET", "/parties/capio"): ALL,
    ("POST", "/parties"): REGISTRAR,
    ("GET", "/persons"): KEEPER,
    ("POST", "/persons"): KEEPER,
    ("DELETE", "/persons/anna"): KEEPER,
    ("GET", "/needs"): ALL,
    ("POST", "/needs"): REGISTRAR,
    ("POST", "/budgets/b/frames"): REGISTRAR,
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
    ("POST", "/proposals/p/submission"): PROCESSOR,
    ("POST", "/proposals/p/union-consultation"): PROCESSOR,
    ("POST", "/proposals/p/meeting"): PROCESSOR,
    ("POST", "/proposals/p/decision"): PROCESSOR,
    ("POST", "/proposals/p/dispatch/r/confirmation"): PROCESSOR,
    ("POST", "/proposals/p/effect"): PROCESSOR,
    ("GET", "/inbox"): ALL,
    ("GET", "/volumes"): ALL,
    ("GET", "/history"): ALL,
    ("GET", "/events"): ALL,
    ("GET", "/events/stream"): ALL,
}
