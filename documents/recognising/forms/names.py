"""Names of parties by their form: companies, committees, administrations, units, associations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.recognising.forms.mention import Mention, apart
from documents.recognising.forms.phrase import AnyOf, Phrase
from domain.party.events import PartyKind

_CAP = r"[A-ZÅÄÖ](?:[\wåäöÅÄÖéÉü&'’-]|\.(?=\w))*"
_LOW = r"[a-zåäö]+"

_COMMITTEE = Phrase(
    rf"(?<![\wåäö-])(?:(?:{_LOW}-|[A-ZÅÄÖ]{_LOW}-)(?:, {_LOW}-)*(?: och| o| samt)? )?"
    r"(?P<last>[A-ZÅÄÖa-zåäö][a-zåäö]*(?:nämnden|nämnd|styrelsen|(?<=[a-zåäö]{3})utskottet))"
    r"(?:(?:(?<=nämnd)|(?<=nämnden)) (?:Norr|Nord|Söder|Syd|Väster|Väst|Öster|Öst|Centrum"
    r"|Innerstaden|Mitt|Nordost|Nordväst|Sydost|Sydväst)\b)?(?=s?(?![\wåäö]))"
)
_OF_A_PART = Phrase(
    rf"(?<![\wåäö-])[Ss]tadsdels?nämnden(?: i)?"
    rf" (?:(?:Norra|Södra|Östra|Västra|Nordöstra|Gamla|Nya|Inre|Yttre) )?{_CAP}(?=s?(?![\wåäö]))"
)
_COMMITTEE_BY_ADJECTIVE = Phrase(
    r"\b(?:Sociala|Gemensamma|Kommunala|Tekniska|Allmänna"
    rf"|[A-ZÅÄÖ]{_LOW}- och (?:sociala|tekniska))"
    rf" (?:{_LOW})?(?:nämnden|utskottet)(?! för\b)(?=s?(?![\wåäö]))"
)
_PART_OF_COMMITTEE = Phrase(
    rf"(?<![\wåäö-])(?:[A-ZÅÄÖ]{_LOW}-(?:, {_LOW}-)*(?: och| o| samt)? )?"
    rf"[A-ZÅÄÖa-zåäö]{_LOW}(?:nämndens|styrelsens) (?:{_LOW} )?(?:{_LOW})?"
    rf"utskott(?:et)?(?=s?(?![\wåäö]))"
)
_COMMITTEE_FOR = Phrase(
    rf"\b(?:Gemensamma nämnden|[Nn]ämnden|Nämnd|Utskottet) för "
    rf"(?!{_LOW}s ){_LOW}(?:-,? )?(?:, {_LOW})*(?:-?,? (?:och|samt) {_LOW})?"
)
_OFFICE = Phrase(
    rf"(?<![\wåäö-])(?:(?:{_LOW}-|[A-ZÅÄÖ]{_LOW}-)(?:, {_LOW}-)*(?: och| o| samt)? )?"
    r"(?P<last>[A-ZÅÄÖa-zåäö][a-zåäö]*(?:förvaltningen|kontoret|förvaltning))(?=s?(?![\wåäö]))"
)
_OFFICE_FOR = Phrase(rf"\bFörvaltningen för {_LOW}(?: och {_LOW})?")
_UNIT = Phrase(
    rf"\b(?:Enheten|Sektionen|Avdelningen|Verksamheten) för {_LOW}-?(?:,? (?:och|inom) {_LOW})*"
    rf"|\b(?:[A-ZÅÄÖ]{_LOW}- och )?[A-ZÅÄÖa-zåäö]{_LOW}(?:enheten|avdelningen|sektionen)"
    r"(?=s?(?![\wåäö]))"
)
_ASSOCIATION = Phrase(
    rf"\b(?:Stiftelsen|Föreningen|Kooperativet|Kooperativ|Samordningsförbundet|Ideella föreningen)"
    rf"(?: (?:i|för) (?:{_LOW} )?{_CAP}(?: {_CAP})?| {_CAP}(?: {_CAP})*)?"
    rf"|\b{_CAP}(?: {_CAP})*(?: i {_CAP})? (?:(?i:ekonomisk förening|ideell förening)|ek\. ?för\.)"
    rf"|\b[A-ZÅÄÖ]{_LOW}(?:missionen|förbundet|kooperativet|kooperativ)(?: i {_CAP}|(?: {_CAP})+)?"
    rf"|\bRegion {_CAP}|\b(?:Regionen|Arbetsförmedlingen|Försäkringskassan|Migrationsverket)\b"
)
_COMPANY_END = Phrase(
    r"(?<![\wåäö])(?:AB|HB|KB|(?:[a-zåäö]{3,}-?)?(?:[Aa]ktiebolag|[Hh]andelsbolag))(?![\wåäö])"
    r"(?: \(publ\))?"
)
_COMPANY_FIRST = Phrase(rf"\bAB {_CAP}(?: {_CAP}|(?: och) {_LOW})*")

_GENERAL = frozenset(
    {
        "nämnden",
        "nämnd",
        "styrelsen",
        "arbetsutskottet",
        "presidieutskottet",
        "facknämnden",
        "delegationsnämnden",
        "förvaltningen",
        "förvaltning",
        "kontoret",
        "bolagsstyrelsen",
        "länsstyrelsen",
        "egenförvaltningen",
        "länsförvaltningen",
        "huvudkontoret",
        "skolförvaltning",
    }
)
_BEFORE_A_NAME = re.compile(
    r"med|för|För|till|av|från|hos|mellan|samt|att|om|är|bolaget|företaget|leverantören|utföraren|utförare"
    r"|tilldela[sd]?|tilldelades|erhåller|enligt|genom|via|leverantör|anbudsgivaren|eller|får|fick"
    r"|uppdragstagaren"
)
_NOUN = (
    r"(?:omsorg|vård|skola|stöd|service|hälsa|behandling|assistans|utbildning|familj|familjehem"
    r"|boende|fritid|unga|vuxna|äldre|barn|ungdom|rehab|kultur|trygghet|utveckling|arbete"
    r"|sysselsättning|samverkan|hemtjänst|psykiatri|partner|konsult|resurs|individ|lärande|hem)"
)
_INSIDE = re.compile(rf"{_NOUN}|och|i|&|o|för|på")
_TOKEN = re.compile(r"[^\s]+")


@dataclass(frozen=True, slots=True)
class Name:
    """What a name's form says it is a name of."""

    written: str
    kind: PartyKind | None


