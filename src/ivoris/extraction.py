"""One center and a range of days → chart entries as Arrow."""

from __future__ import annotations

import bisect
import contextlib
import datetime as dt
import re
from collections.abc import Iterable
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.canonical import CHART_ENTRY, GKV, PKV, SELF_PAYER, TABLES
from ivoris.config import Center
from ivoris.errors import CenterError, PermanentError
from ivoris.mapping import FlagEncoding, KindEncoding, Mapping
from ivoris.sqlserver import Connection, quote_identifier, quote_literal, statement

_ALIASES = {"KARTEI": "k", "LEISTUNG": "s", "PATKASSE": "l", "KASSEN": "n"}
_KEY_SEPARATOR = "\x1f"

QUARANTINE = pa.schema(
    [
        pa.field("center_id", pa.string(), nullable=False),
        pa.field("entry_id", pa.string()),
        pa.field("date", pa.date32(), nullable=False),
        pa.field("raw_date", pa.string()),
        pa.field("reason", pa.string(), nullable=False),
    ]
)


@dataclass(frozen=True)
class Period:
    """Days from ``first`` to ``last``, both of them included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> list[dt.date]:
        return [self.first + dt.timedelta(days=n) for n in range((self.last - self.first).days + 1)]


@dataclass(frozen=True)
class Extraction:
    """What a center answered: entries as CHART_ENTRY, rows set aside as QUARANTINE, and warnings by day and kind."""

    entries: pa.Table
    quarantine: pa.Table
    warnings: MappingABC[dt.date, MappingABC[str, int]] = field(default_factory=dict)


def extract(connection: Connection, center: Center, mapping: Mapping, period: Period) -> Extraction:
    """Fetch the chart entries of a period in one round trip, checking in the same batch that the mapping still fits.

    Raises PermanentError ``mapping_drift`` or ``permission`` before anything is taken from a schema that changed.
    """
    try:
        sql, parameters = render("extract", mapping, period)
        with contextlib.closing(connection.results(sql, parameters)) as results:
            _check_fit(center, mapping, next(results))
            entries, services = results
    except CenterError as error:
        raise explain(connection, center, mapping, error) from None
    return _assemble(center, mapping, period, entries, services)


def count(connection: Connection, center: Center, mapping: Mapping, period: Period) -> int:
    """How many live entries the center holds in the period right now."""
    try:
        sql, parameters = render("count", mapping, period)
        [[row]] = connection.rows(sql, parameters)
    except CenterError as error:
        raise explain(connection, center, mapping, error) from None
    return int(row["entries"])


def explain(connection: Connection, center: Center, mapping: Mapping, error: CenterError) -> CenterError:
    """Tell a refused SELECT, a hidden table and drift apart: the driver's word does not, so the server is asked."""
    if error.code not in {"query", "mapping_drift"} or connection.broken:
        return error
    columns_of: dict[str, list[str]] = {}
    for column in mapping.used():
        columns_of.setdefault(column.table, []).append(column.name)
    try:
        if denied := sorted(table for table in columns_of if _refused(connection, mapping, table, columns_of[table])):
            return PermanentError(
                "permission",
                f"the login may not SELECT from {', '.join(denied)} in {center.database}.{mapping.schema_name}; "
                "the center's DBA grants it",
            )
        tables, parameters = _named_tables(mapping)
        [columns] = connection.results(statement("columns").replace("{tables}", tables), parameters)
        _check_fit(center, mapping, columns)
    except CenterError as found:
        return found if found.code == "mapping_drift" else error
    return error


def _refused(connection: Connection, mapping: Mapping, table: str, columns: Iterable[str]) -> bool:
    """Whether the server refuses to read these columns, rather than not knowing them; hidden tables are refused."""
    names = ", ".join(quote_identifier(column) for column in columns)
    source = f"{quote_identifier(mapping.schema_name)}.{quote_identifier(table)}"
    try:
        connection.rows(f"/* ivoris-pipeline permissions */ SELECT TOP (0) {names} FROM {source}")
    except CenterError as error:
        if error.code not in {"query", "mapping_drift"}:
            raise
        return error.code == "query"
    return False


