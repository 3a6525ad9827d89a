"""The library's datastore and factory, given an address instead of an environment."""

from collections.abc import Callable
from typing import Any

from eventsourcing.persistence import Recorder
from eventsourcing.postgres import PostgresDatastore, PostgresFactory
from eventsourcing.utils import Environment
from psycopg import Connection
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import dict_row

SCHEMA = "ledger"
READERS = 2
MOST_READERS = 16


class LogDatastore(PostgresDatastore):
    """A pool for reading. Sessions speak UTC, so that dates of recording come out as such."""

    def __init__(self, dsn: str, connect_timeout: float) -> None:
        parameters = conninfo_to_dict(dsn)
        super().__init__(
            dbname=str(parameters.get("dbname") or ""),
            host=str(parameters.get("host") or ""),
            port=str(parameters.get("port") or ""),
            user=str(parameters.get("user") or ""),
            password=str(parameters.get("password") or ""),
            connect_timeout=connect_timeout,
            pool_size=READERS,
            max_overflow=MOST_READERS - READERS,
            schema=SCHEMA,
            originator_id_type="text",
        )
        # The library passes on five parameters; those for TLS and sockets matter as much.
        self.pool.kwargs = {**parameters, "row_factory": dict_row}

    def after_connect_func(self) -> Callable[[Connection[Any]], None]:
        """Each new connection: no transactions left open, and UTC."""

        def after_connect(connection: Connection[Any]) -> None:
            connection.autocommit = True
            connection.execute("SET TIME ZONE 'UTC'")

        return after_connect

    def register_type_adapters(self) -> None:
        """None are needed: our append takes JSON, not composite types."""


class LogFactory(PostgresFactory):
    """Makes nothing but our recorder, and never a table: migrations do that."""

    def __init__(
        self, dsn: str, patience: float, recorder: Callable[[PostgresDatastore], Recorder]
    ) -> None:
        self.env = Environment(env={})
        self._is_entered = False
        self.datastore = LogDatastore(dsn, patience)
        self._recorder = recorder

    def application_recorder(self) -> Any:
        """Our recorder on this datastore."""
        return self._recorder(self.datastore)
