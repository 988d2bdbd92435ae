"""One database → its Schema, bounded samples of its tables, and which columns refer to which.

What is asked here is small whatever the size of a table, and why nothing came where nothing came is always told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa

from ivoris.config import Center
from ivoris.errors import CenterError, PermanentError
from ivoris.schema import Column, ForeignKey, Reference, Sample, Schema, Table
from ivoris.sqlserver import Connection, quote_identifier, quote_literal, statement

Row = dict[str, Any]

SAMPLE = 400  # rows from either end of a table
SMALL = SAMPLE // 2  # rows by a count that may be somewhat old
CUT = 100  # characters of a text that are read
WINDOW = 20_000  # rows that may be scanned where no index gives an order or finds a value
_BATCH = 16  # tables sampled in one round trip
_TEXTS = {"char", "varchar", "nchar", "nvarchar", "text", "ntext", "sysname"}
_TIMES = {"date", "datetime", "datetime2", "smalldatetime", "datetimeoffset"}
UNREAD = {
    "binary",
    "varbinary",
    "image",
    "xml",
    "sql_variant",
    "hierarchyid",
    "geometry",
    "geography",
    "timestamp",
    "rowversion",
    "json",
    "vector",
}


def discover(connection: Connection, center: Center) -> Schema:
    """Read the catalog of the center's schema in one round trip.

    Raises PermanentError ``schema_missing`` naming the schemas there are, or ``permission`` where the login may see
    nothing of the schema. A schema that is there, may be read and holds nothing is returned without tables.
    """
    schemas, tables, columns, indexes, foreign, counts, [access] = connection.rows(
        statement("catalog"), {"schema": center.schema_name}
    )
    visible = [row["schema_name"] for row in schemas]
    may_select = access["may_select"] == 1
    if center.schema_name.casefold() not in {name.casefold() for name in visible}:
        others = ", ".join(name for name in visible if not _is_system(name)) or "none"
        raise PermanentError(
            "schema_missing",
            f"{center.database} has no schema {center.schema_name} that this login may see; "
            f"it has {others}; mend schema: in the configuration, or ask the center's IT",
        )
    if not tables and not may_select:
        raise PermanentError(
            "permission",
            f"the login sees nothing of schema {center.schema_name} in {center.database}; "
            f"the center's DBA runs GRANT SELECT ON SCHEMA::{center.schema_name} TO the service account",
        )
    return Schema(center.database, center.schema_name, _tables(tables, columns, indexes, foreign, counts), may_select)


class Sampler:
    """Bounded questions about one schema's rows, for matching; what is read stays in memory."""

    def __init__(self, connection: Connection, schema: Schema) -> None:
        self._connection = connection
        self._schema = schema
        self.statements = 0
        self.refused = False
        """Whether something could not be read as the catalog has it: it is not permitted, or changed since."""

    def samples(
        self, wanted: Mapping[str, Sequence[str]], *, order: Mapping[str, str] | None = None
    ) -> dict[str, Sample | None]:
        """Rows from both ends of the named tables, with the named columns; None where the account may not read them.

        The newest rows are found by the primary key or another unique column. ``order`` names a column for tables
        that have neither; of those at most the first WINDOW rows are looked at.
        """
        asked = [(self._table(name), list(columns)) for name, columns in wanted.items()]
        readable = [(table, self._readable(table, columns)) for table, columns in asked]
        found: dict[str, Sample | None] = {}
        for begin in range(0, len(readable), _BATCH):
            found |= self._batch(readable[begin : begin + _BATCH], order or {})
        return found

    def references(self, questions: Iterable[Reference]) -> dict[Reference, tuple[int, int]]:
        """For each question how many distinct values were looked up, and how many of them the parent knows."""
        found: dict[Reference, tuple[int, int]] = {}
        for question in questions:
            try:
                [[row]] = self._connection.rows(self._reference_statement(question))
            except CenterError as error:
                if error.code not in {"query", "mapping_drift"}:  # refused, gone, not to be compared: no evidence
                    raise
                self.refused |= error.code == "mapping_drift"
            else:
                found[question] = (int(row["asked"]), int(row["found"]))
            self.statements += 1
        return found

    def _table(self, name: str) -> Table:
        table = self._schema.table(name)
        if table is None:
            raise KeyError(name)
        return table

    def _batch(self, batch: Sequence[tuple[Table, list[Column]]], order: Mapping[str, str]) -> dict[str, Sample | None]:
        empty = {
            table.name: Sample(pa.table({}), whole=False, ordered=False) for table, columns in batch if not columns
        }
        asked = [(table, columns) for table, columns in batch if columns]
        try:
            return empty | self._ask(asked, order)
        except CenterError as error:
            if error.code not in {"query", "mapping_drift"}:
                raise
        # One table of the batch is refused, or went away meanwhile: each is asked alone.
        found: dict[str, Sample | None] = dict(empty)
        for table, columns in asked:
            try:
                found |= self._ask([(table, columns)], order)
            except CenterError as error:
                if error.code not in {"query", "mapping_drift"}:
                    raise
                self.refused = True
                found[table.name] = self._permitted(table, columns, order)
        return found

    def _permitted(self, table: Table, columns: list[Column], order: Mapping[str, str]) -> Sample | None:
        """The sample of those columns that the account was granted one by one."""
        table_name = quote_literal(self._name(table.name))
        checks = ", ".join(
            f"HAS_PERMS_BY_NAME({table_name}, 'OBJECT', 'SELECT', {quote_literal(column.name)}, 'COLUMN') AS c{index}"
            for index, column in enumerate(columns)
        )
        self.statements += 1
        [[row]] = self._connection.rows(f"/* ivoris-pipeline permissions */ SELECT {checks}")
        allowed = [column for index, column in enumerate(columns) if row[f"c{index}"] == 1]
        if not allowed or len(allowed) == len(columns):
            return None
        try:
            return self._ask([(table, allowed)], order)[table.name]
        except CenterError as error:
            if error.code not in {"query", "mapping_drift"}:
                raise
            return None

    def _ask(self, asked: Sequence[tuple[Table, list[Column]]], order: Mapping[str, str]) -> dict[str, Sample | None]:
        if not asked:
            return {}
        orders = [self._order(table, columns, order.get(table.name)) for table, columns in asked]
        batch = "\n".join(
            self._sample_statement(table, columns, by, indexed=order.get(table.name) is None)
            for (table, columns), by in zip(asked, orders, strict=True)
        )
        results = iter(list(self._connection.results(batch)))
        found: dict[str, Sample | None] = {}
        for (table, columns), by in zip(asked, orders, strict=True):
            names = [column.name for column in columns]
            ends = [next(results).rename_columns(names) for _ in range(_ends(table))]
            self.statements += len(ends)
            joined = _joined(ends[0], ends[-1], by if len(ends) > 1 else ())
            found[table.name] = known_order(joined, table, by, wished=table.name in order)
        return found

    def _order(self, table: Table, columns: Sequence[Column], wished: str | None) -> tuple[str, ...]:
        read = {column.name for column in columns}
        if wished is not None:
            return (wished,)
        if table.primary_key and read.issuperset(table.primary_key):
            return table.primary_key
        unique = sorted(table.unique & read)
        return (unique[0],) if unique else ()

    def _sample_statement(self, table: Table, columns: Sequence[Column], by: tuple[str, ...], *, indexed: bool) -> str:
        name = self._name(table.name)
        keys = [f"t.{quote_identifier(column)}" for column in by]
        words = {
            "limit": str(SAMPLE),
            "columns": ", ".join(f"{_expression(column)} AS c{index}" for index, column in enumerate(columns)),
            "table": name,
            "window": f"{name} AS t WITH (NOLOCK)" if indexed else f"({self._window(name, columns, by)}) AS t",
            "first": f" ORDER BY {', '.join(keys)}" if keys and indexed else "",
            "last": f" ORDER BY {', '.join(f'{key} DESC' for key in keys)}" if keys else " WHERE 1 = 0",
        }
        return "\n".join(_filled(name, words) for name in ("sample", "sample_last")[: _ends(table)])

    def _window(self, name: str, columns: Sequence[Column], by: tuple[str, ...]) -> str:
        read = dict.fromkeys([*(column.name for column in columns), *by])
        return f"SELECT TOP ({WINDOW}) {', '.join(map(quote_identifier, read))} FROM {name} WITH (NOLOCK)"

    def _reference_statement(self, question: Reference) -> str:
        table, parent = self._table(question.table), self._table(question.parent)
        keys = table.primary_key or tuple(sorted(table.unique))[:1]
        sought = quote_identifier(question.parent_column)
        indexed = question.parent_column in parent.indexed
        name = self._name(parent.name)
        words = {
            "limit": str(SAMPLE),
            "column": quote_identifier(question.column),
            "table": self._name(table.name),
            "last": f" ORDER BY {', '.join(f't.{quote_identifier(key)} DESC' for key in keys)}" if keys else "",
            "parent": f"{name} AS q WITH (NOLOCK)"
            if indexed
            else f"(SELECT TOP ({WINDOW}) {sought} FROM {name} WITH (NOLOCK)) AS q",
            "parent_column": sought,
        }
        return _filled("references", words)

    def _name(self, table: str) -> str:
        return f"{quote_identifier(self._schema.name)}.{quote_identifier(table)}"

    def _readable(self, table: Table, columns: Iterable[str]) -> list[Column]:
        wanted = set(columns)
        return [column for column in table.columns if column.name in wanted and column.data_type not in UNREAD]


