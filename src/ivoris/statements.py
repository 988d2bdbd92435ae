"""Statements of ``sql/`` with one center's names: a Mapping and a Period → T-SQL and its parameters."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ivoris.canonical import TABLES
from ivoris.errors import PermanentError
from ivoris.mapping import DateEncoding, FlagEncoding, Mapping
from ivoris.sqlserver import quote_identifier, quote_literal, statement

_ALIASES = {"KARTEI": "k", "LEISTUNG": "s", "PATKASSE": "l", "KASSEN": "n"}
_DATED_IN = {"extract": ("KARTEI", "LEISTUNG"), "count": ("KARTEI",)}
_PROBED = 50  # rows of each table that are held against the profiles
_CUT = 100  # characters of a text that are looked at


@dataclass(frozen=True)
class Period:
    """Days from ``first`` to ``last``, both of them included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> list[dt.date]:
        return [self.first + dt.timedelta(days=n) for n in range((self.last - self.first).days + 1)]


def render(name: str, mapping: Mapping, period: Period) -> tuple[str, dict[str, int | str]]:
    """The statement with this center's names, and its parameters."""
    words = {
        "schema": quote_identifier(mapping.schema_name),
        "patient_known": _patient_known(mapping),
        "limit": str(_PROBED),
    }
    for table in TABLES.values():
        actual = mapping.table(table.name)
        if actual is None:
            continue
        words[table.name] = quote_identifier(actual)
        for column in table.columns:
            mapped = mapping.column(table.name, column.name)
            if mapped is not None and mapped.actual_name is not None:
                words[f"{table.name}.{column.name}"] = quote_identifier(mapped.actual_name)
        if table.name in _ALIASES:
            words[f"{table.name}.live"] = _live(mapping, table.name)
            words[f"{table.name}.probe"] = ", ".join(
                f"{_cut(mapping, table.name, name)} AS {quote_identifier(name)}"
                for name in probed_columns(mapping, table.name)
            )
    parameters: dict[str, int | str] = {}
    if name == "extract":
        words["tables"], parameters = named_tables(mapping)
    for table_name in _DATED_IN.get(name, ()):
        words[f"{table_name}.days"], bounds = _days(mapping, table_name, period)
        parameters |= bounds
    return re.sub(r"\{([A-Za-z_.]+)\}", lambda match: words[match[1]], statement(name)), parameters


def probed_columns(mapping: Mapping, table: str) -> list[str]:
    return [column.name for column in TABLES[table].columns if column.needed and mapping.column(table, column.name)]


def _cut(mapping: Mapping, table: str, name: str) -> str:
    column = f"{_ALIASES[table]}.{_name(mapping, table, name)}"
    return f"SUBSTRING({column}, 1, {_CUT})" if TABLES[table].column(name).role == "text" else column


def named_tables(mapping: Mapping) -> tuple[str, dict[str, int | str]]:
    """The mapped tables as parameters of a list, with their schema."""
    tables = {f"t{n}": table for n, table in enumerate(sorted({column.table for column in mapping.used()}))}
    return ", ".join(f"@{key}" for key in tables), {"schema": mapping.schema_name, **tables}


def _patient_known(mapping: Mapping) -> str:
    column = mapping.column("PATIENT", "ID")
    table = mapping.table("PATIENT")
    if column is None or column.actual_name is None or table is None:
        return "1"
    return (
        f"CASE WHEN EXISTS (SELECT 1 FROM {quote_identifier(mapping.schema_name)}.{quote_identifier(table)} AS p "
        f"WHERE p.{quote_identifier(column.actual_name)} = k.{{KARTEI.PATNR}}) THEN 1 ELSE 0 END"
    ).replace("{KARTEI.PATNR}", _name(mapping, "KARTEI", "PATNR"))


def _name(mapping: Mapping, table: str, column: str) -> str:
    mapped = mapping.column(table, column)
    if mapped is None or mapped.actual_name is None:
        raise PermanentError("mapping_unreviewed", f"{table}.{column} is not mapped; complete it")
    return quote_identifier(mapped.actual_name)


def _live(mapping: Mapping, table: str) -> str:
    """The predicate that leaves out soft-deleted rows; true where the center has no such flag."""
    mapped = mapping.column(table, "DELKZ")
    if mapped is None or not isinstance(mapped.encoding, FlagEncoding):
        return "1 = 1"
    column = f"{_ALIASES[table]}.{_name(mapping, table, 'DELKZ')}"
    values = [quote_literal(value) for value in mapped.encoding.live if value is not None]
    choices = [f"{column} IN ({', '.join(values)})"] if values else []
    if None in mapped.encoding.live:
        choices.append(f"{column} IS NULL")
    return f"({' OR '.join(choices)})"


def _days(mapping: Mapping, table: str, period: Period) -> tuple[str, dict[str, int | str]]:
    """A predicate for ``>= first AND < day after last``, so that a day that does not exist is met as well."""
    column = f"{_ALIASES[table]}.{_name(mapping, table, 'DATUM')}"
    first, until = f"@{table}_first", f"@{table}_until"
    bounds = {first[1:]: period.first, until[1:]: period.last + dt.timedelta(days=1)}
    digits = {name: f"{day:%Y%m%d}" for name, day in bounds.items()}
    match date_encoding(mapping, table):
        case "int_yyyymmdd":
            return f"{column} >= {first} AND {column} < {until}", {name: int(text) for name, text in digits.items()}
        case "char_yyyymmdd":  # as char: an nvarchar value would make the index on a varchar column useless
            return f"{column} >= CAST({first} AS char(8)) AND {column} < CAST({until} AS char(8))", {**digits}
        case "date" | "datetime":
            return f"{column} >= CAST({first} AS date) AND {column} < CAST({until} AS date)", {**digits}
        case "dd.mm.yyyy":
            turned = f"SUBSTRING({column}, 7, 4) + SUBSTRING({column}, 4, 2) + SUBSTRING({column}, 1, 2)"
            return f"{turned} >= {first} AND {turned} < {until}", {**digits}
        case _:
            raise PermanentError("mapping_unreviewed", f"{table}.DATUM has no encoding; set one in the mapping")


def date_encoding(mapping: Mapping, table: str) -> DateEncoding | None:
    mapped = mapping.column(table, "DATUM")
    return mapped.encoding if mapped and isinstance(mapped.encoding, str) else None
