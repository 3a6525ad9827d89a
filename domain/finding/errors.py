"""Refusals about findings.

NotFound          UnknownFinding
Conflict          FindingChanged, FindingsUnanswered
"""

from domain.refusal import Conflict, NotFound


class UnknownFinding(NotFound):
    title = "There is no such finding"
    remedy = "Read the findings as they are now, and answer one of them"


class FindingChanged(Conflict):
    title = "The finding rests on other facts than those that were answered"
    remedy = "Read the finding as it is now, and answer it again"


class FindingsUnanswered(Conflict):
    title = "Errors were found that nobody has answered"
    remedy = "Correct the draft, or answer each error and say why"
