"""A letter for several providers: one proposal for each, in one case."""

from decimal import Decimal

from documents.proposing.asking import Answer
from documents.proposing.confirmation import Confirmation, Confirmations, PointText
from documents.proposing.to_proposal import Startable, to_proposals
from domain.budget.events import Draw
from domain.draft.draft import Draft
from domain.draft.handling import DecisionKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.reading import Certainty, Reading
from domain.draft.register import Register
from domain.draft.volumes import CostPer, FigureRole, StatedCost
from domain.proposal.content import Channel, Recipient
from domain.values.money import Money, MoneyUnit
from tests.documents.letters import OPTION, draft
from tests.documents.proposing.answering import LEDGER, asked

THREE = """\
Tjänsteskrivelse
2019-02-11
Vårdkontoret

Vårdnämnden

Utökat verksamhetsuppdrag om boendestöd till Kommunens Egen Regi

Förslag till beslut
1. Verksamhetsuppdraget till Kommunens Egen Regi utökas avseende boendestöd från 2019-04-01 med
600 timmar under 2019 och därefter med 800 timmar per år.

Ekonomi
Nämnden har en ram på 5,0 mnkr till särskilda satsningar.
Av ramen föreslås 1,8 mnkr tas i anspråk.

Förslag
Det föreslås att nämnden utlöser optioner och utökar verksamhetsuppdraget. Förslaget omfattar
9 månader under 2019 och 12 månader under 2020:

Utförare	Timmar 2019	Kostnad	Timmar 2020	Kostnad
Kommunens Egen Regi	600	300 tkr	800	400 tkr
Lindstöd Omsorg AB	725	300 tkr	966	400 tkr
Älvhem Vård AB	725	300 tkr	966	400 tkr

Information enligt MBL
Information enligt § 19 MBL lämnades 2019-02-04.

Vårdkontoret

Tilda Hök

Beslutet skickas till:
Kommunens Egen Regi
"""


def several(*said: Confirmation, **shared: object) -> dict[str | None, Startable]:
    confirmations = Confirmations(
        case="boendestod-2019", shared=Confirmation.model_validate(shared), proposals=said
    )
    found = to_proposals(draft(THREE, LEDGER), LEDGER, confirmations)
    return {each.provider: each for each in found}


def test_a_letter_for_several_providers_gives_each_a_proposal_in_one_case() -> None:
    found = several()
    assert list(found) == ["egen-regi", "lindstod", "alvhem"]
    assert {each.case for each in found.values()} == {"boendestod-2019"}
    kinds = {name: asked(each, "kind").value for name, each in found.items()}
    assert kinds == {
        "egen-regi": DecisionKind.EXPANSION,
        "lindstod": DecisionKind.OPTION,
        "alvhem": DecisionKind.OPTION,
    }
    contracts = {name: asked(each, "contract").value for name, each in found.items()}
    assert contracts == {
        "egen-regi": "egen-boendestod",
        "lindstod": "lindstod-boendestod",
        "alvhem": "alvhem-boendestod",
    }


def test_whoever_the_decision_points_leave_out_must_be_given_one() -> None:
    found = several()
    assert asked(found["egen-regi"], "points").value == [
        {
            "number": 1,
            "text": "Verksamhetsuppdraget till Kommunens Egen Regi utökas avseende boendestöd "
            "från 2019-04-01 med 600 timmar under 2019 och därefter med 800 timmar per år",
        }
    ]
    assert asked(found["lindstod"], "points").certainty is Certainty.MISSING
    assert "points" in found["lindstod"].remains


def test_a_first_day_of_somebody_elses_point_is_to_be_looked_at() -> None:
    found = several()
    assert asked(found["egen-regi"], "first_day").certainty is Certainty.CERTAIN
    told = asked(found["alvhem"], "first_day")
    assert (told.certainty, told.value) == (Certainty.CHECK, "2019-04-01")
    assert "volume.option-2019" in found["alvhem"].remains


def test_a_first_day_that_is_confirmed_settles_the_lines_that_rest_on_it() -> None:
    found = several(Confirmation(provider="alvhem", as_read=("first_day",)))
    assert "volume.option-2019" not in found["alvhem"].remains
    assert "cost.option-2019" not in found["alvhem"].remains
    assert "first_day" in found["lindstod"].remains


def test_what_is_to_be_done_from_then_on_has_no_last_day_of_its_own() -> None:
    value = asked(several()["egen-regi"], "volume.expansion-from-2020").value
    assert isinstance(value, dict)
    assert value["period"] == {"start": "2020-01-01", "end": None}
    assert value["measure"] == "per_year"


def test_each_years_cost_is_drawn_on_the_frames_that_the_letter_names() -> None:
    answers = {
        "title": "Boendestöd hos Älvhem",
        "letter": "Skrivelse om boendestöd, 2019",
        "as_read": ("frames",),
        "left_out": ("financing", "consultation", "follow_up"),
    }
    said = Confirmation(
        provider="alvhem",
        proposal="boendestod-alvhem-2019",
        as_read=("first_day",),
        left_out=("recipient.egen-regi",),
        points=(PointText(number=1, text="Optionen hos Älvhem utlöses."),),
        recipients=(
            Recipient(
                recipient="alvhem", party="alvhem", contact="alvhem-brev", channel=Channel.EMAIL
            ),
        ),
    )
    startable = several(said, **answers)["alvhem"]
    assert startable.remains == ()
    assert startable.content is not None
    assert startable.content.budget == "vard"
    tkr = MoneyUnit.TKR
    assert startable.content.points[0].draws == (
        Draw(year=2019, frames=("satsningar",), amount=Money(amount=Decimal(300), unit=tkr)),
        Draw(year=2020, frames=("satsningar",), amount=Money(amount=Decimal(400), unit=tkr)),
    )


def test_frames_that_the_register_does_not_know_must_be_named() -> None:
    without = Register.model_validate({**LEDGER.model_dump(), "frames": []})
    (first, *_) = to_proposals(draft(THREE, without), without)
    told = asked(first, "frames")
    assert (told.certainty, told.answer) == (Certainty.MISSING, Answer.REMAINS)


def test_a_provider_that_the_letter_leaves_out_of_its_list_is_to_be_told_all_the_same() -> None:
    remains = several()["lindstod"].remains
    assert "recipient.lindstod" in remains
    assert "recipient.egen-regi" not in remains


def test_a_person_can_propose_for_somebody_whom_no_figure_is_of() -> None:
    register = LEDGER
    found = to_proposals(
        draft(OPTION, register),
        register,
        Confirmations(proposals=(Confirmation(provider="alvhem", kind=DecisionKind.OPTION),)),
    )
    assert [each.provider for each in found] == ["lindstod", "alvhem"]
    assert "volumes" in found[1].remains


def test_a_figure_of_a_name_that_is_no_provider_is_offered_to_be_looked_at() -> None:
    letter = draft(OPTION, LEDGER)
    nobody = NamedParty(written="Utvecklingsuppdrag", role=PartyRole.PROVIDER)
    cost = Reading[StatedCost](
        value=StatedCost(
            role=FigureRole.OPTION,
            amount=Money(amount=Decimal(45), unit=MoneyUnit.TKR),
            per=CostPer.YEAR,
            provider=nobody,
        ),
        certainty=Certainty.CHECK,
        evidence=letter.points[0].evidence,
    )
    fields = {name: getattr(letter, name) for name in Draft.model_fields}
    (only,) = to_proposals(Draft(**{**fields, "costs": (cost,)}), LEDGER)
    assert only.provider == "lindstod"
    assert asked(only, "cost.option-2019").answer is Answer.REMAINS
