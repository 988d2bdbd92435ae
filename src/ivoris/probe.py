"""A few rows of each mapped table, held against the mapping's profiles: are these still the agreed columns?"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping as MappingABC
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ivoris import profile
from ivoris.canonical import TABLES
from ivoris.mapping import PATIENT_REFERENCES, ColumnMapping, Mapping, Profile
from ivoris.sqlserver import Connection
from ivoris.statements import Period, probed_columns, render

_PATIENTS = 10  # of a few rows, from which it means something that PATIENT has none of them


@dataclass(frozen=True)
class Probe:
    """Values of a few rows by canonical column (``KARTEI.DATUM``), and what other tables know of their patients.

    ``known`` tells by reference (``KARTEI.PATNR``) whether PATIENT has the rows' patients, and ``linked`` of KARTEI's
    whether PATKASSE has them.
    """

    values: MappingABC[str, pa.ChunkedArray]
    known: MappingABC[str, pa.ChunkedArray]
    linked: pa.ChunkedArray


def probe(connection: Connection, mapping: Mapping) -> Probe:
    """A few rows of each mapped table, as every extraction looks at them."""
    sql, _ = render("probe", mapping, Period(dt.date.min, dt.date.min))
    return probed(mapping, list(connection.results(sql)))


def probed(mapping: Mapping, results: Sequence[pa.Table]) -> Probe:
    """A probe's result sets by canonical column."""
    tables = dict(zip(("KARTEI", "LEISTUNG", "PATKASSE", "KASSEN"), results, strict=True))
    return Probe(
        {f"{table}.{name}": rows[name] for table, rows in tables.items() for name in probed_columns(mapping, table)},
        {reference: tables[reference.split(".")[0]]["patient_known"] for reference in PATIENT_REFERENCES},
        tables["KARTEI"]["linked"],
    )


def profiled(mapping: Mapping, found: Probe) -> Mapping:
    """The mapping with what a probe found added to its columns' profiles."""
    tables = dict(mapping.tables)
    for key, values in found.values.items():
        table, name = key.split(".")
        column = tables[table].columns[name]
        shapes = profile.shapes(TABLES[table].column(name), values, column.encoding)
        changes: dict[str, Any] = {
            "of": column.actual_name,
            "encoding": column.encoding,
            "first": profile.share(shapes),
            "first_rows": len(values),
            "unique": profile.unique(values) if name == "ID" and len(values) else None,
        }
        if key == "KARTEI.PATNR" and len(values):
            for word, hits in (("known", found.known[key]), ("linked", found.linked)):
                changes[word] = round(sum(hit == 1 for hit in hits.to_pylist()) / len(values), 4)
        stored = column.model_copy(update={"profile": column.profile.model_copy(update=changes)})
        columns = {**tables[table].columns, name: stored}
        tables[table] = tables[table].model_copy(update={"columns": columns})
    return mapping.model_copy(update={"tables": tables})


def deviations(mapping: Mapping, found: Probe) -> list[str]:
    """Where a probe's values no longer look like the profiles that the mapping was proposed with."""
    differences: list[str] = []
    for key, values in found.values.items():
        if (column := _with_profile(mapping, key)) is None:
            continue
        canonical = TABLES[key.split(".")[0]].column(key.split(".")[1])
        shapes = profile.shapes(canonical, values, column.encoding)
        change = profile.deviation(column.profile.first, column.profile.first_rows, shapes)
        if change is None and column.profile.unique and len(values) and not profile.unique(values):
            change = "its values repeat, which they did not"
        if change is None and key == "KARTEI.PATNR":
            change = _lost_patients(column.profile, found.known[key], found.linked)
        if change is not None:
            differences.append(f"{where(mapping, key)} no longer holds what it did: {change}")
    return differences + _strangers(mapping, found)


