"""Puts a generated practice into a T-SQL server: into the stand-in's engine directly, or through a connection."""

from __future__ import annotations

import datetime as dt
import decimal
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa

from ivoris.sandbox.engine.engine import DuckEngine
from ivoris.sandbox.engine.sqltypes import arrow_type, declared
from ivoris.sandbox.results import SqlType
from ivoris.sqlserver import quote_identifier
from matching.practice import Practice, Table

_ROWS = 1_000  # of one INSERT: the server takes no more
_CHARACTERS = 1_000_000  # of one INSERT, unless a single row has more
_CONTINUED = re.compile(r"(?<=\\)(?=\r?\n)")


def load_engine(engine: DuckEngine, database: str, practice: Practice, login: str) -> None:
    """A new database with the practice, readable by ``login``; whole or not at all. It has no further indexes."""
    schema = practice.schema
    with engine.transaction():
        engine.create_database(database)
        if schema.casefold() != "dbo":
            engine.create_schema(database, schema)
        for table in practice.tables:
            types = [_sql_type(column.type) for column in table.columns]
            engine.create_table(
                database,
                schema,
                table.name,
                columns=[
                    (column.name, kind, column.nullable) for column, kind in zip(table.columns, types, strict=True)
                ],
                primary_key=table.primary_key,
                foreign_keys=[(key.columns, key.table, key.referenced) for key in table.foreign_keys],
            )
            if table.rows:
                engine.load(database, schema, table.name, _arrow(table, types))
        engine.grant(database, login, "SELECT", schema=schema)


def _sql_type(text: str) -> SqlType:
    found = re.fullmatch(r"(\w+)(?:\(([\w,]+)\))?", text)
    if found is None:
        raise ValueError(f"{text!r} is no type")
    return declared(found[1], tuple(found[2].split(",")) if found[2] else ())


def _arrow(table: Table, types: Sequence[SqlType]) -> pa.Table:
    arrays = [
        pa.array(values, pa.uint8() if kind.name == "bit" else arrow_type(kind))
        for values, kind in zip(zip(*table.rows, strict=True), types, strict=True)
    ]
    return pa.Table.from_arrays(arrays, names=[column.name for column in table.columns])


def load_tsql(connection: Any, practice: Practice) -> None:
    """The practice into the connected database, through a DB-API connection that commits by itself."""
    cursor = connection.cursor()
    try:
        for statement in statements(practice):
            cursor.execute(statement)
    finally:
        cursor.close()


def statements(practice: Practice) -> Iterator[str]:
    """T-SQL that makes the schema, tables, rows and then indexes."""
    if practice.schema.casefold() != "dbo":
        yield f"CREATE SCHEMA {quote_identifier(practice.schema)}"
    for table in practice.tables:
        name = f"{quote_identifier(practice.schema)}.{quote_identifier(table.name)}"
        yield _create(practice.schema, name, table)
        yield from _inserts(name, table)
        for number, column in enumerate(table.indexed, start=1):
            yield f"CREATE INDEX IX_{number} ON {name} ({quote_identifier(column)})"


def _create(schema: str, name: str, table: Table) -> str:
    parts = [
        f"{quote_identifier(column.name)} {column.type} {'NULL' if column.nullable else 'NOT NULL'}"
        if column.name not in table.primary_key
        else f"{quote_identifier(column.name)} {column.type} NOT NULL"
        for column in table.columns
    ]
    if table.primary_key:
        parts.append(f"PRIMARY KEY ({_listed(table.primary_key)})")
    parts += [
        f"FOREIGN KEY ({_listed(key.columns)}) REFERENCES {quote_identifier(schema)}.{quote_identifier(key.table)} "
        f"({_listed(key.referenced)})"
        for key in table.foreign_keys
    ]
    return f"CREATE TABLE {name} ({', '.join(parts)})"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(quote_identifier, names))


def _inserts(name: str, table: Table) -> Iterator[str]:
    head = f"INSERT INTO {name} ({_listed([column.name for column in table.columns])}) VALUES\n"
    waiting: list[str] = []
    size = 0
    for row in table.rows:
        text = f"({', '.join(map(literal, row))})"
        if any(isinstance(value, str) and _CONTINUED.search(value) for value in row):
            yield head + text  # by itself: constants alone are read far faster than expressions among them
            continue
        if waiting and (len(waiting) == _ROWS or size + len(text) > _CHARACTERS):
            yield head + ",\n".join(waiting)
            waiting, size = [], 0
        waiting.append(text)
        size += len(text)
    if waiting:
        yield head + ",\n".join(waiting)


def literal(value: Any) -> str:
    """A T-SQL constant; dates in the spelling that no language setting changes."""
    match value:
        case None:
            return "NULL"
        case str():
            return _text(value)
        case int() | decimal.Decimal():
            return str(int(value) if isinstance(value, bool) else value)
        case dt.datetime():
            return f"'{value:%Y-%m-%dT%H:%M:%S}'"
        case dt.date():
            return f"'{value:%Y%m%d}'"
        case bytes():
            return f"0x{value.hex()}"
        case _:
            raise TypeError(f"no constant for {type(value).__name__}")


def _text(value: str) -> str:
    """In quotes, and in pieces where the server would join a line that ends with a backslash to the next one."""
    pieces = [f"N'{piece}'" for piece in _CONTINUED.split(value.replace("'", "''"))]
    return pieces[0] if len(pieces) == 1 else " + ".join(["CAST(N'' AS nvarchar(max))", *pieces])
