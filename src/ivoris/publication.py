"""What a run is about to publish, written down first: once that is stored, a crash at any moment changes nothing.

Publishing follows this journal step by step, and each step may be done again, so that whoever finds a journal left
behind finishes it: dataset, manifests, quarantine, late changes and ledger tell one story.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pydantic

from ivoris.canonical import CHART_ENTRY, QUARANTINE
from ivoris.database import now
from ivoris.dataset import Dataset, Provenance, Staged, checksum
from ivoris.errors import OutputError
from ivoris.harvest import Harvest, admitted
from ivoris.ledger import Attempt, Delivery, LateChange, Ledger
from ivoris.locks import Held
from ivoris.statements import Period
from ivoris.storage import write
from ivoris.workers import side_by_side

CHANGE_LOG = CHART_ENTRY.append(pa.field("change", pa.string(), nullable=False))
"""A late change: the entry as it is now, or as it was where it is ``deleted``."""

_JOURNALS = "journals/"
STAGING = "staging/"
_SEPARATOR = pa.scalar("\x1f", pa.string())
_WRITERS = 2  # dates written side by side: one is compressed while another waits for the disk
_WRITERS_REMOTE = 8  # while others wait for a service


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
    folder: str
    staged: list[Staged]
    watched: list[str]
    deliveries: list[Delivery]
    warnings: dict[str, dict[dt.date, dict[str, int]]]
    aside: list[_Aside]
    attempts: list[Attempt]
    changes: list[LateChange]


class BusyError(Exception):
    """Somebody else is publishing to the same storage."""


def publish(
    dataset: Dataset,
    ledger: Ledger,
    run_id: str,
    folder: str,
    harvests: Sequence[Harvest],
    tries: Sequence[Attempt],
    *,
    own: Period | None = None,
    wait: bool = True,
) -> list[LateChange]:
    """Make staged rows the dataset's and report them; ``folder`` is the prefix of the staged files in its storage.

    A center's day that lies there as it was asked for later stays, and that is no failure.
    Days that are not the run's ``own`` came late: one of which the dataset's file cannot be read is told as failed,
    and costs no other. Without ``wait`` BusyError is raised where somebody else publishes.

    Returns how dates that had been delivered before differ. Raises OutputError where ledger or dataset cannot be
    written: what had been begun then is finished by the next run.
    """
    with settled(dataset, ledger, wait=wait) as lock:
        if lock is None:
            raise BusyError
        if _recorded(ledger, harvests, tries):  # by who was at it before, and was taken for dead
            dataset.storage.remove_folder(folder)
            return ledger.late_changes(run_id)
        with dataset.fetched(harvest.staged for harvest in harvests) as staged:
            here = [replace(harvest, staged=staged[harvest.center_id]) for harvest in harvests]
            publishable, told = admitted(dataset, ledger, here, tries, own)
            journal = _prepare(dataset, ledger, run_id, folder, publishable, told)
            write(dataset.storage, _journal_key(folder), _adapter().dump_json(journal))
            _finish(dataset, ledger, lock, journal, staged)
    dataset.storage.remove_folder(folder)
    return journal.changes


def _recorded(ledger: Ledger, harvests: Sequence[Harvest], tries: Sequence[Attempt]) -> bool:
    """Whether these very tries are in the ledger; one of them tells, as they are recorded together."""
    harvested = {harvest.center_id for harvest in harvests}
    first = next((attempt for attempt in tries if attempt.center_id in harvested), None)
    return first is not None and ledger.recorded(first)


def staging(run_id: str) -> str:
    """The prefix of a run's staged files."""
    return f"{STAGING}{run_id}/"


@contextlib.contextmanager
def claimed(datasets: Sequence[Dataset], ledger: Ledger, run_id: str) -> Iterator[str]:
    """The prefix for a run's staged files, gone afterwards; a lock tells that the run's process lives."""
    with contextlib.ExitStack() as stack:
        with ledger.locks.held("staging"):
            stack.enter_context(ledger.locks.held(f"run {run_id}"))
        yield staging(run_id)
        for dataset in datasets:
            dataset.storage.remove_folder(staging(run_id))


