"""Which part of a document a heading opens, by the many wordings that municipalities use."""

import re

from documents.recognising.forms.dates import dates
from documents.recognising.forms.phrase import Phrase
from domain.draft.evidence import Section

_WHO = r"(?:(?:[\wåäö-]+,? ){0,4}[\wåäö-]+s )?"

_OF_PEOPLE = (
    r"[\wåäö-]*(?:sekreteraren?|chef(?:en)?|controllern?|strateg(?:en)?|ekonom(?:en|erna)?|enheten"
    r"|handläggar(?:e|en|na)|avdelningen|staben|kontoret|modell(?:en)?|gruppen|ansvarig[ae]?)$"
)
"""Whoever works with money, in a list of those who are sent to; and a paper's name."""

_WORDINGS: tuple[tuple[Section, str], ...] = (
    (
        Section.RECIPIENTS,
        r"(?:(?:detta )?beslut(?:et)?|protokoll(?:et|sutdrag(?:et)?)?|utdrag(?:et)?|paragrafen"
        r"|kopia)? ?(?:ska(?:ll)? )?"
        r"(?:skickas|sänds|sändas|expedieras|delges|meddelas|distribueras|lämnas|går|översänds|tillställs)"
        r"(?: till)?(?: för .+)?|får del av (?:beslutet|protokollet)"
        r"|(?:kopia|kopior|expediering|delgivning|utdrag|protokollsutdrag|delges|sänds|beslut) till"
        r"|(?:beslut\w*|utdrag\w*|kopi\w+|protokollsutdrag\w*) (?:lämnas|tillställs|översänds"
        r"|mejlas)(?: till)?"
        r"|(?:avskrift|meddelande|underrättelse)(?: om beslutet)?(?: (?:lämnas|skickas|sänds))?"
        r" till"
        r"|(?:ex(?:emplar|pl?)?\.?|exp\.?|kopia för kännedom|för kännedom) till"
        r"|utdrag|exp\.?|kopior|får del av beslutet|sändlista|(?:besluts)?expediering"
        r"|delges|mottagare"
        r"|distribution(?:slista)?|delgivning|utskick|expedieringslista|kopia|för kännedom"
        r"|för åtgärd"
        r"|beslutet (?:skickas|expedieras).*",
    ),
    (
        Section.UNION,
        r".*\b(?:mbl|medbestämmande\w*|facklig\w*|fack|personalorganisation\w*"
        r"|arbetstagarorganisation\w*)\b.*|information eller förhandling.*"
        r"|samverkan enligt .*|samverkan med (?:de )?(?:fackliga|personal).*",
    ),
    (
        Section.BASIS,
        r"beslutsunderlag(?: och .+)?|(?:underlag|handlingar)(?: (?:för|till|i) .+)?|bilag(?:a|or)"
        r"|bilagda handlingar|avtalshandlingar(?:na)?|kontraktshandlingar"
        r"|till (?:avtalet|kontraktet|uppdraget|överenskommelsen) hör(?: .+)?|bilageförteckning"
        r"|underlag för beslut(?:et)?|avtalets handlingar|handlingarnas inbördes ordning",
    ),
    (
        Section.FOLLOW_UP,
        r"(?:fortsatt |plan för |\w+ och )?uppföljning(?: .+)?|utvärdering(?: .+)?"
        r"|kvalitetsuppföljning|avtalsuppföljning|uppföljning, .+|uppdragsuppföljning"
        r"|redovisning(?: och \w+)?|(?:åter)?rapportering(?: och \w+)?"
        r"|(?:\w+ och )?avstämning(?:ar)?"
        r"|(?:hur|så) .*(?:följs|följas|följer) .*upp(?: .+)?|hur (?:vet|mäter|ser) vi .+",
    ),
    (
        Section.CONSULTATION,
        r"samråd(?: .+)?|kommunicering|dialog(?: .+)?|remiss(?:er|behandling|förfarande)?"
        r"|(?:ärendets )?beredning(?:en)?(?: av ärendet)?|samverkan|brukarsamråd"
        r"|synpunkter|yttrande(?:n|t)?|remissvar|inkomna (?:synpunkter|yttranden)"
        r"|vilka har .*(?:talat|samrått|pratat) med|hur har .* (?:beretts|deltagit|samrått)",
    ),
    (
        Section.OTHER,
        r"(?:(?:förslag|yrkanden?) (?:på|vid|under) (?:dagens )?(?:sammanträdet?|mötet)"
        r"|konsekvens\w*|barn\w*|jämställdhet\w*|jämlikhet|miljö\w*|risk\w*|jurid\w*|laglig\w*"
        r"|kommunala mål|mål\w*|hållbar\w*|koppling till .*|yrkand\w*|beslutsgång\w*|omröstning\w*"
        r"|reservation\w*|jäv\w*|votering\w*|propositionsordning\w*|särskilt yttrande|tidplan"
        r"|protokollsanteckning\w*|närvarande\w*|deltagare)(?: .*)?",
    ),
    (
        Section.DECISION,
        rf"{_WHO}(?:förslag|yttrande och förslag) (?:till|på|om) (?:\w+s )?beslut(?: .+)?"
        r"|förslag till [\wåäö-]*(?:nämnden|styrelsen|utskottet)"
        r"|beslutsförslag|beslut som föreslås|.*\bföresl(?:ås|år|aget|agna)\b.{0,40}\bbesluta?r?:?"
        r"|beslut|beslutspunkter|nämndens beslut"
        rf"|{_WHO}beslut|.*(?:nämnden|styrelsen|utskottet|nämnd)(?: (?!beslut)[\wåäö-]+){{0,2}}"
        r"(?: föreslås)? beslut(?:ar?|ade)"
        r"(?: att| följande)?"
        r"|.*(?:nämnden|styrelsen|utskottet|nämnd)(?: [\wåäö-]+){0,3} föreslås(?: att)?"
        r"(?: besluta)?"
        r"|(?:vi|jag|undertecknad|(?:[\wåäö-]+ (?:och|samt) )?[\wåäö-]*(?:förvaltningen|kontoret"
        r"|enheten|avdelningen|chefen|direktören))(?: [\wåäö-]+){0,2}"
        r" (?:föreslår|hemställer|förordar|tillstyrker)"
        r"(?: därför| alltså| följande| att| beslut){0,3}"
        r"|.*föreslår(?: att)? .*(?:nämnden|nämnd|styrelsen).* beslutar?(?: att)?"
        r"|förslag till ställningstagande",
    ),
    (
        Section.ECONOMY,
        rf"(?!{_OF_PEOPLE})(?:.* )?(?:ekonomin?|ekonomisk\w*(?! förening)|finansiering\w*"
        r"|kostnad\w*|budget\w*|ersättning\w*|pris\w*|prissättning)(?: .*)?|betalning\w*"
        r"|fakturering.*"
        r"|(?:vad|hur mycket) .*(?:kostar?|betalar?s?)\b.*",
    ),
    (
        Section.SITUATION,
        r"(?:nuvarande|aktuell) (?:situation\w*|läge|förhållanden|avtal|behov)|nuläge\w*"
        r"|dagsläge\w*|behov(?:et|sanalys|sbild)?(?: .*)?|läget i dag",
    ),
    (
        Section.BACKGROUND,
        r"bakgrund(?:en)?(?: .*)?|historik|tidigare beslut|förutsättningar",
    ),
    (
        Section.MATTER,
        r"ärendet?|sammanfattning(?:en)?(?: .*)?|(?:ärendet )?i korthet|(?:kort )?om ärendet"
        r"|(?:(?:sammanfattande|kort(?:fattad)?|allmän|närmare) )?beskrivning(?: av ärendet)?"
        r"|inledning|syfte(?: .*)?"
        r"|ärende(?:beskrivning|redogörelse)|beskrivning av ärendet|redogörelse|handläggning",
    ),
    (
        Section.PROPOSAL,
        rf"{_WHO}(?:förslag|bedömning\w*|överväganden?|övervägande|ställningstagande|synpunkter)"
        r"(?: och .*)?|skäl(?:en)? (?:för|till) .*|motiv\w*(?: .*)?|analys|utredning|slutsats\w*"
        r"|varför .+"
        r"|bedömning\w*(?: .*)?|överväganden(?: .*)?|beskrivning av förslaget|förslaget",
    ),
    (
        Section.SIGNATURE,
        r"underskrift\w*|undertecknande\w*|undertecknas|signatur\w*|underskrifter .*",
    ),
    (
        Section.TERMS,
        r"(?:avtalets|uppdragets|kontraktets) \w+|avtalsparter|(?:avtals?|uppdrags?"
        r"|kontrakts?)?(?:tid|period|längd|volym\w*|parter\w*|omfattning\w*)"
        r"(?: .*)?|förlängning\w*(?: .*)?|option\w*(?: .*)?|uppsägning\w*(?: .*)?|villkor"
        r"|uppdraget(?:s .*)?|giltighet\w*|volym\w*(?: .*)?|omfattning\w*(?: .*)?|index\w*(?: .*)?"
        r"|utökning(?: .*)?|ändring\w*(?: .*)?|parter\w*|giltighetstid|uppdragsgivare(?: .*)?"
        r"|hävning.*|tvist.*|ansvar.*",
    ),
)
_TABLE = tuple((section, Phrase(words, re.IGNORECASE)) for section, words in _WORDINGS)
_NUMBERING = re.compile(
    r"^(?:(?:§|[Aa]rtikel|[Pp]aragraf|[Pp]unkt|[Aa]vsnitt) ?\d+\.?|\d{1,2} ?§"
    r"|\d{1,2}(?:\.\d{1,2})*\.?)\s+|^(?:\d{1,2}\.|[a-z]\))\s*"
)
_ASKS = re.compile(r"(?:hur|så|vad|varför|vilka|vem|när)\b[^.]*$|[^.]*\?$", re.IGNORECASE)
_ORGANISATION = Phrase(
    r"(?!.* (?:för|i|av|på|hos) ).*(?:kommun|stad|nämnden|nämnd|styrelsen|förvaltningen|kontoret"
    r"|utskottet|avdelningen)",
    re.IGNORECASE,
)
_BY_FIRST_LETTERS = (Section.OTHER, Section.ECONOMY, Section.PROPOSAL)
_LONGEST = 110
_MOST = 8
_MOST_WORDS = {Section.UNION: 16, Section.DECISION: 12, Section.RECIPIENTS: 10, Section.TERMS: 5}
_SAYS = Phrase(
    r"\b(?:är|har|ska|skall|hålls|hölls|sker|skett|genomför\w*|lämna\w*|utgår|ryms|finns|gäller"
    r"|uppgår|kostar|följs)\b",
    re.IGNORECASE,
)


def section_of(heading: str) -> Section | None:
    """The part that a heading opens; None where its words tell nothing.

    Numbering in front and a colon behind are no part of the words.
    """
    words = _NUMBERING.sub("", heading.strip()).strip().rstrip(":–-.? ").strip()
    if not words or len(words) > _LONGEST:
        return None
    found = next((section for section, pattern in _TABLE if pattern.fullmatch(words)), None)
    if found in _BY_FIRST_LETTERS and _ORGANISATION.fullmatch(words):
        return None  # "Barnomsorgsnämnden", "Målsunds kommun"
    return None if found and len(words.split()) > _MOST_WORDS.get(found, _MOST) else found


def says_something(line: str) -> bool:
    """Whether a line has a verb or a day, as a sentence has and a heading, if no question, not."""
    asks = _ASKS.match(_NUMBERING.sub("", line.strip())) is not None
    return (_SAYS.search(line) is not None and not asks) or bool(dates(line))


def has_figures(line: str) -> bool:
    """Whether a line has figures besides its numbering and a statute's."""
    words = _NUMBERING.sub("", line.strip())
    return re.search(r"\d", re.sub(r"\(\d{4}:\d+\)|§ ?\d+|\d+ ?§", "", words)) is not None
