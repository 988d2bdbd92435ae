"""What is left of runs that many processes share: pieces of a period, and in each the visits to its centers."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from ivoris.database import UtcDateTime, metadata, now
from ivoris.ledger import Ledger, Run, RunStatus, runs
from ivoris.statements import Period

wishes = sa.Table(
    "wishes",
    metadata,
    sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
    sa.Column("wish", sa.Text, nullable=False),
)

pieces = sa.Table(
    "pieces",
    metadata,
    sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
    sa.Column("zone", sa.String(512), primary_key=True),
    sa.Column("first_date", sa.Date, primary_key=True),
    sa.Column("last_date", sa.Date, nullable=False),
    sa.Column("centers", sa.Integer, nullable=False),
    sa.Column("done", sa.Integer, nullable=False),
    sa.Column("failed", sa.Integer, nullable=False),
    sa.Column("interrupted", sa.Integer, nullable=False),
    sa.Column("entries", sa.BigInteger, nullable=False),
    sa.Column("published_at", UtcDateTime),
)

work = sa.Table(
    "work",
    metadata,
    sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
    sa.Column("center_id", sa.String(64), primary_key=True),
    sa.Column("first_date", sa.Date, primary_key=True),
    sa.Column("zone", sa.String(512), nullable=False),
    sa.Column("outcome", sa.Text),
)

_KEPT = dt.timedelta(days=7)  # of a finished run, for whoever asks what became of it


@dataclass(frozen=True)
class Piece:
    """Days that are published together, of the centers of one zone."""

    zone: str
    first_date: dt.date
    last_date: dt.date
    centers: tuple[str, ...]


@dataclass(frozen=True)
class Visit:
    """One center's part of a piece."""

    run_id: str
    center_id: str
    zone: str
    first_date: dt.date
    last_date: dt.date


@dataclass(frozen=True)
class Count:
    """How far a run is: visits, of which done and failed; entries; pieces that are still to be published."""

    visits: int
    done: int
    failed: int
    entries: int
    unpublished: int


Enqueue = Callable[[sa.Connection], None]
"""Puts jobs into the queue within a transaction, so that they are there exactly where the rest of it is."""


