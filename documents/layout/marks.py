"""Signs that a line gives of itself: an item's number, a rule drawn with dashes, a figure."""

import re

_ITEM = re.compile(
    r"(?:(?P<number>\d{1,2})[.)]|(?P<letter>[a-zåäö])\))(?:\s+(?=\S)|$)"
    r"|(?:[•●▪◦‣·–—*-]|o(?=\s))\s+(?=\S)"
)
_LAWS = r"(?:LSS|SoL|MBL|LOU|KL|FL|OSL|LVU|LVM|HSL)\b"
_COMMITTEE = rf"(?:(?!{_LAWS})[A-ZÅÄÖ]{{2,5}}|[KSBVOT][a-zåäö]{{0,2}}[nfs])"
_PARAGRAPH_SIGN = re.compile(rf"(?:{_COMMITTEE}\s+)?§\s*(?P<number>\d{{1,4}})\b(?!\s*{_LAWS})")
_REFERENCE = re.compile(
    r"(?:dnr|diarie(?:nr|nummer)|ärende(?:nr|nummer)|datum)\b\s*[.:]?\s*\S.{0,40}", re.IGNORECASE
)
_DOCUMENT = re.compile(
    r"tjänste(?:skrivelse|utlåtande|yttrande)|(?:sammanträdes)?protokoll|protokollsutdrag|missiv|pm"
    r"|beslutsunderlag|kallelse|delegationsbeslut",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s|+=_:\-–—]*[+=_\-–—]{3}[\s|+=_:\-–—]*")
_FORM = re.compile(r"[A-ZÅÄÖ][\w-]*(?: [\w-]+){0,2}:\s+(?=\S)")
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"

_COMPANY = re.compile(r"(?:AB|HB|KB|EF|AS|Oy)\b")
_ADDRESS = re.compile(r"https?:|www\.|\S+@\S+\.\w")
_OPEN_END = re.compile(
    r"(?:[-,/&]|\b(?:och|eller|samt|i|på|av|för|med|till|per|om|från|den|det|enligt|avseende))$"
)

_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = re.compile(
    r"\b(?:hå|halvår|kv|kvartal|nivå|etapp|grupp|år)\.? ?\d\b|\b\d{1,2} mån\w*\.? (?=20\d\d)"
    r"|(?<=20\d\d)[, (]{1,2}\d{1,2} mån"
    r"|\b[1-4]:?[ae] (?=halvåret|kvartalet)",
    re.IGNORECASE,
)
"""Of a year or a scale, in heads: "hå 1 2019", "Nivå 2", "9 månader 2019"."""
_FIGURE = re.compile(r"(?<![\w/-])\d[\d  .,]*(?![\w/-])")
_NAME = re.compile(r"(?:[A-ZÅÄÖ][\w.'’-]*\s+){1,3}[A-ZÅÄÖ][\w'’-]*")
_OFFICE = re.compile(
    r"(?:\S+\s+){0,3}\S*(?:chef|direktör|ordförande|sekreterare|ekonom|planerare|handläggare|utredare"
    r"|strateg|controller|samordnare|jurist|ledare|konsulent)(?:\s+\S+){0,3}"
)
_LABEL = re.compile(
    r"(?:dnr|diarie\w*|ärende(?:nummer|nr)|datum|sida|handläggare|mottagare|plats|tid|justering\w*"
    r"|paragrafer|telefon|e-post|till|sammanträdesdatum|avtalsnummer|org\.?\s?nr)\b",
    re.IGNORECASE,
)


def item(text: str) -> tuple[bool, int | None]:
    """Whether the line begins an item of a list, and the item's own number."""
    found = _ITEM.match(text)
    if found is None:
        return False, None
    if found["number"]:
        return True, int(found["number"])
    return True, _LETTERS.index(found["letter"]) + 1 if found["letter"] else None


def paragraph_sign(text: str) -> int | None:
    """The number of a matter in minutes: "§ 45 Avtal om boendestöd", "Sn § 45"."""
    found = _PARAGRAPH_SIGN.match(text)
    return int(found["number"]) if found else None


def is_reference(text: str) -> bool:
    """A line with a diary number or a date alone: "Dnr SN 2019/44", "Datum: 2024-05-21"."""
    return _REFERENCE.fullmatch(text) is not None and any(each.isdigit() for each in text)


def is_document_word(text: str) -> bool:
    """A line that only says what kind of document this is: "Tjänsteskrivelse"."""
    return _DOCUMENT.fullmatch(text) is not None


def is_rule(text: str) -> bool:
    """A line drawn with dashes, not words."""
    return _RULE.fullmatch(text) is not None


def holds_figure(text: str) -> bool:
    """A figure that is no year and no part of one: heads hold those, values hold figures."""
    rest = _PART.sub("", text)
    return any(not _YEAR.fullmatch(each.group().strip(" .,")) for each in _FIGURE.finditer(rest))


def is_label(text: str) -> bool:
    """What letterheads say before a value: "Diarienummer ON 2018/12", "Datum: 5 mars"."""
    return _LABEL.match(text) is not None


def is_of_a_form(text: str) -> bool:
    """A label and what stands behind it: "Avtalstid: 2019–2021"."""
    return _FORM.match(text) is not None


def is_signature(name: str, text: str) -> bool:
    """A person's name, and under it the office that the person holds, in small letters."""
    return _NAME.fullmatch(name) is not None and _OFFICE.fullmatch(text) is not None


def starts_small(text: str) -> bool:
    """Words in small letters go on a sentence; addresses begin so wherever they stand."""
    return text[0].islower() and not _ADDRESS.match(text)


def goes_on(before: str, text: str) -> bool:
    """Whether the text can be the rest of a name or a cell that broke off before it."""
    if starts_small(text) or text[0] in "(%/":
        return True
    return _COMPANY.match(text) is not None or _OPEN_END.search(before) is not None