def _expression(column: Column) -> str:
    """The column as it is sampled: a long text is cut at the server."""
    name = f"t.{quote_identifier(column.name)}"
    long = column.max_length is not None and (column.max_length == -1 or column.max_length > CUT)
    return f"SUBSTRING({name}, 1, {CUT})" if column.data_type in _TEXTS and long else name


def _ends(table: Table) -> int:
    """How many ends are asked for: a table that is small by the server's count is read from the first."""
    return 1 if table.rows is not None and table.rows <= SMALL else 2


def known_order(sample: Sample, table: Table, by: Sequence[str], *, wished: bool) -> Sample:
    """The sample with what the columns that it was read by tell of its order; of ``wished`` ones only the last are."""
    if sample.whole:
        return sample
    column = table.column(by[0]) if by else None
    first, last = (0, SAMPLE), (SAMPLE, len(sample.rows))
    if column is None or len(sample.rows) <= SAMPLE:
        return replace(sample, runs=(first,))
    # GUIDs do not rise with time, and of several columns the first may be a patient's number
    rises = column.data_type in _TIMES or (len(by) == 1 and column.data_type != "uniqueidentifier")
    return replace(sample, ordered=rises, runs=((last,) if wished else (first, last)) if rises else ())


def _joined(first: pa.Table, last: pa.Table, by: Sequence[str]) -> Sample:
    """Both ends as one sample, oldest first, without the rows that are in both."""
    if len(first) < SAMPLE:
        return Sample.all_of(first)
    if not by:
        return Sample(first, whole=False, ordered=False)
    known = set(zip(*(first[name].to_pylist() for name in by), strict=True))
    keys = list(zip(*(last[name].to_pylist() for name in by), strict=True))
    fresh = [index for index in range(len(keys) - 1, -1, -1) if keys[index] not in known]
    return Sample(pa.concat_tables([first, last.take(pa.array(fresh, pa.int64()))]), whole=False, ordered=False)


