"""The dataset: staging, publishing, manifests, exports.

One Parquet file per date holds all centers, sorted by center with a row group each. Publishing writes a new file from
the rows of the centers just extracted and the old file's others, and puts it in the old one's place at once.
"""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import functools
import hashlib
import json
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ivoris import files
from ivoris.canonical import CHART_ENTRY, QUARANTINE
from ivoris.errors import OutputError, PermanentError
from ivoris.storage import Storage, write

_ZERO = pa.scalar(0, pa.int32())
_EMPTY = pa.scalar("", pa.string())
_REPEATING = [
    "center_id",
    "center_name",
    "date",
    "patient_id",
    "insurance_status",
    "insurance_name",
    "service_codes.list.element",
]
"""Columns of the Parquet file whose values come again and again. An ID or a text has a dictionary for nothing."""
_FILTERED = ["center_id", "date", "patient_id", "insurance_status"]
"""Those whose least and greatest values let a reader skip a row group; of texts they would stand in the footer."""
_QUARANTINE, _UNDATED = "quarantine/", "undated"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True)
class Slice:
    """``rows`` rows of a staged file's record batch ``batch``, from row ``offset`` on."""

    batch: int
    offset: int
    rows: int


@dataclass(frozen=True)
class Staged:
    """One center's extracted rows, not yet visible to anybody, and where each day's lie.

    ``path`` is where this process can read them, None where that is elsewhere than in the storage.
    """

    center_id: str
    key: str
    days: Mapping[dt.date, Sequence[Slice]]
    path: Path | None = None

    @property
    def rows(self) -> int:
        return sum(part.rows for parts in self.days.values() for part in parts)

    def read(self, day: dt.date) -> pa.Table:
        """A day's entries as CHART_ENTRY, mapped from the file."""
        parts = self.days[day]
        if not parts:
            return CHART_ENTRY.empty_table()
        if self.path is None:
            raise OutputError(f"{self.key}: is not here; this is a fault of the program, report it")
        with pa.memory_map(str(self.path)) as source:
            file = pa.ipc.open_file(source)
            return pa.Table.from_batches([file.get_batch(p.batch).slice(p.offset, p.rows) for p in parts], CHART_ENTRY)


class DamagedError(OutputError):
    """What there is of a date is not as it was written: it stays so however often it is read."""


class Stage:
    """A staged file being written: entries as they come, of days that were asked for."""

    def __init__(self, storage: Storage, key: str, center_id: str, days: Iterable[dt.date]) -> None:
        self._storage = storage
        self._key = key
        self._path = path = storage.scratch(key)
        self._center_id = center_id
        self._days: dict[dt.date, list[Slice]] = {day: [] for day in days}
        self._batches = 0
        files.make_folder(path.parent)
        with self._explained():
            self._sink = pa.OSFile(str(path), "wb")
            self._writer = pa.ipc.new_file(self._sink, CHART_ENTRY)

    @property
    def rows(self) -> int:
        return sum(part.rows for parts in self._days.values() for part in parts)

    def write(self, entries: pa.Table) -> None:
        """Append entries in any order, best in that of their days."""
        for batch in entries.combine_chunks().to_batches():
            with self._explained():
                self._writer.write_batch(batch)
            for day, offset, rows in _day_runs(batch["date"]):
                if day not in self._days:  # publishing them would replace the whole day by these
                    words = "this is a fault of the program, report it"
                    raise PermanentError("data", f"entries of {day}, for which nobody asked; {words}")
                self._days[day].append(Slice(self._batches, offset, rows))
            self._batches += 1

    def expect(self, days: Iterable[dt.date]) -> None:
        """Further days that were asked for, whether they have entries or not."""
        for day in days:
            self._days.setdefault(day, [])

    def close(self) -> Staged:
        """The staged file, in the storage."""
        with self._explained():
            self._writer.close()
            self._sink.close()
        self._storage.upload(self._path, self._key)
        return Staged(self._center_id, self._key, self._days, None if self._storage.remote else self._path)

    def discard(self) -> None:
        with contextlib.suppress(OSError, pa.ArrowException):
            self._writer.close()
        self._sink.close()
        self._path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise files.unwritable(self._path, error) from None


def _day_runs(dates: pa.Array) -> Iterator[tuple[dt.date, int, int]]:
    """Day, offset and length of each run of equal days."""
    numbers = dates.cast(pa.int32()).to_numpy()
    starts = np.concatenate(([0], np.flatnonzero(np.diff(numbers)) + 1)) if len(numbers) else np.array([], np.int64)
    for start, end in zip(starts.tolist(), [*starts[1:].tolist(), len(numbers)], strict=False):
        yield dates[start].as_py(), start, end - start


@dataclass(frozen=True)
class Provenance:
    """What a manifest says of a center's rows of a day beside themselves: where they come from, what was noticed."""

    rows: int
    checksum: str
    run_id: str
    mapping_fingerprint: str
    delivered_at: dt.datetime
    warnings: Mapping[str, int] = field(default_factory=dict)


