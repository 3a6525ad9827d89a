"""The inbox asked for a person, a role, a meeting's agenda or one proposal."""

from datetime import date

from domain.meeting.commands import AnnounceMeeting
from domain.proposal.commands import (
    PlanMeeting,
    RecordUnionConsultation,
    SubmitProposal,
)
from domain.proposal.events import (
    ConsultationTime,
)
from projections.proposal_inbox.answers import NextAct
from projections.proposal_inbox.view import ProposalInbox
from tests.projections.inbox import CONSULT, DECIDE, PLAN, SUBMIT, row, start
from tests.projections.projecting import MEETING, Told, award, parties


def test_the_inbox_is_asked_for_a_person_or_for_a_role(told: Told) -> None:
    told.tell(*parties(), award(), start(), SUBMIT, CONSULT, PLAN, DECIDE)
    inbox = ProposalInbox(told.pool)
    assert {each.act for each in inbox.waiting("anna-ek").tasks} == {NextAct.CONSULT_UNION}
    assert [each.act for each in inbox.waiting(role="registrar").tasks] == [NextAct.APPROVE_MINUTES]
    assert inbox.waiting("nobody").tasks == ()
    in_english = inbox.waiting(role="registrar", locale="en").tasks[0]
    assert in_english.words == "approve the minutes"


def test_a_task_has_its_deadline_with_the_law_it_follows_from(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE)
    (minutes,) = [task for task in found.tasks if task.act is NextAct.APPROVE_MINUTES]
    assert minutes.deadline is not None
    assert minutes.deadline.last_day == date(2018, 4, 4)
    assert minutes.deadline.source == "KL 6:35, 5:69"
    assert minutes.deadline.historical
    assert found.tasks[0] is minutes


def test_an_agenda_holds_what_is_placed_on_the_meeting_or_on_its_day(told: Told) -> None:
    announced = AnnounceMeeting(committee="committee", meeting="march", day=MEETING)
    told.tell(*parties(), award(), announced)
    for name in ("by-day", "by-id", "elsewhere"):
        told.tell(start(name=name), SubmitProposal(proposal=name))
        told.tell(RecordUnionConsultation(proposal=name, time=ConsultationTime.AT_MEETING))
    told.tell(
        PlanMeeting(proposal="by-day", meeting_day=MEETING),
        PlanMeeting(proposal="by-id", meeting="march"),
        PlanMeeting(proposal="elsewhere", meeting_day=date(2018, 4, 18)),
    )
    agenda = ProposalInbox(told.pool).agenda("committee", "march", MEETING)
    assert [each.proposal for each in agenda] == ["by-day", "by-id"]


def test_only_the_one_that_waits_for_its_committee_is_left_of_the_letters(story: Told) -> None:
    inbox = ProposalInbox(story.pool)
    (waiting,) = inbox.waiting("kim-handlaggare").tasks
    assert waiting.proposal == "relief-service-exempelomsorgen-2027"
    assert waiting.act is NextAct.RECORD_DECISION
    assert len(inbox.proposals().proposals) == 9
    assert len(inbox.proposals(case=waiting.case).proposals) == 1


def test_an_unknown_proposal_is_none(story: Told) -> None:
    assert ProposalInbox(story.pool).proposal("nonesuch") is None