def recover(dataset: Dataset, ledger: Ledger) -> list[str]:
    """Finish what processes that are gone had begun to publish, remove what else they staged; returns their runs."""
    found: list[str] = []
    with ledger.locks.held("staging"):
        for run_id in dataset.storage.folders(STAGING):
            with ledger.locks.held(f"run {run_id}", wait=False) as free:
                if free is None:
                    continue
                with settled(dataset, ledger):
                    pass
                ledger.interrupt(run_id)
                dataset.storage.remove_folder(staging(run_id))
                found.append(run_id)
    return found


@contextlib.contextmanager
def settled(dataset: Dataset, ledger: Ledger, *, wait: bool = True) -> Iterator[Held | None]:
    """Finish what others had begun to publish and keep them from publishing more: dataset and ledger tell one story.

    Without ``wait`` None is yielded where somebody else publishes.
    """
    with ledger.locks.held(f"publish {dataset.storage.where()}", wait=wait) as lock:
        if lock is not None:
            _finish_all(dataset, ledger, lock)
        yield lock


@contextlib.contextmanager
def quiet(datasets: Iterable[Dataset], ledger: Ledger, *, workers_ended: bool = False) -> Iterator[None]:
    """As ``settled``, of several datasets while no run is alive and none begins; OutputError where one is alive.

    Whether anybody works at a run of many machines nobody can see: it is alive unless all ``workers_ended``.
    """
    with contextlib.ExitStack() as stack:
        stack.enter_context(ledger.locks.held("staging"))
        for run in ledger.running():
            with ledger.locks.held(f"run {run.run_id}", wait=False) as free:
                if free is None or (ledger.shared and not workers_ended):
                    how = "end all workers and say --overwrite" if ledger.shared else "end it, and run again"
                    raise OutputError(f"run {run.run_id} is in progress; wait for its end, or {how}")
        for dataset in datasets:
            stack.enter_context(settled(dataset, ledger))
        yield


def _finish_all(dataset: Dataset, ledger: Ledger, lock: Held) -> None:
    """Finish every journal there is. The caller keeps others from publishing, so nobody is working on one of them."""
    for key in dataset.storage.keys(_JOURNALS):
        try:
            journal = _adapter().validate_json(dataset.storage.read(key))
            with dataset.fetched(journal.staged) as staged:
                _finish(dataset, ledger, lock, journal, staged)
        except (FileNotFoundError, pydantic.ValidationError):  # of the journal, or of what it is about
            where = dataset.storage.where(key)
            raise OutputError(f"{where}: cannot be read; move it away and extract its dates again") from None
        dataset.storage.remove_folder(journal.folder)


def _journal_key(folder: str) -> str:
    return f"{_JOURNALS}{folder.removeprefix(STAGING).strip('/').replace('/', '.')}.json"


@functools.cache
def _adapter() -> pydantic.TypeAdapter[_Journal]:
    return pydantic.TypeAdapter(_Journal)


def _prepare(
    dataset: Dataset,
    ledger: Ledger,
    run_id: str,
    folder: str,
    harvests: Sequence[Harvest],
    tries: Sequence[Attempt],
) -> _Journal:
    delivered_at = now()
    pairs = [(harvest, day) for harvest in harvests for day in sorted(harvest.staged.days)]
    deliveries = list(side_by_side(lambda pair: _delivery(run_id, delivered_at, *pair), pairs, _WRITERS))
    changes = _log_changes(dataset, ledger, folder, {h.center_id: h.staged for h in harvests}, deliveries)
    return _Journal(
        run_id=run_id,
        folder=folder,
        staged=[replace(harvest.staged, path=None) for harvest in harvests],
        watched=[harvest.center_id for harvest in harvests if harvest.watched],
        deliveries=deliveries,
        warnings={h.center_id: {day: dict(n) for day, n in h.extraction.warnings.items()} for h in harvests},
        aside=[_Aside(**row) for harvest in harvests for row in harvest.extraction.quarantine.to_pylist()],
        attempts=list(tries),
        changes=changes,
    )


