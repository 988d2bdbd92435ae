"""A generated practice as the matcher meets it, without a server in between: the same schema and bounded samples."""

from __future__ import annotations

import datetime as dt
import decimal
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa

from ivoris import schema as facts
from ivoris.discovery import CUT, SAMPLE, SMALL, UNREAD, WINDOW, known_order
from matching.practice import Practice, Table

_LENGTHS = {"char", "varchar", "nchar", "nvarchar"}


def schema_of(practice: Practice) -> facts.Schema:
    """What discovery reads of the practice's catalog."""
    return facts.Schema("practice", practice.schema, tuple(_table(table) for table in practice.tables))


class MemorySource:
    """Answers as ``discovery.Sampler`` does."""

    def __init__(self, practice: Practice) -> None:
        self._tables = {table.name: table for table in practice.tables}
        self._facts = {table.name: _table(table) for table in practice.tables}
        self.statements = 0

    def samples(
        self, wanted: Mapping[str, Sequence[str]], *, order: Mapping[str, str] | None = None
    ) -> dict[str, facts.Sample | None]:
        self.statements += sum(1 if len(self._tables[name].rows) <= SMALL else 2 for name in wanted)
        return {name: self._sample(name, columns, (order or {}).get(name)) for name, columns in wanted.items()}

    def references(self, questions: Iterable[facts.Reference]) -> dict[facts.Reference, tuple[int, int]]:
        found = {question: self._reference(question) for question in questions}
        self.statements += len(found)
        return found

    def _sample(self, name: str, columns: Sequence[str], order: str | None) -> facts.Sample:
        table, known = self._tables[name], self._facts[name]
        rows = table.rows
        by = (order,) if order else known.primary_key or tuple(sorted(known.unique))[:1]
        if order:
            rows = rows[:WINDOW]
        if by and set(by) <= set(columns):
            places = [_place(table, column) for column in by]
            keyed = sorted(rows, key=lambda row: tuple(_sortable(row[place]) for place in places))
        else:
            keyed, by = [], ()
        first = (rows if order else keyed or rows)[:SAMPLE]
        whole = len(first) < SAMPLE
        if whole or not keyed:
            found = _arrow(table, first, columns)
            return facts.Sample.all_of(found) if whole else self._ordered(found, known, by, order)
        seen = {id(row) for row in first}
        last = [row for row in keyed[-SAMPLE:] if id(row) not in seen]
        found = _arrow(table, [*first, *last], columns)
        return self._ordered(found, known, by, order)

    def _ordered(self, found: pa.Table, table: facts.Table, by: Sequence[str], order: str | None) -> facts.Sample:
        sample = facts.Sample(found, whole=False, ordered=False)
        return known_order(sample, table, by, wished=order is not None)

    def _reference(self, question: facts.Reference) -> tuple[int, int]:
        child, parent = self._tables[question.table], self._tables[question.parent]
        place, known = _place(child, question.column), _place(parent, question.parent_column)
        keys = {_same(row[known]) for row in parent.rows}
        values = {_same(row[place]) for row in child.rows[-SAMPLE:] if row[place] is not None}
        return len(values), len(values & keys)


def _table(table: Table) -> facts.Table:
    columns = tuple(_column(column.name, column.type, column.nullable) for column in table.columns)
    primary = tuple(table.primary_key)
    return facts.Table(
        name=table.name,
        columns=columns,
        primary_key=primary,
        foreign_keys=tuple(facts.ForeignKey(key.columns, key.table, key.referenced) for key in table.foreign_keys),
        unique=frozenset(primary if len(primary) == 1 else ()),
        indexed=frozenset([*primary[:1], *table.indexed]),
        rows=len(table.rows) or None,
    )


def _column(name: str, declared: str, nullable: bool) -> facts.Column:
    found = re.fullmatch(r"(\w+)(?:\(([\w,]+)\))?", declared)
    assert found is not None, declared
    kind, size = found[1].lower(), found[2]
    length = (-1 if size == "max" else int(size)) if kind in _LENGTHS and size else None
    return facts.Column(name, kind, length, nullable)


def _place(table: Table, column: str) -> int:
    return [one.name for one in table.columns].index(column)


def _sortable(value: Any) -> tuple[bool, Any]:
    return value is not None, 0 if value is None else value


def _same(value: Any) -> Any:
    return value.rstrip().casefold() if isinstance(value, str) else value


def _arrow(table: Table, rows: Sequence[tuple[Any, ...]], columns: Iterable[str]) -> pa.Table:
    wanted = set(columns)
    arrays: dict[str, pa.Array] = {}
    for place, column in enumerate(table.columns):
        kind = column.type.split("(")[0].lower()
        if column.name in wanted and kind not in UNREAD:
            whole = kind in {"decimal", "numeric"} and not re.search(r",\s*[1-9]", column.type)
            type_ = pa.decimal128(18) if whole else _ARROW.get(kind, pa.large_string())
            arrays[column.name] = pa.array([_read(row[place], kind) for row in rows], type_)
    return pa.table({name: pa.chunked_array([array]) for name, array in arrays.items()})


_ARROW = {
    "bit": pa.bool_(),
    "tinyint": pa.uint8(),
    "smallint": pa.int16(),
    "int": pa.int32(),
    "bigint": pa.int64(),
    "decimal": pa.decimal128(18, 4),
    "numeric": pa.decimal128(18, 4),
    "money": pa.decimal128(19, 4),
    "float": pa.float64(),
    "date": pa.date32(),
    "datetime": pa.timestamp("us"),
    "datetime2": pa.timestamp("us"),
    "smalldatetime": pa.timestamp("us"),
}


def _read(value: Any, kind: str) -> Any:
    if value is None:
        return None
    if kind == "bit":
        return bool(value)
    if isinstance(value, str):
        return value[:CUT]
    if isinstance(value, decimal.Decimal):
        return value.quantize(decimal.Decimal("0.0001"))
    if kind == "date" and isinstance(value, dt.datetime):
        return value.date()
    return value
