"""What a server is spared over all processes that use one ledger: its connections and its statements per second."""

from __future__ import annotations

import contextlib
import datetime as dt
import random
import threading
import time
from collections.abc import Iterator

import sqlalchemy as sa

from ivoris.database import UtcDateTime, metadata
from ivoris.errors import OutputError, PermanentError, ServerBusyError
from ivoris.ledger import Ledger

server_pace = sa.Table(
    "server_pace",
    metadata,
    sa.Column("server", sa.String(400), primary_key=True),
    sa.Column("next_at", UtcDateTime, nullable=False),
)

_SLOT = sa.text(
    # read row by row, so that no lock is taken after the first that was free; CASE, for AND is taken in any order
    "SELECT slot FROM generate_series(1, :limit) AS slot WHERE CASE WHEN slot = ANY(:mine) THEN false "
    "ELSE pg_try_advisory_lock(hashtextextended('ivoris slot ' || :server || ' ' || slot, 0)) END LIMIT 1"
)
_GIVE = sa.text("SELECT pg_advisory_unlock(hashtextextended('ivoris slot ' || :server || ' ' || :slot, 0))")
_TAKE_AGAIN = sa.text("SELECT pg_try_advisory_lock(hashtextextended('ivoris slot ' || :server || ' ' || :slot, 0))")
_TURN = sa.text(
    "INSERT INTO server_pace AS pace (server, next_at) VALUES (:server, clock_timestamp() + :interval) "
    "ON CONFLICT (server) DO UPDATE SET next_at = greatest(pace.next_at, clock_timestamp()) + :interval "
    "RETURNING extract(epoch FROM next_at - :interval - clock_timestamp())"
)


class SharedLimits:
    """Slots are advisory locks of one session: those of a process that is gone are free at once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._session = ledger.session()
        self._lock = threading.Lock()
        self._closed = False
        self._mine: dict[str, set[int]] = {}

    @contextlib.contextmanager
    def slot(self, server: str, limit: int, patience: float) -> Iterator[None]:
        """Hold one of a server's ``limit`` connections while the block lasts.

        ServerBusyError where none is free within ``patience`` seconds.
        """
        slot = self._take(server, limit, patience)
        try:
            yield
        finally:
            self._give(server, slot)

    def turn(self, server: str, per_second: int) -> float:
        """Seconds until this process may send its next batch, of ``per_second`` of all processes."""
        parameters = {"server": server, "interval": dt.timedelta(seconds=1 / per_second)}
        with self._ledger.transaction() as connection:
            return float(connection.execute(_TURN, parameters).scalar_one())

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._end_session()

    def _take(self, server: str, limit: int, patience: float) -> int:
        last = time.monotonic() + patience
        while (slot := self._ask_slot(server, limit)) is None:
            if time.monotonic() > last:
                raise ServerBusyError(
                    f"{server}: none of its {limit} connections was free within {patience:.0f} s; run again"
                )
            time.sleep(random.uniform(0.02, 0.15))  # noqa: S311  so that those who wait do not come all at once
        return slot

    def _ask_slot(self, server: str, limit: int) -> int | None:
        with self._lock:
            mine = self._mine.setdefault(server, set())
            slot = self._ask(_SLOT, server=server, limit=limit, mine=sorted(mine))
            if slot is not None:
                mine.add(slot)
            return slot

    def _give(self, server: str, slot: int) -> None:
        with self._lock:
            self._mine[server].discard(slot)
            if self._closed:  # and its locks are gone with the session
                return
            with contextlib.suppress(PermanentError):  # the session is gone, and the lock with it
                self._ask(_GIVE, server=server, slot=slot)

    def _ask(self, statement: sa.TextClause, **parameters: object) -> int | None:
        try:
            found = self._session.execute(statement, parameters).scalar()
        except sa.exc.SQLAlchemyError:
            try:
                self._renew()
                found = self._session.execute(statement, parameters).scalar()
            except (sa.exc.SQLAlchemyError, OutputError):
                raise PermanentError("output", "the ledger cannot be asked for a free connection; run again") from None
        return int(found) if found is not None else None

    def _renew(self) -> None:
        """A new session in place of one that broke, with the slots of connections that are still open."""
        self._end_session()
        self._session = self._ledger.session()
        for server, slots in self._mine.items():
            for slot in slots:
                self._session.execute(_TAKE_AGAIN, {"server": server, "slot": slot})

    def _end_session(self) -> None:
        """Not back into the pool: locks are the session's, and another would get them with it."""
        with contextlib.suppress(sa.exc.SQLAlchemyError):
            self._session.invalidate()
        self._session.close()
