"""What CREATE, ALTER and DROP do to the side catalog and to DuckDB. Each function returns the changed database."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ivoris.sandbox.engine.catalog import Column, Database, ForeignKey, Key, Table, fold, now
from ivoris.sandbox.engine.errors import already_exists, cannot_drop, invalid_column, invalid_object
from ivoris.sandbox.engine.sqltypes import INTEGERS, duckdb_type
from ivoris.sandbox.engine.statements import (
    AlterTable,
    ColumnDefinition,
    Constraint,
    ForeignKeyDefinition,
    KeyDefinition,
)
from ivoris.sandbox.results import SqlServerError


@dataclass(frozen=True)
class Rebuild:
    """A table that gets a new physical one: ``values`` are DuckDB texts over the old rows, by column id."""

    before: Table
    after: Table
    values: dict[int, str]


def table_ddl(table: Table) -> str:
    """CREATE TABLE for the physical table: keys and NOT NULL are DuckDB's to watch, all else is not."""
    parts = []
    for column in table.columns:
        null = "" if column.nullable else " NOT NULL"
        parts.append(f"{column.physical} {duckdb_type(column.type)}{null}")
    for key in table.keys:
        if key.kind == "PK":
            parts.append(f"PRIMARY KEY ({', '.join(f'c{identity}' for identity in key.columns)})")
        elif key.unique:
            parts.append(f"UNIQUE ({', '.join(f'c{identity}' for identity in key.columns)})")
    word = "TEMPORARY TABLE" if table.physical.startswith("temp.") else "TABLE"
    return f"CREATE {word} {table.physical} ({', '.join(parts)})"


def new_table(
    database: Database,
    schema_id: int,
    name: str,
    columns: Sequence[ColumnDefinition],
    constraints: Sequence[Constraint],
    *,
    physical: str | None = None,
) -> tuple[Database, Table]:
    if (schema_id, fold(name)) in database.tables or _constraint_named(database, schema_id, name):
        raise already_exists(name)
    identity = database.next_id
    place = physical or f"d{database.id}.t{identity}"
    table = Table(identity, schema_id, name, place, ())
    database = database.changed(next_id=identity + 1)
    if sum(column.identity is not None for column in columns) > 1:
        raise SqlServerError(2744, f"Multiple identity columns specified for table '{name}'. Only one is allowed.")
    for definition in columns:
        database, table = _with_column(database, table, definition)
    for constraint in constraints:
        database, table = with_constraint(database, table, constraint)
    return database.with_table(table), table


def _constraint_named(database: Database, schema_id: int, name: str) -> bool:
    wanted = fold(name)
    for table in database.tables.values():
        if table.schema_id != schema_id:
            continue
        names = [key.name for key in table.keys if key.kind in {"PK", "UQ"}] + [key.name for key in table.foreign_keys]
        names += [column.default_name for column in table.columns if column.default_name]
        if any(fold(other) == wanted for other in names):
            return True
    return False


def _with_column(database: Database, table: Table, definition: ColumnDefinition) -> tuple[Database, Table]:
    if table.column(definition.name) is not None:
        raise SqlServerError(
            2705,
            f"Column names in each table must be unique. Column name '{definition.name}' in table '{table.name}' is "
            "specified more than once.",
        )
    if definition.identity is not None and definition.type.name not in INTEGERS | {"decimal", "numeric"}:
        raise SqlServerError(
            2749,
            f"Identity column '{definition.name}' must be of data type int, bigint, smallint, tinyint, or decimal.",
        )
    default_name, default_id = None, 0
    if definition.default is not None:
        default_id = database.next_id
        default_name = definition.default_name or _generated("DF", table.name, definition.name)
        database = database.changed(next_id=default_id + 1)
    column = Column(
        table.next_column + 1,
        definition.name,
        definition.type,
        definition.nullable is not False,
        definition.default,
        default_name,
        default_id,
        definition.identity,
    )
    return database, replace(table, columns=(*table.columns, column), next_column=column.id, modified=now())


def _generated(prefix: str, *parts: str) -> str:
    """A name as SQL Server makes one up."""
    middle = "__".join(part[:9] for part in parts)
    return f"{prefix}__{middle}__{secrets.token_hex(4).upper()}"


def with_constraint(database: Database, table: Table, constraint: Constraint) -> tuple[Database, Table]:
    identity = database.next_id
    if constraint.name is not None and (
        _constraint_named(database, table.schema_id, constraint.name)
        or (table.schema_id, fold(constraint.name)) in database.tables
    ):
        raise already_exists(constraint.name)
    database = database.changed(next_id=identity + 1)
    if isinstance(constraint, KeyDefinition):
        return database, _with_key(table, constraint, identity)
    return database, _with_foreign_key(database, table, constraint, identity)