def names(text: str) -> tuple[Mention[Name], ...]:
    """Names that show by their form what they are; those of the general kind are left out."""
    return apart((*_ending(text), *_companies(text))) if _ANY.can_be_in(text) else ()


_FORMS: tuple[tuple[Phrase, PartyKind], ...] = (
    (_OF_A_PART, PartyKind.COMMITTEE),
    (_COMMITTEE_FOR, PartyKind.COMMITTEE),
    (_COMMITTEE_BY_ADJECTIVE, PartyKind.COMMITTEE),
    (_PART_OF_COMMITTEE, PartyKind.COMMITTEE),
    (_COMMITTEE, PartyKind.COMMITTEE),
    (_OFFICE, PartyKind.OFFICE),
    (_OFFICE_FOR, PartyKind.OFFICE),
    (_UNIT, PartyKind.MUNICIPAL_UNIT),
    (_ASSOCIATION, PartyKind.ASSOCIATION),
)


_ANY = AnyOf((_COMPANY_END, _COMPANY_FIRST, *(form for form, _ in _FORMS)))


def _ending(text: str) -> Iterator[Mention[Name]]:
    for form, kind in _FORMS:
        for match in form.finditer(text):
            if match[0].lower() not in _GENERAL:
                yield Mention(Name(match[0], kind), *match.span())


