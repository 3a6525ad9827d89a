"""What may be asked of a contract: change it, or correct what was recorded."""

from typing import ClassVar

from pydantic import Field

from domain.command import Command
from domain.contract.basis import Basis
from domain.contract.changes import Change
from domain.values.identifiers import ContractId


class ChangeContract(Command):
    """Book a change on a contract, on a decision or a registration.

    ``despite``: a registrar's reason for recording it although it breaks the contract's terms.
    """

    name: ClassVar = "change-contract"

    contract: ContractId
    change: Change
    basis: Basis | None
    despite: str | None = Field(default=None, min_length=10, max_length=500)


class CorrectContract(Command):
    """Say what an earlier entry should have said; no ``replacement``: that it never happened."""

    name: ClassVar = "correct-contract"

    contract: ContractId
    entry: int = Field(ge=1, description="Version in the contract's stream of the entry to correct")
    replacement: Change | None
    basis: Basis | None = Field(default=None, description="null: the corrected entry's own")
    reason: str = Field(min_length=3, max_length=500)
    despite: str | None = Field(default=None, min_length=10, max_length=500)


ContractCommand = ChangeContract | CorrectContract
