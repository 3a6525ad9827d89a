"""The example agreement, as a person has confirmed it, gives the contract that it is of."""

from datetime import date
from decimal import Decimal

import pytest

from documents.file_import import import_file
from documents.originals.originals import original_of
from documents.proposing.to_award import Registrable, to_award
from domain.contract.changes import ContractKind
from domain.contract.lines import Measure
from domain.contract.terms import ExtensionTerms, OptionCeiling
from domain.draft.handling import DocumentKind
from domain.values.money import MoneyUnit
from domain.values.period import Period
from domain.values.quantity import Exact, Unit
from examples.loading import DIRECTORY, Agreements, ExampleAgreement, read
from examples.portfolio import portfolio, register_of

AGREEMENTS = read(Agreements, DIRECTORY / "agreements.json").agreements
PORTFOLIO = portfolio()


def drawn_up(example: ExampleAgreement) -> Registrable:
    content = (DIRECTORY / "agreements" / example.document).read_bytes()
    register = register_of(PORTFOLIO.parties, PORTFOLIO.contracts, PORTFOLIO.budgets)
    draft = import_file(example.document, content, register).drafts[example.matter - 1]
    assert draft.document_kind.value is DocumentKind.AGREEMENT
    return to_award(draft, register, example.confirmation, original_of(content).sha256)


def test_every_agreement_there_is_is_confirmed() -> None:
    files = {path.name for path in (DIRECTORY / "agreements").iterdir()}
    assert {each.document for each in AGREEMENTS} == files


@pytest.mark.parametrize("example", AGREEMENTS, ids=lambda each: each.document)
def test_nothing_is_left_to_answer_and_every_answer_was_asked_for(
    example: ExampleAgreement,
) -> None:
    found = drawn_up(example)
    assert (found.remains, found.unasked) == ((), ())
    assert found.contract not in {each.contract for each in PORTFOLIO.contracts}


def test_the_contract_says_what_the_agreement_says() -> None:
    found = drawn_up(AGREEMENTS[0])
    award = found.award
    assert award is not None
    assert award.contract_kind is ContractKind.PROCURED_CONTRACT
    assert (award.buyer, award.provider) == ("social-och-omsorgsnamnden", "exempelomsorgen")
    assert award.period == Period(start=date(2023, 7, 1), end=date(2025, 6, 30))
    assert award.extension == ExtensionTerms(length_months=12, max_count=2)
    assert award.option is not None
    assert award.option.ceiling == OptionCeiling(
        amount=Decimal(1500), unit=Unit.HOUR, measure=Measure.PER_YEAR
    )
    (volume,), (cost,) = award.volumes, award.costs
    assert (volume.service, volume.quantity) == ("relief-service", Exact(amount=Decimal(5200)))
    assert (cost.amount.amount, cost.amount.unit) == (Decimal("2.3"), MoneyUnit.MNKR)
    assert (cost.amount.price_level, cost.amount.excludes_vat) == (2023, True)
    assert found.decided_on == date(2023, 5, 24)
    assert found.source.document == "Avtal om avlösarservice, SON 2023-0118"
