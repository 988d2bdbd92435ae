"""The dataset: staging, publishing, manifests, exports.

One Parquet file per date holds all centers, sorted by center with a row group each. Publishing writes a new file from
the rows of the centers just extracted and the old file's others, and puts it in the old one's place at once.
"""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ivoris import files
from ivoris.canonical import CHART_ENTRY
from ivoris.errors import OutputError

_MISSING, _ZERO = pa.scalar(-1, pa.int32()), pa.scalar(0, pa.int32())
_EMPTY = pa.scalar("", pa.string())
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True)
class Part:
    """One center's rows of one day in a staged file: rows ``offset`` to ``offset + rows``."""

    offset: int
    rows: int
    checksum: str


@dataclass(frozen=True)
class Staged:
    """One center's extracted rows on disk, sorted by day, not yet visible to anybody."""

    center_id: str
    path: Path
    parts: Mapping[dt.date, Part]


@dataclass(frozen=True)
class Provenance:
    """What a manifest says of a center's rows beside their number and checksum; warnings are by day and kind."""

    run_id: str
    mapping_fingerprint: str
    delivered_at: dt.datetime
    warnings: Mapping[dt.date, Mapping[str, int]] = field(default_factory=dict)


class Dataset:
    """The data directory's folders of chart entries and what belongs to them."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = data_dir / "output" / "chart_entries"
        self.exports = data_dir / "output"
        self.manifests = data_dir / "manifests"
        self.staging = data_dir / "staging"
        self.quarantine = data_dir / "quarantine"
        self._lock = data_dir / "locks" / "publish.lock"

    def path(self, day: dt.date) -> Path:
        return self.folder / f"extraction_date={day}" / "entries.parquet"

    def stage(self, run_id: str, center_id: str, entries: pa.Table, days: Iterable[dt.date]) -> Staged:
        """Put a center's rows on disk for ``publish``; days without rows are parts of none."""
        wanted = list(days)
        ordered = entries if len(wanted) == 1 else entries.sort_by("date")
        parts: dict[dt.date, Part] = {}
        offset = 0
        for day in wanted:
            rows = len(ordered) if len(wanted) == 1 else pc.sum(pc.equal(ordered["date"], day)).as_py() or 0
            parts[day] = Part(offset, rows, checksum(ordered.slice(offset, rows)))
            offset += rows
        folder = files.make_folder(self.staging / run_id)
        path = folder / f"{center_id}.arrow"
        try:
            with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, CHART_ENTRY) as writer:
                writer.write_table(ordered.combine_chunks())
        except OSError as error:
            raise files.unwritable(path, error) from None
        return Staged(center_id, path, parts)

    def publishing(self) -> contextlib.AbstractContextManager[None]:
        """Keep other runs from publishing, so that dataset and ledger are told the same story by one of them."""
        return files.locked(self._lock)

    def publish(self, day: dt.date, staged: Mapping[str, Staged], provenance: Mapping[str, Provenance]) -> None:
        """Replace the rows of exactly the staged centers in the date's file, keeping the others'.

        The caller holds ``publishing``.
        """
        old = self._row_groups(day)
        with files.replacing(self.path(day)) as temporary, pq.ParquetWriter(temporary, CHART_ENTRY) as writer:
            for center_id in sorted({*old, *staged}):
                table = _read_part(staged[center_id], day) if center_id in staged else old[center_id]()
                if len(table):
                    writer.write_table(table, row_group_size=len(table))
        self._write_manifest(day, staged, provenance)

    def discard_staging(self, run_id: str) -> None:
        shutil.rmtree(self.staging / run_id, ignore_errors=True)

    def set_aside(self, day: dt.date, center_id: str, rows: pa.Table) -> None:
        """Keep the rows that could not become entries; none means that a mended source left nothing aside."""
        path = self.quarantine / f"{day}" / f"{center_id}.parquet"
        if len(rows):
            with files.replacing(path) as temporary:
                pq.write_table(rows, temporary)
        else:
            path.unlink(missing_ok=True)

    def centers(self, day: dt.date) -> Iterator[tuple[str, pa.Table]]:
        """Each center's rows of a date, one center in memory at a time; nothing where the date has no file."""
        for center_id, read in self._row_groups(day).items():
            yield center_id, read()

    def manifest(self, day: dt.date) -> dict[str, Any]:
        """The manifest's ``centers``; empty where the date has none."""
        path = self.manifests / f"{day}.json"
        try:
            return dict(json.loads(path.read_text(encoding="utf-8"))["centers"])
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError):
            raise OutputError(f"{path}: cannot be read; move it away and extract {day} again") from None

    def export_json(self, day: dt.date, centers: list[dict[str, Any]]) -> Path:
        """Write the date's entries as one JSON document; ``centers`` is what the ledger knows of each."""
        path = self.exports / f"ivoris_multi_center_{day}.json"
        entries = [_as_json(row) for _, table in self.centers(day) for row in table.to_pylist()]
        document = {
            "target_date": day.isoformat(),
            "generated_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "total_entries": len(entries),
            "centers": centers,
            "entries": entries,
        }
        files.write_text(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        return path

    def export_csv(self, day: dt.date) -> Path:
        """Write the date's entries as CSV that a spreadsheet opens without running a formula from it."""
        path = self.exports / f"ivoris_multi_center_{day}.csv"
        with files.replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(CHART_ENTRY.names)
            for _, table in self.centers(day):
                writer.writerows([_cell(value) for value in row.values()] for row in table.to_pylist())
        return path

    def _row_groups(self, day: dt.date) -> dict[str, Any]:
        """A reader of each center's rows in the date's file, by center."""
        path = self.path(day)
        if not path.exists():
            return {}
        try:
            file = pq.ParquetFile(path)
            if not file.schema_arrow.equals(CHART_ENTRY):
                raise OutputError(f"{path}: is not a file of chart entries; move it away and extract {day} again")
            found: dict[str, Any] = {}
            for index in range(file.num_row_groups):
                center_id = file.metadata.row_group(index).column(0).statistics.min
                found[center_id] = lambda index=index: file.read_row_group(index)
        except (OSError, pa.ArrowException) as error:
            raise OutputError(
                f"{path}: cannot be read ({type(error).__name__}); move it away and extract {day} again"
            ) from None
        return found

    def _write_manifest(self, day: dt.date, staged: Mapping[str, Staged], provenance: Mapping[str, Provenance]) -> None:
        centers = self.manifest(day)
        for center_id, rows in staged.items():
            origin = provenance[center_id]
            centers[center_id] = {
                "rows": rows.parts[day].rows,
                "checksum": rows.parts[day].checksum,
                "mapping_fingerprint": origin.mapping_fingerprint,
                "run_id": origin.run_id,
                "delivered_at": origin.delivered_at.isoformat(),
                "warnings": dict(origin.warnings.get(day, {})),
            }
        document = {
            "version": 1,
            "extraction_date": day.isoformat(),
            "centers": {center_id: centers[center_id] for center_id in sorted(centers)},
        }
        files.write_text(self.manifests / f"{day}.json", json.dumps(document, indent=1) + "\n")


def checksum(entries: pa.Table) -> str:
    """``sha256:`` over the content of chart entries, column by column, whatever file or chunks they lie in.

    Of each column: validity as bytes, then lengths as int32 and the bytes themselves, or days as int32.
    """
    digest = hashlib.sha256()
    for name in CHART_ENTRY.names:
        column = entries[name].combine_chunks()
        if pa.types.is_list(column.type):
            digest.update(_fixed(pc.fill_null(pc.list_value_length(column), _MISSING)))
            column = pc.list_flatten(column)
        digest.update(_fixed(pc.is_valid(column).cast(pa.uint8())))
        if pa.types.is_string(column.type):
            digest.update(_fixed(pc.fill_null(pc.binary_length(column), _ZERO)))
            digest.update(_bytes(pc.fill_null(column, _EMPTY)))
        else:
            digest.update(_fixed(pc.fill_null(column.cast(pa.int32()), _ZERO)))
    return f"sha256:{digest.hexdigest()}"


def _fixed(column: pa.Array) -> memoryview:
    width = column.type.bit_width // 8
    return memoryview(column.buffers()[1] or b"")[column.offset * width : (column.offset + len(column)) * width]


def _bytes(column: pa.Array) -> memoryview:
    _, offsets, data = column.buffers()
    if not len(column) or data is None:
        return memoryview(b"")
    bounds = memoryview(offsets).cast("i")
    return memoryview(data)[bounds[column.offset] : bounds[column.offset + len(column)]]


def _read_part(staged: Staged, day: dt.date) -> pa.Table:
    part = staged.parts[day]
    with pa.memory_map(str(staged.path)) as source:
        return pa.ipc.open_file(source).read_all().slice(part.offset, part.rows)


def _as_json(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "date": row["date"].isoformat()}


def _cell(value: Any) -> str:
    """A CSV cell; text that a spreadsheet would take for a formula gets an apostrophe before it."""
    text = ";".join(value) if isinstance(value, list) else "" if value is None else str(value)
    text = text.replace("\0", "")
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
