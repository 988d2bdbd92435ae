"""Rows as a center answers them → chart entries, and what cannot be made into one."""

from __future__ import annotations

import bisect
import calendar
import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Mapping as MappingABC
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ivoris.canonical import CHART_ENTRY, QUARANTINE, SELF_PAYER
from ivoris.config import Center
from ivoris.decoding import REPLACEMENT, damaged, decode_days, kind_of
from ivoris.mapping import DateEncoding, KindEncoding, Mapping
from ivoris.statements import EARLIEST, LATEST, Period, date_encoding

_NO_TEXT = pa.scalar(None, pa.string())
_NOBODY = -1  # no patient's place is so high that a day and it would make this number
_MANY = 20  # patients, of whom some must have come and been treated
_SHOWN = 30  # characters of a date that is none
_LIKE_A_DATE = re.compile(  # what else has so many digits may be a patient's number, or that of a telephone
    r"0{1,8}|(1[6-9]|2\d|99)\d{6}"
    r"|(\d{4}([./-])\d{1,2}\3\d{1,2}|\d{1,2}([./-])\d{1,2}\4(\d{4}|\d{2}))([ T]\d\d:\d\d[\d:.]*)?"
)

_SORTS_ALIKE = re.compile(r"[0-9 ]*")

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
        codes = pa.chunked_array([self._service_codes(rows["patient_id"], days)])
        quarantine = QUARANTINE.empty_table()
        reasons = _unusable(rows, days, codes)
        if reasons is not None:
            usable = reasons.is_null()
            quarantine = self.set_aside(rows.filter(reasons.is_valid()), reasons.drop_null().to_pylist())
            rows, days, codes = rows.filter(usable), days.filter(usable), codes.filter(usable)
        insurers = rows["insurer_name"].cast(pa.string())
        unreadable = damaged(insurers)
        if unreadable is not None:
            insurers = pc.if_else(unreadable, _NO_TEXT, insurers)
        kinds = _insurance_status(self._mapping, rows)
        table = pa.table(
            [
                pa.repeat(_text(self._center.id), len(rows)),
                pa.repeat(_text(self._center.name), len(rows)),
                rows["entry_id"].cast(pa.string()),
                days,
                rows["patient_id"].cast(pa.string()),
                kinds,
                insurers,
                pc.fill_null(rows["chart_entry"].cast(pa.string()), _text("")),
                codes,
            ],
            schema=CHART_ENTRY,
        )
        return Assembled(table, quarantine, _warnings(rows, days, kinds, insurers, quarantine))

    def _service_codes(self, patients: pa.ChunkedArray, days: pa.ChunkedArray) -> pa.Array:
        return self._codes_beside(patients).of(patients, days)

    def _codes_beside(self, patients: pa.ChunkedArray) -> _Codes:
        if self._codes is None:
            numbers = is_number(patients) != is_number(self._services["patient_id"])
            self._codes = _Codes(self._services, self._service_days, numbers=numbers)
        return self._codes

    def strangers(self, rows: pa.Table) -> bool:
        """Whether none of many patients has a service, though many others have: they go by different numbers."""
        return self._codes_beside(rows["patient_id"]).strangers(rows["patient_id"])

    def astray(self) -> Warnings:
        """The services that come to no entry: their date does not exist, or PATIENT has not the patient through whom
        alone they come to the chart.
        """
        days = self._service_days
        noticed = {}
        if days.null_count:
            dates = self._services["entry_date"].filter(days.is_null())
            sortable = sortable_dates(dates, date_encoding(self._mapping, "LEISTUNG"))
            noticed["service_date_invalid"] = pa.chunked_array([nearest_days(sortable, self._period.days)])
        if self._mapping.numbers_differ:
            noticed["service_patient_unknown"] = days.filter(self._services["patient_id"].is_null()).drop_null()
        return count_by_day(noticed)

    @functools.cached_property
    def _service_days(self) -> pa.ChunkedArray:
        return decode_days(self._services["entry_date"], date_encoding(self._mapping, "LEISTUNG"))

    def set_aside(self, rows: pa.Table, reasons: Sequence[str]) -> pa.Table:
        """``rows`` with ``entry_id`` and ``entry_date`` as QUARANTINE."""
        if not len(rows):
            return QUARANTINE.empty_table()
        dates = pc.utf8_trim_whitespace(rows["entry_date"].cast(pa.string())).to_pylist()
        sortable = sortable_dates(rows["entry_date"], date_encoding(self._mapping, "KARTEI"))
        return pa.table(
            {
                "center_id": [self._center.id] * len(rows),
                "entry_id": rows["entry_id"].cast(pa.string()),
                "date": nearest_days(sortable, self._period.days),
                "raw_date": [text and _shown(text[:_SHOWN]) for text in dates],
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
    """The distinct service codes of each patient on each day, in the order of the services.

    A patient on a day is one number, which is compared much faster than text; ``_numbers`` makes it.
    """

    def __init__(self, services: pa.Table, days: pa.ChunkedArray, *, numbers: bool) -> None:
        self._as_number = numbers
        self._patients = pc.unique(_key(_encoded(services["patient_id"]).dictionary, as_number=numbers))
        codes = _encoded(services["service_code"].cast(pa.string()))
        pairs, code = self._numbers(services["patient_id"], days), codes.indices.fill_null(-1).to_numpy()
        kept = np.flatnonzero((pairs != _NOBODY) & (code >= 0))
        known, place = np.unique(pairs[kept], return_inverse=True)
        _, first = np.unique(place * len(codes.dictionary) + code[kept], return_index=True)
        first.sort()
        lengths = np.bincount(place[first], minlength=len(known) + 1)
        texts = codes.dictionary.take(pa.array(code[kept][first[np.argsort(place[first], kind="stable")]]))
        offsets = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
        self._known = np.append(known, np.iinfo(np.int64).max)
        self._lists = pa.ListArray.from_arrays(pa.array(offsets), texts)  # the last one is empty

    def of(self, patients: pa.ChunkedArray, days: pa.ChunkedArray) -> pa.Array:
        """The codes for each pair of patient and day; an empty list where there are none."""
        pairs = self._numbers(patients, days)
        places = np.searchsorted(self._known, pairs)
        return self._lists.take(pa.array(np.where(self._known[places] == pairs, places, len(self._known) - 1)))

    def strangers(self, patients: pa.ChunkedArray) -> bool:
        seen = _key(_encoded(patients).dictionary.drop_null(), as_number=self._as_number)
        few = min(len(seen), len(self._patients) - self._patients.null_count) < _MANY
        return not few and not pc.any(pc.is_in(seen, self._patients)).as_py()

    def _numbers(self, patients: pa.ChunkedArray, days: pa.ChunkedArray) -> Any:
        """The day in the upper half of 64 bits, the patient's place among the known ones in the lower."""
        encoded = _encoded(patients)
        places = pc.index_in(_key(encoded.dictionary, as_number=self._as_number), self._patients)
        upper = pc.multiply(days.cast(pa.int32()).cast(pa.int64()), pa.scalar(1 << 32, pa.int64()))
        pairs = pc.add(upper, places.take(encoded.indices).cast(pa.int64()))
        return pc.fill_null(pairs, pa.scalar(_NOBODY, pa.int64())).to_numpy()


def shape_of(value: str) -> str:
    """What a value looks like: digits become 9, capitals A, other letters and their marks a."""
    return "".join(
        "9" if c.isdigit() else "A" if c.isupper() else "a" if unicodedata.category(c)[0] in "LM" else c for c in value
    )


def _shown(date: str) -> str:
    """A date that is none as it stands, or its shape where somebody wrote something else there."""
    return date if _LIKE_A_DATE.fullmatch(date) else shape_of(date)


def nearest_days(sortable: Sequence[str], days: Sequence[dt.date]) -> list[dt.date]:
    """For each date, as text that sorts by day, the day itself or the last of the given days before it."""
    texts = [f"{day:%Y%m%d}" for day in days]
    return [days[max(bisect.bisect_right(texts, text.replace("-", "")) - 1, 0)] for text in sortable]


def met_on(dates: pa.ChunkedArray, encoding: DateEncoding | None) -> list[tuple[dt.date | None, bool]]:
    """For each date, real or not, the day whose extraction meets its row, None where no day's does.

    And whether that is known: digits and blanks sort alike in every collation, other signs do not.
    """
    texts = sortable_dates(dates, encoding)
    inside = [f"{EARLIEST:%Y%m%d}" <= text < f"{LATEST:%Y%m%d}" for text in texts]
    return [
        (_met_on(text) if real else None, _SORTS_ALIKE.fullmatch(text) is not None)
        for text, real in zip(texts, inside, strict=True)
    ]


def sortable_dates(dates: pa.ChunkedArray, encoding: DateEncoding | None) -> list[str]:
    """Dates as text that sorts as the server sorts them, real or not."""
    if pa.types.is_integer(dates.type) or pa.types.is_decimal(dates.type):
        numbers = [0 if number is None else int(number) for number in dates.to_pylist()]
        return [f"{min(max(number, 0), 99_999_999):08}" for number in numbers]
    if pa.types.is_date(dates.type) or pa.types.is_timestamp(dates.type):
        return [
            day.isoformat().replace("-", "") if day else "" for day in dates.cast(pa.date32(), safe=False).to_pylist()
        ]
    texts = [text or "" for text in dates.cast(pa.string()).to_pylist()]
    return [text[6:10] + text[3:5] + text[:2] for text in texts] if encoding == "dd.mm.yyyy" else texts


def _met_on(sortable: str) -> dt.date:
    """The last day that is not after a date between EARLIEST and LATEST."""
    years = range(EARLIEST.year, LATEST.year)
    year = years[bisect.bisect_right(years, sortable, key=lambda number: f"{number}0101") - 1]
    days = [dt.date(year, 1, 1) + dt.timedelta(days=number) for number in range(365 + calendar.isleap(year))]
    return nearest_days([sortable], days)[0]


def is_number(values: pa.ChunkedArray) -> bool:
    return not pa.types.is_string(values.type) and not pa.types.is_large_string(values.type)


def _encoded(values: pa.ChunkedArray) -> pa.DictionaryArray:
    """Each value once, and its place there for each row."""
    return values.combine_chunks().dictionary_encode()


def _key(patients: pa.Array, *, as_number: bool) -> pa.Array:
    """Patient numbers as text that can be compared; ``007`` is 7 where the other side's are numbers."""
    texts = pc.utf8_trim_whitespace(patients.cast(pa.string()))
    return pc.replace_substring_regex(texts, r"^0+([0-9])", r"\1") if as_number else texts


def _unusable(rows: pa.Table, days: pa.ChunkedArray, codes: pa.ChunkedArray) -> pa.ChunkedArray | None:
    """Why each row cannot be made into an entry, null where it can; None where all can.

    Only a chart's text may hold REPLACEMENT by itself, and is asked for at the server: no key or code does.
    """
    reasons: pa.ChunkedArray | None = None
    for found, reason in (
        (_damaged_code(codes), "a service code is not valid UTF-16"),
        (damaged(rows["patient_id"]), "the patient number is not valid UTF-16"),
        (damaged(rows["entry_id"]), "the ID is not valid UTF-16"),
        (days.is_null() if days.null_count else None, "the date does not exist"),
        (rows["entry_id"].is_null() if rows["entry_id"].null_count else None, "the entry has no ID"),
    ):
        if found is not None and pc.any(found).as_py():
            reasons = pc.if_else(found, _text(reason), _NO_TEXT if reasons is None else reasons)
    return reasons


def _damaged_code(codes: pa.ChunkedArray) -> pa.Array | None:
    if damaged(pc.list_flatten(codes)) is None:
        return None
    return pa.array([any(REPLACEMENT in code for code in of_entry) for of_entry in codes.to_pylist()])


def _text(value: str) -> pa.StringScalar:
    """A constant with its type said: inferring it costs Arrow a search for an optional package each time."""
    return pa.scalar(value, pa.string())


def _insurance_status(mapping: Mapping, rows: pa.Table) -> pa.ChunkedArray:
    column = mapping.column("KASSEN", "ART")
    raw = rows["insurer_kind"]
    if pa.types.is_boolean(raw.type):
        raw = raw.cast(pa.int8())  # as the server and the patterns write a bit
    kinds = _encoded(raw.cast(pa.string()))
    patterns = column.encoding if column and isinstance(column.encoding, KindEncoding) else None
    status = pa.array([kind_of(kind, patterns) for kind in kinds.dictionary.to_pylist()], pa.string())
    linked = pc.is_valid(rows["linked"]).combine_chunks()
    return pa.chunked_array([pc.if_else(linked, status.take(kinds.indices), _text(SELF_PAYER))])


def _warnings(
    rows: pa.Table,
    days: pa.ChunkedArray,
    status: pa.ChunkedArray,
    insurers: pa.ChunkedArray,
    quarantine: pa.Table,
) -> Warnings:
    known = rows["patient_known"]
    return count_by_day(
        {
            "insurer_kind_unknown": days.filter(pc.is_null(status)),
            "insurer_name_unreadable": days.filter(pc.and_(rows["insurer_name"].is_valid(), insurers.is_null())),
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
