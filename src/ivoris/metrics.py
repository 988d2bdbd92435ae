"""How the centers stand, as Prometheus metrics. Names, labels and meanings are other people's dashboards and alerts.

Read at scrape time from what was last known: a scrape asks neither the ledger nor a practice's server.
"""

from __future__ import annotations

import datetime as dt
import math
import os
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from ivoris import __version__
from ivoris.breaker import is_open
from ivoris.config import Center
from ivoris.database import now
from ivoris.health import Probe
from ivoris.ledger import TRY_SECONDS, Attempt
from ivoris.standing import MAPPING_STATES, Standing

By = Literal["center", "region"]
Labels = tuple[str, ...]

_RUN_STATUSES = ("success", "partial", "failed", "interrupted")
_CHANGES = ("added", "changed", "deleted")


@dataclass(frozen=True)
class Connections:
    """Connections of this process to the servers of a region."""

    active: int
    open: int
    limit: int


@dataclass(frozen=True)
class Seen:
    """What a scrape tells of: the ``standing`` last read, None before that, and whether the last try could read one."""

    standing: Standing | None
    ledger_up: bool
    probes: Sequence[Probe]
    connections: Mapping[str, Connections]


class Metrics(Collector):
    """Collects what ``look`` returns; ``by`` region leaves out the label ``center`` and adds up, or takes the worst."""

    def __init__(self, look: Callable[[], Seen], data_dir: Path, *, by: By = "center") -> None:
        self._look = look
        self._data_dir = data_dir
        self._by = by
        self._last: tuple[Standing | None, list[Metric]] = (None, [])

    def describe(self) -> Iterable[Metric]:
        """Nothing: names are known without asking, and registering must not collect."""
        return ()

    def collect(self) -> Iterator[Metric]:
        seen = self._look()
        yield _gauge("ivoris_build_info", "The running version.", ("version",), {(__version__,): 1})
        yield _gauge("ivoris_ledger_up", "Whether the ledger could be read when last tried.", (), {(): seen.ledger_up})
        yield from _process(self._data_dir)
        yield from _connections(seen.connections)
        yield from _probes(seen.probes)
        if seen.standing is not None:
            yield from self._of(seen.standing)
            yield from _at_this_moment(seen.standing, self._by)

    def _of(self, standing: Standing) -> list[Metric]:
        """What changes only with what is known; put together once, for many centers take a while."""
        known, metrics = self._last
        if known is not standing:
            metrics = [*_centers(standing, self._by), *_newest_date(standing, self._by), *_history(standing)]
            self._last = standing, metrics
        return metrics


def _gauge(name: str, text: str, labels: Labels, values: Mapping[Any, float]) -> Metric:
    """A gauge with a value for each tuple of label values."""
    metric = GaugeMetricFamily(name, text, labels=labels)
    for key, value in values.items():
        metric.add_metric(key, value)
    return metric


@dataclass(frozen=True)
class _Grouping:
    """Values of centers as a metric of each center, or of each region."""

    by: By

    def gauge(
        self,
        name: str,
        text: str,
        values: Iterable[tuple[Center, float]],
        together: Callable[[Iterable[float]], float] = sum,
    ) -> Metric:
        if self.by == "center":
            found = {(center.id, center.region): value for center, value in values}
            return _gauge(name, text, ("center", "region"), found)
        regions: defaultdict[Labels, list[float]] = defaultdict(list)
        for center, value in values:
            regions[(center.region,)].append(value)
        return _gauge(name, text, ("region",), {key: together(numbers) for key, numbers in regions.items()})


