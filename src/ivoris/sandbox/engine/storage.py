"""The side catalog in DuckDB tables: a row per database, table and login, written with the change."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any, Final

import duckdb

from ivoris.sandbox.engine.catalog import (
    Catalog,
    Column,
    Database,
    ForeignKey,
    Key,
    Login,
    Permission,
    Table,
    User,
    fold,
)
from ivoris.sandbox.results import SqlType

_TABLES: Final = """
CREATE SCHEMA IF NOT EXISTS meta;
CREATE TABLE IF NOT EXISTS meta.databases (id INTEGER, definition VARCHAR);
CREATE TABLE IF NOT EXISTS meta.tables (database_id INTEGER, id INTEGER, definition VARCHAR);
CREATE TABLE IF NOT EXISTS meta.logins (id INTEGER, definition VARCHAR);
"""


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(_TABLES)


def load(connection: duckdb.DuckDBPyConnection) -> Catalog:
    tables: dict[int, list[Table]] = {}
    for database_id, definition in connection.execute("SELECT database_id, definition FROM meta.tables").fetchall():
        tables.setdefault(database_id, []).append(_table(json.loads(definition)))
    databases = {}
    for identity, definition in connection.execute("SELECT id, definition FROM meta.databases").fetchall():
        database = _database(json.loads(definition), tables.get(identity, []))
        databases[fold(database.name)] = database
    logins = {}
    for (definition,) in connection.execute("SELECT definition FROM meta.logins").fetchall():
        login = _login(json.loads(definition))
        logins[fold(login.name)] = login
    return Catalog(databases, logins)


def save(connection: duckdb.DuckDBPyConnection, before: Catalog, after: Catalog) -> None:
    """Write what differs, in the connection's open transaction."""
    old = {database.id: database for database in before.databases.values()}
    new = {database.id: database for database in after.databases.values()}
    for identity in old.keys() - new.keys():
        connection.execute("DELETE FROM meta.databases WHERE id = ?", [identity])
        connection.execute("DELETE FROM meta.tables WHERE database_id = ?", [identity])
    for identity, database in new.items():
        if database is not old.get(identity):
            _save_database(connection, old.get(identity), database)
    if before.logins is not after.logins:
        _save_logins(connection, before, after)


def _save_database(connection: duckdb.DuckDBPyConnection, before: Database | None, after: Database) -> None:
    if before is not None:
        connection.execute("DELETE FROM meta.databases WHERE id = ?", [after.id])
    connection.execute("INSERT INTO meta.databases VALUES (?, ?)", [after.id, _text(after, "tables")])
    old = {table.id: table for table in before.tables.values()} if before else {}
    new = {table.id: table for table in after.tables.values()}
    gone = [identity for identity, table in old.items() if new.get(identity) is not table]
    if gone:
        connection.execute(
            "DELETE FROM meta.tables WHERE database_id = ? AND id IN (SELECT unnest(?))", [after.id, gone]
        )
    rows = [[after.id, identity, _text(table)] for identity, table in new.items() if old.get(identity) is not table]
    if rows:
        values = ", ".join("(?, ?, ?)" for _ in rows)
        connection.execute(f"INSERT INTO meta.tables VALUES {values}", [value for row in rows for value in row])


def _save_logins(connection: duckdb.DuckDBPyConnection, before: Catalog, after: Catalog) -> None:
    for name, login in before.logins.items():
        if after.logins.get(name) is not login:
            connection.execute("DELETE FROM meta.logins WHERE id = ?", [login.id])
    for name, login in after.logins.items():
        if before.logins.get(name) is not login:
            connection.execute("INSERT INTO meta.logins VALUES (?, ?)", [login.id, _text(login)])


def _text(value: Any, *without: str) -> str:
    fields = {
        field.name: getattr(value, field.name)
        for field in dataclasses.fields(value)
        if field.name not in {*without, "version"}
    }
    return json.dumps(fields, default=_encode, ensure_ascii=False)


def _encode(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, dt.datetime):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} is not stored")


def _time(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def _table(fields: dict[str, Any]) -> Table:
    fields["columns"] = tuple(_column(column) for column in fields["columns"])
    fields["keys"] = tuple(Key(**{**key, "columns": tuple(key["columns"])}) for key in fields["keys"])
    fields["foreign_keys"] = tuple(
        ForeignKey(**{**key, "columns": tuple(key["columns"]), "referenced": tuple(key["referenced"])})
        for key in fields["foreign_keys"]
    )
    fields["created"], fields["modified"] = _time(fields["created"]), _time(fields["modified"])
    return Table(**fields)


def _column(fields: dict[str, Any]) -> Column:
    identity = tuple(fields["identity"]) if fields["identity"] else None
    return Column(**{**fields, "type": SqlType(**fields["type"]), "identity": identity})


def _database(fields: dict[str, Any], tables: list[Table]) -> Database:
    fields["created"] = _time(fields["created"])
    fields["schemas"] = {key: tuple(value) for key, value in fields["schemas"].items()}
    fields["users"] = {
        key: User(**{**user, "roles": frozenset(user["roles"]), "created": _time(user["created"])})
        for key, user in fields["users"].items()
    }
    fields["permissions"] = tuple(Permission(**permission) for permission in fields["permissions"])
    return Database(tables={(table.schema_id, fold(table.name)): table for table in tables}, **fields)


def _login(fields: dict[str, Any]) -> Login:
    return Login(**{**fields, "created": _time(fields["created"])})
