"""Keys to the interface: made, listed and revoked by whoever has the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from entrypoints.cli.application import Application
from entrypoints.cli.commands.running import settings_of
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import AsJson, console, print_json
from entrypoints.speech import say
from identity.keys import KeyEntry, Keys
from identity.persons import Persons
from identity.roles import Role

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool

app = Application()


@app.command("make", help=say("Gör en nyckel; den visas en enda gång.", "Make a key; shown once."))
def make(
    ctx: typer.Context,
    person: Annotated[str, typer.Argument(help=say("Personens id", "The person's id"))],
    role: Annotated[
        list[Role], typer.Option(help=say("Roll, en eller flera", "Role, one or more"))
    ],
    label: Annotated[str, typer.Option(help=say("Vad den är till för", "What it is for"))] = "",
    as_json: AsJson = False,
) -> None:
    """The secret is not kept."""
    with _pool(ctx) as pool:
        known = Persons(pool).get(person) is not None
        new = Keys(pool).make(person, role, label)
    if not known:
        _warn_of_unknown(person)
    if as_json:
        print_json({"key_id": new.key_id, "secret": new.secret})
        return
    console().print(new.secret, soft_wrap=True)


@app.command("list", help=say("Vilka nycklar som finns.", "Which keys there are."))
def list_keys(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Never their secrets."""
    with _pool(ctx) as pool:
        entries = Keys(pool).all()
    if as_json:
        print_json([_told(entry) for entry in entries])
        return
    table = Table("id", say("person", "person"), say("roller", "roles"), say("till", "for"))
    table.add_column(say("gjord", "made"))
    table.add_column(say("återkallad", "revoked"))
    for entry in entries:
        revoked = f"{entry.revoked_at:%Y-%m-%d}" if entry.revoked_at else ""
        table.add_row(
            entry.key_id,
            entry.person,
            ", ".join(entry.roles),
            entry.label,
            f"{entry.made_at:%Y-%m-%d}",
            revoked,
        )
    console().print(table)


@app.command("revoke", help=say("Återkalla en nyckel för gott.", "Revoke a key for good."))
def revoke(
    ctx: typer.Context,
    key_id: Annotated[str, typer.Argument(help=say("Nyckelns id", "The key's id"))],
) -> None:
    """The key opens nothing from now on."""
    with _pool(ctx) as pool:
        if not Keys(pool).revoke(key_id):
            text = say(f"ingen gällande nyckel {key_id}", f"no key {key_id} is in force")
            raise Failure(ExitCode.NOT_FOUND, text)
    console().print(say("återkallad", "revoked"))


def _warn_of_unknown(person: str) -> None:
    """No more than that: the first key is made before anybody can be registered."""
    typer.echo(
        say(
            f"liggare: {person} finns inte i personregistret; nyckeln är gjord och gäller, men "
            "namn saknas i historiken.\n  → registrera personen, eller återkalla nyckeln om id är "
            "felskrivet",
            f"liggare: {person} is not in the register of persons; the key is made and in force, "
            "but the history has no name.\n  → register the person, or revoke the key if the id "
            "is mistyped",
        ),
        err=True,
    )


@contextmanager
def _pool(ctx: typer.Context) -> Iterator["ConnectionPool[Connection[Any]]"]:
    import psycopg
    from psycopg_pool import ConnectionPool, PoolTimeout

    settings = settings_of(ctx)
    try:
        with ConnectionPool(
            settings.database_url, min_size=1, max_size=1, open=True, timeout=10
        ) as pool:
            yield pool
    except (psycopg.OperationalError, PoolTimeout):
        raise Failure(
            ExitCode.NO_SERVER,
            say("databasen svarar inte", "the database does not answer"),
            say("starta den med `make up`", "start it with `make up`"),
        ) from None


def _told(entry: KeyEntry) -> dict[str, object]:
    return {
        "key_id": entry.key_id,
        "person": entry.person,
        "roles": list(entry.roles),
        "label": entry.label,
        "made_at": entry.made_at.isoformat(),
        "revoked_at": entry.revoked_at.isoformat() if entry.revoked_at else None,
    }