def _companies(text: str) -> Iterator[Mention[Name]]:
    for match in _COMPANY_FIRST.finditer(text):
        yield Mention(Name(match[0], PartyKind.COMPANY), *match.span())
    for match in _COMPANY_END.finditer(text):
        start = _company_start(text, match.start())
        if start is not None:
            written = text[start : match.end()]
            yield Mention(Name(written, PartyKind.COMPANY), start, match.end())


def _company_start(text: str, end: int) -> int | None:
    """Where the name that ends in AB begins: the first capital after what cannot be part of it."""
    floor = max(text.rfind("\n", 0, end), text.rfind("\t", 0, end)) + 1
    tokens = list(_TOKEN.finditer(text, max(floor, end - 90), end))
    start: int | None = None
    lows = 0
    for token in reversed(tokens):
        word = token[0]
        if word[-1] in ",;:.()–—" or word in ("AB", "HB", "KB"):
            break
        if word[0].isupper() or (word[0].isdigit() and start is not None):
            start, lows = token.start(), 0
        elif _INSIDE.fullmatch(word):
            lows += 1
            if lows > 5:
                break
        else:
            break
    return _without_lead(text, start, end)


def _without_lead(text: str, start: int | None, end: int) -> int | None:
    """A sentence's capital before a preposition is no part of the name: "Avtal med X AB"."""
    if start is None:
        return None
    words = list(_TOKEN.finditer(text, start, end))
    shouted = text[start:end].isupper()
    for index in range(len(words) - 1, -1, -1):
        word = words[index][0].lower() if shouted else words[index][0]
        if _BEFORE_A_NAME.fullmatch(word) and words[index + 1 :]:
            return words[index + 1].start()
    return start


_RUN_NEXT = re.compile(
    rf"(?:,? {_CAP}| (?:och|&|o) {_NOUN}\b"
    rf"| och {_LOW}(?:teamet|gruppen|enheten|stödet)\b| i (?:vardagen|hemmet|{_CAP})"
    r"|(?<=\bDaglig) verksamhet\b)"
)
_OF_ITS_PLACE = re.compile(
    r" (?:hem(?:vård|tjänst|stöd|service)|omsorg|boendestöd|resurscenter|resursenhet|familjestöd"
    r"|familjecentral|daglig[a]? verksamhet(?:er)?|äldreomsorg|vårdboende|behandlingshem"
    r"|träffpunkt|stödboende|gruppbostad|servicebostad|korttids(?:hem|boende)|dagverksamhet)\b"
)
"""What a municipality's own unit is, behind the place's name: "Nybys hemvård"."""
_HALVES = re.compile(r"\b(?:Råd|Vård|Stöd|Barn|Omsorg|Hälsa|Social|Individ|Kultur|Arbete|Familj)$")
_AND_LOW = re.compile(rf" (?:och|o|samt) {_LOW}")
_AND_CAP = re.compile(rf" och {_CAP}")
_LONGEST = 200
_LAST = re.compile(r"\b(?:AB|HB|KB|förvaltningen|nämnden|enheten)$")
_CAP_AT = re.compile(_CAP)


def run_at(text: str, start: int) -> int | None:
    """Where a name that begins with a capital at ``start`` ends; None where no capital stands."""
    first = _CAP_AT.match(text, start)
    if first is None:
        return None
    end = first.end()
    while end - start < _LONGEST and not _LAST.search(text[start:end]):
        following = _RUN_NEXT.match(text, end)
        if following is None and text[end - 1] == "-":
            following = _AND_LOW.match(text, end)
        if following is None and text[end - 1] == "s" and start + 3 < end:
            following = _OF_ITS_PLACE.match(text, end)
        if following is None and _HALVES.search(text[start:end]):
            following = _AND_CAP.match(text, end)
        if following is None or (following[0].startswith(",") and not _goes_on(text, following)):
            break
        end = following.end()
    return start + len(text[start:end].rstrip(".,;:"))


def _goes_on(text: str, following: re.Match[str]) -> bool:
    """After a comma a name goes on only to a unit of it, which another comma or the end closes."""
    return re.match(r"[^,.;\n]{0,40}(?:,|$|\n)", text[following.end() :]) is not None
