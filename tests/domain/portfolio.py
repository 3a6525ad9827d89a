"""Parties, contracts, budgets and proposals of the stories, after the facts of the letters."""

from datetime import date
from decimal import Decimal

from domain.budget.commands import SetFrame
from domain.budget.events import Draw, FrameKind, FrameSet
from domain.contract.basis import Basis, DecisionBasis, RegistrationBasis
from domain.contract.changes import (
    Award,
    Change,
    ContractKind,
    Expansion,
    OptionCall,
    Reduction,
    Supplement,
)
from domain.contract.commands import ChangeContract, CorrectContract
from domain.contract.ground import ChangeGround
from domain.contract.lines import CostLine, LabelledPart, Measure, VolumeLine
from domain.contract.terms import ExtensionTerms, OptionClause
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

LETTER = Source(document="Tjänsteskrivelse boendestöd 2018", place="Bakgrund")
REGISTERED = RegistrationBasis(source=LETTER)
MEETING = date(2018, 3, 21)
DECIDED = DecisionBasis(proposal="boendestod-capio", point=1, decided_on=MEETING, paragraph="41")
REASON = "The committee decided so in full knowledge of the terms"

COMMITTEE = RegisterParty(
    party="omsorgsnamnden",
    entry=PartyRegistered(kind=PartyKind.COMMITTEE, title="Omsorgsnämnden"),
)
LEANLINK = RegisterParty(
    party="leanlink",
    entry=PartyRegistered(kind=PartyKind.MUNICIPAL_UNIT, title="Leanlink Råd och stöd"),
)
CAPIO = RegisterParty(
    party="capio",
    entry=PartyRegistered(
        kind=PartyKind.COMPANY, title="Capio Psykiatri AB", spellings=("Capio psykiatri AB",)
    ),
)
PARTIES = (COMMITTEE, LEANLINK, CAPIO)

TWO_YEARS_ONCE = ExtensionTerms(length_months=24, max_count=1)


def day(text: str) -> date:
    """A day written in the ISO way."""
    return date.fromisoformat(text)


def hours(
    line: str, amount: str | int, first: str | None = None, last: str | None = None
) -> VolumeLine:
    """Hours of housing support: per year, or in a period where both its days are given."""
    stated = first is not None and last is not None
    return VolumeLine(
        line=line,
        service="housing-support",
        unit=Unit.HOUR,
        quantity=Exact(amount=Decimal(amount)),
        measure=Measure.IN_PERIOD if stated else Measure.PER_YEAR,
        period=LinePeriod(start=day(first) if first else None, end=day(last) if last else None),
    )


def fte(line: str, amount: str | int) -> VolumeLine:
    """Full-time equivalents of work support, for as long as what they belong to."""
    return VolumeLine(
        line=line,
        service="work-support",
        unit=Unit.FTE,
        quantity=Exact(amount=Decimal(amount)),
        measure=Measure.LEVEL,
    )


def cost(line: str, thousands: str, first: str, last: str) -> CostLine:
    """An amount in thousands of kronor, stated for a period."""
    return CostLine(
        line=line,
        amount=Money(amount=Decimal(thousands), unit=MoneyUnit.TKR),
        measure=Measure.IN_PERIOD,
        period=LinePeriod(start=day(first), end=day(last)),
    )


def capio_award(
    *,
    first: str = "2018-01-01",
    last: str | None = "2019-12-31",
    extension: ExtensionTerms | None = TWO_YEARS_ONCE,
    option: OptionClause | None = OptionClause(trigger="Vid utökade ekonomiska medel"),  # noqa: B008 frozen
    kind: ContractKind = ContractKind.PROCURED_CONTRACT,
    provider: str = "capio",
) -> Award:
    """The procured contract: 8 000 h/year of housing support for two years."""
    return Award(
        contract_kind=kind,
        title="Boendestöd Capio",
        buyer="omsorgsnamnden",
        provider=provider,
        period=Period(start=day(first), end=day(last) if last else None),
        extension=extension,
        option=option,
        volumes=(hours("base", 8000),),
        costs=(
            CostLine(
                line="yearly",
                amount=Money(amount=Decimal(3_500_000), price_level=2018),
                measure=Measure.PER_YEAR,
            ),
        ),
    )


def leanlink_award() -> Award:
    """The in-house assignment: 42 150 h/year since nobody knows when, 7 800 of them labelled."""
    base = hours("base", 42150)
    return Award(
        contract_kind=ContractKind.IN_HOUSE_ASSIGNMENT,
        title="Boendestöd Leanlink",
        buyer="omsorgsnamnden",
        provider="leanlink",
        unit_name="Stödteam",
        period=Period(start=None, known_from=day("2017-01-01"), end=day("2019-12-31")),
        volumes=(
            VolumeLine(
                **{
                    **dict(base),
                    "parts": (
                        LabelledPart(label="även socialt områdesarbete", amount=Decimal(7800)),
                    ),
                }
            ),
        ),
    )


