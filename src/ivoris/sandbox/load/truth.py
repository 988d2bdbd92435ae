"""What an extraction must find at a reference center, worked out row by row in plain Python.

Written for being obviously right, not fast, and independent of the product's SQL: the tests compare the two.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ivoris.sandbox.load.practice import practice_tables
from ivoris.sandbox.load.reference import ReferenceCenter

Row = dict[str, Any]


@dataclass(frozen=True)
class TrueEntry:
    """A chart entry as the canonical record has it; ``insurance_name`` is None for a patient who pays alone."""

    center_id: str
    center_name: str
    entry_id: str
    date: dt.date
    patient_id: str
    insurance_status: str
    insurance_name: str | None
    chart_entry: str
    service_codes: tuple[str, ...]


def true_entries(center: ReferenceCenter, first: dt.date, last: dt.date | None = None) -> list[TrueEntry]:
    """The chart entries of the days from ``first`` to ``last``, both included, in order of KARTEI.ID."""
    tables = {name: table.to_pylist() for name, table in practice_tables(center).items()}
    wanted = [row for row in _live(tables["KARTEI"]) if first <= _date(row["DATUM"]) <= (last or first)]
    insurers = {row["ID"]: row for row in _live(tables["KASSEN"])}
    newest: dict[int, Row] = {}
    for link in sorted(_live(tables["PATKASSE"]), key=lambda row: row["ID"]):
        if link["KASSENID"] in insurers:
            newest[link["PATNR"]] = insurers[link["KASSENID"]]
    codes: dict[tuple[int, int], list[str]] = {}
    for service in sorted(_live(tables["LEISTUNG"]), key=lambda row: row["ID"]):
        billed = codes.setdefault((service["PATIENTID"], service["DATUM"]), [])
        if service["LEISTUNG"] not in billed:
            billed.append(service["LEISTUNG"])
    return [
        TrueEntry(
            center_id=center.id,
            center_name=center.name,
            entry_id=str(row["ID"]),
            date=_date(row["DATUM"]),
            patient_id=str(row["PATNR"]),
            insurance_status=_status(newest.get(row["PATNR"])),
            insurance_name=newest[row["PATNR"]]["NAME"] if row["PATNR"] in newest else None,
            chart_entry=row["BEMERKUNG"] or "",
            service_codes=tuple(codes.get((row["PATNR"], row["DATUM"]), [])),
        )
        for row in sorted(wanted, key=lambda row: row["ID"])
    ]


def _live(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["DELKZ"] in (0, None)]


def _date(value: int) -> dt.date:
    text = str(value)
    return dt.date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _status(insurer: Row | None) -> str:
    if insurer is None:
        return "Selbstzahler"
    return "PKV" if insurer["ART"] == "P" else "GKV"
