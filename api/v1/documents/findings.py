"""What the rules find in a document's drafts, in the reader's language."""

from documents.importing import Imported
from domain.draft.register import Register
from domain.rules.book import examine
from domain.rules.building.draft import facts_of_draft
from domain.values.identifiers import stream
from projections.findings.answers import FindingView
from projections.findings.writing import finding_view
from wording.locale import Locale


def findings_in(
    read: Imported, register: Register, locale: Locale
) -> tuple[tuple[FindingView, ...], ...]:
    """For each draft. Parties are called as the register has them."""
    names = {stream("party", each.party): each.title for each in register.parties}
    return tuple(
        tuple(
            finding_view(found, {}, names, locale)
            for found in examine(facts_of_draft(draft, register))
        )
        for draft in read.drafts
    )
