"""An example for each case about contracts and how they change."""

from decimal import Decimal
from fractions import Fraction

from domain.contract.broken import Finding as Broken
from domain.contract.changes import ContractKind
from domain.contract.ground import ChangeGround, Ground
from domain.contract.terms import ExtensionTerms
from domain.finding.cases import Case
from domain.finding.where import Fact
from domain.rules.facts.contracts import (
    ChangeFacts,
    ContractFacts,
    ExtensionFacts,
    IndexingFacts,
    Succession,
)
from domain.rules.facts.facts import Facts
from domain.rules.facts.lines import Role
from domain.values.quantity import Unit
from tests.domain.rules.examples.making import (
    NAME,
    base,
    breach,
    contract,
    costing,
    day,
    hours,
    kr,
    letter,
    mnkr,
    on,
    proposal,
    recorded,
)

CLEANING = contract(is_care=False, costs=(costing(mnkr("2"), role=Role.BASE, proposed=False),))
"""A service outside annex 2: there the limits of chapter 17 bind."""


def _changed(ground: ChangeGround | None, amount: str = "1.5", **more: object) -> ChangeFacts:
    costs = (costing(mnkr(amount, excludes_vat=True), role=Role.SUPPLEMENT),)
    return ChangeFacts(contract=NAME, kind="supplement", ground=ground, costs=costs)


def _on(ground: Ground, because: str | None = "Behovet kunde inte förutses") -> ChangeGround:
    return ChangeGround(ground=ground, because=because, notice_published_on=day("2024-04-02"))


def _direct(name: str, decided: str) -> ContractFacts:
    return contract(
        name=name,
        kind=ContractKind.DIRECT_AWARD,
        terms=None,
        is_care=False,
        first=on("2023-01-01"),
        last=on("2023-12-31"),
        decided_on=on(decided),
        costs=(costing(kr(400_000), role=Role.BASE),),
    )


DIRECT = contract(
    kind=ContractKind.DIRECT_AWARD,
    new=True,
    terms=None,
    is_care=False,
    decided_on=on("2023-05-10"),
)
EARLIER = ContractFacts(
    name="hemtjanst-lunden",
    services=frozenset({"hemtjanst", "trygghetslarm"}),
    last=on("2022-11-30"),
)

