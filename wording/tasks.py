"""What waits for somebody to do, in words, and the command line by which it is done."""

from collections.abc import Mapping

from wording.locale import Locale, Said, word

TASKS: dict[str, Said] = {
    "save-draft": Said("komplettera utkastet", "complete the draft"),
    "answer-finding": Said("besvara fynden", "answer the findings"),
    "submit-proposal": Said("lämna in", "submit"),
    "record-union-consultation": Said("facklig samverkan", "consult the union"),
    "plan-meeting": Said("sätt upp på sammanträde", "plan the meeting"),
    "record-decision": Said("registrera beslutet", "record the decision"),
    "report-decision": Said("anmäl beslutet till nämnden", "report the decision"),
    "sign-agreement": Said("underteckna", "sign"),
    "approve-minutes": Said("justera protokollet", "approve the minutes"),
    "post-notice": Said("anslå justeringen", "post the notice"),
    "take-down-notice": Said("ta ned anslaget", "take the notice down"),
    "settle-appeal": Said("registrera domstolens avgörande", "record the judgment"),
    "book-effect": Said("åtgärda avvisad bokföring", "look into a refused booking"),
    "reverse-effect": Said("åtgärda avvisad återföring", "look into a refused reversal"),
    "record-delivery": Said("bekräfta överlämnande", "confirm delivery"),
    "resume-delivery": Said("åtgärda expediering", "look into a delivery"),
}
"""By the name of the command that does it."""

LINES: dict[str, str] = {
    "save-draft": "liggare act revise {proposal} {FILE}",
    "answer-finding": 'liggare act answer {proposal} {subject} --because "{REASON}"',
    "submit-proposal": "liggare act submit {proposal}",
    "record-union-consultation": "liggare act consult {proposal} --done {DAY}",
    "plan-meeting": "liggare act plan {proposal} {DAY}",
    "record-decision": "liggare act decide {proposal} {day} {outcomes}",
    "report-decision": "liggare act report {proposal} {DAY}",
    "sign-agreement": "liggare act sign {proposal} {PERSON} --authority post",
    "approve-minutes": "liggare act minutes {proposal}",
    "post-notice": "liggare act notice {proposal}",
    "take-down-notice": "liggare act take-down {proposal}",
    "settle-appeal": "liggare act settle {proposal} {subject} dismissed",
    "book-effect": "liggare act effect {proposal}",
    "reverse-effect": "liggare act reverse {proposal}",
    "record-delivery": "liggare act confirm {proposal} {subject}",
    "resume-delivery": "liggare act resume {proposal} {subject}",
}
"""What stands in capitals is for the person to fill in; acts without a day are of today."""

TO_FILL_IN: Mapping[str, Said] = {
    "FILE": Said("FIL", "FILE"),
    "DAY": Said("DAG", "DAY"),
    "PERSON": Said("PERSON", "PERSON"),
    "REASON": Said("VARFÖR", "WHY"),
}


SOURCES: Mapping[str, Said] = {
    "the agenda": Said("föredragningslistan", "the agenda"),
    "before KL (1991:900)": Said("före KL (1991:900)", "before KL (1991:900)"),
}
"""Where a deadline follows from, as far as it is no section of law, which both languages share."""


def source(text: str, locale: Locale) -> str:
    """``KL 6:35, 5:69``, or the agenda."""
    return word(SOURCES, text, locale)


def task(command: str, locale: Locale) -> str:
    """What is to be done, in the imperative; the command's name where it has no words."""
    return word(TASKS, command, locale)


def command_line(command: str, locale: Locale, **facts: str) -> str:
    """``liggare act minutes capio-2018``, to be pasted into a terminal."""
    blanks = {name: said.by(locale) for name, said in TO_FILL_IN.items()}
    return LINES[command].format(**blanks, **facts)
