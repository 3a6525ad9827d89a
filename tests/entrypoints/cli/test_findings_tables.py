"""Findings and rules as people read them on the command line."""

from datetime import date

from rich.console import Console

from domain.finding.cases import Case
from domain.finding.finding import Answer, Finding, Verdict
from domain.rules.book import RULES, examine
from domain.rules.facts.facts import Subject
from entrypoints.cli.tables.findings import findings, rules
from entrypoints.speech import LOCALE
from projections.findings.answers import Findings
from projections.findings.view import rule_book
from projections.findings.writing import finding_view
from tests.domain.rules.examples import EXAMPLES


def shown(renderable: object, width: int = 80) -> str:
    out = Console(width=width, highlight=False, color_system=None)
    with out.capture() as captured:
        out.print(renderable)
    return captured.get()


def overdrawn(answer: Answer | None = None) -> Findings:
    (found,) = examine(EXAMPLES[Case.FRAME_OVERDRAWN])
    given = Finding(**{**dict(found), "answer": answer})
    return Findings(
        position=1,
        subject=Subject.PROPOSAL,
        id="hemtjanst-2024",
        as_of=date(2024, 3, 20),
        findings=(finding_view(given, {}, {}, LOCALE),),
    )


def test_an_error_without_an_answer_says_that_it_waits_for_one() -> None:
    text = shown(findings(overdrawn()))
    assert "R34" in text
    assert "Stöd hemma 2024" in text
    assert "r34.frame-overdrawn.stod-hemma.2024" in text
    assert "väntar på svar" in text


def test_an_answer_is_shown_and_an_outdated_one_says_so() -> None:
    answer = Answer(verdict=Verdict.ACCEPTED, because="Ramen höjs")
    assert "godtas: Ramen höjs" in shown(findings(overdrawn(answer)))
    outdated = Answer(verdict=Verdict.ACCEPTED, because="Ramen höjs", holds=False)
    assert "svara på nytt" in " ".join(shown(findings(overdrawn(outdated))).split())


def test_every_rule_has_its_row_with_where_it_stands() -> None:
    text = shown(rules(rule_book(LOCALE)))
    assert all(rule.id in text for rule in RULES)
    assert "KL (1991:900)" in " ".join(text.split())
    assert max(len(line) for line in text.splitlines()) <= 80
