"""Volumes and costs in tables, by the heads of their columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.layout.model import Cell
from documents.recognising.captions import COLUMN_HEADS, HEADS, Caption, caption_of, line_above
from documents.recognising.column_heads import Column, Holds
from documents.recognising.columns import SUMS, columns_of, head_rows, of_row
from documents.recognising.costs import price_key
from documents.recognising.doubt import is_past
from documents.recognising.figures import Setting, decided_role, setting_of
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.offers import heads_offers, is_out, loses
from documents.recognising.providers import named_in_cell
from documents.recognising.registering import Found
from documents.recognising.rule import Read, Rule
from documents.recognising.subjects import main_service
from documents.recognising.table_rows import TableRow, row_told
from documents.recognising.table_values import FIGURE, cost_of, volume_of
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.volumes import FigureRole, StatedCost, StatedVolume
from domain.party.events import PartyKind

_MONTHS_OF = Phrase(r"\b(?P<months>\d{1,2}) månader(?: (?:under|år|för))? (?P<year>20\d{2})\b")


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell in its table."""

    columns: Sequence[Column]
    index: int
    cell: Cell
    caption: Caption

    @property
    def column(self) -> Column:
        """The cell's column."""
        return self.columns[self.index]


def _volumes(matter: Matter) -> Iterator[Read]:
    return (read for read in _reads(matter) if isinstance(read.value, StatedVolume))


def _costs(matter: Matter) -> Iterator[Read]:
    return (read for read in _reads(matter) if isinstance(read.value, StatedCost))


@lru_cache(maxsize=8)
def _reads(matter: Matter) -> tuple[Read, ...]:
    """Read once for volumes and costs."""
    return tuple(_in_tables(matter))


def _in_tables(matter: Matter) -> Iterator[Read]:
    setting = setting_of(matter)
    months = _months_of_years(matter)
    for table, section in matter.tables:
        columns = columns_of(matter.laid_out, table)
        caption = caption_of(matter, table)
        heads = " ".join(column.head for column in columns)
        tender = heads_offers(f"{line_above(matter, table)} {heads}")
        for at, cells in enumerate(table.rows[head_rows(matter.laid_out, table) :]):
            words = matter.laid_out.text[cells[0].start : cells[-1].end]
            if tender and is_out(matter, words, at):
                continue
            first = matter.laid_out.text[cells[0].start : cells[0].end]
            told = [columns[0], *(of_row(column, first) for column in columns[1:])]
            row = row_told(matter, columns, cells)
            if tender and row.provider and loses(matter, row.provider.value):
                continue
            for index, _column in enumerate(columns):
                place = _Place(told, index, cells[index], caption)
                read = _figure(matter, setting, place, row, months)
                if read is not None:
                    placed = section in (Section.DECISION, Section.PROPOSAL)
                    placed = placed and not is_past(matter, table, read.value)
                    yield read if placed else Read(read.value, read.spans, False, key=read.key)


def _months_of_years(matter: Matter) -> dict[int, int]:
    """``9 månader 2018 och 12 månader 2019``, where the text says so."""
    return {
        int(match["year"]): int(match["months"])
        for _, match in matter.find(_MONTHS_OF)
        if 1 <= int(match["months"]) <= 12
    }


def _figure(
    matter: Matter, setting: Setting, place: _Place, row: TableRow, months: dict[int, int]
) -> Read | None:
    cell, column = place.cell, place.column
    match = FIGURE.fullmatch(matter.laid_out.text[cell.start : cell.end].strip())
    if match is None or column.holds not in (Holds.VOLUME, Holds.COST, Holds.PRICE):
        return None
    year = row.year.value if row.year else _year_of(place)
    party, spans = _party(matter, setting, place, row)
    spans = [(cell.start, cell.end), (column.cell.start, column.cell.end), *spans]
    if row.year:
        spans.append((row.year.start, row.year.end))
    service = row.service or (None if row.is_sum else main_service(matter))
    role, role_sure = _role(matter, setting, place, row, party)
    of_year = row.months or column.months or (months.get(year) if year else None)
    known = row.provider is not None and row.provider.value.is_known
    stated = row.year is not None or column.year is not None or year == _left_year(place)
    sure = role_sure and known and "." not in match["low"] and year is not None and stated
    if column.holds is Holds.VOLUME:
        volume = volume_of(match, column, role, party, service, year, of_year)
        return Read(volume, tuple(spans), sure, key=_key(volume)) if volume else None
    column = replace(column, yearly=column.yearly or row.yearly)
    cost = cost_of(match, column, place.caption.unit, role, party, service, year, of_year, row.item)
    if cost is None:
        return None
    price = column.holds is Holds.PRICE and row.item is None
    return Read(cost, tuple(spans), sure, key=price_key(cost) if price else _key(cost))


