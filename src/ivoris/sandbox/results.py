"""What the T-SQL engine hands to the wire: typed columns, Arrow batches, counts, messages and errors."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import pyarrow as pa


@dataclass(frozen=True)
class SqlType:
    """A SQL Server type as declared, such as ``SqlType("nvarchar", length=30)``.

    ``length`` is in characters for n-types and bytes otherwise, -1 is MAX; decimals carry precision and scale,
    ``time``, ``datetime2`` and ``datetimeoffset`` a scale.
    """

    name: str
    length: int | None = None
    precision: int | None = None
    scale: int | None = None


@dataclass(frozen=True)
class ResultColumn:
    name: str
    type: SqlType
    nullable: bool = True


@dataclass(frozen=True)
class RowSet:
    """One SELECT's result: Arrow columns in the order of ``columns``, whose types decide the encoding."""

    columns: tuple[ResultColumn, ...]
    batches: Iterator[pa.RecordBatch]


@dataclass(frozen=True)
class RowCount:
    """A statement without rows; ``count`` is None where SQL Server reports no count (DDL, SET, or NOCOUNT ON)."""

    count: int | None


@dataclass(frozen=True)
class Info:
    """A message that is no error, such as PRINT's (number 0) or a change of database (5701)."""

    number: int
    message: str
    state: int = 1
    severity: int = 0


@dataclass(frozen=True)
class DatabaseChange:
    """USE succeeded: the wire announces it with ENVCHANGE 1."""

    old: str
    new: str


@dataclass(frozen=True)
class Parameter:
    """A parameter of an RPC: name as sent (``@P1``), declared type, and value.

    Values are str, int, float, Decimal, bytes, bool, date, time, datetime, UUID or None.
    """

    name: str
    type: SqlType
    value: Any


class SqlServerError(Exception):
    """An error with SQL Server's number, severity and state, to be sent as an ERROR token."""

    def __init__(self, number: int, message: str, *, severity: int = 16, state: int = 1, line: int = 1) -> None:
        super().__init__(message)
        self.number = number
        self.message = message
        self.severity = severity
        self.state = state
        self.line = line


CANCELLED = 3617
DEADLOCK = 1205


def cancelled() -> SqlServerError:
    return SqlServerError(CANCELLED, "The operation was cancelled by the user.", severity=11)


def deadlock_victim(spid: int) -> SqlServerError:
    return SqlServerError(
        DEADLOCK,
        f"Transaction (Process ID {spid}) was deadlocked on lock resources with another process and has been chosen "
        "as the deadlock victim. Rerun the transaction.",
        severity=13,
        state=51,
    )


Result = RowSet | RowCount | Info | DatabaseChange


class Session(Protocol):
    """One connection's state in the engine. Called from one worker thread at a time; ``cancel`` from any."""

    database: str

    def execute(self, sql: str, parameters: Sequence[Parameter] = ()) -> Generator[Result, None, None]:
        """Run a batch statement by statement; yields each result, raises SqlServerError where one fails."""

    def describe_parameters(self, sql: str) -> Sequence[tuple[str, SqlType]]:
        """The undeclared ``@P1``… parameters of a statement with the types suggested for them."""

    def begin(self) -> None: ...

    def commit(self) -> None: ...

    def rollback(self) -> None: ...

    def cancel(self) -> None:
        """Interrupt the running statement; its execute raises SqlServerError 3617 (operation cancelled by user)."""

    def reset(self) -> None:
        """RESETCONNECTION: roll back, drop temporary tables, restore the login's database and SET options."""

    def close(self) -> None: ...


class Engine(Protocol):
    """All databases of one server."""

    def login(self, user: str, password: str, database: str | None) -> Session:
        """Open a session, or raise 18456 (wrong login) or 4060 (unknown database; the wire then adds 18456)."""
