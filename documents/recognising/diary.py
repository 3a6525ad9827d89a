"""Diary numbers: what they look like in one office and another, and what labels them."""

import re

_LETTERS = r"(?:[A-Za-zÅÄÖåäö]{1,8}[ /.:-]{0,2})?"
_YEAR_AND_SERIAL = r"(?:19|20)?\d{2} ?[-/:.] ?\d{1,6}(?:[-/:.]\d{1,6})*"
_YEAR_AND_LETTERS = r"(?:19|20)\d{2}/[A-ZÅÄÖ]{1,5} ?\d{1,6}"
NUMBER = rf"(?:{_YEAR_AND_LETTERS}|{_LETTERS}(?:{_YEAR_AND_SERIAL}|\d{{1,6}}/(?:19|20)\d{{2}}))"
LABEL = (
    r"(?:\b(?:(?:avtals|kontrakts|uppdrags)(?:nummer|nr)|dnr|d\.nr|diarie-?(?:nummer|nr)"
    r"|ärende-?(?:nummer|nr)|beteckning)"
    r"\b[.:]?|\bärende\s?:(?=\s?\d))"
)
LABELLED = re.compile(rf"{LABEL}\s*:?\s*(?:nr\s*)?(?P<number>{NUMBER})(?![\d/-])", re.IGNORECASE)
UNLABELLED = re.compile(
    rf"(?<![\w/-])(?:{_YEAR_AND_LETTERS}"
    r"|[A-ZÅÄÖ]{2,5}[ ./-]?(?:19|20)?\d{2}[-/:.]\d{2,6}(?:-\d{1,3})?)(?![\d/-])"
)
"""A number with its office's letters, which shows what it is without a label."""
