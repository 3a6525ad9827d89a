"""The register of persons: names and addresses, which are nowhere else and can be erased."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, status

from api.authentication import PERSON_KEEPERS, Caller
from api.refused import MalformedRequest, NothingHere, PersonAlreadyRegistered
from api.services import ServicesDep
from domain.values.identifiers import PersonId
from domain.values.value import Value
from identity.persons import Particulars, Person, PersonExists

router = APIRouter(prefix="/persons", tags=["persons"])

Keeper = Annotated[Caller, Depends(PERSON_KEEPERS)]

EXAMPLE = {
    "person": "anna-handlaggare",
    "name": "Anna Exempelsson",
    "email": "anna@kommun.example",
    "party": "social-office",
    "manager": "sven-chef",
}
PersonBody = Annotated[Person, Body(examples=[EXAMPLE])]


class RegisteredPersons(Value):
    """Everybody, by id."""

    persons: tuple[Particulars, ...]


@router.get("")
def list_persons(keeper: Keeper, services: ServicesDep) -> RegisteredPersons:
    """Everybody in the register."""
    return RegisteredPersons(persons=tuple(map(_told, services.persons.all())))


@router.post("", status_code=status.HTTP_201_CREATED)
def register_person(body: PersonBody, keeper: Keeper, services: ServicesDep) -> Particulars:
    """Enter a person; sent again with the same particulars, nothing changes."""
    try:
        services.persons.add(body)
    except PersonExists as exists:
        raise PersonAlreadyRegistered(str(exists), field="person") from exists
    return _told(body)


@router.put("/{person}")
def replace_person(
    person: PersonId, body: PersonBody, keeper: Keeper, services: ServicesDep
) -> Particulars:
    """Enter all that is now true of a person, such as another address."""
    if body.person != person:
        raise MalformedRequest(f"the address names {person}, the body another", field="person")
    services.persons.replace(body)
    return _told(body)


@router.delete("/{person}", status_code=status.HTTP_204_NO_CONTENT)
def erase_person(person: PersonId, keeper: Keeper, services: ServicesDep) -> None:
    """Forget name and address, and close the person's keys. The log keeps the bare id."""
    if not services.persons.erase(person):
        raise NothingHere(f"no person {person} is registered", field="person")


def _told(person: Person) -> Particulars:
    """Without the secret."""
    return Particulars.model_validate(person.model_dump(exclude={"webhook_secret"}))
