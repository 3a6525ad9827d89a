"""The e-mail that tells a recipient what was decided; in Swedish, as the decision is."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import formataddr

from domain.values.identifiers import Slug
from identity.persons import Person
from workflows.proposal.decision_text import OUTCOMES, Decided, Letterhead
from workflows.proposal.steps import anew


def message_id(decided: Decided, recipient: Slug, letterhead: Letterhead) -> str:
    """The same for ever, so that a mail program shows a repeat only once. RFC 5322 3.6.4.

    Another one only in another round, of another decision, or where people had the delivery taken
    up again.
    """
    proposal = decided.proposal
    times = proposal.resumption(recipient).times
    about = (decided.name, f"r{proposal.round}", recipient, str(times), *anew(decided.replaces))
    return f"<{'.'.join(about)}.decision@{letterhead.domain}>"


def decision_notice(decided: Decided, to: Person, letterhead: Letterhead) -> EmailMessage:
    """Requires an address. No Message-ID yet."""
    lines = "\n".join(_lines(decided, letterhead)) + "\n"
    return letter(to, f"Beslut: {decided.content.title}", lines, letterhead)


def letter(to: Person, subject: str, text: str, letterhead: Letterhead) -> EmailMessage:
    """An e-mail from us, in Swedish. Requires an address. No Message-ID yet."""
    message = EmailMessage()
    message["From"] = formataddr((letterhead.municipality, letterhead.sender))
    message["To"] = formataddr((_on_one_line(to.name), to.email or ""))
    message["Subject"] = _on_one_line(subject)
    message["Content-Language"] = "sv"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    return message


def _on_one_line(text: str) -> str:
    """As a header must be; what stands below the line break stays text and begins no header."""
    return " ".join(text.split())


def _lines(decided: Decided, letterhead: Letterhead) -> Iterator[str]:
    content, decision = decided.content, decided.decision
    yield decided.opening()
    yield ""
    yield f"Rubrik: {content.title}"
    yield f"Ärende: {decided.proposal.case}"
    if content.diary_number:
        yield f"Diarienummer: {content.diary_number}"
    yield ""
    yield "Beslut:"
    for point, outcome in decided.points():
        yield f"{point.number}. {point.text} – {OUTCOMES[outcome]}"
    if decided.replaces:
        yield ""
        yield "Ett tidigare besked om beslut i detta ärende var fel. Detta gäller i dess ställe."
    if decision.assumed:
        yield ""
        yield f"Antagen uppgift: {decision.assumed}"
    yield ""
    yield f"Läs beslutet: {letterhead.address_of(decided.name)}"
    yield ""
    yield letterhead.municipality
