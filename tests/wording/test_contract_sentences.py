"""Sentences about contracts: each kind, with its terms, its volumes and what became of it."""

from datetime import date
from decimal import Decimal

import pytest

from domain.contract.basis import Despite, RegistrationBasis
from domain.contract.broken import BrokenRule, Finding
from domain.contract.changes import ContractKind
from domain.contract.events import (
    ContractAwarded,
    ContractCorrected,
    ContractExtended,
    OptionTriggered,
    PriceIndexed,
    SupplementAdded,
)
from domain.contract.lines import Measure
from domain.contract.terms import ExtensionTerms, OptionCeiling, OptionClause
from domain.values.period import Period
from domain.values.quantity import Unit
from domain.values.source import Source
from tests.domain.portfolio import REGISTERED, capio_award, leanlink_award
from tests.wording.stored import NAMES, golden, with_
from wording import titles
from wording.events import sentence


def test_an_option_says_hours_cost_decision_and_that_it_was_assumed() -> None:
    option = golden("contract.option-triggered.v1")
    assert sentence(option, "sv") == (
        "Option utlöst: 1 450 tim boendestöd 2018-04-01–2018-12-31"
        " och 1 930 tim boendestöd 2019-01-01–2019-12-31;"
        " kostnad 600 tkr 2018-04-01–2018-12-31 och 800 tkr 2019-01-01–2019-12-31;"
        " beslutat 2018-03-21 § 41 (antagen uppgift), punkt 1 i boendestod-capio."
    )
    assert sentence(option, "en") == (
        "Option exercised: 1,450 h of housing support 2018-04-01–2018-12-31"
        " and 1,930 h of housing support 2019-01-01–2019-12-31;"
        " cost SEK 600 thousand 2018-04-01–2018-12-31 and SEK 800 thousand 2019-01-01–2019-12-31;"
        " decided 2018-03-21 § 41 (assumed), point 1 of boendestod-capio."
    )


def test_what_was_recorded_despite_a_rule_says_which_and_why() -> None:
    option = with_(
        golden("contract.option-triggered.v1"),
        despite=Despite(
            reason="Nämnden kände till villkoret",
            rules=(
                BrokenRule(rule="R01", finding=Finding.NO_OPTION_CLAUSE),
                BrokenRule(
                    rule="R17",
                    finding=Finding.ENDS_AFTER_CONTRACT,
                    found=date(2019, 12, 31),
                    limit=date(2018, 12, 31),
                ),
            ),
        ),
    )
    assert sentence(option, "sv").endswith(
        " Registrerat trots R01 (avtalet har ingen optionsklausul) och R17 (slutar 2019-12-31,"
        " efter avtalets sista dag 2018-12-31), med skälet: Nämnden kände till villkoret."
    )
    assert " Recorded despite R01 (the contract has no option clause) and R17 (ends" in sentence(
        option, "en"
    )


def test_a_reduction_says_what_is_taken_away_what_is_saved_and_on_which_ground() -> None:
    reduced = golden("contract.reduced.v1")
    assert sentence(reduced, "sv").startswith(
        "Volym minskad: 1 200 tim boendestöd 2019-07-01–2019-12-31 och 2 400 tim/år boendestöd från"
        " 2020-01-01 tas bort; kostnad 520 tkr 2019-07-01–2019-12-31 upphör; grund LOU 17:9"
        " (ändring av mindre värde)"
    )
    assert " are taken away; cost SEK 520 thousand 2019-07-01–2019-12-31 ends; " in sentence(
        reduced, "en"
    )


def test_an_assignment_of_unknown_start_says_so_and_names_its_labelled_part() -> None:
    awarded = ContractAwarded(**dict(leanlink_award()), basis=REGISTERED)
    said = sentence(awarded, "sv", NAMES)
    assert said.startswith("Verksamhetsuppdrag givet: Boendestöd Leanlink; Omsorgsnämnden ger")
    assert "okänd start (känt i kraft från 2017-01-01), till och med 2019-12-31" in said
    assert "42 150 tim/år boendestöd hela perioden (varav 7 800 tim även socialt" in said
    assert "kan inte förlängas" in said
    assert "of which 7,800 h även socialt områdesarbete" in sentence(awarded, "en")


@pytest.mark.parametrize("kind", ContractKind)
def test_each_kind_of_contract_comes_about_in_its_own_words(kind: ContractKind) -> None:
    said = {
        sentence(ContractAwarded(**dict(capio_award(kind=each)), basis=REGISTERED), "sv")
        for each in ContractKind
    }
    assert len(said) == len(ContractKind)
    assert titles.contract_kind(kind, "sv") != kind.value


