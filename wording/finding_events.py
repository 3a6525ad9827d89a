"""Sentences about answers to what the rules found."""

from domain.finding.events import Answered
from domain.finding.finding import case_of
from wording import phrases, rule_findings
from wording.reader import Reader


def answer_sentence(event: Answered, to: Reader) -> str:
    """What was found when it was answered, what is to be made of it, and why."""
    found = rule_findings.sentence(case_of(event.finding), event.facts, to)
    verdict = rule_findings.verdict(event.verdict, to.locale)
    heading = to.say("Svar på", "Answer to")
    return f"{heading} {event.rule} ({found}): {verdict}. {phrases.ended(event.because)}"
