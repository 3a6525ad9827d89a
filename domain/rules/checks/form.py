"""Form: what a letter has at its head and foot, and what its decision must say to be one."""

from collections.abc import Iterator

from domain.finding.cases import Case
from domain.finding.finding import Severity, Status
from domain.finding.used import named, number, term, words
from domain.rules.facts.facts import Facts, Subject
from domain.rules.rule import Found, Rule


def letter_is_no_twin(facts: Facts) -> Iterator[Found]:
    """R46: the same decision in another transcript is not another decision."""
    for twin in facts.letter.twins if facts.letter else ():
        yield Found(Case.TWIN_DOCUMENT, (twin.value,), (words("other", twin.value, twin.where),))


def dates_exist(facts: Facts) -> Iterator[Found]:
    """R51: a day that cannot be is not repaired; somebody says which is meant."""
    for each in facts.letter.impossible_dates if facts.letter else ():
        yield Found(
            Case.IMPOSSIBLE_DATE, (each.value,), (words("written", each.value, each.where),)
        )


def head_and_foot_are_there(facts: Facts) -> Iterator[Found]:
    """R55: committee, diary number, date, and the post of whoever signs."""
    letter = facts.letter
    if letter is None or not facts.asks_for_decision:
        return
    is_letter = facts.subject is Subject.DOCUMENT
    has_no_title = letter.signer is not None and not letter.signer.value
    missing = (
        (Case.COMMITTEE_MISSING, is_letter and letter.committee is None),
        (Case.DIARY_NUMBER_MISSING, letter.diary_number is None),
        (Case.LETTER_DATE_MISSING, is_letter and letter.letter_date is None),
        (Case.SIGNER_TITLE_MISSING, is_letter and has_no_title),
    )
    for case, is_missing in missing:
        if is_missing:
            yield Found(case, ("letter",), ())


def decision_says_what_it_is(facts: Facts) -> Iterator[Found]:
    """R56: from when, how much and for what money, in the point or at least in the letter."""
    letter = facts.letter
    is_letter = facts.subject is Subject.DOCUMENT and facts.asks_for_decision
    for point in facts.points if letter is not None and is_letter else ():
        base = (number("point", point.number, where=point.where),)
        if point.books and not point.has_day:
            yield Found(Case.POINT_WITHOUT_DAY, (f"point-{point.number}",), base)
        if point.books and letter and letter.is_of_volume and not point.has_amount:
            yield Found(Case.POINT_WITHOUT_AMOUNT, (f"point-{point.number}",), base)
    for contract in facts.contracts:
        if contract.new and not any(each.high is not None for each in contract.volumes):
            used = (named("contract", "contract", contract.name, contract.where),)
            yield Found(Case.VOLUME_NOT_STATED, (contract.name,), used)


def one_thing_is_said_once(facts: Facts) -> Iterator[Found]:
    """R59: two readings of one thing are both kept until somebody chooses."""
    for each in facts.letter.disagreements if facts.letter else ():
        used = (
            term("field", "field", each.field),
            words("readings", "; ".join(each.readings), each.where),
        )
        yield Found(Case.READINGS_DISAGREE, (each.field,), used)


RULES = (
    Rule("R46", letter_is_no_twin, Severity.WARNING),
    Rule("R51", dates_exist, Severity.ERROR, "the calendar"),
    Rule("R55", head_and_foot_are_there, Severity.WARNING, "OSL 5:1-5:2, control", Status.CHECK),
    Rule("R56", decision_says_what_it_is, Severity.WARNING),
    Rule("R59", one_thing_is_said_once, Severity.WARNING),
)
