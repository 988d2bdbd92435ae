"""A run over many machines: written down as visits and pieces, begun or joined here, and worked along at."""

from __future__ import annotations

import datetime as dt
import itertools
import operator
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ivoris import logs, publication
from ivoris.config import Center
from ivoris.database import now
from ivoris.errors import OutputError
from ivoris.jobs import record
from ivoris.jobs.hands import Hands
from ivoris.jobs.queue import BACKFILL, NAMED, NIGHTLY, Queue, Worker
from ivoris.jobs.worklist import Piece, Worklist, request
from ivoris.ledger import Run
from ivoris.logs import log
from ivoris.run import Failures, Progress, Result, Wish
from ivoris.statements import Period
from ivoris.visits import Premises

_LONGEST_DAYS = 31
_CENTER_DAYS = 50_000  # of a piece: what its publication holds in memory
_LOOK_SECONDS = 0.5
_UNSERVED_SECONDS = 60.0
_AWAY_SECONDS = 300.0  # that a database may be away before the command gives up
_first = operator.attrgetter("first_date")


@dataclass(frozen=True)
class SharedPipeline:
    """Runs an extraction with all workers of a ledger on PostgreSQL; this process works along with its own threads.

    ``regions`` are those whose centers this process may ask and publish, all where there are none.
    """

    premises: Premises
    workers: int
    regions: Sequence[str] = ()

    def run(self, wish: Wish, *, progress: Progress, stop: threading.Event) -> Result:
        """Extract what is wished, as Pipeline does; a run at work that was wished the same is joined.

        The run does not end with this process: when ``stop`` is set, other workers go on with it, or the next run.
        Raises OutputError where ledger or dataset cannot be written; a database that was there may be away for minutes.
        """
        begun = time.monotonic()
        worklist, queue = Worklist(self.premises.ledger), Queue(self.premises.ledger)
        own = _new_run(wish, self.workers)
        sweep(self.premises, self.regions)
        parts = list(self._parts(wish))
        run_id = worklist.begin(
            own,
            _wished(wish),
            parts,
            lambda connection, run_id: queue.extract(connection, run_id, self._visits(wish, parts), _priority(wish)),
            ends_at=None if wish.deadline is None else own.started_at + dt.timedelta(seconds=wish.deadline),
        )
        found = worklist.run(run_id)
        run = found[0] if found else own
        leaving = threading.Event()
        hands = Hands(self.premises, queue, leaving, self.regions)
        others = sorted({center.region for center in wish.centers} - set(self.regions or self.premises.config.regions))
        with logs.bound(trace_id=run_id, run=run_id):
            progress.begun(run, resumed=run_id != own.run_id)
            with Worker(self.premises.ledger, hands.tasks, queues=self.regions, threads=self.workers, leaving=leaving):
                run = _watch(worklist, run, progress, _Unserved(queue, others), stop)
            result = self._result(worklist, run, joined=run_id != own.run_id, begun=begun, stuck=hands.stuck)
            progress.ended(result)
        return result

    def _parts(self, wish: Wish) -> Iterator[Piece]:
        for zone, centers in self.premises.zones.split(wish.centers, lambda center: center).items():
            ids = tuple(center.id for center in centers)
            for period in pieces(wish.period, len(centers)):
                yield Piece(zone, period.first, period.last, ids)

    def _visits(self, wish: Wish, parts: Sequence[Piece]) -> Iterator[tuple[str, str, dt.date]]:
        """Visits by date, and those to one server far from each other."""
        by_server: dict[object, list[Center]] = {}
        for center in wish.centers:
            by_server.setdefault(self.premises.config.server(center).address, []).append(center)
        spread = [center for row in itertools.zip_longest(*by_server.values()) for center in row if center]
        for first, at_once in itertools.groupby(sorted(parts, key=_first), key=_first):
            wanted = {center_id for part in at_once for center_id in part.centers}
            for center in spread:
                if center.id in wanted:
                    yield center.region, center.id, first

    def _result(self, worklist: Worklist, run: Run, *, joined: bool, begun: float, stuck: bool) -> Result:
        centers = {center.id: center for center in self.premises.config.centers}
        failures = Failures()
        for period, text in worklist.failures(run.run_id):
            outcome = record.read(text, centers, period)
            if outcome is not None:
                failures.add(outcome)
        standing = worklist.standing(run.run_id)
        duration_ms = run.duration_ms if run.duration_ms is not None else round((time.monotonic() - begun) * 1000)
        unmade = standing.visits - standing.made.visits
        return Result(
            run.run_id,
            run.status if run.status != "running" else "interrupted",
            duration_ms,
            standing.made,
            failures.all(),
            tuple(self.premises.ledger.late_changes(run.run_id)),
            stuck=stuck,
            lost=self.premises.ledger.lost(run.run_id, run.first_date, run.last_date),
            left=unmade + (standing.unpublished if run.status == "running" else 0),
            shared=joined,
        )


