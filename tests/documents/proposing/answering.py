"""A ledger's register, a person's answers, and what they make of a letter."""

from datetime import date
from decimal import Decimal

from documents.proposing.asking import Asked
from documents.proposing.confirmation import Confirmation, Confirmations
from documents.proposing.to_proposal import Startable, to_proposals
from domain.budget.events import FrameKind
from domain.contract.changes import (
    ContractKind,
)
from domain.draft.register import KnownContract, KnownFrame, Register
from domain.proposal.content import Channel, Recipient
from domain.values.money import Money, MoneyUnit
from domain.values.period import Period
from tests.documents.letters import OPTION, REGISTER, draft


def contract(name: str, provider: str, kind: ContractKind) -> KnownContract:
    return KnownContract(
        contract=name,
        kind=kind,
        title="Boendestöd",
        buyer="vardnamnden",
        provider=provider,
        services=("housing-support",),
        period=Period(start=date(2018, 1, 1), end=date(2020, 12, 31)),
    )


LEDGER = Register(
    parties=REGISTER.parties,
    services=REGISTER.services,
    contracts=(
        contract("lindstod-boendestod", "lindstod", ContractKind.PROCURED_CONTRACT),
        contract("alvhem-boendestod", "alvhem", ContractKind.PROCURED_CONTRACT),
        contract("egen-boendestod", "egen-regi", ContractKind.IN_HOUSE_ASSIGNMENT),
    ),
    frames=(
        KnownFrame(
            budget="vard",
            frame="satsningar",
            kind=FrameKind.FRAME,
            title="Särskilda satsningar",
            year=2019,
            amount=Money(amount=Decimal("5.0"), unit=MoneyUnit.MNKR),
        ),
    ),
)
TO_LINDSTOD = Recipient(
    recipient="lindstod", party="lindstod", contact="brevlada-lindstod", channel=Channel.EMAIL
)
ANSWERED = Confirmation(
    proposal="boendestod-lindstod-2019",
    letter="Skrivelse om boendestöd, 2019",
    as_read=("title", "points", "financing"),
    recipients=(TO_LINDSTOD,),
)


def proposed(
    text: str = OPTION, said: Confirmation = ANSWERED, register: Register = LEDGER
) -> Startable:
    """The only proposal of a letter."""
    (only,) = to_proposals(
        draft(text, register), register, Confirmations(case="boendestod-2019", proposals=(said,))
    )
    return only


def asked(startable: Startable, field: str) -> Asked:
    return next(each for each in startable.asked if each.field == field)


def but(**changes: object) -> Confirmation:
    return Confirmation.model_validate({**ANSWERED.model_dump(exclude_unset=True), **changes})
