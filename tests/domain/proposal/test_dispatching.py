"""Delivery to each recipient by itself."""

from domain.proposal.commands import HoldDelivery, RecordBounce, RecordDelivery, ResumeDelivery
from domain.proposal.content import Channel
from domain.proposal.errors import (
    AlreadyDelivered,
    NotDelivered,
    NothingToResume,
    UnknownRecipient,
)
from domain.proposal.events import (
    DecisionDelivered,
    DeliveryBounced,
    DeliveryHeld,
    DeliveryResumed,
)
from domain.proposal.state import DeliveryStatus, Phase, Proposal
from tests.domain.portfolio import content
from tests.domain.proposal.way import DELIVERED, PROPOSAL, until
from tests.domain.story import Story

BY_HAND = RecordDelivery(
    proposal=PROPOSAL, recipient="office", channel=Channel.BY_HAND, confirmed_by="eva"
)


def hold(recipient: str) -> HoldDelivery:
    return HoldDelivery(
        proposal=PROPOSAL, recipient=recipient, channel=Channel.EMAIL, reason="Okänd adress"
    )


def decided() -> Story:
    return until(Phase.DECIDED, content(recipients=("capio", "office")))


def test_a_delivery_is_recorded_with_its_channel() -> None:
    told = decided()
    told.when(DELIVERED).then(
        DecisionDelivered(recipient="capio", channel=Channel.EMAIL, reference="<1@liggaren>")
    )
    told.when(BY_HAND).then(
        DecisionDelivered(recipient="office", channel=Channel.BY_HAND, confirmed_by="eva")
    )


def test_a_decision_is_delivered_to_a_recipient_once() -> None:
    decided().given(DELIVERED).when(DELIVERED).then_refused(AlreadyDelivered, field="recipient")


def test_only_recipients_on_the_list_are_delivered_to() -> None:
    stranger = RecordDelivery(proposal=PROPOSAL, recipient="press", channel=Channel.BY_HAND)
    decided().when(stranger).then_refused(UnknownRecipient, field="recipient", saying="press")
    decided().when(hold("press")).then_refused(UnknownRecipient, field="recipient")


def test_a_recipient_who_cannot_be_reached_needs_attention_and_holds_up_nobody() -> None:
    told = decided()
    told.when(hold("capio")).then(
        DeliveryHeld(recipient="capio", channel=Channel.EMAIL, reason="Okänd adress")
    )
    told.given(BY_HAND)
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert proposal.deliveries["capio"] is DeliveryStatus.NEEDS_ATTENTION
    assert [each.recipient for each in proposal.undelivered] == ["capio"]
    told.given(DELIVERED)
    assert told.state("proposal", PROPOSAL).undelivered == ()


def test_a_delivery_that_has_arrived_is_not_held() -> None:
    decided().given(DELIVERED).when(hold("capio")).then_nothing()


def bounced(recipient: str) -> RecordBounce:
    return RecordBounce(
        proposal=PROPOSAL, recipient=recipient, reason="550 okänd", reference="<1@liggaren>"
    )


def resumed(
    recipient: str, channel: Channel | None = None, contact: str | None = None
) -> ResumeDelivery:
    return ResumeDelivery(proposal=PROPOSAL, recipient=recipient, channel=channel, contact=contact)


def test_how_often_it_may_have_been_sent_before_is_kept() -> None:
    asked = RecordDelivery(**{**dict(DELIVERED), "repeats": 2})
    (delivered,) = decided().when(asked).events
    assert isinstance(delivered, DecisionDelivered)
    assert delivered.repeats == 2


def test_what_came_back_needs_attention() -> None:
    told = decided().given(DELIVERED)
    told.when(bounced("capio")).then(
        DeliveryBounced(recipient="capio", reason="550 okänd", reference="<1@liggaren>")
    )
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert proposal.deliveries["capio"] is DeliveryStatus.NEEDS_ATTENTION
    assert "capio" in {each.recipient for each in proposal.undelivered}


def test_only_what_was_delivered_comes_back() -> None:
    decided().when(bounced("capio")).then_refused(NotDelivered, field="recipient")
    decided().given(hold("capio")).when(bounced("capio")).then_refused(
        NotDelivered, field="recipient"
    )
    decided().when(bounced("press")).then_refused(UnknownRecipient, field="recipient")


def test_a_delivery_that_needs_attention_is_tried_again_as_it_was() -> None:
    told = decided().given(hold("capio"))
    told.when(resumed("capio")).then(DeliveryResumed(recipient="capio"))
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert proposal.deliveries["capio"] is DeliveryStatus.WAITING
    assert proposal.resumption("capio").times == 1
    assert proposal.recipients == content(recipients=("capio", "office")).recipients


def test_another_channel_or_contact_takes_the_list_s_place_and_stays() -> None:
    told = decided().given(hold("capio"), resumed("capio", Channel.WEBHOOK), hold("capio"))
    told.given(resumed("capio", contact="capio-new"))
    proposal: Proposal = told.state("proposal", PROPOSAL)
    (capio,) = [each for each in proposal.undelivered if each.recipient == "capio"]
    assert (capio.channel, capio.contact) == (Channel.WEBHOOK, "capio-new")
    assert proposal.resumption("capio").times == 2
    assert proposal.resumption("office").times == 0


def test_only_what_needs_attention_is_resumed() -> None:
    decided().when(resumed("capio")).then_refused(NothingToResume, field="recipient")
    decided().given(DELIVERED).when(resumed("capio")).then_refused(
        NothingToResume, field="recipient"
    )
    decided().when(resumed("press")).then_refused(UnknownRecipient, field="recipient")
