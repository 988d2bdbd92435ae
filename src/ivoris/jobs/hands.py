"""The hands of one worker process: what it does for each job, and what it leaves to others or to later."""

from __future__ import annotations

import datetime as dt
import json
import random
import threading
import time
from collections.abc import Callable, Mapping, Sequence

import sqlalchemy as sa

from ivoris import logs, publication
from ivoris.config import Center
from ivoris.database import now
from ivoris.errors import CenterError, OutputError, PermanentError, ServerBusyError, mark, place_of
from ivoris.events import log_center, log_published, log_visit
from ivoris.jobs import record
from ivoris.jobs.queue import LaterError, Queue, Tasks
from ivoris.jobs.worklist import Visit, Worklist
from ivoris.ledger import Run
from ivoris.logs import log
from ivoris.run import CenterOutcome, Counts, Wish, attempts
from ivoris.statements import Period
from ivoris.storage import write
from ivoris.visits import Premises, Visits

_LOOK_SECONDS = 0.1
_SLOT_SECONDS = 3.0  # that a thread waits for a server's connection before it does other work
_SLOT_WAIT = (1.0, 4.0)  # seconds
_OUTPUT_SECONDS = 1800.0  # that a storage may fail before its rows are told as not stored
_OUTPUT_WAIT, _OUTPUT_LONGEST_WAIT = 20.0, 300.0
_UNKNOWN_SECONDS = 600.0  # the time of a deployment, in which workers have different configurations
_UNKNOWN_WAIT = 15.0
_BUSY_WAIT = 1.0
_OVERDUE = dt.timedelta(minutes=10)  # after its deadline a run's visits are made, but for a statement begun before it


