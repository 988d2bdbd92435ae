"""An engine without SQL: statements are looked up in a table, so that the wire can be tested alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence

import pyarrow as pa

from ivoris.sandbox.results import (
    DatabaseChange,
    Parameter,
    Result,
    ResultColumn,
    RowCount,
    RowSet,
    SqlServerError,
    SqlType,
)

Script = Callable[["FakeSession", Sequence[Parameter]], Iterator[Result]]

PASSWORD = "Right!1"


def row_set(*columns: tuple[str, SqlType, pa.Array]) -> RowSet:
    batch = pa.RecordBatch.from_arrays([values for _, _, values in columns], names=[name for name, _, _ in columns])
    return RowSet(tuple(ResultColumn(name, kind) for name, kind, _ in columns), iter([batch]))


def one_value(name: str, kind: SqlType, value: object) -> RowSet:
    return row_set((name, kind, pa.array([value])))


class FakeSession:
    def __init__(self, engine: FakeEngine, database: str) -> None:
        self.engine = engine
        self.home = self.database = database
        self.cancelled = threading.Event()

    def execute(self, sql: str, parameters: Sequence[Parameter] = ()) -> Iterator[Result]:
        self.cancelled.clear()
        self.engine.seen.append((sql, list(parameters)))
        if sql in self.engine.scripts:
            yield from self.engine.scripts[sql](self, parameters)
        elif sql.lower().startswith("use "):
            old, self.database = self.database, sql[4:].strip("[] ")
            yield DatabaseChange(old, self.database)
        elif sql == "where am I":
            yield one_value("db", SqlType("sysname"), self.database)
        elif sql.startswith("echo"):
            yield row_set(*((p.name, p.type, echoed(p)) for p in parameters))
        elif sql == "hang":
            self.engine.hanging.release()
            if not self.cancelled.wait(60):
                raise AssertionError("nobody cancelled")
            raise SqlServerError(3617, "The operation was cancelled by the user.")
        elif sql.startswith(("SET ", "INSERT")) or "TRAN" in sql:
            yield RowCount(len(parameters) if sql.startswith("INSERT") else None)
        else:
            raise SqlServerError(208, f"Invalid object name '{sql}'.")

    def describe_parameters(self, sql: str) -> Sequence[tuple[str, SqlType]]:
        return [(f"@P{index + 1}", self.engine.undeclared) for index in range(sql.count("@P"))]

    def begin(self) -> None:
        self.engine.transactions.append("begin")

    def commit(self) -> None:
        self.engine.transactions.append("commit")

    def rollback(self) -> None:
        self.engine.transactions.append("rollback")

    def cancel(self) -> None:
        self.cancelled.set()

    def reset(self) -> None:
        self.database = self.home
        self.engine.transactions.append("reset")

    def close(self) -> None:
        self.engine.closed.release()


def echoed(parameter: Parameter) -> pa.Array:
    if parameter.type.name in {"datetimeoffset", "uniqueidentifier"} and parameter.value is not None:
        return pa.array([str(parameter.value)])
    return pa.array([parameter.value])


class FakeEngine:
    def __init__(self) -> None:
        self.scripts: dict[str, Script] = {}
        self.seen: list[tuple[str, list[Parameter]]] = []
        self.transactions: list[str] = []
        self.undeclared = SqlType("nvarchar", length=4000)
        self.hanging = threading.Semaphore(0)
        self.closed = threading.Semaphore(0)

    def login(self, user: str, password: str, database: str | None) -> FakeSession:
        if password != PASSWORD:
            raise SqlServerError(18456, f"Login failed for user '{user}'.", severity=14)
        if database == "nowhere":
            message = f'Cannot open database "{database}" requested by the login. The login failed.'
            raise SqlServerError(4060, message, severity=11)
        return FakeSession(self, database or "master")
