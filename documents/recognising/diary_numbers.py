"""Whose diary number is the document's own: by its label and its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from documents.recognising.diary import CODE, LABELLED, NUMBER, UNDER_LABEL, UNLABELLED
from documents.recognising.forms.dates import dates
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from documents.recognising.header import own_head
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind

_ONE_MORE = re.compile(rf"(?:\s*,\s*|\s+och\s+)?(?P<number>{NUMBER})(?![\d/-])")
_SPEAKS_OF_ANOTHER = Phrase(
    r"avtal|uppdrag|överenskommelse|kontrakt|upphandling|beslut|protokoll", re.IGNORECASE
)
_OF_THE_CONTRACT = re.compile(r"avtal|kontrakt|uppdrag", re.IGNORECASE)
_OF_ANOTHER = Phrase(
    r"\b(?:avtal|uppdrag|överenskommelse|kontrakt|\w*beställning)\w*\b[^\n]*$", re.IGNORECASE
)


def _diary_numbers(matter: Matter) -> Iterator[Read]:
    start, end = own_head(matter)
    if matter.paragraph is not None and matter.passages[0].start == matter.passages[-1].start:
        end = matter.passages[0].end
    text = matter.laid_out.text[start:end]
    named = False
    labelled = [
        m for m in LABELLED.finditer(text) if not matter.single or not _of_another(text, m.start())
    ]
    if not labelled and matter.kind is DocumentKind.AGREEMENT:
        labelled = [m for m in LABELLED.finditer(text) if _names_itself(text, m)]
        named = bool(labelled)
    for kept in (_is_the_matters, _is_told_apart):
        labelled = [m for m in labelled if kept(m)] or labelled
    for match in labelled:
        at = match.start("number")
        at = _behind_a_day(text, at)
        while number := _ONE_MORE.match(text, at):
            span = start + number.start("number"), start + number.end("number")
            of_contract = _OF_THE_CONTRACT.match(match[0])
            sure = of_contract is None and _is_told_apart(match) and not named
            yield Read(number["number"], (span,), sure)
            at = number.end()
    yield from _unlabelled(matter, start, text, beside=bool(labelled))
    if not labelled:
        yield from _numbers_under_labels(matter, end)
        yield from _number_under_title(matter)
    if matter.single and not _own_in(text):
        yield from _number_in_foot(matter)


_ITSELF = re.compile(
    r"(?:\W*)(?:\w*avtal|kontrakt|överenskommelse|\w*uppdrag)\b[^\n.]{0,80}$", re.I
)


def _names_itself(text: str, number: re.Match[str]) -> bool:
    """An agreement's own line: "Avtal om boendestöd, dnr SN 2019/44"."""
    begins, ends = text.rfind("\n", 0, number.start()) + 1, text.find("\n", number.end())
    alone = not text[number.end() : ends if ends >= 0 else len(text)].strip(" .|")
    if _TO_ANOTHER.search(text, begins, number.start()):
        return False
    return alone and _ITSELF.match(text[begins : number.start()]) is not None


_TO_ANOTHER = Phrase(
    r"\btill (?:\w*avtal(?:et)?|kontrakt(?:et)?|\w*uppdrag(?:et)?|överenskommelsen?)\b",
    re.IGNORECASE,
)


def _own_in(text: str) -> bool:
    """Whether the head holds a number that is not another agreement's."""
    found = (*LABELLED.finditer(text), *UNLABELLED.finditer(text))
    return any(not _of_another(text, each.start()) for each in found)


def _is_the_matters(match: re.Match[str]) -> bool:
    return _OF_THE_CONTRACT.match(match[0]) is None


_IN_A_SENTENCE = Phrase(
    r"\b(?:har|är|gäller|gällde|enligt|som|hos|från|med|till|avser|avseende)\b", re.IGNORECASE
)


def _is_told_apart(match: re.Match[str]) -> bool:
    """Whether the label stands in a line of its own, and not within a sentence."""
    line = match.string.rfind("\n", 0, match.start()) + 1
    return _IN_A_SENTENCE.search(match.string, line, match.start()) is None


def _unlabelled(matter: Matter, start: int, text: str, *, beside: bool) -> Iterator[Read]:
    for match in UNLABELLED.finditer(text):
        if beside and not _is_a_partys(matter, text, match.start()):
            continue
        if not matter.single or not _of_another(text, match.start()):
            yield Read(match[0], ((start + match.start(), start + match.end()),), False)


_A_PARTYS = Phrase(r"\b(?:kommuns?|stads?|region\w*|nämnd\w*|förvaltning\w*): $", re.IGNORECASE)


