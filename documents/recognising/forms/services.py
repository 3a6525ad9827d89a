"""Services by the words that documents use for them, inflected, compounded and misspelt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from documents.recognising.forms.mention import Mention, apart
from domain.draft.register import KnownService

_COMMON = (
    r"boendestöd\w*(?: insatser(?:na)?)?",
    r"familjestöd\w*(?: insatser(?:na)?)?",
    r"arbetsstöd\w*(?: insatser(?:na)?)?",
    r"personligt stöd",
    r"kontaktperson(?:er)?\b",
    r"kontaktfamilj(?:er)?\b",
    r"ledsagar?(?:e|ning|service)\w*",
    r"avlös(?:ar|ning)\w*(?: i hemmet)?",
    r"korttids(?:vistelse|tillsyn|boende|vård|hem|platser)\w*",
    r"växelvård\w*",
    r"daglig verksamhet",
    r"daglig sysselsättning",
    r"bost(?:ad|äder) med särskild service",
    r"gruppbost(?:ad|äder)\w*",
    r"servicebost(?:ad|äder)\w*",
    r"särskilt boende",
    r"(?:äldre|vård|demens|grupp|stöd|jour)boende\w*",
    r"hemtjänst\w*",
    r"hemsjukvård\w*",
    r"hemvårdsbidrag",
    r"personlig assistans",
    r"sysselsättning(?:sinsatser)?\b",
    r"öppenvård\w*(?: insatser)?",
    r"familjehem(?:svård|splacering\w*|skonsulent\w*)?\b",
    r"konsulentstöd\w* familjehem\w*",
    r"(?:behandlings|jour)hem\b",
    r"hem för vård eller boende|HVB\b",
    r"skyddat boende",
    r"trygghetslarm\w*",
    r"dagverksamhet\w*",
    r"anhörigstöd\w*",
    r"socialt områdesarbete",
    r"fältverksamhet\w*",
    r"budget- och skuldrådgivning\w*",
    r"familjerådgivning\w*",
    r"(?:missbruks|beroende)(?:vård|behandling)\w*",
    r"hemrehabilitering\w*",
    r"natt(?:patrull|insatser)\w*",
    r"träffpunkt(?:er|en|sverksamhet)?\b",
    r"mat(?:distribution|låd\w+)\w*",
    r"städ(?:tjänst|service)\w*",
    r"lägervistelse\w*",
    r"stödfamilj\w*",
    r"(?:social|arbets)pedagogisk\w* insatser",
    r"(?:arbetsmarknads|rehabiliterings)insatser\w*",
    r"umgängesstöd\w*",
    r"(?:familje|ungdoms|missbruks|beroende)behandling\w*(?: i öppenvård)?",
    r"(?:arbets|jobb|studie)coachning",
    r"eftervård\w*",
    r"uppsökande (?:arbete|verksamhet)",
    r"stöd i hemmet(?: till \w+)?",
    r"turbund\w+ res\w+(?: till daglig verksamhet)?",
    r"(?:bo|livs)coachning",
    r"kontaktmannaskap\w*",
    r"ledsagning\w*",
    r"hemvård\w*",
    r"elevboende\w*|elevhem\w*",
    r"socialjour\w*",
    r"kvinnojour\w*",
    r"demensvård\w*|korttidsvård\w*",
    r"rehabilitering\w*",
    r"öppen förskola|familjecentral\w*",
    r"behandlingsinsatser\w*",
    r"turbundna resor|skolskjuts\w*|färdtjänst\w*",
)
_COMMON_FORMS = re.compile(r"(?<![\wåäö])(?:" + "|".join(_COMMON) + ")", re.IGNORECASE)
_COMPOUND = re.compile(
    r"(?<![\wåäö])(?P<word>[a-zåäö]{9,})(?P<tail> insatser(?:na)?)?", re.IGNORECASE
)
_NEAR = 86
_STEM = 5


@dataclass(frozen=True, slots=True)
class Service:
    """``code`` and ``score`` where the register knows it; a score below 100 is a misspelling."""

    code: str | None
    score: float | None


def services(text: str, known: tuple[KnownService, ...]) -> tuple[Mention[Service], ...]:
    """Services named in the text: the register's names, near misses, and what is commonly meant."""
    return apart((*_known(text, known), *_misspelt(text, known), *_common(text)))


def _known(text: str, known: tuple[KnownService, ...]) -> Iterator[Mention[Service]]:
    for service in known:
        for match in _names(service.names).finditer(text):
            yield Mention(Service(service.service, 100), *match.span())


@lru_cache(maxsize=256)
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    """The names with Swedish endings, and with "insatser" after them."""
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    ending = r"(?:s|en|n|et|t|er|erna|ens|ets)?(?: insatser(?:na)?)?"
    return re.compile(rf"(?<![\wåäö])(?:{listed}){ending}(?![\wåäö])", re.IGNORECASE)


def _common(text: str) -> Iterator[Mention[Service]]:
    for match in _COMMON_FORMS.finditer(text):
        yield Mention(Service(None, None), *match.span(), sure=False)


def _misspelt(text: str, known: tuple[KnownService, ...]) -> Iterator[Mention[Service]]:
    """Long words near a known name: ``bosendestödjande``, ``boendestöjande``."""
    names = [(name, service) for service in known for name in service.names if len(name) > 8]
    for match in _COMPOUND.finditer(text):
        word = match["word"].lower()
        scored = [
            (fuzz.ratio(word, name.split()[0]), service)
            for name, service in names
            if " " not in name or name.endswith(" insatser")
        ]
        score, service = max(scored, key=lambda each: each[0], default=(0, None))
        if service is not None and _NEAR <= score < 100:
            yield Mention(Service(service.service, round(score, 1)), *match.span(), sure=False)
