"""What a run is about to publish, written down first: once that is on disk, a crash at any moment changes nothing.

The journal lies beside the staged rows. Publishing follows it step by step, and each step may be done again, so that
whoever finds a journal left behind finishes it: dataset, manifests, quarantine, late changes and ledger tell one story.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pydantic

from ivoris import files
from ivoris.canonical import CHART_ENTRY, QUARANTINE
from ivoris.dataset import Dataset, Provenance, Staged, checksum
from ivoris.errors import OutputError
from ivoris.extraction import Extraction
from ivoris.ledger import Attempt, Delivery, LateChange, Ledger, now

CHANGE_LOG = CHART_ENTRY.append(pa.field("change", pa.string(), nullable=False))
"""A late change: the entry as it is now, or as it was where it is ``deleted``."""

_JOURNAL = "publication.json"
_SEPARATOR = pa.scalar("\x1f", pa.string())
_WRITERS = 2  # dates written side by side: one is compressed while another waits for the disk


@dataclass(frozen=True)
class Harvest:
    """One center's successful extraction, staged. ``watched`` where the source was asked for what no day asks for."""

    staged: Staged
    extraction: Extraction
    mapping_fingerprint: str
    duration_ms: int

    @property
    def watched(self) -> bool:
        return bool(self.extraction.digests)


@dataclass(frozen=True)
class _Aside:
    """A row of QUARANTINE."""

    center_id: str
    entry_id: str | None
    date: dt.date | None
    raw_date: str | None
    reason: str


@dataclass(frozen=True)
class _Journal:
    run_id: str
    staged: list[Staged]
    watched: list[str]
    deliveries: list[Delivery]
    warnings: dict[str, dict[dt.date, dict[str, int]]]
    aside: list[_Aside]
    attempts: list[Attempt]
    changes: list[LateChange]


def publish(
    dataset: Dataset, ledger: Ledger, run_id: str, folder: Path, harvests: Sequence[Harvest], tries: Sequence[Attempt]
) -> list[LateChange]:
    """Make staged rows the dataset's and report them; ``folder`` is the staged files' own.

    Returns how dates that had been delivered before differ. Raises OutputError where ledger or dataset cannot be
    written: what had been begun then is finished by the next run.
    """
    with dataset.publishing():
        _finish_all(dataset, ledger)
        journal = _prepare(dataset, ledger, run_id, folder, harvests, tries)
        files.write_bytes(folder / _JOURNAL, _adapter().dump_json(journal))
        _finish(dataset, ledger, folder, journal)
    shutil.rmtree(folder, ignore_errors=True)
    return journal.changes


def recover(dataset: Dataset, ledger: Ledger) -> list[str]:
    """Finish what processes that are gone had begun to publish, remove what else they staged; returns their runs."""
    found: list[str] = []
    for run_id in dataset.abandoned():
        with dataset.publishing():
            _finish_all(dataset, ledger)
        ledger.interrupt(run_id)
        found.append(run_id)
    return found


def _finish_all(dataset: Dataset, ledger: Ledger) -> None:
    """Finish every journal there is. The caller holds ``publishing``, so nobody is working on one of them."""
    for path in sorted(dataset.staging.glob(f"*/*/{_JOURNAL}")):
        try:
            journal = _adapter().validate_json(path.read_bytes())
        except (OSError, pydantic.ValidationError):
            raise OutputError(
                f"{path}: cannot be read; move the folder {path.parent} away and extract its dates again"
            ) from None
        _finish(dataset, ledger, path.parent, journal)


@functools.cache
def _adapter() -> pydantic.TypeAdapter[_Journal]:
    return pydantic.TypeAdapter(_Journal)


def _prepare(
    dataset: Dataset, ledger: Ledger, run_id: str, folder: Path, harvests: Sequence[Harvest], tries: Sequence[Attempt]
) -> _Journal:
    delivered_at = now()
    pairs = [(harvest, day) for harvest in harvests for day in sorted(harvest.staged.days)]
    deliveries = list(_side_by_side(lambda pair: _delivery(run_id, delivered_at, *pair), pairs))
    changes = _log_changes(dataset, ledger, folder, {h.staged.center_id: h.staged for h in harvests}, deliveries)
    return _Journal(
        run_id=run_id,
        staged=[harvest.staged for harvest in harvests],
        watched=[harvest.staged.center_id for harvest in harvests if harvest.watched],
        deliveries=deliveries,
        warnings={h.staged.center_id: {day: dict(n) for day, n in h.extraction.warnings.items()} for h in harvests},
        aside=[_Aside(**row) for harvest in harvests for row in harvest.extraction.quarantine.to_pylist()],
        attempts=list(tries),
        changes=changes,
    )


def _delivery(run_id: str, delivered_at: dt.datetime, harvest: Harvest, day: dt.date) -> Delivery:
    entries = harvest.staged.read(day)
    noticed = harvest.extraction.warnings.get(day, {})
    return Delivery(
        center_id=harvest.staged.center_id,
        extraction_date=day,
        run_id=run_id,
        record_count=len(entries),
        warning_count=sum(noticed.values()),
        quarantined_count=noticed.get("quarantined", 0),
        duration_ms=harvest.duration_ms,
        checksum=checksum(entries),
        mapping_fingerprint=harvest.mapping_fingerprint,
        delivered_at=delivered_at,
        source_digest=harvest.extraction.digests.get(day),
    )


