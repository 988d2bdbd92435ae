"""A statement translated for one database and login, kept as long as the catalog it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlglot import exp

from ivoris.sandbox.engine import dialect, expressions
from ivoris.sandbox.engine.catalog import Column, Database, Table, fold
from ivoris.sandbox.engine.conversions import fitted
from ivoris.sandbox.engine.errors import invalid_column, invalid_object, unsupported
from ivoris.sandbox.engine.permissions import Access
from ivoris.sandbox.engine.scopes import Scope, Source
from ivoris.sandbox.engine.sqltypes import INT, NULL, STRINGS, duckdb_type
from ivoris.sandbox.engine.statements import Delete, Insert, Name, Query, Update
from ivoris.sandbox.engine.translate import Environment, Translator, ViewUse
from ivoris.sandbox.engine.values import Value
from ivoris.sandbox.results import ResultColumn, SqlServerError


@dataclass(frozen=True)
class Plan:
    """``sql`` has a marked place for each value of the session; ``databases`` are those that it rests on.

    ``unversioned`` is one whose tables it reads although it does not allow snapshot isolation.
    """

    sql: str
    views: tuple[ViewUse, ...]
    databases: Mapping[str, Database]
    of_server: int | None = None
    columns: tuple[ResultColumn, ...] = ()
    assigns: tuple[str, ...] = ()
    change: Change | None = None
    unversioned: str | None = None

    def holds(self, environment: Environment) -> bool:
        catalog = environment.catalog
        if self.of_server is not None and self.of_server != catalog.version:
            return False
        return all(catalog.databases.get(name) is database for name, database in self.databases.items())


@dataclass(frozen=True)
class Change:
    """What a writing plan writes to. ``table_name`` is as messages have it; ``returning`` are foreign keys' columns."""

    table: Table
    database: Database | None
    table_name: str
    verb: str
    columns: tuple[Column, ...] = ()
    returning: tuple[Column, ...] = ()
    gives_identity: bool = False


@dataclass(frozen=True)
class Target:
    table: Table
    access: Access | None

    @property
    def database(self) -> Database | None:
        return self.access.database if self.access else None

    @property
    def schema(self) -> str:
        return self.access.database.schema_name(self.table.schema_id) if self.access else "dbo"

    @property
    def full_name(self) -> str:
        database = self.access.database.name if self.access else "tempdb"
        return f"{database}.{self.schema}.{self.table.name}"


def target(environment: Environment, name: Name) -> Target:
    """The table of a writing statement. Raises 208, or 40517 for a catalog view."""
    table_name = name[-1]
    if len(name) == 1 and table_name.startswith("#"):
        table = environment.temporary.get(fold(table_name))
        if table is None:
            raise invalid_object(table_name)
        return Target(table, None)
    database, schema = (["", "", *name][-3], ["", "", *name][-2])
    access = environment.access(database or None)
    if fold(schema) in {"sys", "information_schema"}:
        raise SqlServerError(259, "Ad hoc updates to system catalogs are not allowed.")
    found = access.database.table(schema or "dbo", table_name)
    if found is None:
        raise invalid_object(".".join(part for part in name if part))
    return Target(found, access)


def query(environment: Environment, statement: Query) -> Plan:
    translator = Translator(environment)
    compiled = translator.query(dialect.parse(statement.sql), top=True)
    translator.check_reads()
    columns = tuple(
        ResultColumn(output.name, INT if output.type == NULL else output.type, output.nullable)
        for output in compiled.outputs
    )
    return replace(_plan(translator, compiled.sql), columns=columns, assigns=compiled.assigns)


def scalar(environment: Environment, sql: str, *, condition: bool = False) -> Plan:
    """One value, or a predicate as 1 or 0."""
    translator = Translator(environment)
    columns: tuple[ResultColumn, ...] = ()
    if condition:
        predicate = expressions.predicate(translator, dialect.parse_condition(sql), Scope())
        text = f"SELECT CASE WHEN {predicate} THEN 1 ELSE 0 END AS o1"
    else:
        value = expressions.scalar(translator, dialect.parse_expression(sql), Scope())
        text, columns = f"SELECT {value.sql} AS o1", (ResultColumn("", value.type),)
    translator.check_reads()
    return replace(_plan(translator, text), columns=columns)


def _plan(translator: Translator, sql: str) -> Plan:
    version = translator.environment.catalog.version if translator.of_server else None
    read = (access.database for access, _, _ in translator.reads.values())
    unversioned = next((database.name for database in read if not database.snapshot), None)
    return Plan(sql, tuple(translator.views.values()), dict(translator.databases), version, unversioned=unversioned)


# INSERT


