"""Whose diary number is the document's own: by its label and its place."""

import re
from collections.abc import Iterator

from documents.recognising.diary import LABELLED, NUMBER, UNDER_LABEL, UNLABELLED
from documents.recognising.forms.dates import dates
from documents.recognising.forms.mention import Mention
from documents.recognising.header import own_head
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind

_ONE_MORE = re.compile(rf"(?:\s*,\s*|\s+och\s+)?(?P<number>{NUMBER})(?![\d/-])")
_SPEAKS_OF_ANOTHER = re.compile(
    r"avtal|uppdrag|överenskommelse|kontrakt|upphandling|beslut|protokoll", re.IGNORECASE
)
_OF_THE_CONTRACT = re.compile(r"avtal|kontrakt|uppdrag", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\b(?:avtal|uppdrag|överenskommelse|kontrakt|\w*beställning)\w*\b[^\n]*$", re.IGNORECASE
)


def _diary_numbers(matter: Matter) -> Iterator[Read]:
    start, end = own_head(matter)
    if matter.paragraph is not None and matter.passages[0].start == matter.passages[-1].start:
        end = matter.passages[0].end
    text = matter.laid_out.text[start:end]
    labelled = [
        m for m in LABELLED.finditer(text) if not matter.single or not _of_another(text, m.start())
    ]
    for kept in (_is_the_matters, _is_told_apart):
        labelled = [m for m in labelled if kept(m)] or labelled
    for match in labelled:
        at = match.start("number")
        at = _behind_a_day(text, at)
        while number := _ONE_MORE.match(text, at):
            span = start + number.start("number"), start + number.end("number")
            of_contract = _OF_THE_CONTRACT.match(match[0])
            sure = of_contract is None and _is_told_apart(match)
            yield Read(number["number"], (span,), sure)
            at = number.end()
    yield from _unlabelled(matter, start, text, beside=bool(labelled))
    if not labelled:
        yield from _numbers_under_labels(matter, end)
    if matter.single and not LABELLED.search(text) and not UNLABELLED.search(text):
        yield from _number_in_foot(matter)


def _is_the_matters(match: re.Match[str]) -> bool:
    return _OF_THE_CONTRACT.match(match[0]) is None


_IN_A_SENTENCE = re.compile(
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


_A_PARTYS = re.compile(r"\b(?:kommuns?|stads?|region\w*|nämnd\w*|förvaltning\w*): $", re.IGNORECASE)


def _is_a_partys(matter: Matter, text: str, at: int) -> bool:
    """Each of two parties may have a number of its own: "Nyby kommun: SN 2016/93"."""
    return matter.kind is DocumentKind.AGREEMENT and _A_PARTYS.search(text, 0, at) is not None


_A_NUMBER = re.compile(rf"(?P<number>{NUMBER})(?: (?-i:[A-ZÅÄÖ]{{2,5}}))?", re.IGNORECASE)


def _numbers_under_labels(matter: Matter, end: int) -> Iterator[Read]:
    """Behind the head: a heading that is a label, with nothing but a number under it."""
    for passage in matter.passages:
        if passage.start < end or not UNDER_LABEL.fullmatch(passage.heading):
            continue
        number = _A_NUMBER.fullmatch(matter.text(passage).strip())
        if number and not _OF_THE_CONTRACT.match(passage.heading):
            yield Read(number["number"], ((passage.start, passage.end),), False)


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
        text = matter.text(passage).strip()
        number = UNLABELLED.fullmatch(text) or LABELLED.fullmatch(text)
        if number and (number.re is LABELLED or not listed):
            told = number["number"] if number.re is LABELLED else number[0]
            yield Read(told, ((passage.start, passage.end),), False)
            return
    for sentence, match in matter.find(LABELLED, Section.MATTER, Section.BACKGROUND):
        if not _SPEAKS_OF_ANOTHER.search(sentence.text, 0, match.start()):
            at = Mention(match["number"], *match.span("number"))
            yield Read(match["number"], (sentence.of(at),), False)
            return


def _of_another(text: str, at: int) -> bool:
    """A number in a line that speaks of an agreement before it is that agreement's."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return _OF_ANOTHER.search(line) is not None


RULES = (Rule("diary-number", "diary_numbers", _diary_numbers),)
