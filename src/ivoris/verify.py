"""Do configuration, ledger, dataset and, on request, the sources agree on a date?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from ivoris.config import Center, Config
from ivoris.dataset import Dataset, checksum
from ivoris.errors import CenterError
from ivoris.extraction import count
from ivoris.ledger import Attempt, Delivery, Ledger
from ivoris.mapping_store import MappingStore
from ivoris.sqlserver import SqlServers
from ivoris.statements import Period


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold; ``center_id`` is None where it concerns the whole date."""

    center_id: str | None
    error: str
    detail: str


@dataclass
class Verification:
    """What is known of a date; ``findings`` is empty exactly where everything holds, ``warnings`` are by center."""

    day: dt.date
    configured: int
    extracted: int = 0
    records: int = 0
    warnings: dict[str, dict[str, int]] = field(default_factory=dict)
    quarantined: int = 0
    duration_ms: int | None = None
    deep: bool = False
    findings: list[Finding] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not self.findings and self.extracted == self.configured


def verify(config: Config, ledger: Ledger, dataset: Dataset, day: dt.date) -> Verification:
    """Hold the ledger's account of a date against the configuration and the dataset's own bytes."""
    deliveries = ledger.deliveries(day)
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
    manifest = dataset.manifest(day)
    found.findings += _dataset_findings(config, dataset, manifest, deliveries, day)
    found.warnings = {center_id: row["warnings"] for center_id, row in manifest.items() if row.get("warnings")}
    run = ledger.newest_run(day)
    found.duration_ms = run.duration_ms if run else None
    return found


def deepen(
    found: Verification,
    config: Config,
    ledger: Ledger,
    servers: SqlServers,
    store: MappingStore,
    *,
    workers: int,
) -> Verification:
    """Count the date's live entries at every source again and add what differs from the ledger."""
    deliveries = ledger.deliveries(found.day)
    found.deep = True

    def one(center: Center) -> Finding | None:
        delivery = deliveries.get(center.id)
        if delivery is None:
            return None
        expected = delivery.record_count + delivery.quarantined_count
        try:
            with servers.connection(center) as connection:
                live = count(connection, center, store.read(center), Period(found.day, found.day))
        except CenterError as error:
            return Finding(center.id, error.code, str(error))
        if live == expected:
            return None
        detail = f"the source holds {live} live entries, {expected} were taken; extract {found.day} again"
        return Finding(center.id, "source_differs", detail)

    with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
        found.findings += [finding for finding in pool.map(one, config.centers) if finding]
    return found


def _ledger_finding(center: Center, delivery: Delivery | None, attempt: Attempt | None, day: dt.date) -> Finding | None:
    if attempt is not None and attempt.status == "failed":
        kept = " (an earlier delivery is kept)" if delivery else ""
        return Finding(center.id, attempt.error or "data", f"{attempt.error_detail or 'failed'}{kept}")
    if delivery is None:
        return Finding(center.id, "missing", f"never extracted for {day}; run extract -c {center.id} --date {day}")
    return None


def _dataset_findings(
    config: Config, dataset: Dataset, manifest: dict[str, Any], deliveries: dict[str, Delivery], day: dt.date
) -> Iterator[Finding]:
    """Where file, manifest and ledger tell different stories of a center."""
    configured = {center.id for center in config.centers}
    held = {center_id: (len(rows), checksum(rows)) for center_id, rows in dataset.centers(day)}
    for center_id in sorted({*deliveries, *held, *manifest}):
        delivery = deliveries.get(center_id)
        rows, digest = held.get(center_id, (0, None))
        again = f"extract -c {center_id} --date {day} again"
        if delivery is None:
            if center_id in configured:
                yield Finding(center_id, "dataset_differs", f"the dataset holds rows the ledger does not know; {again}")
        elif rows != delivery.record_count or (rows and digest != delivery.checksum):
            detail = f"the dataset holds {rows} rows, the ledger {delivery.record_count}"
            if rows == delivery.record_count:
                detail = "the dataset's rows are not those that were delivered"
            yield Finding(center_id, "dataset_differs", f"{detail}; {again}")
        elif manifest.get(center_id, {}).get("checksum") != delivery.checksum:
            yield Finding(center_id, "manifest_differs", f"the manifest is not that of the delivered rows; {again}")
