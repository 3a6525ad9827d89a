"""From letter to proposal: what is certain stands, a person answers for the rest, nothing else."""

from datetime import date
from decimal import Decimal

import pytest

from documents.proposing.asking import Answer
from documents.proposing.confirmation import Confirmations, UnionStep
from documents.proposing.to_proposal import to_proposals
from domain.contract.changes import (
    ContractKind,
    Extension,
    OptionCall,
    Termination,
)
from domain.contract.lines import Measure, VolumeLine
from domain.draft.handling import DecisionKind
from domain.draft.reading import Certainty
from domain.draft.register import Register
from domain.proposal.events import ConsultationTime
from domain.values.period import LinePeriod
from domain.values.quantity import Exact, Unit
from tests.documents.letters import OPTION, draft
from tests.documents.proposing.answering import (
    ANSWERED,
    LEDGER,
    TO_LINDSTOD,
    asked,
    but,
    contract,
    proposed,
)


def test_what_is_certain_stands_and_what_a_person_answers_makes_it_whole() -> None:
    startable = proposed()
    assert startable.remains == ()
    content = startable.content
    assert content is not None
    assert (content.committee, content.office) == ("vardnamnden", "vardkontoret")
    assert content.diary_number == "VN 2019-0044"
    assert content.services == ("housing-support",)
    assert content.recipients == (TO_LINDSTOD,)
    assert startable.union is not None
    assert startable.union.day == date(2019, 2, 4)


def test_the_first_point_holds_the_effect_on_the_only_contract_that_fits() -> None:
    content = proposed().content
    assert content is not None
    first, second = content.points
    (effect,) = first.effects
    assert effect.contract == "lindstod-boendestod"
    assert isinstance(effect.change, OptionCall)
    assert second.effects == ()


def test_the_stated_figure_is_booked_with_the_years_figure_beside_it() -> None:
    content = proposed().content
    assert content is not None
    change = content.points[0].effects[0].change
    assert isinstance(change, OptionCall)
    part, whole = change.volumes
    assert part.quantity == Exact(amount=Decimal(900))
    assert (part.period.start, part.period.end) == (date(2019, 4, 1), date(2019, 12, 31))
    assert part.annual_rate == Decimal(1200)
    assert (whole.period.start, whole.period.end) == (date(2020, 1, 1), date(2020, 12, 31))
    assert whole.annual_rate is None


def test_a_line_names_the_letter_and_where_in_it_the_figure_stands() -> None:
    content = proposed().content
    assert content is not None
    change = content.points[0].effects[0].change
    assert isinstance(change, OptionCall)
    source = change.volumes[0].source
    assert source is not None
    assert source.document == "Skrivelse om boendestöd, 2019"
    assert source.place == "sida 1, rad 12"


def test_the_hash_of_the_original_stands_in_the_source() -> None:
    said = Confirmations(case="boendestod-2019", proposals=(ANSWERED,))
    (startable,) = to_proposals(draft(OPTION, LEDGER), LEDGER, said, original="0f" * 32)
    assert startable.content is not None
    assert startable.content.letter is not None
    assert startable.content.letter.note == "SHA-256 " + "0f" * 32


def test_without_a_person_nothing_is_made_and_all_that_remains_is_told() -> None:
    (startable,) = to_proposals(draft(OPTION, LEDGER), LEDGER)
    assert startable.content is None
    assert set(startable.remains) == {
        "letter",
        "proposal",
        "case",
        "title",
        "points",
        "recipient.lindstod",
        "financing",
    }


@pytest.mark.parametrize("field", ["title", "points", "financing"])
def test_free_text_is_never_written_down_before_somebody_has_looked_at_it(field: str) -> None:
    told = asked(to_proposals(draft(OPTION, LEDGER), LEDGER)[0], field)
    assert told.certainty is Certainty.CHECK
    assert told.answer is Answer.REMAINS


def test_a_recipient_is_told_by_a_person_whom_to_write_to() -> None:
    told = asked(proposed(said=but(recipients=())), "recipient.lindstod")
    assert (told.certainty, told.answer) == (Certainty.MISSING, Answer.REMAINS)
    assert told.evidence[0].words == "Lindstöd Omsorg AB"


