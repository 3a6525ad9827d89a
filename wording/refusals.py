"""Why something was refused, and what to do next."""

from domain.refusal import Refusal
from wording.locale import Locale
from wording.proposal_refusals import PROPOSAL_REFUSALS

_SWEDISH: dict[str, tuple[str, str]] = {
    **PROPOSAL_REFUSALS,
    "Refusal": ("Begäran avvisades", "Läs vad som var fel, rätta det och försök igen"),
    "NotFound": ("Det som anges finns inte", "Kontrollera namnet, eller registrera det först"),
    "Conflict": (
        "Det går inte i det läge som gäller nu",
        "Läs det aktuella läget och försök igen därifrån",
    ),
    "Impossible": ("Uppgiften kan inte stämma", "Rätta uppgiften; den kan inte registreras"),
    "RuleViolated": (
        "Avtalets egna villkor tillåter det inte",
        "Ändra förslaget, eller låt en registrator registrera det trots regeln, med skäl",
    ),
    "NotAuthorised": ("Du har inte rätt att göra detta", "Be någon som har rollen att göra det"),
    "UnknownContract": (
        "Avtalet finns inte",
        "Registrera avtalet först, eller kontrollera dess id",
    ),
    "UnknownEntry": (
        "Avtalet har ingen sådan post",
        "Sök upp postens nummer i avtalets historik",
    ),
    "UnknownSupplement": (
        "Avtalet har inget sådant tilläggsuppdrag i kraft",
        "Kontrollera tilläggsuppdragets id i avtalets historik",
    ),
    "UnknownLine": (
        "Avtalet har ingen sådan kostnadsrad",
        "Kontrollera radens id i avtalet, eller utelämna raderna så att alla räknas upp",
    ),
    "AlreadyAwarded": (
        "Avtalet är redan registrerat",
        "Rätta posten, eller använd ett annat id",
    ),
    "LineAlreadyExists": (
        "Avtalet har redan en rad eller ett tilläggsuppdrag med det namnet",
        "Ge raden ett eget namn",
    ),
    "ContractHasNoEnd": (
        "Avtalet har ingen sista dag som en förlängning kan följa på",
        "Rätta avtalets slutdag först, eller ange förlängningens längd",
    ),
    "WrongKindOfContract": (
        "Ett avtal av det slaget kan inte ändras på det sättet",
        "Välj en ändring som passar avtalet, eller ingå ett nytt avtal",
    ),
    "CorrectionChangesKind": (
        "En rättelse ersätter en uppgift med en av samma slag",
        "Stryk posten och registrera sedan den andra uppgiften",
    ),
    "FirstEntryCannotBeStruck": (
        "Avtalets första post kan inte strykas, senare poster vilar på den",
        "Rätta posten, eller avsluta avtalet",
    ),
    "LaterFactWouldBreak": (
        "Rättelsen skulle göra att en senare uppgift bryter mot en regel",
        "Rätta den senare uppgiften först, eller registrera rättelsen trots regeln, med skäl",
    ),
    "BookedWithoutBasis": (
        "Inget bokförs utan ett registrerat beslut eller en registrering med källa",
        "Ange beslutet, eller registrera uppgiften med dokumentet som den står i",
    ),
    "OutsideContractLife": (
        "Dagen ligger utanför avtalets tid",
        "Ange en dag då avtalet gäller",
    ),
    "VolumeBelowZero": (
        "Mindre än ingenting skulle bli kvar av volymen",
        "Ta inte bort mer än avtalet har varje dag, eller rätta vad det har",
    ),
    "TermsBroken": (
        "Avtalets egna villkor tillåter det inte",
        "Ändra förslaget, eller låt en registrator registrera det trots regeln, med skäl",
    ),
    "UnknownFinding": (
        "Fyndet finns inte",
        "Läs fynden som de är nu, och besvara ett av dem",
    ),
    "FindingChanged": (
        "Fyndet vilar nu på andra uppgifter än dem som besvarades",
        "Läs fyndet som det är nu, och besvara det igen",
    ),
    "FindingsUnanswered": (
        "Det finns fel som ingen har besvarat",
        "Rätta utkastet, eller besvara varje fel och säg varför",
    ),
    "EntryIsAnnulled": (
        "En domstol har upphävt beslutet som posten vilar på",
        "Låt posten stå, den räknas inte längre",
    ),
    "MalformedAct": (
        "Det som skickades är ingen åtgärd på en tjänsteskrivelse",
        "Skicka en åtgärd med de fält som den har",
    ),
    "UnknownFrame": (
        "Budgeten har ingen sådan ram för året",
        "Registrera ramens belopp för året först",
    ),
    "FrameTakesNoDraws": (
        "Budgeten för en hel insats tas inte i anspråk",
        "Ta medlen ur en ram eller en reserv",
    ),
    "UnknownParty": (
        "Parten finns inte i registret",
        "Registrera parten först, eller kontrollera dess id",
    ),
    "DocumentRefused": (
        "Dokumentet går inte att läsa",
        "Skicka det som txt, docx eller pdf med text i",
    ),
    "EmptyDocument": (
        "Dokumentet är tomt",
        "Kontrollera att rätt fil valts, och att den är sparad",
    ),
    "TooLarge": (
        "Dokumentet är större än vad som läses",
        "Skicka skrivelsen ensam, utan bilagor",
    ),
    "TooManyPages": (
        "Dokumentet har fler sidor än vad som läses",
        "Plocka ut sidorna med beslutet och skicka dem",
    ),
    "UnpacksTooLarge": (
        "Filen packas upp till mycket mer än ett dokument",
        "Öppna den i Word, spara den på nytt som .docx och skicka den",
    ),
    "UnknownFormat": (
        "Filen är varken text, docx eller pdf",
        "Öppna den i dess eget program, spara den som docx eller pdf och skicka den",
    ),
    "HoldsMacros": (
        "Wordfilen innehåller makron",
        "Spara den som .docx, som inte har några, och skicka den",
    ),
    "LockedDocument": (
        "Dokumentet kräver ett lösenord",
        "Öppna det med lösenordet, spara en kopia utan och skicka den",
    ),
    "ScannedDocument": (
        "Pdf-filen innehåller bilder av sidor, utan text",
        "Skicka filen som skannades, eller kör textigenkänning (OCR) på den först",
    ),
    "UnknownEncoding": (
        "Texten har en teckenkodning som inte läses",
        "Spara den som UTF-8 och skicka den",
    ),
    "DamagedDocument": (
        "Filen är skadad",
        "Öppna den i dess eget program, spara den på nytt och skicka den",
    ),
    "ReadingEnded": (
        "Dokumentet tog mer tid eller minne att läsa än ett dokument får",
        "Spara det på nytt som pdf eller txt, utan bilder och bilagor, och skicka det",
    ),
    "ReaderBroke": (
        "Läsaren klarade inte det här dokumentet",
        "Skicka det som txt så länge, och berätta för dem som sköter systemet vad som står här",
    ),
    "KeyReused": (
        "Nyckeln har redan använts för något annat",
        "Välj en ny nyckel, eller upprepa exakt det som skickades först",
    ),
    "StaleVersion": (
        "Det du såg har ändrats sedan dess",
        "Läs det igen, och upprepa med den version som du då ser",
    ),
    "StreamMovedOn": (
        "Andra ändrar samma sak just nu",
        "Upprepa med samma nyckel om en stund",
    ),
}
"""Title and remedy by the refusal's class name."""


