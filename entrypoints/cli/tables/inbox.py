"""Proposals: what waits for whom, and where each is."""

from rich.console import RenderableType
from rich.text import Text

from domain.proposal.state import DeliveryStatus
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from projections.proposal_inbox.answers import Inbox, NextAct, ProposalRow
from wording import titles

ACTS = {
    NextAct.SAVE_DRAFT: say("komplettera utkastet", "complete the draft"),
    NextAct.SUBMIT: say("lämna in", "submit"),
    NextAct.CONSULT_UNION: say("facklig information", "inform the union"),
    NextAct.PLAN_MEETING: say("sätt upp på sammanträde", "plan the meeting"),
    NextAct.RECORD_DECISION: say("registrera beslutet", "record the decision"),
    NextAct.BOOK_EFFECT: say("åtgärda avvisad bokföring", "look into a refused booking"),
    NextAct.RECORD_DELIVERY: say("bekräfta överlämnande", "confirm delivery"),
}


def proposals(answer: Inbox) -> RenderableType:
    """One row each, the longest waiting first."""
    made = cells.table(
        "",
        say("Tjänsteskrivelse, ärende", "Proposal, case"),
        say("Läge, sammanträde", "Phase, meeting"),
        say("Härnäst, väntar på", "Next, waits for"),
        ids=[0],
    )
    for row in answer.proposals:
        made.add_row(
            Text(row.proposal).append(f"\n{row.case or ''}", "dim"),
            Text(f"{titles.phase(row.phase, LOCALE)}\n").append(_meeting(row), "dim"),
            Text(ACTS[row.next_act] if row.next_act else "–").append(f"\n{_waits_for(row)}", "dim"),
        )
    return made


def _meeting(row: ProposalRow) -> str:
    if row.decision is None:
        return str(row.meeting_day or "")
    assumed = cells.ASSUMED if row.decision.assumed else ""
    return f"{row.decision.meeting_day}{assumed}"


def _waits_for(row: ProposalRow) -> str:
    held = [d.recipient for d in row.deliveries if d.status is DeliveryStatus.NEEDS_ATTENTION]
    if held:
        return say("når inte ", "cannot reach ") + ", ".join(held)
    return row.waits_for or ""
