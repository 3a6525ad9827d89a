"""Signing: by whom, with which authority, and whether the effect waits for it."""

from domain.proposal.content import SigningRequirement
from domain.proposal.errors import AlreadySigned, NothingToSign
from domain.proposal.events import AgreementSigned, AuthorityKind, Outcome, SigningAuthority
from domain.proposal.state import Phase, Proposal
from tests.domain.portfolio import content, day
from tests.domain.proposal.way import ANNULLED, BOOK, PROPOSAL, decision, signed, until
from tests.domain.story import Story

AFTERWARDS = SigningRequirement(required=1)


def missing(told: Story) -> int:
    proposal: Proposal = told.state("proposal", PROPOSAL)
    return proposal.signatures_missing


def test_a_signature_is_recorded_with_its_authority() -> None:
    until(Phase.SIGNING).when(signed("direktoren")).then(
        AgreementSigned(
            signatory="direktoren",
            authority=SigningAuthority(kind=AuthorityKind.DECISION_POINT, reference="2"),
            signed_on=day("2018-03-28"),
        )
    )


def test_where_two_are_to_sign_first_the_effect_waits_for_both() -> None:
    told = until(Phase.SIGNING)
    assert missing(told) == 2
    told.given(signed("direktoren"))
    assert told.state("proposal", PROPOSAL).phase is Phase.SIGNING
    told.given(signed("ordforanden"))
    assert told.state("proposal", PROPOSAL).phase is Phase.DECIDED
    told.given(BOOK)


def test_the_same_signature_is_not_recorded_again_and_nobody_signs_twice() -> None:
    told = until(Phase.SIGNING).given(signed("direktoren"))
    told.when(signed("direktoren")).then_nothing()
    told.when(signed("direktoren", "2018-03-29")).then_refused(AlreadySigned, field="signatory")


def test_what_is_signed_afterwards_holds_up_no_effect() -> None:
    told = until(Phase.DECIDED, content(signing=AFTERWARDS)).given(BOOK)
    assert missing(told) == 1
    told.given(signed("direktoren"))
    assert missing(told) == 0


def test_nothing_is_signed_where_nothing_was_approved() -> None:
    told = until(
        Phase.COMMITTEE, content(signing=SigningRequirement(required=1, before_effect=True))
    )
    told.given(decision(Outcome.REJECTED))
    assert told.state("proposal", PROPOSAL).phase is Phase.DECIDED
    told.when(signed("direktoren")).then_refused(NothingToSign)


def test_nobody_waits_for_signatures_on_what_a_court_annulled() -> None:
    told = until(Phase.SIGNING).given(*ANNULLED)
    assert missing(told) == 0
    assert told.state("proposal", PROPOSAL).phase is Phase.DECIDED
