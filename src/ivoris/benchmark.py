"""The reference load, timed beside its floor: the bare driver, same statements, workers and open connections.

And where a center's time goes: its steps one after another, nothing else at work.
"""

from __future__ import annotations

import datetime as dt
import statistics
import threading
import time
import uuid
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pyarrow as pa

from ivoris import config, onboarding, publication
from ivoris.config import Center, Config
from ivoris.database import now
from ivoris.dataset import Dataset, Stage
from ivoris.errors import OutputError
from ivoris.extraction import extract
from ivoris.harvest import Harvest
from ivoris.ledger import Ledger, Run
from ivoris.mapping import Mapping as CenterMapping
from ivoris.mapping_store import MappingStore
from ivoris.pipeline import Pipeline
from ivoris.run import Progress, Wish
from ivoris.sqlserver import Connection, SqlServers, parameterized
from ivoris.statements import Period, batch
from ivoris.storage import Folder
from ivoris.visits import Premises
from ivoris.zones import Zones

REFERENCE_DAY = dt.date(2022, 1, 18)


@dataclass(frozen=True)
class Report:
    """Wall times in milliseconds, one per round, of alternating runs over warm connections."""

    centers: int
    entries: int
    workers: int
    pipeline_ms: list[float]
    floor_ms: list[float]
    steps_ms: dict[str, float]
    """What a center takes, connection not yet open: ``connect``, ``wait``, ``decode`` and ``write``."""

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
            "a center alone, not yet connected: "
            + ", ".join(f"{step} {milliseconds:.1f} ms" for step, milliseconds in self.steps_ms.items()),
        ]


def measure(config_path: Path, folder: Path, *, workers: int, rounds: int, day: dt.date = REFERENCE_DAY) -> Report:
    """Map and approve the centers of ``config_path``, then time both sides in turn, each after one unmeasured round."""
    settings = config.load(config_path)
    storage = Folder(folder)
    store, zones = MappingStore(storage.at("mappings")), Zones(settings, storage)
    ledger = Ledger.open(None, folder)
    with SqlServers(settings) as servers:
        approve(settings.centers, servers, store, ledger, workers=workers)
        mappings = {center: store.read(center) for center in settings.centers}
        steps = _steps(settings, mappings, zones, ledger, day)
        pipeline = Pipeline(Premises(settings, servers, store, zones, ledger), workers)
        entries = 0

        def run() -> None:
            nonlocal entries
            wish = Wish(settings.centers, Period(day, day), all_centers=True)
            result = pipeline.run(wish, progress=Progress(), stop=threading.Event())
            if result.failures:
                raise OutputError(f"the benchmark's own run failed: {result.failures[0].error}")
            entries = result.counts.entries

        times = _alternate(run, lambda: _floor(servers, mappings, workers, day), rounds)
    ledger.close()
    return Report(len(settings.centers), entries, workers, *times, steps)


def approve(
    centers: Sequence[Center], servers: SqlServers, store: MappingStore, ledger: Ledger, *, workers: int
) -> None:
    """Map centers and take what is proposed for reviewed; OutputError where one cannot be mapped."""
    for outcome in onboarding.generate(centers, servers, store, ledger, actor="benchmark", workers=workers):
        if outcome.mapping is None:
            raise OutputError(f"the benchmark cannot map {outcome.center.id}: {outcome.detail[0]}")
        if not outcome.mapping.reviewed:
            onboarding.approve(outcome.center, store, ledger, by="benchmark")


def _steps(
    settings: Config, mappings: Mapping[Center, CenterMapping], zones: Zones, ledger: Ledger, day: dt.date
) -> dict[str, float]:
    """Medians over the centers, in milliseconds; publishing, which they share, is the same for each."""
    run_id = str(uuid.uuid4())
    [dataset] = zones.datasets
    with SqlServers(settings) as servers, publication.claimed(zones.datasets, ledger, run_id) as run:
        folder = f"{run}day/"
        ledger.start_run(Run(run_id, day, day, True, len(mappings), 1, "running", now()))
        taken = [_step_by_step(servers, center, mapping, dataset, folder, day) for center, mapping in mappings.items()]
        begun = time.perf_counter()
        publication.publish(dataset, ledger, run_id, folder, [harvest for harvest, _ in taken], [])
        share = (time.perf_counter() - begun) * 1000 / len(taken)
        ledger.finish_run(run_id, "success", round(share * len(taken)))
    medians = [statistics.median(column) for column in zip(*(times for _, times in taken), strict=True)]
    medians[-1] += share
    return dict(zip(("connect", "wait", "decode", "write"), medians, strict=True))


def _step_by_step(
    servers: SqlServers, center: Center, mapping: CenterMapping, dataset: Dataset, folder: str, day: dt.date
) -> tuple[Harvest, list[float]]:
    """One center's extraction, each step finished before the next begins, and how many milliseconds each took."""
    period, entries = Period(day, day), list[pa.Table]()
    marks = [time.perf_counter()]
    with servers.connection(center) as connection:
        marks.append(time.perf_counter())
        answer = list(connection.chunks(*batch(mapping, period, watched=period)))
        marks.append(time.perf_counter())
        extraction = extract(_Answered(connection, answer), center, mapping, period, entries.append, watched=period)
        marks.append(time.perf_counter())
    stage = Stage(dataset.storage, f"{folder}{center.id}.arrow", center.id, period.days)
    for table in entries:
        stage.write(table)
    staged = stage.close()
    marks.append(time.perf_counter())
    harvest = Harvest(staged, extraction, mapping.content_fingerprint(), 0)
    return harvest, [(after - before) * 1000 for before, after in pairwise(marks)]


class _Answered(Connection):
    """A connection whose answer has come already."""

    def __init__(self, connection: Connection, answer: Sequence[tuple[int, pa.Table]]) -> None:
        super().__init__(connection.raw, connection.center)
        self._answer = answer

    def chunks(
        self, _sql: str, _parameters: Mapping[str, int | str] | None = None
    ) -> Generator[tuple[int, pa.Table], None, None]:
        yield from self._answer


def _floor(servers: SqlServers, mappings: Mapping[Center, CenterMapping], workers: int, day: dt.date) -> None:
    def one(center: Center) -> None:
        period = Period(day, day)
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
