"""A decision that takes away: its kind, what is taken away, what is left, what is neither."""

from datetime import date
from decimal import Decimal

import pytest

from documents.recognising.decision_cues import kinds_in
from domain.draft.draft import Draft
from domain.draft.handling import DecisionKind
from domain.draft.reading import Certainty
from domain.draft.volumes import CostPer, FigureRole
from domain.values.quantity import Exact
from tests.documents.letters import MONEY, REDUCED, REDUCTION, REDUCTION_TITLE, draft


def letter(point: str = REDUCED, title: str = REDUCTION_TITLE, money: str = MONEY) -> Draft:
    return draft(REDUCTION.format(title=title, point=point, money=money))


def volumes(read: Draft) -> dict[tuple[FigureRole, Decimal], Certainty]:
    return {
        (each.value.role, each.value.quantity.amount): each.certainty
        for each in read.volumes
        if each.value and isinstance(each.value.quantity, Exact)
    }


def test_where_title_and_point_say_so_the_kind_and_what_is_taken_away_are_certain() -> None:
    read = letter()
    assert (read.decision_kind.value, read.decision_kind.is_certain) == (
        DecisionKind.REDUCTION,
        True,
    )
    (less,) = (e for e in read.volumes if e.value and e.value.role is FigureRole.REDUCTION)
    assert less.value is not None
    assert less.is_certain
    assert less.value.quantity == Exact(amount=Decimal(1200))
    assert less.value.period.start == date(2019, 7, 1)
    assert less.value.provider is not None
    assert less.value.provider.party == "lindstod"
    assert not less.computed


@pytest.mark.parametrize(
    "words",
    [
        "minskas med {0} från och med 2019-07-01",
        "minskas med ca {0} från och med 2019-07-01",
        "reduceras med {0}",
        "dras ned med {0}",
    ],
)
@pytest.mark.parametrize(
    ("told", "amount"), [("1 200 timmar per år", 1200), ("2,5 årsarbetare", "2.5")]
)
def test_what_the_words_take_away_is_told_as_that(words: str, told: str, amount: object) -> None:
    point = f"Uppdraget till Lindstöd Omsorg AB om boendestöd {words.format(told)}."
    read = letter(point)
    assert read.decision_kind.value is DecisionKind.REDUCTION
    assert (FigureRole.REDUCTION, Decimal(str(amount))) in volumes(read)


def test_from_so_much_to_so_much_gives_what_was_what_is_left_and_the_difference_computed() -> None:
    read = letter(
        "Antalet platser i avtalet med Lindstöd Omsorg AB minskas från 24 till 15 från och med"
        " 2019-07-01."
    )
    found = volumes(read)
    del found[FigureRole.BASE, Decimal(7200)]
    assert found == {
        (FigureRole.BASE, Decimal(24)): Certainty.CHECK,
        (FigureRole.TOTAL, Decimal(15)): Certainty.CHECK,
        (FigureRole.REDUCTION, Decimal(9)): Certainty.CHECK,
    }
    (less,) = (e for e in read.volumes if e.value and e.value.role is FigureRole.REDUCTION)
    assert less.computed
    assert less.value is not None
    assert less.value.period.start == date(2019, 7, 1)


def test_a_difference_that_is_told_is_not_computed_too() -> None:
    read = letter("Antalet platser hos Lindstöd Omsorg AB minskas med 9, från 24 till 15.")
    less = [e for e in read.volumes if e.value and e.value.role is FigureRole.REDUCTION]
    assert [each.computed for each in less] == [False]


def test_what_is_left_is_a_total_and_never_certain() -> None:
    read = letter("Volymen i avtalet med Lindstöd Omsorg AB minskas till 6 000 timmar per år.")
    assert volumes(read)[FigureRole.TOTAL, Decimal(6000)] is Certainty.CHECK
    assert FigureRole.REDUCTION not in {role for role, _ in volumes(read)}


def test_what_is_no_longer_paid_is_read_to_be_looked_at() -> None:
    read = letter(
        money="Kostnaden minskar med 520 tkr under 2019 och därefter med 1,1 mnkr per år."
    )
    told = {
        (each.value.role, each.value.amount.amount, each.value.per): each.is_certain
        for each in read.costs
        if each.value
    }
    assert told == {
        (FigureRole.REDUCTION, Decimal(520), CostPer.PERIOD): False,
        (FigureRole.REDUCTION, Decimal("1.1"), CostPer.YEAR): False,
    }


def test_what_it_costs_from_now_on_is_not_certain_to_be_what_it_cost() -> None:
    read = letter(f"{REDUCED} Ersättningen är därefter 2,9 mnkr per år.")
    assert [each.is_certain for each in read.costs] == [False]


@pytest.mark.parametrize(
    "told",
    [
        "Volymen minskades 2018 med 300 timmar per år.",
        "Enligt punkt 7 får nämnden minska volymen med högst 2 000 timmar per år.",
    ],
)
def test_what_was_taken_away_once_or_may_be_is_not_taken_away_now(told: str) -> None:
    read = draft(
        REDUCTION.format(title=REDUCTION_TITLE, point=REDUCED, money=MONEY).replace(
            "Avtalet gäller", f"{told}\nAvtalet gäller"
        )
    )
    less = [amount for role, amount in volumes(read) if role is FigureRole.REDUCTION]
    assert less == [Decimal(1200)]