def _with_key(table: Table, constraint: KeyDefinition, identity: int) -> Table:
    columns = _columns(table, constraint.columns)
    if constraint.kind == "PK":
        if table.primary_key is not None:
            raise SqlServerError(1779, f"Table '{table.name}' already has a primary key defined on it.")
        ids = {column.id for column in columns}
        table = replace(
            table,
            columns=tuple(replace(column, nullable=False) if column.id in ids else column for column in table.columns),
        )
    name = constraint.name or _generated(constraint.kind, table.name, *(() if constraint.kind == "PK" else ("",)))
    taken = {key.index_id for key in table.keys}
    clustered = constraint.kind == "PK" and 1 not in taken
    index_id = 1 if clustered else max(taken | {1}) + 1
    key = Key(identity, name, constraint.kind, tuple(column.id for column in columns), index_id, clustered)
    return replace(table, keys=(*table.keys, key), modified=now())


def _columns(table: Table, names: Sequence[str]) -> list[Column]:
    found = []
    for name in names:
        column = table.column(name)
        if column is None:
            raise SqlServerError(1911, f"Column name '{name}' does not exist in the target table or view.")
        found.append(column)
    return found


def _with_foreign_key(database: Database, table: Table, constraint: ForeignKeyDefinition, identity: int) -> Table:
    schema = constraint.table[-2] if len(constraint.table) > 1 else "dbo"
    referenced = database.table(schema or "dbo", constraint.table[-1])
    if referenced is None and fold(constraint.table[-1]) == fold(table.name):
        referenced = table
    columns = _columns(table, constraint.columns)
    name = constraint.name or _generated("FK", table.name, constraint.columns[0])
    if referenced is None:
        raise SqlServerError(1767, f"Foreign key '{name}' references invalid table '{'.'.join(constraint.table)}'.")
    key = referenced.primary_key
    if constraint.referenced:
        targets = tuple(column.id for column in _columns(referenced, constraint.referenced))
    elif key is not None:
        targets = key.columns
    else:
        targets = ()
    if not any(set(candidate.columns) == set(targets) and candidate.unique for candidate in referenced.keys):
        raise SqlServerError(
            1776,
            "There are no primary or candidate keys in the referenced table "
            f"'{'.'.join(constraint.table)}' that match the "
            f"referencing column list in the foreign key '{name}'.",
        )
    if len(targets) != len(columns):
        raise SqlServerError(
            8139,
            "Number of referencing columns in foreign key differs from number of referenced columns, "
            f"table '{table.name}'.",
        )
    foreign = ForeignKey(identity, name, tuple(column.id for column in columns), referenced.id, targets)
    return replace(table, foreign_keys=(*table.foreign_keys, foreign), modified=now())


def referencing(database: Database, table: Table) -> list[tuple[Table, ForeignKey]]:
    """Foreign keys of other tables, or its own, that point to a table."""
    return [
        (other, foreign)
        for other in database.tables.values()
        for foreign in other.foreign_keys
        if foreign.table == table.id
    ]


def dropped(database: Database, table: Table) -> Database:
    if any(other.id != table.id for other, _ in referencing(database, table)):
        raise SqlServerError(
            3726, f"Could not drop object '{table.name}' because it is referenced by a FOREIGN KEY constraint."
        )
    return database.without_table(table)


def altered(database: Database, table: Table, statement: AlterTable) -> tuple[Database, Rebuild]:
    """The table after ALTER TABLE, and how its rows are carried over.

    Defaults of new columns are left to the caller.
    """
    before = table
    values = {column.id: column.physical for column in table.columns}
    if statement.alter is not None:
        table = _retyped(table, statement.alter)
    for definition in statement.add:
        database, table = _with_column(database, table, definition)
    for constraint in statement.constraints:
        database, table = with_constraint(database, table, constraint)
    for name in statement.drop_columns:
        table = _without_column(database, table, name, if_exists=statement.if_exists)
    for name in statement.drop_constraints:
        table = _without_constraint(database, table, name, if_exists=statement.if_exists)
    values = {column.id: values[column.id] for column in table.columns if column.id in values}
    table = replace(table, modified=now())
    return database.with_table(table), Rebuild(before, table, values)


def moved(table: Table) -> Table:
    """The same table under a new physical name."""
    found = re.fullmatch(r"(.*\.t\d+)(?:_(\d+))?", table.physical)
    if found is None:
        return table
    return replace(table, physical=f"{found[1]}_{int(found[2] or 0) + 1}")


