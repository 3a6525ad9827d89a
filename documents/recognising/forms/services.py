"""Services by the words that documents use for them, inflected, compounded and misspelt."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from documents.recognising.forms.mention import Mention, apart
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.small import small

_COMMON = (
    r"boendestöd\w*(?: insatser(?:na)?)?",
    r"familjestöd\w*(?: insatser(?:na)?)?",
    r"arbetsstöd\w*(?: insatser(?:na)?)?",
    r"personligt stöd",
    r"kontaktperson(?:er)?\b(?!:|\t| (?:hos|är)\b"
    r"| för (?:avtalet|beställaren|utföraren|leverantören))",
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
    r"hem för vård eller boende|hvb\b",
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
    r"arbetsträning\w*",
    r"(?:föräldra|samtals|hem|utslussnings)stöd\w*",
    r"fritidsverksamhet\w*",
    r"service(?:insatser|tjänster)(?:na)?(?: i hemmet)?",
    r"(?:trygghets|senior)boende\w*",
    r"vård- och omsorgsboende\w*",
    r"trygg hemgång|digital tillsyn|trygghetsbesök\w*|nattillsyn\w*",
    r"personligt ombud|personliga ombud",
    r"skuldrådgivning\w*",
    r"avlastningsplats\w*|rehabplats\w*",
    r"fixartjänst\w*|tvättservice",
    r"palliativ vård",
)
_COMMON_FORMS = Phrase(r"(?<![\wåäö])(?:" + "|".join(_COMMON) + ")")
_COMPOUND = re.compile(r"(?P<word>[a-zåäö](?<!\w.)[a-zåäö]{8,})(?: insatser(?:na)?)?")
"""In small letters."""
_NEAR = 86
_WELL_KNOWN = (
    *("boendestöd", "familjestöd", "arbetsstöd", "hemtjänst", "hemsjukvård", "ledsagarservice"),
    *("avlösarservice", "korttidsvistelse", "korttidsboende", "kontaktperson", "kontaktfamilj"),
    *("trygghetslarm", "dagverksamhet", "familjerådgivning", "gruppbostad", "servicebostad"),
    *("äldreboende", "anhörigstöd", "öppenvård", "familjebehandling"),
)
"""What a misspelt word can be meant for where no register tells."""
_VERY_NEAR = 90
_AT_MOST_APART = 2


@dataclass(frozen=True, slots=True)
class Service:
    """``code`` and ``score`` where the register knows it; a score below 100 is a misspelling."""

    code: str | None
    score: float | None


def services(
    text: str, names: re.Pattern[str], codes: Mapping[str, str], words: Mapping[str, str]
) -> tuple[Mention[Service], ...]:
    """Services named in the text: by known names, near misses, and what is commonly meant.

    ``names`` has a group ``name``, which ``codes`` knows; ``words`` are what a word can be near.
    """
    misspelt = _misspelt(text, words) if words else _misspelt_at_large(text)
    return apart((*_known(text, names, codes), *misspelt, *_common(text)))


def _known(
    text: str, names: re.Pattern[str], codes: Mapping[str, str]
) -> Iterator[Mention[Service]]:
    for match in names.finditer(small(text)):
        yield Mention(Service(codes[match["name"].casefold()], 100), *match.span())


def _common(text: str) -> Iterator[Mention[Service]]:
    for match in _COMMON_FORMS.finditer(small(text)):
        yield Mention(Service(None, None), *match.span(), sure=False)


def _misspelt(text: str, words: Mapping[str, str]) -> Iterator[Mention[Service]]:
    """Long words near a known name: ``bosendestödjande``, ``boendestöjande``."""
    known = tuple(words)
    for match in _COMPOUND.finditer(small(text)) if known else ():
        near = _nearest(match["word"], known)
        if near is not None and near[1] < 100:
            service = Service(words[near[0]], round(near[1], 1))
            yield Mention(service, *match.span(), sure=False)


def _misspelt_at_large(text: str) -> Iterator[Mention[Service]]:
    """Without a register: a long word that is nearly one of the best known services."""
    for match in _COMPOUND.finditer(small(text)):
        if _is_nearly_known(match["word"]):
            yield Mention(Service(None, None), *match.span(), sure=False)


@lru_cache(maxsize=4096)
def _is_nearly_known(word: str) -> bool:
    best = process.extractOne(word, _WELL_KNOWN, scorer=fuzz.ratio, score_cutoff=_VERY_NEAR)
    return best is not None and abs(len(best[0]) - len(word)) <= _AT_MOST_APART


@lru_cache(maxsize=4096)
def _nearest(word: str, known: tuple[str, ...]) -> tuple[str, float] | None:
    best = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return best and best[:2]
