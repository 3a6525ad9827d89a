"""What files say together that none says alone: transcripts of one decision, frames that letters
share.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from api.v1.documents.naming import shown_as
from documents.comparing.likeness import are_one
from documents.comparing.sketch import Sketch, sketch_of
from domain.draft.draft import Draft
from domain.finding.cases import Case
from domain.rules.book import examine
from domain.rules.building.draft import facts_of_draft
from entrypoints.cli.documents.reading import Outcome
from entrypoints.speech import LOCALE
from projections.findings.answers import FindingView
from projections.findings.writing import finding_view

Sketched = tuple[Draft, Sketch]


def found_together(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The same, each draft with the findings that the other files' drafts add to its own."""
    sketched = sketches(outcomes)
    return [
        replace(each, findings=_with_others(at, outcomes, sketched)) if each.read else each
        for at, each in enumerate(outcomes)
    ]


def sketches(outcomes: Sequence[Outcome]) -> list[list[Sketched]]:
    """Each file's drafts with what they are known again by."""
    return [[(draft, sketch_of(draft)) for draft in _drafts(each)] for each in outcomes]


def _with_others(
    at: int, outcomes: Sequence[Outcome], sketched: Sequence[Sequence[Sketched]]
) -> tuple[tuple[FindingView, ...], ...]:
    beside = [each for each in outcomes if each is not outcomes[at]]
    others = [draft for other, drafts in enumerate(sketched) if other != at for draft in drafts]
    hashes = {shown_as(each.document["sha256"]) for each in beside if each.document}
    return tuple(
        (*(each for each in found if not _is_twin(each, hashes)), *_added(draft, others))
        for draft, found in zip(sketched[at], outcomes[at].findings, strict=True)
    )


def _is_twin(finding: FindingView, hashes: Set[str]) -> bool:
    """Of a file that is given, too: here it is called by its name, not by its hash."""
    return finding.case is Case.TWIN_DOCUMENT and finding.id.rpartition(".")[2] in hashes


def _added(sketched: Sketched, others: Sequence[Sketched]) -> Iterator[FindingView]:
    """A transcript of the same decision draws on no frame a second time."""
    draft, sketch = sketched
    twins: list[Draft] = []
    beside: list[Draft] = []
    for other, known in others:
        (twins if are_one(sketch, known) else beside).append(other)
    alone = {each.id for each in examine(facts_of_draft(draft))}
    facts = facts_of_draft(draft, twins=[each.file for each in twins], beside=beside)
    for finding in examine(facts):
        if finding.id not in alone:
            yield finding_view(finding, {}, {}, LOCALE)


def _drafts(outcome: Outcome) -> tuple[Draft, ...]:
    return outcome.read.drafts if outcome.read else ()
