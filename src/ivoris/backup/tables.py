"""The ledger as files, one for each table: JSON lines, compressed. They outlive the database that they came from."""

from __future__ import annotations

import datetime as dt
import gzip
import itertools
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from ivoris import files
from ivoris.database import UtcDateTime, metadata
from ivoris.errors import OutputError
from ivoris.ledger import Ledger, audit

TRANSIENT = frozenset({"wishes", "work", "pieces", "server_pace"})
"""What a run in progress needs and nobody after it."""

_SUFFIX = ".jsonl.gz"
_ROWS = 1000  # at once
_ORDER = (audit.c.at, audit.c.actor, audit.c.action, audit.c.center_id, audit.c.detail)


def dump(ledger: Ledger, folder: Path) -> list[Path]:
    """Every table that is kept, as a file of a folder, all of one moment; OutputError where one cannot be written."""
    paths = {folder / name: table for name, table in _tables().items()}
    try:
        with ledger.snapshot() as connection:
            for path, table in paths.items():
                _write(connection, table, path)
    except OSError as error:
        raise files.unwritable(folder, error) from None
    return list(paths)


def _write(connection: sa.Connection, table: sa.Table, path: Path) -> None:
    rows = connection.execution_options(yield_per=_ROWS).execute(sa.select(table).order_by(*table.primary_key))
    with path.open("wb") as target, gzip.GzipFile(filename="", fileobj=target, mode="wb", mtime=0) as file:
        for row in rows.mappings():
            text = json.dumps({name: _plain(value) for name, value in row.items()}, ensure_ascii=False)
            file.write(f"{text}\n".encode())


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date | dt.datetime) else value


def load(ledger: Ledger, folder: Path) -> None:
    """Let the ledger be what was dumped, all of it or nothing; the audit loses nothing, what it lacks is added.

    Columns that the dump, of an older version, does not know get the database's own default.
    """
    paths = {table: folder / name for name, table in _tables().items() if (folder / name).exists()}
    wanted = [table for table in paths if table is not audit]
    with ledger.transaction() as connection:
        if wanted:
            _empty(connection, wanted)
        for table in wanted:
            for rows in _batches(_rows(table, paths[table])):
                connection.execute(table.insert(), rows)
            _count_on(connection, table)
        if audit in paths:
            _add_audit(connection, list(_rows(audit, paths[audit])))


def require_known(names: Iterable[str]) -> None:
    """OutputError where one is no table's file."""
    if unknown := sorted(set(names) - _tables().keys()):
        raise OutputError(f"the backup holds {unknown[0]}, which is no table of the ledger; use another with --date")


def _tables() -> dict[str, sa.Table]:
    """By file, in the order in which they refer to each other."""
    return {f"{table.name}{_SUFFIX}": table for table in metadata.sorted_tables if table.name not in TRANSIENT}


def _empty(connection: sa.Connection, tables: list[sa.Table]) -> None:
    there = set(sa.inspect(connection).get_table_names())
    for name in sorted(TRANSIENT & there):
        connection.execute(sa.table(name).delete())
    for table in reversed(tables):
        connection.execute(table.delete())


def _add_audit(connection: sa.Connection, rows: list[dict[str, Any]]) -> None:
    """Whoever restores must not erase what was done since: rows of both, in the order in which they happened."""
    known = connection.execute(sa.select(*_ORDER)).all()
    there = {tuple(row) for row in known}
    old = [row for row in rows if tuple(row.get(column.name) for column in _ORDER) not in there]
    if not old:
        return
    names = [column.name for column in _ORDER]
    every = sorted([*(dict(zip(names, row, strict=True)) for row in known), *old], key=lambda row: row["at"])
    connection.execute(audit.delete())
    for batch in _batches(iter(every)):
        connection.execute(audit.insert(), [{name: row.get(name) for name in names} for row in batch])


def _rows(table: sa.Table, path: Path) -> Iterator[dict[str, Any]]:
    columns = {column.name: column.type for column in table.columns}
    try:
        with gzip.open(path) as file:
            for line in file:  # of bytes: a text may hold what else ends a line
                row = json.loads(line)
                yield {name: _typed(columns[name], value) for name, value in row.items() if name in columns}
    except (OSError, EOFError, ValueError, AttributeError, TypeError):
        raise OutputError(f"the backup's table {table.name} cannot be read; use another backup with --date") from None


def _typed(kind: sa.types.TypeEngine[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, UtcDateTime):
        return dt.datetime.fromisoformat(value)
    return dt.date.fromisoformat(value) if isinstance(kind, sa.Date) else value


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    return iter(lambda: list(itertools.islice(rows, _ROWS)), [])


def _count_on(connection: sa.Connection, table: sa.Table) -> None:
    """Let PostgreSQL number new rows from the highest on; SQLite does so by itself."""
    if connection.dialect.name != "postgresql":
        return
    for column in table.columns:
        if column.identity is not None:
            highest = sa.select(sa.func.coalesce(sa.func.max(column), 0) + 1).scalar_subquery()
            sequence = sa.func.pg_get_serial_sequence(table.name, column.name)
            connection.execute(sa.select(sa.func.setval(sequence, highest, False)))
