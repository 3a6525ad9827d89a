"""Who provides: names that stand where a provider stands."""

import re
from collections.abc import Iterator
from functools import lru_cache

from documents.layout.model import Cell
from documents.recognising.column_heads import Holds
from documents.recognising.columns import columns_of, head_rows
from documents.recognising.forms.dates import dates
from documents.recognising.forms.mention import Mention, Span, overlaps
from documents.recognising.forms.names import Name, run_at
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.offers import heads_offers, is_offered, is_out, loses, tells_who_goes
from documents.recognising.registering import Found, found
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.names import PartyRole
from domain.party.events import PartyKind

_AGREED = (
    r"\b(?:\w*avtal(?:et|en)?|\w*kontrakt(?:et)?|\w*uppdrag(?:et)?|överenskommelsen?"
    r"|option(?:en|er)?)\b"
)
_BEFORE = Phrase(
    rf"(?:{_AGREED}(?:[^.;]{{0,140}}?\b)?(?:med|till|hos|för|åt)(?: företaget| bolaget| utföraren)?"
    r"|\b(?:utföraren?|leverantören?|uppdragstagaren?)(?:\s+(?:är|blir|blev))?:?"
    r"|\b(?:den kommunala (?:enheten|utföraren)|den egna utföraren|enheten|bolaget|företaget)"
    r"|\b(?:tilldelad?e?s?|tilldelar|(?:köpa?s?|köper|direktupphandl\w+)[^.]{0,60} av|drivs av"
    r"|bedrivs av"
    r"|utförs av|utlös\w+[^.]{0,60}(?:hos|med)|antar|antas"
    r"|(?:avropa[rs]?|beställ(?:s|er|a)|köpa?s?|köper)\b[^.]{0,80} från)"
    r"|\b(?:ger|ge|ges|lämnas) )\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^,?\s*(?:erhåller|erhöll|får|fick|tilldelas|tilldelades|ges|ska (?:bedriva|utföra|ge)"
    r"|åtar sig"
    r"|har (?:ett |sitt )?(?:\w*avtal|\w*uppdrag)|utför|bedriver|driver|vann|är utförare)\b",
    re.IGNORECASE,
)
_NO_NAME = Phrase(
    r"\b(?:kommun|kommuns|kommunen|\w*nämnden?s?|\w*styrelsens?|\w*utskott(?:et)?s?|dnr|lou|lss|sol|mbl|beslutet|avtalet|enligt"
    r"|köparen|beställaren|kommunfullmäktige|\w*chefen|\w*direktören|\w*chef|\w*direktör"
    r"|ordföranden?|\w*-?platser|\w*timmar|socialtjänsten|sverige|april|region|bilaga)\b"
    r"|^\w*uppdrag$|^(?:Det|Den|De|Avtalet"
    r"|Uppdraget|Denna|Detta"
    r"|Insatsen|Verksamheten|Nämnden|Kommunen|Förvaltningen|Ett|En|Dessa|Optionen|Kontrakt"
    r"|Avtal)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[A-ZÅÄÖ](?<![\wåäöÅÄÖ-].)")
_OF_A_PLACE = re.compile(r"\s+(?:kommuns?|stads?|läns?|region)\b", re.IGNORECASE)
_CERTAIN = (Section.HEAD, Section.DECISION, Section.PROPOSAL, Section.TERMS)
_IN_BRACKETS = re.compile(
    r"[^().]{0,40}\((?:nedan )?(?:kallad )?(?:utförare|leverantör)", re.IGNORECASE
)
_IS_A_PARTY = re.compile(
    r",? \(?org(?:anisations|\.)? ?(?:nr|nummer)"
    r"|,? \(?\d{6}-\d{4}\b|,? \(?(?:nedan|här(?:efter|nedan)) ",
    re.IGNORECASE,
)
_BUYS_CARE = ("Region", "Arbetsförmedling", "Försäkringskass", "Migrationsverk")
_BUYERS = (PartyKind.COMMITTEE, PartyKind.OFFICE)


def provider_mentions(sentence: Sentence) -> tuple[Mention[Found], ...]:
    """Parties in a sentence that can be providers, each once, in order: known or by their form
    (companies, associations, units), or any name where a provider stands."""
    return _mentions(sentence)


@lru_cache(maxsize=2048)
def _mentions(sentence: Sentence) -> tuple[Mention[Found], ...]:
    by_form = [m for m in sentence.parties if _can_provide(sentence, m)]
    placed = [
        mention
        for mention in _placed(sentence)
        if not any(
            overlaps((mention.start, mention.end), (m.start, m.end)) for m in sentence.parties
        )
    ]
    return tuple(sorted([*by_form, *placed], key=lambda m: m.start))


