"""The canonical tables of an Ivoris database, and the chart entry as an Arrow schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

Role = Literal["key", "date", "text", "flag", "kind", "code", "label"]


@dataclass(frozen=True)
class CanonicalColumn:
    """``references`` is the canonical table whose ID the column holds; ``needed`` by an extraction or not."""

    name: str
    role: Role
    needed: bool = True
    references: str | None = None


@dataclass(frozen=True)
class CanonicalTable:
    name: str
    columns: tuple[CanonicalColumn, ...]

    def column(self, name: str) -> CanonicalColumn:
        return next(column for column in self.columns if column.name == name)

    @property
    def needed(self) -> bool:
        return any(column.needed for column in self.columns)


TABLES: dict[str, CanonicalTable] = {
    table.name: table
    for table in (
        CanonicalTable(
            "PATIENT",
            (
                CanonicalColumn("ID", "key", needed=False),
                CanonicalColumn("P_NAME", "label", needed=False),
                CanonicalColumn("P_VORNAME", "label", needed=False),
                CanonicalColumn("DELKZ", "flag", needed=False),
            ),
        ),
        CanonicalTable(
            "KASSEN",
            (
                CanonicalColumn("ID", "key"),
                CanonicalColumn("NAME", "label"),
                CanonicalColumn("ART", "kind"),
                CanonicalColumn("DELKZ", "flag"),
            ),
        ),
        CanonicalTable(
            "PATKASSE",
            (
                CanonicalColumn("ID", "key"),
                CanonicalColumn("PATNR", "key", references="PATIENT"),
                CanonicalColumn("KASSENID", "key", references="KASSEN"),
                CanonicalColumn("DELKZ", "flag"),
            ),
        ),
        CanonicalTable(
            "KARTEI",
            (
                CanonicalColumn("ID", "key"),
                CanonicalColumn("PATNR", "key", references="PATIENT"),
                CanonicalColumn("DATUM", "date"),
                CanonicalColumn("BEMERKUNG", "text"),
                CanonicalColumn("DELKZ", "flag"),
            ),
        ),
        CanonicalTable(
            "LEISTUNG",
            (
                CanonicalColumn("ID", "key"),
                CanonicalColumn("PATIENTID", "key", references="PATIENT"),
                CanonicalColumn("DATUM", "date"),
                CanonicalColumn("LEISTUNG", "code"),
                CanonicalColumn("DELKZ", "flag"),
            ),
        ),
    )
}

CHART_ENTRY = pa.schema(
    [
        pa.field("center_id", pa.string(), nullable=False),
        pa.field("center_name", pa.string(), nullable=False),
        pa.field("entry_id", pa.string(), nullable=False),
        pa.field("date", pa.date32(), nullable=False),
        pa.field("patient_id", pa.string()),
        pa.field("insurance_status", pa.string()),
        pa.field("insurance_name", pa.string()),
        pa.field("chart_entry", pa.string(), nullable=False),
        pa.field("service_codes", pa.list_(pa.string()), nullable=False),
    ]
)

QUARANTINE = pa.schema(
    [
        pa.field("center_id", pa.string(), nullable=False),
        pa.field("entry_id", pa.string()),
        pa.field("date", pa.date32()),
        pa.field("raw_date", pa.string()),
        pa.field("reason", pa.string(), nullable=False),
    ]
)
"""Rows set aside. ``date`` is the last real day before a date that does not exist, null where no day is near."""

GKV = "GKV"
PKV = "PKV"
SELF_PAYER = "Selbstzahler"
