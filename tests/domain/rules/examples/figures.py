"""An example for each case about money and figures."""

from decimal import Decimal
from fractions import Fraction

from domain.finding.cases import Case
from domain.rules.facts.facts import Facts
from domain.rules.facts.lines import Part, Role
from domain.rules.facts.matter import (
    FrameUseFacts,
    FundsAsked,
    NeedFacts,
    SharedFrame,
    SumFacts,
)
from domain.values.quantity import Unit
from tests.domain.rules.examples.making import (
    base,
    contract,
    costing,
    hours,
    kr,
    letter,
    mnkr,
    proposal,
)

PART_OF_2024 = ("2024-04-01", "2024-12-31")
WHOLE_2025 = ("2025-01-01", "2025-12-31")


def _frame(left: str, *others: str) -> Facts:
    of, rest = Fraction(4_000_000), Fraction(left) * 1_000_000
    use = FrameUseFacts("stod-hemma", "Stöd hemma", 2024, of, of - rest, rest, others)
    return proposal(frames=(use,))


def _need(**more: object) -> NeedFacts:
    stated = {"unit": Unit.HOUR, "low": Decimal(12000), "high": Decimal(12000), "year": 2024}
    return NeedFacts(service="hemtjanst", **{**stated, **more})  # type: ignore[arg-type]  # by name


EXAMPLES: dict[Case, Facts] = {
    Case.NO_FINANCING: proposal(
        volumes=(hours("900", *PART_OF_2024),), costs=(costing(kr(450_000), *PART_OF_2024),)
    ),
    Case.FRAME_OVERDRAWN: _frame("-0.3"),
    Case.FRAME_SHARED: _frame("0.4", "dagverksamhet-2024"),
    Case.FRAME_IN_TWO_LETTERS: letter(
        shared_frames=(SharedFrame(mnkr("4.0"), "dagverksamhet.docx", Fraction(3_100_000)),)
    ),
    Case.AMOUNT_WITHOUT_YEAR: letter(funds=(FundsAsked(mnkr("2.1")),)),
    Case.AMOUNT_FITS_ONE_YEAR: letter(
        funds=(FundsAsked(mnkr("1.2")),),
        costs=(costing(mnkr("0.9"), *PART_OF_2024), costing(mnkr("1.2"), *WHOLE_2025)),
    ),
    Case.AMOUNT_PERIOD_UNCLEAR: letter(costs=(costing(kr(640_000), measure=None),)),
    Case.SUM_DIFFERS: letter(
        sums=(SumFacts("total", Fraction(39_000), Fraction(38_600), Fraction(1), Unit.HOUR),)
    ),
    Case.SHARE_OF_YEAR_DIFFERS: proposal(
        volumes=(hours("1000", *PART_OF_2024, rate=Decimal(1200)),)
    ),
    Case.SHARE_OF_YEAR_ROUNDED: proposal(
        volumes=(hours("1450", *PART_OF_2024, rate=Decimal(1930)),)
    ),
    Case.SHARE_OF_COST_DIFFERS: proposal(
        costs=(costing(kr(980_000), *PART_OF_2024), costing(mnkr("1.2"), *WHOLE_2025))
    ),
    Case.SHARE_OF_COST_WITHIN_PRECISION: proposal(
        costs=(costing(kr(930_000), *PART_OF_2024), costing(mnkr("1.2"), *WHOLE_2025))
    ),
    Case.PART_YEAR_UNDER_YEAR_HEADING: letter(
        volumes=(hours("900", *PART_OF_2024, heading="Timmar per år 2024"),)
    ),
    Case.PART_OF_ANOTHER_SERVICE: proposal(
        contracts=(contract(),),
        volumes=(base("10000", parts=(Part("även avlösning", Decimal(1200)),)),),
    ),
    Case.AVERAGE_DIFFERS: proposal(needs=(_need(persons=80, average=(Decimal(8), Decimal(9))),)),
    Case.UNIT_PRICE_DIFFERS: proposal(
        volumes=(hours("900", *PART_OF_2024), hours("1200", *WHOLE_2025)),
        costs=(costing(kr(450_000), *PART_OF_2024), costing(kr(696_000), *WHOLE_2025)),
    ),
    Case.PRICE_LEVEL_MISSING: proposal(costs=(costing(kr(2_500_000), role=Role.AWARD),)),
    Case.INDEX_WITHOUT_BASE: proposal(
        costs=(costing(kr(2_500_000, index="OPI"), role=Role.SUPPLEMENT),)
    ),
    Case.NEED_NOT_COVERED: proposal(
        needs=(_need(),), volumes=(base("10000"), hours("900", *PART_OF_2024))
    ),
}
