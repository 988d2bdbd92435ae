"""CREATE, ALTER and DROP of schemas, tables and indexes, run in the session's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import duckdb

from ivoris.sandbox.engine import definitions, plans, writing
from ivoris.sandbox.engine.catalog import Column, Database, Table, fold
from ivoris.sandbox.engine.conversions import fitted
from ivoris.sandbox.engine.definitions import Rebuild
from ivoris.sandbox.engine.errors import already_exists, cannot_drop, denied_in, invalid_object
from ivoris.sandbox.engine.metadata import parts_of
from ivoris.sandbox.engine.permissions import Access
from ivoris.sandbox.engine.sqltypes import STRINGS
from ivoris.sandbox.engine.statements import (
    AlterTable,
    CreateIndex,
    CreateSchema,
    CreateTable,
    DropIndex,
    DropSchema,
    DropTable,
    Name,
    Statement,
)
from ivoris.sandbox.engine.values import Value
from ivoris.sandbox.results import Info, Result, SqlServerError

if TYPE_CHECKING:
    from ivoris.sandbox.engine.session import DuckSession


def _database_lock(database: Database) -> tuple[str, object]:
    return ("database", database.id)


def _current(session: DuckSession, access: Access) -> Database:
    """The database as it is now that its lock is held."""
    return session.environment().access(access.database.name).database


def _schema_of(access: Access, name: Name) -> tuple[int, str]:
    schema = (name[-2] if len(name) > 1 else "") or "dbo"
    identity = access.database.schema_id(schema)
    if identity is None:
        raise SqlServerError(
            2760, f'The specified schema name "{schema}" either does not exist or you do not have permission to use it.'
        )
    return identity, schema


def _may_alter(access: Access, table: Table) -> bool:
    return access.on_table("ALTER", table)


# Schemas


def _create_schema(session: DuckSession, statement: CreateSchema) -> None:
    access = session.environment().access()
    if not access.on_database("CREATE SCHEMA"):
        raise denied_in("CREATE SCHEMA", access.database.name)
    with session.writing(_database_lock(access.database)):
        session.change_database(with_schema(_current(session, access), statement.name))


def with_schema(database: Database, name: str) -> Database:
    if fold(name) in database.schemas:
        raise already_exists(name)
    return database.changed(
        schemas={**database.schemas, fold(name): (max(number for number, _ in database.schemas.values()) + 1, name)}
    )


def _drop_schema(session: DuckSession, statement: DropSchema) -> None:
    access = session.environment().access()
    with session.writing(_database_lock(access.database)):
        database = _current(session, access)
        identity = database.schema_id(statement.name)
        if identity is None or not access.on_schema("CONTROL", identity):
            if identity is None and statement.if_exists:
                return
            raise SqlServerError(
                15151,
                f"Cannot drop the schema '{statement.name}', because it does not exist or you do not have permission.",
            )
        inside = [table for table in database.tables.values() if table.schema_id == identity]
        if inside or identity <= 4:
            name = inside[0].name if inside else statement.name
            raise SqlServerError(
                3729, f"Cannot drop schema '{statement.name}' because it is being referenced by object '{name}'."
            )
        schemas = {key: value for key, value in database.schemas.items() if value[0] != identity}
        kept = tuple(entry for entry in database.permissions if (entry.kind, entry.major) != ("SCHEMA", identity))
        session.change_database(database.changed(schemas=schemas, permissions=kept))


# Tables


def _create_table(session: DuckSession, statement: CreateTable) -> None:
    if statement.table[-1].startswith("#"):
        _create_temporary(session, statement)
        return
    access = session.environment().access(statement.table[-3] if len(statement.table) > 2 else None)
    if not access.on_database("CREATE TABLE"):
        raise denied_in("CREATE TABLE", access.database.name)
    identity, _ = _schema_of(access, statement.table)
    if not access.on_schema("ALTER", identity):
        raise denied_in("CREATE TABLE", access.database.name)
    with session.writing(_database_lock(access.database)):
        database, table = definitions.new_table(
            _current(session, access), identity, statement.table[-1], statement.columns, statement.constraints
        )
        session.connection.execute(definitions.table_ddl(table))
        session.change_database(database)


def _create_temporary(session: DuckSession, statement: CreateTable) -> None:
    name = statement.table[-1]
    if fold(name) in session.temporary:
        raise already_exists(name)
    number = session.engine.next_temporary()
    empty = Database(2, "tempdb", schemas={"dbo": (1, "dbo")}, next_id=-number * 100)
    _, table = definitions.new_table(
        empty, 1, name, statement.columns, statement.constraints, physical=f"temp.main.t{number}"
    )
    table = replace(table, foreign_keys=())
    with session.writing():
        session.connection.execute(definitions.table_ddl(table))
        session.temporary = {**session.temporary, fold(name): table}


def _drop_table(session: DuckSession, statement: DropTable) -> None:
    for name in statement.tables:
        if name[-1].startswith("#"):
            _drop_temporary(session, name, if_exists=statement.if_exists)
        else:
            _drop_one(session, name, if_exists=statement.if_exists)


def _drop_temporary(session: DuckSession, name: Name, *, if_exists: bool) -> None:
    table = session.temporary.get(fold(name[-1]))
    if table is None:
        if if_exists:
            return
        raise cannot_drop("table", name[-1])
    with session.writing():
        session.drop_temporary([table])


def _drop_one(session: DuckSession, name: Name, *, if_exists: bool) -> None:
    access = session.environment().access(name[-3] if len(name) > 2 else None)
    with session.writing(_database_lock(access.database)):
        database = _current(session, access)
        table = database.table((name[-2] if len(name) > 1 else "") or "dbo", name[-1])
        if table is None and if_exists:
            return
        if table is None or not access.on_table("CONTROL", table):
            raise cannot_drop("table", ".".join(part for part in name if part))
        session.engine.locks.acquire(("table", table.id), session.spid, None, lambda: session.is_cancelled)
        after = definitions.dropped(database, table)
        session.connection.execute(f"DROP TABLE {table.physical}")
        session.change_database(after)


def _alter_table(session: DuckSession, statement: AlterTable) -> None:
    goal = plans.target(session.environment(), statement.table)
    if goal.access is None:
        raise SqlServerError(40517, "The stand-in does not know ALTER TABLE of a temporary table.")
    if not _may_alter(goal.access, goal.table):
        raise SqlServerError(
            1088,
            f'Cannot find the object "{goal.table.name}" because it does not exist or you do not have permissions.',
        )
    with session.writing(_database_lock(goal.access.database), ("table", goal.table.id)):
        database = _current(session, goal.access)
        table = database.table_by_id(goal.table.id)
        if table is None:
            raise invalid_object(goal.table.name)
        after, rebuild = definitions.altered(database, table, statement)
        session.change_database(after)
        moved = _rebuilt(session, after, rebuild)
        session.change_database(after.with_table(moved))
        for foreign in moved.foreign_keys:
            if foreign not in table.foreign_keys and writing.orphans(
                session.connection, after.with_table(moved), moved, foreign
            ):
                raise SqlServerError(
                    547,
                    "The ALTER TABLE statement conflicted with the FOREIGN KEY constraint "
                    f'"{foreign.name}". The conflict '
                    f'occurred in database "{after.name}".',
                    state=0,
                )


def _rebuilt(session: DuckSession, database: Database, rebuild: Rebuild) -> Table:
    """Carry the rows over into a new physical table."""
    table = definitions.moved(rebuild.after)
    names, values = [], []
    for column in table.columns:
        text = _carried(session, database, rebuild, column)
        if text is not None:
            names.append(column.physical)
            values.append(text)
    session.connection.execute(definitions.table_ddl(table))
    try:
        session.connection.execute(
            f"INSERT INTO {table.physical} ({', '.join(names)}) SELECT {', '.join(values)} "
            f"FROM {rebuild.before.physical} ORDER BY rowid"
        )
    except duckdb.ConstraintException as error:
        change = plans.Change(
            table, database, f"{database.name}.{database.schema_name(table.schema_id)}.{table.name}", "ALTER TABLE"
        )
        raise writing.constraint_failed(str(error), change) from None
    session.connection.execute(f"DROP TABLE {rebuild.before.physical}")
    return table


def _carried(session: DuckSession, database: Database, rebuild: Rebuild, column: Column) -> str | None:
    """The column's DuckDB text over the old rows; None where it stays NULL."""
    old = rebuild.values.get(column.id)
    if old is None:
        if column.identity is not None:
            seed, step = column.identity
            return f"{seed} + (row_number() OVER (ORDER BY rowid) - 1) * {step}"
        if column.default is None or column.nullable:  # as SQL Server does without WITH VALUES
            return None
        plan = plans.scalar(session.environment(), f"CAST({column.default} AS {_declared(column)})")
        return f"({session.text(plan)})"
    before = rebuild.before.column_by_id(column.id)
    if before.type == column.type:
        return old
    if column.type.name in STRINGS:
        name = f"{database.name}.{database.schema_name(rebuild.after.schema_id)}.{rebuild.after.name}"
        return fitted(old, before.type, column.type, column.name, name)
    return Value(old, before.type).to(column.type).sql


