"""Diary numbers: what they look like in one office and another, and what labels them."""

import re

from documents.recognising.forms.phrase import Phrase

_LETTERS = r"(?:[A-Za-zÅÄÖåäö]{1,8}(?:-[A-ZÅÄÖ]{1,4})?[ /.:-]{0,2})?"
_YEAR_AND_SERIAL = r"(?:19|20)?\d{2} ?[-/:.] ?\d{1,6}(?:[-/:.]\d{1,6})*(?:-(?-i:[A-ZÅÄÖ]{2,5})\b)?"
_YEAR_AND_LETTERS = r"(?:19|20)\d{2}[/-][A-ZÅÄÖ]{1,5}[ /-]?\d{1,6}"
_YEAR_IN_LETTERS = r"(?:19|20)?\d{2}/?[A-ZÅÄÖ]{2,5} ?\d{1,6}"
"""Only behind a label: "19VN44", "19/VN 44"."""
_YEAR_AND_NUMBER = r"[A-ZÅÄÖ]{1,6}/(?:19|20)\d{2} nr \d{1,6}"
_BY_PLAN = r"\d{1,2}(?:\.\d{1,2}){1,4}\.?-\d{1,6}[-/](?:19|20)\d{2}"
"""Behind the number that a plan of the office's matters gives: "1.2.3.-318-2014"."""
NUMBER = (
    rf"(?:{_BY_PLAN}|{_YEAR_AND_NUMBER}|{_YEAR_AND_LETTERS}"
    rf"|{_YEAR_IN_LETTERS}|{_LETTERS}(?:{_YEAR_AND_SERIAL}|\d{{1,6}}[/-](?:19|20)\d{{2}}"
    r"(?:-(?:[A-ZÅÄÖ]{1,5}|\d{2,4})\b)?))"
)
CODE = r"(?: [A-ZÅÄÖ]{2,5}\b)?(?: \(?\d{2,4}\)?(?![\d-]))?"
"""What may stand behind a number that fills a line: its office's letters, a code of an archive's
plan."""
LABEL = (
    r"(?:\b(?:(?:avtals|kontrakts|uppdrags)(?:nummer|nr)|dnr|d\.nr|diarie-?(?:nummer|nr)"
    r"|d-nr|diarieförd|(?:ärende|handlings)[- ]?(?:nummer|nr|id)|vår ref(?:erens)?"
    r"|(?:ärende|dnr/)?beteckning|reg\.?(?:nr|nummer))"
    r"\b[.:]?|diari(?:et|um)\b[.:]?|\bärende\s?:?(?=\s?(?:\d{4}|\d{2})[-:/]\w))"
)
LABELLED = Phrase(rf"{LABEL}\s*:?\s*(?:nr\s*)?(?P<number>{NUMBER})(?![\d/-])", re.IGNORECASE)
_STATUTES = r"(?:SFS|SOSFS|HSLF|AFS|HFD|NJA|SOU|RÅ|RK|MIG|EU|EG|ISO)\b"
UNLABELLED = re.compile(
    rf"(?<![\w/-])(?!{_STATUTES})(?:{_YEAR_AND_LETTERS}|{_YEAR_AND_NUMBER}"
    r"|[A-ZÅÄÖ]{2,5}[ ./-]?(?!\d{4}-\d\d-\d\d)(?:19|20)?\d{2}[-/:.]\d{2,6}(?:-\d{1,3})?)(?![\d/-])"
)
"""A number with its office's letters, which shows what it is without a label."""
UNDER_LABEL = re.compile(rf"(?:§? ?\d[\d.]* )?(?:{LABEL}|ärende|diarium)", re.IGNORECASE)
"""A heading, or the beginning of a line, under which nothing but the number stands."""
