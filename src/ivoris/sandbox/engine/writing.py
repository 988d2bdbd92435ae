"""INSERT, UPDATE, DELETE and TRUNCATE: run in DuckDB, with identities, foreign keys and SQL Server's messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from ivoris.sandbox.engine import definitions, plans
from ivoris.sandbox.engine.catalog import Database, ForeignKey, Key, Table
from ivoris.sandbox.engine.conversions import constant
from ivoris.sandbox.engine.errors import denied, null_refused
from ivoris.sandbox.engine.literals import Varchar
from ivoris.sandbox.engine.plans import Change, Plan
from ivoris.sandbox.engine.sqltypes import BIGINT, FLOAT, INT, NULL, varchar
from ivoris.sandbox.engine.statements import Delete, Insert, Program, Truncate, Update
from ivoris.sandbox.engine.values import Value
from ivoris.sandbox.results import RowCount, SqlServerError, SqlType
from ivoris.sandbox.texts import units

if TYPE_CHECKING:
    from ivoris.sandbox.engine.session import DuckSession

_ROWS = "rows_to_insert"


def run(session: DuckSession, statement: Insert | Update | Delete, program: Program) -> RowCount:
    if isinstance(statement, Insert):
        return _insert(session, statement, program)
    if isinstance(statement, Update):
        plan = session.plan(statement, program, lambda environment: plans.update(environment, statement))
    else:
        plan = session.plan(statement, program, lambda environment: plans.delete(environment, statement))
    change = _change(plan)
    with session.writing(("table", change.table.id)):
        session.prepare(plan)
        [(count,)] = _execute(session, plan, change)
        _check_after(session, change)
    session.row_count = count
    return RowCount(count)


def _change(plan: Plan) -> Change:
    if plan.change is None:
        raise TypeError("a plan that changes nothing")
    return plan.change


def _execute(session: DuckSession, plan: Plan, change: Change) -> list[tuple[Any, ...]]:
    try:
        rows: list[tuple[Any, ...]] = session.connection.execute(session.text(plan)).fetchall()
    except duckdb.ConstraintException as error:
        raise constraint_failed(str(error), change) from None
    return rows


def _insert(session: DuckSession, statement: Insert, program: Program) -> RowCount:
    literal, data = (None, None) if statement.rows is None else literal_columns(statement.rows)
    goal = plans.target(session.environment(), statement.target)
    identity_insert = session.options.identity_insert == goal.table.id
    plan = session.plan(
        statement,
        program,
        lambda environment: plans.insert(environment, statement, identity_insert=identity_insert, literal=literal),
    )
    change = _change(plan)
    with session.writing(("table", change.table.id)):
        session.prepare(plan)
        if data is not None:
            session.connection.register(_ROWS, data)
        if change.gives_identity:
            session.set_next_identity(next_identity(session, change.table))
        rows = _execute(session, plan, change)
        if data is not None:  # where it fails, DuckDB's rollback takes it away
            session.connection.unregister(_ROWS)
        _note_identity(session, change, rows)
        _check_foreign_keys(session, change, rows)
    session.row_count = len(rows)
    return RowCount(len(rows))


def literal_columns(rows: Sequence[tuple[Any, ...]]) -> tuple[list[Value], pa.Table]:
    """Rows of literals as Arrow columns ``o1``…, and each one's type: its values' common one, or text."""
    width = len(rows[0])
    if any(len(row) != width for row in rows):
        raise SqlServerError(
            10709, "The number of columns for each row in a table value constructor must be the same.", severity=15
        )
    values, arrays = [], []
    for index in range(width):
        kind, array = _column_of([row[index] for row in rows])
        values.append(Value(f"q.o{index + 1}", kind))
        arrays.append(array)
    return values, pa.table(arrays, names=[f"o{index + 1}" for index in range(width)])


def _column_of(cells: list[Any]) -> tuple[SqlType, pa.Array]:  # noqa: PLR0911  # one branch per kind
    kinds = {type(cell) for cell in cells if cell is not None}
    if not kinds:
        return NULL, pa.array(cells, pa.int32())
    if kinds <= {str, Varchar}:
        longest = max((units(cell) for cell in cells if cell is not None), default=1)
        return varchar(longest, unicode=str in kinds), pa.array(cells, pa.string())
    if kinds == {int} and all(cell is None or -(2**63) <= cell < 2**63 for cell in cells):
        small = all(cell is None or -(2**31) <= cell < 2**31 for cell in cells)
        return (INT, pa.array(cells, pa.int32())) if small else (BIGINT, pa.array(cells, pa.int64()))
    if kinds <= {int, float}:
        return FLOAT, pa.array(cells, pa.float64())
    if kinds == {bytes}:
        return SqlType("varbinary", length=-1), pa.array(cells, pa.binary())
    if kinds <= {int, Decimal}:
        exact = [None if cell is None else Decimal(cell) for cell in cells]
        scale = max(-int(cell.as_tuple().exponent) for cell in exact if cell is not None)
        scale = max(scale, 0)
        whole = max(cell.adjusted() + 1 for cell in exact if cell is not None)
        precision = min(max(whole, 1) + scale, 38)
        return SqlType("decimal", precision=precision, scale=scale), pa.array(exact, pa.decimal128(precision, scale))
    texts = [None if cell is None else str(cell) for cell in cells]
    return varchar(4000), pa.array(texts, pa.string())


def next_identity(session: DuckSession, table: Table) -> int:
    """The identity of the next row; the caller holds the table's lock."""
    column = table.identity
    if column is None or column.identity is None:
        return 0
    seed, step = column.identity
    last = session.engine.identities.get(table.place)
    if last is None:
        extreme = "max" if step > 0 else "min"
        [(last,)] = session.connection.execute(f"SELECT {extreme}({column.physical}) FROM {table.physical}").fetchall()
    return seed if last is None else int(last) + step


