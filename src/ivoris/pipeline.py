"""Many centers, one run: workers, retries, the outcome of each center, publishing what succeeded."""

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
from pathlib import Path
from typing import Any

import pyarrow as pa
import stamina

from ivoris import breaker, late, logs, publication
from ivoris.config import Center, Config
from ivoris.dataset import Dataset, Stage
from ivoris.errors import CenterError, OutputError, PermanentError, TransientError, during, mark, place_of, step_of
from ivoris.extraction import Extraction, calendar, extract
from ivoris.late import Lookback
from ivoris.ledger import Breaker, LateChange, Ledger, Run, RunStatus, now
from ivoris.mapping import Mapping as CenterMapping
from ivoris.mapping_store import MappingStore
from ivoris.publication import Harvest
from ivoris.run import CenterOutcome, Progress, Result, Wish, attempts, status_of
from ivoris.sqlserver import Connection, SqlServers
from ivoris.statements import Period
from ivoris.workers import Workers

stamina.instrumentation.set_on_retry_hooks([])  # they would log what an exception says

TRIES = 4
DRAIN_SECONDS = 25.0  # after SIGTERM; whoever sent it kills after 30
_PIECE_ENTRIES = 200_000
_PIECE_DAYS = 31


@dataclass(frozen=True)
class Pipeline:
    """One way to run an extraction over the centers of a configuration."""

    config: Config
    servers: SqlServers
    store: MappingStore
    dataset: Dataset
    ledger: Ledger
    workers: int

    def run(self, wish: Wish, *, progress: Progress, stop: threading.Event) -> Result:
        """Extract what is wished, and publish what succeeded, piece by piece.

        One center's failure is that center's alone. A run over several days that was interrupted is taken up where it
        was. When ``stop`` is set, centers not yet begun are left out as ``interrupted``, those at work have
        DRAIN_SECONDS, and the rest is published; on KeyboardInterrupt nothing more is published.
        Raises OutputError where ledger or dataset cannot be written.
        """
        pa.set_memory_pool(pa.system_memory_pool())  # Arrow's own keeps for each thread what that has freed
        publication.recover(self.dataset, self.ledger)
        period = wish.period
        earlier = None
        if period.first != period.last:
            earlier = self.ledger.interrupted_run(period.first, period.last, all_centers=wish.all_centers)
        run_id = earlier.run_id if earlier else str(uuid.uuid4())
        workers = max(1, min(self.workers, len(wish.centers)))
        begun = time.monotonic()
        with logs.bound(trace_id=run_id, run=run_id), self.dataset.claimed(run_id) as folder:
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
            self.ledger.start_run(run)
            progress.begun(run, resumed=earlier is not None)
            pool = Workers(workers)
            night = _Night(self, wish, run_id, folder, pool, progress, stop, begun)
            status: RunStatus = "interrupted"
            try:
                night.work()
                status = status_of(night.outcomes)
            except OutputError:
                status = "failed"
                raise
            finally:
                pool.close()
                duration_ms = round((time.monotonic() - begun) * 1000)
                self.ledger.finish_run(run_id, status, duration_ms)
                outcomes, changes = tuple(night.outcomes), tuple(night.changes)
                result = Result(run_id, status, duration_ms, outcomes, changes, len(night.done), pool.stuck)
                progress.ended(result)
        return result

    def approved(self, center: Center) -> CenterMapping:
        """The center's reviewed and complete mapping, or PermanentError saying which of that is missing."""
        mapping = self.store.read(center)
        if gaps := mapping.missing():
            raise PermanentError("mapping_unreviewed", f"the mapping lacks {', '.join(gaps)}; complete and review it")
        if not mapping.reviewed:
            raise PermanentError(
                "mapping_unreviewed", f"nobody has reviewed the mapping; run review {center.id} --approve"
            )
        return mapping


