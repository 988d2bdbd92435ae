"""The T-SQL server that the contract is checked against: the one that is named, by default a stand-in."""

import contextlib
import os
import uuid
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

import mssql_python
import pytest


@dataclass(frozen=True)
class Server:
    host: str
    port: int
    user: str
    password: str
    options: str

    def connect(self, database="master", *, user=None, password=None, autocommit=True):
        fields = {"UID": user or self.user, "PWD": password or self.password, "Database": database}
        text = ";".join(f"{name}={{{value.replace('}', '}}')}}}" for name, value in fields.items())
        return mssql_python.connect(f"Server={self.host},{self.port};{self.options};{text}", autocommit=autocommit)


@pytest.fixture(scope="session")
def tsql_server(tmp_path_factory):
    if named := os.environ.get("IVORIS_TEST_SQLSERVER"):
        url = urlsplit(named)
        wishes = {key: values[0] for key, values in parse_qs(url.query).items()}
        options = f"Encrypt={wishes.get('encrypt', 'yes')};TrustServerCertificate={wishes.get('trust', 'no')}"
        user, password = unquote(url.username or "sa"), unquote(url.password or "")
        yield Server(url.hostname or "localhost", url.port or 1433, user, password, options)
        return
    from ivoris.sandbox.engine.engine import DuckEngine
    from ivoris.sandbox.wire.server import TdsServer, running

    with (
        contextlib.closing(
            DuckEngine(tmp_path_factory.mktemp("tsql") / "server.duckdb", sa_password="Contract!1")
        ) as engine,
        running(TdsServer(engine, tls=None)) as port,
    ):
        yield Server("localhost", port, "sa", "Contract!1", "Encrypt=no;TrustServerCertificate=yes")


@pytest.fixture(scope="module")
def database(tsql_server):
    """A database with an empty schema ``ck``, dropped afterwards."""
    name = f"contract_{uuid.uuid4().hex[:12]}"
    with tsql_server.connect() as connection:
        connection.execute(f"CREATE DATABASE [{name}]")
    with tsql_server.connect(name) as connection:
        connection.execute("CREATE SCHEMA ck")
    mssql_python.pooling(enabled=False)  # a pooled connection would keep the database in use
    yield name
    with tsql_server.connect() as connection:
        connection.execute(f"DROP DATABASE [{name}]")


@pytest.fixture
def connection(tsql_server, database):
    with tsql_server.connect(database) as opened:
        yield opened


@pytest.fixture
def rows(connection):
    """Runs a statement, and gives the rows of its result as tuples."""

    def run(statement, *values):
        return [tuple(row) for row in connection.cursor().execute(statement, *values).fetchall()]

    return run


@pytest.fixture
def table(connection):
    """A table ``ck.<name>`` of a name of its own, dropped afterwards."""
    name = f"T_{uuid.uuid4().hex[:8]}"
    yield f"ck.{name}"
    connection.execute(f"DROP TABLE IF EXISTS ck.{name}")
