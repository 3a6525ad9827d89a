"""Sentences about the ways of a proposal: who decided, what was changed, what came after."""

from datetime import date

import pytest

from domain.budget import reasons
from domain.event import Event
from domain.proposal.events import (
    CommitteeDecided,
    ConsultationKind,
    ConsultationTime,
    DecisionDelivered,
    DecisionReported,
    NoticeTakenDown,
    Outcome,
    PointOutcome,
    ProposalWithdrawn,
    RecordRetracted,
    ReminderRaised,
    Retractable,
    UnionConsulted,
)
from domain.proposal.outcomes import ByChair, ByDelegate, ChangedPoint, DecidedBy
from tests.wording.stored import golden, with_
from wording.events import sentence

MARCH = date(2018, 3, 21)
NAMES = {
    "person:direktoren": "Lena Lind",
    "person:ledamot-3": "Ove Olsson",
    "person:ledamot-7": "Siv Sten",
    "person:eva": "Eva Ek",
    "contract:capio-housing": "Boendestöd Capio",
}


def decided(by: DecidedBy, *outcomes: PointOutcome) -> CommitteeDecided:
    approved = (PointOutcome(point=1, outcome=Outcome.APPROVED),)
    return CommitteeDecided(meeting_day=MARCH, outcomes=outcomes or approved, by=by)


def test_a_decision_says_who_made_it() -> None:
    delegate = ByDelegate(person="direktoren", item="4.2")
    assert sentence(decided(delegate), "sv", NAMES) == (
        "Lena Lind beslutade på delegation (4.2) 2018-03-21: punkt 1 bifall."
    )
    chair = ByChair(person="direktoren", urgency="avtalet löper ut")
    assert sentence(decided(chair), "en", NAMES) == (
        "The chair, Lena Lind, decided, urgently (avtalet löper ut), 2018-03-21: point 1 approved."
    )


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (ChangedPoint(text="Annan lydelse"), "(lydelse)"),
        (ChangedPoint(effects=(), draws=()), "(verkan på avtal och medel)"),
    ],
)
def test_an_approval_with_changes_says_what_was_changed(changed: ChangedPoint, said: str) -> None:
    outcome = PointOutcome(point=2, outcome=Outcome.APPROVED_WITH_CHANGES, changed=changed)
    event = with_(golden("proposal.committee-decided.v1"), outcomes=(outcome,), assumed=None)
    assert sentence(event, "sv").endswith(f": punkt 2 bifall med ändringar {said}.")


def test_a_correction_says_how_it_was_and_whether_it_is_told_anew() -> None:
    event = golden("proposal.decision-corrected.v1")
    assert sentence(event, "sv") == (
        "Beslutsuppgift rättad: beslutat 2018-03-21 § 42. Paragrafen före hade registrerats. Det"
        " expedieras på nytt."
    )
    assert sentence(with_(event, tell_anew=False), "en") == (
        "Decision corrected: decided on 2018-03-21 § 42. Paragrafen före hade registrerats."
    )


def test_a_referral_back_says_why_and_who_voted_dissented_and_stood_aside() -> None:
    assert sentence(golden("proposal.referred-back.v1"), "sv", NAMES) == (
        "Nämnden återremitterade 2018-03-21 § 41. Omröstning: 6 ja, 5 nej; reservation: Ove Olsson;"
        " jäv: Siv Sten. Kostnaden för 2019 ska redovisas."
    )


def test_a_late_report_says_when_it_should_have_been() -> None:
    late = DecisionReported(meeting_day=date(2018, 5, 16), next_meeting_day=date(2018, 4, 18))
    assert sentence(late, "sv") == (
        "Beslut anmält till nämnden 2018-05-16, för sent: närmaste sammanträde var 2018-04-18."
    )


def test_a_negotiation_says_how_it_ended() -> None:
    consulted = UnionConsulted(
        kind=ConsultationKind.NEGOTIATION,
        time=ConsultationTime.DONE,
        day=date(2018, 3, 5),
        agreed=False,
        closed_on=date(2018, 3, 9),
    )
    assert sentence(consulted, "sv") == (
        "Facklig förhandling, MBL § 11: genomförd 2018-03-05; oenighet, avslutad 2018-03-09."
    )