@pytest.mark.parametrize(
    "text",
    [
        "Uppdraget till Egen Regi minskas från 24 till 15 platser",
        "antalet platser i avtalet med Lindstöd Omsorg AB minskar",
        "Minskning av antalet platser vid Furuliden",
        "Färre platser på korttidsboendet Lönnen",
        "Neddragning av volymen inom boendestödet",
        "Nämnden beslutar att minska uppdraget om boendestöd",
        "Minskat verksamhetsuppdrag",
        "Omfattningen av insatsen reduceras med 800 timmar",
        "Nämnden säger upp sex platser",
        "Nämnden säger upp sex av de 20 platserna i avtalet",
        "Uppsägning av sex platser på Lindgården",
        "Nämnden beslutar att avveckla 14 platser i särskilt boende",
        "Indragning av två årsarbetare",
    ],
)
def test_words_that_take_volume_away(text: str) -> None:
    assert DecisionKind.REDUCTION in kinds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Beställaren får minska antalet platser med högst sju",
        "Antalet platser kan minskas under avtalstiden",
        "Ersättningen minskas med 190 tkr per plats",
        "Kostnaden minskar när timmarna blir fler",
        "Priset sänks till 410 kronor per timme enligt avtalet",
        "Avtalet ska inte minskas",
        "Uppdraget utökas med 300 timmar",
        "Risken minskar för den enskilde",
        "En minskad kostnad för uppdraget",
    ],
)
def test_words_of_a_right_of_prices_or_of_something_else_take_no_volume_away(text: str) -> None:
    assert DecisionKind.REDUCTION not in kinds_in(text)


@pytest.mark.parametrize(
    ("title", "point", "kind"),
    [
        (
            "Förlängning av avtal om boendestöd med Lindstöd Omsorg AB",
            "Avtalet med Lindstöd Omsorg AB om boendestöd förlängs med ett år.",
            DecisionKind.EXTENSION,
        ),
        (
            "Uppsägning av avtal om boendestöd med Lindstöd Omsorg AB",
            "Avtalet med Lindstöd Omsorg AB sägs upp till 2019-12-31.",
            DecisionKind.TERMINATION,
        ),
    ],
)
def test_another_kind_stays_what_it_is(title: str, point: str, kind: DecisionKind) -> None:
    assert letter(point, title).decision_kind.value is kind


def test_an_extension_that_also_takes_away_is_not_certain_to_be_either() -> None:
    read = letter(
        "Avtalet med Lindstöd Omsorg AB förlängs med ett år och volymen minskas med 900 timmar.",
        "Avtal om boendestöd med Lindstöd Omsorg AB",
    )
    assert not read.decision_kind.is_certain


def test_notice_on_a_part_of_the_volume_is_not_certain_to_end_the_contract() -> None:
    read = letter(
        "Nämnden säger upp sex av de 20 platserna i avtalet med Lindstöd Omsorg AB.",
        "Uppsägning av sex platser hos Lindstöd Omsorg AB",
    )
    assert (read.decision_kind.value, read.decision_kind.is_certain) == (
        DecisionKind.REDUCTION,
        False,
    )
    assert volumes(read)[FigureRole.REDUCTION, Decimal(6)] is Certainty.CHECK
    assert (FigureRole.BASE, Decimal(6)) not in volumes(read)


def test_hours_that_one_loses_and_another_gets_are_told_by_their_points() -> None:
    read = letter(
        "Lindstöd Omsorg AB:s uppdrag om boendestöd minskas med 900 timmar per år.\n"
        "2. Älvhem Vård AB:s uppdrag om boendestöd utökas med 800 timmar per år.",
        "Omfördelning av timmar mellan utförare av boendestöd",
    )
    assert not read.decision_kind.is_certain
    found = volumes(read)
    assert found[FigureRole.REDUCTION, Decimal(900)] is Certainty.CHECK
    assert found[FigureRole.ADDITION, Decimal(800)] is Certainty.CHECK


AGREEMENT = """\
Tilläggsavtal nr 1

mellan Vårdnämnden och Lindstöd Omsorg AB

1 Bakgrund
Parterna har ett avtal om boendestöd från 2018-01-01.

2 Ändring
{change}

3 Giltighet
Tilläggsavtalet gäller från och med 2019-07-01 till och med 2020-12-31.
"""


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("Volymen minskas med 1 200 timmar per år.", DecisionKind.REDUCTION),
        ("Volymen utökas med 1 200 timmar per år.", DecisionKind.SUPPLEMENT),
        (
            "Boendestödet utökas med 300 timmar per år. Avlösarservicens volym minskas med 100"
            " timmar per år.",
            DecisionKind.SUPPLEMENT,
        ),
    ],
)
def test_an_additional_agreement_that_only_takes_away_is_a_reduction(
    change: str, kind: DecisionKind
) -> None:
    read = draft(AGREEMENT.format(change=change)).decision_kind
    assert read.value is kind
    assert kind is DecisionKind.SUPPLEMENT or not read.is_certain
