"""Findings and rules as tables."""

from collections import Counter
from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from domain.finding.finding import Severity, Status
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from projections.findings.answers import AnswerGiven, Findings, FindingView, RuleBook, RulePlace
from wording import rule_findings

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFORMATION: "dim"}


def findings(answer: Findings) -> RenderableType:
    """One row each: the rule, how much it matters, what was found, where it stands, its answer."""
    return of(answer.findings)


def of(found: Iterable[FindingView], *, ids: bool = True) -> RenderableType:
    """The same of findings by themselves; without ``ids`` where none can be answered."""
    made = cells.table(
        "",
        say("Regel", "Rule"),
        say("Grad", "Degree"),
        say("Fynd, källa, svar", "Finding, source, answer"),
        ids=[0],
    )
    for each in found:
        made.add_row(each.rule, _degree(each), _found(each, ids))
    return made


def counted_findings(found: Iterable[FindingView]) -> str:
    """ "3 fynd, varav 1 fel, 2 varningar"."""
    by_severity = Counter(each.severity for each in found)
    told = [
        f"{by_severity[each]} {rule_findings.severities(each, by_severity[each], LOCALE)}"
        for each in Severity
        if by_severity[each]
    ]
    count = by_severity.total()
    named = say(f"{count} fynd", f"{count} finding{'' if count == 1 else 's'}")
    return f"{named}: {', '.join(told)}" if told else named


def _degree(found: FindingView) -> Text:
    said = Text(rule_findings.severity(found.severity, LOCALE), STYLES[found.severity])
    if found.status is not Status.RULE:
        said.append(f"\n{rule_findings.status(found.status, LOCALE)}", "dim")
    return said


def _found(found: FindingView, ids: bool) -> Text:
    source = f"{found.source} · {found.id}" if ids else found.source
    said = Text(cells.whole_figures(found.text)).append(f"\n{source}", "dim")
    if found.answer is not None:
        said.append(f"\n{_answer(found.answer)}", "green" if found.answer.holds else "yellow")
    elif found.holds_back:
        said.append("\n" + say("väntar på svar", "waits for an answer"), "red")
    return said


def _answer(given: AnswerGiven) -> str:
    verdict = rule_findings.verdict(given.verdict, LOCALE)
    by = f" ({given.by})" if given.by else ""
    said = f"{verdict}{by}: {given.because}"
    if given.holds:
        return said
    changed = say("uppgifterna är andra nu, svara på nytt", "the facts are others now, answer anew")
    return f"{said} – {changed}"


def rules(book: RuleBook) -> RenderableType:
    """One row each."""
    made = cells.table(
        "",
        say("Regel", "Rule"),
        say("Vad den kräver, källa", "What it asks for, source"),
        say("Grad", "Degree"),
        say("Grund", "Ground"),
        ids=[0],
    )
    for each in book.rules:
        said = Text(each.title).append(f"\n{'; '.join(map(_place, each.places))}", "dim")
        made.add_row(
            each.rule,
            said,
            rule_findings.severity(each.severity, LOCALE),
            rule_findings.status(each.status, LOCALE),
        )
    return made


def _place(place: RulePlace) -> str:
    since = say(f" från {place.valid_from}", f" from {place.valid_from}")
    until = say(f" till {place.valid_to}", f" to {place.valid_to}")
    return place.source + (since if place.valid_from else "") + (until if place.valid_to else "")
