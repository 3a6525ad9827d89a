"""Refusals of the budget."""

from domain.refusal import Conflict, NotFound


class UnknownFrame(NotFound):
    title = "The budget has no such frame for that year"
    remedy = "Register the frame's amount for the year first"


class FrameTakesNoDraws(Conflict):
    title = "A service's whole budget is not drawn upon"
    remedy = "Draw on a frame or a reserve"