def _retyped(table: Table, definition: ColumnDefinition) -> Table:
    column = table.column(definition.name)
    if column is None:
        raise SqlServerError(
            4924,
            f"ALTER TABLE ALTER COLUMN failed because column '{definition.name}' does not exist in "
            f"table '{table.name}'.",
        )
    for key in table.keys:
        if column.id in key.columns and key.kind == "PK" and definition.nullable is not False:
            raise SqlServerError(5074, f"The object '{key.name}' is dependent on column '{column.name}'.")
    changed = replace(column, type=definition.type, nullable=definition.nullable is not False)
    return replace(table, columns=tuple(changed if each.id == column.id else each for each in table.columns))


def _without_column(database: Database, table: Table, name: str, *, if_exists: bool) -> Table:
    column = table.column(name)
    if column is None:
        if if_exists:
            return table
        raise SqlServerError(
            4924, f"ALTER TABLE DROP COLUMN failed because column '{name}' does not exist in table '{table.name}'."
        )
    dependents = [key.name for key in table.keys if column.id in key.columns]
    dependents += [key.name for key in table.foreign_keys if column.id in key.columns]
    dependents += [key.name for _, key in referencing(database, table) if column.id in key.referenced]
    dependents += [column.default_name] if column.default_name else []
    if dependents:
        raise SqlServerError(5074, f"The object '{dependents[0]}' is dependent on column '{column.name}'.")
    if len(table.columns) == 1:
        raise SqlServerError(
            4923, f"ALTER TABLE DROP COLUMN failed because '{name}' is the only data column in table '{table.name}'."
        )
    return replace(table, columns=tuple(each for each in table.columns if each.id != column.id))


def _without_constraint(database: Database, table: Table, name: str, *, if_exists: bool) -> Table:
    wanted = fold(name)
    for key in table.keys:
        if fold(key.name) == wanted and key.kind in {"PK", "UQ"}:
            for _, foreign in referencing(database, table):
                if set(foreign.referenced) == set(key.columns):
                    raise SqlServerError(
                        3725,
                        f"The constraint '{key.name}' is being referenced by table, foreign key "
                        f"constraint '{foreign.name}'.",
                    )
            return replace(table, keys=tuple(each for each in table.keys if each is not key))
    for foreign in table.foreign_keys:
        if fold(foreign.name) == wanted:
            return replace(table, foreign_keys=tuple(each for each in table.foreign_keys if each is not foreign))
    for column in table.columns:
        if column.default_name and fold(column.default_name) == wanted:
            changed = replace(column, default=None, default_name=None, default_id=0)
            return replace(table, columns=tuple(changed if each is column else each for each in table.columns))
    if if_exists:
        return table
    raise SqlServerError(3728, f"'{name}' is not a constraint.")


def with_index(
    table: Table, name: str, columns: Sequence[str], *, unique: bool, clustered: bool, identity: int
) -> Table:
    if any(fold(key.name) == fold(name) for key in table.keys):
        raise SqlServerError(
            1913,
            f"The operation failed because an index or statistics with name '{name}' already exists "
            f"on table '{table.name}'.",
        )
    ids = tuple(column.id for column in _columns(table, columns))
    taken = {key.index_id for key in table.keys}
    if clustered and 1 in taken:
        raise SqlServerError(
            1902,
            f"Cannot create more than one clustered index on table '{table.name}'. Drop the existing "
            "clustered index first.",
        )
    index_id = 1 if clustered else max(taken | {1}) + 1
    return replace(table, keys=(*table.keys, Key(identity, name, "UX" if unique else "IX", ids, index_id, clustered)))


def without_index(table: Table, name: str) -> Table:
    for key in table.keys:
        if fold(key.name) == fold(name) and key.kind in {"IX", "UX"}:
            return replace(table, keys=tuple(each for each in table.keys if each is not key))
    raise cannot_drop("index", f"{table.name}.{name}")


def renamed_table(database: Database, table: Table, name: str) -> Database:
    if (table.schema_id, fold(name)) in database.tables and fold(name) != fold(table.name):
        raise SqlServerError(
            15335,
            f"Error: The new name '{name}' is already in use as a OBJECT name and would cause a duplicate that is not "
            "permitted.",
            severity=11,
        )
    return database.with_table(replace(table, name=name, modified=now()))


def renamed_column(database: Database, table: Table, column: str, name: str) -> Database:
    found = table.column(column)
    if found is None:
        raise invalid_column(column)
    if table.column(name) is not None and fold(name) != fold(column):
        raise SqlServerError(
            15335,
            f"Error: The new name '{name}' is already in use as a COLUMN name and would cause a duplicate that is not "
            "permitted.",
            severity=11,
        )
    changed = replace(found, name=name)
    columns = tuple(changed if each is found else each for each in table.columns)
    return database.with_table(replace(table, columns=columns, modified=now()))


def existing(database: Database, schema: str, name: str) -> Table:
    table = database.table(schema, name)
    if table is None:
        raise invalid_object(f"{schema}.{name}")
    return table
