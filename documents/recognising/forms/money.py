"""Amounts of kronor with the unit, precision and conditions that they are written with."""

import re
from decimal import Decimal

from documents.recognising.forms.mention import Mention, apart
from documents.recognising.forms.numbers import ABOUT, BEGINS, DIGITS, number
from documents.recognising.forms.paid_for import Amount, in_common
from documents.recognising.forms.phrase import AnyOf, Phrase
from domain.draft.volumes import CostPer
from domain.values.money import Money, MoneyUnit

_UNITS: tuple[tuple[str, MoneyUnit], ...] = (
    (
        r"mn ?kr|m ?kr|msek|mnsek|milj(?:\.|oner|on)?\s?(?:kr(?:onor)?|sek)|miljoner|miljon",
        MoneyUnit.MNKR,
    ),
    (r"t ?kr|kkr|tsek|ksek|tusen\s?(?:kr(?:onor)?|sek)|tusental kronor", MoneyUnit.TKR),
    (r"kronor|kr|sek|:-", MoneyUnit.KR),
)
_UNIT = "|".join(f"(?P<{unit.name.lower()}>{words})" for words, unit in _UNITS)

_AMOUNT = Phrase(
    rf"{BEGINS}(?:(?P<about>\b{ABOUT})\s+)?(?<![\d§])(?<!\d[,.:/])(?<!\d[-–])(?P<figure>{DIGITS})(?::(?P<ore>\d{{2}}))?"
    rf"\)?\s?(?:{_UNIT})(?![a-zåäö])(?!\s?[-–]\s?\d)",
    re.IGNORECASE,
)
_UNIT_FIRST = Phrase(
    rf"(?:(?P<about>\b{ABOUT})\s+)?(?<!\d )\b(?P<kr>kronor|sek|kr\.?):? "
    r"(?P<figure>\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d{1,2})?)(?P<ore>:\d{2})?(?:,?:?-)?"
    r"(?! ?(?:kr|tkr|mnkr|sek|timm))",
    re.IGNORECASE,
)
"""``Kronor 474 000``: only with blanks or points between thousands, since a year may follow kr."""
_UNIT_LATER = Phrase(
    rf"{BEGINS}(?:(?P<about>\b{ABOUT})\s+)?(?<![\d§])(?<!\d[,.:/])(?<!\d[-–])(?P<figure>{DIGITS})(?P<ore>)"
    rf"(?=\s(?:respektive|resp\.?)\s(?:{ABOUT}\s)?{DIGITS}\s?(?:{_UNIT})(?![a-zåäö]))",
    re.IGNORECASE,
)
"""``1,2 respektive 2,4 mnkr``: the first has the unit of the second."""
_FROM_BEFORE = Phrase(rf"\bfrån\s+{DIGITS}\s+till\s+$", re.IGNORECASE)
_RANGE_BEFORE = re.compile(
    r"\d\s?[-–]\s?$|(?<!\b(?:19|20)\d)\d\s+till\s+$"
    r"|\bmellan\s+[\d .,]*\d(?: ?(?:kr|tkr|mnkr|mkr|kronor))?\s+(?:och|till)\s+$"
)
_EACH_BEFORE = Phrase(
    r"\bper (?:plats|brukare|person|boende|deltagare|elev|barn|individ|ärende|familj|kund)\b"
    r"[^.\d]{0,40}$",
    re.IGNORECASE,
)
_TWELFTH_OF = Phrase(r"\b(?:en )?(?:tolftedel|1/12) av\s+$", re.IGNORECASE)
_TO = r"(?:/|per|om|i|för varje)\s?"
_EACH = r"(?:(?:\w+ ){0,2}?\w+(?: och | o | per |/))?"
"""``plats och``, ``belagd plats och``: what a price for a time is paid for each of."""
_PER = re.compile(
    r"\s*(?:\(?(?:exkl|inkl)\w*\.? moms\)?)?,?\s*"
    rf"(?!i\s+år\b)(?:(?P<year>{_TO}{_EACH}(?:år\b(?!\s?\d)|kalenderår|helår|verksamhetsår"
    r"|året\b)|för (?:ett )?(?:helår\b|helt år)|på (?:helårs|års)basis|på helår\b|årligen|årsvis)"
    rf"|(?P<month>{_TO}{_EACH}(?:månad|mån\b)|månatligen)"
    r"|(?P<hour>[x×*]\s?[\d ]{1,8}\s?tim\w*"
    rf"|{_TO}(?:(?:\w+ ){{0,3}}?\w*timm(?:en?|a)\b|tim\b|tim\.|h\b))"
    rf"|(?P<day>{_TO}{_EACH}(?:\w*dygn|dag\b)))",
    re.IGNORECASE,
)
_LONG = (CostPer.YEAR, CostPer.MONTH)
_OF_EACH = re.compile(r"\w(?: och | o | per |/)")
"""A year's or a month's price of each place or person is not what all of it costs."""
_ADVERB_BEFORE = Phrase(
    r"(?:\bårligen|\bårlig[at]?|\b(?:hel)?års(?:kostnad|ersättning|belopp|volym|effekt)\w*)\b[^.\d]{0,110}$"
    r"|\b(?:för (?:ett )?(?:helår|helt år)|(?:för|under|på) ett år"
    r"|på (?:helår|helårsbasis|årsbasis))\b[^.\d]{0,60}$",
    re.IGNORECASE,
)
_SINCE = r"(?:(?:fr\.o\.m\.|från och med|t\.o\.m\.) (?:den )?[\d-]{1,10}[^.\d]{0,40})?"
_NAMED_BY = tuple(
    (
        per,
        re.compile(
            rf"\b{word}(?:pris|kostnad|ersättning|avgift)\w*[^.\d]{{0,60}}$"
            rf"|\b(?:pris|kostnad|ersättning)\w* per {_EACH}{whole}\b[^.\d]{{0,60}}{_SINCE}$"
            rf"|\b{several}\s[^.\d]{{0,30}}\b[àá]\s*$",
            re.IGNORECASE,
        ),
    )
    for per, word, whole, several in (
        (CostPer.DAY, "(?:vård)?dygns", r"\w*dygn", r"\w*dygn"),
        (CostPer.HOUR, "tim", r"\w*timme", r"\w*timmar"),
        (CostPer.MONTH, "månads", "månad", "månader"),
    )
)
_LEVEL_AFTER = re.compile(
    r"[^.\n]{0,80}?(?:\b(?P<a>20\d\d)[ -]?års?\s?-?pris|\bpris(?:nivå|läge)\w*\s+(?:för |år |i )?"
    r"(?P<b>20\d\d))",
    re.IGNORECASE,
)
_VAT_OUT = re.compile(r"\b(?:exkl|ex|exklusive|utan)\w*\.? (?:moms|mervärdesskatt)", re.IGNORECASE)
_VAT_IN = re.compile(r"\b(?:inkl|inklusive)\w*\.? (?:moms|mervärdesskatt)", re.IGNORECASE)
_PREMISES_IN = re.compile(
    r"\b(?:inkl|inklusive)\w*\.? (?:\w+ och )?(?:lokal|hyr)\w*", re.IGNORECASE
)
_PREMISES_OUT = re.compile(
    r"\b(?:exkl|exklusive)\w*\.? (?:\w+ och )?(?:lokal|hyr)\w*", re.IGNORECASE
)


