"""What is left of runs that many processes share: pieces of a period, and in each the visits to its centers."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import sqlalchemy as sa

from ivoris.database import UtcDateTime, metadata, now
from ivoris.ledger import Ledger, Run, runs
from ivoris.run import Counts
from ivoris.statements import Period

wishes = sa.Table(
    "wishes",
    metadata,
    sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
    sa.Column("wish", sa.Text, nullable=False),
    sa.Column("ends_at", UtcDateTime),
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
    sa.Column("warnings", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("set_aside", sa.BigInteger, nullable=False, server_default="0"),
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
    sa.Column("error", sa.String(32)),
)

_SUMMED = tuple(field.name for field in fields(Counts) if field.name != "visits")
_LATEST = dt.timedelta(hours=1)  # after its deadline a run's last publication has ended
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
class Standing:
    """How far a run is: its visits, what those that are made came to, and pieces that are still to be published."""

    visits: int
    made: Counts
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
        ends_at: dt.datetime | None,
    ) -> str:
        """Write a run down with all its work and return its id: that of a run at work that was asked for the same.

        ``enqueue`` puts the jobs into the queue, in the same transaction. ``ends_at`` is the run's deadline, if any.
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
            _end_overdue(connection)
            joined = connection.execute(same).scalar()
            if joined is not None:
                return str(joined)
            self._forget(connection)
            connection.execute(runs.insert().values(**vars(run)))
            connection.execute(wishes.insert().values(run_id=run.run_id, wish=wish, ends_at=ends_at))
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

    def overdue(self, zones: Iterable[str], after: dt.timedelta) -> list[Visit]:
        """The visits in some zones that nobody made until so long ``after`` the deadline of their run."""
        query = (
            sa.select(work.c.run_id, work.c.center_id, work.c.zone, work.c.first_date, pieces.c.last_date)
            .join(pieces, _same_piece())
            .join(runs, runs.c.run_id == work.c.run_id)
            .join(wishes, wishes.c.run_id == work.c.run_id)
            .where(
                runs.c.status == "running",
                wishes.c.ends_at < now() - after,
                pieces.c.done < pieces.c.centers,
                work.c.outcome.is_(None),
                work.c.zone.in_(list(zones)),
            )
        )
        return [Visit(**row) for row in self._ledger.rows(query)]

    def end_overdue(self) -> None:
        """Report the runs interrupted that nobody can be at work at any more, whatever is left of them."""
        with self._ledger.transaction() as connection:
            _end_overdue(connection)

    def done(self, visit: Visit, outcome: str, error: str | None, counts: Counts, *, publish: Enqueue) -> bool:
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
                .values(outcome=outcome, error=error)
            )
            if not written.rowcount:
                return False
            count = (
                pieces.update()
                .where(_piece(visit.run_id, visit.zone, visit.first_date))
                .values(done=pieces.c.done + 1, **{name: pieces.c[name] + getattr(counts, name) for name in _SUMMED})
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

    def failures(self, run_id: str) -> Iterator[tuple[Period, str]]:
        """How the visits went that failed, each with its days, piece by piece in order."""
        failed = (
            sa.select(pieces.c.zone, pieces.c.first_date, pieces.c.last_date)
            .where(pieces.c.run_id == run_id, pieces.c.failed > 0)
            .order_by(pieces.c.first_date, pieces.c.zone)
        )
        for piece in self._ledger.rows(failed):
            for text in self.outcomes(run_id, piece["zone"], piece["first_date"], failed=True):
                yield Period(piece["first_date"], piece["last_date"]), text

    def outcomes(self, run_id: str, zone: str, first: dt.date, *, failed: bool = False) -> list[str]:
        """How the visits of a piece went that were made, or those that ``failed``, in the order of the centers."""
        query = (
            sa.select(work.c.outcome)
            .where(
                work.c.run_id == run_id,
                work.c.zone == zone,
                work.c.first_date == first,
                work.c.error.is_not(None) if failed else work.c.outcome.is_not(None),
            )
            .order_by(work.c.center_id)
        )
        return [row["outcome"] for row in self._ledger.rows(query)]

    def published(self, run_id: str, zone: str, first: dt.date, lost: Mapping[str, str] | None = None) -> bool:
        """Mark a piece published; True where it was the last one, and the run is over.

        One that cannot be published is ``lost``: its outcomes, by center, are given anew, and all of them failures.
        """
        with self._ledger.transaction() as connection:
            row = connection.execute(sa.select(runs).where(runs.c.run_id == run_id).with_for_update()).mappings().one()
            values: dict[str, Any] = {"published_at": now()}
            if lost is not None:
                values |= {"failed": pieces.c.centers, "entries": 0, "warnings": 0, "set_aside": 0}
                for center_id, text in lost.items():
                    of_center = sa.and_(
                        work.c.run_id == run_id, work.c.center_id == center_id, work.c.first_date == first
                    )
                    connection.execute(work.update().where(of_center).values(outcome=text, error="output"))
            connection.execute(pieces.update().where(_piece(run_id, zone, first)).values(**values))
            standing = _standing(connection.execute(_sums(run_id)).mappings().one())
            if standing.unpublished or row["status"] != "running":
                return False
            ended = now()
            duration_ms = round((ended - row["started_at"]).total_seconds() * 1000)
            ending = {"status": standing.made.status, "finished_at": ended, "duration_ms": duration_ms}
            connection.execute(runs.update().where(runs.c.run_id == run_id).values(**ending))
        return True

    def standing(self, run_id: str) -> Standing:
        [row] = self._ledger.rows(_sums(run_id))
        return _standing(row)

    def _forget(self, connection: sa.Connection) -> None:
        """Remove the work of runs that are long over: what became of it is in the ledger's other tables."""
        over = sa.select(runs.c.run_id).where(runs.c.finished_at < now() - _KEPT)
        for table in (work, pieces, wishes):
            connection.execute(table.delete().where(table.c.run_id.in_(over)))


def request(centers: Sequence[str], **wish: Any) -> str:
    """What a run is asked for as text: equal requests have equal texts."""
    return json.dumps({"centers": sorted(centers), **wish}, sort_keys=True)


def _new(run_id: str, part: Piece) -> dict[str, Any]:
    counts = dict.fromkeys(("done", *_SUMMED), 0)
    return {**vars(part), **counts, "run_id": run_id, "centers": len(part.centers)}


def _same_piece() -> sa.ColumnElement[bool]:
    return sa.and_(
        pieces.c.run_id == work.c.run_id, pieces.c.zone == work.c.zone, pieces.c.first_date == work.c.first_date
    )


def _piece(run_id: str, zone: str, first: dt.date) -> sa.ColumnElement[bool]:
    return sa.and_(pieces.c.run_id == run_id, pieces.c.zone == zone, pieces.c.first_date == first)


def _sums(run_id: str) -> sa.Select[Any]:
    sums = {"visits": pieces.c.centers, "done": pieces.c.done} | {name: pieces.c[name] for name in _SUMMED}
    columns = [sa.func.coalesce(sa.func.sum(column), 0).label(name) for name, column in sums.items()]
    unpublished = sa.func.count().filter(pieces.c.published_at.is_(None)).label("unpublished")
    return sa.select(*columns, unpublished).where(pieces.c.run_id == run_id)


def _standing(sums: Mapping[Any, Any]) -> Standing:
    made = Counts(visits=int(sums["done"]), **{name: int(sums[name]) for name in _SUMMED})
    return Standing(int(sums["visits"]), made, int(sums["unpublished"]))


def _end_overdue(connection: sa.Connection) -> None:
    overdue = sa.select(wishes.c.run_id).where(wishes.c.ends_at < now() - _LATEST)
    ended = runs.update().where(runs.c.status == "running", runs.c.run_id.in_(overdue))
    connection.execute(ended.values(status="interrupted", finished_at=now()))
