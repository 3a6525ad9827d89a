"""Refusals of the party register."""

from domain.refusal import NotFound


class UnknownParty(NotFound):
    title = "There is no such party in the register"
    remedy = "Register the party first, or check its id"