def test_a_notice_that_came_down_too_early_says_what_follows() -> None:
    early = NoticeTakenDown(taken_down_on=date(2018, 4, 10), too_early=True)
    assert sentence(early, "en").endswith("the notice must be posted anew.")


@pytest.mark.parametrize(
    ("kind", "subject", "sv", "en"),
    [
        (Retractable.APPEAL, "mal-1", "överklagandet mal-1", "the appeal mal-1"),
        (Retractable.BOUNCE, "capio", "returen från capio", "the bounce from capio"),
        (Retractable.SIGNATURE, "eva", "underskriften av Eva Ek", "the signature of Eva Ek"),
        (Retractable.DECISION, "2018-03-21", "beslutet 2018-03-21", "the decision of 2018-03-21"),
        (
            Retractable.REPORT,
            "2018-04-18",
            "anmälan till nämnden 2018-04-18",
            "the report to the committee of 2018-04-18",
        ),
        (
            Retractable.MINUTES,
            "2018-03-26",
            "justeringen av protokollet 2018-03-26",
            "the minutes' approval of 2018-03-26",
        ),
        (Retractable.NOTICE, "2018-03-27", "anslaget 2018-03-27", "the notice of 2018-03-27"),
        (Retractable.DELIVERY, "capio", "överlämnandet till capio", "the handing over to capio"),
    ],
)
def test_what_was_taken_back_is_told_with_why(
    kind: Retractable, subject: str, sv: str, en: str
) -> None:
    event = RecordRetracted(kind=kind, subject=subject, because="fel beslut")
    assert sentence(event, "sv", NAMES) == (
        f"Uppgift struken, som om den inte hade registrerats: {sv}. fel beslut."
    )
    assert sentence(event, "en", NAMES) == (
        f"Record retracted, as if it had not been made: {en}. fel beslut."
    )


def test_days_that_are_assumed_are_marked() -> None:
    minutes = with_(golden("proposal.minutes-approved.v1"), assumed="Brevet anger det inte")
    assert sentence(minutes, "sv") == "Protokoll justerat 2018-03-26 (antagen uppgift)."
    notice = with_(golden("proposal.notice-posted.v1"), assumed="Brevet anger det inte")
    assert "2018-03-27 (antagen uppgift) (Kommunens digitala" in sentence(notice, "sv")


def test_a_repeat_is_told() -> None:
    sent = with_(golden("proposal.decision-delivered.v1"), repeats=1)
    assert isinstance(sent, DecisionDelivered)
    assert sentence(sent, "sv").endswith(", kan ha skickats 2 gånger.")


def test_a_withdrawal_at_the_meeting_names_it() -> None:
    at_meeting = ProposalWithdrawn(meeting_day=MARCH, paragraph="41")
    assert sentence(at_meeting, "sv") == (
        "Tjänsteskrivelse återtagen vid sammanträdet 2018-03-21 § 41."
    )


@pytest.mark.parametrize(
    ("mailed", "person", "said"),
    [
        (True, "eva", "; e-post till Eva Ek."),
        (False, None, "; visas för rollen, ingen e-post."),
    ],
)
def test_a_reminder_says_whom_it_reached(mailed: bool, person: str | None, said: str) -> None:
    event = with_(golden("proposal.reminder-raised.v1"), mailed=mailed, person=person)
    assert isinstance(event, ReminderRaised)
    assert sentence(event, "sv", NAMES) == (
        f"Påminnelse, i tid: justera protokollet senast 2018-04-04{said}"
    )


def test_an_annulled_entry_says_that_it_never_held() -> None:
    assert sentence(golden("contract.change-annulled.v1"), "sv") == (
        "Beslut upphävt: post 2, som vilade på beslutet i boendestod-capio, gäller inte och har"
        " aldrig gällt (dom 2018-11-05, mål 5512-18)."
    )


DOMAIN_S_OWN = [value for name, value in vars(reasons).items() if name.isupper()]


@pytest.mark.parametrize("reason", DOMAIN_S_OWN)
def test_each_of_the_domain_s_own_reasons_is_told_in_swedish(reason: str) -> None:
    released: Event = with_(golden("budget.released.v1"), reason=reason)
    assert reason in sentence(released, "en")
    assert reason not in sentence(released, "sv")