def _note_identity(session: DuckSession, change: Change, rows: list[tuple[Any, ...]]) -> None:
    identity = change.table.identity
    if identity is None or identity.identity is None or not rows:
        return
    given = [int(row[change.returning.index(identity)]) for row in rows]
    extreme = max if identity.identity[1] > 0 else min
    last = session.engine.identities.get(change.table.place)
    session.identity = given[-1]
    session.engine.identities[change.table.place] = extreme([*given, *([last] if last is not None else [])])


def _check_foreign_keys(session: DuckSession, change: Change, rows: list[tuple[Any, ...]]) -> None:
    """The new rows' references must be there."""
    if change.database is None or not rows:
        return
    for foreign in change.table.foreign_keys:
        referenced = session_table(session, change.database, foreign.table)
        if referenced is None:
            continue
        places = [[column.id for column in change.returning].index(identity) for identity in foreign.columns]
        wanted = {tuple(row[place] for place in places) for row in rows}
        wanted = {values for values in wanted if None not in values}
        if not wanted:
            continue
        listed = ", ".join(f"({', '.join(constant(_plain(value)) for value in values)})" for values in wanted)
        names = ", ".join(f"k{index}" for index in range(len(places)))
        matches = " AND ".join(
            f"p.c{target} = CAST(x.k{index} AS {_kind(referenced, target)})"
            for index, target in enumerate(foreign.referenced)
        )
        missing = session.connection.execute(
            f"SELECT 1 FROM (VALUES {listed}) AS x({names}) "
            f"WHERE NOT EXISTS (SELECT 1 FROM {referenced.physical} AS p WHERE {matches}) LIMIT 1"
        ).fetchall()
        if missing:
            raise _reference_broken(
                change.verb, "FOREIGN KEY", foreign, change.database, referenced, foreign.referenced
            )


def _plain(value: Any) -> Any:
    return value if isinstance(value, (int, str, bytes)) else str(value)


def _kind(table: Table, identity: int) -> str:
    from ivoris.sandbox.engine.sqltypes import duckdb_type  # noqa: PLC0415  # only here

    return duckdb_type(table.column_by_id(identity).type)


def session_table(session: DuckSession, database: Database, identity: int) -> Table | None:
    current = session.catalog.database(database.name)
    return current.table_by_id(identity) if current else None


def _check_after(session: DuckSession, change: Change) -> None:
    """After UPDATE or DELETE, whichever keys it may have broken are looked at whole."""
    if change.database is None:
        return
    database = session.catalog.database(change.database.name) or change.database
    changed = {column.id for column in change.columns}
    for child, foreign in definitions.referencing(database, change.table):
        if change.verb == "DELETE" or changed & set(foreign.referenced):
            _check_whole(session, database, child, foreign, change.verb, "REFERENCE", child, foreign.columns)
    for foreign in change.table.foreign_keys:
        if change.verb == "UPDATE" and changed & set(foreign.columns):
            referenced = database.table_by_id(foreign.table)
            if referenced is not None:
                _check_whole(
                    session, database, change.table, foreign, change.verb, "FOREIGN KEY", referenced, foreign.referenced
                )