@pytest.mark.parametrize(
    ("terms", "sv", "en"),
    [
        (ExtensionTerms(length_months=24, max_count=1), "2 år en gång", "by 2 years once"),
        (
            ExtensionTerms(length_months=12, max_count=2, max_end=date(2023, 8, 31)),
            "1 år högst 2 gånger, längst till 2023-08-31",
            "by 1 year at most 2 times, to 2023-08-31 at most",
        ),
        (
            ExtensionTerms(length_months=24),
            "2 år i taget utan övre gräns",
            "by 2 years at a time without limit",
        ),
        (ExtensionTerms(length_months=6, max_count=1), "6 månader en gång", "by 6 months once"),
        (
            ExtensionTerms(length_months=18, auto_renew=True, notice_months=12),
            "1 år och 6 månader i taget utan övre gräns, förnyas om det inte sägs upp,"
            " uppsägningstid 1 år",
            "renews unless terminated, notice 1 year",
        ),
        (
            ExtensionTerms(length_months=1, notice_months=0),
            "1 månad i taget utan övre gräns, uppsägningstid ingen",
            "1 month at a time without limit, notice none",
        ),
    ],
)
def test_extension_terms_are_said_in_words(terms: ExtensionTerms, sv: str, en: str) -> None:
    awarded = ContractAwarded(**dict(capio_award(extension=terms)), basis=REGISTERED)
    assert f"kan förlängas {sv}" in sentence(awarded, "sv")
    assert en in sentence(awarded, "en")


def test_an_option_clause_says_its_ceiling() -> None:
    ceiling = OptionCeiling(amount=Decimal(2000), unit=Unit.HOUR, measure=Measure.PER_YEAR)
    clause = OptionClause(trigger="Vid behov", ceiling=ceiling)
    awarded = ContractAwarded(**dict(capio_award(option=clause)), basis=REGISTERED)
    assert "optionsklausul, högst 2 000 tim/år" in sentence(awarded, "sv")


def test_a_successor_contract_names_its_predecessors_and_law() -> None:
    fields = {**dict(capio_award()), "predecessors": ("capio-housing",), "option": None}
    said = sentence(ContractAwarded(**fields, basis=REGISTERED), "sv", NAMES)
    assert "efterträder Boendestöd Capio" in said
    assert "optionsklausul" not in said


def test_a_registration_may_have_its_own_day_of_decision() -> None:
    basis = RegistrationBasis(source=Source(document="Protokoll"), decided_on=date(2017, 6, 1))
    awarded = ContractAwarded(**dict(capio_award()), basis=basis)
    assert "beslutat 2017-06-01, registrerat ur Protokoll." in sentence(awarded, "sv")


def test_a_supplement_without_an_end_lasts_as_long_as_its_base() -> None:
    added = golden("contract.supplement-added.v1")
    assert isinstance(added, SupplementAdded)
    assert "från 2018-01-01 så länge grundavtalet gäller" in sentence(added, "sv")
    ends = with_(added, period=Period(start=date(2018, 1, 1), end=date(2018, 12, 31)))
    assert "2018-01-01–2018-12-31" in sentence(ends, "en")


def test_an_extension_says_from_and_to() -> None:
    extended = ContractExtended(months=24, previous_end=date(2020, 2, 29), basis=REGISTERED)
    assert "med 2 år, 2020-03-01–2022-02-28" in sentence(extended, "sv")


def test_an_index_for_no_line_in_particular_is_for_all() -> None:
    indexed = PriceIndexed(
        index="OPI", percent=Decimal("2.70"), price_day=date(2019, 1, 1), basis=REGISTERED
    )
    assert "2,7 % enligt OPI från 2019-01-01, gäller alla årskostnader" in sentence(indexed, "sv")
    assert "2.7% by OPI from 2019-01-01, for all yearly costs" in sentence(indexed, "en")


def test_a_correction_says_the_whole_fact_or_that_it_never_happened() -> None:
    corrected = golden("contract.corrected.v1")
    assert isinstance(corrected, ContractCorrected)
    assert isinstance(corrected.replacement, OptionTriggered)
    assert sentence(corrected, "sv").startswith(
        "Rättelse av post 2, som skulle ha sagt: Option utlöst: 1 540 tim boendestöd"
    )
    struck = with_(corrected, replacement=None)
    assert sentence(struck, "sv") == (
        "Rättelse: post 2 stryks, det har inte hänt. Skäl: Timmarna var felskrivna."
    )
