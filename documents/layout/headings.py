"""Headings as Swedish decision documents have them, by their words."""

import re
from functools import lru_cache

_PHRASES = (
    r"(?:[\w-]+(?: och [\w-]+)?s )?(?:förslag till )?beslut",
    r"beslut som föreslås|föreslaget beslut|beslutsförslag|förslag",
    r"förslag till (?:protokoll|ställningstagande)",
    r"(?:(?:[\w-]+ och )?[\w-]*(?:nämnden|styrelsen|utskottet|kontoret|förvaltningen)s)"
    r" (?:förslag|yttrande|bedömning|ställningstagande)",
    r"ärendet?|ärende(?:beskrivning|presentation|gång)|beskrivning av ärendet|ärendet i korthet",
    r"sammanfattning(?: av ärendet)?|bakgrund(?: och \w+)?|inledning|syfte(?: och \w+)?",
    r"nuvarande (?:situation|förhållanden|avtal)|nuläge|aktuell situation|tidigare beslut",
    r"bedömning|övervägand[et]n?|motivering(?: till beslut(?:et)?)?|skäl(?:en)? för beslut(?:et)?",
    r"utredning|analys|behov(?:et)?|volym(?:er)?|omfattning(?: och \w+)?|alternativ",
    r"ekonomi|ekonomisk(?:a|t)?(?: \w+){1,3}|finansiering|kostnad(?:er)?|budget",
    r"konsekvenser.{0,60}|kommunala mål|mål(?:uppfyllelse)?|måluppfyllnad|hållbarhet",
    r"jämställdhet|barnperspektiv(?:et)?",
    r"barnkonsekvensanalys|barnrättsperspektiv(?:et)?|juridi(?:k|ska? \w+)|lagrum|laglig grund",
    r"samråd(?: och \w+)?|samverkan|remiss(?:er|behandling)?|beredning|ärendets beredning",
    r"uppföljning(?: och \w+)?|utvärdering|tidplan|genomförande|fortsatt arbete",
    r"(?:information|förhandling|samverkan)[^.]{0,60} enligt (?:lag|mbl)[^.]{0,80}",
    r"mbl|mbl-?(?:information|förhandling)|facklig (?:samverkan|information|förhandling)",
    r"fackliga (?:kontakter|förhandlingar)|medbestämmande(?: i arbetslivet)?",
    r"beslutsunderlag|underlag(?: för beslut(?:et)?)?|handlingar(?: i ärendet)?|bilag(?:a|or)",
    r"(?:beslutet|protokollsutdrag(?:et)?|kopia|utdrag)?\s*"
    r"(?:ska(?:ll)? )?(?:skickas|sändas?|sänds|expedieras|delges|meddelas)(?: till)?",
    r"(?:kopia|expediering|delgivning) till|expediering|delgivning|sändlista|delges|mottagare",
    r"yrkand(?:e|en)|förslag och yrkanden|propositions?ordning|beslutsgång",
    r"omröstning(?:sresultat)?",
    r"reservation(?:er)?|protokollsanteckning(?:ar)?|jäv|särskilt yttrande",
    r"(?:avtals)?parter(?:na)?|avtalstid|avtalsperiod|uppdrag(?:et)?",
    r"ersättning(?: och \w+)?|pris(?:er)?",
    r"uppsägning|tvist(?:er)?|option(?:er)?|förlängning|ändringar(?: och tillägg)?|hävning",
    r"övriga villkor|övrigt|allmänt|definitioner|underskrift(?:er)?|ikraftträdande",
    r"giltighet(?:stid)?",
)
_KNOWN = re.compile(rf"(?:\d+(?:\.\d+)*\.?\s+)?(?:{'|'.join(_PHRASES)})\s*:?", re.IGNORECASE)
_LONGEST = 140
_SAYS_IT = re.compile(
    r"\d{4}\s?-\s?\d\d|\bska\b(?! (?:skickas|sändas?|expedieras|delges|meddelas)\b)"
    r"|\b(?:är|har|sker|skedde|skett|hålls|hölls|lämna\w*|genomför\w*"
    r"|planera\w*|behövs|krävs|kommer|inte|ej)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_known(text: str) -> bool:
    """Whether the words alone, on a line or two of their own, are a heading of such documents.

    A line with a verb or a day says already what stands under such a heading.
    """
    if len(text) > _LONGEST or text[0].islower() or _SAYS_IT.search(text):
        return False
    return _KNOWN.fullmatch(text) is not None