def _can_provide(sentence: Sentence, mention: Mention[Found]) -> bool:
    kind = mention.value.kind
    if kind is PartyKind.COMPANY:
        return True
    if kind in _BUYERS:
        return _IN_BRACKETS.match(sentence.after(mention.end)) is not None
    if kind is None:
        return False
    bought = mention.value.written.startswith(_BUYS_CARE)
    if _IS_A_PARTY.match(sentence.after(mention.end)) and not bought:
        return True
    return mention.value.is_known or stands_as_provider(sentence, mention.start, mention.end)


def stands_as_provider(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words around a name are those around a provider."""
    leads = _BEFORE.search(sentence.before(start)) is not None
    return leads or _AFTER.match(sentence.after(end)) is not None


def _placed(sentence: Sentence) -> Iterator[Mention[Found]]:
    """Names of no known form where a provider stands: "uppdrag till Kommunal Omsorg"."""
    taken = 0
    for capital in _CAPITAL.finditer(sentence.text):
        start = capital.start()
        leads = start >= taken and _BEFORE.search(sentence.before(start)) is not None
        end = run_at(sentence.text, start) if leads or start == 0 else None
        if end is None:
            continue
        name = sentence.text[start:end]
        named = " " in name or sentence.section is Section.DECISION
        acts = named and _AFTER.match(sentence.after(end)) is not None
        if (leads or acts) and _can_be_name(sentence, start, end):
            taken = end
            yield found(Mention(Name(name, None), start, end), sentence.known)


def _can_be_name(sentence: Sentence, start: int, end: int) -> bool:
    name = sentence.text[start:end]
    if len(name) < 4 or _NO_NAME.search(name) or name.isupper():
        return False
    of_a_place = _OF_A_PLACE.match(sentence.after(end)) is not None
    return not of_a_place and not sentence.text.endswith("inom ", 0, start)


def _providers(matter: Matter) -> Iterator[Read]:
    for name, span, sure in sorted(_named(matter), key=lambda each: each[1][0]):
        yield Read(name.in_role(PartyRole.PROVIDER), (span,), sure)


def _named(matter: Matter) -> Iterator[tuple[Found, Span, bool]]:
    title = matter.title_sentence
    sentences = [*([title] if title else []), *matter.sentences]
    for sentence in sentences:
        if sentence.section in (Section.RECIPIENTS, Section.CONSULTATION, Section.UNION):
            continue
        offered = is_offered(matter, sentence) or tells_who_goes(matter, sentence)
        for mention in provider_mentions(sentence):
            if offered and loses(matter, mention.value):
                continue
            placed = stands_as_provider(sentence, mention.start, mention.end)
            sure = mention.value.is_known and placed and sentence.section in _CERTAIN
            yield mention.value, sentence.of(mention), sure
    yield from _in_tables(matter)


def _in_tables(matter: Matter) -> Iterator[tuple[Found, Span, bool]]:
    for table, _ in matter.tables:
        columns = columns_of(matter.laid_out, table)
        index = next((i for i, c in enumerate(columns) if c.holds is Holds.PROVIDER), None)
        if index is None:
            continue
        tender = heads_offers(" ".join(column.head for column in columns))
        for place, row in enumerate(table.rows[head_rows(matter.laid_out, table) :]):
            if tender and is_out(matter, matter.laid_out.text[row[0].start : row[-1].end], place):
                continue
            name = named_in_cell(matter, row[index].start, row[index].end)
            if name is None or (tender and loses(matter, name.value)):
                continue
            buys = name.value.kind in _BUYERS
            if not (buys and _is_bare(matter, row)):
                yield name.value, (name.start, name.end), name.value.is_known and not buys


def _is_bare(matter: Matter, row: tuple[Cell, ...]) -> bool:
    """Whether no cell of a row holds a figure: a page's head, taken for a row, has its day."""
    texts = (matter.laid_out.text[cell.start : cell.end] for cell in row)
    return not any(any(letter.isdigit() for letter in text) and not dates(text) for text in texts)


_SUMS = re.compile(
    r"(?:(?:del|års)?summa|total\w*|s:a|samtliga|tillsammans|samman(?:lagt|taget)|alla\b|hela\b"
    r"|netto|skillnad|differens|(?:förändring|ändring|ökning|minskning)\b)",
    re.IGNORECASE,
)


def named_in_cell(matter: Matter, start: int, end: int) -> Mention[Found] | None:
    """The party that a cell names, with its span in the laid-out text; None for a sum."""
    text = matter.laid_out.text[start:end].strip().rstrip(":").strip()
    if not text or _SUMS.match(text):
        return None
    begins = matter.laid_out.text.index(text, start, end)
    known = [m for m in matter.cell(begins, begins + len(text)).parties if m.value.is_known]
    if len(known) == 1 and known[0].end - known[0].start == len(text):
        return Mention(known[0].value, begins, begins + len(text))
    return found(Mention(Name(text, None), begins, begins + len(text)), matter.known)


RULES = (Rule("provider", "parties", _providers),)