def _log_changes(
    dataset: Dataset, ledger: Ledger, folder: Path, staged: Mapping[str, Staged], deliveries: Sequence[Delivery]
) -> list[LateChange]:
    """Compare with what had been delivered, and stage the differences of each date."""
    if not deliveries:
        return []
    days = [delivery.extraction_date for delivery in deliveries]
    before = ledger.deliveries_between(min(days), max(days))
    found: list[LateChange] = []
    tables: dict[dt.date, list[pa.Table]] = defaultdict(list)
    for delivery in deliveries:
        center_id, day = delivery.center_id, delivery.extraction_date
        old = before.get((center_id, day))
        if old is None or old.checksum == delivery.checksum:
            continue
        log = changes_between(dataset.entries(day, center_id), staged[center_id].read(day))
        counts = {kind: pc.sum(pc.equal(log["change"], kind)).as_py() or 0 for kind in ("added", "changed", "deleted")}
        if len(log):
            found.append(LateChange(delivery.run_id, center_id, day, **counts))
            tables[day].append(log)
    for day, parts in tables.items():
        earlier = _logged_earlier(
            dataset.change_log(day, found[0].run_id), {log["center_id"][0].as_py() for log in parts}
        )
        with files.replacing(_staged_log(folder, day)) as temporary:
            pq.write_table(pa.concat_tables([*earlier, *parts]), temporary)
    return found


def _logged_earlier(path: Path, centers: Iterable[str]) -> list[pa.Table]:
    """What the same run, before it was interrupted, had logged of other centers."""
    if not path.exists():
        return []
    table = pq.read_table(path, partitioning=None)
    return [table.filter(pc.invert(pc.is_in(table["center_id"], pa.array(sorted(centers)))))]


def changes_between(old: pa.Table, new: pa.Table) -> pa.Table:
    """What makes one center-day's entries ``new`` out of ``old``, as CHANGE_LOG."""
    there = pc.index_in(new["entry_id"], old["entry_id"].combine_chunks())
    known = pc.is_valid(there)
    kept = new.filter(known)
    differs = (
        pc.not_equal(_content(kept), _content(old.take(there.drop_null()))) if len(kept) else pa.array([], pa.bool_())
    )
    gone = pc.invert(pc.is_in(old["entry_id"], new["entry_id"].combine_chunks()))
    parts = {"added": new.filter(pc.invert(known)), "changed": kept.filter(differs), "deleted": old.filter(gone)}
    return pa.concat_tables(
        [table.append_column(CHANGE_LOG.field("change"), _constant(kind, len(table))) for kind, table in parts.items()]
    )


def _constant(value: str, length: int) -> pa.Array:
    return pa.repeat(pa.scalar(value, pa.string()), length)


def _content(entries: pa.Table) -> pa.ChunkedArray:
    """All that an entry says, as one text that can be compared."""
    texts = [pc.fill_null(entries[name].cast(pa.string()), "\x1e") for name in CHART_ENTRY.names[:-1]]
    codes = pc.binary_join(entries["service_codes"].combine_chunks(), _SEPARATOR)
    return pc.binary_join_element_wise(*texts, codes, _SEPARATOR)


def _finish(dataset: Dataset, ledger: Ledger, folder: Path, journal: _Journal) -> None:
    staged = {one.center_id: dataclasses.replace(one, path=folder / one.path.name) for one in journal.staged}
    provenance: dict[dt.date, dict[str, Provenance]] = defaultdict(dict)
    for delivery in journal.deliveries:
        day, center_id = delivery.extraction_date, delivery.center_id
        warnings = journal.warnings.get(center_id, {}).get(day, {})
        provenance[day][center_id] = _provenance(delivery, warnings)
    aside: dict[tuple[dt.date | None, str], list[_Aside]] = defaultdict(list)
    for row in journal.aside:
        aside[row.date, row.center_id].append(row)

    def one_day(day: dt.date) -> None:
        _move_log(dataset, folder, day, journal.run_id)
        dataset.publish(day, {center_id: staged[center_id] for center_id in provenance[day]}, provenance[day])
        for center_id in provenance[day]:
            dataset.set_aside(day, center_id, _quarantine(aside.get((day, center_id), [])))

    for _ in _side_by_side(one_day, sorted(provenance)):
        pass
    for center_id in journal.watched:
        dataset.set_aside(None, center_id, _quarantine(aside.get((None, center_id), [])))
    ledger.record(journal.attempts, journal.deliveries, journal.changes)
    (folder / _JOURNAL).unlink()


def _provenance(delivery: Delivery, warnings: Mapping[str, int]) -> Provenance:
    return Provenance(
        rows=delivery.record_count,
        checksum=delivery.checksum,
        run_id=delivery.run_id,
        mapping_fingerprint=delivery.mapping_fingerprint,
        delivered_at=delivery.delivered_at,
        warnings=warnings,
    )


def _quarantine(rows: Iterable[_Aside]) -> pa.Table:
    return pa.Table.from_pylist([vars(row) for row in rows], schema=QUARANTINE)


def _staged_log(folder: Path, day: dt.date) -> Path:
    return folder / "changes" / f"{day}.parquet"


def _move_log(dataset: Dataset, folder: Path, day: dt.date, run_id: str) -> None:
    source, target = _staged_log(folder, day), dataset.change_log(day, run_id)
    if source.exists():
        files.make_folder(target.parent)
        source.replace(target)


def _side_by_side(work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[Any]:
    if len(items) < _WRITERS:
        yield from map(work, items)
        return
    with ThreadPoolExecutor(_WRITERS, thread_name_prefix="publish") as pool:
        yield from pool.map(work, items)
