"""Locks among processes: those of one machine by files, those of many by the ledger's database.

A lock ends with the process that holds it, however that ends. Those of PostgreSQL are advisory ones of a session, so
the address of the ledger must lead to the server itself or to a pooler that pools sessions, not transactions.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa

from ivoris import files
from ivoris.errors import OutputError

_TAKE = sa.text("SELECT pg_advisory_lock(hashtextextended(:name, 0))")
_TRY = sa.text("SELECT pg_try_advisory_lock(hashtextextended(:name, 0))")
_GIVE = sa.text("SELECT pg_advisory_unlock(hashtextextended(:name, 0))")


class Held:
    """A lock that is held."""

    def check(self) -> None:
        """OutputError where it is held no longer: a lock in a database is lost with the connection to it."""


class Locks(Protocol):
    def held(self, name: str, *, wait: bool = True) -> contextlib.AbstractContextManager[Held | None]:
        """Hold a lock while the block lasts; without ``wait`` None is yielded where another process has it."""


class FileLocks:
    """Locks of this machine's processes, as files of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextlib.contextmanager
    def held(self, name: str, *, wait: bool = True) -> Iterator[Held | None]:
        with files.locked(self._folder / f"{re.sub(r'[^A-Za-z0-9_-]+', '_', name)}.lock", wait=wait) as free:
            yield Held() if free else None


class DatabaseLocks:
    """Locks of all processes that use one PostgreSQL database. A machine that is gone loses its own within a minute."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    @contextlib.contextmanager
    def held(self, name: str, *, wait: bool = True) -> Iterator[Held | None]:
        key = {"name": f"ivoris {name}"}
        try:
            connection = self._engine.connect()
        except sa.exc.SQLAlchemyError as error:
            raise _lost(name, error) from None
        with connection:
            try:
                taken = connection.execute(_TAKE if wait else _TRY, key).scalar()
            except sa.exc.SQLAlchemyError as error:
                raise _lost(name, error) from None
            if not wait and not taken:
                yield None
                return
            try:
                yield _InDatabase(name, connection)
            finally:
                try:
                    connection.execute(_GIVE, key)
                except sa.exc.SQLAlchemyError:
                    connection.invalidate()  # its session, if there is one, must not keep the lock


class _InDatabase(Held):
    def __init__(self, name: str, connection: sa.Connection) -> None:
        self._name = name
        self._connection = connection

    def check(self) -> None:
        try:
            self._connection.execute(sa.text("SELECT 1"))
        except sa.exc.SQLAlchemyError as error:
            raise _lost(self._name, error) from None


def _lost(name: str, error: sa.exc.SQLAlchemyError) -> OutputError:
    cause = type(error).__name__
    return OutputError(f"the lock {name!r} cannot be held ({cause}): the ledger's database is gone; run again")
