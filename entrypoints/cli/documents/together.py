"""What files say together that none says alone: transcripts of one decision, frames that letters
share.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.comparing.likeness import same_decision
from domain.draft.draft import Draft
from domain.rules.book import examine
from domain.rules.building.draft import facts_of_draft
from entrypoints.cli.documents.reading import Outcome
from entrypoints.speech import LOCALE
from projections.findings.answers import FindingView
from projections.findings.writing import finding_view


def found_together(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The same, each draft with the findings that the other files' drafts add to its own."""
    return [
        replace(each, findings=_with_others(each, outcomes)) if each.read else each
        for each in outcomes
    ]


def _with_others(
    outcome: Outcome, outcomes: Sequence[Outcome]
) -> tuple[tuple[FindingView, ...], ...]:
    others = [draft for each in outcomes if each is not outcome for draft in _drafts(each)]
    return tuple(
        (*found, *_added(draft, others))
        for draft, found in zip(_drafts(outcome), outcome.findings, strict=True)
    )


def _added(draft: Draft, others: Sequence[Draft]) -> Iterator[FindingView]:
    """A transcript of the same decision draws on no frame a second time."""
    twins = [each for each in others if same_decision(draft, each)]
    beside = [each for each in others if each not in twins]
    alone = {each.id for each in examine(facts_of_draft(draft))}
    facts = facts_of_draft(draft, twins=[each.file for each in twins], beside=beside)
    for finding in examine(facts):
        if finding.id not in alone:
            yield finding_view(finding, {}, {}, LOCALE)


def _drafts(outcome: Outcome) -> tuple[Draft, ...]:
    return outcome.read.drafts if outcome.read else ()
