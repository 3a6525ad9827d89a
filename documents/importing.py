"""A laid-out document becomes drafts, one for each matter, or a reason why it does not."""

from enum import StrEnum

from documents.assembling.drafting import draft_of, is_about_a_contract
from documents.layout.model import LaidOut
from documents.recognising.kinds import kind_of
from documents.recognising.known import known
from documents.recognising.matters import matters_of
from documents.recognising.notes import with_notes, without_notes
from documents.recognising.passages import passages_of
from domain.draft.draft import Draft
from domain.draft.register import Register
from domain.values.value import Value


class NotRecognised(StrEnum):
    """Why a document gives no draft."""

    NO_TEXT = "no_text"
    NO_KNOWN_KIND = "no_known_kind"
    NO_MATTER = "no_matter"


class OtherMatter(Value):
    """A matter of the document that is not about a contract."""

    title: str
    paragraph: str | None = None


class Imported(Value):
    """Drafts in the document's order; or none, and ``not_recognised`` says why."""

    drafts: tuple[Draft, ...] = ()
    other_matters: tuple[OtherMatter, ...] = ()
    not_recognised: NotRecognised | None = None


def import_document(laid_out: LaidOut, register: Register) -> Imported:
    """Nothing is booked, nothing is looked up: the register is all that is known beforehand."""
    if not laid_out.text.strip():
        return Imported(not_recognised=NotRecognised.NO_TEXT)
    passages, notes = without_notes(passages_of(laid_out))
    kind = kind_of(laid_out, passages)
    if kind is None:
        return Imported(not_recognised=NotRecognised.NO_KNOWN_KIND)
    matters = with_notes(matters_of(laid_out, known(register), *kind, passages), notes)
    drafts = [draft_of(matter) for matter in matters]
    about = [is_about_a_contract(draft) or len(drafts) == 1 for draft in drafts]
    others = _others([draft for draft, ours in zip(drafts, about, strict=True) if not ours])
    if not any(about):
        return Imported(other_matters=others, not_recognised=NotRecognised.NO_MATTER)
    ours = tuple(draft for draft, ours in zip(drafts, about, strict=True) if ours)
    return Imported(drafts=ours, other_matters=others)


def _others(drafts: list[Draft]) -> tuple[OtherMatter, ...]:
    return tuple(
        OtherMatter(title=draft.case_title.value or "", paragraph=draft.paragraph.value)
        for draft in drafts
    )
