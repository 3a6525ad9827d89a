"""What happened, in one or a few full sentences."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from domain.budget.events import BudgetEvent
from domain.contract.events import ContractEvent
from domain.document.events import DocumentImported
from domain.event import Event
from domain.expiry.events import ExpiryReminderRaised
from domain.finding.events import ContractFindingAnswered
from domain.meeting.events import MeetingEvent
from domain.need.events import NeedStated
from domain.party.events import PartyRegistered
from domain.proposal.events import ProposalEvent
from wording.contract_events import contract_sentence
from wording.finding_events import answer_sentence
from wording.locale import Locale
from wording.meeting_events import expiry_sentence, meeting_sentence
from wording.proposal_events import proposal_sentence
from wording.reader import Names, Reader
from wording.register_events import (
    budget_sentence,
    document_sentence,
    need_sentence,
    party_sentence,
)

_WRITERS: Mapping[type[Event], Callable[[Any, Reader], str]] = {
    **dict.fromkeys(get_args(ContractEvent), contract_sentence),
    **dict.fromkeys(get_args(ProposalEvent), proposal_sentence),
    **dict.fromkeys(get_args(BudgetEvent), budget_sentence),
    **dict.fromkeys(get_args(MeetingEvent), meeting_sentence),
    ExpiryReminderRaised: expiry_sentence,
    ContractFindingAnswered: answer_sentence,
    NeedStated: need_sentence,
    PartyRegistered: party_sentence,
    DocumentImported: document_sentence,
}


def sentence(event: Event, locale: Locale, names: Names | None = None) -> str:
    """What happened, with its facts, what it rests on, and the rules that it breaks if any.

    ``names``: what to call things, by ``party:<id>``, ``contract:<id>``, ``proposal:<id>`` and
    ``person:<id>``; what is not in it is called by its id.
    """
    return _WRITERS[type(event)](event, Reader(locale, names or {}))
