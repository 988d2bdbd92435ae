"""SQL Server: connect, pool, quote, translate errors. The only importer of the driver."""

from __future__ import annotations

import contextlib
import functools
import importlib.resources
import os
import re
import socket
import ssl
import tempfile
import threading
import time
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import mssql_python
import pyarrow as pa

from ivoris import files, scratch
from ivoris.config import Center, Config, Server
from ivoris.courtesy import Budget, Limits, SharedBudget
from ivoris.errors import CenterError, PermanentError, TransientError, during, mark

mssql_python.pooling(enabled=False)  # its pool counts per connection string, the courtesy limit is per server

# The driver gives no SQLSTATE, only its own text for it; these texts do not change with the login's language.
_UNREACHABLE = {"Client unable to establish connection", "Timeout expired", "Connection timeout expired"}
_BROKEN = {"Communication link failure", "Connection not open", "Connection failure during transaction"}
_TIMEOUT = {"Timeout expired", "Connection timeout expired", "Operation canceled"}
_REFUSED = "Syntax error or access violation"
_REFUSED_LOGIN = {
    "Invalid authorization specification",
    "Invalid catalog name",
    "Server rejected the connection",
    _REFUSED,  # how a login without a user in the database may look
}
_DEADLOCK = {"Serialization failure"}
_MISSING_OBJECT = {"Base table or view not found", "Column not found"}

LOCK_TIMEOUT_SECONDS = 10  # as the statements in sql/ set it
CHUNK_ROWS = 4096  # of long texts some megabytes, in each worker twice
SLOT_SECONDS = 600.0  # for one of a server's connections: longer than any other center should hold one
_CANCEL_SECONDS = 10  # for a server to heed a cancel
_CLOSING = "ivoris_rows"
_END = f"SELECT @@ROWCOUNT AS {_CLOSING};"


