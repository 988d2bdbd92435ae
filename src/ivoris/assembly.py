"""Rows as a center answers them → chart entries, and what cannot be made into one."""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Mapping as MappingABC
from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.canonical import CHART_ENTRY, QUARANTINE, SELF_PAYER
from ivoris.config import Center
from ivoris.decoding import decode_days, kind_of
from ivoris.mapping import DateEncoding, KindEncoding, Mapping
from ivoris.statements import Period, date_encoding

_KEY_SEPARATOR = "\x1f"
_SHOWN = 30  # characters of a date that is none

Warnings = MappingABC[dt.date, MappingABC[str, int]]
"""How often what was noticed, by day and kind."""


@dataclass(frozen=True)
class Assembled:
    """Rows made into CHART_ENTRY, those set aside as QUARANTINE, and what was noticed on the way."""

    entries: pa.Table
    quarantine: pa.Table
    warnings: Warnings


class Assembler:
    """Makes chart entries of one center's rows of a period, as many at a time as come."""

    def __init__(self, center: Center, mapping: Mapping, period: Period, services: pa.Table) -> None:
        self._center = center
        self._mapping = mapping
        self._period = period
        self._services = services
        self._codes: _Codes | None = None

    def assemble(self, rows: pa.Table) -> Assembled:
        """``rows`` as ``entries.sql`` names them."""
        encoding = date_encoding(self._mapping, "KARTEI")
        days = decode_days(rows["entry_date"], encoding)
        unusable = pc.or_(pc.is_null(days), pc.is_null(rows["entry_id"]))
        quarantine = QUARANTINE.empty_table()
        if pc.any(unusable).as_py():
            aside = rows.filter(unusable)
            reasons = [
                "the entry has no ID" if identity is None else "the date does not exist"
                for identity in aside["entry_id"].to_pylist()
            ]
            quarantine = self.set_aside(aside, reasons)
            keep = pc.invert(unusable)
            rows, days = rows.filter(keep), days.filter(keep)
        patients = rows["patient_id"].cast(pa.string())
        kinds = _insurance_status(self._mapping, rows)
        table = pa.table(
            [
                pa.repeat(_text(self._center.id), len(rows)),
                pa.repeat(_text(self._center.name), len(rows)),
                rows["entry_id"].cast(pa.string()),
                days,
                patients,
                kinds,
                rows["insurer_name"].cast(pa.string()),
                pc.fill_null(rows["chart_entry"].cast(pa.string()), _text("")),
                self._service_codes(rows["patient_id"], days),
            ],
            schema=CHART_ENTRY,
        )
        return Assembled(table, quarantine, _warnings(rows, days, kinds, quarantine))

    def _service_codes(self, patients: pa.ChunkedArray, days: pa.ChunkedArray) -> pa.Array:
        numbers = is_number(patients) != is_number(self._services["patient_id"])
        if self._codes is None:
            encoding = date_encoding(self._mapping, "LEISTUNG")
            self._codes = _Codes(self._services, decode_days(self._services["entry_date"], encoding), numbers=numbers)
        return self._codes.of(_key(patients, as_number=numbers), days)

    def set_aside(self, rows: pa.Table, reasons: Sequence[str]) -> pa.Table:
        """``rows`` with ``entry_id`` and ``entry_date`` as QUARANTINE."""
        dates = pc.utf8_trim_whitespace(rows["entry_date"].cast(pa.string())).to_pylist()
        encoding = date_encoding(self._mapping, "KARTEI")
        return pa.table(
            {
                "center_id": [self._center.id] * len(rows),
                "entry_id": rows["entry_id"].cast(pa.string()),
                "date": nearest_days(dates, encoding, self._period.days),
                "raw_date": [text and text[:_SHOWN] for text in dates],
                "reason": list(reasons),
            },
            schema=QUARANTINE,
        )

    def undated(self, rows: pa.Table) -> pa.Table:
        """Rows that belong to no day, as QUARANTINE."""
        return self.set_aside(rows, ["the entry has no date that can be meant"] * len(rows)).set_column(
            QUARANTINE.get_field_index("date"), QUARANTINE.field("date"), pa.nulls(len(rows), pa.date32())
        )


