"""A run over many machines: written down as visits and pieces, begun or joined here, and worked along at."""

from __future__ import annotations

import datetime as dt
import json
import threading
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
import structlog

from ivoris import logs, publication
from ivoris.config import Center
from ivoris.database import now
from ivoris.errors import OutputError, PermanentError, TransientError, mark, place_of
from ivoris.events import log_center, log_published, log_visit
from ivoris.jobs import record
from ivoris.jobs.queue import BACKFILL, NAMED, NIGHTLY, LaterError, Queue, Tasks, Worker
from ivoris.jobs.worklist import Piece, Visit, Worklist, request
from ivoris.ledger import Run
from ivoris.run import CenterOutcome, Progress, Result, Wish, attempts
from ivoris.statements import Period
from ivoris.visits import DRAIN_SECONDS, Premises, Visits

log = structlog.get_logger()
_LONGEST_DAYS = 31
_CENTER_DAYS = 50_000  # of a piece: what its publication holds in memory
_LOOK_SECONDS = 0.5
_OUTPUT_SECONDS = 1800.0  # that a storage may fail before its rows are told as not stored
_OUTPUT_WAIT = 20.0
_UNKNOWN_SECONDS = 600.0  # the time of a deployment, in which workers have different configurations
_UNKNOWN_WAIT = 15.0
_BUSY_WAIT = 1.0
_LATEST = dt.timedelta(hours=1)  # after its deadline a run's last publication has ended


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
        Raises OutputError where ledger or dataset cannot be written.
        """
        pa.set_memory_pool(pa.system_memory_pool())  # Arrow's own keeps for each thread what that has freed
        begun = time.monotonic()
        worklist, queue = Worklist(self.premises.ledger), Queue(self.premises.ledger)
        own = _new_run(wish, self.workers)
        sweep(self.premises, self.regions)
        run_id = worklist.begin(
            own,
            _wished(wish),
            list(self._parts(wish)),
            lambda connection, run_id: queue.extract(connection, run_id, self._visits(wish), _priority(wish)),
            over=None if wish.deadline is None else now() - dt.timedelta(seconds=wish.deadline) - _LATEST,
        )
        found = worklist.run(run_id)
        run = found[0] if found else own
        leaving = threading.Event()
        hands = Hands(self.premises, queue, leaving, self.regions)
        with logs.bound(trace_id=run_id, run=run_id):
            progress.begun(run, resumed=run_id != own.run_id)
            with Worker(self.premises.ledger, hands.tasks, queues=self.regions, threads=self.workers, leaving=leaving):
                while run.status == "running" and not stop.wait(_LOOK_SECONDS):
                    count = worklist.count(run_id)
                    progress.counted(count.visits, count.done, count.failed, count.entries)
                    found = worklist.run(run_id)
                    run = found[0] if found else run
            result = self._result(worklist, run, joined=run_id != own.run_id, begun=begun, stuck=hands.stuck)
            progress.ended(result)
        return result

    def _parts(self, wish: Wish) -> Iterator[Piece]:
        for zone, centers in self.premises.zones.split(wish.centers, lambda center: center).items():
            for period in pieces(wish.period, len(centers)):
                ids = tuple(center.id for center in centers)
                yield Piece(zone, period.first, period.last, ids)

    def _visits(self, wish: Wish) -> Iterator[tuple[str, str, dt.date]]:
        """Visits in the order of their pieces, those to one server far from each other."""
        by_server: dict[object, list[Center]] = {}
        for center in wish.centers:
            by_server.setdefault(self.premises.config.server(center).address, []).append(center)
        longest = max(len(centers) for centers in by_server.values())
        spread = [centers[at] for at in range(longest) for centers in by_server.values() if at < len(centers)]
        lengths = {
            zone: list(pieces(wish.period, len(centers)))
            for zone, centers in self.premises.zones.split(wish.centers, lambda center: center).items()
        }
        for at in range(max(len(periods) for periods in lengths.values())):
            for center in spread:
                periods = lengths[self.premises.zones.name(center)]
                if at < len(periods):
                    yield center.region, center.id, periods[at].first

    def _result(self, worklist: Worklist, run: Run, *, joined: bool, begun: float, stuck: bool) -> Result:
        centers = {center.id: center for center in self.premises.config.centers}
        outcomes: list[CenterOutcome] = []
        for zone, period in worklist.parts(run.run_id):
            for text in worklist.outcomes(run.run_id, zone, period.first):
                outcome = record.read(text, centers, period)
                if outcome is not None:
                    outcomes.append(outcome)
        count = worklist.count(run.run_id)
        duration_ms = run.duration_ms if run.duration_ms is not None else round((time.monotonic() - begun) * 1000)
        return Result(
            run.run_id,
            run.status if run.status != "running" else "interrupted",
            duration_ms,
            tuple(outcomes),
            tuple(self.premises.ledger.late_changes(run.run_id)),
            stuck=stuck,
            left=count.visits - count.done + (count.unpublished if run.status == "running" else 0),
            shared=joined,
        )


class Hands:
    """What a worker of this process does for jobs, until it is ``leaving`` and what is at hand had its time."""

    def __init__(self, premises: Premises, queue: Queue, leaving: threading.Event, regions: Sequence[str] = ()) -> None:
        self._premises = premises
        self._regions = regions
        self._queue = queue
        self._leaving = leaving
        self._worklist = Worklist(premises.ledger)
        self._centers: Mapping[str, Center] = {center.id: center for center in premises.config.centers}
        self._troubles: dict[tuple[str, ...], float] = {}
        self.stuck = False
        self.tasks = Tasks(extract=self._extract, publish=self._publish)

    def _lasts(self, seconds: float, *trouble: str) -> bool:
        """Whether this process has met a trouble for so long. How often does not tell: a job also waits its turn."""
        return time.monotonic() - self._troubles.setdefault(trouble, time.monotonic()) > seconds

    def _extract(self, run_id: str, center_id: str, first: dt.date) -> None:
        visit = self._worklist.open_visit(run_id, center_id, first)
        found = self._worklist.run(run_id) if visit else None
        if visit is None or found is None:
            return
        run, wished = found
        center = self._centers.get(center_id)
        if center is None or self._premises.zones.name(center) != visit.zone:
            self._leave_to_others(visit)
            return
        outcome = CenterOutcome(center, Period(visit.first_date, visit.last_date))
        with logs.bound(trace_id=run_id, run=run_id):
            log_visit(center, outcome.period)
            visits = self._visits(run, wished, [center])
            self._ask(visits, outcome, _folder(run_id, outcome.period))
            code = outcome.error.code if outcome.error else None
            if code == "interrupted" and self._leaving.is_set():
                raise LaterError(0)
            if code == "output" and not self._lasts(_OUTPUT_SECONDS, run_id, center_id, f"{first}"):
                raise LaterError(_OUTPUT_WAIT)
            if self._write_down(visit, center, outcome):
                log_center(outcome)

    def _leave_to_others(self, visit: Visit) -> None:
        """A worker with another configuration may know the center; where none does for long, it is told as undone."""
        if not self._lasts(_UNKNOWN_SECONDS, visit.run_id, visit.center_id):
            raise LaterError(_UNKNOWN_WAIT)
        words = "the configuration no longer has the center, or not in that storage; run again with what it has now"
        text = record.unknown(visit.center_id, PermanentError("interrupted", words))
        queue = next(iter(self._premises.config.regions))
        self._worklist.done(
            visit,
            text,
            error="interrupted",
            entries=0,
            publish=lambda connection: self._queue.publish(
                connection, queue, visit.run_id, visit.zone, visit.first_date
            ),
        )

    def _write_down(self, visit: Visit, center: Center, outcome: CenterOutcome) -> bool:
        if not outcome.tries:  # its moment is now, however often it is read
            outcome.tries.append((now(), now(), outcome.error))
        return self._worklist.done(
            visit,
            record.written(outcome, self._premises.zones.dataset(visit.zone).storage),
            error=outcome.error.code if outcome.error else None,
            entries=0 if outcome.error else outcome.entries,
            publish=lambda connection: self._queue.publish(
                connection, center.region, visit.run_id, visit.zone, visit.first_date
            ),
        )

    def _ask(self, visits: Visits, outcome: CenterOutcome, folder: str) -> None:
        """Make the visit in a thread of its own, and do without it where a server never lets it go."""
        thread = threading.Thread(target=visits.visit, args=(outcome, folder), name=outcome.center.id, daemon=True)
        thread.start()
        drain: float | None = None
        while thread.is_alive():
            thread.join(_LOOK_SECONDS / 5)
            connection = outcome.connection
            if connection is not None and connection.stuck:
                words = "the server neither answers nor lets the statement be cancelled; its DBA looks at it"
                outcome.unasked = mark(TransientError("timeout", words), outcome.step)
                self.stuck = True
                return
            if self._leaving.is_set():
                drain = drain or time.monotonic() + DRAIN_SECONDS
                if time.monotonic() > drain:
                    if connection is not None:  # in a thread: the server may not heed it
                        threading.Thread(target=connection.cancel, daemon=True).start()
                    words = "the worker was told to end while the center was being asked"
                    outcome.unasked = PermanentError("interrupted", words)
                    self.stuck = True
                    return

    def _publish(self, run_id: str, zone: str, first: dt.date) -> None:
        last, found = self._worklist.unpublished(run_id, zone, first), self._worklist.run(run_id)
        if last is None or found is None:
            return
        run, wished = found
        period = Period(first, last)
        visits = self._visits(run, wished, [])
        with logs.bound(trace_id=run_id, run=run_id):
            begun = time.monotonic()
            try:
                outcomes = self._outcomes(run_id, zone, period)
                changes = visits.publish(outcomes, zone, _folder(run_id, period), wait=False)
            except publication.BusyError:
                raise LaterError(_BUSY_WAIT) from None
            except (OutputError, FileNotFoundError, KeyError) as error:
                if not self._lasts(_OUTPUT_SECONDS, run_id, zone, f"{first}"):
                    raise
                self._give_up(run_id, zone, period, error)
                return
            log_published(outcomes, changes, time.monotonic() - begun)
            if self._worklist.published(run_id, zone, first):
                for dataset in self._premises.zones.own(self._regions):
                    dataset.storage.remove_folder(publication.staging(run_id))

    def _outcomes(self, run_id: str, zone: str, period: Period) -> list[CenterOutcome]:
        """How the visits of a piece went; those of centers that no configuration knows for long are left out."""
        storage = self._premises.zones.dataset(zone).storage
        texts = self._worklist.outcomes(run_id, zone, period.first)
        outcomes = [record.read(text, self._centers, period, storage) for text in texts]
        if None in outcomes and not self._lasts(_UNKNOWN_SECONDS, run_id, zone, "unknown"):
            raise LaterError(_UNKNOWN_WAIT)
        return [outcome for outcome in outcomes if outcome is not None]

    def _give_up(self, run_id: str, zone: str, period: Period, error: Exception) -> None:
        """Tell of a piece that cannot be published, so that its run comes to an end."""
        told = str(error) if isinstance(error, OutputError) else f"unexpected {place_of(error)}"
        failed = []
        for text in self._worklist.outcomes(run_id, zone, period.first):
            outcome = record.read(text, self._centers, period)
            if outcome is not None:
                outcome.unasked = outcome.error or PermanentError("output", told)
                failed.append(outcome)
        self._premises.ledger.record([attempt for outcome in failed for attempt in attempts(run_id, outcome)])
        self._worklist.published(run_id, zone, period.first, lost=True)
        log.error("Error", action="publish", outcome="failure", error="output", detail=told)

    def _visits(self, run: Run, wished: str, centers: Sequence[Center]) -> Visits:
        wish = json.loads(wished)
        deadline = None
        if wish["deadline"] is not None:
            deadline = time.monotonic() + wish["deadline"] - (now() - run.started_at).total_seconds()
        wanted = Wish(
            centers,
            Period(run.first_date, run.last_date),
            run.all_centers,
            lookback=wish["lookback"],
            insist=wish["insist"],
        )
        visits = Visits(self._premises, wanted, run.run_id, self._leaving, deadline)
        visits.prepare(centers)
        return visits


def sweep(premises: Premises, regions: Sequence[str]) -> None:
    """Finish what runs that are over had begun to publish in some regions, or in all, and remove what they staged."""
    for dataset in premises.zones.own(regions):
        staged = dataset.storage.folders(publication.STAGING)
        living = {run.run_id for run in premises.ledger.running()} if staged else set()
        for run_id in staged:
            if run_id not in living:
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


def _folder(run_id: str, period: Period) -> str:
    return f"{publication.staging(run_id)}{period.first}_{period.last}/"
