"""The webhook that tells a recipient's system what was decided: the same bytes at every attempt."""

import orjson

from delivery.webhook import WebhookMessage
from domain.values.identifiers import Slug
from workflows.proposal.decision_text import Decided, Letterhead
from workflows.proposal.steps import anew

TYPE = "proposal.decided"


def webhook_id(decided: Decided, recipient: Slug) -> str:
    """The same for ever, as an e-mail's Message-ID. No full stop, which parts what is signed."""
    proposal, times = decided.proposal, decided.proposal.resumption(recipient).times
    about = (decided.name, f"r{proposal.round}", recipient, str(times), *anew(decided.replaces))
    return "_".join(about)


def decision_webhook(
    decided: Decided, recipient: Slug, url: str, secret: str, letterhead: Letterhead
) -> WebhookMessage:
    """Type and data, as Standard Webhooks has it. No personal data."""
    decision = decided.decision
    data = {
        "proposal": decided.name,
        "case": decided.proposal.case,
        "diary_number": decided.content.diary_number,
        "title": decided.content.title,
        "committee": {"id": decided.content.committee, "title": decided.committee},
        "decided_on": decision.meeting_day,
        "decided_by": decision.by.kind,
        "paragraph": decision.paragraph,
        "points": [
            {"number": point.number, "text": point.text, "outcome": outcome}
            for point, outcome in decided.points()
        ],
        "assumed": decision.assumed,
        "replaces_earlier": decided.replaces > 0,
        "recipient": recipient,
        "read_at": letterhead.address_of(decided.name),
    }
    body = orjson.dumps({"type": TYPE, "data": data})
    return WebhookMessage(webhook_id(decided, recipient), url, secret, body)
