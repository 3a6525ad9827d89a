"""The words by which Swedish documents call services: what reading looks for."""

from wording import titles

_SPOKEN: dict[str, tuple[str, ...]] = {
    "housing-support": ("boendestöd", "boendestödjande"),
    "family-support": ("familjestöd", "familjestödjande"),
    "work-support": ("arbetsstöd", "arbetsstödjande"),
    "lss-short-term-stay": ("korttidsvistelse",),
    "lss-short-term-supervision": ("korttidstillsyn",),
    "lss-housing": ("bostad med särskild service", "bostäder med särskild service"),
}


def spoken(code: str) -> tuple[str, ...]:
    """Base forms in lower case; of a service without any, its own name or code."""
    return _SPOKEN.get(code) or (titles.service(code, "sv").casefold(),)
