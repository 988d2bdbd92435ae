"""A test run of a mapping that nobody approved yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from ivoris.assembly import shape_of
from ivoris.canonical import CHART_ENTRY
from ivoris.config import Center
from ivoris.errors import PermanentError
from ivoris.extraction import extract
from ivoris.mapping import Mapping
from ivoris.sqlserver import SqlServers
from ivoris.statements import Period


def try_out(servers: SqlServers, center: Center, mapping: Mapping, day: dt.date) -> dict[str, Any]:
    """Counts and masked shapes of a day, nothing stored."""
    if gaps := mapping.missing():
        raise PermanentError("mapping_unreviewed", f"the mapping lacks {', '.join(gaps)}; complete it first")
    parts: list[pa.Table] = [CHART_ENTRY.empty_table()]
    with servers.connection(center) as connection:
        found = extract(connection, center, mapping, Period(day, day), parts.append)
    rows = pa.concat_tables(parts).to_pylist()
    lengths = sorted(len(row["chart_entry"]) for row in rows)
    return {
        "center_id": center.id,
        "date": day.isoformat(),
        "entries": len(rows),
        "warnings": dict(found.warnings.get(day, {})),
        "patient_id": _shapes(row["patient_id"] or "" for row in rows),
        "insurance_status": _counts(row["insurance_status"] or "unknown" for row in rows),
        "chart_entry_characters": [lengths[0], lengths[-1]] if lengths else None,
        "service_codes": _shapes(code for row in rows for code in row["service_codes"]),
    }


def _counts(values: Iterator[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return dict(sorted(counts.items()))


def _shapes(values: Iterator[str]) -> dict[str, int]:
    """How often which shape occurs."""
    return _counts(shape_of(value) for value in values)
