"""What a person has confirmed of a draft becomes a proposal; what is not confirmed is asked for."""

from datetime import date

import pytest

from documents.assembling.awarding import to_award
from documents.assembling.confirmed import Confirmation, Contact, NotConfirmed
from documents.assembling.proposing import to_proposal
from domain.contract.changes import Extension, OptionCall
from domain.draft.reading import Certainty
from domain.proposal.content import Channel
from domain.values.source import Source
from tests.documents.letters import OPTION, draft

LETTER = Source(document="Tjänsteskrivelse VN 2019-0044")
CONFIRMED = Confirmation(
    letter=LETTER,
    contracts={"lindstod": "lindstod-boendestod"},
    contacts={"Lindstöd Omsorg AB": Contact("brevlada-lindstod", Channel.BY_HAND)},
)


def test_a_letter_read_with_certainty_becomes_a_proposal_as_it_stands() -> None:
    content = to_proposal(draft(), CONFIRMED)
    assert content.committee == "vardnamnden"
    assert content.office == "vardkontoret"
    assert content.diary_number == "VN 2019-0044"
    assert content.services == ("housing-support",)
    assert [point.number for point in content.points] == [1, 2]
    assert content.recipients[0].party == "lindstod"
    assert content.letter == LETTER


def test_a_points_figures_become_its_effect_on_the_contract_named() -> None:
    first, second = to_proposal(draft(), CONFIRMED).points
    (effect,) = first.effects
    assert effect.contract == "lindstod-boendestod"
    assert isinstance(effect.change, OptionCall)
    lines = effect.change.volumes
    assert [(line.period.start, line.period.end) for line in lines] == [
        (date(2019, 4, 1), date(2019, 12, 31)),
        (date(2020, 1, 1), date(2020, 12, 31)),
    ]
    assert second.effects == ()


def test_what_nobody_has_named_is_asked_for_all_at_once() -> None:
    with pytest.raises(NotConfirmed) as refused:
        to_proposal(draft(), Confirmation(letter=LETTER))
    assert set(refused.value.fields) == {"contracts", "recipients"}


def test_a_reading_to_be_checked_is_used_only_when_it_is_accepted() -> None:
    doubtful = OPTION.replace("Vårdnämnden\n", "Vårdnemnden\n").replace("vårdnämndens", "nämndens")
    letter = draft(doubtful.replace("Vårdnämnden", "Nämnden"))
    assert letter.committee.certainty is not Certainty.CERTAIN
    with pytest.raises(NotConfirmed) as refused:
        to_proposal(letter, CONFIRMED)
    assert "committee" in refused.value.fields


def test_an_extension_takes_its_length_from_the_contract() -> None:
    text = OPTION.replace("Utlösande av option om boendestöd i avtal", "Förlängning av avtal")
    begins, ends = text.index("1. Option"), text.index("2. Vårdchefen")
    text = (
        text[:begins]
        + "1. Avtalet med Lindstöd Omsorg AB om boendestöd förlängs från 2021-01-01 till "
        + "2021-12-31.\n"
        + text[ends:]
    )
    (effect,) = to_proposal(draft(text), CONFIRMED).points[0].effects
    assert effect.change == Extension()


AGREEMENT = """\
Avtal om boendestöd

Dnr VN 2017-0102

1. Parter
Beställare: Vårdnämnden
Utförare: Lindstöd Omsorg AB

2. Avtalstid
Avtalet gäller från och med 2018-01-01 till och med 2020-12-31.
Avtalet kan förlängas med ett år i taget, högst två gånger.

3. Volym
Avtalet omfattar 7 200 timmar boendestöd per år.
"""


def test_an_agreement_becomes_an_award_to_register() -> None:
    accepted = frozenset({"contract_kind", "volumes", "parties", "periods"})
    letter = draft(AGREEMENT + "\nAvtalet har föregåtts av upphandling.\n")
    award = to_award(letter, Confirmation(letter=LETTER, accepted=accepted))
    assert (award.buyer, award.provider) == ("vardnamnden", "lindstod")
    assert (award.period.start, award.period.end) == (date(2018, 1, 1), date(2020, 12, 31))
    assert award.extension is not None
    assert (award.extension.length_months, award.extension.max_count) == (12, 2)
    assert [line.quantity.kind for line in award.volumes] == ["exact"]
