"""One center and a range of days → chart entries as Arrow."""

from __future__ import annotations

import bisect
import contextlib
import datetime as dt
from collections.abc import Iterable
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.canonical import CHART_ENTRY, SELF_PAYER
from ivoris.config import Center
from ivoris.decoding import decode_days, kind_of
from ivoris.errors import CenterError, PermanentError
from ivoris.mapping import KindEncoding, Mapping
from ivoris.probe import batch_deviations, deviations, probed
from ivoris.sqlserver import Connection, quote_identifier, statement
from ivoris.statements import Period, date_encoding, named_tables, render

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
        looks, _ = render("probe", mapping, period)
        with contextlib.closing(connection.results(f"{sql}\n{looks}", parameters)) as results:
            _check_fit(center, mapping, next(results))
            entries, services, *probes = results
    except CenterError as error:
        raise explain(connection, center, mapping, error) from None
    if differences := [*deviations(mapping, probed(mapping, probes)), *batch_deviations(mapping, entries, services)]:
        raise PermanentError(
            "mapping_drift",
            f"{'; '.join(differences)}; compare show-mapping {center.id} with the database: propose anew with "
            f"generate-mappings -c {center.id}, or clear the column's profile in the mapping if the values are right",
        )
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
        tables, parameters = named_tables(mapping)
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


def _assemble(center: Center, mapping: Mapping, period: Period, entries: pa.Table, services: pa.Table) -> Extraction:
    encoding = date_encoding(mapping, "KARTEI")
    days = decode_days(entries["entry_date"], encoding)
    impossible = pc.or_(pc.is_null(days), pc.is_null(entries["entry_id"]))
    quarantine = QUARANTINE.empty_table()
    if pc.any(impossible).as_py():
        quarantine = _set_aside(center, entries.filter(impossible), encoding, period)
        keep = pc.invert(impossible)
        entries, days = entries.filter(keep), days.filter(keep)
    patients = entries["patient_id"].cast(pa.string())
    service_days = decode_days(services["entry_date"], date_encoding(mapping, "LEISTUNG"))
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
    status = pa.array([kind_of(kind, patterns) for kind in unique.to_pylist()], pa.string())
    linked = pc.is_valid(entries["linked"])
    decoded = status.take(pc.index_in(kinds, unique).combine_chunks()) if len(unique) else kinds.combine_chunks()
    return pa.chunked_array([pc.if_else(linked.combine_chunks(), decoded, _text(SELF_PAYER))])


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
