"""The reference page of all rules: what each asks for, on what it stands, and how it speaks."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from domain.finding.cases import Case
from domain.finding.finding import Finding
from domain.rules.book import RULES, examine
from domain.rules.rule import Place, Rule
from tests.domain.rules.examples import EXAMPLES
from wording import rule_findings
from wording.reader import Reader
from wording.rule_titles import RULE_TITLES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "rules.md"

HEAD = """# Rules

What is checked in letters, proposals and registered contracts. A rule gives findings; it never
decides, and law never refuses. A person answers a finding, and it stays visible with its answer. An
**error** without an answer holds back a proposal's submission.

*Rule*: settled law, a contract's term, or arithmetic. *Check*: the law or the facts are uncertain.
*Benchmark*: a yardstick that does not bind here. Law holds between days, and a matter is held
against the law of its own day. R01–R52 have the numbers of the municipality's own list; the others
were added here. Each example is what the rule says of facts made up for it.

Made by `python -m scripts.reference` from the rules; a test compares the two.
"""


def rules_page() -> str:
    """The reference of all rules, in Markdown."""
    spoken = {case: _spoken(case) for case in Case}
    return "\n".join([HEAD, _contents(), *(_section(rule, spoken) for rule in RULES)])


def _contents() -> str:
    lines = ["| Rule | På svenska | In English | Severity | Ground |", "|---|---|---|---|---|"]
    lines += [
        f"| [{rule.id}](#{rule.id.lower()}) | {RULE_TITLES[rule.id].sv} | {RULE_TITLES[rule.id].en}"
        f" | {rule.severity} | {rule.status} |"
        for rule in RULES
    ]
    return "\n".join(lines) + "\n"


def _section(rule: Rule, spoken: Mapping[Case, Finding]) -> str:
    own = [finding for finding in spoken.values() if finding.rule == rule.id]
    return "\n".join((f"## {rule.id}\n", _said(rule), *_stands(rule), *map(_example, own), ""))


def _said(rule: Rule) -> str:
    text = inspect.getdoc(rule.check) or ""
    _, colon, rest = text.partition(": ")
    said = rest if colon and text.startswith("R") else text
    title = RULE_TITLES[rule.id]
    heading = f"**{title.sv}** · {title.en}\n"
    return heading + "\n" + said[:1].upper() + said[1:] + "\n"


def _stands(rule: Rule) -> Iterator[str]:
    places = "; ".join(_place(place) for place in rule.places)
    yield f"Source: {places}. Severity: {rule.severity}. Ground: {rule.status}.\n"


def _place(place: Place) -> str:
    said = rule_findings.source(place.source, "en")
    since = f" from {place.first}" if place.first else ""
    until = f" to {place.last}" if place.last else ""
    return f"{said}{since}{until}"


def _example(finding: Finding) -> str:
    swedish, english = (rule_findings.told(finding, Reader(locale)) for locale in ("sv", "en"))
    marks = (
        f"{finding.severity}"
        if finding.status == "rule"
        else (f"{finding.severity}, {finding.status}")
    )
    return f"- `{finding.case}` ({marks}): {swedish}. · *{english}.*"


def _spoken(case: Case) -> Finding:
    return next(each for each in examine(EXAMPLES[case]) if each.case is case)


RULES_PAGES: Mapping[Path, Callable[[], str]] = {PAGE: rules_page}
"""The page and how it is made."""
