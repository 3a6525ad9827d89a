"""Why a draft should have each of its fields before it is submitted."""

from wording.locale import Locale, Said, word

REASONS: dict[str, Said] = {
    "content": Said("Tjänsteskrivelsen är tom.", "The proposal is empty."),
    "points": Said(
        "Nämnden behöver minst en beslutspunkt att ta ställning till.",
        "The committee needs at least one decision point to decide on.",
    ),
    "points.effects": Said(
        "Ingen beslutspunkt säger vad som ska bokföras på ett avtal.",
        "No decision point says what is to be booked on a contract.",
    ),
    "recipients": Said(
        "Ingen står på sändlistan, så ingen får veta vad som beslutats.",
        "Nobody is on the distribution list, so nobody would hear of the decision.",
    ),
    "diary_number": Said(
        "Utan diarienummer går ärendet inte att finna i diariet.",
        "Without a diary number the case cannot be found in the registry.",
    ),
    "background": Said(
        "Den som inte känner ärendet vet inte varför det tas upp.",
        "Whoever does not know the case cannot tell why it comes up.",
    ),
    "financing": Said(
        "Det framgår inte hur beslutet betalas (KL 11:6, R34).",
        "It does not say how the decision is paid for (KL 11:6, R34).",
    ),
    "consultation": Said(
        "Det framgår inte med vilka samråd skett.", "It does not say who was consulted."
    ),
    "follow_up": Said(
        "Det framgår inte hur det följs upp; för en privat utförare krävs det (KL 10:8, R49).",
        "It does not say how it is followed up; a private provider must be (KL 10:8, R49).",
    ),
}


def reason(field: str, locale: Locale) -> str:
    """Why the field is wanted; its name where that is not known."""
    return word(REASONS, field, locale)
