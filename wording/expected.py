"""What was expected where a field cannot be taken as it stands."""

from collections.abc import Mapping
from typing import Any

from wording.locale import Locale, Said

_DAY = Said("ett datum som 2026-11-23", "a day such as 2026-11-23")
_NUMBER = Said("ett tal", "a number")
_OBJECT = Said("ett objekt", "an object")
_LIST = Said("en lista", "a list")
_WHOLE = Said("ett heltal", "a whole number")
_ONE_OF = Said("något av {expected}", "one of {expected}")
_TEXT = Said("en text", "a text")

_BY_KIND: Mapping[str, Said] = {
    "missing": Said("ett värde; fältet måste finnas", "a value; the field is required"),
    "extra_forbidden": Said("inget fält med det namnet", "no field of this name"),
    "json_invalid": Said("välformad JSON", "well-formed JSON"),
    "string_type": _TEXT,
    "string_too_short": Said("minst {min_length} tecken", "at least {min_length} characters"),
    "string_too_long": Said("högst {max_length} tecken", "at most {max_length} characters"),
    "string_pattern_mismatch": Said("en text på formen {pattern}", "a text like {pattern}"),
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "decimal_max_digits": Said("högst {max_digits} siffror", "at most {max_digits} digits"),
    "decimal_max_places": Said(
        "högst {decimal_places} decimaler", "at most {decimal_places} decimals"
    ),
    "greater_than": Said("mer än {gt}", "more than {gt}"),
    "greater_than_equal": Said("minst {ge}", "at least {ge}"),
    "less_than": Said("mindre än {lt}", "less than {lt}"),
    "less_than_equal": Said("högst {le}", "at most {le}"),
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "enum": _ONE_OF,
    "literal_error": _ONE_OF,
    "union_tag_invalid": Said(
        "{discriminator} som något av {expected_tags}",
        "{discriminator} as one of {expected_tags}",
    ),
    "union_tag_not_found": Said("ett objekt med {discriminator}", "an object with {discriminator}"),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "dict_type": _OBJECT,
}
"""By the validator's name for what is wrong; its limits are filled in."""


def expected(kind: str, limits: Mapping[str, Any], locale: Locale) -> str | None:
    """``högst 200 tecken``; None for a kind without words here."""
    said = _BY_KIND.get(kind)
    if said is None:
        return None
    words = said.by(locale).format_map(limits)
    # The validator itself joins what it allows with an English word.
    return words.replace(" or ", " eller ") if locale == "sv" else words
