"""Sentences about a proposal's consultation, decision and delivery."""

from datetime import date

import pytest

from domain.proposal.content import Channel
from domain.proposal.events import (
    ConsultationKind,
    ConsultationTime,
    DecisionDelivered,
    EffectBooked,
    UnionConsulted,
)
from tests.wording.stored import NAMES, golden, with_
from wording.events import sentence


@pytest.mark.parametrize(
    ("time", "day", "sv"),
    [
        (ConsultationTime.DONE, date(2018, 3, 5), "genomförd 2018-03-05."),
        (ConsultationTime.PLANNED, date(2018, 3, 5), "planerad 2018-03-05."),
        (ConsultationTime.AT_MEETING, None, "i anslutning till sammanträdet."),
        (ConsultationTime.AT_MEETING, date(2018, 3, 21), "sammanträdet, 2018-03-21."),
    ],
)
def test_union_information_says_when(time: ConsultationTime, day: date | None, sv: str) -> None:
    event = UnionConsulted(kind=ConsultationKind.INFORMATION, time=time, day=day)
    assert sentence(event, "sv").endswith(sv)


def test_a_delivery_by_hand_says_who_confirmed_it() -> None:
    by_hand = DecisionDelivered(
        recipient="capio",
        channel=Channel.BY_HAND,
        reference="Kvitterat i receptionen",
        confirmed_by="handlaggare-1",
    )
    assert sentence(by_hand, "sv", NAMES) == (
        "Beslut expedierat till capio, för hand, bekräftat av Eva Ek (Kvitterat i receptionen)."
    )


def test_a_decision_that_books_nothing_says_so() -> None:
    rejected = EffectBooked(contracts=(), points=(), decision_day=date(2018, 3, 21))
    assert sentence(rejected, "sv") == ("Beslutet 2018-03-21 bokfört: avslag, inget avtal ändras.")
    signing = EffectBooked(contracts=(), points=(2,), decision_day=date(2018, 3, 21))
    assert sentence(signing, "en") == "Decision of 2018-03-21 booked: point 2 on no contract."


def test_a_submission_claims_no_reservation_where_nothing_is_drawn() -> None:
    said = sentence(golden("proposal.submitted.v1"), "sv")
    assert "komplett; medel som den drar på är reserverade" in said


def test_a_paragraph_already_written_with_its_sign_has_one() -> None:
    decided = golden("proposal.committee-decided.v1")
    written = with_(decided, paragraph="§ 41", assumed=None)
    assert sentence(written, "sv") == (
        "Nämnden beslutade 2018-03-21 § 41: punkt 1 bifall och punkt 2 avslag."
    )
    assert "2018-03-21:" in sentence(with_(written, paragraph=None), "sv")