@functools.cache
def statement(name: str) -> str:
    """The text of ``sql/<name>.sql``, its comments stripped but for the first, which names the product to the DBA."""
    text = (importlib.resources.files("ivoris") / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    return re.sub(r"^\s*--.*\n", "", text, flags=re.MULTILINE).strip()


def quote_identifier(name: str) -> str:
    """``name`` in brackets, as QUOTENAME does it; whatever it holds is a name and nothing else."""
    if not name or len(name) > 128 or "\0" in name:
        raise PermanentError("query", "an identifier of the mapping is empty, too long or holds a NUL")
    return "[" + name.replace("]", "]]") + "]"


def quote_literal(value: bool | int | str) -> str:
    """A constant of a mapping (a flag's live value) as T-SQL."""
    if isinstance(value, str):
        return "N'" + value.replace("'", "''") + "'"
    return str(int(value))


def parameterized(sql: str, parameters: Mapping[str, int | str]) -> str:
    """A batch with ``@name`` parameters as one call of sp_executesql.

    The driver's own parameters would cost a second round trip (sp_prepexec, then sp_unprepare). The server caches the
    plan of the inner text, which is the same every night, as it does for those.
    """
    if not parameters:
        return sql
    types = ", ".join(
        f"@{name} {'int' if isinstance(value, int) else 'nvarchar(4000)'}" for name, value in parameters.items()
    )
    values = ", ".join(f"@{name} = {quote_literal(value)}" for name, value in parameters.items())
    return f"EXEC sp_executesql {quote_literal(sql)}, {quote_literal(types)}, {values}"


def connection_string(server: Server, database: str, password: str) -> str:
    """An ODBC connection string with every value in braces."""
    settings = server.settings
    values = {
        "Server": f"{server.host},{server.port}",
        "Database": database,
        "UID": settings.user,
        "PWD": password,
        "Encrypt": "yes" if settings.encrypt else "no",
        "TrustServerCertificate": "yes" if settings.trust_server_certificate else "no",
        "ConnectRetryCount": "0",
    }
    return ";".join(f"{key}={{{value.replace('}', '}}')}}}" for key, value in values.items())


class Connection:
    """One open connection to a center's database; used by one thread at a time."""

    def __init__(
        self, raw: mssql_python.Connection, center: Center, budget: Budget | None = None, *, query_timeout: float = 120
    ) -> None:
        self.raw = raw
        self.center = center
        self._budget = budget or Budget(None)
        self._patience = query_timeout + _CANCEL_SECONDS
        self.broken = False
        self.sent_at = 0.0
        """When the newest batch was sent, by ``time.monotonic``: its turn among the server's others had come."""
        self._cursor: mssql_python.Cursor | None = None
        self._waiting_since: float | None = None

    def chunks(
        self, sql: str, parameters: Mapping[str, int | str] | None = None
    ) -> Generator[tuple[int, pa.Table], None, None]:
        """Run a batch in one round trip and yield its rows as they come: the number of the result set, and some rows.

        Every result set is yielded at least once, if only with its columns. Rows are good once the iterator came to its
        end: a TransientError then tells an answer that broke off. Close the iterator where it is not read to its end:
        until then the connection serves nothing else.
        """
        self._budget.spend()
        begun = self.sent_at = time.monotonic()
        try:
            cursor = self._cursor = self.raw.cursor()
            try:
                self._waiting_since = time.monotonic()
                cursor.execute(parameterized(f"{sql}\n{_END}", parameters or {}))
                for found in _sets(cursor):
                    self._waiting_since = None
                    yield found
                    self._waiting_since = time.monotonic()
            finally:
                self._cursor = self._waiting_since = None
                cursor.close()
        except (mssql_python.Error, RuntimeError) as error:
            translated = _translate_statement(error, time.monotonic() - begun)
            self.broken = translated.code in {"connection", "timeout"}
            raise mark(translated, "query") from None
        except _BrokenOffError:
            self.broken = True
            broken = TransientError("connection", "the connection broke in the middle of an answer")
            raise mark(broken, "query") from None

    def results(self, sql: str, parameters: Mapping[str, int | str] | None = None) -> list[pa.Table]:
        """Run a batch in one round trip and return its result sets, each of them whole."""
        found: list[list[pa.Table]] = []
        for number, rows in self.chunks(sql, parameters):
            found.extend([] for _ in range(number + 1 - len(found)))
            found[number].append(rows)
        return [pa.concat_tables(parts) for parts in found]

    @property
    def stuck(self) -> bool:
        """Whether the server neither answers nor heeds the driver's cancel, long after ``query_timeout``."""
        since = self._waiting_since
        return since is not None and time.monotonic() - since > self._patience

    def cancel(self) -> None:
        """End what another thread waits for on this connection; that thread gets a CenterError."""
        cursor = self._cursor
        if cursor is not None and cursor.hstmt is not None:
            self.broken = True
            with contextlib.suppress(mssql_python.Error, RuntimeError):
                cursor.hstmt._cancel()  # noqa: SLF001  the driver has no public way to cancel an execute

    def rows(self, sql: str, parameters: Mapping[str, int | str] | None = None) -> list[list[dict[str, Any]]]:
        """Run a batch and return each result set as a list of rows."""
        return [table.to_pylist() for table in self.results(sql, parameters)]


class _BrokenOffError(Exception):
    """An answer came to its end before it was whole."""


def _sets(cursor: mssql_python.Cursor) -> Iterator[tuple[int, pa.Table]]:
    """The result sets of a batch that ends with ``_END``.

    The driver takes a connection that breaks between two rows for the end of the result, without any error: only the
    closing row tells that everything came, and how many rows the last result set had.
    """
    number, rows = 0, 0
    while True:
        if cursor.description and cursor.description[0][0] == _CLOSING:
            [closing] = cursor.arrow()[_CLOSING].to_pylist() or [None]
            if closing != rows:
                raise _BrokenOffError
            return
        if cursor.description:
            rows = 0
            for some in _fetch(cursor):
                rows += len(some)
                yield number, some
            number += 1
        if not cursor.nextset():
            raise _BrokenOffError


def _fetch(cursor: mssql_python.Cursor) -> Iterator[pa.Table]:
    while True:
        rows = cursor.arrow_batch(CHUNK_ROWS)
        yield pa.Table.from_batches([rows])
        if rows.num_rows < CHUNK_ROWS:
            return


@dataclass
class _Pool:
    """The connections of one server: ``open`` counts those in use and idle alike."""

    server: Server
    condition: threading.Condition = field(default_factory=threading.Condition)
    open: int = 0
    idle: list[tuple[str, Connection]] = field(default_factory=list)

    limits: Limits | None = None

    def __post_init__(self) -> None:
        per_second = self.server.settings.max_statements_per_second
        self.budget = Budget(per_second)
        if self.limits is not None and per_second:
            self.budget = SharedBudget(self.limits, self.name, per_second)

    @property
    def name(self) -> str:
        return f"{self.server.region} {self.server.address}"

    @contextlib.contextmanager
    def slot(self, patience: float) -> Iterator[None]:
        """One of the connections that all processes may have, where there is such a limit."""
        if self.limits is None:
            yield
            return
        with self.limits.slot(self.name, self.server.settings.max_connections, patience):
            yield


class SqlServers:
    """Connections to all configured servers, pooled per database and within each server's ``max_connections``.

    With ``limits`` that bound holds over all processes that share them, and none keeps a connection that others wait
    for.
    """

    def __init__(self, config: Config, limits: Limits | None = None) -> None:
        self._config = config
        self._limits = limits
        self._pools: dict[tuple[str, int, str], _Pool] = {}
        self._lock = threading.Lock()
        encrypted = [region for region in config.regions.values() if region.encrypt]
        public = any(region.ca_file is None and not region.trust_server_certificate for region in encrypted)
        _trust({region.ca_file for region in encrypted if region.ca_file}, public=public)

    @contextlib.contextmanager
    def connection(self, center: Center, *, keep: bool = True, patience: float = SLOT_SECONDS) -> Iterator[Connection]:
        """An open connection to the center's database, afterwards back in the pool if it is to ``keep`` and whole.

        ServerBusyError where other processes hold all that the server may have for ``patience`` seconds.
        """
        pool = self._pool(center)
        keep = keep and self._limits is None
        with pool.slot(patience):
            connection = self._acquire(pool, center)
            healthy = False
            try:
                yield connection
                healthy = keep and not connection.broken
            except CenterError:
                healthy = keep and not connection.broken
                raise
            finally:
                self._release(pool, connection, healthy=healthy)

    def usage(self) -> dict[str, tuple[int, int]]:
        """Connections in use and open, idle ones included, by region."""
        found = dict.fromkeys(self._config.regions, (0, 0))
        for pool in list(self._pools.values()):
            used, opened = found[pool.server.region]
            found[pool.server.region] = (used + pool.open - len(pool.idle), opened + pool.open)
        return found

    def close(self) -> None:
        """Close the idle connections; those in use close when they come back."""
        for pool in self._pools.values():
            with pool.condition:
                idle, pool.idle = pool.idle, []
                pool.open -= len(idle)
            for _, connection in idle:
                _close(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _pool(self, center: Center) -> _Pool:
        server = self._config.server(center)
        with self._lock:
            return self._pools.setdefault((server.host, server.port, server.region), _Pool(server, limits=self._limits))

    def _acquire(self, pool: _Pool, center: Center) -> Connection:
        evicted: Connection | None = None
        with pool.condition:
            while True:
                for index in range(len(pool.idle) - 1, -1, -1):
                    if pool.idle[index][0] == center.database:
                        connection = pool.idle.pop(index)[1]
                        connection.center = center
                        return connection
                if pool.open < pool.server.settings.max_connections:
                    pool.open += 1
                    break
                if pool.idle:
                    evicted = pool.idle.pop(0)[1]
                    break
                pool.condition.wait()
        if evicted is not None:
            _close(evicted)
        try:
            raw = _connect(pool.server, center)
            return Connection(raw, center, pool.budget, query_timeout=pool.server.settings.query_timeout)
        except BaseException:
            with pool.condition:
                pool.open -= 1
                pool.condition.notify()
            raise

    def _release(self, pool: _Pool, connection: Connection, *, healthy: bool) -> None:
        if not healthy:
            _close(connection)
        with pool.condition:
            if healthy:
                pool.idle.append((connection.center.database, connection))
            else:
                pool.open -= 1
            pool.condition.notify()


@during("connect")
def _connect(server: Server, center: Center) -> mssql_python.Connection:
    settings = server.settings
    if settings.encrypt and settings.ca_file and not os.access(settings.ca_file, os.R_OK):
        words = f"{server.region}: ca_file {settings.ca_file} cannot be read; put the authority's certificate there"
        raise mark(PermanentError("tls", words), "plan")
    password = settings.password.reveal()
    _require_answer(server)
    try:
        raw = _open(server, center.database, password)
    except (mssql_python.Error, RuntimeError) as error:
        raise _translate_connect(error, server, center, password) from None
    raw.timeout = settings.query_timeout
    return raw


def _require_answer(server: Server) -> None:
    """Fail at once where nothing listens: the driver goes on knocking at a closed port until its login timeout."""
    try:
        socket.create_connection((server.host, server.port), timeout=server.settings.connect_timeout).close()
    except OSError as error:
        cause = error.strerror or "no answer in time"
        raise TransientError(
            "connection",
            f"{server.region} {server.address}: the server cannot be reached ({cause}); "
            "check host, port, firewall and that SQL Server runs",
        ) from None


def _open(server: Server, database: str, password: str) -> mssql_python.Connection:
    text = connection_string(server, database, password)
    return mssql_python.connect(text, autocommit=True, timeout=server.settings.connect_timeout)


def _translate_connect(error: Exception, server: Server, center: Center, password: str) -> CenterError:
    """What a failed connect means, asking a second question where the driver's word is not enough."""
    word = getattr(error, "driver_error", "")
    detail = getattr(error, "ddbc_error", "") or str(error)
    where = f"{server.region} {server.address}"
    if "Failed to load the driver" in detail:
        return PermanentError(
            "connection",
            "Microsoft's driver cannot be loaded: install the system packages libltdl7 and libgssapi-krb5-2",
        )
    if word in _REFUSED_LOGIN:
        return _refused_login(server, center, password)
    if "SSL Provider" in detail or "certificate" in detail.lower():  # the driver's own words, always English
        return PermanentError(
            "tls",
            f"{where}: the server's certificate is not trusted or TLS failed; "
            "check ca_file, encrypt and trust_server_certificate of the region",
        )
    if word in _UNREACHABLE | _BROKEN:
        return TransientError(
            "connection", f"{where}: the server does not answer; check host, port, firewall and that SQL Server runs"
        )
    return TransientError("connection", f"{where}: connecting failed ({word or type(error).__name__})")


def _refused_login(server: Server, center: Center, password: str) -> CenterError:
    """A wrong password and an unknown database look alike: only the latter login works on ``master``."""
    with contextlib.suppress(mssql_python.Error, RuntimeError):
        _open(server, "master", password).close()
        return PermanentError(
            "database_missing",
            f"database {center.database} does not exist on {server.address}, "
            f"or {server.settings.user} has no user in it; ask the center's DBA",
        )
    return PermanentError(
        "authentication",
        f"{server.region} {server.address}: login {server.settings.user} was refused; "
        f"check the password in {server.settings.password.source}",
    )


def _translate_statement(error: Exception, seconds: float) -> CenterError:
    word = getattr(error, "driver_error", "")
    if word in _TIMEOUT:
        return TransientError("timeout", "a statement took longer than query_timeout and was cancelled")
    if word == _REFUSED and seconds >= LOCK_TIMEOUT_SECONDS:  # error 1222 has no SQLSTATE of its own
        return TransientError("timeout", "waited too long for a lock that another user of the database holds")
    if word in _DEADLOCK:
        return TransientError("deadlock", "the server chose this reader as deadlock victim")
    if word in _BROKEN | _UNREACHABLE:
        return TransientError("connection", "the connection broke while a statement ran")
    if word in _MISSING_OBJECT:
        return PermanentError(
            "mapping_drift",
            "a table or column of the mapping no longer exists; run validate-mappings to see which",
        )
    # A refused SELECT, or what passes: a table altered amid a read under SNAPSHOT (3961), no memory (8645). They share
    # one SQLSTATE, and ``extraction.explain`` asks the server which it was.
    kind = TransientError if word == _REFUSED else PermanentError
    return kind("query", f"the server refused a statement ({word or type(error).__name__})")


def _close(connection: Connection) -> None:
    with contextlib.suppress(mssql_python.Error, RuntimeError):  # a connection that is gone is closed
        connection.raw.close()


def _trust(authorities: set[Path], *, public: bool) -> None:
    """Let the driver trust private authorities: it takes them only from SSL_CERT_FILE.

    The variable holds for the process, so with several private authorities each is trusted for every region. The
    system's are among them only where ``public`` ones are needed: the driver reads the file for every connection, and
    these hundreds cost it more than all the rest.
    """
    readable = sorted(path for path in authorities if os.access(path, os.R_OK))
    if not readable:
        return
    told = os.environ.get("SSL_CERT_FILE") or ssl.get_default_verify_paths().cafile if public else None
    sources = [Path(told)] if told and Path(told).exists() else []
    bundle = "\n".join(path.read_text(encoding="utf-8") for path in [*sources, *readable])
    folder = scratch.own_folder()
    try:
        handle, name = tempfile.mkstemp(suffix=".pem", dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(bundle)
    except OSError as error:
        raise files.unwritable(folder, error) from None
    os.environ["SSL_CERT_FILE"] = name