def work_award() -> Award:
    """The base agreement on work support: extended two years at a time, without limit."""
    return Award(
        contract_kind=ContractKind.IN_HOUSE_ASSIGNMENT,
        title="Arbetsstöd",
        buyer="omsorgsnamnden",
        provider="leanlink",
        diary_number="2012-39",
        period=Period(start=day("2012-10-01"), end=day("2019-09-30")),
        extension=ExtensionTerms(length_months=24),
    )


def supplement(
    name: str,
    first: str | None,
    amount: int,
    *,
    replaces: str | None = None,
    last: str | None = None,
) -> Supplement:
    """A supplementary assignment of some full-time equivalents."""
    return Supplement(
        supplement=name,
        title=f"Tilläggsuppdrag {name}",
        period=Period(start=day(first) if first else None, end=day(last) if last else None),
        replaces=replaces,
        volumes=(fte(f"{name}-fte", amount),),
    )


def option_call(
    *lines: VolumeLine, costs: tuple[CostLine, ...] = (), note: str | None = None
) -> OptionCall:
    """More hours on the contract's own terms; those of 2018 unless others are given."""
    default = (hours("option-2018", 1450, "2018-04-01", "2018-12-31"),)
    return OptionCall(volumes=lines or default, costs=costs, note=note)


def expansion(*lines: VolumeLine) -> Expansion:
    """More to do for an in-house provider."""
    default = (hours("expansion-2018", 1275, "2018-04-01", "2018-12-31"),)
    return Expansion(volumes=lines or default)


def reduction(
    *lines: VolumeLine, costs: tuple[CostLine, ...] = (), ground: ChangeGround | None = None
) -> Reduction:
    """Less to do, and what is no longer paid for it."""
    return Reduction(volumes=lines, costs=costs, ground=ground)


def change(
    asked: Change,
    *,
    contract: str = "capio-housing",
    basis: Basis | None = REGISTERED,
    despite: str | None = None,
) -> ChangeContract:
    """A change asked for, on a registration unless another basis is given."""
    return ChangeContract(contract=contract, change=asked, basis=basis, despite=despite)


def correct(
    entry: int,
    replacement: Change | None,
    *,
    contract: str = "capio-housing",
    basis: Basis | None = None,
    despite: str | None = None,
) -> CorrectContract:
    """A correction asked for."""
    return CorrectContract(
        contract=contract,
        entry=entry,
        replacement=replacement,
        basis=basis,
        reason="Misread from the letter",
        despite=despite,
    )


def frame(
    name: str, amount: str, *, kind: FrameKind = FrameKind.FRAME, year: int = 2018
) -> SetFrame:
    """A frame's amount in millions of kronor."""
    return SetFrame(
        budget="omsorg",
        frame=FrameSet(
            year=year,
            frame=name,
            kind=kind,
            title=f"Ram {name}",
            owner="omsorgsnamnden",
            amount=Money(amount=Decimal(amount), unit=MoneyUnit.MNKR),
            source=LETTER,
        ),
    )


def draw(thousands: int, *frames: str, year: int = 2018) -> Draw:
    """What a decision point takes of a year, in thousands of kronor."""
    return Draw(
        year=year,
        frames=frames or ("individ",),
        amount=Money(amount=Decimal(thousands), unit=MoneyUnit.TKR),
    )


def point(number: int, *effects: Effect, draws: tuple[Draw, ...] = ()) -> DecisionPoint:
    """A decision point."""
    return DecisionPoint(number=number, text=f"Punkt {number}", effects=effects, draws=draws)


def effect(asked: Change, *, contract: str = "capio-housing", despite: str | None = None) -> Effect:
    """What an approved point books."""
    return Effect(contract=contract, change=asked, despite=despite)


def content(
    *points: DecisionPoint,
    recipients: tuple[str, ...] = ("capio",),
    budget: str | None = None,
    title: str = "Boendestöd, utlösande av option",
    signing: SigningRequirement | None = None,
) -> ProposalContent:
    """What a proposal says; one point that calls Capio's option off unless others are given."""
    return ProposalContent(
        title=title,
        committee="omsorgsnamnden",
        services=("housing-support",),
        points=points or (point(1, effect(option_call())),),
        budget=budget,
        recipients=tuple(
            Recipient(recipient=name, contact=f"{name}-contact", channel=Channel.EMAIL)
            for name in recipients
        ),
        signing=signing,
    )
