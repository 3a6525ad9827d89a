"""Signing: with authority, and what it means before the decision is final. KL 13:14."""

from collections.abc import Iterator
from datetime import date

from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import day, named, number, term, words
from domain.rules.facts.facts import Facts
from domain.rules.law import KL_2017
from domain.rules.rule import Found, Rule


def execution_may_precede_finality(facts: Facts) -> Iterator[Found]:
    """R31: it may, unless special reasons speak against it: said, never stopped."""
    process = facts.process
    for signature in process.signatures:
        if _before(signature.signed_on.value, process.final_on):
            used = (
                named("signatory", "person", signature.signatory),
                day("signed", signature.signed_on.value, signature.signed_on.where),
            )
            yield Found(Case.SIGNED_BEFORE_FINALITY, (signature.signatory,), used)
    if process.booked and process.decision is not None and process.final_on is None:
        decided = process.decision.day
        decided_on = day("decided", decided.value, decided.where)
        yield Found(Case.BOOKED_BEFORE_FINALITY, ("effect",), (decided_on,))


def signer_has_authority(facts: Facts) -> Iterator[Found]:
    """R32: a decision point, an item of the delegation scheme, or a post that is named."""
    for signature in facts.process.signatures:
        if signature.covered is False:
            used = (
                named("signatory", "person", signature.signatory, signature.signed_on.where),
                term("authority", "authority", signature.authority or ""),
                words("reference", signature.reference or "–"),
            )
            yield Found(Case.SIGNED_WITHOUT_AUTHORITY, (signature.signatory,), used)


def author_is_another_than_the_delegate(facts: Facts) -> Iterator[Found]:
    """R33: who prepares the matter does not also sign it alone."""
    for signature in facts.process.signatures:
        if signature.is_author:
            used = (named("signatory", "person", signature.signatory, signature.signed_on.where),)
            yield Found(Case.AUTHOR_SIGNED, (signature.signatory,), used)
    signer = facts.letter.signer if facts.letter else None
    if signer is None or not signer.value:
        return
    for point in facts.points:
        if point.delegate is not None and _same_post(point.delegate, signer.value):
            used_here = (
                words("title", signer.value, signer.where),
                number("point", point.number, where=point.where),
            )
            yield Found(Case.AUTHOR_IS_DELEGATE, (f"point-{point.number}",), used_here)


def _same_post(one: str, other: str) -> bool:
    """Swedish puts the article at the end: *direktören* is *direktör*."""
    first, second = (each.strip().lower() for each in (one, other))
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and longer in {shorter, f"{shorter}en", f"{shorter}n", f"{shorter}et"}


def _before(day_: date, final: date | None) -> bool:
    return final is None or day_ < final


RULES = (
    Rule(
        "R31",
        execution_may_precede_finality,
        Severity.INFORMATION,
        "KL 13:14",
        valid_from=KL_2017,
    ),
    Rule("R32", signer_has_authority, Severity.ERROR, "KL 6:37, 7:5, control"),
    Rule("R33", author_is_another_than_the_delegate, Severity.INFORMATION, "KL 6:6, control"),
)
