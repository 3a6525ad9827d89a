"""Names: parties, services, statutes and numbers, as the registers and the law have them."""

from collections.abc import Iterator

from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import named, term, words
from domain.party.events import has_right_check_digit
from domain.rules.facts.facts import Facts
from domain.rules.rule import Found, Rule

LSS_MEASURES = frozenset(range(1, 11))
"""LSS 9 § lists ten measures."""


def parties_are_registered(facts: Facts) -> Iterator[Found]:
    """R42: a name that the register has, or one that is so near that it is meant."""
    for each in facts.parties:
        written = words("written", each.written, each.where)
        if each.party is None:
            yield Found(Case.PARTY_UNKNOWN, (each.written,), (written,))
        elif not each.exact:
            used = (written, named("party", "party", each.party))
            yield Found(Case.PARTY_MISSPELT, (each.written,), used)


def one_service_is_named(facts: Facts) -> Iterator[Found]:
    """R43: no part of the letter names another service than those that the matter is about."""
    mentions = facts.letter.service_mentions if facts.letter else ()
    for each in mentions:
        if facts.services and each.service not in facts.services:
            used = (
                named("service", "service", each.service, each.where),
                term("heading", "section", each.heading),
            )
            yield Found(Case.OTHER_SERVICE_NAMED, (each.service, each.heading), used)


def paragraphs_have_their_statute(facts: Facts) -> Iterator[Found]:
    """R47: a paragraph says of which law it is; LSS 9 § has the numbers 1 to 10."""
    mentions = facts.letter.statutes if facts.letter else ()
    for each in mentions:
        section = words("section", each.section, each.where)
        if each.statute is None:
            yield Found(Case.STATUTE_NOT_NAMED, (each.section,), (section,))
        elif each.statute == "LSS" and _measure(each.section) not in {None, *LSS_MEASURES}:
            yield Found(Case.NO_SUCH_LSS_MEASURE, (each.section,), (section,))


def _measure(section: str) -> int | None:
    """The 6 of ``9 § 6``; None for other paragraphs."""
    paragraph, _, point = section.partition("§")
    digits = "".join(character for character in point if character.isdigit())
    return int(digits) if paragraph.strip() == "9" and digits else None


def organisation_number_is_one(facts: Facts) -> Iterator[Found]:
    """R50: ten digits whose last is the check digit of the others."""
    numbers = facts.letter.organisation_numbers if facts.letter else ()
    for each in numbers:
        if not has_right_check_digit(each.value):
            used = (words("number", each.value, each.where),)
            yield Found(Case.WRONG_CHECK_DIGIT, (each.value,), used)


def words_are_those_meant(facts: Facts) -> Iterator[Found]:
    """R58: a word that the sense does not allow stands where another is meant."""
    for each in facts.letter.misspellings if facts.letter else ():
        used = (words("written", each.written, each.where), words("meant", each.meant))
        yield Found(Case.WORD_CONFUSED, (each.written,), used)


RULES = (
    Rule("R42", parties_are_registered, Severity.WARNING),
    Rule("R43", one_service_is_named, Severity.WARNING),
    Rule("R47", paragraphs_have_their_statute, Severity.WARNING, "LSS 9 §, control"),
    Rule("R50", organisation_number_is_one, Severity.ERROR, "SKV 709, the number's form"),
    Rule("R58", words_are_those_meant, Severity.WARNING),
)
