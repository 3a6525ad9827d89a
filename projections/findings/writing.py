"""Findings as answers: in words, with who answered them and when."""

from collections.abc import Mapping

from domain.finding.events import Answered
from domain.finding.finding import Finding
from domain.proposal.events import CommitteeDecided
from projections.facts.fact import Fact
from projections.findings.answers import AnswerGiven, FactUsed, FindingView
from wording import rule_findings
from wording.locale import Locale
from wording.reader import Names, Reader

Entries = Mapping[str, Fact]
"""The entry that holds the last answer, by the finding's id."""


def entries_of(facts: Mapping[int, Fact]) -> Entries:
    """The answers among the facts of a stream."""
    return {
        fact.event.finding: fact
        for _, fact in sorted(facts.items())
        if isinstance(fact.event, Answered)
    }


def decider_of(facts: Mapping[int, Fact]) -> str | None:
    """The role in which the last decision was recorded."""
    roles = [
        fact.actor_role
        for _, fact in sorted(facts.items())
        if isinstance(fact.event, CommitteeDecided)
    ]
    return roles[-1] if roles else None


def finding_view(finding: Finding, entries: Entries, names: Names, locale: Locale) -> FindingView:
    """One finding, told to a reader of the language."""
    to = Reader(locale, names)
    return FindingView(
        id=finding.id,
        rule=finding.rule,
        title=rule_findings.rule_title(finding.rule, locale),
        case=finding.case,
        severity=finding.severity,
        status=finding.status,
        text=rule_findings.told(finding, to),
        source=rule_findings.source(finding.source, locale),
        valid_from=finding.valid_from,
        valid_to=finding.valid_to,
        used=tuple(
            FactUsed(
                name=each.name,
                value=each.value,
                text=rule_findings.value(each.value, to),
                where=each.where,
            )
            for each in finding.used
        ),
        answer=_answer(finding, entries.get(finding.id)),
        holds_back=finding.holds_back,
    )


def _answer(finding: Finding, entry: Fact | None) -> AnswerGiven | None:
    given = finding.answer
    if given is None:
        return None
    return AnswerGiven(
        verdict=given.verdict,
        because=given.because,
        holds=given.holds,
        by=entry.actor_id if entry else None,
        at=entry.recorded_at if entry else None,
    )
