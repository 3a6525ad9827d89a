"""The language of whoever sits at the terminal: LIGGARE_LOCALE, else the system's."""

import os

from entrypoints.settings import PREFIX, locale_of_environment
from wording.locale import LOCALES, Locale


def locale_at_terminal() -> Locale:
    """Swedish unless something in the environment asks for English."""
    asked = os.environ.get(f"{PREFIX}LOCALE", "").lower()
    return next((each for each in LOCALES if each == asked), None) or locale_of_environment()


LOCALE: Locale = locale_at_terminal()
"""Settled when the program starts, since the help texts are made then."""


def say(sv: str, en: str) -> str:
    """The one of two texts that is in the terminal's language."""
    return sv if LOCALE == "sv" else en