def insert(environment: Environment, statement: Insert, *, identity_insert: bool, literal: list[Value] | None) -> Plan:
    """``literal`` are the columns of ``statement.rows``, registered under ``rows_to_insert``."""
    translator = Translator(environment)
    goal = target(environment, statement.target)
    if goal.access is not None:
        translator.access(goal.access.database.name)
        goal.access.require("INSERT", goal.table)
    columns = _insert_columns(goal, statement, identity_insert=identity_insert)
    source, values = _insert_source(translator, goal, statement, columns, literal)
    translator.check_reads()
    by_id = dict(zip((column.id for column in columns), values, strict=True))
    identity = goal.table.identity
    names, texts = [], []
    for column in goal.table.columns:
        if column.id in by_id:
            text = stored(by_id[column.id], column, goal)
        elif column is identity:
            kind = duckdb_type(column.type)
            step = column.identity[1] if column.identity else 1
            text = f"CAST({translator.placeholder('next_identity')} + (row_number() OVER () - 1) * {step} AS {kind})"
        elif column.default is not None:
            text = stored(_default(translator, column), column, goal)
        else:
            continue
        names.append(column.physical)
        texts.append(text)
    if not names:
        names, texts = [goal.table.columns[0].physical], ["NULL"]
    referencing = {identity for foreign in goal.table.foreign_keys for identity in foreign.columns}
    returning = tuple(column for column in goal.table.columns if column.id in referencing or column is identity)
    listed = ", ".join(column.physical for column in returning) or "1"
    into = f"INSERT INTO {goal.table.physical} ({', '.join(names)})"
    sql = f"{into} SELECT {', '.join(texts)} FROM {source} RETURNING {listed}"
    gives = identity is not None and identity.id not in by_id
    change = Change(goal.table, goal.database, goal.full_name, "INSERT", tuple(columns), returning, gives)
    return replace(_plan(translator, sql), change=change)


def _insert_columns(goal: Target, statement: Insert, *, identity_insert: bool) -> list[Column]:
    table = goal.table
    if statement.columns is None:
        columns = [column for column in table.columns if column.identity is None or identity_insert]
        if statement.query is None and statement.tuples is None and statement.rows is None:
            return []
        if identity_insert and table.identity is not None:
            raise SqlServerError(
                8101,
                f"An explicit value for the identity column in table '{table.name}' can only be "
                "specified when a column "
                "list is used and IDENTITY_INSERT is ON.",
            )
        return columns
    columns = []
    for name in statement.columns:
        column = table.column(name)
        if column is None:
            raise invalid_column(name)
        if column in columns:
            raise SqlServerError(
                264,
                f"The column name '{name}' is specified more than once in the SET clause or column list of an INSERT.",
            )
        columns.append(column)
    identity = table.identity
    if identity in columns and not identity_insert:
        raise SqlServerError(
            544,
            f"Cannot insert explicit value for identity column in table '{table.name}' when "
            "IDENTITY_INSERT is set to OFF.",
        )
    if identity is not None and identity not in columns and identity_insert:
        raise SqlServerError(
            545,
            f"Explicit value must be specified for identity column in table '{table.name}' either "
            "when IDENTITY_INSERT is set "
            "to ON or when a replication user is inserting into a NOT FOR REPLICATION identity column.",
        )
    return columns


def _insert_source(
    translator: Translator, goal: Target, statement: Insert, columns: list[Column], literal: list[Value] | None
) -> tuple[str, list[Value]]:
    """A FROM item and the value it has for each column."""
    if literal is not None:
        _check_width(len(literal), columns)
        return "rows_to_insert AS q", literal
    if statement.query is not None:
        compiled = translator.query(dialect.parse(f"{statement.ctes} {statement.query}"))
        _check_width(len(compiled.outputs), columns)
        values = [Value(f"q.o{index}", output.type) for index, output in enumerate(compiled.outputs, 1)]
        return f"({compiled.sql}) AS q", values
    if statement.tuples is None:
        return "(SELECT 1) AS q", []
    rows = []
    for expressions_of_row in statement.tuples:
        _check_width(len(expressions_of_row), columns)
        cells = [
            stored(_cell(translator, text, column), column, goal)
            for text, column in zip(expressions_of_row, columns, strict=True)
        ]
        rows.append(", ".join(f"{cell} AS o{index}" for index, cell in enumerate(cells, 1)))
    values = [Value(f"q.o{index}", column.type) for index, column in enumerate(columns, 1)]
    return f"({' UNION ALL '.join(f'SELECT {row}' for row in rows)}) AS q", values


def _cell(translator: Translator, text: str | None, column: Column) -> Value:
    if text is None:
        return _default(translator, column)
    return expressions.scalar(translator, dialect.parse_expression(text), Scope())


def _check_width(given: int, columns: list[Column]) -> None:
    if given < len(columns):
        raise SqlServerError(
            109,
            "There are more columns in the INSERT statement than values specified in the VALUES "
            "clause. The number of values "
            "in the VALUES clause must match the number of columns specified in the INSERT statement.",
            severity=15,
        )
    if given > len(columns):
        raise SqlServerError(
            110,
            "There are fewer columns in the INSERT statement than values specified in the VALUES "
            "clause. The number of values "
            "in the VALUES clause must match the number of columns specified in the INSERT statement.",
            severity=15,
        )


