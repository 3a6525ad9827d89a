"""Which language the asker reads: the query's locale=, else Accept-Language, else English."""

from typing import Annotated

from fastapi import Depends, Query, Request

from wording.locale import LOCALES, Locale


def locale_of(request: Request) -> Locale:
    """The language for this request; English where it prefers none that we write."""
    asked = request.query_params.get("locale")
    if asked in LOCALES:
        return asked
    return _preferred(request.headers.get("accept-language", ""))


def _preferred(header: str) -> Locale:
    best: Locale = "en"
    most = 0.0
    for part in header.split(","):
        language, _, parameters = part.strip().partition(";")
        name = language.split("-")[0].lower()
        weight = _weight(parameters)
        if name in LOCALES and weight > most:
            best, most = name, weight
    return best


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def _asked(
    request: Request,
    locale: Annotated[
        Locale | None, Query(description="Language of texts; else Accept-Language, else English")
    ] = None,
) -> Locale:
    return locale or locale_of(request)


AskedLocale = Annotated[Locale, Depends(_asked)]