def _key(value: StatedVolume | StatedCost) -> object:
    who = value.provider and (value.provider.party or value.provider.written.casefold())
    return type(value).__name__, value.role, who, value.year, value.column_head


def _left_year(place: _Place) -> int | None:
    """The column's own year, or that of the volume to its left which it belongs to."""
    for column in reversed(place.columns[: place.index + 1]):
        if column.year is not None:
            return column.year
        if column.holds not in (Holds.COST, Holds.VOLUME):
            return None
    return None


def _year_of(place: _Place) -> int | None:
    if _heads_sum(place.column):
        return None
    timeless = place.column.yearly or place.column.holds is Holds.PRICE
    return _left_year(place) or (None if timeless else place.caption.year)


def _party(
    matter: Matter, setting: Setting, place: _Place, row: TableRow
) -> tuple[NamedParty | None, list[Span]]:
    if row.provider is not None:
        span = row.provider.start, row.provider.end
        return row.provider.value.in_role(PartyRole.PROVIDER), [span]
    headed = _heading(matter, place)
    if headed is not None:
        return headed.value.in_role(PartyRole.PROVIDER), [(headed.start, headed.end)]
    if setting.only_provider is None or row.is_sum or _heads_sum(place.column):
        return None, []
    return setting.only_provider[0], [setting.only_provider[1]]


def _heading(matter: Matter, place: _Place) -> Mention[Found] | None:
    """The party of the register that a column's head is the name of, whole or in part."""
    column = place.column
    if column.year is not None or column.unit is not None or _heads_sum(column):
        return None
    name = named_in_cell(matter, column.cell.start, column.cell.end)
    return name if name is not None and name.value.known is not None else None


def _heads_sum(column: Column) -> bool:
    return SUMS.fullmatch(column.head) is not None


def _role(
    matter: Matter,
    setting: Setting,
    place: _Place,
    row: TableRow,
    party: NamedParty | None,
) -> tuple[FigureRole, bool]:
    """In a letter of options and assignments a unit's figures are additions, others' options."""
    column = place.column
    if row.state is not None:
        return _stated(setting, row.state), False
    if row.is_sum or _heads_sum(column):
        return FigureRole.TOTAL, False
    heads = HEADS if column.holds is Holds.PRICE else COLUMN_HEADS
    headed = next((role for role, words in heads if words.search(column.head)), None)
    if headed is not None:
        return headed, headed is FigureRole.OPTION and setting.kind is DecisionKind.OPTION
    if column.holds is Holds.PRICE or place.caption.tells_what_is_in_force:
        return FigureRole.BASE, False
    if setting.decided_role is FigureRole.BASE:
        return FigureRole.BASE, False
    pointed = _role_of_its_point(matter, setting, party)
    if pointed is not None:
        return pointed, False
    if _tells_of_options(matter) and party is not None and party.kind is not None:
        unit = party.kind is PartyKind.MUNICIPAL_UNIT
        return (FigureRole.ADDITION if unit else FigureRole.OPTION), setting.kind_is_sure
    return setting.decided_role, False


def _stated(setting: Setting, state: FigureRole) -> FigureRole:
    """The difference of a reduction is what is taken away."""
    less = setting.kind is DecisionKind.REDUCTION and state is FigureRole.ADDITION
    return FigureRole.REDUCTION if less else state


@lru_cache(maxsize=8)
def _tells_of_options(matter: Matter) -> bool:
    near = matter.within(Section.PROPOSAL, Section.HEAD)
    return any("option" in sentence.text.lower() for sentence in near)


@lru_cache(maxsize=64)
def _role_of_its_point(
    matter: Matter, setting: Setting, party: NamedParty | None
) -> FigureRole | None:
    """What the points that name the party decide, where that is not what the others do."""
    if party is None:
        return None
    roles = {
        decided_role(setting, sentence)[0]
        for sentence in matter.within(Section.DECISION)
        if any(_is(party, mention.value) for mention in sentence.parties)
    }
    return roles.pop() if len(roles) == 1 and setting.decided_role not in roles else None


def _is(party: NamedParty, name: Found) -> bool:
    if party.party is not None and name.known is not None:
        return party.party == name.known.party
    return party.written.casefold() == name.written.casefold()


RULES = (
    Rule("volume-in-table", "volumes", _volumes),
    Rule("cost-in-table", "costs", _costs),
)
