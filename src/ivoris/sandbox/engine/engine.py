"""All databases of one stand-in server in one DuckDB file, or in memory: logins, sessions, and fast loading."""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import duckdb
import pyarrow as pa

from ivoris.sandbox.engine import administration, batch, definitions, metadata, passwords, permissions, runtime, storage
from ivoris.sandbox.engine.catalog import Catalog, Database, Permission, fold, new_database
from ivoris.sandbox.engine.locks import Locks
from ivoris.sandbox.engine.schema_changes import with_schema
from ivoris.sandbox.engine.session import DuckSession
from ivoris.sandbox.engine.sqltypes import duckdb_type
from ivoris.sandbox.engine.statements import ColumnDefinition, ForeignKeyDefinition, KeyDefinition, Program
from ivoris.sandbox.engine.translate import is_open
from ivoris.sandbox.results import SqlServerError, SqlType

# Thousands of small tables: with blocks of the usual 256 KiB each column of each would take one.
_CONFIGURATION: Final[dict[str, str | bool | int | float | list[str]]] = {"default_block_size": "16384"}
_KEPT_PROGRAMS: Final = 512
_KEPT_TEXT: Final = 65_536  # longer batches are loads of literal rows, never seen again
_KEPT_VIEWS: Final = 2_048
_BULK = -1  # the owner of locks of the loading interface