def _declared(column: Column) -> str:
    kind = column.type
    if kind.length is not None and kind.name not in {"sysname", "text", "ntext"}:
        return f"{kind.name}({'max' if kind.length == -1 else kind.length})"
    if kind.precision is not None:
        return f"{kind.name}({kind.precision},{kind.scale})"
    return kind.name


# Indexes


def _create_index(session: DuckSession, statement: CreateIndex) -> None:
    goal = plans.target(session.environment(), statement.table)
    if goal.access is None:
        return
    if not _may_alter(goal.access, goal.table):
        raise SqlServerError(
            1088,
            f'Cannot find the object "{goal.table.name}" because it does not exist or you do not have permissions.',
        )
    with session.writing(_database_lock(goal.access.database), ("table", goal.table.id)):
        database = _current(session, goal.access)
        identity = database.next_id
        table = definitions.with_index(
            goal.table, statement.name, statement.columns, unique=statement.unique, clustered=statement.clustered,
            identity=identity,
        )  # fmt: skip
        after = database.changed(next_id=identity + 1).with_table(table)
        if statement.unique:  # DuckDB watches it
            table = _rebuilt(session, after, Rebuild(goal.table, table, _as_is(table)))
            after = after.with_table(table)
        session.change_database(after)


def _drop_index(session: DuckSession, statement: DropIndex) -> None:
    goal = plans.target(session.environment(), statement.table)
    if goal.access is None or not _may_alter(goal.access, goal.table):
        raise cannot_drop("index", f"{'.'.join(statement.table)}.{statement.name}")
    if statement.if_exists and not any(fold(key.name) == fold(statement.name) for key in goal.table.keys):
        return
    with session.writing(_database_lock(goal.access.database), ("table", goal.table.id)):
        database = _current(session, goal.access)
        table = definitions.without_index(goal.table, statement.name)
        if len([key for key in table.keys if key.unique]) != len([key for key in goal.table.keys if key.unique]):
            table = _rebuilt(session, database.with_table(table), Rebuild(goal.table, table, _as_is(table)))
        session.change_database(database.with_table(table))


