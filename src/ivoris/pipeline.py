"""Many centers, one run: workers, retries, the outcome of each center, publishing what succeeded."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from typing import Any, Protocol

import pyarrow as pa
import pyarrow.compute as pc
import stamina

from ivoris.config import Center
from ivoris.dataset import Dataset, Provenance, Staged
from ivoris.errors import CenterError, OutputError, PermanentError, TransientError, place_of
from ivoris.extraction import Extraction, extract
from ivoris.ledger import Attempt, Delivery, Ledger, Run, RunStatus, now
from ivoris.mapping import Mapping
from ivoris.mapping_store import MappingStore
from ivoris.sqlserver import SqlServers
from ivoris.statements import Period

TRIES = 3


class Progress(Protocol):
    """Who watches a run. Called from the thread that runs it."""

    def started(self, period: Period, centers: int) -> None: ...

    def finished(self, outcome: CenterOutcome) -> None: ...


@dataclass
class CenterOutcome:
    """What a run made of one center in one period; ``error`` is None where it succeeded."""

    center: Center
    period: Period
    tries: list[tuple[dt.datetime, dt.datetime, CenterError | None]] = field(default_factory=list)
    mapping: Mapping | None = None
    extraction: Extraction | None = None
    staged: Staged | None = None

    @property
    def error(self) -> CenterError | None:
        if not self.tries:
            return PermanentError("interrupted", "the run ended before this center's turn")
        return self.tries[-1][2]

    @property
    def entries(self) -> int:
        return sum(part.rows for part in self.staged.parts.values()) if self.staged else 0

    @property
    def duration_ms(self) -> int:
        if not self.tries:
            return 0
        return round((self.tries[-1][1] - self.tries[-1][0]).total_seconds() * 1000)


@dataclass(frozen=True)
class Result:
    """A finished run: every center's outcome of every period, and the wall time."""

    run_id: str
    status: RunStatus
    duration_ms: int
    outcomes: tuple[CenterOutcome, ...]

    @property
    def failures(self) -> list[CenterOutcome]:
        return [outcome for outcome in self.outcomes if outcome.error]


