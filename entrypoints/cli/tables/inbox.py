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
        say("Läge", "Phase"),
        say("Sammanträde", "Meeting"),
        say("Härnäst", "Next"),
        say("Väntar på", "Waits for"),
        ids=[0, 2],
    )
    for row in answer.proposals:
        made.add_row(
            Text(row.proposal).append(f"\n{row.case or ''}", "dim"),
            titles.phase(row.phase, LOCALE),
            _meeting(row),
            ACTS[row.next_act] if row.next_act else "–",
            _waits_for(row),
        )
    return made


def _meeting(row: ProposalRow) -> Text:
    if row.decision is None:
        return Text(str(row.meeting_day or ""))
    assumed = cells.ASSUMED if row.decision.assumed else ""
    return Text(f"{row.decision.meeting_day}{assumed}")


def _waits_for(row: ProposalRow) -> str:
    held = [d.recipient for d in row.deliveries if d.status is DeliveryStatus.NEEDS_ATTENTION]
    if held:
        return say("når inte ", "cannot reach ") + ", ".join(held)
    return row.waits_for or "–"
