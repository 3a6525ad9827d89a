"""A draft as a flat list of fields: what is measured, and what a program reads beside the draft.

Names are as written in the document; days are ISO; a quantity is ``1275``, ``8-10`` or
``not_stated``; money is its amount as written with its unit. What the document does not say is
left out of a composed value.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any

from domain.contract.terms import ExtensionTerms, OptionCeiling
from domain.draft.draft import Draft
from domain.draft.evidence import Section
from domain.draft.handling import StatedPoint
from domain.draft.money_matters import NeedOf, StatedBudget, StatedNeed
from domain.draft.names import NamedParty, NamedService, PartyRole, StatuteReference
from domain.draft.reading import Certainty, Reading
from domain.draft.terms import PeriodRole, StatedAgreement, StatedOption, StatedPeriod
from domain.draft.volumes import StatedCost, StatedVolume
from domain.values.money import Money
from domain.values.quantity import Exact, Quantity, Range
from domain.values.value import Value

Plain = str | int | bool | None
FlatForm = str | dict[str, Plain]

FIRST_WORDS = 6


class FlatValue(Value):
    """One field with one value. ``words``: what it was read from, in the order read.

    ``page`` and ``line`` from 1, where the first of the words begin.
    """

    field: str
    value: FlatForm
    certainty: Certainty
    words: tuple[str, ...]
    page: int | None = None
    line: int | None = None
    section: Section | None = None
    computed: bool = False


def flattened(draft: Draft) -> tuple[FlatValue, ...]:
    """Every value read, in the draft's order; a missing one has no line."""
    return tuple(line for field, read in _FIELDS for line in _lines(field, read(draft)))


def _lines(
    field: str, readings: Iterable[tuple[Reading[Any], FlatForm | None]]
) -> Iterator[FlatValue]:
    for reading, value in readings:
        if reading.value is not None and value is not None and value != {}:
            yield FlatValue(
                field=field,
                value=value,
                certainty=reading.certainty,
                words=tuple(each.words for each in reading.evidence),
                page=next((each.page for each in reading.evidence), None),
                line=next((each.line for each in reading.evidence), None),
                section=next((each.section for each in reading.evidence), None),
                computed=reading.computed,
            )


Pairs = list[tuple[Reading[Any], FlatForm | None]]
Reader = Callable[[Draft], Pairs]


def _each(name: str, form: Callable[[Any], FlatForm | None]) -> Reader:
    """Reads a field of the draft, one reading or several, each in its flat form."""

    def read(draft: Draft) -> Pairs:
        held = getattr(draft, name)
        readings = held if isinstance(held, tuple) else (held,)
        return [(one, form(one.value)) for one in readings if one.value is not None]

    return read


def _stated(**parts: object) -> dict[str, Plain]:
    """What is stated of a composed value, each part plain: names as written, days as ISO."""
    plain = {name: _plain(part) for name, part in parts.items()}
    return {name: part for name, part in plain.items() if part not in (None, "")}


def _plain(part: object) -> Plain:
    match part:
        case NamedParty(written=written) | NamedService(written=written):
            return written
        case StrEnum():
            return part.value
        case None | bool() | int() | str():
            return part
        case _:
            return str(part)


def quantity(value: Quantity) -> str:
    """``1275``, ``8-10`` or ``not_stated``."""
    match value:
        case Exact(amount=amount):
            return f"{amount.normalize():f}"
        case Range(low=low, high=high):
            return f"{low.normalize():f}-{high.normalize():f}"
    return "not_stated"


def _money(value: Money) -> dict[str, Plain]:
    return {
        "amount": f"{value.amount.normalize():f}",
        "unit": value.unit.value,
        "approximate": value.approximate,
    }


def _volume(value: StatedVolume) -> FlatForm:
    return _stated(
        role=value.role,
        provider=value.provider,
        service=value.service,
        quantity=quantity(value.quantity),
        unit=value.unit,
        measure=value.measure,
        year=value.year,
        start=value.period.start,
        end=value.period.end,
    )


def _cost(value: StatedCost) -> FlatForm:
    return {
        **_stated(
            role=value.role,
            provider=value.provider,
            year=value.year,
            per=value.per,
        ),
        **_money(value.amount),
    }


def _budget(value: StatedBudget) -> FlatForm:
    stated = _stated(role=value.role, year=value.year)
    return {**stated, "per_year": value.per_year, **_money(value.amount)}


def _extension(value: ExtensionTerms) -> FlatForm:
    return _stated(
        length_months=value.length_months,
        max_count=value.max_count,
        max_end=value.max_end,
    )