def _filled(name: str, words: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda match: words[match[1]], statement(name))


def _tables(
    tables: Iterable[Row],
    columns: Iterable[Row],
    indexes: Iterable[Row],
    foreign: Iterable[Row],
    counts: Iterable[Row],
) -> tuple[Table, ...]:
    columns_of: dict[str, list[Column]] = defaultdict(list)
    for row in columns:
        column = Column(row["column_name"], row["data_type"].lower(), row["max_length"], row["nullable"] == "YES")
        columns_of[row["table_name"]].append(column)
    names = _Names(columns_of)
    indexes_of: dict[str, dict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in indexes:
        indexes_of[names.table(row["table_name"])][row["index_id"]].append(row)
    foreign_of: dict[str, dict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in foreign:
        foreign_of[names.table(row["table_name"])][row["constraint_id"]].append(row)
    rows_of = {names.table(row["table_name"]): int(row["row_count"]) for row in counts if row["row_count"]}
    return tuple(
        _table(row, tuple(columns_of[row["table_name"]]), names, indexes_of, foreign_of, rows_of) for row in tables
    )


def _table(
    row: Row,
    columns: tuple[Column, ...],
    names: _Names,
    indexes_of: Mapping[str, Mapping[int, list[Row]]],
    foreign_of: Mapping[str, Mapping[int, list[Row]]],
    rows_of: Mapping[str, int],
) -> Table:
    name = row["table_name"]
    primary: tuple[str, ...] = ()
    unique: set[str] = set()
    indexed: set[str] = set()
    for parts in indexes_of[name].values():
        keys = tuple(names.column(name, part["column_name"]) for part in parts)
        indexed.add(keys[0])
        if parts[0]["is_primary"]:
            primary = keys
        if parts[0]["is_unique"] and len(keys) == 1:
            unique.add(keys[0])
    foreign_keys = [
        ForeignKey(
            tuple(names.column(part["table_name"], part["column_name"]) for part in parts),
            names.table(parts[0]["referenced_table"]),
            tuple(names.column(part["referenced_table"], part["referenced_column"]) for part in parts),
        )
        for parts in foreign_of[name].values()
    ]
    # some servers cut long names in ``sys``: a key of a column that is not there is no key
    known = {column.name for column in columns}
    return Table(
        name=name,
        kind="view" if row["table_type"] == "VIEW" else "table",
        columns=columns,
        primary_key=primary if known.issuperset(primary) else (),
        foreign_keys=tuple(key for key in foreign_keys if known.issuperset(key.columns)),
        unique=frozenset(unique & known),
        indexed=frozenset(indexed & known),
        rows=rows_of.get(name),
    )


class _Names:
    """Names as INFORMATION_SCHEMA spells them: some servers lower-case them in ``sys``."""

    def __init__(self, columns_of: Mapping[str, list[Column]]) -> None:
        self._tables: dict[str, str] = {}
        self._columns: dict[tuple[str, str], str] = {}
        for table, columns in columns_of.items():
            self._tables.setdefault(table.casefold(), table)
            for column in columns:
                self._columns.setdefault((table.casefold(), column.name.casefold()), column.name)
        self._exact = set(columns_of)

    def table(self, name: str) -> str:
        return name if name in self._exact else self._tables.get(name.casefold(), name)

    def column(self, table: str, name: str) -> str:
        return self._columns.get((table.casefold(), name.casefold()), name)


def _is_system(schema: str) -> bool:
    return schema.casefold() in {"sys", "guest"} or schema.casefold().startswith(("db_", "information_schema"))