class DuckEngine:
    """Implements ``results.Engine``. One process at a time may have the file open."""

    def __init__(self, path: Path | None = None, *, sa_password: str) -> None:
        """Open the file, or make it. Raises duckdb.IOException where another process has it."""
        self.connection = duckdb.connect(str(path) if path else ":memory:", config=_CONFIGURATION)
        self.locks = Locks()
        self.identities: dict[str, int] = {}
        self._programs: OrderedDict[str, Program] = OrderedDict()
        self._views: OrderedDict[str, pa.Table] = OrderedDict()
        self._sessions: dict[int, DuckSession] = {}
        self._lock = threading.RLock()
        self._publishing = threading.Lock()
        self._passwords = passwords.Checker()
        self._next_spid = 51
        self._temporary = 0
        self._bulk: list[Callable[[Catalog], Catalog]] | None = None
        self._bulk_catalog: Catalog | None = None
        runtime.prepare(self.connection, self._answer)
        storage.prepare(self.connection)
        self.catalog = storage.load(self.connection)
        self._complete(sa_password)

    def _complete(self, sa_password: str) -> None:
        """What every server has."""
        with self.transaction():
            for identity, name in ((1, "master"), (2, "tempdb")):
                if self.catalog.database(name) is None:
                    self.connection.execute(f"CREATE SCHEMA IF NOT EXISTS d{identity}")
                    made = new_database(identity, name, guest=True)
                    self._change(_adding(made.changed(snapshot=name == "master")))
            self.create_login("sa", sa_password, sysadmin=True)

    def close(self) -> None:
        for session in list(self._sessions.values()):
            session.cancel()
            session.close()
        runtime.release(self.connection)
        self.connection.close()

    def login(self, user: str, password: str, database: str | None) -> DuckSession:
        """Raises 18456 or 4060."""
        login = self.catalog.logins.get(fold(user))
        if login is None or not login.enabled or not self._passwords.is_right(login, password):
            raise SqlServerError(18456, f"Login failed for user '{user}'.", severity=14)
        found = self.catalog.database(database or login.database)
        may_enter = found is not None and (login.sysadmin or is_open(found) or found.user_of(login.name) is not None)
        if found is None or not may_enter:
            raise SqlServerError(
                4060,
                f'Cannot open database "{database or login.database}" requested by the login. The login failed.',
                severity=11,
            )
        with self._lock:
            spid = self._next_spid
            while spid in self._sessions:
                spid += 1
            self._next_spid = spid + 1 if spid < 32_000 else 51
            session = DuckSession(self, login, found.name, spid)
            self._sessions[spid] = session
        return session

    # For sessions

    def forget(self, session: DuckSession) -> None:
        with self._lock:
            self._sessions.pop(session.spid, None)

    def in_use(self, database: str) -> bool:
        with self._lock:
            return any(fold(session.database) == fold(database) for session in self._sessions.values())

    def next_temporary(self) -> int:
        with self._lock:
            self._temporary += 1
            return self._temporary

    def program(self, sql: str) -> Program:
        """The batch, parsed once for all sessions."""
        with self._lock:
            if (known := self._programs.get(sql)) is not None:
                self._programs.move_to_end(sql)
                return known
        program = batch.parse(sql)
        if len(sql) <= _KEPT_TEXT:
            with self._lock:
                self._programs[sql] = program
                while len(self._programs) > _KEPT_PROGRAMS:
                    self._programs.popitem(last=False)
        return program

    def kept_view(self, name: str, build: Callable[[], pa.Table]) -> pa.Table:
        """A catalog view's rows by a name that stands for one state of the catalog."""
        with self._lock:
            if (known := self._views.get(name)) is not None:
                self._views.move_to_end(name)
                return known
        table = build()
        with self._lock:
            self._views[name] = table
            while len(self._views) > _KEPT_VIEWS:
                self._views.popitem(last=False)
        return table

    def publish(self, connection: duckdb.DuckDBPyConnection, changes: Sequence[Callable[[Catalog], Catalog]]) -> None:
        """Commit the connection's transaction together with the changes to the side catalog."""
        with self._publishing:
            after = self.catalog
            for change in changes:
                after = change(after)
            storage.save(connection, self.catalog, after)
            connection.execute("COMMIT")
            self.catalog = after

    def _answer(self, spid: int, name: str, arguments: list[str | None]) -> str | None:
        session = self._sessions.get(spid)
        return None if session is None else metadata.answer(session.describe(), name, arguments)

    # The loading interface: not T-SQL, no permissions, fast

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything of the loading interface in it happens, or nothing."""
        if self._bulk is not None:
            yield
            return
        self.connection.execute("BEGIN TRANSACTION")
        self._bulk, self._bulk_catalog = [], self.catalog
        try:
            yield
            self.publish(self.connection, self._bulk)
        except BaseException:
            with contextlib.suppress(duckdb.Error):  # DuckDB may have rolled back already
                self.connection.execute("ROLLBACK")
            raise
        finally:
            self._bulk, self._bulk_catalog = None, None

    def _change(self, change: Callable[[Catalog], Catalog]) -> None:
        if self._bulk is None or self._bulk_catalog is None:
            raise TypeError("outside of a transaction")
        self._bulk_catalog = change(self._bulk_catalog)
        self._bulk.append(change)

    @property
    def _seen(self) -> Catalog:
        return self._bulk_catalog or self.catalog

    def create_database(self, name: str) -> None:
        """Raises 1801."""
        with self.transaction():
            _, database = administration.with_new_database(self._seen, name)
            self.connection.execute(f"CREATE SCHEMA d{database.id}")
            self._change(lambda catalog: catalog.with_database(database))

    def drop_database(self, name: str) -> None:
        with self.transaction():
            database = self._seen.database(name)
            if database is not None:
                self.connection.execute(f"DROP SCHEMA d{database.id} CASCADE")
                self._change(lambda catalog: catalog.without_database(name))

    def create_login(self, user: str, password: str, *, sysadmin: bool = False) -> None:
        """Make the login, or give it this password if it is there."""
        with self.transaction():
            known = self._seen.logins.get(fold(user))
            if known is not None and self._passwords.is_right(known, password):
                return
            login = (
                passwords.with_password(known, password)
                if known
                else passwords.new_login(self._seen, user, password, sysadmin=sysadmin)
            )
            self._change(lambda catalog: catalog.with_login(login))

    def set_password(self, user: str, password: str) -> None:
        self.create_login(user, password)

    def create_schema(self, database: str, schema: str) -> None:
        with self.transaction():
            changed = with_schema(self._database(database), schema)
            self._change(lambda catalog: catalog.with_database(changed))

    def create_table(
        self,
        database: str,
        schema: str,
        table: str,
        columns: Sequence[tuple[str, SqlType, bool]],
        primary_key: Sequence[str] = (),
        foreign_keys: Sequence[tuple[Sequence[str], str, Sequence[str]]] = (),
        identity: str | None = None,
    ) -> None:
        """Columns are (name, type, nullable); foreign keys (columns, table of the same schema, its columns)."""
        described = [
            ColumnDefinition(name, kind, nullable, identity=(1, 1) if name == identity else None)
            for name, kind, nullable in columns
        ]
        constraints: list[KeyDefinition | ForeignKeyDefinition] = []
        if primary_key:
            constraints.append(KeyDefinition("PK", None, tuple(primary_key)))
        for own, referenced, targets in foreign_keys:
            constraints.append(ForeignKeyDefinition(None, tuple(own), (schema, referenced), tuple(targets)))
        with self.transaction():
            before = self._database(database)
            schema_id = before.schema_id(schema)
            if schema_id is None:
                raise SqlServerError(2760, f'The specified schema name "{schema}" does not exist.')
            after, made = definitions.new_table(before, schema_id, table, described, constraints)
            self.connection.execute(definitions.table_ddl(made))
            self._change(lambda catalog: catalog.with_database(after))

    def load(self, database: str, schema: str, table: str, rows: pa.Table) -> None:
        """Append rows; columns by name. Foreign keys are the caller's promise."""
        with self.transaction():
            self.connection.register("rows_to_load", rows)
            self._append(database, schema, table, rows.column_names, "rows_to_load")
            self.connection.unregister("rows_to_load")

    def fill(self, database: str, schema: str, table: str, columns: Sequence[str], query: str) -> None:
        """Append the rows of a DuckDB query, whose columns are ``columns`` in this order, however many there are."""
        with self.transaction():
            # What DuckDB chooses by itself for texts takes many times as long with blocks as small as ours. This counts
            # at the end of the transaction, and so stays.
            self.connection.execute("SET force_compression = 'zstd'")
            self._append(database, schema, table, columns, f"({query})")

    def _append(self, database: str, schema: str, table: str, columns: Sequence[str], source: str) -> None:
        goal = self._database(database).table(schema, table)
        if goal is None:
            raise SqlServerError(208, f"Invalid object name '{schema}.{table}'.")
        names = []
        for index, name in enumerate(columns):
            column = goal.column(name)
            if column is None:
                raise SqlServerError(207, f"Invalid column name '{name}'.")
            names.append((column.physical, f"CAST(o{index} AS {duckdb_type(column.type)})"))
        given = ", ".join(f"o{index}" for index in range(len(names)))
        self.connection.execute(
            f"INSERT INTO {goal.physical} ({', '.join(name for name, _ in names)}) "
            f"SELECT {', '.join(value for _, value in names)} FROM {source} AS q({given})"
        )
        self.identities.pop(goal.place, None)

    def grant(
        self,
        database: str,
        user: str,
        permission: str,
        *,
        schema: str | None = None,
        table: str | None = None,
        column: str | None = None,
    ) -> None:
        """Grant on a database, a schema, a table or a column; the login's user is made where it has none."""
        with self.transaction():
            goal = self._database(database)
            if goal.user_of(user) is None:
                goal = administration.with_user(goal, user, user)
            grantee = goal.user_of(user)
            if grantee is None:
                raise TypeError("a user that was just made")
            kind, major, minor = "DATABASE", 0, 0
            if schema is not None and table is not None:
                made = definitions.existing(goal, schema, table)
                found = made.column(column) if column else None
                kind, major, minor = "OBJECT", made.id, found.id if found else 0
            elif schema is not None:
                kind, major = "SCHEMA", goal.schema_id(schema) or 0
            entry = Permission(grantee.id, "G", permission, kind, major, minor)
            changed = goal.changed(permissions=permissions.changed(goal.permissions, "GRANT", entry))
            self._change(lambda catalog: catalog.with_database(changed))

    def _database(self, name: str) -> Database:
        database = self._seen.database(name)
        if database is None:
            raise SqlServerError(911, f"Database '{name}' does not exist.")
        return database


def _adding(database: Database) -> Callable[[Catalog], Catalog]:
    return lambda catalog: catalog.with_database(database)
