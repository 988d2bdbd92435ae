"""Arrow dates and times to the bytes of SQL Server's six kinds, without the length before them.

SQL Server counts days from 0001-01-01 (date and the types of 2008) or 1900-01-01 (datetime, smalldatetime), and time in
units of the type's scale, three hundredths of a second, or minutes.
"""

from __future__ import annotations

import datetime as dt
import re

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ivoris.sandbox.results import SqlType
from ivoris.sandbox.wire.typeinfo import time_scale

Bytes = NDArray[np.uint8]
Integers = NDArray[np.int64]

EPOCH_TO_0001 = 719_162  # days from 0001-01-01 to 1970-01-01
EPOCH_TO_1900 = 25_567  # days from 1900-01-01 to 1970-01-01
_PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}


def _low_bytes(values: Integers, width: int) -> Bytes:
    return np.ascontiguousarray(values, "<i8").view(np.uint8).reshape(-1, 8)[:, :width]


def _ticks(values: pa.Array) -> tuple[Integers, Integers]:
    """Days since 1970-01-01 and 100 ns within the day; a date is its midnight, NULL is 0."""
    if not pa.types.is_timestamp(values.type):
        values = values.cast(pa.timestamp("us"))
    per_second = _PER_SECOND[values.type.unit]
    numbers: Integers = values.cast(pa.int64()).fill_null(0).to_numpy(zero_copy_only=False)
    days, rest = np.divmod(numbers, 86_400 * per_second)
    return days, rest // 100 if per_second == 10**9 else rest * (10**7 // per_second)


def _time_units(ticks: Integers, scale: int) -> Bytes:
    width = 3 if scale <= 2 else 4 if scale <= 4 else 5
    return _low_bytes(ticks // 10 ** (7 - scale), width)


def date_bytes(_type: SqlType, values: pa.Array) -> Bytes:
    days = values.cast(pa.date32()).cast(pa.int32()).fill_null(0).to_numpy(zero_copy_only=False)
    return _low_bytes(days.astype(np.int64) + EPOCH_TO_0001, 3)


def time_bytes(sql_type: SqlType, values: pa.Array) -> Bytes:
    numbers = values.cast(pa.time64("ns")).cast(pa.int64()).fill_null(0).to_numpy(zero_copy_only=False)
    return _time_units(numbers // 100, time_scale(sql_type))


def datetime2_bytes(sql_type: SqlType, values: pa.Array) -> Bytes:
    days, ticks = _ticks(values)
    return np.hstack([_time_units(ticks, time_scale(sql_type)), _low_bytes(days + EPOCH_TO_0001, 3)])


def datetimeoffset_bytes(sql_type: SqlType, values: pa.Array) -> Bytes:
    """From Arrow instants, whose offset is +00:00, or from texts such as ``2022-01-18 10:00:00.1234567 +01:00``."""
    if pa.types.is_timestamp(values.type) or pa.types.is_date(values.type):
        days, ticks = _ticks(values)
        offsets = np.zeros(len(values), np.int64)
    else:
        parsed = [(0, 0, 0) if text is None else _instant(text) for text in values.cast(pa.string()).to_pylist()]
        columns = np.array(parsed, np.int64).reshape(-1, 3)
        days, ticks, offsets = columns[:, 0], columns[:, 1], columns[:, 2]
    return np.hstack(
        [
            _time_units(ticks, time_scale(sql_type)),
            _low_bytes(days + EPOCH_TO_0001, 3),
            _low_bytes(offsets, 2),
        ]
    )


_OFFSET_TEXT = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,7})\d*)?\s*([+-]\d\d:\d\d)?")


def _instant(text: str) -> tuple[int, int, int]:
    """Days since 1970-01-01 and 100 ns within the day, both in UTC, and the offset in minutes."""
    found = _OFFSET_TEXT.fullmatch(text.strip())
    if found is None:
        raise pa.ArrowInvalid("not a datetimeoffset")
    day, clock, fraction, zone = found.groups(default="")
    local = dt.datetime.fromisoformat(f"{day} {clock}{zone or '+00:00'}")
    since = local - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    ticks = since.seconds * 10**7 + int(fraction.ljust(7, "0"))
    offset = local.utcoffset() or dt.timedelta()
    return since.days, ticks, int(offset.total_seconds() // 60)


def datetime_bytes(_type: SqlType, values: pa.Array) -> Bytes:
    days, ticks = _ticks(values)
    units = (ticks * 3 + 50_000) // 100_000  # three hundredths of a second, rounded
    days = days + EPOCH_TO_1900 + units // (86_400 * 300)
    return np.hstack([_low_bytes(days, 4), _low_bytes(units % (86_400 * 300), 4)])


def smalldatetime_bytes(_type: SqlType, values: pa.Array) -> Bytes:
    days, ticks = _ticks(values)
    minutes = (ticks + 30 * 10**7) // (60 * 10**7)
    days = days + EPOCH_TO_1900 + minutes // 1440
    return np.hstack([_low_bytes(days, 2), _low_bytes(minutes % 1440, 2)])
