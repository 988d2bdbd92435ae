"""One connection's state in the engine: its batch, variables, transaction and temporary tables."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import duckdb
import pyarrow as pa

from ivoris.sandbox.engine import literals, metadata, plans, procedural, views, writing
from ivoris.sandbox.engine.catalog import Catalog, Database, Login, Table, fold
from ivoris.sandbox.engine.conversions import constant
from ivoris.sandbox.engine.errors import no_snapshot, of_stream, translated, undeclared, unknown_database
from ivoris.sandbox.engine.plans import Plan
from ivoris.sandbox.engine.sqltypes import NULL
from ivoris.sandbox.engine.statements import Block, Delete, If, Insert, Program, Query, Statement, Update, Use
from ivoris.sandbox.engine.translate import Environment, ViewUse
from ivoris.sandbox.results import (
    DEADLOCK,
    DatabaseChange,
    Info,
    Parameter,
    Result,
    RowCount,
    RowSet,
    SqlServerError,
    SqlType,
    cancelled,
)

if TYPE_CHECKING:
    from ivoris.sandbox.engine.engine import DuckEngine

BATCH_ROWS: Final = 10_000
_PLACE: Final = re.compile("\x01([^\x01]*)\x01")
# Found only when the statement is reached: a missing object may be made by then, permissions are then asked.
_DEFERRED: Final = frozenset({208, 229, 230, 911, 916, 1088})
_MISSED: Final = frozenset({109, 110, 137, 207, 209, 4104, 195, 8120})
_KEPT_VIEWS: Final = 64


@dataclass
class Options:
    """``lock_timeout`` in milliseconds, -1 for ever."""

    lock_timeout: int = -1
    nocount: bool = False
    xact_abort: bool = False
    implicit_transactions: bool = False
    identity_insert: int | None = None
    isolation: str = "READ COMMITTED"


@dataclass
class Frame:
    """The variables of a running batch, by folded name."""

    types: dict[str, SqlType] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)


class DuckSession:
    """Implements ``results.Session``."""

    def __init__(self, engine: DuckEngine, login: Login, database: str, spid: int) -> None:
        self.engine = engine
        self.login = login
        self.spid = spid
        self.database = database
        self.home = database
        self.connection = engine.connection.cursor()
        self.options = Options()
        self.transactions = 0
        self.row_count = 0
        self.identity: int | None = None
        self.temporary: dict[str, Table] = {}
        self._own_catalog: Catalog | None = None
        self._changes: list[Callable[[Catalog], Catalog]] = []
        self._physical = False
        self.doomed = False
        self._frame = Frame()
        self._cancelled = threading.Event()
        self._reader: Any = None
        self._next_identity = 0
        self._registered: dict[str, None] = {}
        self._closed = False

    # Session protocol

    def execute(self, sql: str, parameters: Sequence[Parameter] = ()) -> Generator[Result, None, None]:
        """Raises SqlServerError where a statement fails; results before it have been given."""
        self._cancelled.clear()
        frame = Frame()
        for parameter in parameters:
            frame.types[fold(parameter.name)] = parameter.type
            frame.values[fold(parameter.name)] = parameter.value
        program = self.engine.program(sql)
        yield from self.run(program, frame)

    def describe_parameters(self, sql: str) -> Sequence[tuple[str, SqlType]]:
        """Every ``@P`` of a statement as nvarchar, which converts to whatever it meets."""
        found = dict.fromkeys(re.findall(r"(?<![@\w])@[Pp]\d+\b", sql))
        return [(name, SqlType("nvarchar", length=4000)) for name in found]

    def begin(self) -> None:
        self.transactions += 1

    def commit(self) -> None:
        if self.transactions == 0:
            raise SqlServerError(3902, "The COMMIT TRANSACTION request has no corresponding BEGIN TRANSACTION.")
        if self.doomed:
            self.rollback()
            raise SqlServerError(
                3930,
                "The current transaction cannot be committed and cannot support operations that write to the log file. "
                "It has been rolled back.",
            )
        self.transactions -= 1
        if self.transactions == 0:
            self._end(commit=True)

    def rollback(self) -> None:
        if self.transactions == 0:
            raise SqlServerError(3903, "The ROLLBACK TRANSACTION request has no corresponding BEGIN TRANSACTION.")
        self.transactions = 0
        self.doomed = False
        self._end(commit=False)

    def cancel(self) -> None:
        self._cancelled.set()
        self.connection.interrupt()
        self.engine.locks.wake()

    def reset(self) -> None:
        if self.transactions:
            self.rollback()
        self.close_reader()
        self.drop_temporary(list(self.temporary.values()))
        self.options = Options()
        self.database = self.home
        self.row_count, self.identity = 0, None

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.transactions, self.doomed = 0, False
        with contextlib.suppress(duckdb.Error):  # what cannot be rolled back any more ends with the connection
            self._end(commit=False)
        self.close_reader()
        self.engine.forget(self)
        self.connection.close()

    # What statements are run by

    @property
    def catalog(self) -> Catalog:
        return self._own_catalog or self.engine.catalog

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    @property
    def frame(self) -> Frame:
        return self._frame

    def environment(self) -> Environment:
        return Environment(
            self.catalog, self.database, self.login.name, self.login.sysadmin, self._frame.types, self.temporary
        )

    def describe(self) -> metadata.Session:
        return metadata.Session(self.environment())

    def wait(self, seconds: float) -> None:
        """Raises 3617 when cancelled meanwhile."""
        if self._cancelled.wait(seconds):
            raise cancelled()

    def run(self, program: Program, frame: Frame) -> Iterator[Result]:
        """A batch in its own variables; the caller's are back afterwards."""
        outer, self._frame = self._frame, frame
        try:
            self._compile_ahead(program)
            for statement in program.statements:
                if (yield from self.statement(statement, program)):
                    return
        finally:
            self._frame = outer

    def statement(self, statement: Statement, program: Program) -> Generator[Result, None, bool]:  # noqa: PLR0911  # one branch per kind
        """Whether the batch ends here (RETURN)."""
        if self.is_cancelled:
            raise cancelled()
        try:
            if isinstance(statement, Block):
                for inner in statement.statements:
                    if (yield from self.statement(inner, program)):
                        return True
                return False
            if isinstance(statement, If):
                chosen = statement.then if self._condition(statement, program) else statement.otherwise
                return False if chosen is None else (yield from self.statement(chosen, program))
            if isinstance(statement, Query):
                yield from self._query(statement, program)
                return False
            if isinstance(statement, Use):
                yield from self._use(statement)
                return False
            if isinstance(statement, (Insert, Update, Delete)):
                self._begin_implicitly()
                count = writing.run(self, statement, program)
                yield RowCount(None) if self.options.nocount else count
                return False
            return (yield from procedural.run(self, statement))
        except SqlServerError as error:
            error.line = program.lines.get(id(statement), error.line) if error.line == 1 else error.line
            self._after_error(error)
            raise

    def _after_error(self, error: SqlServerError) -> None:
        if error.number == DEADLOCK or (self.options.xact_abort and self.transactions):
            self.transactions, self.doomed = 0, False
            self._end(commit=False)

    def _begin_implicitly(self) -> None:
        if self.options.implicit_transactions and self.transactions == 0:
            self.begin()

    # Plans

    def plan(self, statement: Statement, program: Program, make: Callable[[Environment], Plan]) -> Plan:
        """The kept plan where it still holds, else a new one."""
        environment = self.environment()
        key = (
            id(statement), fold(self.database), self.login.name, tuple(environment.variables.items()),
            tuple((name, id(table)) for name, table in self.temporary.items()), self.options.identity_insert,
        )  # fmt: skip
        kept = program.plans.get(key)
        if kept is not None and kept.holds(environment):
            return kept  # type: ignore[no-any-return]  # the dictionary holds plans, whatever its module knows of them
        plan = make(environment)
        if len(program.plans) > 64:
            program.plans.clear()
        program.plans[key] = plan
        return plan

    def _compile_ahead(self, program: Program) -> None:
        """Fail before the first result where a statement names a column that its table does not have."""
        types = dict(self._frame.types)
        try:
            for statement in program.statements:
                if not procedural.declare_ahead(statement, self._frame.types):
                    return
                if isinstance(statement, Query):
                    self._try_plan(statement, program)
        finally:
            self._frame.types.clear()
            self._frame.types.update(types)

    def _try_plan(self, statement: Query, program: Program) -> None:
        try:
            self.plan(statement, program, lambda environment: plans.query(environment, statement))
        except SqlServerError as error:
            if error.number not in _DEFERRED:
                error.line = program.lines.get(id(statement), 1)
                raise

    # Reading

    def text(self, plan: Plan) -> str:
        """The plan's DuckDB text with this session's values."""
        return _PLACE.sub(lambda match: constant(self._value(match[1])), plan.sql)

    def _value(self, key: str) -> Any:  # noqa: C901, PLR0911  # one branch per kind
        if key.startswith("@"):
            if key not in self._frame.values:
                raise undeclared(key)
            return _sendable(self._frame.values[key])
        match key:
            case "now":
                return dt.datetime.now(dt.UTC).replace(tzinfo=None).isoformat(sep=" ")
            case "rowcount":
                return self.row_count
            case "trancount":
                return self.transactions
            case "spid":
                return self.spid
            case "identity" | "scope_identity":
                return self.identity
            case "error" | "nestlevel":
                return 0
            case "lock_timeout":
                return self.options.lock_timeout
            case "textsize":
                return 2_147_483_647
            case "next_identity":
                return self._next_identity
            case _:
                raise KeyError(key)

    def set_next_identity(self, value: int) -> None:
        self._next_identity = value

    def prepare(self, plan: Plan) -> None:
        """Register the catalog views that a plan reads. Raises 3952 where SNAPSHOT cannot read its tables."""
        if plan.unversioned is not None and self.options.isolation == "SNAPSHOT":
            raise no_snapshot(plan.unversioned)
        self.close_reader()
        for use in plan.views:
            if use.view.counts_rows:
                self.connection.register(use.name, self._built(use))
            elif use.name not in self._registered:
                self.connection.register(use.name, self.engine.kept_view(use.name, partial(self._built, use)))
            else:
                del self._registered[use.name]
            self._registered[use.name] = None
        while len(self._registered) > _KEPT_VIEWS:
            name = next(iter(self._registered))
            del self._registered[name]
            self.connection.unregister(name)

    def _built(self, use: ViewUse) -> pa.Table:
        counts = self._row_counts(use) if use.view.counts_rows else {}
        return views.build(use.view, views.Context(self.catalog, use.access, counts))

    def _row_counts(self, use: ViewUse) -> dict[int, int]:
        tables = [table for table in use.access.database.tables.values() if use.access.sees(table)]
        if not tables:
            return {}
        counting = " UNION ALL ".join(f"SELECT {table.id}, count(*) FROM {table.physical}" for table in tables)
        return dict(self.connection.execute(counting).fetchall())

    def read(self, plan: Plan) -> Iterator[pa.RecordBatch]:
        """A plan's rows, streamed."""
        try:
            self.prepare(plan)
            reader = self.connection.sql(self.text(plan)).to_arrow_reader(BATCH_ROWS)
        except duckdb.Error as error:
            raise self.failed(error) from None
        self._reader = reader
        return self._batches(reader)

    def _batches(self, reader: Any) -> Iterator[pa.RecordBatch]:
        count = 0
        while self._reader is reader:
            try:
                batch = reader.read_next_batch()
            except StopIteration:
                break
            except duckdb.Error as error:
                self.close_reader()
                raise self.failed(error) from None
            except (OSError, pa.ArrowException) as error:  # how Arrow hands on what DuckDB says amid the rows
                self.close_reader()
                raise self.failed(of_stream(error)) from None
            count += batch.num_rows
            self.row_count = count
            yield batch
        self.row_count = count
        self.close_reader()

    def close_reader(self) -> None:
        """DuckDB takes no other statement while a result is open."""
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()

    def failed(self, error: duckdb.Error) -> SqlServerError:
        """A DuckDB failure as SQL Server's. Inside a transaction DuckDB gives up all of it: so does the session."""
        if self._physical:
            self._undo_physical()
            self.doomed = self.transactions > 0
        return translated(error, self.spid)

    def _query(self, statement: Query, program: Program) -> Iterator[Result]:
        self._begin_implicitly()
        plan = self.plan(statement, program, lambda environment: plans.query(environment, statement))
        if plan.assigns:
            last = None
            for batch in self.read(plan):
                if batch.num_rows:
                    last = batch.slice(batch.num_rows - 1)
            if last is not None:
                for index, name in enumerate(plan.assigns):
                    self.assign(name, last.column(index)[0].as_py(), plan.columns[index].type)
            return
        yield RowSet(plan.columns, self.read(plan))

    def scalar(self, sql: str) -> tuple[Any, SqlType]:
        """The value of an expression, as Python has it."""
        if (known := literals.plain(sql)) is not None:
            return known
        plan = plans.scalar(self.environment(), sql)
        [row] = self._rows(plan)
        return row, plan.columns[0].type

    def _condition(self, statement: If, program: Program) -> bool:
        asked = statement.condition
        plan = self.plan(statement, program, lambda environment: plans.scalar(environment, asked, condition=True))
        [row] = self._rows(plan)
        return bool(row)

    def _rows(self, plan: Plan) -> list[Any]:
        rows = self.row_count
        found = [value for batch in self.read(plan) for value in batch.column(0).to_pylist()]
        self.row_count = rows
        return found

    def assign(self, name: str, value: Any, kind: SqlType) -> None:
        """A variable's new value, in the variable's own type."""
        declared = self._frame.types.get(fold(name))
        if declared is None:
            raise undeclared(name)
        self._frame.values[fold(name)] = self.converted(value, kind, declared)

    def converted(self, value: Any, kind: SqlType, target: SqlType) -> Any:
        """A Python value as another SQL Server type has it."""
        from ivoris.sandbox.engine.conversions import convert  # noqa: PLC0415  # only here
        from ivoris.sandbox.engine.sqltypes import duckdb_type  # noqa: PLC0415

        if value is None or kind in {target, NULL}:
            return None if kind == NULL else value
        if kind.name == target.name == "nvarchar" and _fits(kind, target):
            return value
        self.close_reader()
        source = f"CAST({constant(_sendable(value))} AS {duckdb_type(kind)})"
        try:
            reader = self.connection.sql(f"SELECT {convert(source, kind, target)} AS o1").to_arrow_reader(1)
            value = reader.read_all().column(0)[0].as_py()
            reader.close()
        except duckdb.Error as error:
            raise self.failed(error) from None
        return value

    def _use(self, statement: Use) -> Iterator[Result]:
        database = self.catalog.database(statement.database)
        if database is None:
            raise unknown_database(statement.database)
        self.environment().access(database.name)
        old, self.database = self.database, database.name
        yield DatabaseChange(old, database.name)
        yield Info(5701, f"Changed database context to '{database.name}'.", state=2)

    # Writing

    @contextlib.contextmanager
    def writing(self, *locks: tuple[str, object]) -> Iterator[None]:
        """A statement that changes something: with its locks, in DuckDB's transaction, committed if none is open."""
        if self.doomed:
            raise SqlServerError(
                3930,
                "The current transaction cannot be committed and cannot support operations that write to the log file. "
                "Roll back the transaction.",
            )
        self.close_reader()
        self._lock(locks)
        try:
            if not self._physical:
                self.connection.execute("BEGIN TRANSACTION")
                self._physical = True
            yield
        except duckdb.Error as error:
            failure = self.failed(error)
            self._release_if_idle()
            raise failure from None
        except BaseException:
            # A refusal of the stand-in's own, after DuckDB may have changed rows: the same as DuckDB's failures.
            self._undo_physical()
            self.doomed = self.transactions > 0
            self._release_if_idle()
            raise
        if self.transactions == 0:
            self._end(commit=True)

    def _lock(self, names: Sequence[tuple[str, object]]) -> None:
        timeout = None if self.options.lock_timeout < 0 else self.options.lock_timeout / 1000
        try:
            for name in names:
                self.engine.locks.acquire(name, self.spid, timeout, self._cancelled.is_set)
        except SqlServerError:
            self._release_if_idle()
            raise

    def _release_if_idle(self) -> None:
        if self.transactions == 0:
            self.engine.locks.release(self.spid)

    def _undo_physical(self) -> None:
        self._physical = False
        self._own_catalog = None
        self._registered.clear()  # what was registered inside the transaction is gone with it
        self.close_reader()
        with contextlib.suppress(duckdb.Error):  # DuckDB may have rolled back already
            self.connection.execute("ROLLBACK")
        self.temporary = {name: table for name, table in self.temporary.items() if self._is_there(table)}

    def _is_there(self, table: Table) -> bool:
        try:
            self.connection.execute(f"SELECT 1 FROM {table.physical} LIMIT 0")
        except duckdb.Error:
            return False
        return True

    def _end(self, *, commit: bool) -> None:
        """End DuckDB's transaction, if there is one, and give back the locks."""
        self.close_reader()
        try:
            if not self._physical:
                return
            if not commit:
                self._undo_physical()
                return
            try:
                if self._own_catalog is None:
                    self.connection.execute("COMMIT")
                else:
                    self.engine.publish(self.connection, self._changes)
            except duckdb.Error as error:
                raise self.failed(error) from None
            self._physical = False
        finally:
            self._own_catalog = None
            self._changes = []
            self.engine.locks.release(self.spid)

    def change_catalog(self, change: Callable[[Catalog], Catalog]) -> None:
        """Apply a change to this session's view now, and to everyone's at commit."""
        if self._own_catalog is None:
            self._changes = []
        self._own_catalog = change(self.catalog)
        self._changes.append(change)

    def change_database(self, database: Database, *, before: str | None = None) -> None:
        self.change_catalog(lambda catalog: catalog.with_database(database, before=before))

    def drop_temporary(self, tables: Sequence[Table]) -> None:
        for table in tables:
            self.temporary.pop(fold(table.name), None)
            with contextlib.suppress(duckdb.Error):  # gone with a rolled back transaction
                self.connection.execute(f"DROP TABLE IF EXISTS {table.physical}")


def _fits(kind: SqlType, target: SqlType) -> bool:
    """Whether any text of one nvarchar is the same in another."""
    return target.length == -1 or (kind.length is not None and 0 < kind.length <= (target.length or 0))


def _sendable(value: Any) -> Any:
    """Values whose text DuckDB does not read as it is."""
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value
