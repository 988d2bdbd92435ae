"""Statements of ``sql/`` with one center's names: a Mapping and a Period → T-SQL and its parameters."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass

from ivoris.canonical import TABLES
from ivoris.errors import PermanentError
from ivoris.mapping import TEXT_TYPES, DateEncoding, FlagEncoding, Mapping
from ivoris.sqlserver import quote_identifier, quote_literal, statement

_ALIASES = {"PATIENT": "p", "KARTEI": "k", "LEISTUNG": "s", "PATKASSE": "l", "KASSEN": "n"}
_DATED_IN = {
    "entries": ("KARTEI",),
    "services": ("LEISTUNG",),
    "digest": ("KARTEI", "LEISTUNG"),
    "calendar": ("KARTEI",),
}
_PROBED = 50  # rows of each table that are held against the profiles
_CUT = 100  # characters of a text that are looked at
_PADDED = {"char", "nchar"}  # up to their length, with blanks that nobody wrote
EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2100, 1, 1)  # outside of these no practice means a date


@dataclass(frozen=True)
class Period:
    """Days from ``first`` to ``last``, both of them included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> list[dt.date]:
        return [self.first + dt.timedelta(days=n) for n in range((self.last - self.first).days + 1)]


def batch(mapping: Mapping, period: Period, watched: Period | None = None) -> tuple[str, dict[str, int | str]]:
    """Everything that an extraction asks of a center, in one round trip; ``watched`` are the days to digest."""
    asked = [("services", period), ("probe", period), ("entries", period)]
    if watched is not None:
        asked.insert(0, ("digest", watched))
    words = _words(mapping)
    texts: list[str] = []
    parameters: dict[str, int | str] = {}
    for name, days in [("extract", period), *asked]:
        text, values = _filled(name, mapping, days, words)
        texts.append(text)
        parameters |= values
    return "\n".join(texts), parameters


def render(name: str, mapping: Mapping, period: Period) -> tuple[str, dict[str, int | str]]:
    """The statement with this center's names, and its parameters."""
    return _filled(name, mapping, period, _words(mapping))


