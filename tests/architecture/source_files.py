"""Which files are ours to hold to the house's rules."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PACKAGES = (
    "domain",
    "wording",
    "ledger",
    "documents",
    "delivery",
    "identity",
    "workflows",
    "projections",
    "api",
    "entrypoints",
)

FOLDERS = (*PACKAGES, "tests", "benchmarks", "examples", "scripts")


def modules() -> list[Path]:
    """Every Python file that is ours, tests included."""
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def shown(path: Path) -> str:
    """The path as test output names it."""
    return path.relative_to(ROOT).as_posix()
