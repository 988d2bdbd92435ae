"""A Schema → a proposed Mapping with evidence, from names, types and declared keys.

A name matches where it is a canonical name, alone or followed by ``_`` and a suffix of two to four letters or digits.
Whatever is not found for sure stays null with the reason among the mapping's problems: a canonical name is never
assumed to be there.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from ivoris.canonical import TABLES, CanonicalColumn, CanonicalTable
from ivoris.config import Center
from ivoris.mapping import ColumnMapping, Encoding, FlagEncoding, KindEncoding, Mapping, TableMapping
from ivoris.schema import Column, Schema, Table

EXACT = 0.99
SUFFIXED = 0.97

_INTEGERS = {"tinyint", "smallint", "int", "bigint"}
_TEXTS = {"char", "varchar", "nchar", "nvarchar", "text", "ntext", "sysname"}
_KEYS = _INTEGERS | _TEXTS - {"text", "ntext"} | {"decimal", "numeric", "uniqueidentifier"}
_TYPES_OF_ROLE: dict[str, set[str]] = {
    "key": _KEYS,
    "date": {"int", "bigint", "date", "datetime", "datetime2", "smalldatetime", "char", "varchar", "nchar", "nvarchar"},
    "text": _TEXTS,
    "label": _TEXTS,
    "code": _TEXTS,
    "kind": _TEXTS | _INTEGERS,
    "flag": _INTEGERS | _TEXTS | {"bit"},
}
_LIVE_ZERO = FlagEncoding(live=(0, None))
_LETTER_OR_DIGITS = KindEncoding(PKV=("P",), GKV=("[0-9]+",))


def propose(center: Center, schema: Schema, *, at: dt.datetime) -> Mapping:
    """A mapping for a person to review; complete or not, its ``problems`` say what is open."""
    problems: list[str] = []
    chosen = {table.name: _choose_table(table, schema, problems) for table in TABLES.values()}
    tables = {
        name: _map_table(TABLES[name], table, chosen, problems) if table else TableMapping(actual_name=None)
        for name, table in chosen.items()
    }
    return Mapping(
        center_id=center.id,
        database=center.database,
        schema=center.schema_name,
        generated_at=at,
        tables=tables,
        problems=tuple(problems),
    )


def _similarity(name: str, canonical: str) -> float:
    """How sure a name is from its spelling alone: the canonical one, the same with a suffix, or 0."""
    if name.upper() == canonical:
        return EXACT
    return SUFFIXED if re.fullmatch(rf"{canonical}_[A-Z0-9]{{2,4}}", name.upper()) else 0.0


def _choose_table(canonical: CanonicalTable, schema: Schema, problems: list[str]) -> Table | None:
    named = [table for table in schema.tables if _similarity(table.name, canonical.name)]
    whole = [table for table in named if not _lacks(canonical, table)]
    candidates = whole or named
    if len(candidates) == 1:
        return candidates[0]
    if not candidates:
        problems.append(
            f"{canonical.name}: no table of this name, with or without a suffix, among {len(schema.tables)}"
        )
    else:
        names = ", ".join(sorted(table.name for table in candidates))
        problems.append(f"{canonical.name}: {names} could all be it; a person must say which is in use")
    return None


def _lacks(canonical: CanonicalTable, table: Table) -> list[str]:
    return [column.name for column in canonical.columns if not _candidates(column, table.columns)]


def _candidates(canonical: CanonicalColumn, columns: Iterable[Column]) -> list[Column]:
    return [
        column
        for column in columns
        if _similarity(column.name, canonical.name) and column.data_type in _TYPES_OF_ROLE[canonical.role]
    ]


def _map_table(
    canonical: CanonicalTable, table: Table, chosen: dict[str, Table | None], problems: list[str]
) -> TableMapping:
    columns = {column.name: _map_column(canonical, column, table, chosen, problems) for column in canonical.columns}
    return TableMapping(
        actual_name=table.name,
        confidence=_similarity(table.name, canonical.name),
        columns=columns,
    )


def _map_column(
    table: CanonicalTable,
    canonical: CanonicalColumn,
    actual: Table,
    chosen: dict[str, Table | None],
    problems: list[str],
) -> ColumnMapping:
    where = f"{table.name}.{canonical.name}"
    candidates = _candidates(canonical, actual.columns)
    if len(candidates) != 1:
        problems.append(_why_not(where, canonical, actual, candidates))
        return ColumnMapping(actual_name=None)
    column = candidates[0]
    evidence = [
        f"name is {canonical.name}" + ("" if column.name.upper() == canonical.name else " with a suffix"),
        f"type {column.declared} suits a {canonical.role}",
    ]
    if canonical.name == "ID" and actual.primary_key == (column.name,):
        evidence.append("primary key")
    if contradiction := _check_reference(canonical, column, actual, chosen, evidence):
        problems.append(f"{where}: {actual.name}.{column.name} {contradiction}")
        return ColumnMapping(actual_name=None)
    encoding, doubt = _encoding(canonical, column)
    if doubt:
        problems.append(f"{where}: {actual.name}.{column.name} {doubt}")
    return ColumnMapping(
        actual_name=column.name,
        data_type=column.data_type,
        confidence=_similarity(column.name, canonical.name),
        encoding=encoding,
        evidence=tuple(evidence),
    )


def _why_not(where: str, canonical: CanonicalColumn, actual: Table, candidates: list[Column]) -> str:
    if candidates:
        names = ", ".join(column.name for column in candidates)
        return f"{where}: {names} of {actual.name} could all be it; a person must say which"
    named = [column for column in actual.columns if _similarity(column.name, canonical.name)]
    if named:
        return f"{where}: {actual.name}.{named[0].name} is {named[0].declared}, which cannot be a {canonical.role}"
    return f"{where}: no column of this name, with or without a suffix, in {actual.name}"


def _check_reference(
    canonical: CanonicalColumn, column: Column, actual: Table, chosen: dict[str, Table | None], evidence: list[str]
) -> str | None:
    """Add a declared key to the evidence; return what is wrong where it points elsewhere than it must."""
    if canonical.references is None:
        return None
    target = chosen.get(canonical.references)
    for key in actual.foreign_keys:
        if column.name not in key.columns:
            continue
        if target is not None and key.referenced_table != target.name:
            return f"references {key.referenced_table}, but {canonical.references} is {target.name}"
        evidence.append(f"foreign key to {key.referenced_table}")
    return None


def _encoding(canonical: CanonicalColumn, column: Column) -> tuple[Encoding | None, str | None]:
    """The encoding that the type implies, or a doubt that a person must settle."""
    textual = column.data_type in _TEXTS
    if canonical.role == "date":
        return _date_encoding(column)
    if canonical.role == "flag":
        doubt = 'set its encoding to the values of a live row, as {"live": ["N", null]}'
        return (None, f"is {column.declared}: {doubt}") if textual else (_LIVE_ZERO, None)
    if canonical.role == "kind":
        doubt = 'set its encoding, as {"PKV": ["2"], "GKV": ["1"]}'
        return (_LETTER_OR_DIGITS, None) if textual else (None, f"is {column.declared}: {doubt}")
    return None, None


def _date_encoding(column: Column) -> tuple[Encoding | None, str | None]:
    if column.data_type in _INTEGERS:
        return "int_yyyymmdd", None
    if column.data_type not in _TEXTS:
        return "date" if column.data_type == "date" else "datetime", None
    if column.max_length == 8:
        return "char_yyyymmdd", None
    return None, f"is {column.declared}: set its encoding to char_yyyymmdd or dd.mm.yyyy"