def _is_a_partys(matter: Matter, text: str, at: int) -> bool:
    """Each of two parties may have a number of its own: "Nyby kommun: SN 2016/93"."""
    return matter.kind is DocumentKind.AGREEMENT and _A_PARTYS.search(text, 0, at) is not None


_A_NUMBER = Phrase(rf"(?P<number>{NUMBER})(?: (?-i:[A-ZÅÄÖ]{{2,5}}))?", re.IGNORECASE)


def _numbers_under_labels(matter: Matter, end: int) -> Iterator[Read]:
    """Behind the head: a heading that is a label, with nothing but a number under it."""
    for passage in matter.passages:
        if passage.start < end or not UNDER_LABEL.fullmatch(passage.heading):
            continue
        number = _A_NUMBER.fullmatch(matter.text(passage).strip())
        if number and not _OF_THE_CONTRACT.match(passage.heading):
            yield Read(number["number"], ((passage.start, passage.end),), False)


_BARE = re.compile(rf"(?P<number>(?:19|20)\d{{2}}(?:[-:]\d{{3,6}}|/\d{{1,6}})){CODE}")


def _number_under_title(matter: Matter) -> Iterator[Read]:
    """In minutes a year and a serial alone in the line under the title, without a label."""
    for passage in () if matter.single else matter.passages[1:3]:
        alone = _BARE.fullmatch(matter.text(passage).strip())
        if alone:
            end = passage.start + len(alone["number"])
            yield Read(alone["number"], ((passage.start, end),), False)
            return


_DAY = re.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}(?![\d/-])\s*")


def _behind_a_day(text: str, at: int) -> int:
    """Where labels stand over their values, the day's may stand between label and number."""
    day = _DAY.match(text, at)
    return day.end() if day and dates(day[0]) else at


def _number_in_foot(matter: Matter) -> Iterator[Read]:
    """The pages' head and foot are told once, where a page ends; or a sentence may tell it."""
    for passage in matter.passages:
        listed = passage.section in (Section.BASIS, Section.RECIPIENTS)
        listed = listed and passage not in matter.passages[-4:]
        number = _alone(matter.text(passage).strip())
        if number and (number.labelled or not listed):
            yield Read(number.written, ((passage.start, passage.end),), False)
            return
    for sentence, match in matter.find(_OF_THIS, Section.TERMS, Section.HEAD):
        at = Mention(match["number"], *match.span("number"))
        yield Read(match["number"], (sentence.of(at),), False)
        return
    for sentence, match in matter.find(LABELLED, Section.MATTER, Section.BACKGROUND):
        if not _SPEAKS_OF_ANOTHER.search(sentence.text, 0, match.start()):
            at = Mention(match["number"], *match.span("number"))
            yield Read(match["number"], (sentence.of(at),), False)
            return


_OF_THIS = Phrase(
    r"\b(?:detta|denna) (?:\w*avtal|kontrakt|\w*uppdrag|överenskommelse)\b[^.\d]{0,40}"
    rf"{LABELLED.pattern}",
    re.IGNORECASE,
)
_SENDER = Phrase(
    r"(?:kommuns?|stads?|nämnd(?:en)?|styrelsen?|förvaltning(?:en)?|kontoret|omsorgen|skrivelse"
    r"|region \w+|[A-ZÅÄÖ]{2,5})[\s,·|:;–-]*$|\bsid(?:a|an)? ?\d+\W*(?:\(?\d+\)?|av \d+)?[\s,·|]*$",
    re.IGNORECASE,
)
_PAGE = re.compile(r"[\s,·|–-]*(?:sid(?:a|an)?\b.*|\d+ ?\(\d+\)|\d{2,4})?")
_LONGEST_FOOT = 90


class _Alone(NamedTuple):
    written: str
    labelled: bool


def _alone(text: str) -> _Alone | None:
    """A number that is a line of its own, or has only its sender before it and its page behind."""
    if len(text) > _LONGEST_FOOT:
        return None
    labelled = LABELLED.search(text)
    number = labelled or UNLABELLED.search(text)
    if number is None or not _PAGE.fullmatch(text, number.end()):
        return None
    before = text[: number.start()]
    if _SPEAKS_OF_ANOTHER.search(before) or _IN_A_SENTENCE.search(before):
        return None
    if before.strip() and not _SENDER.search(before):
        return None
    return _Alone(labelled["number"] if labelled else number[0], labelled is not None)


def _of_another(text: str, at: int) -> bool:
    """A number in a line that speaks of an agreement before it is that agreement's."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return _OF_ANOTHER.search(line) is not None


RULES = (Rule("diary-number", "diary_numbers", _diary_numbers),)