class _Codes:
    """The distinct service codes of each patient on each day, in the order of the services."""

    def __init__(self, services: pa.Table, days: pa.ChunkedArray, *, numbers: bool) -> None:
        codes = services["service_code"].cast(pa.string())
        table = pa.table(
            {
                "day": days,
                "key": _patient_day(_key(services["patient_id"], as_number=numbers), days),
                "code": codes,
                "position": pa.array(range(len(services)), pa.int64()),
            }
        ).filter(pc.and_(pc.is_valid(codes), pc.is_valid(days)))
        distinct = table.group_by(["day", "key", "code"], use_threads=False).aggregate([("position", "min")])
        lists = (
            distinct.sort_by("position_min").group_by(["day", "key"], use_threads=False).aggregate([("code", "list")])
        ).combine_chunks()
        lists = lists.sort_by("day")
        self._days = lists["day"].cast(pa.int32()).to_pylist()
        self._lists = lists

    def of(self, patients: pa.ChunkedArray, days: pa.ChunkedArray) -> pa.Array:
        """The codes for each pair of patient and day; an empty list where there are none."""
        bounds = pc.min_max(days.cast(pa.int32())).as_py()
        first = bisect.bisect_left(self._days, bounds["min"]) if len(days) else 0
        last = bisect.bisect_right(self._days, bounds["max"]) if len(days) else 0
        near = self._lists.slice(first, last - first).combine_chunks()
        found = pc.index_in(_patient_day(patients, days), near["key"].combine_chunks())
        codes = near["code_list"].combine_chunks().take(found.combine_chunks())
        return pc.if_else(pc.is_valid(codes), codes, pa.scalar([], pa.list_(pa.string())))


def nearest_days(raw: Sequence[str | None], encoding: DateEncoding | None, days: Sequence[dt.date]) -> list[dt.date]:
    """For each date as text the day itself, or the last of the given days before it."""
    texts = [f"{day:%Y%m%d}" for day in days]
    sortable = ["".join(reversed(text.split("."))) if text and encoding == "dd.mm.yyyy" else text or "" for text in raw]
    return [days[max(bisect.bisect_right(texts, text.replace("-", "")) - 1, 0)] for text in sortable]


def is_number(values: pa.ChunkedArray) -> bool:
    return not pa.types.is_string(values.type) and not pa.types.is_large_string(values.type)


def _key(patients: pa.ChunkedArray, *, as_number: bool) -> pa.ChunkedArray:
    """Patient numbers as text that can be compared; ``007`` is 7 where the other side's are numbers."""
    texts = pc.utf8_trim_whitespace(patients.cast(pa.string()))
    return pc.replace_substring_regex(texts, r"^0+([0-9])", r"\1") if as_number else texts


def _patient_day(patients: pa.ChunkedArray, days: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(patients, days.cast(pa.int32()).cast(pa.string()), _text(_KEY_SEPARATOR))


def _text(value: str) -> pa.StringScalar:
    """A constant with its type said: inferring it costs Arrow a search for an optional package each time."""
    return pa.scalar(value, pa.string())


def _insurance_status(mapping: Mapping, rows: pa.Table) -> pa.ChunkedArray:
    column = mapping.column("KASSEN", "ART")
    kinds = rows["insurer_kind"].cast(pa.string())
    unique = pc.unique(kinds)
    patterns = column.encoding if column and isinstance(column.encoding, KindEncoding) else None
    status = pa.array([kind_of(kind, patterns) for kind in unique.to_pylist()], pa.string())
    linked = pc.is_valid(rows["linked"])
    decoded = status.take(pc.index_in(kinds, unique).combine_chunks()) if len(unique) else kinds.combine_chunks()
    return pa.chunked_array([pc.if_else(linked.combine_chunks(), decoded, _text(SELF_PAYER))])


def _warnings(rows: pa.Table, days: pa.ChunkedArray, status: pa.ChunkedArray, quarantine: pa.Table) -> Warnings:
    known = rows["patient_known"]
    return count_by_day(
        {
            "insurer_kind_unknown": days.filter(pc.is_null(status)),
            "patient_unknown": days.filter(pc.equal(known, pa.scalar(0, known.type))),
            "quarantined": quarantine["date"],
        }
    )


def count_by_day(noticed: MappingABC[str, pa.ChunkedArray]) -> dict[dt.date, dict[str, int]]:
    """Days at which something was noticed, by kind → how often, by day and kind."""
    counts: dict[dt.date, dict[str, int]] = {}
    for kind, days in noticed.items():
        for day in days.to_pylist():
            of_day = counts.setdefault(day, {})
            of_day[kind] = of_day.get(kind, 0) + 1
    return counts