def _default(translator: Translator, column: Column) -> Value:
    if column.default is None:
        return expressions.scalar(translator, exp.Null(), Scope())
    return expressions.scalar(translator, dialect.parse_expression(column.default), Scope())


def stored(value: Value, column: Column, goal: Target) -> str:
    """A value on its way into a column; too long a string is an error."""
    if value.type == column.type and value.sql.startswith("q.o"):
        return value.sql
    if column.type.name in STRINGS and value.type.name != "null":
        return fitted(value.sql, value.type, column.type, column.name, goal.full_name)
    return value.to(column.type).sql if value.type != column.type else value.sql


# UPDATE and DELETE


def update(environment: Environment, statement: Update) -> Plan:
    translator = Translator(environment)
    goal, scope, source, text = _rows_to_change(translator, statement)
    columns, cells = [], []
    for name, expression in statement.assignments:
        column = goal.table.column(name)
        if column is None:
            raise invalid_column(name)
        if column.identity is not None:
            raise SqlServerError(8102, f"Cannot update identity column '{column.name}'.")
        if expression is None:
            value = _default(translator, column)
        else:
            value = expressions.scalar(translator, dialect.parse_expression(expression), scope)
        columns.append(column)
        cells.append(f"{stored(value, column, goal)} AS v{len(columns)}")
    if goal.access is not None:
        goal.access.require("UPDATE", goal.table, [column.id for column in columns])
    translator.check_reads()
    sets = ", ".join(f"{column.physical} = q.v{index}" for index, column in enumerate(columns, 1))
    inner = text.format(cells=", ".join([f"{source.sql}.rowid AS r", *cells]))
    name = goal.table.physical
    sql = f"UPDATE {name} SET {sets} FROM ({inner}) AS q WHERE {name.split('.')[-1]}.rowid = q.r"
    change = Change(goal.table, goal.database, goal.full_name, "UPDATE", tuple(columns))
    return replace(_plan(translator, sql), change=change)


def delete(environment: Environment, statement: Delete) -> Plan:
    translator = Translator(environment)
    goal, _, source, text = _rows_to_change(translator, statement)
    if goal.access is not None:
        goal.access.require("DELETE", goal.table)
    translator.check_reads()
    inner = text.format(cells=f"{source.sql}.rowid AS r")
    sql = f"DELETE FROM {goal.table.physical} WHERE rowid IN (SELECT q.r FROM ({inner}) AS q)"
    return replace(_plan(translator, sql), change=Change(goal.table, goal.database, goal.full_name, "DELETE"))


def _rows_to_change(translator: Translator, statement: Update | Delete) -> tuple[Target, Scope, Source, str]:
    """The table, the scope of expressions, its source, and the query of its rows with ``{cells}`` to be filled."""
    top = f"TOP {statement.top} " if statement.top else ""
    condition = f" WHERE {statement.condition}" if statement.condition else ""
    origin = statement.source or ".".join(f"[{part.replace(']', ']]')}]" if part else "" for part in statement.target)
    node = dialect.parse(f"{statement.ctes} SELECT {top}1 FROM {origin}{condition}")
    if not isinstance(node, exp.Select) or node.args.get("group") or node.args.get("order"):
        raise unsupported("GROUP BY or ORDER BY in UPDATE and DELETE")
    scope = Scope()
    ctes, from_, where, limit = translator.parts(node, scope)
    source = _changed_source(statement, scope)
    if source.table is None:
        raise unsupported("changing a derived table or CTE")
    if source.of is not None:
        key = (source.of.name, source.table.id)
        read = translator.reads.get(key)
        if read is not None and not read[2] and len([s for s in scope.sources if s.table is source.table]) == 1:
            del translator.reads[key]  # naming the table to be changed reads nothing of it
    access = translator.access(source.of.name) if source.of is not None else None
    rest = f"{from_}{where}{limit}".replace("{", "{{").replace("}", "}}")
    return (
        Target(source.table, access),
        scope,
        source,
        f"{ctes.replace('{', '{{').replace('}', '}}')}SELECT {{cells}}{rest}",
    )


def _changed_source(statement: Update | Delete, scope: Scope) -> Source:
    name = ["", "", *statement.target]
    found = [source for source in scope.sources if source.answers_to(name[-1], name[-2], name[-3])]
    if not found:  # the table is named, its source has an alias
        found = [
            source
            for source in scope.sources
            if source.table is not None and fold(source.table.name) == fold(statement.target[-1])
        ]
    if len(found) != 1:
        raise invalid_object(".".join(part for part in statement.target if part))
    return found[0]