def _delivery(run_id: str, delivered_at: dt.datetime, harvest: Harvest, day: dt.date) -> Delivery:
    entries = harvest.staged.read(day)
    noticed = harvest.extraction.warnings.get(day, {})
    return Delivery(
        center_id=harvest.center_id,
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
    dataset: Dataset, ledger: Ledger, folder: str, staged: Mapping[str, Staged], deliveries: Sequence[Delivery]
) -> list[LateChange]:
    """Compare with what had been delivered, and stage the differences of each date."""
    if not deliveries:
        return []
    before = ledger.checksums({delivery.extraction_date for delivery in deliveries})
    found: list[LateChange] = []
    tables: dict[dt.date, list[pa.Table]] = defaultdict(list)
    held = functools.cache(dataset.readers)
    for delivery in deliveries:
        center_id, day = delivery.center_id, delivery.extraction_date
        if before.get((center_id, day), delivery.checksum) == delivery.checksum:
            continue
        read = held(day).get(center_id, CHART_ENTRY.empty_table)
        log = changes_between(read(), staged[center_id].read(day))
        counts = {kind: pc.sum(pc.equal(log["change"], kind)).as_py() or 0 for kind in ("added", "changed", "deleted")}
        if len(log):
            found.append(LateChange(delivery.run_id, center_id, day, **counts))
            tables[day].append(log)
    for day, parts in tables.items():
        earlier = _logged_earlier(
            dataset, dataset.change_log(day, found[0].run_id), {log["center_id"][0].as_py() for log in parts}
        )
        with dataset.storage.replacing(_staged_log(folder, day)) as temporary:
            pq.write_table(pa.concat_tables([*earlier, *parts]), temporary)
    return found


def _logged_earlier(dataset: Dataset, key: str, centers: Iterable[str]) -> list[pa.Table]:
    """What the same run, before it was interrupted, had logged of other centers."""
    try:
        table = pq.read_table(dataset.storage.open(key))
    except FileNotFoundError:
        return []
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
    lists = entries["service_codes"].combine_chunks()
    number = pc.list_value_length(lists).cast(pa.string())  # by which one empty code is told from none
    return pc.binary_join_element_wise(*texts, number, pc.binary_join(lists, _SEPARATOR), _SEPARATOR)


def _finish(dataset: Dataset, ledger: Ledger, lock: Held, journal: _Journal, staged: Mapping[str, Staged]) -> None:
    provenance: dict[dt.date, dict[str, Provenance]] = defaultdict(dict)
    for delivery in journal.deliveries:
        day, center_id = delivery.extraction_date, delivery.center_id
        warnings = journal.warnings.get(center_id, {}).get(day, {})
        provenance[day][center_id] = _provenance(delivery, warnings)
    aside: dict[tuple[dt.date | None, str], list[_Aside]] = defaultdict(list)
    for row in journal.aside:
        aside[row.date, row.center_id].append(row)

    changed = {change.extraction_date for change in journal.changes}

    def one_day(day: dt.date) -> None:
        if day in changed:
            log = dataset.storage.read(_staged_log(journal.folder, day))
            write(dataset.storage, dataset.change_log(day, journal.run_id), log)
        of_day = {center_id: staged[center_id] for center_id in provenance[day]}
        dataset.publish(day, of_day, provenance[day], lock.check)
        dataset.set_aside(day, {center_id: _quarantine(aside.get((day, center_id), [])) for center_id in of_day})

    for _ in side_by_side(one_day, sorted(provenance), _WRITERS_REMOTE if dataset.storage.remote else _WRITERS):
        pass
    if journal.watched:
        undated = {center_id: _quarantine(aside.get((None, center_id), [])) for center_id in journal.watched}
        dataset.set_aside(None, undated)
    ledger.record(journal.attempts, journal.deliveries, journal.changes)
    dataset.storage.remove(_journal_key(journal.folder))


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


def _staged_log(folder: str, day: dt.date) -> str:
    return f"{folder}changes/{day}.parquet"