class Dataset:
    """A storage's chart entries and what belongs to them."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    def key(self, day: dt.date) -> str:
        """Where a date's entries are, in the storage."""
        return f"output/chart_entries/extraction_date={day}/entries.parquet"

    def exists(self, day: dt.date) -> bool:
        """Whether a date was ever delivered."""
        return self.storage.exists(self.key(day))

    @contextlib.contextmanager
    def fetched(self, staged: Iterable[Staged]) -> Iterator[dict[str, Staged]]:
        """Staged files where this process can read them, by center, while the block lasts."""
        there = list(staged)
        with self.storage.local([one.key for one in there]) as paths:
            yield {one.center_id: replace(one, path=path) for one, path in zip(there, paths, strict=True)}

    def publish(
        self,
        day: dt.date,
        staged: Mapping[str, Staged],
        provenance: Mapping[str, Provenance],
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """Replace the rows of exactly the staged centers in the date's file, keeping the others'.

        The caller keeps others from publishing meanwhile; ``check`` raises where it no longer does.
        """
        old = self.readers(day)
        with self.storage.replacing(self.key(day)) as temporary:
            with pq.ParquetWriter(
                temporary, CHART_ENTRY, use_dictionary=_REPEATING, write_statistics=_FILTERED
            ) as writer:
                for center_id in sorted({*old, *staged}):
                    table = staged[center_id].read(day) if center_id in staged else old[center_id]()
                    if len(table):
                        writer.write_table(table, row_group_size=len(table))
            check()
        self._write_manifest(day, provenance)

    def require_readable(self, day: dt.date, besides: Container[str] = ()) -> None:
        """OutputError where what there is of a date, of other centers than ``besides``, cannot be read.

        Nothing of the date can be replaced then.
        """
        for center_id, read in self.readers(day).items():
            if center_id not in besides:  # a file may be whole at its end and rotten amid
                read()
        self.manifest(day)

    def set_aside(self, day: dt.date | None, rows: Mapping[str, pa.Table]) -> None:
        """Keep centers' rows that could not become entries; none means that a mended source left nothing aside."""
        there = set(self.storage.keys(f"{_QUARANTINE}{day or _UNDATED}/"))
        for center_id, table in rows.items():
            key = _aside(day, center_id)
            if len(table):
                with self.storage.replacing(key) as temporary:
                    pq.write_table(table, temporary)
            elif key in there:
                self.storage.remove(key)

    def read_aside(self, center_id: str, days: Iterable[dt.date]) -> pa.Table:
        """A center's rows that are set aside under some days, and those under none, as QUARANTINE."""
        tables = [QUARANTINE.empty_table()]
        for day in (None, *days):
            key = _aside(day, center_id)
            try:
                tables.append(pq.read_table(self.storage.open(key)))
            except FileNotFoundError:
                continue
            except (OSError, pa.ArrowException) as error:
                raise PermanentError(  # no OutputError: only this center is kept by it, and waiting mends nothing
                    "data",
                    f"{self.storage.where(key)}: cannot be read ({type(error).__name__}); move it away, and extract "
                    "again the days that the practice mended rows of",
                ) from None
        return pa.concat_tables(tables)

    def entries(self, day: dt.date, center_id: str) -> pa.Table:
        """One center's rows of a date, none where the date has none of it."""
        read = self.readers(day).get(center_id)
        return read() if read else CHART_ENTRY.empty_table()

    def change_log(self, day: dt.date, run_id: str) -> str:
        """Where a run's late changes of a date are kept, in the storage."""
        return f"output/changes/extraction_date={day}/{run_id}.parquet"

    def centers(self, day: dt.date) -> Iterator[tuple[str, pa.Table]]:
        """Each center's rows of a date, one center in memory at a time; nothing where the date has no file."""
        for center_id, read in self.readers(day).items():
            yield center_id, read()

    def manifest(self, day: dt.date) -> dict[str, Any]:
        """The manifest's ``centers``; empty where the date has none."""
        try:
            centers = json.loads(self.storage.read(_manifest(day)))["centers"]
            return {center_id: dict(row) for center_id, row in centers.items()}
        except FileNotFoundError:
            return {}
        except (ValueError, KeyError, TypeError, AttributeError):
            where = self.storage.where(_manifest(day))
            raise DamagedError(f"{where}: cannot be read; move it away and extract {day} again") from None

    def export_json(self, day: dt.date, centers: list[dict[str, Any]]) -> str:
        """Write the date's entries as one JSON document; ``centers`` is what the ledger knows of each."""
        key = f"output/ivoris_multi_center_{day}.json"
        entries = [_as_json(row) for _, table in self.centers(day) for row in table.to_pylist()]
        document = {
            "target_date": day.isoformat(),
            "generated_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "total_entries": len(entries),
            "centers": centers,
            "entries": entries,
        }
        write(self.storage, key, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())
        return self.storage.where(key)

    def export_csv(self, day: dt.date) -> str:
        """Write the date's entries as CSV that a spreadsheet opens without running a formula from it."""
        key = f"output/ivoris_multi_center_{day}.csv"
        with self.storage.replacing(key) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(CHART_ENTRY.names)
            for _, table in self.centers(day):
                writer.writerows([_cell(value) for value in row.values()] for row in table.to_pylist())
        return self.storage.where(key)

    def readers(self, day: dt.date) -> dict[str, Callable[[], pa.Table]]:
        """A reader of each center's rows in the date's file, by center."""
        path = self.storage.where(self.key(day))
        try:
            file = pq.ParquetFile(self.storage.open(self.key(day)))
            if not file.schema_arrow.equals(CHART_ENTRY):
                raise DamagedError(f"{path}: is not a file of chart entries; move it away and extract {day} again")
            found: dict[str, Callable[[], pa.Table]] = {}
            for index in range(file.num_row_groups):
                center_id = file.metadata.row_group(index).column(0).statistics.min
                found[center_id] = functools.partial(_read_group, file, index, path, day)
        except FileNotFoundError:
            return {}
        except (OSError, pa.ArrowException) as error:
            raise _damaged(path, day, error) from None
        return found

    def _write_manifest(self, day: dt.date, provenance: Mapping[str, Provenance]) -> None:
        centers = self.manifest(day)
        for center_id, origin in provenance.items():
            centers[center_id] = {
                "rows": origin.rows,
                "checksum": origin.checksum,
                "mapping_fingerprint": origin.mapping_fingerprint,
                "run_id": origin.run_id,
                "delivered_at": origin.delivered_at.isoformat(),
                "warnings": dict(origin.warnings),
            }
        document = {
            "version": 1,
            "extraction_date": day.isoformat(),
            "centers": {center_id: centers[center_id] for center_id in sorted(centers)},
        }
        write(self.storage, _manifest(day), (json.dumps(document, indent=1) + "\n").encode())


def _read_group(file: pq.ParquetFile, index: int, path: str, day: dt.date) -> pa.Table:
    try:
        return file.read_row_group(index)
    except (OSError, pa.ArrowException) as error:
        raise _damaged(path, day, error) from None


def _damaged(path: str, day: dt.date, error: Exception) -> DamagedError:
    return DamagedError(f"{path}: cannot be read ({type(error).__name__}); move it away and extract {day} again")


def _aside(day: dt.date | None, center_id: str) -> str:
    return f"{_QUARANTINE}{day or _UNDATED}/{center_id}.parquet"


def _manifest(day: dt.date) -> str:
    return f"manifests/{day}.json"


def checksum(entries: pa.Table) -> str:
    """``sha256:`` over the content of chart entries, column by column, whatever file or chunks they lie in.

    Of each column: validity as bytes, then lengths as int32 and the bytes themselves, or days as int32.
    """
    digest = hashlib.sha256()
    for name in CHART_ENTRY.names:
        column = entries[name].combine_chunks()
        if pa.types.is_list(column.type):
            digest.update(_lengths(column, of_null=-1))
            column = pc.list_flatten(column)
        digest.update(_validity(column))
        if pa.types.is_string(column.type):
            digest.update(_lengths(column, of_null=0))
            digest.update(_bytes(column if not column.null_count else pc.fill_null(column, _EMPTY)))
        else:
            days = column.cast(pa.int32())
            digest.update(_fixed(days if not days.null_count else pc.fill_null(days, _ZERO)))
    return f"sha256:{digest.hexdigest()}"


# Most columns have no nulls, and most center-days a few entries: what Arrow does for each is what a checksum costs.
def _validity(column: pa.Array) -> bytes | memoryview:
    return _fixed(pc.is_valid(column).cast(pa.uint8())) if column.null_count else b"\1" * len(column)


def _lengths(column: pa.Array, *, of_null: int) -> memoryview:
    """Of texts in bytes, of lists in elements."""
    if column.null_count:
        lengths = pc.list_value_length(column) if pa.types.is_list(column.type) else pc.binary_length(column)
        return _fixed(pc.fill_null(lengths, pa.scalar(of_null, pa.int32())))
    if not len(column):
        return memoryview(b"")
    return np.diff(np.frombuffer(column.buffers()[1], np.int32)[column.offset :][: len(column) + 1]).data


def _fixed(column: pa.Array) -> memoryview:
    width = column.type.bit_width // 8
    return memoryview(column.buffers()[1] or b"")[column.offset * width : (column.offset + len(column)) * width]


def _bytes(column: pa.Array) -> memoryview:
    _, offsets, data = column.buffers()
    if not len(column) or data is None:
        return memoryview(b"")
    bounds = memoryview(offsets).cast("i")
    return memoryview(data)[bounds[column.offset] : bounds[column.offset + len(column)]]


def _as_json(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "date": row["date"].isoformat()}


def _cell(value: Any) -> str:
    """A CSV cell; text that a spreadsheet would take for a formula gets an apostrophe before it."""
    text = ";".join(value) if isinstance(value, list) else "" if value is None else str(value)
    text = text.replace("\0", "")
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
