"""The register of persons: names and addresses, which are nowhere else and can be erased."""

from typing import Annotated, Any

from psycopg import Connection
from psycopg.rows import class_row
from psycopg_pool import ConnectionPool
from pydantic import Field, StringConstraints

from domain.values.identifiers import PartyId, PersonId
from domain.values.value import Value

WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
EmailAddress = Annotated[
    str,
    StringConstraints(pattern=rf"^{WORD}(?:\.{WORD})*@{LABEL}(?:\.{LABEL})+$", max_length=254),
]
"""One mailbox without a display name, in ASCII; whether it exists only its server knows.

Nothing that a mail program would read as a comment, a list or a quotation: the letter must go to
this address or to none.
"""


WebhookUrl = Annotated[str, StringConstraints(pattern=r"^https?://[!-~]+$", max_length=500)]
WebhookSecret = Annotated[str, StringConstraints(pattern=r"^whsec_[A-Za-z0-9+/]{32,88}={0,2}$")]
"""24-64 bytes in base64, as Standard Webhooks has it; shared with the receiver."""


class Particulars(Value):
    """What is told of somebody whom the log knows by id only. Secrets are not."""

    person: PersonId
    name: str = Field(min_length=1, max_length=120)
    email: EmailAddress | None = None
    party: PartyId | None = Field(default=None, description="Whom the person works for")
    manager: PersonId | None = Field(
        default=None, description="Who is told when the person lets a day go by"
    )
    webhook_url: WebhookUrl | None = Field(
        default=None, description="Where decisions to this person's system are posted"
    )


class Person(Particulars):
    """Somebody in full, as entered."""

    webhook_secret: WebhookSecret | None = Field(
        default=None,
        repr=False,
        description="Signs what is posted. Never told again; left out, the one entered stays",
        json_schema_extra={"writeOnly": True},
    )


class PersonExists(Exception):
    """A person with this id is registered already."""


COLUMNS = "person, name, email, party, manager, webhook_url, webhook_secret"
PLACES = ", ".join(["%s"] * 7)


class Persons:
    """Thread-safe. What is erased leaves no trace here; the log keeps the bare id."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool

    def add(self, person: Person) -> None:
        """Raises PersonExists where the id is taken, by anybody else than exactly this person."""
        with self._pool.connection() as connection:
            added = connection.execute(
                f"INSERT INTO identity.person ({COLUMNS}) VALUES ({PLACES})"
                " ON CONFLICT (person) DO NOTHING",
                _row(person),
            ).rowcount
        if not added and self.get(person.person) != person:
            raise PersonExists(f"{person.person} is registered with other particulars")

    def replace(self, person: Person) -> None:
        """Enter the person, or what is now true of the person. A secret that is left out stays for
        as long as there is an address.
        """
        with self._pool.connection() as connection:
            connection.execute(
                f"INSERT INTO identity.person AS known ({COLUMNS}) VALUES ({PLACES})"
                " ON CONFLICT (person) DO UPDATE SET name = excluded.name,"
                " email = excluded.email, party = excluded.party, manager = excluded.manager,"
                " webhook_url = excluded.webhook_url, webhook_secret ="
                " CASE WHEN excluded.webhook_url IS NOT NULL"
                " THEN coalesce(excluded.webhook_secret, known.webhook_secret) END",
                _row(person),
            )

    def get(self, person: PersonId) -> Person | None:
        """None where the id was never registered, or has been erased."""
        query = f"SELECT {COLUMNS} FROM identity.person WHERE person = %s"
        with (
            self._pool.connection() as connection,
            connection.cursor(row_factory=class_row(Person)) as cursor,
        ):
            return cursor.execute(query, (person,)).fetchone()

    def all(self) -> list[Person]:
        """Everybody, by id."""
        query = f"SELECT {COLUMNS} FROM identity.person ORDER BY person"
        with (
            self._pool.connection() as connection,
            connection.cursor(row_factory=class_row(Person)) as cursor,
        ):
            return cursor.execute(query).fetchall()

    def erase(self, person: PersonId) -> bool:
        """Forget name and address, and close the person's keys; False where unknown."""
        with self._pool.connection() as connection:
            connection.execute(
                "UPDATE identity.key SET label = '', revoked_at = coalesce(revoked_at, now())"
                " WHERE person = %s",
                (person,),
            )
            erased = connection.execute("DELETE FROM identity.person WHERE person = %s", (person,))
            return erased.rowcount > 0


def _row(person: Person) -> tuple[str | None, ...]:
    return (
        person.person,
        person.name,
        person.email,
        person.party,
        person.manager,
        person.webhook_url,
        person.webhook_secret,
    )