def test_what_a_person_puts_right_stands_instead_of_what_was_read() -> None:
    line = VolumeLine(
        line="option-2019",
        service="housing-support",
        unit=Unit.HOUR,
        quantity=Exact(amount=Decimal(950)),
        measure=Measure.IN_PERIOD,
        period=LinePeriod(start=date(2019, 4, 1), end=date(2019, 12, 31)),
    )
    startable = proposed(said=but(volumes=(line,), committee="socialnamnden"))
    assert startable.content is not None
    assert startable.content.committee == "socialnamnden"
    change = startable.content.points[0].effects[0].change
    assert isinstance(change, OptionCall)
    assert [each.line for each in change.volumes] == ["option-2019", "option-2020"]
    assert change.volumes[0] == line
    assert asked(startable, "volume.option-2019").answer is Answer.GIVEN


def test_what_a_person_leaves_out_is_no_part_of_it() -> None:
    startable = proposed(said=but(left_out=("volume.option-2020", "diary_number")))
    assert startable.content is not None
    change = startable.content.points[0].effects[0].change
    assert isinstance(change, OptionCall)
    assert [each.line for each in change.volumes] == ["option-2019"]
    assert startable.content.diary_number is None


def test_an_answer_to_what_was_not_asked_is_told() -> None:
    assert proposed(said=but(left_out=("volume.option-2017",))).unasked == ("volume.option-2017",)


def test_a_contract_that_nobody_knows_of_must_be_named() -> None:
    nothing_known = Register(parties=LEDGER.parties, services=LEDGER.services)
    assert "contract" in proposed(register=nothing_known).remains
    assert proposed(said=but(contract="lindstod-nytt"), register=nothing_known).content is not None


def test_two_contracts_that_fit_are_no_answer() -> None:
    second = contract("lindstod-boendestod-2", "lindstod", ContractKind.PROCURED_CONTRACT)
    doubled = Register.model_validate(
        {**LEDGER.model_dump(), "contracts": [*LEDGER.contracts, second]}
    )
    assert "contract" in proposed(register=doubled).remains


def test_an_option_is_never_called_off_on_an_assignment_of_the_municipalitys_own() -> None:
    of_own = contract("lindstod-egen", "lindstod", ContractKind.IN_HOUSE_ASSIGNMENT)
    known = Register.model_validate({**LEDGER.model_dump(), "contracts": [of_own]})
    assert "contract" in proposed(register=known).remains


def matter(title: str, point: str) -> str:
    begins, ends = OPTION.index("1. Option"), OPTION.index("2. Vårdchefen")
    text = OPTION[:begins] + f"1. {point}\n" + OPTION[ends:]
    return text.replace("Utlösande av option om boendestöd i avtal med Lindstöd Omsorg AB", title)


def test_an_extension_is_of_the_length_that_a_person_says_or_the_contracts_own() -> None:
    text = matter(
        "Förlängning av avtal om boendestöd med Lindstöd Omsorg AB",
        "Avtalet med Lindstöd Omsorg AB om boendestöd förlängs från 2021-01-01 till 2021-12-31.",
    )
    startable = proposed(text, but(left_out=("months",)))
    assert startable.remains == ()
    assert startable.content is not None
    assert startable.content.points[0].effects[0].change == Extension()
    longer = proposed(text, but(months=12))
    assert longer.content is not None
    assert longer.content.points[0].effects[0].change == Extension(months=12)


def test_a_supplement_needs_a_name_a_title_and_a_first_day() -> None:
    text = matter(
        "Tilläggsuppdrag om boendestöd till Kommunens Egen Regi",
        "Kommunens Egen Regi ges ett tilläggsuppdrag om boendestöd på 2 årsarbetare.",
    )
    (bare,) = [
        each
        for each in to_proposals(draft(text, LEDGER), LEDGER)
        if asked(each, "kind").value == DecisionKind.SUPPLEMENT and each.provider == "egen-regi"
    ]
    assert {"first_day", "supplement", "supplement_title"} <= set(bare.remains)


def test_a_change_given_whole_stands_instead_of_all_that_was_read() -> None:
    change = Termination(first_day_not_in_force=date(2020, 1, 1), reason="Avtalet sägs upp.")
    startable = proposed(said=but(change=change))
    assert startable.content is not None
    assert startable.content.points[0].effects[0].change == change


def test_union_consultation_that_a_person_tells_stands() -> None:
    step = UnionStep(time=ConsultationTime.AT_MEETING)
    assert proposed(said=but(union=step)).union == step


def test_text_longer_than_what_is_kept_is_never_cut() -> None:
    long = OPTION.replace("Medel finns i vårdnämndens budget.", "Medel finns. " + "Mer. " * 150)
    told = asked(to_proposals(draft(long, LEDGER), LEDGER)[0], "financing")
    assert told.value is None