def _words(mapping: Mapping) -> dict[str, str]:
    """What stands in a statement's braces whatever its days are."""
    words = {
        "schema": quote_identifier(mapping.schema_name),
        "limit": str(_PROBED),
        "patient_known": _patient_known(mapping, "KARTEI.PATNR"),
        "treated_known": _patient_known(mapping, "LEISTUNG.PATIENTID"),
        "insured_known": _patient_known(mapping, "PATKASSE.PATNR"),
        "insurer_of_link": _equal(mapping, "KASSEN.ID", "PATKASSE.KASSENID"),
        "link_of_entry": _same_patient(mapping, "PATKASSE.PATNR", "KARTEI.PATNR"),
        "patient_treated": _treated(mapping),
        "treated": _treated_patients(mapping),
        "undated": _undated(mapping),
        "identities": "{identities}",  # filled for each statement anew
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
                words[f"{table.name}.{column.name}.unpadded"] = _unpadded(mapping, table.name, column.name)
        if table.needed:
            words[f"{table.name}.live"] = _live(mapping, table.name)
            words[f"{table.name}.probe"] = ", ".join(
                f"{_cut(mapping, table.name, name)} AS {quote_identifier(name)}"
                for name in probed_columns(mapping, table.name)
            )
    return words


def _filled(
    name: str, mapping: Mapping, period: Period, words: MappingABC[str, str]
) -> tuple[str, dict[str, int | str]]:
    text = statement(name).replace("{courtesy}", statement("courtesy")).replace("{insurer}", statement("insurer"))
    own: dict[str, str] = {}
    parameters: dict[str, int | str] = {}
    if "{tables}" in text:
        own["tables"], parameters = named_tables(mapping)
    for table_name in _DATED_IN.get(name, ()):
        own[f"{table_name}.day"] = _day(mapping, table_name)
        own[f"{table_name}.days"], bounds = _days(mapping, table_name, period, f"{name}_{table_name}")
        parameters |= bounds
    return re.sub(r"\{([A-Za-z_.]+)\}", lambda match: own.get(match[1]) or words[match[1]], text), parameters


def probed_columns(mapping: Mapping, table: str) -> list[str]:
    return [column.name for column in TABLES[table].columns if column.needed and mapping.column(table, column.name)]


def _cut(mapping: Mapping, table: str, name: str) -> str:
    column = _column(mapping, table, name)
    return f"SUBSTRING({column}, 1, {_CUT})" if TABLES[table].column(name).role == "text" else column


def named_tables(mapping: Mapping) -> tuple[str, dict[str, int | str]]:
    """The mapped tables as parameters of a list, with their schema."""
    tables = {f"t{n}": table for n, table in enumerate(sorted({column.table for column in mapping.used()}))}
    return ", ".join(f"@{key}" for key in tables), {"schema": mapping.schema_name, **tables}


def _patient_known(mapping: Mapping, reference: str) -> str:
    """Whether PATIENT has the number that a row refers to; true where PATIENT is not mapped."""
    if mapping.patient_key(reference) is None:
        return "1"
    known = f"SELECT 1 FROM {_patients(mapping)} WHERE {_is_patient_of(mapping, reference)}"
    return f"CASE WHEN EXISTS ({known}) THEN 1 ELSE 0 END"


def _same_patient(mapping: Mapping, one: str, other: str) -> str:
    """Two references are to one patient, whichever of the patient's numbers they hold."""
    if mapping.patient_key(one) == mapping.patient_key(other):
        return _equal(mapping, one, other)
    both = " AND ".join(_is_patient_of(mapping, reference) for reference in (one, other))
    return f"EXISTS (SELECT 1 FROM {_patients(mapping)} WHERE {both})"


def _treated(mapping: Mapping) -> str:
    """The number that the chart has for the patient of a service."""
    if not mapping.numbers_differ:
        return _unpadded(mapping, "LEISTUNG", "PATIENTID")
    return _patient_number(mapping, "KARTEI.PATNR")


def _treated_patients(mapping: Mapping) -> str:
    """The join that finds that number, where services have another one. Of merged patients each is found."""
    if not mapping.numbers_differ:
        return ""
    return f"LEFT JOIN {_patients(mapping)} ON {_is_patient_of(mapping, 'LEISTUNG.PATIENTID')}"


def _patients(mapping: Mapping) -> str:
    table = quote_identifier(mapping.table("PATIENT") or "")
    return f"{quote_identifier(mapping.schema_name)}.{table} AS {_ALIASES['PATIENT']}"


def _patient_number(mapping: Mapping, reference: str) -> str:
    return f"{_ALIASES['PATIENT']}.{quote_identifier(mapping.patient_key(reference) or '')}"


def _is_patient_of(mapping: Mapping, reference: str) -> str:
    """PATIENT's row is the one that a row of another table refers to."""
    own = mapping.column("PATIENT", "ID")
    if own is not None and mapping.patient_key(reference) == own.actual_name:
        return _equal(mapping, "PATIENT.ID", reference)
    return f"{_patient_number(mapping, reference)} = {_column(mapping, *reference.split('.'))}"


def _equal(mapping: Mapping, one: str, other: str) -> str:
    """Two keys are equal. Text beside numbers is read as a number: the server's own conversion fails at the first
    text that is none, and the whole statement with it.
    """
    sides = []
    textual = [_is_text(mapping, key) for key in (one, other)]
    for key, is_text, beside_text in zip((one, other), textual, reversed(textual), strict=True):
        column = _column(mapping, *key.split("."))
        sides.append(f"TRY_CAST({column} AS bigint)" if is_text and not beside_text else column)
    return " = ".join(sides)


def _is_text(mapping: Mapping, key: str) -> bool:
    mapped = mapping.column(*key.split("."))
    return bool(mapped and mapped.data_type and mapped.data_type.endswith(TEXT_TYPES))


def _column(mapping: Mapping, table: str, column: str) -> str:
    mapped = mapping.column(table, column)
    if mapped is None or mapped.actual_name is None:
        if not TABLES[table].needed:
            return "NULL"
        raise PermanentError("mapping_unreviewed", f"{table}.{column} is not mapped; complete it")
    return f"{_ALIASES[table]}.{quote_identifier(mapped.actual_name)}"


def _unpadded(mapping: Mapping, table: str, column: str) -> str:
    """The column as it is to be delivered."""
    mapped = mapping.column(table, column)
    padded = mapped is not None and mapped.data_type in _PADDED
    return f"RTRIM({_column(mapping, table, column)})" if padded else _column(mapping, table, column)


def _live(mapping: Mapping, table: str) -> str:
    """The predicate that leaves out soft-deleted rows; true where the center has no such flag."""
    mapped = mapping.column(table, "DELKZ")
    if mapped is None or not isinstance(mapped.encoding, FlagEncoding):
        return "1 = 1"
    column = _column(mapping, table, "DELKZ")
    values = [quote_literal(value) for value in mapped.encoding.live if value is not None]
    choices = [f"{column} IN ({', '.join(values)})"] if values else []
    if None in mapped.encoding.live:
        choices.append(f"{column} IS NULL")
    return f"({' OR '.join(choices)})"


def _days(mapping: Mapping, table: str, period: Period, prefix: str) -> tuple[str, dict[str, int | str]]:
    """A predicate for ``>= first AND < day after last``, so that a day that does not exist is met as well."""
    first, until = f"{prefix}_first", f"{prefix}_until"
    day = _sortable(mapping, table)
    encoding = date_encoding(mapping, table)
    bounds: dict[str, int | str] = {first: _digits(period.first), until: _digits(period.last + dt.timedelta(days=1))}
    if encoding == "int_yyyymmdd":
        bounds = {name: int(text) for name, text in bounds.items()}
    return f"{day} >= {_bound(f'@{first}', encoding)} AND {day} < {_bound(f'@{until}', encoding)}", bounds


def _undated(mapping: Mapping) -> str:
    """A predicate for rows that no day's predicate takes, written so that an index on the column serves it."""
    day, encoding = _sortable(mapping, "KARTEI"), date_encoding(mapping, "KARTEI")
    earliest, latest = (
        _digits(bound) if encoding == "int_yyyymmdd" else _bound(quote_literal(_digits(bound)), encoding)
        for bound in (EARLIEST, LATEST)
    )
    return f"{_column(mapping, 'KARTEI', 'DATUM')} IS NULL OR {day} < {earliest} OR {day} >= {latest}"


def _digits(day: dt.date) -> str:
    return f"{day:%Y%m%d}"


def _bound(value: str, encoding: DateEncoding | None) -> str:
    """A day's digits as the type of the column: an nvarchar value would make an index on a varchar column useless."""
    types = {"char_yyyymmdd": "char(8)", "date": "date", "datetime": "date"}
    return f"CAST({value} AS {types[encoding]})" if encoding in types else value


def _sortable(mapping: Mapping, table: str) -> str:
    """The date column as something that sorts by day."""
    column = _column(mapping, table, "DATUM")
    match date_encoding(mapping, table):
        case None:
            raise PermanentError("mapping_unreviewed", f"{table}.DATUM has no encoding; set one in the mapping")
        case "dd.mm.yyyy":
            return f"SUBSTRING({column}, 7, 4) + SUBSTRING({column}, 4, 2) + SUBSTRING({column}, 1, 2)"
    return column


def _day(mapping: Mapping, table: str) -> str:
    """The date column as one value for each day, in the order of the days."""
    day = _sortable(mapping, table)
    return f"CAST({day} AS date)" if date_encoding(mapping, table) == "datetime" else day


def date_encoding(mapping: Mapping, table: str) -> DateEncoding | None:
    mapped = mapping.column(table, "DATUM")
    return mapped.encoding if mapped and isinstance(mapped.encoding, str) else None
