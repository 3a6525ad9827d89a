"""Lines of a page that tell nothing: places to sign in its foot, and which page it is."""

import re

FURNITURE = re.compile(
    r"(?:signatur(?:er)?\s+)?(?:justera(?:re|nde|rens)\w*|just\.|ordf\.(?=\s*sign)"
    r"|ordförande(?:n|ns)?(?=[\s_.…:]+(?:sign|[_.…]))|utdragsbestyrkande|protokollsjusterare)?\s*"
    r"(?:sign(?:atur)?\.?)?[\s_.…:-]*(?:(?:utdragsbestyrkande|utdraget bestyrk(?:s|es))[\s_.…-]*)?"
    r"|justeras[\s:_.…]*|(?:blad|sida) \d+(?!.*(?:dnr|[a-zåäö]{2,5}[ /.-]?(?:19|20)\d\d[-/:.]\d)).*"
    r"|bestyrkande",
    re.IGNORECASE,
)
"""A line that names the page and a diary number tells that number."""
