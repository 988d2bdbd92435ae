"""The side catalog: what SQL Server knows of its databases and DuckDB does not. Immutable values, shared by sessions.

A change makes new values from the old ones, so a session with an open transaction sees its own and others what is
committed. Physical names (``d5.t1000017``, ``c3``) have nothing of the declared ones: any spelling works, and renaming
moves no data.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ivoris.sandbox.results import SqlType

FIRST_OBJECT: Final = 1_000_001
DBO: Final = 1
# Fixed ids as SQL Server has them.
SYSTEM_SCHEMAS: Final = {"dbo": 1, "guest": 2, "INFORMATION_SCHEMA": 3, "sys": 4}
ROLES: Final = {
    "public": 0, "db_owner": 16384, "db_accessadmin": 16385, "db_securityadmin": 16386, "db_ddladmin": 16387,
    "db_backupoperator": 16389, "db_datareader": 16390, "db_datawriter": 16391, "db_denydatareader": 16392,
    "db_denydatawriter": 16393,
}  # fmt: skip
_VERSIONS: Final = itertools.count(1)


def fold(name: str) -> str:
    """The default collation ignores case in names."""
    return name.lower()


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)


@dataclass(frozen=True)
class Column:
    """``id`` is never used again within a table; ``default`` is a T-SQL expression."""

    id: int
    name: str
    type: SqlType
    nullable: bool = True
    default: str | None = None
    default_name: str | None = None
    default_id: int = 0
    identity: tuple[int, int] | None = None

    @property
    def physical(self) -> str:
        return f"c{self.id}"


@dataclass(frozen=True)
class Key:
    """A primary key (``kind`` PK), a unique constraint (UQ) or an index (IX, UX if unique); columns by id."""

    id: int
    name: str
    kind: str
    columns: tuple[int, ...]
    index_id: int
    clustered: bool = False

    @property
    def unique(self) -> bool:
        return self.kind != "IX"


@dataclass(frozen=True)
class ForeignKey:
    id: int
    name: str
    columns: tuple[int, ...]
    table: int
    referenced: tuple[int, ...]


@dataclass(frozen=True)
class Table:
    """``physical`` is its DuckDB name, with the schema in front."""

    id: int
    schema_id: int
    name: str
    physical: str
    columns: tuple[Column, ...]
    keys: tuple[Key, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    created: dt.datetime = field(default_factory=now)
    modified: dt.datetime = field(default_factory=now)
    next_column: int = 0

    @property
    def place(self) -> str:
        """What tells it from every other table of the server, and stays when it is rebuilt."""
        return self.physical.partition("_")[0]

    def column(self, name: str) -> Column | None:
        wanted = fold(name)
        return next((column for column in self.columns if fold(column.name) == wanted), None)

    def column_by_id(self, identity: int) -> Column:
        return next(column for column in self.columns if column.id == identity)

    @property
    def identity(self) -> Column | None:
        return next((column for column in self.columns if column.identity), None)

    @property
    def primary_key(self) -> Key | None:
        return next((key for key in self.keys if key.kind == "PK"), None)


@dataclass(frozen=True)
class User:
    id: int
    name: str
    login: str
    roles: frozenset[str] = frozenset()
    created: dt.datetime = field(default_factory=now)


@dataclass(frozen=True)
class Permission:
    """``state`` is G, W (with grant option) or D; ``kind`` DATABASE, SCHEMA or OBJECT; ``minor`` a column id or 0."""

    grantee: int
    state: str
    name: str
    kind: str
    major: int
    minor: int = 0


@dataclass(frozen=True)
class Database:
    """``schemas`` and ``users`` by folded name, ``tables`` by schema id and folded name.

    ``snapshot`` and ``committed_snapshot`` are its options ALLOW_SNAPSHOT_ISOLATION and READ_COMMITTED_SNAPSHOT.
    Replaced whole by any change.
    """

    id: int
    name: str
    created: dt.datetime = field(default_factory=now)
    schemas: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    tables: Mapping[tuple[int, str], Table] = field(default_factory=dict)
    users: Mapping[str, User] = field(default_factory=dict)
    permissions: tuple[Permission, ...] = ()
    next_id: int = FIRST_OBJECT
    snapshot: bool = False
    committed_snapshot: bool = False
    version: int = field(default_factory=lambda: next(_VERSIONS), compare=False)

    def changed(self, **values: Any) -> Database:
        return replace(self, version=next(_VERSIONS), **values)

    def schema_id(self, name: str) -> int | None:
        found = self.schemas.get(fold(name))
        return found[0] if found else None

    def schema_name(self, identity: int) -> str:
        return next((name for number, name in self.schemas.values() if number == identity), "")

    def table(self, schema: str, name: str) -> Table | None:
        identity = self.schema_id(schema)
        return None if identity is None else self.tables.get((identity, fold(name)))

    def table_by_id(self, identity: int) -> Table | None:
        return next((table for table in self.tables.values() if table.id == identity), None)

    def user_of(self, login: str) -> User | None:
        wanted = fold(login)
        return next((user for user in self.users.values() if fold(user.login) == wanted), None)

    def with_table(self, table: Table) -> Database:
        tables = {key: value for key, value in self.tables.items() if value.id != table.id}
        tables[table.schema_id, fold(table.name)] = table
        return self.changed(tables=tables)

    def without_table(self, table: Table) -> Database:
        tables = {key: value for key, value in self.tables.items() if value.id != table.id}
        kept = tuple(entry for entry in self.permissions if not (entry.kind == "OBJECT" and entry.major == table.id))
        return self.changed(tables=tables, permissions=kept)


@dataclass(frozen=True)
class Login:
    """``digest`` is a salted scrypt hash, both in hexadecimal."""

    id: int
    name: str
    salt: str
    digest: str
    database: str = "master"
    sysadmin: bool = False
    enabled: bool = True
    created: dt.datetime = field(default_factory=now)


@dataclass(frozen=True)
class Catalog:
    """All of one server; databases and logins by folded name."""

    databases: Mapping[str, Database] = field(default_factory=dict)
    logins: Mapping[str, Login] = field(default_factory=dict)
    version: int = field(default_factory=lambda: next(_VERSIONS), compare=False)

    def database(self, name: str) -> Database | None:
        return self.databases.get(fold(name))

    def with_database(self, database: Database, *, before: str | None = None) -> Catalog:
        """``before`` is its former name where it was renamed."""
        databases = dict(self.databases)
        if before is not None:
            del databases[fold(before)]
        databases[fold(database.name)] = database
        return replace(self, databases=databases, version=next(_VERSIONS))

    def without_database(self, name: str) -> Catalog:
        databases = {key: value for key, value in self.databases.items() if key != fold(name)}
        return replace(self, databases=databases, version=next(_VERSIONS))

    def with_login(self, login: Login) -> Catalog:
        return replace(self, logins={**self.logins, fold(login.name): login}, version=next(_VERSIONS))

    def without_login(self, name: str) -> Catalog:
        logins = {key: value for key, value in self.logins.items() if key != fold(name)}
        return replace(self, logins=logins, version=next(_VERSIONS))


def new_database(identity: int, name: str, *, guest: bool = False) -> Database:
    """An empty database with what every one has; ``guest`` lets any login in, as in master."""
    schemas = {fold(schema): (number, schema) for schema, number in SYSTEM_SCHEMAS.items()}
    users = {"dbo": User(DBO, "dbo", "sa", frozenset({"db_owner"}))}
    permissions = (Permission(2, "G", "CONNECT", "DATABASE", 0),) if guest else ()
    return Database(identity, name, schemas=schemas, users=users, permissions=permissions)
