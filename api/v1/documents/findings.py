"""What the rules find in a document's drafts, in the reader's language."""

from collections.abc import Iterable
from itertools import chain, repeat

from documents.importing import Imported
from domain.draft.register import Register
from domain.rules.book import examine
from domain.rules.building.draft import facts_of_draft
from domain.values.identifiers import stream
from projections.findings.answers import FindingView
from projections.findings.writing import finding_view
from wording.locale import Locale


def findings_in(
    read: Imported,
    register: Register,
    locale: Locale,
    twins: Iterable[Iterable[str]] = (),
) -> tuple[tuple[FindingView, ...], ...]:
    """For each draft. Parties are called as the register has them.

    ``twins``: for each draft, the names of other transcripts of it.
    """
    names = {stream("party", each.party): each.title for each in register.parties}
    return tuple(
        tuple(
            finding_view(found, {}, names, locale)
            for found in examine(facts_of_draft(draft, register, twins=others))
        )
        for draft, others in zip(read.drafts, chain(twins, repeat(())), strict=False)
    )
