"""The e-mail that tells a recipient what was decided; in Swedish, as the decision is."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formataddr

from domain.proposal.events import CommitteeDecided, Outcome
from domain.proposal.state import Proposal
from domain.values.identifiers import ProposalId, Slug
from identity.persons import Person

OUTCOMES = {Outcome.APPROVED: "bifall", Outcome.REJECTED: "avslag"}


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who sends it, and where decisions can be read: an address that begins with https."""

    sender: str
    municipality: str
    read_at: str

    @property
    def domain(self) -> str:
        """The part of the sender's address after the at sign."""
        return self.sender.rpartition("@")[2]


def message_id(proposal: ProposalId, recipient: Slug, letterhead: Letterhead) -> str:
    """The same for ever, so that a mail program shows a repeat only once. RFC 5322 3.6.4."""
    return f"<{proposal}.{recipient}.decision@{letterhead.domain}>"


def decision_notice(
    name: ProposalId, proposal: Proposal, committee: str, to: Person, letterhead: Letterhead
) -> EmailMessage:
    """Requires a decision and an address. No Message-ID yet."""
    if proposal.decision is None or proposal.content is None:
        raise ValueError(f"{name} has not been decided")
    notice = EmailMessage()
    notice["From"] = formataddr((letterhead.municipality, letterhead.sender))
    notice["To"] = formataddr((_on_one_line(to.name), to.email or ""))
    notice["Subject"] = _on_one_line(f"Beslut: {proposal.content.title}")
    notice["Content-Language"] = "sv"
    notice["Auto-Submitted"] = "auto-generated"
    lines = _lines(name, proposal, proposal.decision, committee, letterhead)
    notice.set_content("\n".join(lines) + "\n")
    return notice


def _on_one_line(text: str) -> str:
    """As a header must be; what stands below the line break stays text and begins no header."""
    return " ".join(text.split())


def _lines(
    name: ProposalId,
    proposal: Proposal,
    decision: CommitteeDecided,
    committee: str,
    letterhead: Letterhead,
) -> Iterator[str]:
    content = proposal.content
    if content is None:
        return
    paragraph = f", {decision.paragraph}" if decision.paragraph else ""
    yield f"{committee} beslutade {decision.meeting_day.isoformat()}{paragraph}."
    yield ""
    yield f"Rubrik: {content.title}"
    yield f"Ärende: {proposal.case}"
    if content.diary_number:
        yield f"Diarienummer: {content.diary_number}"
    yield ""
    yield "Beslut:"
    outcomes = {each.point: each.outcome for each in decision.outcomes}
    for point in content.points:
        yield f"{point.number}. {point.text} – {OUTCOMES[outcomes[point.number]]}"
    if decision.assumed:
        yield ""
        yield f"Antagen uppgift: {decision.assumed}"
    yield ""
    yield f"Läs beslutet: {letterhead.read_at.rstrip('/')}/{name}"
    yield ""
    yield letterhead.municipality