def _end(name: str) -> Callable[[StatedPeriod], FlatForm | None]:
    def form(value: StatedPeriod) -> FlatForm | None:
        day = getattr(value.period, name)
        return day.isoformat() if day and value.role is PeriodRole.CONTRACT else None

    return form


def _other_period(value: StatedPeriod) -> FlatForm | None:
    """Of an option and the like only a whole period; its start alone is in its volumes."""
    whole = value.period.start is not None and value.period.end is not None
    if value.role is PeriodRole.CONTRACT or not whole:
        return None
    start, end = value.period.start, value.period.end
    return _stated(role=value.role, start=start, end=end)


def _clause(value: StatedOption) -> FlatForm:
    return (value.trigger or "exists") if value.exists else "none"


def _ceiling(value: StatedOption) -> FlatForm | None:
    match value.ceiling:
        case OptionCeiling(amount=amount, unit=unit, measure=measure):
            return {
                "amount": f"{amount.normalize():f}",
                "unit": unit.value,
                "measure": measure.value,
            }
    if value.ceiling_percent is not None:
        return {"percent": f"{value.ceiling_percent.normalize():f}"}
    return None


def _agreement(value: StatedAgreement) -> FlatForm:
    return _stated(
        written=value.written,
        diary_number=value.diary_number,
        since=value.since,
        until=value.until,
    )


def _need(of: NeedOf) -> Callable[[StatedNeed], FlatForm | None]:
    def form(value: StatedNeed) -> FlatForm | None:
        if value.of is not of:
            return None
        unit = value.unit
        return _stated(quantity=quantity(value.quantity), unit=unit, counted=value.counted)

    return form


def _statute(value: StatuteReference) -> str:
    return " ".join(part for part in (value.statute, value.section) if part)


def _point(value: StatedPoint) -> FlatForm:
    return {"number": value.number, "words": " ".join(value.text.split()[:FIRST_WORDS])}


def _party(role: PartyRole) -> Reader:
    def read(draft: Draft) -> Pairs:
        held = [(each, each.value) for each in draft.parties]
        return [(each, party.written) for each, party in held if party and party.role is role]

    return read


_FIELDS: tuple[tuple[str, Reader], ...] = (
    ("document_kind", _each("document_kind", str)),
    ("decision_kind", _each("decision_kind", str)),
    ("contract_kind", _each("contract_kind", str)),
    ("outcome", _each("outcome", str)),
    ("committee", _each("committee", lambda party: party.written)),
    ("office", _each("office", lambda party: party.written)),
    ("diary_number", _each("diary_numbers", str)),
    ("case_title", _each("case_title", str)),
    ("letter_date", _each("letter_date", str)),
    ("meeting_date", _each("meeting_date", str)),
    ("paragraph", _each("paragraph", str)),
    ("provider", _party(PartyRole.PROVIDER)),
    ("service", _each("services", lambda service: service.written)),
    ("legal_basis", _each("legal_bases", _statute)),
    ("volume", _each("volumes", _volume)),
    ("cost", _each("costs", _cost)),
    ("budget_frame", _each("budgets", _budget)),
    ("contract_start", _each("periods", _end("start"))),
    ("contract_end", _each("periods", _end("end"))),
    ("period", _each("periods", _other_period)),
    ("extension", _each("extensions", _extension)),
    ("option_clause", _each("options", _clause)),
    ("option_ceiling", _each("options", _ceiling)),
    ("predecessor", _each("predecessors", _agreement)),
    ("base_agreement", _each("base_agreements", _agreement)),
    ("need_quantity", _each("needs", _need(NeedOf.QUANTITY))),
    ("need_persons", _each("needs", _need(NeedOf.PERSONS))),
    ("need_average", _each("needs", _need(NeedOf.AVERAGE))),
    ("financing", _each("financing", str)),
    ("consultation", _each("consultation", str)),
    ("union_kind", _each("union", lambda step: step.kind and step.kind.value)),
    ("union_time", _each("union", lambda step: step.time and step.time.value)),
    ("union_day", _each("union", lambda step: step.day and step.day.isoformat())),
    ("point", _each("points", _point)),
    ("signer_title", _each("signers", lambda signer: signer.title)),
    ("signer_authority", _each("authorities", lambda authority: authority.holder)),
    ("recipient", _each("recipients", lambda party: party.written)),
    ("follow_up", _each("follow_up", str)),
    ("attachment", _each("attachments", str)),
)