class _Unserved:
    """Tells of regions that this process does not serve and whose work nobody takes."""

    def __init__(self, queue: Queue, regions: Sequence[str]) -> None:
        self._queue = queue
        self._since = dict.fromkeys(regions, time.monotonic())

    def look(self) -> None:
        for region, since in self._since.items():
            if time.monotonic() - since < _UNSERVED_SECONDS:
                continue
            self._since[region] = time.monotonic()
            if self._queue.untouched(region):
                words = f"start a worker that serves it: one with {region} in IVORIS_REGIONS, or without that variable"
                log.warning("No worker serves a region", action="wait", region=region, detail=words)


def _watch(worklist: Worklist, run: Run, progress: Progress, unserved: _Unserved, stop: threading.Event) -> Run:
    """The run as it is once it is over, or once ``stop`` is set."""
    seen = time.monotonic()
    while run.status == "running" and not stop.wait(_LOOK_SECONDS):
        try:
            standing, found = worklist.standing(run.run_id), worklist.run(run.run_id)
            unserved.look()
        except OutputError:  # the database is away, and the run goes on once it is back
            if time.monotonic() - seen > _AWAY_SECONDS:
                raise
            continue
        seen = time.monotonic()
        made = standing.made
        progress.counted(standing.visits, made.visits, made.failed, made.entries)
        run = found[0] if found else run
    return run


def sweep(premises: Premises, regions: Sequence[str]) -> None:
    """Finish what runs that are over had begun to publish in some regions, or in all, and remove what they staged."""
    for dataset in premises.zones.own(regions):
        staged = dataset.storage.folders(publication.STAGING)
        living = {run.run_id for run in premises.ledger.running()} if staged else set()
        for run_id in sorted(set(staged) - living):
            with publication.settled(dataset, premises.ledger, wait=False) as lock:
                if lock is not None:  # whoever publishes now, or next, finishes what is begun
                    dataset.storage.remove_folder(publication.staging(run_id))


def pieces(period: Period, centers: int) -> Iterator[Period]:
    """The period in pieces of as many days as one publication of so many centers can hold."""
    days = max(1, min(_LONGEST_DAYS, _CENTER_DAYS // max(centers, 1)))
    first = period.first
    while first <= period.last:
        last = min(first + dt.timedelta(days=days - 1), period.last)
        yield Period(first, last)
        first = last + dt.timedelta(days=1)


def _new_run(wish: Wish, workers: int) -> Run:
    period = wish.period
    run_id = str(uuid.uuid4())
    return Run(run_id, period.first, period.last, wish.all_centers, len(wish.centers), workers, "running", now())


def _wished(wish: Wish) -> str:
    ids = ["all"] if wish.all_centers else [center.id for center in wish.centers]
    return request(ids, lookback=wish.lookback, insist=wish.insist, deadline=wish.deadline)


def _priority(wish: Wish) -> int:
    if wish.insist:
        return NAMED
    return NIGHTLY if wish.period.first == wish.period.last else BACKFILL