def _check_fit(center: Center, mapping: Mapping, columns: pa.Table) -> None:
    live = {(row["table_name"], row["column_name"]): row["data_type"].lower() for row in columns.to_pylist()}
    if differences := mapping.drift(live):
        raise PermanentError(
            "mapping_drift",
            f"{'; '.join(differences)}; run generate-mappings -c {center.id} and review the proposal",
        )


def render(name: str, mapping: Mapping, period: Period) -> tuple[str, dict[str, int | str]]:
    """The statement with this center's names, and its parameters."""
    words = {"schema": quote_identifier(mapping.schema_name), "patient_known": _patient_known(mapping)}
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
    parameters: dict[str, int | str] = {}
    if name == "extract":
        words["tables"], parameters = _named_tables(mapping)
    for table_name in ("KARTEI", "LEISTUNG") if name == "extract" else ("KARTEI",):
        words[f"{table_name}.days"], bounds = _days(mapping, table_name, period)
        parameters |= bounds
    return re.sub(r"\{([A-Za-z_.]+)\}", lambda match: words[match[1]], statement(name)), parameters


def _named_tables(mapping: Mapping) -> tuple[str, dict[str, int | str]]:
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
    match _date_encoding(mapping, table):
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


def _date_encoding(mapping: Mapping, table: str) -> object:
    mapped = mapping.column(table, "DATUM")
    return mapped.encoding if mapped else None


def _assemble(center: Center, mapping: Mapping, period: Period, entries: pa.Table, services: pa.Table) -> Extraction:
    encoding = _date_encoding(mapping, "KARTEI")
    days = _decode_days(entries["entry_date"], encoding)
    impossible = pc.or_(pc.is_null(days), pc.is_null(entries["entry_id"]))
    quarantine = QUARANTINE.empty_table()
    if pc.any(impossible).as_py():
        quarantine = _set_aside(center, entries.filter(impossible), encoding, period)
        keep = pc.invert(impossible)
        entries, days = entries.filter(keep), days.filter(keep)
    patients = entries["patient_id"].cast(pa.string())
    service_days = _decode_days(services["entry_date"], _date_encoding(mapping, "LEISTUNG"))
    kinds = _insurance_status(mapping, entries)
    table = pa.table(
        [
            pa.repeat(_text(center.id), len(entries)),
            pa.repeat(_text(center.name), len(entries)),
            entries["entry_id"].cast(pa.string()),
            days,
            patients,
            kinds,
            entries["insurer_name"].cast(pa.string()),
            pc.fill_null(entries["chart_entry"].cast(pa.string()), _text("")),
            _service_codes(patients, days, services, service_days),
        ],
        schema=CHART_ENTRY,
    )
    return Extraction(table, quarantine, _warnings(entries, days, kinds, quarantine))


def _decode_days(values: pa.ChunkedArray, encoding: object) -> pa.ChunkedArray:
    """Dates of any encoding as date32; null where the value is no date that exists."""
    if encoding in {"date", "datetime"}:
        return values.cast(pa.date32(), safe=False)
    pattern = "%d.%m.%Y" if encoding == "dd.mm.yyyy" else "%Y%m%d"
    texts = pc.utf8_trim_whitespace(values.cast(pa.string()))
    decoded = {text: _real_day(text, pattern) for text in pc.unique(texts).to_pylist()}
    unique = pa.array(list(decoded), pa.string())
    days = pa.array(list(decoded.values()), pa.date32())
    return pa.chunked_array([days.take(pc.index_in(texts, unique).combine_chunks())])


