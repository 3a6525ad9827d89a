"""From a letter that takes away to the proposal of a reduction, and to what it would leave."""

from datetime import date
from decimal import Decimal

import pytest

from documents.proposing.asking import Answer, Asked
from documents.proposing.confirmation import Confirmation, Confirmations
from documents.proposing.to_proposal import Startable, to_proposals
from domain.contract.changes import Award, Reduction
from domain.contract.events import ContractReduced
from domain.contract.lines import Measure
from domain.draft.handling import DecisionKind
from domain.party.commands import RegisterParty
from domain.party.events import PartyKind, PartyRegistered
from domain.proposal.commands import StartProposal
from domain.proposal.events import EffectBooked
from domain.values.period import Period
from domain.values.quantity import Exact, Unit
from domain.volumes.year import year_report
from tests.documents.letters import MONEY, REDUCED, REDUCTION, REDUCTION_TITLE, draft
from tests.documents.proposing.answering import LEDGER, TO_LINDSTOD
from tests.domain.portfolio import capio_award, change, hours
from tests.domain.proposal.way import BOOK, INFORMED, PROPOSAL, SUBMIT, decision
from tests.domain.story import story

ANSWERED = Confirmation(
    proposal="boendestod-lindstod-minskning",
    letter="Skrivelse om boendestöd, 2019",
    as_read=("title", "points", "financing"),
    recipients=(TO_LINDSTOD,),
)
PARTY = PartyRegistered(kind=PartyKind.COMPANY, title="Lindstöd Omsorg AB")
AWARDED = Award(
    **{
        **dict(capio_award(provider="lindstod")),
        "buyer": "vardnamnden",
        "period": Period(start=date(2018, 1, 1), end=date(2020, 12, 31)),
        "volumes": (hours("base", 7200),),
    }
)
FROM_TO = (
    "Antalet platser inom boendestöd i avtalet med Lindstöd Omsorg AB minskas från 24 till 15"
    " från och med 2019-07-01."
)


def proposed(point: str = REDUCED, *as_read: str, money: str = MONEY) -> Startable:
    said = Confirmation(**{**dict(ANSWERED), "as_read": (*ANSWERED.as_read, *as_read)})
    text = REDUCTION.format(title=REDUCTION_TITLE, point=point, money=money)
    (startable,) = to_proposals(
        draft(text), LEDGER, Confirmations(case="vn-2019-0051", proposals=(said,))
    )
    return startable


def asked(startable: Startable, field: str) -> Asked:
    (found,) = (each for each in startable.asked if each.field == field)
    return found


def reduction(startable: Startable) -> Reduction:
    assert startable.remains == ()
    assert startable.content is not None
    (effect,) = startable.content.points[0].effects
    assert effect.contract == "lindstod-boendestod"
    assert isinstance(effect.change, Reduction)
    return effect.change


def test_what_is_certainly_taken_away_is_proposed_as_a_reduction() -> None:
    startable = proposed()
    assert asked(startable, "kind").answer is Answer.AS_READ
    (line,) = reduction(startable).volumes
    assert line.line == "reduction-2019"
    assert line.quantity == Exact(amount=Decimal(1200))
    assert (line.measure, line.unit) == (Measure.PER_YEAR, Unit.HOUR)
    assert line.period.start == date(2019, 7, 1)
    assert line.source is not None
    assert line.source.document == "Skrivelse om boendestöd, 2019"


def test_a_computed_difference_is_asked_about() -> None:
    startable = proposed(FROM_TO)
    assert startable.remains == ("first_day", "volume.reduction-2019")
    assert startable.content is None
    (line,) = reduction(proposed(FROM_TO, *startable.remains)).volumes
    assert line.quantity == Exact(amount=Decimal(9))
    assert line.measure is Measure.LEVEL


def test_what_is_left_is_no_line_of_a_reduction() -> None:
    startable = proposed(FROM_TO, "volume.reduction-2019")
    lines = [each.field for each in startable.asked if each.field.startswith("volume.")]
    assert lines == ["volume.reduction-2019"]


def test_what_is_no_longer_paid_is_asked_about_and_saved() -> None:
    money = "Kostnaden minskar med 520 tkr under 2019."
    startable = proposed(money=money)
    assert "cost.reduction-2019" in startable.remains
    (saved,) = reduction(proposed(REDUCED, "cost.reduction-2019", money=money)).costs
    assert saved.amount.kronor == 520_000


def test_where_no_figure_is_told_a_person_is_asked_for_it() -> None:
    startable = proposed("Uppdraget till Lindstöd Omsorg AB om boendestöd minskas.")
    assert asked(startable, "kind").value == DecisionKind.REDUCTION
    assert "volumes" in startable.remains


@pytest.mark.parametrize("provider", ["Lindstöd Omsorg AB", "Älvhem Vård AB", "Egen Regi"])
def test_every_kind_of_contract_is_found_for_a_reduction(provider: str) -> None:
    text = REDUCTION.format(title=REDUCTION_TITLE, point=REDUCED, money=MONEY)
    told = draft(text.replace("Lindstöd Omsorg AB", provider))
    (startable,) = to_proposals(told, LEDGER)
    assert asked(startable, "contract").value is not None


def test_the_letter_s_reduction_is_booked_on_its_decision_and_leaves_the_rest() -> None:
    startable = proposed()
    assert startable.content is not None
    told = story(
        *(RegisterParty(party=name, entry=PARTY) for name in ("vardnamnden", "lindstod")),
        change(AWARDED, contract="lindstod-boendestod"),
        StartProposal(
            proposal=PROPOSAL, case="vn-2019-0051", caseworker="eva", content=startable.content
        ),
        SUBMIT,
        INFORMED,
        decision(meeting_day=date(2019, 3, 21)),
    )
    told.when(BOOK).then_kinds(EffectBooked, ContractReduced)
    held = {"lindstod-boendestod": told.state("contract", "lindstod-boendestod")}
    left = [year_report(held, {}, year).services[0].total.amount.low for year in (2018, 2019, 2020)]
    assert left == [7200, 6600, 6000]