def _strangers(mapping: Mapping, found: Probe) -> list[str]:
    """The tables of which PATIENT has not one of many patients, though it has another's: they go by other numbers."""
    counts: dict[str, Counter[str]] = {}
    for key, known in found.known.items():
        if pc.count_distinct(found.values[key]).as_py() >= _PATIENTS:
            counts[key] = profile.binary(hit == 1 for hit in known.to_pylist())
    kept = next((key for key, hits in counts.items() if hits["yes"] > hits["no"]), None)
    if kept is None:
        return []
    others = f"{counts[kept]['yes']} of {counts[kept].total()} of {where(mapping, kept)}"
    lost = [key for key, hits in counts.items() if not hits["yes"]]
    remedy = "say by refers_to in the mapping which column of PATIENT has its numbers"
    return [f"PATIENT knows no patient of {where(mapping, key)}, but {others} ({remedy})" for key in lost]


def _lost_patients(stored: Profile, known: pa.ChunkedArray, linked: pa.ChunkedArray) -> str | None:
    for share, hits, words in ((stored.known, known, "PATIENT"), (stored.linked, linked, "PATKASSE")):
        if share is None:
            continue
        counts = profile.binary(hit == 1 for hit in hits.to_pylist())
        change = profile.deviation({"yes": share, "no": 1 - share}, stored.first_rows, counts)
        if change is not None and counts["yes"] < share * counts.total():
            return f"{words} knows {counts['yes']} of {counts.total()} patients, were {share:.0%}"
    return None


def _batch_columns(mapping: Mapping, entries: pa.Table, services: pa.Table) -> dict[str, pa.ChunkedArray]:
    """What of a batch can be held against the profiles of whole columns: of insurers each once, however many insure."""
    insured = _distinct(entries.filter(pc.is_valid(entries["linked"])), "insurer_name", "insurer_kind")
    columns = {
        "KARTEI.PATNR": entries["patient_id"],
        "KARTEI.BEMERKUNG": entries["chart_entry"],
        "LEISTUNG.LEISTUNG": services["service_code"],
        "KASSEN.NAME": insured["insurer_name"],
        "KASSEN.ART": insured["insurer_kind"],
    }
    if not mapping.numbers_differ:
        columns["LEISTUNG.PATIENTID"] = services["patient_id"]  # else they come with the chart's numbers
    return columns


def batch_deviations(mapping: Mapping, entries: pa.Table, services: pa.Table) -> list[str]:
    """Where the entries and services of some days do not look like the profiles of their columns."""
    batch = _batch_columns(mapping, entries, services)
    differences: list[str] = []
    for key, values in batch.items():
        if (column := _with_profile(mapping, key)) is None:
            continue
        canonical = TABLES[key.split(".")[0]].column(key.split(".")[1])
        shapes = profile.shapes(canonical, values, column.encoding)
        change = profile.deviation(column.profile.shapes, column.profile.rows, shapes)
        if change is None and key == "KARTEI.PATNR":
            patients = _distinct(entries, "patient_id", "patient_known", "linked")
            change = _lost_patients(column.profile, patients["patient_known"], patients["linked"])
        if change is not None:
            differences.append(f"{where(mapping, key)} does not hold what it did: {change}")
    identities = entries["entry_id"].drop_null()
    if pc.count_distinct(identities).as_py() < len(identities):
        differences.append(f"{where(mapping, 'KARTEI.ID')} has the same value in several entries")
    return differences


def _distinct(rows: pa.Table, *columns: str) -> pa.Table:
    """What repeats is no further evidence: a patient who came ten times, an insurer that insures half a village."""
    places = np.zeros(len(rows), np.int64)
    for column in columns:
        encoded = rows[column].combine_chunks().dictionary_encode("encode")
        places = places * (len(encoded.dictionary) + 1) + encoded.indices.to_numpy()
    _, first = np.unique(places, return_index=True)
    return rows.select(columns).take(pa.array(first))


def _with_profile(mapping: Mapping, key: str) -> ColumnMapping | None:
    """The column where its profile is of what it is mapped to now, in the encoding that it has now."""
    column = mapping.column(*key.split("."))
    if column is None or (column.profile.of, column.profile.encoding) != (column.actual_name, column.encoding):
        return None
    return column


def where(mapping: Mapping, key: str) -> str:
    """A canonical column (``KARTEI.DATUM``) as people find it in their database."""
    table, name = key.split(".")
    column = mapping.column(table, name)
    return f"column {mapping.table(table)}.{column.actual_name if column else '?'} ({key})"
