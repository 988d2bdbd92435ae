"""One center and a period: asked with retries, staged, and afterwards remembered, whoever handed the work out."""

from __future__ import annotations

import contextlib
import datetime as dt
import secrets
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyarrow as pa
import stamina

from ivoris import breaker, late, publication
from ivoris.canonical import QUARANTINE
from ivoris.config import Center, Config
from ivoris.database import now
from ivoris.dataset import Stage
from ivoris.errors import CenterError, OutputError, PermanentError, TransientError, during, mark, place_of, step_of
from ivoris.extraction import Extraction, extract
from ivoris.harvest import Harvest
from ivoris.late import Aside, Lookback
from ivoris.ledger import Breaker, LateChange, Ledger
from ivoris.mapping import Mapping as CenterMapping
from ivoris.mapping_store import MappingStore
from ivoris.run import CenterOutcome, Used, Wish, attempts
from ivoris.sqlserver import SLOT_SECONDS, Connection, SqlServers
from ivoris.statements import Period
from ivoris.zones import Zones

stamina.instrumentation.set_on_retry_hooks([])  # they would log what an exception says

TRIES = 4
DRAIN_SECONDS = 25.0  # after SIGTERM; whoever sent it kills after 30


@dataclass(frozen=True)
class Premises:
    """What a run works with."""

    config: Config
    servers: SqlServers
    store: MappingStore
    zones: Zones
    ledger: Ledger

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