def _as_is(table: Table) -> dict[int, str]:
    return {column.id: column.physical for column in table.columns}


# sp_rename


def rename(session: DuckSession, old: Any, new: Any, kind: Any) -> Iterator[Result]:
    """``sp_rename 'ck.T.C', 'N', 'COLUMN'`` or, of a table, ``sp_rename 'ck.T', 'N'``."""
    wanted = str(kind or "OBJECT").upper()
    parts = parts_of(str(old or ""))
    if wanted not in {"OBJECT", "COLUMN"}:
        raise SqlServerError(40517, f"The stand-in does not know sp_rename of {wanted}.")
    access = session.environment().access()
    table, column = _renamed(access, parts or (), wanted)
    if table is None or not new or not _may_alter(access, table):
        raise SqlServerError(
            15225,
            f"No item by the name of '{old}' could be found in the current database "
            f"'{access.database.name}', given that "
            f"@itemtype was input as '{kind or '(null)'}'.",
            severity=11,
        )
    with session.writing(_database_lock(access.database), ("table", table.id)):
        database = _current(session, access)
        if wanted == "OBJECT":
            session.change_database(definitions.renamed_table(database, table, str(new)))
        else:
            session.change_database(definitions.renamed_column(database, table, column, str(new)))
    yield Info(
        15477, "Caution: Changing any part of an object name could break scripts and stored procedures.", severity=10
    )


def _renamed(access: Access, parts: Name, kind: str) -> tuple[Table | None, str]:
    names, column = (parts, "") if kind == "OBJECT" else (parts[:-1], parts[-1] if parts else "")
    if not 1 <= len(names) <= 2:
        return None, column
    return access.database.table(names[0] if len(names) == 2 else "dbo", names[-1]), column


HANDLERS: Final[dict[type[Statement], Callable[[Any, Any], None]]] = {
    CreateSchema: _create_schema,
    DropSchema: _drop_schema,
    CreateTable: _create_table,
    DropTable: _drop_table,
    AlterTable: _alter_table,
    CreateIndex: _create_index,
    DropIndex: _drop_index,
}
