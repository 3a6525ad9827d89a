"""Short ways to write down the facts of an example."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from domain.contract.broken import BrokenRule
from domain.contract.broken import Finding as Broken
from domain.contract.changes import ContractKind
from domain.contract.lines import Measure
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.draft.evidence import Evidence
from domain.finding.where import Fact
from domain.rules.facts.contracts import Breach, ContractFacts
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.lines import Cost, Role, Volume
from domain.rules.facts.matter import LetterFacts
from domain.rules.facts.process import ProcessFacts
from domain.values.money import Money, MoneyUnit
from domain.values.quantity import Unit

NAME = "hemtjanst-granby"
"""The contract of most examples: home help, bought of Granby Omsorg AB."""


def day(text: str) -> date:
    """A day written in the ISO way."""
    return date.fromisoformat(text)


def on(text: str) -> Fact[date]:
    """A day as a fact."""
    return Fact(day(text))


def said(words: str) -> Evidence:
    """Words of a letter."""
    return Evidence(
        file="brev.txt", page=1, line=12, column=0, start=0, end=len(words), words=words
    )


def mnkr(amount: str, **conditions: Any) -> Money:
    """Millions of kronor."""
    return Money(amount=Decimal(amount), unit=MoneyUnit.MNKR, **conditions)


def kr(amount: int, **conditions: Any) -> Money:
    """Kronor."""
    return Money(amount=Decimal(amount), **conditions)


def hours(
    amount: str | None, first: str | None = None, last: str | None = None, **more: Any
) -> Volume:
    """Hours of home help: in the days given, or per year."""
    figure = None if amount is None else Decimal(amount)
    is_stated = first is not None and last is not None
    stated: dict[str, Any] = {
        "role": Role.OPTION,
        "unit": Unit.HOUR,
        "measure": Measure.IN_PERIOD if is_stated else Measure.PER_YEAR,
        "low": figure,
        "high": figure,
        "provider": "granby",
        "service": "hemtjanst",
        "contract": NAME,
        "first": day(first) if first else None,
        "last": day(last) if last else None,
        "proposed": True,
    }
    return Volume(**{**stated, **more})


def base(amount: str, **more: Any) -> Volume:
    """Hours of home help per year, as awarded."""
    return hours(amount, role=Role.BASE, proposed=False, **more)


def costing(money: Money, first: str | None = None, last: str | None = None, **more: Any) -> Cost:
    """A proposed cost: in the days given, or per year."""
    is_stated = first is not None and last is not None
    stated: dict[str, Any] = {
        "role": Role.OPTION,
        "money": money,
        "measure": Measure.IN_PERIOD if is_stated else Measure.PER_YEAR,
        "provider": "granby",
        "contract": NAME,
        "first": day(first) if first else None,
        "last": day(last) if last else None,
        "proposed": True,
    }
    return Cost(**{**stated, **more})


def contract(**more: Any) -> ContractFacts:
    """Bought for three years from 2023, extended by a year at most twice."""
    stated: dict[str, Any] = {
        "name": NAME,
        "kind": ContractKind.PROCURED_CONTRACT,
        "provider": "granby",
        "services": frozenset({"hemtjanst"}),
        "first": on("2023-01-01"),
        "last": on("2025-12-31"),
        "terms": Fact(ExtensionTerms(length_months=12, max_count=2)),
        "option": Fact(OptionClause(trigger="Vid ökat behov")),
        "affected": True,
    }
    return ContractFacts(**{**stated, **more})


def breach(rule: str, broken: Broken, **facts: Any) -> Facts:
    """A change that breaks one of the contract's own terms."""
    return proposal(breaches=(Breach(NAME, BrokenRule(rule=rule, finding=broken, **facts)),))


def proposal(**facts: Any) -> Facts:
    """A proposal that is decided in March 2024."""
    return Facts(**{"name": "hemtjanst-2024", "law_day": day("2024-03-20"), **facts})


def recorded(**facts: Any) -> Facts:
    """A contract in the ledger."""
    return proposal(**{"subject": Subject.CONTRACT, "name": NAME, **facts})


def letter(**facts: Any) -> Facts:
    """A letter with everything at its head and foot; what is given of ``LetterFacts`` replaces."""
    own = {name: facts.pop(name) for name in tuple(facts) if hasattr(_WHOLE, name)}
    return proposal(
        **{
            "subject": Subject.DOCUMENT,
            "name": "brev.txt",
            "letter": replace(_WHOLE, **own),
            **facts,
        }
    )


def process(**facts: Any) -> Facts:
    """A proposal, with how far it has come."""
    return proposal(process=ProcessFacts(**facts))


_WHOLE = LetterFacts(
    committee=Fact("Äldrenämnden"),
    diary_number=Fact("ÄN 2024/31"),
    letter_date=on("2024-02-20"),
    signer=Fact("Äldredirektör"),
)