_FORMS = (_AMOUNT, _UNIT_FIRST, _UNIT_LATER)
_ANY = AnyOf(_FORMS)


def amounts(text: str) -> tuple[Mention[Amount], ...]:
    """Every amount with a unit. A range of amounts is none: the model has no words for it."""
    if not _ANY.can_be_in(text):
        return ()
    found = [_read(match, text) for form in _FORMS for match in form.finditer(text)]
    return in_common(text, apart(mention for mention in found if mention is not None))


_UNIT_ALONE = Phrase(rf"(?<![a-zåäö])(?:{_UNIT})(?![a-zåäö])", re.IGNORECASE)


def unit_in(head: str) -> MoneyUnit | None:
    """The unit that a column's head states: ``Kostnad (tkr)``."""
    match = _UNIT_ALONE.search(head)
    return _unit(match) if match else None


def _unit(match: re.Match[str]) -> MoneyUnit:
    return next(unit for _, unit in _UNITS if match.groupdict().get(unit.name.lower()))


def _read(match: re.Match[str], text: str) -> Mention[Amount] | None:
    before = text[max(0, match.start() - 130) : match.start("figure")]
    value = number(match["figure"])
    if match["ore"]:
        value += Decimal(match["ore"].strip(":")) / 100
    raised = _FROM_BEFORE.search(before) is not None
    if (_RANGE_BEFORE.search(before) and not raised) or value >= 10**11:
        return None
    near = text[match.end() : match.end() + 100].split("\n")[0]
    money = Money(
        amount=value,
        unit=_unit(match),
        approximate=match["about"] is not None,
        price_level=_price_level(near),
        excludes_vat=_said(near, _VAT_OUT, _VAT_IN),
        includes_premises=_said(near, _PREMISES_IN, _PREMISES_OUT),
    )
    end, per = _per(text, match.end(), before)
    of_each = per in _LONG and _OF_EACH.search(text, match.end(), end) is not None
    of_each = of_each or (per is not CostPer.DAY and _EACH_BEFORE.search(before) is not None)
    unit_at = match.start(money.unit.name.lower())
    beside = match.end("figure") <= unit_at < match.end()
    sure = not raised and beside and not of_each and not _may_be_decimal(match["figure"])
    return Mention(Amount(money, per), match.start(), end, sure)


def _may_be_decimal(figure: str) -> bool:
    """One point parts thousands or decimals; two can only part thousands."""
    return figure.count(".") == 1


def _per(text: str, end: int, before: str) -> tuple[int, CostPer]:
    match = _PER.match(text, end)
    if _TWELFTH_OF.search(before):
        return end, CostPer.YEAR
    if match and match.lastgroup:
        return match.end(), CostPer(match.lastgroup)
    if _ADVERB_BEFORE.search(before):
        return end, CostPer.YEAR
    for per, words in _NAMED_BY:
        if words.search(before):
            return end, per
    return end, CostPer.NOT_STATED


def _price_level(after: str) -> int | None:
    level = _LEVEL_AFTER.match(after)
    return int(level["a"] or level["b"]) if level else None


def _said(text: str, yes: re.Pattern[str], no: re.Pattern[str]) -> bool | None:
    if yes.search(text):
        return True
    return False if no.search(text) else None
