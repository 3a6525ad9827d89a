"""How a matter opens in minutes: a paragraph's sign, its committee's letters before it, a word."""

import re

_LAWS = r"(?:MBL|LSS|SoL|KL|LOU|FL|OSL|LVU|LVM|HSL|p)\b"
_COMMITTEE = rf"(?:(?!{_LAWS})[A-ZÅÄÖ]{{2,6}}|[A-ZÅÄÖ][a-zåäö]{{0,3}}[nfsu])\s?"
_OPENING = re.compile(
    rf"(?:(?:{_COMMITTEE})?§§?\s?|(?:Paragraf|PARAGRAF|Ärende|ÄRENDE)\s+(?:nr\s)?)"
    rf"(?P<number>\d{{1,3}}[a-z]?)(?:/\d{{2,4}}\b)?(?![\d-]|\s?{_LAWS})[.:]?\s*"
)
_LONGEST = 200


def opening(text: str) -> re.Match[str] | None:
    """The opening of a matter at the start of a short text: "§ 45", "Sn § 45", "Ärende 4."."""
    return _OPENING.match(text) if len(text) <= _LONGEST else None
