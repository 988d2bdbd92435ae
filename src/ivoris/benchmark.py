"""The reference load, timed beside its floor: the bare driver, same statements, workers and open connections."""

from __future__ import annotations

import datetime as dt
import statistics
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ivoris import config, onboarding
from ivoris.config import Center
from ivoris.dataset import Dataset
from ivoris.errors import OutputError
from ivoris.ledger import Ledger
from ivoris.mapping import Mapping
from ivoris.mapping_store import MappingStore
from ivoris.pipeline import Pipeline
from ivoris.run import CenterOutcome, Wish
from ivoris.sqlserver import SqlServers, parameterized
from ivoris.statements import Period, batch

REFERENCE_DAY = dt.date(2022, 1, 18)


class _Silent:
    def planned(self, entries: int) -> None:
        pass

    def started(self, period: Period, centers: int) -> None:
        pass

    def finished(self, outcome: CenterOutcome) -> None:
        pass


@dataclass(frozen=True)
class Report:
    """Wall times in milliseconds, one per round, of alternating runs over warm connections."""

    centers: int
    entries: int
    workers: int
    pipeline_ms: list[float]
    floor_ms: list[float]

    @property
    def ratio(self) -> float:
        return statistics.median(self.pipeline_ms) / statistics.median(self.floor_ms)

    def lines(self) -> list[str]:
        load = f"{self.centers} centers, {self.entries} entries, {self.workers} workers"
        return [
            f"Reference load: {load}, {len(self.pipeline_ms)} rounds, warm",
            f"run    {_summary(self.pipeline_ms)}",
            f"floor  {_summary(self.floor_ms)}   the bare driver, the same statements, results thrown away",
            f"ratio  {self.ratio:.2f}",
        ]


def measure(config_path: Path, folder: Path, *, workers: int, rounds: int) -> Report:
    """Map and approve the centers of ``config_path``, then time both sides in turn, each after one unmeasured round."""
    settings = config.load(config_path)
    store, dataset = MappingStore(folder / "mappings"), Dataset(folder)
    ledger = Ledger.open(None, folder)
    with SqlServers(settings) as servers:
        for outcome in onboarding.generate(
            settings.centers, servers, store, ledger, actor="benchmark", workers=workers
        ):
            if outcome.mapping is None:
                raise OutputError(f"the benchmark cannot map its own stand-in: {outcome.detail[0]}")
            if not outcome.mapping.reviewed:
                onboarding.approve(outcome.center, store, ledger, by="benchmark")
        mappings = {center: store.read(center) for center in settings.centers}
        pipeline = Pipeline(settings, servers, store, dataset, ledger, workers)
        entries = 0

        def run() -> None:
            nonlocal entries
            wish = Wish(settings.centers, Period(REFERENCE_DAY, REFERENCE_DAY), all_centers=True)
            result = pipeline.run(wish, progress=_Silent(), stop=threading.Event())
            if result.failures:
                raise OutputError(f"the benchmark's own run failed: {result.failures[0].error}")
            entries = sum(outcome.entries for outcome in result.outcomes)

        times = _alternate(run, lambda: _floor(servers, mappings, workers), rounds)
    ledger.close()
    return Report(len(settings.centers), entries, workers, *times)


def _floor(servers: SqlServers, mappings: dict[Center, Mapping], workers: int) -> None:
    def one(center: Center) -> None:
        period = Period(REFERENCE_DAY, REFERENCE_DAY)
        sql, parameters = batch(mappings[center], period, watched=period)
        with servers.connection(center) as connection:
            cursor = connection.raw.cursor()
            cursor.execute(parameterized(sql, parameters))
            while True:
                cursor.arrow()
                if not cursor.nextset():
                    break
            cursor.close()

    with ThreadPoolExecutor(max_workers=workers) as pool:
        list(pool.map(one, mappings))


def _alternate(run: Callable[[], None], floor: Callable[[], None], rounds: int) -> tuple[list[float], list[float]]:
    """Both sides in turn, so that whatever else the machine does meets both."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for side, work in zip(times, (run, floor), strict=True):
            begun = time.perf_counter()
            work()
            if number:
                side.append((time.perf_counter() - begun) * 1000)
    return times


def _summary(times: list[float]) -> str:
    return f"median {statistics.median(times):6.0f} ms   best {min(times):6.0f} ms   worst {max(times):6.0f} ms"