def _check_whole(
    session: DuckSession, database: Database, child: Table, foreign: ForeignKey, verb: str, kind: str, blamed: Table,
    columns: tuple[int, ...],
) -> None:  # fmt: skip
    if orphans(session.connection, database, child, foreign):
        raise _reference_broken(verb, kind, foreign, database, blamed, columns)


def orphans(connection: duckdb.DuckDBPyConnection, database: Database, child: Table, foreign: ForeignKey) -> bool:
    """Whether a row refers to none."""
    parent = database.table_by_id(foreign.table)
    if parent is None:
        return False
    present = " AND ".join(f"c.c{identity} IS NOT NULL" for identity in foreign.columns)
    matches = " AND ".join(
        f"p.c{target} = c.c{own}" for own, target in zip(foreign.columns, foreign.referenced, strict=True)
    )
    found = connection.execute(
        f"SELECT 1 FROM {child.physical} AS c WHERE {present} "
        f"AND NOT EXISTS (SELECT 1 FROM {parent.physical} AS p WHERE {matches}) LIMIT 1"
    ).fetchall()
    return bool(found)


def _reference_broken(
    verb: str, kind: str, foreign: ForeignKey, database: Database, table: Table, columns: tuple[int, ...]
) -> SqlServerError:
    schema = database.schema_name(table.schema_id)
    column = f", column '{table.column_by_id(columns[0]).name}'" if len(columns) == 1 else ""
    return SqlServerError(
        547,
        f'The {verb} statement conflicted with the {kind} constraint "{foreign.name}". The conflict '
        "occurred in database "
        f'"{database.name}", table "{schema}.{table.name}"{column}.',
        state=0,
    )


def constraint_failed(text: str, change: Change) -> SqlServerError:
    """DuckDB's constraint error in SQL Server's words."""
    if found := re.search(r"NOT NULL constraint failed: .*?\.c(\d+)", text):
        column = change.table.column_by_id(int(found[1]))
        return null_refused(column.name, change.table_name, change.verb)
    found = re.search(r'Duplicate key "(.*)" violates (primary key|unique) constraint', text, re.DOTALL)
    if found is None:
        raise SqlServerError(547, f"The {change.verb} statement conflicted with a constraint.", state=0)
    ids = tuple(int(identity) for identity in re.findall(r"(?:^|, )c(\d+): ", found[1]))
    values = re.sub(r"(^|, )c\d+: ", r"\1", found[1])
    name = change.table_name.split(".", 1)[1]
    key = _violated(change.table, ids, primary=found[2] == "primary key")
    if key is not None and key.kind == "UX":
        return SqlServerError(
            2601,
            f"Cannot insert duplicate key row in object '{name}' with unique index '{key.name}'. "
            f"The duplicate key value is ({values}).",
            severity=14,
        )
    kind = "PRIMARY KEY" if found[2] == "primary key" else "UNIQUE KEY"
    return SqlServerError(
        2627,
        f"Violation of {kind} constraint '{key.name if key else ''}'. Cannot insert duplicate key in object '{name}'. "
        f"The duplicate key value is ({values}).",
        severity=14,
    )


def _violated(table: Table, ids: tuple[int, ...], *, primary: bool) -> Key | None:
    if primary:
        return table.primary_key
    return next((key for key in table.keys if key.unique and key.kind != "PK" and key.columns == ids), None)


def truncate(session: DuckSession, statement: Truncate) -> RowCount:
    goal = plans.target(session.environment(), statement.table)
    if goal.access is not None:
        if not goal.access.on_table("ALTER", goal.table):
            raise denied("ALTER", goal.table.name, goal.access.database.name, goal.schema)
        if any(child.id != goal.table.id for child, _ in definitions.referencing(goal.access.database, goal.table)):
            raise SqlServerError(
                4712,
                f"Cannot truncate table '{goal.table.name}' because it is being referenced by a "
                "FOREIGN KEY constraint.",
            )
    with session.writing(("table", goal.table.id)):
        session.connection.execute(f"DELETE FROM {goal.table.physical}")
        session.engine.identities.pop(goal.table.place, None)
    return RowCount(None)