class _Night:
    """One run at work."""

    def __init__(
        self,
        pipeline: Pipeline,
        wish: Wish,
        run_id: str,
        folder: Path,
        pool: Workers,
        progress: Progress,
        stop: threading.Event,
        begun: float,
    ) -> None:
        self._pipeline = pipeline
        self._dataset = pipeline.dataset
        self._ledger = pipeline.ledger
        self._wish = wish
        self._run_id = run_id
        self._folder = folder
        self._pool = pool
        self._progress = progress
        self._stop = stop
        self._deadline = begun + wish.deadline if wish.deadline is not None else None
        self._drain: float | None = None
        self._breakers: dict[str, Breaker] = {}
        self._drifted: dict[str, str] = {}
        self._lookbacks: dict[str, Lookback] = {}
        self._aside: dict[str, list[Path]] = {}
        self.done: set[tuple[str, dt.date]] = set()
        self.outcomes: list[CenterOutcome] = []
        self.changes: list[LateChange] = []

    def work(self) -> None:
        """Extract and publish piece by piece; the workers go on with the next piece while one is published."""
        period = self._wish.period
        self._breakers = self._ledger.breakers()
        self._drifted = self._ledger.drifted()
        self.done = self._ledger.delivered_by(self._run_id)
        self._lookbacks = self._look_back()
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

    def _look_back(self) -> dict[str, Lookback]:
        """How far each region's centers are compared with what was delivered, and that."""
        period, wished = self._wish.period, self._wish.lookback
        days = {
            name: region.lookback if wished is None else wished
            for name, region in self._pipeline.config.regions.items()
        }
        longest = max((days[center.region] for center in self._wish.centers), default=0)
        if period.first != period.last or not longest:
            return {}
        self._aside = self._dataset.standing()
        delivered = self._ledger.deliveries_between(period.first - dt.timedelta(days=longest), period.last)
        return {name: Lookback(number, delivered) for name, number in days.items()}

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
        if self._stop.is_set() or self._reason_not_to_ask(center):
            return {}
        with contextlib.suppress(Exception):
            mapping = self._pipeline.approved(center)
            with self._asking(asked) as connection:
                counts = calendar(connection, center, mapping, self._wish.period)
            return {day: number for day, number in counts.items() if (center.id, day) not in self.done}
        return {}

    @contextlib.contextmanager
    def _asking(self, outcome: CenterOutcome) -> Iterator[Connection]:
        outcome.step = "connect"
        with self._pipeline.servers.connection(outcome.center) as connection:
            outcome.connection = connection
            outcome.step = "query"
            try:
                yield connection
            finally:
                outcome.connection = None

    def _begin(self, piece: Period) -> tuple[list[CenterOutcome], dict[Future[Any], CenterOutcome]]:
        centers = [c for c in self._wish.centers if not all((c.id, day) in self.done for day in piece.days)]
        if centers:
            self._progress.started(piece, len(centers))
        outcomes = [CenterOutcome(center, piece) for center in centers]
        return outcomes, {self._pool.submit(functools.partial(self._extract, outcome)): outcome for outcome in outcomes}

    def _await(self, outcomes: Sequence[CenterOutcome], futures: Mapping[Future[Any], CenterOutcome]) -> None:
        try:
            for future in self._as_completed(futures):
                if future.done():
                    future.result()
                self._progress.finished(futures[future])
        except KeyboardInterrupt:
            self._stop.set()
            unfinished = [outcome for outcome in outcomes if outcome.error]
            self._ledger.record([attempt for outcome in unfinished for attempt in attempts(self._run_id, outcome)])
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
                connection = futures[future].connection
                if connection is not None and connection.stuck:
                    words = "the server neither answers nor lets the statement be cancelled; its DBA looks at it"
                    self._give_up(future, futures[future], TransientError("timeout", words))
                    pending.discard(future)
                    yield future
            if self._stop.is_set() and self._drained():
                self._pipeline.servers.cancel()
                words = "the run was told to end while the center was being asked; run again"
                for future in pending:
                    self._give_up(future, futures[future], PermanentError("interrupted", words))
                    yield future
                return

    def _give_up(self, future: Future[Any], outcome: CenterOutcome, error: CenterError) -> None:
        outcome.unasked = mark(error, outcome.step)
        self._pool.give_up(future)

    def _drained(self) -> bool:
        """Whether those at work had their time since the run was told to end."""
        if self._drain is None:
            self._drain = time.monotonic() + DRAIN_SECONDS
        return time.monotonic() > self._drain

    def _extract(self, outcome: CenterOutcome) -> None:
        state = self._breakers.get(outcome.center.id)
        tries = 1 if breaker.is_failing(state) and not self._wish.insist else TRIES
        with contextlib.suppress(CenterError):  # the outcome holds it
            for attempt in stamina.retry_context(
                on=TransientError,
                attempts=tries,
                timeout=max(self._remaining(), 0.001),
                wait_initial=0.3,
                wait_max=10.0,
                wait_exp_base=3,
            ):
                with attempt:
                    if self._stop.is_set() or outcome.unasked:
                        return
                    if not outcome.tries and (reason := self._reason_not_to_ask(outcome.center)):
                        outcome.unasked = reason
                        raise reason
                    self._try(outcome)

    def _remaining(self) -> float:
        return self._deadline - time.monotonic() if self._deadline is not None else 10 * 365 * 86_400.0

    def _reason_not_to_ask(self, center: Center) -> CenterError | None:
        if until := self._pipeline.config.quiet_until(center.region):
            return PermanentError("deferred", f"region {center.region} is left alone until {until}; run again then")
        if self._remaining() <= 0:
            return PermanentError("interrupted", "the run's deadline passed before this center's turn; run again")
        state = self._breakers.get(center.id)
        if not self._wish.insist and state is not None and breaker.is_open(state, now()):
            return PermanentError(
                "breaker_open",
                f"failed {state.failures} times in a row ({state.error}), left alone until "
                f"{state.open_until:%Y-%m-%d %H:%M} UTC; extract -c {center.id} asks all the same",
            )
        return None

    def _try(self, outcome: CenterOutcome) -> None:
        begun = now()
        error: CenterError | None = None
        center = outcome.center
        stage: Stage | None = None
        outcome.step = "mapping"
        try:
            outcome.mapping = self._pipeline.approved(center)
            outcome.step = "write"
            path = self._piece_folder(outcome.period) / f"{center.id}.arrow"
            stage = Stage(path, center.id, outcome.period.days)
            with self._asking(outcome) as connection:
                extraction = self._ask(connection, outcome.mapping, center, outcome.period, stage)
            outcome.step = "write"
            duration_ms = round((now() - begun).total_seconds() * 1000)
            fingerprint = outcome.mapping.content_fingerprint()
            outcome.harvest = Harvest(stage.close(), extraction, fingerprint, duration_ms)
        except CenterError as raised:
            error = raised
            raise
        except OutputError as raised:
            error = mark(PermanentError("output", str(raised)), step_of(raised))
            raise error from None
        except Exception as raised:  # one center's surprise must not take the others with it; its text may hold data
            error = mark(PermanentError("data", f"unexpected {place_of(raised)}; report it"), step_of(raised))
            raise error from raised
        finally:
            if error is not None:
                mark(error, outcome.step)
            if stage is not None and outcome.harvest is None:
                stage.discard()
            outcome.tries.append((begun, now(), error))

    def _ask(
        self, connection: Connection, mapping: CenterMapping, center: Center, period: Period, stage: Stage
    ) -> Extraction:
        """The period's entries, and those of earlier days that changed since they were delivered."""
        if period.first != self._wish.period.last:
            return extract(connection, center, mapping, period, stage.write)
        lookback = self._lookbacks.get(center.region, Lookback())
        found = extract(connection, center, mapping, period, stage.write, watched=lookback.watched(period))
        again = set(lookback.changed(center, period, found))
        if lookback.days:
            aside = self._dataset.read_aside(self._aside.get(center.id, []))
            again |= late.mended(connection, center, mapping, aside, period.last) - set(period.days)
        more = []
        for days in late.periods(again):
            stage.expect(days.days)
            more.append(extract(connection, center, mapping, days, stage.write, watched=days))
        return late.together(found, more)

    def _piece_folder(self, piece: Period) -> Path:
        return self._folder / f"{piece.first}_{piece.last}"

    def _publish(self, outcomes: Sequence[CenterOutcome]) -> None:
        if not outcomes:
            return
        begun = time.monotonic()
        tries = [attempt for outcome in outcomes for attempt in attempts(self._run_id, outcome)]
        harvests = [outcome.harvest for outcome in outcomes if outcome.harvest and not outcome.error]
        changes: list[LateChange] = []
        with during("publish"):
            if harvests:
                folder = self._piece_folder(outcomes[0].period)
                changes = publication.publish(self._dataset, self._ledger, self._run_id, folder, harvests, tries)
            else:
                self._ledger.record(tries)
        pa.default_memory_pool().release_unused()
        self.outcomes += outcomes
        self.changes += changes
        self._progress.published(outcomes, changes, time.monotonic() - begun)
        for outcome in outcomes:
            self._remember_mapping(outcome)
        self._remember_failures(outcomes)

    def _remember_failures(self, outcomes: Sequence[CenterOutcome]) -> None:
        changed = []
        for outcome in outcomes:
            center_id = outcome.center.id
            code = outcome.error.code if outcome.error else None
            state = breaker.after(self._breakers.get(center_id), center_id, code, now())
            if state is not None:
                self._breakers[center_id] = state
                changed.append(state)
        self._ledger.set_breakers(changed)

    def _remember_mapping(self, outcome: CenterOutcome) -> None:
        if outcome.mapping is None:
            return
        if outcome.error is None and outcome.harvest is not None:
            fingerprint = outcome.harvest.mapping_fingerprint
            self._note_hand_review(outcome.center, outcome.mapping, fingerprint)
            if self._drifted.get(outcome.center.id) == fingerprint:
                self._ledger.checked(outcome.center.id, fingerprint, fits=True)
        elif outcome.error is not None and outcome.error.code == "mapping_drift":
            self._ledger.checked(outcome.center.id, outcome.mapping.content_fingerprint(), fits=False)

    def _note_hand_review(self, center: Center, mapping: CenterMapping, fingerprint: str) -> None:
        """Audit a ``"reviewed": true`` that was set by hand, or kept over an edit by hand, once for each content."""
        if mapping.reviewed_by is not None and mapping.fingerprint == fingerprint:
            return
        if not self._ledger.noted("mapping.reviewed_by_hand", center.id, fingerprint):
            self._ledger.note("unknown", "mapping.reviewed_by_hand", center.id, fingerprint)


def pieces(period: Period, counts: Mapping[dt.date, int]) -> Iterator[Period]:
    """The period in pieces of bounded entries and days, which bounds what is staged and what a crash costs."""
    first = period.first
    entries = 0
    for day in period.days:
        entries += counts.get(day, 0)
        if entries >= _PIECE_ENTRIES or (day - first).days + 1 == _PIECE_DAYS or day == period.last:
            yield Period(first, day)
            first, entries = day + dt.timedelta(days=1), 0