def _centers(standing: Standing, by: By) -> Iterator[Metric]:
    """What is known of centers whatever the date."""
    centers, grouped = standing.centers, _Grouping(by)
    yield _gauge(
        "ivoris_ledger_read_timestamp_seconds",
        "When the ledger was last read.",
        (),
        {(): standing.read_at.timestamp()},
    )
    yield _gauge("ivoris_centers_configured", "Centers in the configuration.", (), {(): len(centers)})
    mapped = {(): len(centers) - len(standing.unmapped)}
    yield _gauge("ivoris_centers_mapped", "Centers with a reviewed, complete mapping that did not drift.", (), mapped)
    if by == "center":
        names = {(one.center.id, one.center.region, one.center.name): 1.0 for one in centers}
        yield _gauge("ivoris_center_info", "A configured center.", ("center", "region", "name"), names)
    regions = {(region,): 0 for region in standing.config.regions}
    counted = Counter((one.center.region,) for one in centers)
    yield _gauge("ivoris_region_centers", "Configured centers of a region.", ("region",), {**regions, **counted})
    never = Counter((one.center.region,) for one in centers if one.newest is None)
    yield _gauge(
        "ivoris_centers_never_delivered", "Centers without a single delivery.", ("region",), {**regions, **never}
    )
    states = {(region, state): 0 for region in standing.config.regions for state in MAPPING_STATES}
    found = Counter((one.center.region, str(one.mapping)) for one in centers)
    yield _gauge("ivoris_mappings", "Centers by the state of their mapping.", ("region", "state"), {**states, **found})
    yield grouped.gauge(
        "ivoris_mapping_drifted",
        "Whether a mapping no longer fitted when last looked at.",
        ((one.center, one.mapping == "drifted") for one in centers),
    )
    yield grouped.gauge(
        "ivoris_failing_runs",
        "Runs in a row in which a center's server failed.",
        ((one.center, one.breaker.failures if one.breaker else 0) for one in centers),
        max,
    )
    yield _gauge(
        "ivoris_runs_in_progress", "Runs that began and did not report an end.", (), {(): len(standing.running)}
    )
    made = {(zone,): at.timestamp() if at else 0 for zone, at in standing.backups.items()}
    text = "When a zone was last backed up, 0 while it never was."
    yield _gauge("ivoris_backup_last_success_timestamp_seconds", text, ("zone",), made)


def _at_this_moment(standing: Standing, by: By) -> Iterator[Metric]:
    """What changes with time alone."""
    grouped, at = _Grouping(by), now()
    yield grouped.gauge(
        "ivoris_breaker_open",
        "Whether a center is left alone because it kept failing.",
        ((one.center, is_open(one.breaker, at)) for one in standing.centers),
    )
    yield grouped.gauge(
        "ivoris_freshness_seconds",
        "Time since the end of the newest delivered day, by the clock of the region.",
        _ages(standing, at),
        max,
    )


def _ages(standing: Standing, at: dt.datetime) -> Iterator[tuple[Center, float]]:
    ends: dict[tuple[dt.date, str], float] = {}
    for one in standing.centers:
        if one.newest is None:
            continue
        key = (one.newest, one.center.region)
        if key not in ends:
            ends[key] = standing.config.end_of(*key).timestamp()
        yield one.center, at.timestamp() - ends[key]


def _newest_date(standing: Standing, by: By) -> Iterator[Metric]:
    """Levels for the newest date that a finished run over all centers covered."""
    night = standing.night
    if night is None:
        return
    centers, grouped = standing.centers, _Grouping(by)
    midnight = dt.datetime.combine(night.last_date, dt.time(), dt.UTC).timestamp()
    yield _gauge("ivoris_newest_date_timestamp_seconds", "00:00 UTC of the newest date.", (), {(): midnight})
    if night.finished_at is not None and night.duration_ms is not None:
        ended = {(): night.finished_at.timestamp()}
        yield _gauge("ivoris_newest_run_finished_timestamp_seconds", "When the run over it ended.", (), ended)
        took = {(): night.duration_ms / 1000}
        yield _gauge("ivoris_newest_run_duration_seconds", "Wall time of the run over it.", (), took)
    successes = {(): standing.successes}
    yield _gauge("ivoris_extraction_success_total", "Centers whose newest outcome is success.", (), successes)
    yield from _errors(standing, by)
    succeeded = {(region,): 0 for region in standing.config.regions}
    succeeded |= Counter((one.center.region,) for one in centers if one.succeeded)
    yield _gauge("ivoris_region_successes", "Centers of a region that succeeded.", ("region",), succeeded)
    durations = [(one.center, _seconds(one.attempt)) for one in centers if one.attempt is not None]
    yield _durations(durations, by)
    delivered = [(one.center, one.delivery) for one in centers if one.delivery is not None]
    entries = ((center, delivery.record_count) for center, delivery in delivered)
    yield grouped.gauge("ivoris_entries", "Chart entries delivered.", entries)
    aside = ((center, delivery.quarantined_count) for center, delivery in delivered)
    yield grouped.gauge("ivoris_quarantined_rows", "Rows set aside.", aside)
    warnings = ((center, delivery.warning_count) for center, delivery in delivered)
    yield grouped.gauge("ivoris_warnings", "Warnings about entries.", warnings)


