"""What a draft is known again by, small enough to be kept and looked through."""

from datetime import date

from domain.draft.draft import Draft
from domain.draft.flat import flattened
from domain.draft.handling import DocumentKind
from domain.values.value import Value


class Sketch(Value):
    """Of one matter. ``figures``: every amount, quantity and day, without whose it is: names are
    what transcripts misspell. Texts are without case and superfluous blanks.
    """

    document_kind: DocumentKind | None
    diary_numbers: frozenset[str]
    letter_date: date | None
    title: str
    points: str
    figures: frozenset[str]


def sketch_of(draft: Draft) -> Sketch:
    """The same draft gives the same sketch."""
    return Sketch(
        document_kind=draft.document_kind.value,
        diary_numbers=frozenset(each.value for each in draft.diary_numbers if each.value),
        letter_date=draft.letter_date.value,
        title=_plain(draft.case_title.value),
        points=_plain(" ".join(each.value.text for each in draft.points if each.value)),
        figures=_figures(draft),
    )


def _figures(draft: Draft) -> frozenset[str]:
    told = ("quantity", "amount", "start", "end")
    values = [line.value for line in flattened(draft)]
    return frozenset(
        str(v[part]) for v in values if isinstance(v, dict) for part in told if part in v
    )


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