class Hands:
    """What a worker of this process does for jobs, until it is ``leaving`` and what is at hand had its time."""

    def __init__(self, premises: Premises, queue: Queue, leaving: threading.Event, regions: Sequence[str] = ()) -> None:
        self._premises = premises
        self._regions = list(regions or premises.config.regions)
        self._queue = queue
        self._leaving = leaving
        self._worklist = Worklist(premises.ledger)
        self._centers: Mapping[str, Center] = {center.id: center for center in premises.config.centers}
        self._troubles: dict[tuple[str, ...], float] = {}
        self._failing: set[str] = set()
        self._announced: set[Visit] = set()
        self.stuck = False
        self.tasks = Tasks(extract=self._extract, publish=self._publish, tend=self._tend)

    def _lasted(self, *trouble: str) -> float:
        """Seconds that this process has met a trouble for. How often does not tell: a job also waits its turn."""
        return time.monotonic() - self._troubles.setdefault(trouble, time.monotonic())

    def _extract(self, run_id: str, center_id: str, first: dt.date) -> None:
        visit = self._worklist.open_visit(run_id, center_id, first)
        found = self._worklist.run(run_id) if visit else None
        if visit is None or found is None:
            return
        center = self._centers.get(center_id)
        if center is None or self._premises.zones.name(center) != visit.zone:
            self._leave_to_others(visit)
            return
        outcome = CenterOutcome(center, Period(visit.first_date, visit.last_date))
        folder = _folder(run_id, outcome.period)
        with logs.bound(trace_id=run_id, run=run_id):
            try:
                self._try_storage(visit.zone, folder)
                if visit not in self._announced:  # by a try before this one, which was put off
                    log_visit(center, outcome.period)
                self._announced.add(visit)
                self._ask(self._visits(*found, [center]), outcome, folder)
            except OutputError as error:
                outcome.unasked = PermanentError("output", str(error))
            self._put_off(visit, outcome.error)
            self._announced.discard(visit)
            if self._write_down(visit, outcome, center.region):
                log_center(outcome)

    def _try_storage(self, zone: str, folder: str) -> None:
        """OutputError where a storage that failed still does: then no center is asked for what it could not take."""
        if zone in self._failing:
            write(self._premises.zones.dataset(zone).storage, f"{folder}probe", b"")
            self._failing.discard(zone)

    def _put_off(self, visit: Visit, error: CenterError | None) -> None:
        """LaterError where an error says nothing of the center, and another try may go better."""
        if error is None:
            return
        if error.code == "interrupted" and self._leaving.is_set():
            raise LaterError(0)
        if isinstance(error, ServerBusyError):
            raise LaterError(random.uniform(*_SLOT_WAIT))  # noqa: S311  so that they do not come all at once
        if error.code == "output":
            self._failing.add(visit.zone)
            lasted = self._lasted(visit.run_id, visit.center_id, f"{visit.first_date}")
            if lasted < _OUTPUT_SECONDS:
                later = LaterError(min(max(lasted, _OUTPUT_WAIT), _OUTPUT_LONGEST_WAIT))
                about = {"center": visit.center_id, "date": visit.first_date, "wait": later.seconds}
                log.warning("Storage cannot be written", action="wait", error=error, **about)
                raise later

    def _leave_to_others(self, visit: Visit) -> None:
        """A worker with another configuration may know the center; where none does for long, it is told as undone."""
        if self._lasted(visit.run_id, visit.center_id) < _UNKNOWN_SECONDS:
            raise LaterError(_UNKNOWN_WAIT)
        words = "the configuration no longer has the center, or not in that storage; run again with what it has now"
        self._tell_unmade(visit, PermanentError("interrupted", words))

    def _tend(self) -> None:
        """Tell of visits that nobody made until long after their run's deadline: what others brought is delivered."""
        words = "nobody asked it before the run's deadline; see that a worker serves its region, and run again"
        zones = {self._premises.zones.of_region(region) for region in self._regions}
        longest = max(region.query_timeout for region in self._premises.config.regions.values())
        for visit in self._worklist.overdue(zones, _OVERDUE + dt.timedelta(seconds=longest)):
            self._tell_unmade(visit, PermanentError("interrupted", words))
        self._worklist.end_overdue()

    def _tell_unmade(self, visit: Visit, error: CenterError) -> None:
        text, counts = record.unknown(visit.center_id, error), Counts(visits=1, failed=1, interrupted=1)
        region = next((name for name in self._regions if self._premises.zones.of_region(name) == visit.zone), None)
        publish = self._publishing(visit, region or self._regions[0])
        if self._worklist.done(visit, text, error.code, counts, publish=publish):
            about = {"center": visit.center_id, "date": visit.first_date, "run": visit.run_id}
            log.error("Error", action="plan", outcome="failure", error=error, **about)

    def _write_down(self, visit: Visit, outcome: CenterOutcome, region: str) -> bool:
        if not outcome.tries:  # its moment is now, however often it is read
            outcome.tries.append((now(), now(), outcome.error))
        code = outcome.error.code if outcome.error else None
        text = record.written(outcome, self._premises.zones.dataset(visit.zone).storage)
        return self._worklist.done(visit, text, code, Counts.of(outcome), publish=self._publishing(visit, region))

    def _publishing(self, visit: Visit, region: str) -> Callable[[sa.Connection], None]:
        def publish(connection: sa.Connection) -> None:
            self._queue.publish(connection, region, visit.run_id, visit.zone, visit.first_date)

        return publish

    def _ask(self, visits: Visits, outcome: CenterOutcome, folder: str) -> None:
        """Make the visit in a thread of its own, and do without it where a server never lets it go."""
        thread = threading.Thread(target=visits.visit, args=(outcome, folder), name=outcome.center.id, daemon=True)
        thread.start()
        while thread.is_alive():
            thread.join(_LOOK_SECONDS)
            if visits.give_up(outcome):
                self.stuck = True
                return

    def _publish(self, run_id: str, zone: str, first: dt.date) -> None:
        last, found = self._worklist.unpublished(run_id, zone, first), self._worklist.run(run_id)
        if last is None or found is None:
            return
        period = Period(first, last)
        with logs.bound(trace_id=run_id, run=run_id):
            begun = time.monotonic()
            try:
                outcomes = self._outcomes(run_id, zone, period)
                changes = self._visits(*found, []).publish(outcomes, zone, _folder(run_id, period), wait=False)
            except publication.BusyError:
                raise LaterError(_BUSY_WAIT) from None
            except (OutputError, FileNotFoundError, KeyError) as error:
                if self._lasted(run_id, zone, f"{first}") < _OUTPUT_SECONDS:
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
        if None in outcomes and self._lasted(run_id, zone, "unknown") < _UNKNOWN_SECONDS:
            raise LaterError(_UNKNOWN_WAIT)
        return [outcome for outcome in outcomes if outcome is not None]

    def _give_up(self, run_id: str, zone: str, period: Period, error: Exception) -> None:
        """Tell of a piece that cannot be published, so that its run comes to an end."""
        told = str(error) if isinstance(error, OutputError) else f"unexpected {place_of(error)}"
        lost: dict[str, str] = {}
        failed = []
        for text in self._worklist.outcomes(run_id, zone, period.first):
            outcome = record.read(text, self._centers, period)
            if outcome is not None:
                error = outcome.error or mark(PermanentError("output", told), "publish")
                outcome.tries.append((now(), now(), error))
                lost[outcome.center.id] = record.unknown(outcome.center.id, error)
                failed.append(outcome)
        self._premises.ledger.record([attempt for outcome in failed for attempt in attempts(run_id, outcome)])
        self._worklist.published(run_id, zone, period.first, lost)
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
        visits = Visits(self._premises, wanted, run.run_id, self._leaving, deadline, patience=_SLOT_SECONDS)
        visits.prepare(centers)
        return visits


def _folder(run_id: str, period: Period) -> str:
    return f"{publication.staging(run_id)}{period.first}_{period.last}/"
