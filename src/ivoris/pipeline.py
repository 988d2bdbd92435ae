"""Many centers, one run in this process: threads, the pieces of a long period, publishing what succeeded."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import threading
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from typing import Any

from ivoris import logs, publication
from ivoris.database import now
from ivoris.errors import OutputError
from ivoris.extraction import calendar
from ivoris.ledger import LateChange, Run, RunStatus
from ivoris.run import CenterOutcome, Counts, Failures, Progress, Result, Wish, attempts
from ivoris.statements import Period
from ivoris.visits import Premises, Visits
from ivoris.workers import Workers

_PIECE_ENTRIES = 200_000
_PIECE_DAYS = 31
_RESUMED_WITHIN = dt.timedelta(days=7)  # what was delivered longer ago, the practices may have corrected since


@dataclass(frozen=True)
class Pipeline:
    """One way to run an extraction over the centers of a configuration: in this process, so many side by side."""

    premises: Premises
    workers: int

    def run(self, wish: Wish, *, progress: Progress, stop: threading.Event) -> Result:
        """Extract what is wished, and publish what succeeded, piece by piece.

        One center's failure is that center's alone. A run over several days that was interrupted within the week is
        taken up where it was. When ``stop`` is set, centers not yet begun are left out as ``interrupted``, those at
        work have DRAIN_SECONDS, and the rest is published; on KeyboardInterrupt nothing more is published.
        Raises OutputError where ledger or dataset cannot be written.
        """
        ledger = self.premises.ledger
        for dataset in self.premises.zones.datasets:
            publication.recover(dataset, ledger)
        period = wish.period
        earlier = None
        if period.first != period.last:
            since = now() - _RESUMED_WITHIN
            earlier = ledger.interrupted_run(period.first, period.last, all_centers=wish.all_centers, since=since)
        run_id = earlier.run_id if earlier else str(uuid.uuid4())
        workers = max(1, min(self.workers, len(wish.centers)))
        begun = time.monotonic()
        with contextlib.ExitStack() as claims:
            claims.enter_context(logs.bound(trace_id=run_id, run=run_id))
            claims.enter_context(publication.claimed(self.premises.zones.datasets, ledger, run_id))
            run = Run(
                run_id,
                period.first,
                period.last,
                wish.all_centers,
                len(wish.centers),
                workers,
                "running",
                earlier.started_at if earlier else now(),
            )
            ledger.start_run(run)
            progress.begun(run, resumed=earlier is not None)
            pool = Workers(workers)
            deadline = begun + wish.deadline if wish.deadline is not None else None
            night = _Night(Visits(self.premises, wish, run_id, stop, deadline), pool, progress)
            status: RunStatus = "interrupted"
            try:
                night.work()
                status = night.counts.status
            except OutputError:
                status = "failed"
                raise
            finally:
                pool.close()
                duration_ms = round((time.monotonic() - begun) * 1000)
                ledger.finish_run(run_id, status, duration_ms)
                failures, changes = night.failures.all(), tuple(night.changes)
                done_before = len(night.done)
                lost = ledger.lost(run_id, period.first, period.last)
                result = Result(
                    run_id, status, duration_ms, night.counts, failures, changes, done_before, pool.stuck, lost
                )
                progress.ended(result)
        return result


class _Night:
    """One run at work."""

    def __init__(self, visits: Visits, pool: Workers, progress: Progress) -> None:
        self._visits = visits
        self._premises = visits.premises
        self._wish = visits.wish
        self._pool = pool
        self._progress = progress
        self.done: set[tuple[str, dt.date]] = set()
        self.counts = Counts()
        self.failures = Failures()
        self.changes: list[LateChange] = []

    def work(self) -> None:
        """Extract and publish piece by piece; the workers go on with the next piece while one is published."""
        period = self._wish.period
        self._visits.prepare(self._wish.centers)
        self.done = self._premises.ledger.delivered_by(self._visits.run_id)
        pieces = [period] if period.first == period.last else self._pieces()
        waiting: list[CenterOutcome] | None = None
        for piece in pieces:
            outcomes, futures = self._begin(piece)
            if waiting is not None:
                self._publish(waiting)
            self._await(outcomes, futures)
            waiting = outcomes
        if waiting is not None:
            self._publish(waiting)

    def _pieces(self) -> Iterator[Period]:
        """The period in pieces that are published one after the other, by how many entries there are to come."""
        counts: dict[dt.date, int] = {}
        asked = [CenterOutcome(center, self._wish.period) for center in self._wish.centers]
        futures = {self._pool.submit(functools.partial(self._calendar, one)): one for one in asked}
        for future in self._as_completed(futures):
            found = future.result() if future.done() else {}
            for day, number in found.items():
                counts[day] = counts.get(day, 0) + number
        self._progress.planned(sum(counts.values()))
        return pieces(self._wish.period, counts)

    def _calendar(self, asked: CenterOutcome) -> Mapping[dt.date, int]:
        """Entries by day; none from a center that cannot say: the extraction itself meets the cause and tells it."""
        center = asked.center
        if self._visits.stop.is_set() or self._visits.reason_not_to_ask(center):
            return {}
        with contextlib.suppress(Exception):
            mapping = self._premises.approved(center)
            with self._visits.asking(asked) as connection:
                counts = calendar(connection, center, mapping, self._wish.period)
            return {day: number for day, number in counts.items() if (center.id, day) not in self.done}
        return {}

    def _begin(self, piece: Period) -> tuple[list[CenterOutcome], dict[Future[Any], CenterOutcome]]:
        centers = [c for c in self._wish.centers if not all((c.id, day) in self.done for day in piece.days)]
        if centers:
            self._progress.started(piece, len(centers))
        outcomes = [CenterOutcome(center, piece) for center in centers]
        visit, folder = self._visits.visit, self._folder(piece)
        return outcomes, {self._pool.submit(functools.partial(visit, one, folder)): one for one in outcomes}

    def _await(self, outcomes: Sequence[CenterOutcome], futures: Mapping[Future[Any], CenterOutcome]) -> None:
        try:
            for future in self._as_completed(futures):
                if future.done():
                    future.result()
                self._progress.finished(futures[future])
        except KeyboardInterrupt:
            self._visits.stop.set()
            unfinished = [outcome for outcome in outcomes if outcome.error]
            run_id = self._visits.run_id
            self._premises.ledger.record([attempt for outcome in unfinished for attempt in attempts(run_id, outcome)])
            raise

    def _as_completed(self, futures: Mapping[Future[Any], CenterOutcome]) -> Iterator[Future[Any]]:
        """Futures as they finish or are given up: those that a server holds for good, and after SIGTERM all that last.

        A future that was given up is not done.
        """
        pending = set(futures)
        while pending:
            finished, pending = wait(pending, timeout=0.5, return_when=FIRST_COMPLETED)
            yield from finished
            for future in list(pending):
                if self._visits.give_up(futures[future]):
                    self._pool.give_up(future)
                    pending.discard(future)
                    yield future

    def _folder(self, piece: Period) -> str:
        return f"{publication.staging(self._visits.run_id)}{piece.first}_{piece.last}/"

    def _publish(self, outcomes: Sequence[CenterOutcome]) -> None:
        if not outcomes:
            return
        begun = time.monotonic()
        changes: list[LateChange] = []
        for zone, of_zone in self._premises.zones.split(outcomes, lambda outcome: outcome.center).items():
            changes += self._visits.publish(of_zone, zone, self._folder(outcomes[0].period))
        for outcome in outcomes:
            self.counts += Counts.of(outcome)
            self.failures.add(outcome)
        self.changes += changes
        self._progress.published(outcomes, changes, time.monotonic() - begun)


def pieces(period: Period, counts: Mapping[dt.date, int]) -> Iterator[Period]:
    """The period in pieces of bounded entries and days, which bounds what is staged and what a crash costs."""
    first = period.first
    entries = 0
    for day in period.days:
        entries += counts.get(day, 0)
        if entries >= _PIECE_ENTRIES or (day - first).days + 1 == _PIECE_DAYS or day == period.last:
            yield Period(first, day)
            first, entries = day + dt.timedelta(days=1), 0