def title(refusal: type[Refusal], locale: Locale) -> str:
    """What kind of refusal it is, in one line without a full stop."""
    return refusal.title if locale == "en" else _nearest(refusal)[0]


def remedy(refusal: type[Refusal], locale: Locale) -> str | None:
    """What to do next, without a full stop; None where nobody has said."""
    if locale == "sv":
        return _nearest(refusal)[1]
    return refusal.remedy.rstrip(".") if refusal.remedy else None


def title_of(name: str, locale: Locale) -> str:
    """The title by the name under which an event recorded the refusal; the name if unknown."""
    known = _by_name().get(name)
    return name if known is None else title(known, locale)


def has_swedish(refusal: type[Refusal]) -> bool:
    """Whether the class has Swedish words of its own, and not only its base's."""
    return refusal.__name__ in _SWEDISH


def _nearest(refusal: type[Refusal]) -> tuple[str, str]:
    names = (each.__name__ for each in refusal.__mro__)
    return next(_SWEDISH[name] for name in names if name in _SWEDISH)


def _by_name() -> dict[str, type[Refusal]]:
    found: dict[str, type[Refusal]] = {}
    pending = [Refusal]
    while pending:
        kind = pending.pop()
        found[kind.__name__] = kind
        pending.extend(kind.__subclasses__())
    return found