@dataclass
class Visits:
    """The visits that one process makes for a run to some of its centers.

    ``deadline`` is by ``time.monotonic``; ``patience`` in seconds, for a connection that other processes may have.
    """

    premises: Premises
    wish: Wish
    run_id: str
    stop: threading.Event
    deadline: float | None = None
    patience: float = SLOT_SECONDS
    breakers: dict[str, Breaker] = field(default_factory=dict)
    drifted: dict[str, str] = field(default_factory=dict)
    _lookbacks: dict[str, Lookback] = field(default_factory=dict)
    _aside: dict[str, list[dt.date]] = field(default_factory=dict)
    _drain: float | None = None

    def prepare(self, centers: Sequence[Center]) -> None:
        """Read what the ledger knows of the centers that are to be visited."""
        ledger = self.premises.ledger
        only = centers[0].id if len(centers) == 1 else None
        self.breakers, self.drifted = ledger.breakers(only), ledger.drifted(only)
        if not centers:
            return  # what others visited is to be published
        self._aside = ledger.quarantined(only)
        period, wished = self.wish.period, self.wish.lookback
        days = {
            name: region.lookback if wished is None else wished for name, region in self.premises.config.regions.items()
        }
        longest = max((days[center.region] for center in centers), default=0)
        if period.first != period.last or not longest:
            return
        delivered = ledger.deliveries_between(period.first - dt.timedelta(days=longest), period.last, only)
        self._lookbacks = {name: Lookback(number, delivered) for name, number in days.items()}

    def visit(self, outcome: CenterOutcome, folder: str) -> None:
        """Ask a center until it answers or is not to be asked again; the outcome tells how it went.

        What it answers is staged under the prefix ``folder``.
        """
        state = self.breakers.get(outcome.center.id)
        tries = 1 if breaker.is_failing(state) and not self.wish.insist else TRIES
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
                    if self.stop.is_set() or outcome.unasked:
                        return
                    if not outcome.tries and (reason := self.reason_not_to_ask(outcome.center)):
                        outcome.unasked = reason
                        raise reason
                    self._try(outcome, folder)

    @contextlib.contextmanager
    def asking(self, outcome: CenterOutcome) -> Iterator[Connection]:
        """A connection to the center, which the outcome holds meanwhile."""
        outcome.step = "connect"
        with self.premises.servers.connection(outcome.center, patience=self.patience) as connection:
            outcome.connection = connection
            outcome.step = "query"
            try:
                yield connection
            finally:
                outcome.connection = None

    def reason_not_to_ask(self, center: Center) -> CenterError | None:
        if until := self.premises.config.quiet_until(center.region):
            return PermanentError("deferred", f"region {center.region} is left alone until {until}; run again then")
        if self._remaining() <= 0:
            return PermanentError("interrupted", "the run's deadline passed before this center's turn; run again")
        state = self.breakers.get(center.id)
        if not self.wish.insist and state is not None and breaker.is_open(state, now()):
            return PermanentError(
                "breaker_open",
                f"failed {state.failures} times in a row ({state.error}), left alone until "
                f"{state.open_until:%Y-%m-%d %H:%M} UTC; extract -c {center.id} asks all the same",
            )
        return None

    def give_up(self, outcome: CenterOutcome) -> bool:
        """Wait no longer for a visit whose server holds it for good, or which had its time to drain: True for those."""
        connection = outcome.connection
        if connection is not None and connection.stuck:
            words = "the server neither answers nor lets the statement be cancelled; its DBA looks at it"
            outcome.unasked = mark(TransientError("timeout", words), outcome.step)
            return True
        if not self.stop.is_set():
            return False
        self._drain = self._drain or time.monotonic() + DRAIN_SECONDS
        if time.monotonic() < self._drain:
            return False
        if connection is not None:  # in a thread: the server may not heed it
            threading.Thread(target=connection.cancel, daemon=True).start()
        words = "the run was told to end while the center was being asked; run again"
        outcome.unasked = mark(PermanentError("interrupted", words), outcome.step)
        return True

    def publish(
        self, outcomes: Sequence[CenterOutcome], zone: str, folder: str, *, wait: bool = True
    ) -> list[LateChange]:
        """Publish what some visits to centers of one zone brought, and remember how each center did."""
        tries = [attempt for outcome in outcomes for attempt in attempts(self.run_id, outcome)]
        harvests = [outcome.harvest for outcome in outcomes if outcome.harvest and not outcome.error]
        ledger = self.premises.ledger
        told = bool(tries) and ledger.recorded(tries[0])  # by who was at it before, with the failures
        changes: list[LateChange] = []
        with during("publish"):
            if harvests:
                dataset = self.premises.zones.dataset(zone)
                changes = publication.publish(
                    dataset, ledger, self.run_id, folder, harvests, tries, own=self.wish.period, wait=wait
                )
            else:
                ledger.record(tries)
        pa.default_memory_pool().release_unused()
        for outcome in outcomes:
            self._remember_mapping(outcome)
        if not told:
            self._remember_failures(outcomes)
        return changes

    def _remaining(self) -> float:
        return self.deadline - time.monotonic() if self.deadline is not None else 10 * 365 * 86_400.0

    def _try(self, outcome: CenterOutcome, folder: str) -> None:
        begun = now()
        error: CenterError | None = None
        center = outcome.center
        stage: Stage | None = None
        outcome.step = "mapping"
        try:
            mapping = self.premises.approved(center)
            outcome.mapping = Used.of(mapping)
            outcome.step = "write"
            storage = self.premises.zones.of(center).storage
            # a worker that was taken for dead may still be writing under the name of its own try
            key = f"{folder}{center.id}.{secrets.token_hex(4)}.arrow"
            stage = Stage(storage, key, center.id, outcome.period.days)
            with self.asking(outcome) as connection:
                asked_at = now()  # not before: others may have had the server's connections for long
                extraction = self._ask(connection, mapping, center, outcome.period, stage)
            outcome.step = "write"
            duration_ms = round((now() - begun).total_seconds() * 1000)
            outcome.harvest = Harvest(stage.close(), extraction, outcome.mapping.fingerprint, duration_ms, asked_at)
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
        """The period's entries, and those of other days that changed since they were delivered."""
        watching = period.first == self.wish.period.last
        lookback = self._lookbacks.get(center.region, Lookback()) if watching else Lookback()
        watched = lookback.watched(period) if watching else None
        found = extract(connection, center, mapping, period, stage.write, watched=watched)
        again = set(lookback.changed(center, period, found))
        earlier = self._set_aside(center, period, lookback, watching=watching)
        delivered = self._delivered(center, period) if len(earlier) else period
        aside = Aside.found(connection, center, mapping, earlier, delivered)
        wished = self.wish.period  # of which other visits are asked for the rest
        again |= {day for day in aside.moved() if not wished.first <= day <= wished.last}
        more = []
        for days in late.periods(again):
            stage.expect(days.days)
            # digests say that the source was asked for what has no date, which is of the first batch alone
            watched = days if watching else None
            more.append(extract(connection, center, mapping, days, stage.write, watched=watched))
        return aside.kept(late.together(found, more), {*period.days, *again})

    def _set_aside(self, center: Center, period: Period, lookback: Lookback, *, watching: bool) -> pa.Table:
        """What was set aside of a center earlier: of all days when looking back, else of those that are replaced."""
        # what was read when a backfill began may be hours old
        known = (self._aside if watching else self.premises.ledger.quarantined(center.id)).get(center.id, [])
        days = known if lookback.days else [day for day in known if period.first <= day <= period.last]
        if not days and not watching:
            return QUARANTINE.empty_table()
        rows = self.premises.zones.of(center).read_aside(center.id, days)
        return rows if watching else rows.filter(rows["date"].is_valid())

    def _delivered(self, center: Center, period: Period) -> Period:
        """From the first day of a center that was delivered, or is about to be, to the last that could be."""
        first = self.premises.ledger.first_deliveries(center.id).get(center.id, period.first)
        return Period(min(period.first, first), max(period.last, self.premises.config.yesterday(center)))

    def _remember_failures(self, outcomes: Sequence[CenterOutcome]) -> None:
        changed = []
        for outcome in outcomes:
            if outcome.error is not None and step_of(outcome.error) == "plan":
                continue  # its server was not asked
            center_id = outcome.center.id
            code = outcome.error.code if outcome.error else None
            state = breaker.after(self.breakers.get(center_id), center_id, code, now())
            if state is not None:
                self.breakers[center_id] = state
                changed.append(state)
        self.premises.ledger.set_breakers(changed)

    def _remember_mapping(self, outcome: CenterOutcome) -> None:
        ledger, used = self.premises.ledger, outcome.mapping
        if used is None:
            return
        if outcome.error is None:
            if used.by_hand:
                self._note_hand_review(outcome.center, used.fingerprint)
            if self.drifted.get(outcome.center.id) == used.fingerprint:
                ledger.checked(outcome.center.id, used.fingerprint, fits=True)
        elif outcome.error.code == "mapping_drift":
            ledger.checked(outcome.center.id, used.fingerprint, fits=False)

    def _note_hand_review(self, center: Center, fingerprint: str) -> None:
        """Audit a ``"reviewed": true`` that was set by hand, or kept over an edit by hand, once for each content."""
        ledger = self.premises.ledger
        if not ledger.noted("mapping.reviewed_by_hand", center.id, fingerprint):
            ledger.note("unknown", "mapping.reviewed_by_hand", center.id, fingerprint)
