"""A small municipality for the workflow's tests: contracts, a budget, people to write to."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

from domain.budget.commands import SetFrame
from domain.budget.events import Draw, FrameKind, FrameSet
from domain.contract.basis import RegistrationBasis
from domain.contract.changes import Award, ContractKind, Expansion, OptionCall
from domain.contract.commands import ChangeContract
from domain.contract.lines import Measure, VolumeLine
from domain.contract.terms import OptionClause
from domain.party.commands import RegisterParty
from domain.party.events import PartyKind, PartyRegistered
from domain.proposal.content import (
    Channel,
    DecisionPoint,
    Effect,
    ProposalContent,
    Recipient,
    SigningRequirement,
)
from domain.values.money import Money, MoneyUnit
from domain.values.period import LinePeriod, Period
from domain.values.quantity import Exact, Unit
from domain.values.source import Source
from identity.persons import Person, Persons
from ledger.act import Act, Actor
from ledger.application import Ledger
from workflows.proposal.decision_text import Letterhead
from workflows.proposal.policy import DispatchPolicy

SOURCE = Source(document="Exempelavtal")


MEETING = date(2018, 3, 21)


NEXT_MEETING = date(2018, 3, 27)


APPROVED_ON = date(2018, 3, 28)


POSTED_ON = date(2018, 3, 29)


LAST_APPEAL_DAY = date(2018, 4, 19)


FINAL_ON = date(2018, 4, 20)


AFTERWARDS = date(2018, 6, 1)


"""Where a test's clock stands, unless it is about time: everything may become final at once."""


ANNA = Actor("anna-ek", "caseworker")


RITA = Actor("rita-ros", "registrar")


PATIENCE = timedelta(seconds=60)


"""Of a test on a busy machine; what is slow is not what these tests are about."""


QUICK = DispatchPolicy(
    attempts=4,
    first_pause=timedelta(milliseconds=50),
    longest_pause=timedelta(milliseconds=200),
)


UNTIRING = DispatchPolicy(
    attempts=1_000,
    first_pause=timedelta(milliseconds=50),
    longest_pause=timedelta(milliseconds=200),
)
"""As quick, and never at its end while a test goes on."""
LETTERHEAD = Letterhead(
    sender="beslut@kommun.example",
    municipality="Exempelkommun",
    read_at="https://kommun.example/proposals",
)


BY_MAIL = Recipient(
    recipient="leanlink", contact="lena-lind", party="leanlink", channel=Channel.EMAIL
)


BY_HAND = Recipient(recipient="capio", contact="carl-ceder", party="capio", channel=Channel.BY_HAND)


BY_WEBHOOK = Recipient(
    recipient="capio-system", contact="capio-system", party="capio", channel=Channel.WEBHOOK
)


UNKNOWN = Recipient(recipient="nobody", contact="nils-nord", channel=Channel.EMAIL)


def registered(ledger: Ledger, pool: ConnectionPool[Connection[Any]]) -> None:
    """Parties, contracts, a frame and the addresses."""
    parties = {
        "social-committee": (PartyKind.COMMITTEE, "Omsorgsnämnden"),
        "leanlink": (PartyKind.MUNICIPAL_UNIT, "Leanlink"),
        "capio": (PartyKind.COMPANY, "Capio"),
    }
    for party, (kind, title) in parties.items():
        entry = PartyRegistered(kind=kind, title=title)
        ledger.execute(RegisterParty(party=party, entry=entry), Act(f"party:{party}", RITA))
    ledger.execute(
        _award("leanlink-housing", "leanlink", ContractKind.IN_HOUSE_ASSIGNMENT, None),
        Act("award:leanlink", RITA),
    )
    clause = OptionClause(trigger="vid ökat behov", source=SOURCE)
    ledger.execute(
        _award("capio-housing", "capio", ContractKind.PROCURED_CONTRACT, clause),
        Act("award:capio", RITA),
    )
    frame = FrameSet(
        year=2018,
        frame="support",
        kind=FrameKind.FRAME,
        title="Ram för stöd",
        owner="social-committee",
        amount=Money(amount=Decimal(1_680), unit=MoneyUnit.MNKR),
        source=SOURCE,
    )
    ledger.execute(SetFrame(budget="support", frame=frame), Act("frame:support", RITA))
    persons = Persons(pool)
    persons.add(Person(person="lena-lind", name="Lena Lind", email="lena.lind@example.org"))
    persons.add(Person(person="carl-ceder", name="Carl Ceder", email="carl.ceder@example.org"))


def _award(
    contract: str, provider: str, kind: ContractKind, option: OptionClause | None
) -> ChangeContract:
    award = Award(
        contract_kind=kind,
        title=f"Boendestöd, {provider}",
        buyer="social-committee",
        provider=provider,
        period=Period(start=date(2017, 1, 1), end=date(2019, 12, 31)),
        option=option,
        volumes=(volume("base", 8000),),
    )
    return ChangeContract(contract=contract, change=award, basis=RegistrationBasis(source=SOURCE))


def volume(line: str, hours: int) -> VolumeLine:
    """Hours per year from the first of April 2018."""
    return VolumeLine(
        line=line,
        service="housing-support",
        quantity=Exact(amount=Decimal(hours)),
        unit=Unit.HOUR,
        measure=Measure.PER_YEAR,
        period=LinePeriod(start=date(2018, 4, 1)) if line != "base" else LinePeriod(),
    )


def content(
    line: str,
    *,
    recipients: Sequence[Recipient] = (BY_MAIL,),
    points: int = 1,
    signing: SigningRequirement | None = None,
) -> ProposalContent:
    """Leanlink's assignment expanded; with two points, Capio's option used as well."""
    expansion = Effect(contract="leanlink-housing", change=Expansion(volumes=(volume(line, 1700),)))
    option = Effect(contract="capio-housing", change=OptionCall(volumes=(volume(line, 1930),)))
    draw = Draw(year=2018, frames=("support",), amount=Money(amount=Decimal(500_000)))
    proposed = (
        DecisionPoint(
            number=1, text="Leanlinks uppdrag utökas.", effects=(expansion,), draws=(draw,)
        ),
        DecisionPoint(number=2, text="Capios option utlöses.", effects=(option,), draws=(draw,)),
    )
    return ProposalContent(
        title="Utökat boendestöd",
        committee="social-committee",
        diary_number="ON 2017-101",
        services=("housing-support",),
        points=proposed[:points],
        budget="support",
        recipients=tuple(recipients),
        signing=signing,
    )
