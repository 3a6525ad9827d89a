"""Who signed the agreement, with which authority."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.values.identifiers import PersonId
from domain.values.value import Value


class AuthorityKind(StrEnum):
    """What authority to sign rests on: a decision point, a delegation, or the post held."""

    DECISION_POINT = "decision_point"
    DELEGATION = "delegation"
    POST = "post"


class SigningAuthority(Value):
    """Why somebody may sign for the municipality."""

    kind: AuthorityKind
    reference: str | None = Field(
        default=None,
        max_length=200,
        description="Number of the point, item of the delegation scheme, or the post",
    )


class AgreementSigned(Event):
    """Somebody signed the agreement for the municipality."""

    topic: ClassVar = "proposal.agreement-signed.v1"

    signatory: PersonId
    authority: SigningAuthority
    signed_on: date
