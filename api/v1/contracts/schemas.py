"""Bodies of requests about contracts."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field

from domain.contract.basis import RegistrationBasis
from domain.contract.changes import Award, Change
from domain.values.identifiers import ContractId
from domain.values.value import Value

Reason = Annotated[str, Field(min_length=10, max_length=500)]

BASIS: dict[str, Any] = {
    "kind": "registration",
    "source": {"document": "Decision proposal 2017-11-20", "place": "Background"},
    "decided_on": None,
}

AWARD: dict[str, Any] = {
    "kind": "award",
    "contract_kind": "procured_contract",
    "title": "Housing support, Capio",
    "buyer": "social-committee",
    "provider": "capio",
    "period": {"start": None, "known_from": "2018-01-01", "end": "2019-12-31"},
    "extension": {"length_months": 24, "max_count": 1},
    "option": {"trigger": "When the need exceeds what was awarded"},
    "volumes": [
        {
            "line": "base",
            "service": "housing-support",
            "unit": "hour",
            "quantity": {"kind": "exact", "amount": "8000"},
            "measure": "per_year",
        }
    ],
}

OPTION: dict[str, Any] = {
    "kind": "option",
    "volumes": [
        {
            "line": "option-2018",
            "service": "housing-support",
            "unit": "hour",
            "quantity": {"kind": "exact", "amount": "1450"},
            "measure": "in_period",
            "period": {"start": "2018-04-01", "end": "2018-12-31"},
            "annual_rate": "1930",
        }
    ],
    "costs": [
        {
            "line": "option-2018",
            "amount": {"amount": "0.6", "unit": "mnkr"},
            "measure": "in_period",
            "period": {"start": "2018-04-01", "end": "2018-12-31"},
        }
    ],
}


class NewContract(Value):
    """A contract that was awarded outside this ledger, registered with its source."""

    contract: ContractId
    change: Award
    basis: RegistrationBasis | None = Field(
        default=None, description="Without it the booking is refused (R24)"
    )
    despite: Reason | None = Field(
        default=None, description="A registrar's reason to record it against the contract's terms"
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"contract": "capio-housing-support", "change": AWARD, "basis": BASIS}]
        }
    )


class NewChange(Value):
    """A change that was decided outside this ledger, registered with its source."""

    change: Change
    basis: RegistrationBasis | None = Field(
        default=None, description="Without it the booking is refused (R24)"
    )
    despite: Reason | None = Field(
        default=None, description="A registrar's reason to record it against the contract's terms"
    )

    model_config = ConfigDict(json_schema_extra={"examples": [{"change": OPTION, "basis": BASIS}]})


class NewCorrection(Value):
    """What an entry should have said; with ``replacement`` null, that it never happened."""

    position: int = Field(ge=1, lt=10**18, description="The entry's position in the log")
    replacement: Change | None = Field(
        description="The full fact, of the same kind; null strikes it"
    )
    basis: RegistrationBasis | None = Field(
        default=None, description="null: the corrected entry's own"
    )
    reason: str = Field(min_length=3, max_length=500)
    despite: Reason | None = Field(
        default=None,
        description="A registrar's reason, where the contract's terms stand against it",
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "position": 118,
                    "replacement": OPTION,
                    "reason": "The letter says 1 450 hours, 1 540 was typed",
                }
            ]
        }
    )