EXAMPLES: dict[Case, Facts] = {
    Case.NO_OPTION_CLAUSE: breach("R01", Broken.NO_OPTION_CLAUSE),
    Case.ABOVE_CEILING: breach(
        "R03",
        Broken.ABOVE_CEILING,
        found=Decimal(3200),
        limit=Decimal(3000),
        unit=Unit.HOUR,
    ),
    Case.NO_EXTENSION_TERMS: breach("R14", Broken.NO_EXTENSION_TERMS),
    Case.EXTENSIONS_USED_UP: breach(
        "R14", Broken.EXTENSIONS_USED_UP, found=Decimal(2), limit=Decimal(2)
    ),
    Case.BEYOND_LAST_POSSIBLE_DAY: breach(
        "R14", Broken.BEYOND_LAST_POSSIBLE_DAY, found=day("2028-06-30"), limit=day("2027-12-31")
    ),
    Case.BEGINS_BEFORE_CONTRACT: breach(
        "R17", Broken.BEGINS_BEFORE_CONTRACT, found=day("2022-12-01"), limit=day("2023-01-01")
    ),
    Case.ENDS_AFTER_CONTRACT: breach(
        "R17", Broken.ENDS_AFTER_CONTRACT, found=day("2026-06-30"), limit=day("2025-12-31")
    ),
    Case.BEGINS_AFTER_CONTRACT: breach(
        "R17", Broken.BEGINS_AFTER_CONTRACT, found=day("2026-01-01"), limit=day("2025-12-31")
    ),
    Case.BELOW_CALLED_OFF: breach(
        "R60",
        Broken.BELOW_CALLED_OFF,
        found=Decimal(500),
        limit=Decimal(900),
        unit=Unit.HOUR,
    ),
    Case.OPTION_CLAUSE_NOT_SEEN: letter(
        contracts=(contract(option=None),), volumes=(hours("900", "2024-04-01", "2024-12-31"),)
    ),
    Case.NO_CEILING: proposal(
        contracts=(contract(),), volumes=(hours("900", "2024-04-01", "2024-12-31"),)
    ),
    Case.MINOR_VALUE_EXCEEDED: proposal(
        contracts=(CLEANING,), changes=(_changed(_on(Ground.MINOR_VALUE), "0.3"),)
    ),
    Case.MINOR_VALUE_ABOVE_THRESHOLD: proposal(
        contracts=(CLEANING,), changes=(_changed(_on(Ground.MINOR_VALUE), "1.5"),)
    ),
    Case.SHARE_NOT_MEASURABLE: proposal(
        contracts=(contract(),), changes=(_changed(_on(Ground.MINOR_VALUE)),)
    ),
    Case.OVER_HALF_ON_GROUND: proposal(
        contracts=(CLEANING,), changes=(_changed(_on(Ground.UNFORESEEN)),)
    ),
    Case.CONDITIONS_NOT_STATED: proposal(
        contracts=(CLEANING,), changes=(_changed(_on(Ground.ADDITIONAL_ORDER, None), "0.4"),)
    ),
    Case.MODIFICATION_NOTICE_MISSING: proposal(
        contracts=(CLEANING,),
        changes=(_changed(ChangeGround(ground=Ground.UNFORESEEN, because="Pandemi"), "0.4"),),
    ),
    Case.NO_GROUND: proposal(contracts=(CLEANING,), changes=(_changed(None),)),
    Case.VALUE_WITH_VAT: proposal(
        contracts=(contract(costs=(costing(mnkr("2", excludes_vat=False), role=Role.BASE),)),),
        changes=(_changed(_on(Ground.MINOR_VALUE), "0.1"),),
    ),
    Case.VAT_NOT_STATED: proposal(
        contracts=(CLEANING,), changes=(_changed(_on(Ground.MINOR_VALUE), "0.1"),)
    ),
    Case.BENCHMARK_ONLY: proposal(contracts=(contract(),), changes=(_changed(None),)),
    Case.OVER_HALF_OF_BASE: proposal(
        contracts=(contract(),),
        volumes=(base("10000"), hours("6200", "2024-01-01", "2024-12-31")),
    ),
    Case.OTHER_LEGAL_ENTITY: proposal(
        contracts=(
            contract(
                kind=ContractKind.IN_HOUSE_ASSIGNMENT,
                buyer_number="212000-0449",
                provider_number="556036-0793",
            ),
        )
    ),
    Case.DIRECT_AWARD_ABOVE_LIMIT: proposal(
        contracts=(
            contract(
                kind=ContractKind.DIRECT_AWARD,
                new=True,
                terms=None,
                is_care=False,
                decided_on=on("2023-05-10"),
                costs=(costing(kr(400_000), role=Role.AWARD),),
            ),
        )
    ),
    Case.DIRECT_AWARD_WITHOUT_VALUE: proposal(contracts=(DIRECT,)),
    Case.SPECIAL_AGREEMENTS: letter(special=(hours("4000", role=Role.SPECIAL, proposed=False),)),
    Case.SPECIAL_AGREEMENTS_VALUED: letter(
        special=(hours("4000", role=Role.SPECIAL, proposed=False),),
        price_per_unit=Fact(Fraction(510)),
    ),
    Case.DIRECT_AWARDS_TOGETHER: recorded(
        contracts=(_direct("larm-tva", "2023-09-01"),),
        bought_alike=(_direct("larm-ett", "2023-02-01"),),
    ),
    Case.AWARD_NOTICE_LATE: recorded(
        contracts=(contract(decided_on=on("2023-02-10"), award_notice=on("2023-06-01")),)
    ),
    Case.AWARD_NOTICE_MISSING: recorded(
        as_of=day("2023-08-01"), contracts=(contract(decided_on=on("2023-02-10")),)
    ),
    Case.EXTENSION_WITHOUT_CAP: proposal(
        contracts=(contract(terms=Fact(ExtensionTerms(length_months=24))),)
    ),
    Case.DECIDED_AFTER_NOTICE_DAY: proposal(
        contracts=(
            contract(terms=Fact(ExtensionTerms(length_months=12, max_count=2, notice_months=6))),
        ),
        extensions=(ExtensionFacts(NAME, day("2025-12-31"), on("2025-08-20")),),
    ),
    Case.NOTICE_DAY_PASSED: recorded(
        as_of=day("2025-09-01"),
        contracts=(
            contract(terms=Fact(ExtensionTerms(length_months=12, max_count=2, notice_months=6))),
        ),
    ),
    Case.DECIDED_BEFORE_START: proposal(
        contracts=(contract(),),
        extensions=(ExtensionFacts(NAME, day("2025-12-31"), on("2022-11-20")),),
    ),
    Case.GAP_TO_PREDECESSOR: proposal(successions=(Succession(EARLIER, contract()),)),
    Case.OVERLAP_WITH_PREDECESSOR: proposal(
        successions=(
            Succession(contract(name="hemtjanst-lunden", last=on("2023-02-28")), contract()),
        )
    ),
    Case.ENDS_BEFORE_CONTRACT: proposal(
        contracts=(contract(),), volumes=(hours("900", "2024-04-01", "2025-09-30"),)
    ),
    Case.SERVICE_NOT_TAKEN_OVER: proposal(successions=(Succession(EARLIER, contract()),)),
    Case.INDEX_STILL_PRELIMINARY: recorded(
        indexings=(IndexingFacts(NAME, "OPI", day("2024-01-01"), preliminary=True),)
    ),
}
"""Home help at Granby; each as near as can be to the one thing that it shows."""
