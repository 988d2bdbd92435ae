"""Do configuration, ledger, dataset and, on request, the sources agree on a date?"""

from __future__ import annotations

import datetime as dt
import re
import statistics
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.assembly import shape_of
from ivoris.canonical import CHART_ENTRY
from ivoris.closures import closed
from ivoris.config import Center, Config
from ivoris.dataset import checksum
from ivoris.errors import CenterError
from ivoris.extraction import extract
from ivoris.ledger import Attempt, Delivery, Ledger
from ivoris.mapping_store import MappingStore
from ivoris.publication import changes_between
from ivoris.sqlserver import SqlServers
from ivoris.statements import Period
from ivoris.zones import Zones

_WEEKS = 12  # of the same weekday, that a center's number of entries is compared with
_ENOUGH = 4  # of them
_COLLAPSED = 0.2  # of what is usual
_USUAL = 10  # entries from which on a collapse can be told from chance
_IDENTITY = re.compile(r"-?\d+|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_INSURANCE = ("insurance_status", "insurance_name")


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold; ``center_id`` is None where it concerns the whole date."""

    center_id: str | None
    error: str
    detail: str


@dataclass
class Verification:
    """What is known of a date; ``findings`` is empty exactly where everything holds.

    ``asked`` are the centers whose sources answered, of a deep one.
    By center: ``warnings`` and how often, ``unusual`` numbers of entries, why it was ``closed`` where it had none, and
    ``information`` of what differs from the source rightly.
    """

    day: dt.date
    configured: int
    extracted: int = 0
    records: int = 0
    warnings: dict[str, dict[str, int]] = field(default_factory=dict)
    quarantined: int = 0
    duration_ms: int | None = None
    deep: bool = False
    asked: set[str] = field(default_factory=set)
    unusual: dict[str, str] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)
    information: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not self.findings and self.extracted == self.configured


def verify(config: Config, ledger: Ledger, zones: Zones, day: dt.date) -> Verification:
    """Hold the ledger's account of a date against the configuration and the dataset's own bytes."""
    deliveries = {
        center_id: delivery
        for center_id, delivery in ledger.deliveries(day).items()
        if center_id not in config.elsewhere
    }
    newest = ledger.newest_attempts(day)
    found = Verification(day, len(config.centers))
    for center in config.centers:
        delivery, attempt = deliveries.get(center.id), newest.get(center.id)
        if delivery is not None:
            found.records += delivery.record_count
            found.quarantined += delivery.quarantined_count
        finding = _ledger_finding(center, delivery, attempt, day)
        if finding is None:
            found.extracted += 1
        else:
            found.findings.append(finding)
    manifest: dict[str, Any] = {}
    for zone in zones.names:
        rows = zones.dataset(zone).manifest(day).items()
        manifest |= {center_id: row for center_id, row in rows if zones.belongs(center_id, zone)}
    found.findings += _dataset_findings(config, zones, manifest, deliveries, day)
    told = {center_id: row["warnings"] for center_id, row in manifest.items() if _tells(row, deliveries.get(center_id))}
    found.warnings = {center_id: warnings for center_id, warnings in told.items() if warnings}
    _hold_against_history(found, config, ledger, deliveries)
    run = ledger.newest_run(day)
    found.duration_ms = run.duration_ms if run else None
    return found


def deepen(
    found: Verification,
    config: Config,
    ledger: Ledger,
    zones: Zones,
    servers: SqlServers,
    store: MappingStore,
    *,
    workers: int,
) -> Verification:
    """Ask every source for the date again and add where it, the dataset and the ledger differ."""
    deliveries = ledger.deliveries(found.day)
    found.deep = True

    def one(center: Center) -> Finding | None:
        delivery = deliveries.get(center.id)
        if delivery is None:
            return None
        parts = [CHART_ENTRY.empty_table()]
        try:
            mapping, period = store.read(center), Period(found.day, found.day)
            with servers.connection(center) as connection:
                source = extract(connection, center, mapping, period, parts.append)
        except CenterError as error:
            return Finding(center.id, error.code, str(error))
        found.asked.add(center.id)
        live, aside = pa.concat_tables(parts), len(source.quarantine)
        difference = None
        if checksum(live) != delivery.checksum:
            difference = _difference(found, config, center, zones.of(center).entries(found.day, center.id), live)
        if difference is None and aside != delivery.quarantined_count:
            difference = f"{aside} rows cannot be made into entries, {delivery.quarantined_count} were set aside"
        if difference is None:
            return None
        again = f"extract -c {center.id} --date {found.day} again"
        counts = f"{len(live)} live entries at the source, {delivery.record_count} delivered"
        return Finding(center.id, "source_differs", f"{counts}; {difference}; {again}")

    with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
        found.findings += [finding for finding in pool.map(one, config.centers) if finding]
    return found


def _difference(found: Verification, config: Config, center: Center, held: pa.Table, live: pa.Table) -> str | None:
    """What differs wrongly; a difference in insurance alone is information where nobody looks back so far."""
    difference = first_difference(held, live)
    insured = len(changes_between(held, live))
    if difference is not None or not insured:
        return difference
    words = f"the insurance of {insured} entries is another by now"
    if (config.yesterday(center) - found.day).days <= config.regions[center.region].lookback:
        return words
    found.information[center.id] = f"{words}; it is that of the moment of extraction"
    return None


def first_difference(held: pa.Table, live: pa.Table) -> str | None:
    """The first entry, in the order of the source, that the dataset does not hold as it is, insurance aside."""
    changes = changes_between(_uninsured(held), _uninsured(live))
    if not len(changes):
        return None
    first = changes.slice(0, 1).to_pylist()[0]
    entry = f"entry {_named(first['entry_id'])}"
    if first["change"] == "added":
        return f"{entry} is not in the dataset"
    if first["change"] == "deleted":
        return f"{entry} is gone from the source"
    [old] = held.filter(pc.equal(held["entry_id"], first["entry_id"])).slice(0, 1).to_pylist()
    fields = [name for name in CHART_ENTRY.names if old[name] != first[name] and name not in _INSURANCE]
    return f"{entry} has another {', '.join(fields)}"


def _named(identity: str) -> str:
    """A number or GUID as it stands; any other ID may be made of a patient's number or name, and only its shape is."""
    return identity if _IDENTITY.fullmatch(identity) else shape_of(identity)


def _uninsured(entries: pa.Table) -> pa.Table:
    for name in _INSURANCE:
        index = CHART_ENTRY.get_field_index(name)
        entries = entries.set_column(index, CHART_ENTRY.field(name), pa.nulls(len(entries), pa.string()))
    return entries


def _hold_against_history(found: Verification, config: Config, ledger: Ledger, deliveries: dict[str, Delivery]) -> None:
    """Tell zero because closed from zero because broken, by the center's own numbers on the same weekday."""
    days = [found.day - dt.timedelta(weeks=week) for week in range(1, _WEEKS + 1)]
    history = ledger.record_counts(days)
    for center in config.centers:
        delivery = deliveries.get(center.id)
        if delivery is None:
            continue
        if delivery.record_count == 0 and (reason := closed(center, found.day)):
            found.closed[center.id] = reason
            continue
        open_days = [number for day, number in history.get(center.id, {}).items() if not closed(center, day)]
        if words := _unusual(delivery.record_count, open_days):
            found.unusual[center.id] = words


def _unusual(number: int, history: Sequence[int]) -> str | None:
    if len(history) < _ENOUGH:
        return None
    usual = statistics.median(history)
    if number == 0 and min(history) > 0:
        return f"no entries, on this weekday usually {usual:.0f} and never none before"
    if usual >= _USUAL and number < _COLLAPSED * usual and number < min(history):
        return f"{number} entries, on this weekday usually {usual:.0f} and never so few before"
    return None


def _ledger_finding(center: Center, delivery: Delivery | None, attempt: Attempt | None, day: dt.date) -> Finding | None:
    if attempt is not None and attempt.status == "failed":
        kept = " (an earlier delivery is kept)" if delivery else ""
        return Finding(center.id, attempt.error or "data", f"{attempt.error_detail or 'failed'}{kept}")
    if delivery is None:
        return Finding(center.id, "missing", f"never extracted for {day}; run extract -c {center.id} --date {day}")
    return None


def _dataset_findings(
    config: Config, zones: Zones, manifest: dict[str, Any], deliveries: dict[str, Delivery], day: dt.date
) -> Iterator[Finding]:
    """Where file, manifest and ledger tell different stories of a center."""
    configured = {center.id for center in config.centers}
    held, astray = _held(zones, day)
    yield from astray
    for center_id in sorted({*deliveries, *held, *manifest}):
        delivery = deliveries.get(center_id)
        rows, digest = held.get(center_id, (0, None))
        again = f"extract -c {center_id} --date {day} again"
        if delivery is None:
            if center_id in configured:
                yield Finding(center_id, "dataset_differs", f"the dataset holds rows the ledger does not know; {again}")
            elif center_id not in held and center_id not in config.elsewhere:
                detail = "the manifest names it, which neither dataset nor ledger knows"
                yield Finding(center_id, "manifest_differs", f"{detail}; move it away and extract {day} again")
        elif rows != delivery.record_count or (rows and digest != delivery.checksum):
            detail = f"the dataset holds {rows} rows, the ledger {delivery.record_count}"
            if rows == delivery.record_count:
                detail = "the dataset's rows are not those that were delivered"
            yield Finding(center_id, "dataset_differs", f"{detail}; {again}")
        elif not _tells(manifest.get(center_id, {}), delivery):
            yield Finding(center_id, "manifest_differs", f"the manifest is not that of the delivered rows; {again}")


def _held(zones: Zones, day: dt.date) -> tuple[dict[str, tuple[int, str]], list[Finding]]:
    """Number and checksum of each center's rows, and the rows that lie in a storage that is not their center's."""
    held: dict[str, tuple[int, str]] = {}
    astray = []
    for zone in zones.names:
        dataset = zones.dataset(zone)
        for center_id, rows in dataset.centers(day):
            if zones.belongs(center_id, zone):
                held[center_id] = (len(rows), checksum(rows))
                continue
            where = dataset.storage.where(dataset.key(day))
            detail = f"{len(rows)} of its rows lie in {where}, which is not in the storage of its region"
            again = f"move it away and extract {day} of all centers again"
            astray.append(Finding(center_id, "dataset_differs", f"{detail}; {again}"))
    return held, astray


def _tells(row: Mapping[str, Any], delivery: Delivery | None) -> bool:
    """Whether what a manifest says of a center is of that delivery."""
    try:
        warnings = sum(row["warnings"].values())
    except (KeyError, AttributeError, TypeError):
        return False
    if delivery is None:
        return False
    delivered = {
        "rows": delivery.record_count,
        "checksum": delivery.checksum,
        "mapping_fingerprint": delivery.mapping_fingerprint,
        "warnings": delivery.warning_count,
    }
    # which run brought the same rows is another while they are published again: the ledger comes last
    return delivered.items() <= {**row, "warnings": warnings}.items()