class Worklist:
    """The worklist of a ledger on PostgreSQL."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def begin(
        self,
        run: Run,
        wish: str,
        parts: Sequence[Piece],
        enqueue: Callable[[sa.Connection, str], None],
        *,
        over: dt.datetime | None,
    ) -> str:
        """Write a run down with all its work and return its id: that of a run at work that was asked for the same.

        ``enqueue`` puts the jobs into the queue, in the same transaction. A run that began before ``over`` is not at
        work any more, whatever is left of it: it is reported interrupted.
        """
        same = (
            sa.select(runs.c.run_id)
            .join(wishes)
            .where(
                runs.c.status == "running",
                runs.c.first_date == run.first_date,
                runs.c.last_date == run.last_date,
                wishes.c.wish == wish,
            )
        )
        with self._ledger.transaction() as connection:
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(hashtextextended('ivoris begin', 0))"))
            if over is not None:
                ended = runs.update().where(runs.c.run_id.in_(same), runs.c.started_at < over)
                connection.execute(ended.values(status="interrupted", finished_at=now()))
            joined = connection.execute(same).scalar()
            if joined is not None:
                return str(joined)
            self._forget(connection)
            connection.execute(runs.insert().values(**vars(run)))
            connection.execute(wishes.insert().values(run_id=run.run_id, wish=wish))
            connection.execute(pieces.insert(), [_new(run.run_id, part) for part in parts])
            visits = [
                {"run_id": run.run_id, "center_id": center_id, "first_date": part.first_date, "zone": part.zone}
                for part in parts
                for center_id in part.centers
            ]
            connection.execute(work.insert(), visits)
            enqueue(connection, run.run_id)
        return run.run_id

    def run(self, run_id: str) -> tuple[Run, str] | None:
        """A run and what was wished of it; None where the ledger has it no more."""
        rows = self._ledger.rows(sa.select(runs, wishes.c.wish).join(wishes).where(runs.c.run_id == run_id))
        if not rows:
            return None
        wish = str(rows[0].pop("wish"))
        return Run(**rows[0]), wish

    def open_visit(self, run_id: str, center_id: str, first: dt.date) -> Visit | None:
        """The visit, where nobody has made it yet and its run goes on."""
        query = (
            sa.select(work.c.run_id, work.c.center_id, work.c.zone, work.c.first_date, pieces.c.last_date)
            .join(pieces, _same_piece())
            .join(runs, runs.c.run_id == work.c.run_id)
            .where(
                work.c.run_id == run_id,
                work.c.center_id == center_id,
                work.c.first_date == first,
                work.c.outcome.is_(None),
                runs.c.status == "running",
            )
        )
        rows = self._ledger.rows(query)
        return Visit(**rows[0]) if rows else None

    def done(self, visit: Visit, outcome: str, *, error: str | None, entries: int, publish: Enqueue) -> bool:
        """Write down how a visit went; False where somebody else already had. The last of a piece calls ``publish``."""
        with self._ledger.transaction() as connection:
            written = connection.execute(
                work.update()
                .where(
                    work.c.run_id == visit.run_id,
                    work.c.center_id == visit.center_id,
                    work.c.first_date == visit.first_date,
                    work.c.outcome.is_(None),
                )
                .values(outcome=outcome)
            )
            if not written.rowcount:
                return False
            count = (
                pieces.update()
                .where(_piece(visit.run_id, visit.zone, visit.first_date))
                .values(
                    done=pieces.c.done + 1,
                    failed=pieces.c.failed + int(error is not None),
                    interrupted=pieces.c.interrupted + int(error == "interrupted"),
                    entries=pieces.c.entries + entries,
                )
                .returning(pieces.c.centers - pieces.c.done)
            )
            if connection.execute(count).scalar() == 0:
                publish(connection)
        return True

    def unpublished(self, run_id: str, zone: str, first: dt.date) -> dt.date | None:
        """The last date of a piece whose visits are all made and which is not published; None where it is not so."""
        query = sa.select(pieces.c.last_date).where(
            _piece(run_id, zone, first), pieces.c.done == pieces.c.centers, pieces.c.published_at.is_(None)
        )
        rows = self._ledger.rows(query)
        return rows[0]["last_date"] if rows else None

    def parts(self, run_id: str) -> list[tuple[str, Period]]:
        """The days of each piece, once for each zone, in order."""
        query = (
            sa.select(pieces.c.zone, pieces.c.first_date, pieces.c.last_date)
            .where(pieces.c.run_id == run_id)
            .order_by(pieces.c.first_date, pieces.c.zone)
        )
        return [(row["zone"], Period(row["first_date"], row["last_date"])) for row in self._ledger.rows(query)]

    def outcomes(self, run_id: str, zone: str, first: dt.date) -> list[str]:
        """How the visits of a piece went that were made, by center."""
        query = (
            sa.select(work.c.outcome)
            .where(
                work.c.run_id == run_id,
                work.c.zone == zone,
                work.c.first_date == first,
                work.c.outcome.is_not(None),
            )
            .order_by(work.c.center_id)
        )
        return [row["outcome"] for row in self._ledger.rows(query)]

    def published(self, run_id: str, zone: str, first: dt.date, *, lost: bool = False) -> bool:
        """Mark a piece published, or ``lost`` as it cannot be; True where it was the last one, and the run is over."""
        with self._ledger.transaction() as connection:
            row = connection.execute(sa.select(runs).where(runs.c.run_id == run_id).with_for_update()).mappings().one()
            values = {"published_at": now()} | ({"failed": pieces.c.centers, "entries": 0} if lost else {})
            connection.execute(pieces.update().where(_piece(run_id, zone, first)).values(**values))
            sums = [sa.func.sum(column) for column in (pieces.c.centers, pieces.c.failed, pieces.c.interrupted)]
            left = sa.func.count().filter(pieces.c.published_at.is_(None))
            found = connection.execute(sa.select(left, *sums).where(pieces.c.run_id == run_id)).one()
            unpublished, visits, failed, interrupted = (int(number) for number in found)
            if unpublished or row["status"] != "running":
                return False
            ended = now()
            duration_ms = round((ended - row["started_at"]).total_seconds() * 1000)
            status = _status(visits, failed, interrupted)
            ending = {"status": status, "finished_at": ended, "duration_ms": duration_ms}
            connection.execute(runs.update().where(runs.c.run_id == run_id).values(**ending))
        return True

    def count(self, run_id: str) -> Count:
        sums = {
            "visits": pieces.c.centers,
            "done": pieces.c.done,
            "failed": pieces.c.failed,
            "entries": pieces.c.entries,
        }
        columns = [sa.func.coalesce(sa.func.sum(column), 0).label(name) for name, column in sums.items()]
        left = sa.func.count().filter(pieces.c.published_at.is_(None)).label("unpublished")
        [row] = self._ledger.rows(sa.select(*columns, left).where(pieces.c.run_id == run_id))
        return Count(**{name: int(number) for name, number in row.items()})

    def _forget(self, connection: sa.Connection) -> None:
        """Remove the work of runs that are long over: what became of it is in the ledger's other tables."""
        over = sa.select(runs.c.run_id).where(runs.c.finished_at < now() - _KEPT)
        for table in (work, pieces, wishes):
            connection.execute(table.delete().where(table.c.run_id.in_(over)))


def request(centers: Sequence[str], **wish: Any) -> str:
    """What a run is asked for as text: equal requests have equal texts."""
    return json.dumps({"centers": sorted(centers), **wish}, sort_keys=True)


def _new(run_id: str, part: Piece) -> dict[str, Any]:
    counts = dict.fromkeys(("done", "failed", "interrupted", "entries"), 0)
    return {**vars(part), **counts, "run_id": run_id, "centers": len(part.centers)}


def _same_piece() -> sa.ColumnElement[bool]:
    return sa.and_(
        pieces.c.run_id == work.c.run_id, pieces.c.zone == work.c.zone, pieces.c.first_date == work.c.first_date
    )


def _piece(run_id: str, zone: str, first: dt.date) -> sa.ColumnElement[bool]:
    return sa.and_(pieces.c.run_id == run_id, pieces.c.zone == zone, pieces.c.first_date == first)


def _status(visits: int, failed: int, interrupted: int) -> RunStatus:
    if interrupted:
        return "interrupted"
    if not failed:
        return "success"
    return "failed" if failed == visits else "partial"
