"""What drivers need of the protocol, asked of whatever server ``IVORIS_TEST_SQLSERVER`` names.

The address is ``mssql://user:password@host:port/master?encrypt=no|yes&trust=yes``; by default a stand-in is started.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import uuid
from decimal import Decimal
from urllib.parse import parse_qs, unquote, urlsplit

import mssql_python
import pymssql
import pytds
import pytest


@dataclasses.dataclass(frozen=True)
class Address:
    host: str
    port: int
    user: str
    password: str
    options: str

    def connect(self, **changes):
        parts = {"UID": self.user, "PWD": self.password, "Database": "master"} | changes
        fields = ";".join(f"{name}={{{value}}}" for name, value in parts.items())
        return mssql_python.connect(f"Server={self.host},{self.port};{self.options};{fields}", autocommit=True)

    def pymssql(self, **changes):
        parts = {"server": self.host, "port": str(self.port), "user": self.user, "password": self.password}
        return pymssql.connect(**(parts | {"database": "master"} | changes))


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    if named := os.environ.get("IVORIS_TEST_SQLSERVER"):
        url = urlsplit(named)
        wishes = {key: values[0] for key, values in parse_qs(url.query).items()}
        options = f"Encrypt={wishes.get('encrypt', 'yes')};TrustServerCertificate={wishes.get('trust', 'no')}"
        password = unquote(url.password or "")
        yield Address(url.hostname or "localhost", url.port or 1433, unquote(url.username or "sa"), password, options)
        return
    from ivoris.sandbox.engine.engine import DuckEngine
    from ivoris.sandbox.wire.server import TdsServer, running
    from ivoris.sandbox.wire.tls import server_context

    folder = tmp_path_factory.mktemp("stand-in")
    engine = DuckEngine(folder / "server.duckdb", sa_password="Contract!1")
    try:
        with running(TdsServer(engine, tls=server_context(folder / "certificates"))) as port:
            yield Address("localhost", port, "sa", "Contract!1", "Encrypt=yes;TrustServerCertificate=yes")
    finally:
        engine.close()


@pytest.fixture
def connection(address):
    with address.connect() as opened:
        yield opened


def fetched(connection, statement, *values):
    return [tuple(row) for row in connection.cursor().execute(statement, *values).fetchall()]


def test_every_driver_logs_in_and_reads(address, connection):
    assert fetched(connection, "SELECT 1 AS a, N'hü😀' AS b") == [(1, "hü😀")]
    with address.pymssql() as other:
        cursor = other.cursor()
        cursor.execute("SELECT %d AS a, %s AS b", (1, "hü😀"))
        assert cursor.fetchall() == [(1, "hü😀")]
    if "Encrypt=no" in address.options or not os.environ.get("IVORIS_TEST_SQLSERVER"):
        with pytds.connect(address.host, "master", address.user, address.password, port=address.port) as other:
            cursor = other.cursor()
            cursor.execute("SELECT %s AS a, %s AS b", (1, "hü😀"))
            assert cursor.fetchall() == [(1, "hü😀")]


def test_wrong_password_and_unknown_database(address):
    with pytest.raises(mssql_python.Error, match="Login failed for user"):
        address.connect(PWD="wrong")
    with pytest.raises(mssql_python.Error, match=r"Login failed for user|Cannot open database"):
        address.connect(Database="no such database")
    with pytest.raises(pymssql.OperationalError) as caught:
        address.pymssql(password="wrong")
    assert caught.value.args[0][0] == 18456


VALUES = [
    0,
    255,
    -70000,
    2**40,
    1.5,
    Decimal("-12.3456"),
    "hü😀",
    "",
    "ü" * 9000,
    b"abc",
    dt.date(2022, 1, 18),
    dt.datetime(2022, 1, 18, 1, 2, 3, 456789),  # noqa: DTZ001  datetime2 knows no zone
    uuid.UUID("01234567-89ab-cdef-0123-456789abcdef"),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{type(value).__name__} {str(value)[:12]}")
def test_a_parameter_comes_back_as_it_went(connection, value):
    assert fetched(connection, "SELECT ? AS a", (value,)) == [(value,)]


def test_none_is_sent_as_the_type_that_belongs_there(connection):
    assert fetched(connection, "SELECT 1 AS a WHERE ? IS NULL", (None,)) == [(1,)]


def test_several_results_of_one_batch_as_arrow(connection):
    cursor = connection.cursor().execute("SET NOCOUNT ON; SELECT 1 AS a; SELECT N'x' AS b UNION ALL SELECT NULL;")
    assert cursor.arrow().to_pydict() == {"a": [1]}
    assert cursor.nextset()
    assert set(cursor.arrow().to_pydict()["b"]) == {"x", None}
    assert not cursor.nextset()


@pytest.mark.parametrize("values", [(), (1,)], ids=["batch", "call"])
def test_an_error_does_not_end_the_connection(connection, values):
    with pytest.raises(mssql_python.ProgrammingError, match="Invalid object name"):
        fetched(connection, f"SELECT a FROM no_such_table{' WHERE a = ?' if values else ''}", *values)
    assert fetched(connection, "SELECT 1 AS a") == [(1,)]


def test_results_before_an_error_are_delivered(connection):
    cursor = connection.cursor().execute("SELECT 1 AS a; SELECT a FROM no_such_table")
    assert [tuple(row) for row in cursor.fetchall()] == [(1,)]
    with pytest.raises(mssql_python.ProgrammingError, match="Invalid object name"):
        cursor.nextset()


def test_a_timeout_cancels_and_the_connection_survives(connection):
    connection.timeout = 1
    with pytest.raises(mssql_python.Error, match=r"(?i)timeout"):
        connection.cursor().execute("WAITFOR DELAY '00:00:20'")
    connection.timeout = 0
    assert fetched(connection, "SELECT 1 AS a") == [(1,)]


def test_the_pool_hands_out_a_clean_connection(address):
    mssql_python.pooling(enabled=True)
    try:
        with address.connect() as first:
            first.cursor().execute("USE tempdb")
            assert fetched(first, "SELECT DB_NAME() AS a") == [("tempdb",)]
        with address.connect() as second:
            assert fetched(second, "SELECT DB_NAME() AS a") == [("master",)]
    finally:
        mssql_python.pooling(enabled=False)