def _real_day(text: str | None, pattern: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(text or "", pattern).replace(tzinfo=dt.UTC).date()
    except ValueError:
        return None


def _set_aside(center: Center, rows: pa.Table, encoding: object, period: Period) -> pa.Table:
    """Rows that cannot be made into a chart entry, each under the last real day before its date."""
    raw = pc.utf8_trim_whitespace(rows["entry_date"].cast(pa.string())).to_pylist()
    days = period.days
    texts = [f"{day:%Y%m%d}" for day in days]
    sortable = ["".join(reversed(text.split("."))) if encoding == "dd.mm.yyyy" else text for text in raw]
    return pa.table(
        {
            "center_id": [center.id] * len(rows),
            "entry_id": rows["entry_id"].cast(pa.string()),
            "date": [days[max(bisect.bisect_right(texts, text) - 1, 0)] for text in sortable],
            "raw_date": raw,
            "reason": [
                "the entry has no ID" if identity is None else "the date does not exist"
                for identity in rows["entry_id"].to_pylist()
            ],
        },
        schema=QUARANTINE,
    )


def _insurance_status(mapping: Mapping, entries: pa.Table) -> pa.ChunkedArray:
    column = mapping.column("KASSEN", "ART")
    kinds = entries["insurer_kind"].cast(pa.string())
    unique = pc.unique(kinds)
    patterns = column.encoding if column and isinstance(column.encoding, KindEncoding) else None
    status = pa.array([_status(kind, patterns) for kind in unique.to_pylist()], pa.string())
    linked = pc.is_valid(entries["linked"])
    decoded = status.take(pc.index_in(kinds, unique).combine_chunks()) if len(unique) else kinds.combine_chunks()
    return pa.chunked_array([pc.if_else(linked.combine_chunks(), decoded, _text(SELF_PAYER))])


def _status(kind: str | None, patterns: KindEncoding | None) -> str | None:
    text = (kind or "").strip()
    if patterns is None or not text:
        return None
    found = [
        name
        for name, choices in ((PKV, patterns.PKV), (GKV, patterns.GKV))
        if any(re.fullmatch(choice, text) for choice in choices)
    ]
    return found[0] if len(found) == 1 else None


def _service_codes(
    patients: pa.ChunkedArray, days: pa.ChunkedArray, services: pa.Table, service_days: pa.ChunkedArray
) -> pa.Array:
    """For each entry the distinct codes of its patient on its day, in the order of the services."""
    by_patient_day = pa.table(
        {
            "key": _patient_day(services["patient_id"].cast(pa.string()), service_days),
            "code": services["service_code"].cast(pa.string()),
            "position": pa.array(range(len(services)), pa.int64()),
        }
    ).filter(pc.and_(pc.is_valid(services["service_code"]), pc.is_valid(service_days)))
    distinct = by_patient_day.group_by(["key", "code"], use_threads=False).aggregate([("position", "min")])
    lists = (
        distinct.sort_by("position_min").group_by("key", use_threads=False).aggregate([("code", "list")])
    ).combine_chunks()
    found = pc.index_in(_patient_day(patients, days), lists["key"].combine_chunks())
    codes = lists["code_list"].combine_chunks().take(found.combine_chunks())
    return pc.if_else(pc.is_valid(codes), codes, pa.scalar([], pa.list_(pa.string())))


def _patient_day(patients: pa.ChunkedArray, days: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(
        pc.utf8_trim_whitespace(patients), days.cast(pa.int32()).cast(pa.string()), _text(_KEY_SEPARATOR)
    )


def _text(value: str) -> pa.StringScalar:
    """A constant with its type said: inferring it costs Arrow a search for an optional package each time."""
    return pa.scalar(value, pa.string())


def _warnings(
    entries: pa.Table, days: pa.ChunkedArray, status: pa.ChunkedArray, quarantine: pa.Table
) -> dict[dt.date, dict[str, int]]:
    counts: dict[dt.date, dict[str, int]] = {}

    def add(kind: str, where: pa.ChunkedArray) -> None:
        for day in where.to_pylist():
            of_day = counts.setdefault(day, {})
            of_day[kind] = of_day.get(kind, 0) + 1

    add("insurer_kind_unknown", days.filter(pc.is_null(status)))
    add("patient_unknown", days.filter(pc.equal(entries["patient_known"], pa.scalar(0, entries["patient_known"].type))))
    add("quarantined", quarantine["date"])
    return counts