class Pipeline:
    """One way to run an extraction over the centers of a configuration."""

    def __init__(
        self, servers: SqlServers, store: MappingStore, dataset: Dataset, ledger: Ledger, *, workers: int
    ) -> None:
        self._servers = servers
        self._store = store
        self._dataset = dataset
        self._ledger = ledger
        self._workers = workers

    def run(
        self,
        centers: Sequence[Center],
        period: Period,
        *,
        all_centers: bool,
        progress: Progress,
        stop: threading.Event,
    ) -> Result:
        """Extract a period of days from the centers, and publish what succeeded, month by month.

        One center's failure is that center's alone. When ``stop`` is set, centers not yet begun are left out as
        ``interrupted`` and the rest is published; on KeyboardInterrupt nothing more is published.
        Raises OutputError where ledger or dataset cannot be written.
        """
        run_id = str(uuid.uuid4())
        begun = time.monotonic()
        workers = max(1, min(self._workers, len(centers)))
        self._ledger.start_run(
            Run(run_id, period.first, period.last, all_centers, len(centers), workers, "running", now())
        )
        outcomes: list[CenterOutcome] = []
        status: RunStatus = "interrupted"
        pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="extract")
        try:
            for month in months(period):
                progress.started(month, len(centers))
                done = self._extract(pool, run_id, centers, month, progress, stop)
                self._publish(run_id, month, done)
                outcomes += done
            status = _status(outcomes)
        except OutputError:
            status = "failed"
            raise
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            duration_ms = round((time.monotonic() - begun) * 1000)
            self._ledger.finish_run(run_id, status, duration_ms)
            self._dataset.discard_staging(run_id)
        return Result(run_id, status, duration_ms, tuple(outcomes))

    def _extract(
        self,
        pool: ThreadPoolExecutor,
        run_id: str,
        centers: Sequence[Center],
        period: Period,
        progress: Progress,
        stop: threading.Event,
    ) -> list[CenterOutcome]:
        outcomes = [CenterOutcome(center, period) for center in centers]
        futures: dict[Future[None], CenterOutcome] = {
            pool.submit(self._extract_one, run_id, outcome, stop): outcome for outcome in outcomes
        }
        try:
            for future in as_completed(futures):
                future.result()
                progress.finished(futures[future])
        except KeyboardInterrupt:
            stop.set()
            unfinished = [outcome for outcome in outcomes if outcome.error]
            self._ledger.record([attempt for outcome in unfinished for attempt in _attempts(run_id, outcome)])
            raise
        return outcomes

    def _extract_one(self, run_id: str, outcome: CenterOutcome, stop: threading.Event) -> None:
        with contextlib.suppress(CenterError):  # the outcome holds it
            for attempt in stamina.retry_context(on=TransientError, attempts=TRIES, wait_initial=0.2, wait_max=5.0):
                with attempt:
                    if stop.is_set():
                        return
                    self._try(run_id, outcome)

    def _try(self, run_id: str, outcome: CenterOutcome) -> None:
        begun = now()
        error: CenterError | None = None
        try:
            center = outcome.center
            outcome.mapping = self.approved(center)
            with self._servers.connection(center) as connection:
                outcome.extraction = extract(connection, center, outcome.mapping, outcome.period)
            outcome.staged = self._dataset.stage(run_id, center.id, outcome.extraction.entries, outcome.period.days)
        except CenterError as raised:
            error = raised
            raise
        except OutputError as raised:
            error = PermanentError("output", str(raised))
            raise error from None
        except Exception as raised:  # one center's surprise must not take the others with it; its text may hold data
            error = PermanentError("data", f"unexpected {place_of(raised)}; report it")
            raise error from raised
        finally:
            outcome.tries.append((begun, now(), error))

    def approved(self, center: Center) -> Mapping:
        """The center's reviewed and complete mapping, or PermanentError saying which of that is missing."""
        mapping = self._store.read(center)
        if gaps := mapping.missing():
            raise PermanentError("mapping_unreviewed", f"the mapping lacks {', '.join(gaps)}; complete and review it")
        if not mapping.reviewed:
            raise PermanentError(
                "mapping_unreviewed", f"nobody has reviewed the mapping; run review {center.id} --approve"
            )
        return mapping

    def _publish(self, run_id: str, period: Period, outcomes: Sequence[CenterOutcome]) -> None:
        succeeded = [outcome for outcome in outcomes if outcome.staged and not outcome.error]
        staged = {outcome.center.id: outcome.staged for outcome in succeeded if outcome.staged}
        delivered_at = now()
        origins = {
            outcome.center.id: Provenance(
                run_id, outcome.mapping.content_fingerprint(), delivered_at, outcome.extraction.warnings
            )
            for outcome in succeeded
            if outcome.mapping and outcome.extraction
        }
        tries = [attempt for outcome in outcomes for attempt in _attempts(run_id, outcome)]
        deliveries: list[Delivery] = []
        with self._dataset.publishing():
            for day in period.days if succeeded else ():
                self._dataset.publish(day, staged, origins)
                deliveries += [self._deliver(run_id, day, outcome, origins[outcome.center.id]) for outcome in succeeded]
            self._ledger.record(tries, deliveries)
        for outcome in outcomes:
            self._remember_mapping(outcome)

    def _deliver(self, run_id: str, day: dt.date, outcome: CenterOutcome, origin: Provenance) -> Delivery:
        assert outcome.staged is not None  # noqa: S101  publishing only sees staged outcomes
        assert outcome.extraction is not None  # noqa: S101
        part = outcome.staged.parts[day]
        quarantine = outcome.extraction.quarantine
        aside = quarantine.filter(pc.equal(quarantine["date"], pa.scalar(day, pa.date32())))
        self._dataset.set_aside(day, outcome.center.id, aside)
        return Delivery(
            center_id=outcome.center.id,
            extraction_date=day,
            run_id=run_id,
            record_count=part.rows,
            warning_count=sum(outcome.extraction.warnings.get(day, {}).values()),
            quarantined_count=len(aside),
            duration_ms=outcome.duration_ms,
            checksum=part.checksum,
            mapping_fingerprint=origin.mapping_fingerprint,
            delivered_at=origin.delivered_at,
        )

    def _remember_mapping(self, outcome: CenterOutcome) -> None:
        if outcome.mapping is None:
            return
        if outcome.error is None:
            self._note_hand_review(outcome.center, outcome.mapping)
        elif outcome.error.code == "mapping_drift":
            self._ledger.checked(outcome.center.id, outcome.mapping.content_fingerprint(), fits=False)

    def _note_hand_review(self, center: Center, mapping: Mapping) -> None:
        """Audit a ``"reviewed": true`` that was set by hand, or kept over an edit by hand, once for each content."""
        fingerprint = mapping.content_fingerprint()
        if mapping.reviewed_by is not None and mapping.fingerprint == fingerprint:
            return
        if not self._ledger.noted("mapping.reviewed_by_hand", center.id, fingerprint):
            self._ledger.note("unknown", "mapping.reviewed_by_hand", center.id, fingerprint)


def months(period: Period) -> Iterator[Period]:
    """The period in pieces of at most one calendar month, which bounds what is held between fetching and publishing."""
    first = period.first
    while first <= period.last:
        next_month = (first.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
        last = min(period.last, next_month - dt.timedelta(days=1))
        yield Period(first, last)
        first = last + dt.timedelta(days=1)


def trial(servers: SqlServers, center: Center, mapping: Mapping, day: dt.date) -> dict[str, Any]:
    """A test run of a mapping that nobody approved yet: counts and masked shapes of a day, nothing stored."""
    if gaps := mapping.missing():
        raise PermanentError("mapping_unreviewed", f"the mapping lacks {', '.join(gaps)}; complete it first")
    with servers.connection(center) as connection:
        found = extract(connection, center, mapping, Period(day, day))
    rows = found.entries.to_pylist()
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
    """How often which shape occurs: digits become 9, capitals A, other letters a."""

    def mask(value: str) -> str:
        return "".join("9" if c.isdigit() else "A" if c.isupper() else "a" if c.isalpha() else c for c in value)

    return _counts(mask(value) for value in values)


def _attempts(run_id: str, outcome: CenterOutcome) -> Iterator[Attempt]:
    tries = list(outcome.tries) or [(now(), now(), outcome.error)]
    for day in outcome.period.days:
        for number, (begun, ended, error) in enumerate(tries, start=1):
            yield Attempt(
                run_id=run_id,
                center_id=outcome.center.id,
                extraction_date=day,
                attempt=number,
                status="failed" if error else "success",
                started_at=begun,
                finished_at=ended,
                error=error.code if error else None,
                error_detail=str(error) if error else None,
            )


def _status(outcomes: Sequence[CenterOutcome]) -> RunStatus:
    failed = sum(1 for outcome in outcomes if outcome.error)
    if any(outcome.error and outcome.error.code == "interrupted" for outcome in outcomes):
        return "interrupted"
    if not failed:
        return "success"
    return "failed" if failed == len(outcomes) else "partial"
