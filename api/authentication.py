"""Who asks: a key becomes a principal, and a route says which roles may use it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

from api.refused import RoleMissing, Unauthenticated
from api.services import ServicesDep
from domain.values.identifiers import PersonId
from identity.keys import Principal
from identity.roles import Role

BEARER = HTTPBearer(auto_error=False, description="A key made by `liggare keys`: lig_...")
API_KEY = APIKeyHeader(name="X-API-Key", auto_error=False, description="The same key")


@dataclass(frozen=True, slots=True)
class Caller:
    """A person, in the role that this request is made in."""

    person: PersonId
    role: Role
    roles: frozenset[Role]


def authenticate(
    services: ServicesDep,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)],
    api_key: Annotated[str | None, Depends(API_KEY)],
) -> Principal:
    """Raises Unauthenticated without a key that is in force."""
    secret = bearer.credentials if bearer else api_key
    if secret is None:
        raise Unauthenticated("neither Authorization nor X-API-Key was sent")
    principal = services.keys.principal(secret)
    if principal is None:
        raise Unauthenticated("the key is unknown or revoked")
    return principal


PrincipalDep = Annotated[Principal, Depends(authenticate)]
"""To be asked for before anything that costs: whoever has no key is turned away first."""


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Lets in whoever has one of the roles; the first that fits is the one acted in."""

    roles: tuple[Role, ...]

    def __call__(self, principal: PrincipalDep) -> Caller:
        """Raises RoleMissing."""
        role = next((role for role in self.roles if role in principal.roles), None)
        if role is None:
            allowed = ", ".join(self.roles)
            raise RoleMissing(f"this needs one of the roles: {allowed}", roles=allowed)
        return Caller(principal.person, role, principal.roles)


READERS = AnyOf(tuple(Role))
CASEWORKERS = AnyOf((Role.CASEWORKER,))
PROCESSORS = AnyOf((Role.CASEWORKER, Role.REGISTRAR))
REGISTRARS = AnyOf((Role.REGISTRAR,))
DOCUMENT_READERS = AnyOf((Role.CASEWORKER, Role.REGISTRAR, Role.AUDITOR))
"""Originals hold names: neither machines nor keepers of keys need them."""
ADMINISTRATORS = AnyOf((Role.ADMIN,))
PERSON_KEEPERS = AnyOf((Role.ADMIN, Role.REGISTRAR))

Reader = Annotated[Caller, Depends(READERS)]
"""Anybody with a key."""
