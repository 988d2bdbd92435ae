"""The ledger: runs, attempts, extractions and the audit, in SQLite or PostgreSQL. What every process reports to."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import sqlalchemy as sa

from ivoris.database import Database, UtcDateTime, metadata, now, replacing
from ivoris.errors import ErrorCode

RunStatus = Literal["running", "success", "partial", "failed", "interrupted"]
AttemptStatus = Literal["success", "failed"]


runs = sa.Table(
    "runs",
    metadata,
    sa.Column("run_id", sa.String(36), primary_key=True),
    sa.Column("first_date", sa.Date, nullable=False),
    sa.Column("last_date", sa.Date, nullable=False),
    sa.Column("all_centers", sa.Boolean, nullable=False),
    sa.Column("centers", sa.Integer, nullable=False),
    sa.Column("workers", sa.Integer, nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("started_at", UtcDateTime, nullable=False),
    sa.Column("finished_at", UtcDateTime),
    sa.Column("duration_ms", sa.Integer),
)

_ENDED = sa.and_(runs.c.finished_at.is_not(None), runs.c.duration_ms.is_not(None))
"""A run that reported its own end; one that was killed has the first alone, from whoever found it."""

attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("attempt_id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), sa.Identity(), primary_key=True),
    sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), nullable=False),
    sa.Column("center_id", sa.String(64), nullable=False),
    sa.Column("extraction_date", sa.Date, nullable=False),
    sa.Column("attempt", sa.Integer, nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("error", sa.String(32)),
    sa.Column("error_detail", sa.Text),
    sa.Column("started_at", UtcDateTime, nullable=False),
    sa.Column("finished_at", UtcDateTime, nullable=False),
    sa.Index("ix_attempts_date_center", "extraction_date", "center_id", "attempt_id"),
    sa.Index("ux_attempts_try", "run_id", "center_id", "extraction_date", "attempt", "started_at", unique=True),
)

extractions = sa.Table(
    "extractions",
    metadata,
    sa.Column("center_id", sa.String(64), primary_key=True),
    sa.Column("extraction_date", sa.Date, primary_key=True),
    sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), nullable=False),
    sa.Column("record_count", sa.Integer, nullable=False),
    sa.Column("warning_count", sa.Integer, nullable=False),
    sa.Column("quarantined_count", sa.Integer, nullable=False),
    sa.Column("duration_ms", sa.Integer, nullable=False),
    sa.Column("checksum", sa.String(71), nullable=False),
    sa.Column("mapping_fingerprint", sa.String(71), nullable=False),
    sa.Column("delivered_at", UtcDateTime, nullable=False),
    sa.Column("source_digest", sa.String(128)),
    sa.Index("ix_extractions_date", "extraction_date"),
    sa.Index("ix_extractions_aside", "center_id", "extraction_date"),  # partial, as its migration says
)

late_changes = sa.Table(
    "late_changes",
    metadata,
    sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
    sa.Column("center_id", sa.String(64), primary_key=True),
    sa.Column("extraction_date", sa.Date, primary_key=True),
    sa.Column("added", sa.Integer, nullable=False),
    sa.Column("changed", sa.Integer, nullable=False),
    sa.Column("deleted", sa.Integer, nullable=False),
)

breakers = sa.Table(
    "breakers",
    metadata,
    sa.Column("center_id", sa.String(64), primary_key=True),
    sa.Column("failures", sa.Integer, nullable=False),
    sa.Column("error", sa.String(32)),
    sa.Column("open_until", UtcDateTime),
)

mapping_checks = sa.Table(
    "mapping_checks",
    metadata,
    sa.Column("center_id", sa.String(64), primary_key=True),
    sa.Column("mapping_fingerprint", sa.String(71), nullable=False),
    sa.Column("fits", sa.Boolean, nullable=False),
    sa.Column("checked_at", UtcDateTime, nullable=False),
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("audit_id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), sa.Identity(), primary_key=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("actor", sa.String(128), nullable=False),
    sa.Column("action", sa.String(64), nullable=False),
    sa.Column("center_id", sa.String(64)),
    sa.Column("detail", sa.Text),
    sa.Index("ix_audit_center", "center_id", "action"),
)


@dataclass(frozen=True)
class Attempt:
    run_id: str
    center_id: str
    extraction_date: dt.date
    attempt: int
    status: AttemptStatus
    started_at: dt.datetime
    finished_at: dt.datetime
    error: ErrorCode | None = None
    error_detail: str | None = None


@dataclass(frozen=True)
class Delivery:
    """One delivered center-day. ``checksum`` and ``mapping_fingerprint`` are ``sha256:`` and 64 hexadecimal digits.

    ``source_digest`` is what the source said it held just before it was asked; None where it was not asked for that.
    """

    center_id: str
    extraction_date: dt.date
    run_id: str
    record_count: int
    warning_count: int
    quarantined_count: int
    duration_ms: int
    checksum: str
    mapping_fingerprint: str
    delivered_at: dt.datetime
    source_digest: str | None = None


@dataclass(frozen=True)
class LateChange:
    """How a center-day that was delivered before differs from that: numbers of entries."""

    run_id: str
    center_id: str
    extraction_date: dt.date
    added: int
    changed: int
    deleted: int


@dataclass(frozen=True)
class Breaker:
    """A center that keeps failing: so many runs in a row, the newest error, and until when it is left alone."""

    center_id: str
    failures: int
    error: ErrorCode | None = None
    open_until: dt.datetime | None = None


@dataclass(frozen=True)
class Run:
    run_id: str
    first_date: dt.date
    last_date: dt.date
    all_centers: bool
    centers: int
    workers: int
    status: RunStatus
    started_at: dt.datetime
    finished_at: dt.datetime | None = None
    duration_ms: int | None = None


@dataclass(frozen=True)
class Tally:
    """What a finished run came to, by which history is counted without being read again.

    ``tries`` counts those of centers by status and error code, ``late`` entries by kind of change.
    ``try_seconds`` counts tries by the smallest of TRY_SECONDS that they were done within.
    """

    run: Run
    tries: dict[tuple[AttemptStatus, ErrorCode | None], int]
    try_seconds: dict[float, int]
    try_seconds_sum: float
    late: dict[str, int]


TRY_SECONDS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, float("inf"))


class Ledger(Database):
    """One transaction per method; safe to use from several threads and processes."""

    def start_run(self, run: Run) -> None:
        """Report a run that begins, or goes on where it was interrupted."""
        upsert = self.insert(runs).values(**vars(run))
        again = {"status": run.status, "workers": run.workers, "finished_at": None}
        with self.transaction() as connection:
            connection.execute(upsert.on_conflict_do_update(index_elements=["run_id"], set_=again))

    def finish_run(self, run_id: str, status: RunStatus, duration_ms: int) -> None:
        """``duration_ms`` is wall time; that of a run which went on after an interruption adds up."""
        with self.transaction() as connection:
            connection.execute(
                runs.update()
                .where(runs.c.run_id == run_id)
                .values(
                    status=status,
                    finished_at=now(),
                    duration_ms=sa.func.coalesce(runs.c.duration_ms, 0) + duration_ms,
                )
            )

    def interrupt(self, run_id: str) -> None:
        """Report a run whose process is gone; one that had finished stays as it is."""
        with self.transaction() as connection:
            connection.execute(
                runs.update()
                .where(runs.c.run_id == run_id, runs.c.status == "running")
                .values(status="interrupted", finished_at=now())
            )

    def interrupted_run(self, first: dt.date, last: dt.date, *, all_centers: bool, since: dt.datetime) -> Run | None:
        """The newest run over exactly these days, if it was interrupted and delivered something since that moment."""
        query = (
            sa.select(runs)
            .where(runs.c.first_date == first, runs.c.last_date == last, runs.c.all_centers == all_centers)
            .order_by(runs.c.started_at.desc())
            .limit(1)
        )
        rows = self.rows(query)
        if not rows or rows[0]["status"] != "interrupted":
            return None
        run = Run(**rows[0])
        newest = sa.func.max(extractions.c.delivered_at).label("at")
        [found] = self.rows(sa.select(newest).where(extractions.c.run_id == run.run_id))
        return run if found["at"] is not None and found["at"] >= since else None

    def delivered_by(self, run_id: str) -> set[tuple[str, dt.date]]:
        """The centers and dates that a run delivered."""
        query = sa.select(extractions.c.center_id, extractions.c.extraction_date).where(extractions.c.run_id == run_id)
        return {(row["center_id"], row["extraction_date"]) for row in self.rows(query)}

    def record(
        self,
        tries: Sequence[Attempt],
        deliveries: Sequence[Delivery] = (),
        changes: Sequence[LateChange] = (),
    ) -> None:
        """Store what was tried, delivered and changed, all or nothing; a later delivery of a center-day replaces it.

        Reporting the same once more changes nothing.
        """
        with self.transaction() as connection:
            if tries:
                connection.execute(self.insert(attempts).on_conflict_do_nothing(), [vars(attempt) for attempt in tries])
            if deliveries:
                connection.execute(replacing(self.insert(extractions)), [vars(delivery) for delivery in deliveries])
            if changes:
                connection.execute(replacing(self.insert(late_changes)), [vars(change) for change in changes])

    def recorded(self, attempt: Attempt) -> bool:
        """Whether a try was recorded, and with it what it brought."""
        query = sa.select(sa.literal(1)).where(
            attempts.c.run_id == attempt.run_id,
            attempts.c.center_id == attempt.center_id,
            attempts.c.extraction_date == attempt.extraction_date,
            attempts.c.attempt == attempt.attempt,
            attempts.c.started_at == attempt.started_at,
        )
        return bool(self.rows(query))

    def late_changes(self, run_id: str) -> list[LateChange]:
        """How dates that had been delivered before differ by a run."""
        query = sa.select(late_changes).where(late_changes.c.run_id == run_id)
        return [LateChange(**row) for row in self.rows(query)]

    def lost(self, run_id: str, first: dt.date, last: dt.date) -> tuple[str, ...]:
        """Why a run from ``first`` to ``last`` could not publish other days, which came late: each reason once."""
        late = sa.or_(attempts.c.extraction_date < first, attempts.c.extraction_date > last)
        of_run = (attempts.c.run_id == run_id, late, attempts.c.error == "output")
        query = sa.select(attempts.c.error_detail).where(*of_run).distinct()
        return tuple(sorted(row["error_detail"] for row in self.rows(query)))

    def set_breakers(self, states: Sequence[Breaker]) -> None:
        if not states:
            return
        with self.transaction() as connection:
            connection.execute(replacing(self.insert(breakers)), [vars(state) for state in states])

    def breakers(self, center_id: str | None = None) -> dict[str, Breaker]:
        """Centers that failed in their newest run, by id; of one center, if it is named."""
        query = sa.select(breakers).where(breakers.c.failures > 0)
        rows = self.rows(query if center_id is None else query.where(breakers.c.center_id == center_id))
        return {row["center_id"]: Breaker(**row) for row in rows}

    def checked(self, center_id: str, mapping_fingerprint: str, *, fits: bool) -> None:
        """Remember whether a mapping fitted its live schema when somebody last looked."""
        values = {"mapping_fingerprint": mapping_fingerprint, "fits": fits, "checked_at": now()}
        upsert = self.insert(mapping_checks).values(center_id=center_id, **values)
        with self.transaction() as connection:
            connection.execute(upsert.on_conflict_do_update(index_elements=["center_id"], set_=values))

    def drifted(self, center_id: str | None = None) -> dict[str, str]:
        """The fingerprints of mappings that no longer fitted when last looked at, by center; of one, if it is named."""
        query = sa.select(mapping_checks).where(sa.not_(mapping_checks.c.fits))
        rows = self.rows(query if center_id is None else query.where(mapping_checks.c.center_id == center_id))
        return {row["center_id"]: row["mapping_fingerprint"] for row in rows}

    def note(self, actor: str, action: str, center_id: str | None = None, detail: str | None = None) -> None:
        """Append to the audit; ``detail`` names identifiers, never values."""
        with self.transaction() as connection:
            connection.execute(
                audit.insert().values(at=now(), actor=actor, action=action, center_id=center_id, detail=detail)
            )

    def delivered(self, first: dt.date, last: dt.date) -> set[tuple[str, dt.date]]:
        """The centers and dates, among some dates, that something was delivered for."""
        columns = (extractions.c.center_id, extractions.c.extraction_date)
        query = sa.select(*columns).where(extractions.c.extraction_date.between(first, last))
        return {(row["center_id"], row["extraction_date"]) for row in self.rows(query)}

    def first_deliveries(self, center_id: str | None = None) -> dict[str, dt.date]:
        """The first delivered date of each center; of one center, if it is named."""
        query = sa.select(extractions.c.center_id, sa.func.min(extractions.c.extraction_date).label("first"))
        if center_id is not None:
            query = query.where(extractions.c.center_id == center_id)
        return {row["center_id"]: row["first"] for row in self.rows(query.group_by(extractions.c.center_id))}

    def delivered_last(self) -> dt.datetime | None:
        """When something was last delivered."""
        [row] = self.rows(sa.select(sa.func.max(extractions.c.delivered_at).label("moment")))
        moment: dt.datetime | None = row["moment"]
        return moment

    def noted(self, action: str, center_id: str, detail: str) -> bool:
        query = sa.select(sa.literal(1)).where(
            audit.c.action == action, audit.c.center_id == center_id, audit.c.detail == detail
        )
        return bool(self.rows(query.limit(1)))

    def newest_backups(self) -> dict[str, dt.datetime]:
        """When the newest backup of each zone was made; a zone that never had one is not named."""
        query = (
            sa.select(audit.c.detail, sa.func.max(audit.c.at).label("at"))
            .where(audit.c.center_id.is_(None), audit.c.action == "backup.made")
            .group_by(audit.c.detail)
        )
        return {row["detail"]: row["at"] for row in self.rows(query)}

    def deliveries(self, day: dt.date) -> dict[str, Delivery]:
        """What was delivered for a date, by center."""
        rows = self.rows(sa.select(extractions).where(extractions.c.extraction_date == day))
        return {row["center_id"]: Delivery(**row) for row in rows}

    def deliveries_between(
        self, first: dt.date, last: dt.date, center_id: str | None = None
    ) -> dict[tuple[str, dt.date], Delivery]:
        """What was delivered for some dates, by center and date; of one center, if it is named."""
        query = sa.select(extractions).where(extractions.c.extraction_date.between(first, last))
        if center_id is not None:
            query = query.where(extractions.c.center_id == center_id)
        rows = self.rows(query)
        return {(row["center_id"], row["extraction_date"]): Delivery(**row) for row in rows}

    def checksums(self, days: Iterable[dt.date]) -> dict[tuple[str, dt.date], str]:
        """The checksums of what was delivered for some dates, by center and date."""
        columns = (extractions.c.center_id, extractions.c.extraction_date, extractions.c.checksum)
        rows = self.rows(sa.select(*columns).where(extractions.c.extraction_date.in_(list(days))))
        return {(row["center_id"], row["extraction_date"]): row["checksum"] for row in rows}

    def asked_since(self, days: Iterable[dt.date], since: dt.datetime) -> dict[tuple[str, dt.date], dt.datetime]:
        """When sources began to be asked for what was delivered of some dates, where that was after a moment.

        A moment in the future is that of a wrong clock, and is left out.
        """
        key = (extractions.c.center_id, extractions.c.extraction_date)
        asked = sa.and_(
            attempts.c.run_id == extractions.c.run_id,
            attempts.c.center_id == extractions.c.center_id,
            attempts.c.extraction_date == extractions.c.extraction_date,
            attempts.c.status == "success",
            attempts.c.started_at > since,
            attempts.c.started_at <= now(),
        )
        query = (
            sa.select(*key, sa.func.max(attempts.c.started_at).label("asked"))
            .join_from(extractions, attempts, asked)
            .where(extractions.c.extraction_date.in_(list(days)), extractions.c.delivered_at > since)
            .group_by(*key)
        )
        return {(row["center_id"], row["extraction_date"]): row["asked"] for row in self.rows(query)}

    def quarantined(self, center_id: str | None = None) -> dict[str, list[dt.date]]:
        """The dates of which rows are set aside, by center; of one center, if it is named."""
        columns = (extractions.c.center_id, extractions.c.extraction_date)
        query = sa.select(*columns).where(extractions.c.quarantined_count > 0).order_by(*columns)
        if center_id is not None:
            query = query.where(extractions.c.center_id == center_id)
        found: dict[str, list[dt.date]] = {}
        for row in self.rows(query):
            found.setdefault(row["center_id"], []).append(row["extraction_date"])
        return found

    def record_counts(self, days: Sequence[dt.date]) -> dict[str, dict[dt.date, int]]:
        """How many entries were delivered on some dates, by center and date."""
        columns = (extractions.c.center_id, extractions.c.extraction_date, extractions.c.record_count)
        found: dict[str, dict[dt.date, int]] = {}
        for row in self.rows(sa.select(*columns).where(extractions.c.extraction_date.in_(days))):
            found.setdefault(row["center_id"], {})[row["extraction_date"]] = row["record_count"]
        return found

    def newest_deliveries(self) -> dict[str, dt.date]:
        """The newest delivered date of each center."""
        known = extractions.c.center_id
        center = sa.select(sa.func.min(known).label("center_id")).cte(recursive=True)
        following = sa.select(sa.func.min(known)).where(known > center.c.center_id).scalar_subquery()
        center = center.union_all(sa.select(following).where(center.c.center_id.is_not(None)))
        newest = sa.select(sa.func.max(extractions.c.extraction_date)).where(known == center.c.center_id)
        # one step into the index for each center: grouping would read a row for each of its days
        query = sa.select(center.c.center_id, newest.scalar_subquery().label("newest"))
        return {row["center_id"]: row["newest"] for row in self.rows(query.where(center.c.center_id.is_not(None)))}

    def newest_attempts(self, day: dt.date, *, finished: bool = False) -> dict[str, Attempt]:
        """The newest try of each center for a date; with ``finished`` those of a run in progress do not count."""
        newest = (
            sa.select(sa.func.max(attempts.c.attempt_id))
            .where(attempts.c.extraction_date == day)
            .group_by(attempts.c.center_id)
        )
        if finished:
            newest = newest.join(runs).where(runs.c.status != "running")
        columns = [column for column in attempts.columns if column.name != "attempt_id"]
        rows = self.rows(sa.select(*columns).where(attempts.c.attempt_id.in_(newest)))
        return {row["center_id"]: Attempt(**row) for row in rows}

    def newest_night(self) -> Run | None:
        """The finished run over all centers that reached the newest date, the last of them to end."""
        newest = (
            sa.select(sa.func.max(runs.c.last_date)).where(runs.c.all_centers, _ENDED).correlate(None).scalar_subquery()
        )
        query = (
            sa.select(runs)
            .where(runs.c.all_centers, _ENDED, runs.c.last_date == newest)
            .order_by(_reported(runs.c.last_date).desc(), runs.c.finished_at.desc())
            .limit(1)
        )
        rows = self.rows(query)
        return Run(**rows[0]) if rows else None

    def running(self) -> list[Run]:
        """The runs that began and have not reported their end; one that was killed stays so until the next run."""
        return [Run(**row) for row in self.rows(sa.select(runs).where(runs.c.status == "running"))]

    def tallies(self, known: Mapping[str, dt.datetime | None]) -> Iterator[Tally]:
        """The finished runs but those ``known`` by id to have finished at that moment."""
        rows = self.rows(sa.select(runs).where(runs.c.status != "running"))
        new = [row for row in rows if row["run_id"] not in known or known[row["run_id"]] != row["finished_at"]]
        for row in new:
            run = Run(**row)
            tries, within, seconds = self._tries(run.run_id)
            yield Tally(run, tries, within, seconds, self._late(run.run_id))

    def _tries(self, run_id: str) -> tuple[dict[tuple[AttemptStatus, ErrorCode | None], int], dict[float, int], float]:
        tried = (
            sa.select(attempts.c.status, attempts.c.error, attempts.c.started_at, attempts.c.finished_at)
            .where(attempts.c.run_id == run_id)
            .distinct()  # a try is stored for each of its days
            .add_columns(attempts.c.center_id, attempts.c.attempt)
            .subquery()
        )
        seconds = sa.func.seconds_between(tried.c.started_at, tried.c.finished_at)
        within = sa.case(*((seconds <= bound, bound) for bound in TRY_SECONDS[:-1]), else_=-1.0)
        query = sa.select(
            tried.c.status,
            tried.c.error,
            within.label("within"),
            sa.func.count().label("number"),
            sa.func.sum(seconds).label("seconds"),
        ).group_by(tried.c.status, tried.c.error, sa.text("within"))
        tries: Counter[tuple[AttemptStatus, ErrorCode | None]] = Counter()
        bounds: Counter[float] = Counter()
        total = 0.0
        for row in self.rows(query):
            tries[row["status"], row["error"]] += row["number"]
            bounds[row["within"] if row["within"] >= 0 else float("inf")] += row["number"]
            total += float(row["seconds"])
        return dict(tries), dict(bounds), total

    def _late(self, run_id: str) -> dict[str, int]:
        kinds = (late_changes.c.added, late_changes.c.changed, late_changes.c.deleted)
        sums = (sa.func.coalesce(sa.func.sum(kind), 0).label(kind.name) for kind in kinds)
        [row] = self.rows(sa.select(*sums).where(late_changes.c.run_id == run_id))
        return {kind: int(number) for kind, number in row.items()}

    def newest_run(self, day: dt.date) -> Run | None:
        """The newest finished run over a date: one of all centers if there is any, else of some."""
        query = (
            sa.select(runs)
            .where(runs.c.first_date <= day, runs.c.last_date >= day, _ENDED)
            .order_by(runs.c.all_centers.desc(), _reported(day).desc(), runs.c.finished_at.desc())
            .limit(1)
        )
        rows = self.rows(query)
        return Run(**rows[0]) if rows else None


def _reported(day: sa.ColumnElement[dt.date] | dt.date) -> sa.ColumnElement[int]:
    """A number that grows from each run that tried a date to the next: a clock may have been set back in between."""
    tried = sa.select(sa.func.max(attempts.c.attempt_id)).where(
        attempts.c.extraction_date == day, attempts.c.run_id == runs.c.run_id
    )
    return sa.func.coalesce(tried.scalar_subquery(), 0)


def failures(outcomes: Iterable[Attempt]) -> list[Attempt]:
    """The failed among newest tries, by center."""
    return sorted((attempt for attempt in outcomes if attempt.status == "failed"), key=lambda failed: failed.center_id)