def _errors(standing: Standing, by: By) -> Iterator[Metric]:
    errors = [(one.center, one.error) for one in standing.centers if one.error is not None]
    regions = Counter((center.region, str(error)) for center, error in errors)
    centers = {(center.id, str(error)): 1 for center, error in errors}
    labels = ("center", "error") if by == "center" else ("region", "error")
    text = "Errors that still stand for the newest date."
    yield _gauge("ivoris_extraction_errors_total", text, labels, centers if by == "center" else regions)
    yield _gauge("ivoris_region_errors", "Centers of a region in error.", ("region", "error"), regions)


def _durations(durations: Sequence[tuple[Center, float]], by: By) -> Metric:
    name, text = "ivoris_extraction_duration_seconds", "How long the newest try of a center took."
    if by == "center":
        return _gauge(name, text, ("center",), {(center.id,): seconds for center, seconds in durations})
    return _Grouping(by).gauge(name, text, durations, max)


def _seconds(attempt: Attempt) -> float:
    return max((attempt.finished_at - attempt.started_at).total_seconds(), 0.0)


def _history(standing: Standing) -> Iterator[Metric]:
    """Totals of all finished runs in the ledger; every process that reads it shows the same."""
    found = standing.totals
    runs = CounterMetricFamily("ivoris_runs", "Finished runs.", labels=["status"])
    for status in _RUN_STATUSES:
        runs.add_metric([status], found.runs[status])
    yield runs
    tries = CounterMetricFamily("ivoris_attempts", "Tries of centers.", labels=["status", "error"])
    for (status, error), number in found.tries.items():
        tries.add_metric([status, error or ""], number)
    yield tries
    late = CounterMetricFamily(
        "ivoris_late_entries", "Entries that differed from what was delivered.", labels=["change"]
    )
    for change in _CHANGES:
        late.add_metric([change], found.late[change])
    yield late
    yield _histogram("ivoris_attempt_seconds", "Tries of a center.", found.try_seconds, found.try_seconds_sum)
    yield _histogram("ivoris_run_seconds", "Runs over all centers.", found.night_seconds, found.night_seconds_sum)


def _histogram(name: str, text: str, counts: Mapping[float, int], total: float) -> Metric:
    buckets, cumulated = [], 0
    for bound in TRY_SECONDS:
        cumulated += counts.get(bound, 0)
        buckets.append(("+Inf" if math.isinf(bound) else str(bound), cumulated))
    metric = HistogramMetricFamily(name, text)
    metric.add_metric([], buckets, total)
    return metric


def _connections(connections: Mapping[str, Connections]) -> Iterator[Metric]:
    for name, text in (
        ("active", "Connections of this process that are in use."),
        ("open", "Connections of this process, idle ones included."),
        ("limit", "Connections that this process may open."),
    ):
        found = {(region,): float(getattr(of_region, name)) for region, of_region in connections.items()}
        yield _gauge(f"ivoris_database_connections_{name}", text, ("region",), found)


def _probes(probes: Sequence[Probe]) -> Iterator[Metric]:
    labels = ("server", "region")
    up = {(probe.server, probe.region): float(probe.up) for probe in probes}
    yield _gauge("ivoris_database_up", "Whether a server let the service log in when last probed.", labels, up)
    took = {(probe.server, probe.region): probe.seconds for probe in probes}
    yield _gauge("ivoris_database_probe_duration_seconds", "How long that took.", labels, took)
    at = {(probe.server, probe.region): probe.at.timestamp() for probe in probes}
    yield _gauge("ivoris_database_probe_timestamp_seconds", "When that was.", labels, at)


def _process(data_dir: Path) -> Iterator[Metric]:
    try:
        disk = shutil.disk_usage(data_dir)
    except OSError:
        disk = None
    if disk is not None:
        yield _gauge("ivoris_disk_size_bytes", "Size of the data directory's disk.", (), {(): disk.total})
        yield _gauge("ivoris_disk_free_bytes", "What is free of it.", (), {(): disk.free})
    yield _gauge("ivoris_process_cpus", "Processors that this process may use.", (), {(): len(os.sched_getaffinity(0))})
    yield _gauge("ivoris_process_memory_limit_bytes", "Memory that it may use.", (), {(): _memory_limit()})


def _memory_limit() -> float:
    """The limit of the control group, else the machine's memory."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        text = Path("/sys/fs/cgroup/memory.max").read_text(encoding="ascii").strip()
    except OSError:
        return machine
    return min(int(text), machine) if text.isdigit() else machine
