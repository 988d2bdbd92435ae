"""Real drivers against the wire, over real sockets."""

from __future__ import annotations

import datetime as dt
import socket
import uuid
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import mssql_python
import pyarrow as pa
import pymssql
import pytds
import pytest
from wire_engine import FakeEngine, one_value, row_set

from ivoris.sandbox.results import Info, ResultColumn, RowCount, RowSet, SqlServerError, SqlType
from ivoris.sandbox.wire.server import TdsServer, running

INT, TEXT = SqlType("int"), SqlType("nvarchar", length=40)


def pytds_connect(wire):
    return pytds.connect("127.0.0.1", "db1", "sa", "Right!1", port=wire.port, autocommit=True)


def cut(connection):
    """As a client that dies."""
    connection._tds_socket.sock.shutdown(socket.SHUT_RDWR)
    connection._tds_socket.sock.close()


def fetched(connection, statement, *values):
    return connection.cursor().execute(statement, *values).fetchall()


@pytest.mark.parametrize("encrypt", ["no", "yes", "strict"])
def test_the_odbc_driver_logs_in_and_reads(wire, encrypt):
    with wire.connect(encrypt=encrypt) as connection:
        assert [tuple(row) for row in fetched(connection, "where am I")] == [("db1",)]


def test_a_server_that_requires_encryption(wire_tls, wire):
    with running(TdsServer(wire.engine, tls=wire_tls, require_encryption=True)) as port:
        pymssql.connect("localhost", "sa", "Right!1", port=str(port)).close()
        with pytest.raises(pymssql.OperationalError):
            pymssql.connect("127.0.0.1", "sa", "Right!1", port=str(port), encryption="off")


def test_a_server_without_certificates(wire):
    with running(TdsServer(wire.engine)) as port:
        pymssql.connect("127.0.0.1", "sa", "Right!1", port=str(port)).close()
        with pytest.raises(mssql_python.Error):
            mssql_python.connect(f"Server=localhost,{port};UID=sa;PWD=Right!1;Encrypt=yes")


def test_wrong_password_and_unknown_database(wire):
    with pytest.raises(pymssql.OperationalError) as caught:
        pymssql.connect("127.0.0.1", "ärzte", "wrong", port=str(wire.port))
    assert caught.value.args[0][0] == 18456
    with pytest.raises(pymssql.OperationalError) as caught:
        pymssql.connect("127.0.0.1", "sa", "Right!1", "nowhere", port=str(wire.port))
    assert caught.value.args[0][0] == 18456  # the last of two; the first is in test_wire_raw
    with pytest.raises(mssql_python.Error, match="Login failed for user 'ärzte'"):
        wire.connect(user="ärzte", password="wrong")
    with pytest.raises(mssql_python.Error, match="Login failed for user 'sa'"):
        wire.connect(database="nowhere")


PARAMETERS = [
    True,
    0,
    255,
    -1,
    70000,
    2**40,
    -(2**63),
    1.5,
    -1e300,
    Decimal("-12.3456"),
    Decimal("9" * 38),
    "hü😀",
    "",
    "ü" * 9000,
    "x" * 1_000_000,
    b"",
    b"abc",
    b"\x00\xff" * 9000,
    dt.date(1753, 1, 1),
    dt.date(9999, 12, 31),
    dt.time(23, 59, 59, 999999),
    dt.datetime(2022, 1, 18, 1, 2, 3, 456789),  # noqa: DTZ001  datetime2 knows no zone
    dt.datetime(2022, 1, 18, 1, 2, 3, tzinfo=dt.timezone(dt.timedelta(hours=-2, minutes=-30))),
    uuid.UUID("01234567-89ab-cdef-0123-456789abcdef"),
    None,
]


@pytest.mark.parametrize("value", PARAMETERS, ids=lambda value: f"{type(value).__name__} {str(value)[:12]}")
def test_a_parameter_comes_back_as_it_went(wire, value):
    with wire.connect() as connection:
        assert fetched(connection, "echo ?", (value,))[0][0] == value


def test_a_none_asks_for_the_undeclared_type(wire):
    for kind in (INT, SqlType("decimal", precision=9, scale=2), SqlType("varbinary", length=-1), SqlType("datetime2")):
        wire.engine.undeclared = kind
        with wire.connect() as connection:
            assert tuple(fetched(connection, "echo ?, ?", (None, 5))[0]) == (None, 5)
        assert wire.engine.seen[-1][1][0].type.name in {kind.name, "numeric"}


def test_python_tds_and_pymssql_parameters(wire):
    values = (1, "hü😀", dt.date(2022, 1, 18), Decimal("1.50"), 2**40)
    with pytds.connect("127.0.0.1", "db1", "sa", "Right!1", port=wire.port) as connection:
        cursor = connection.cursor()
        cursor.execute("echo %s %s %s %s %s", values)
        assert cursor.fetchall() == [values]
    wire.engine.scripts["SELECT 1, N'ü'"] = lambda _session, _values: iter([one_value("x", TEXT, "ü")])
    with pymssql.connect("127.0.0.1", "sa", "Right!1", "db1", port=str(wire.port)) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT %d, %s", (1, "ü"))
        assert cursor.fetchall() == [("ü",)]


def test_executemany_sends_every_row(wire):
    rows = [(number, f"text {number}") for number in range(1200)]
    with wire.connect() as connection:
        connection.cursor().executemany("INSERT x VALUES (?, ?)", rows)
    sent = [tuple(p.value for p in parameters) for sql, parameters in wire.engine.seen if sql.startswith("INSERT")]
    assert sent == rows


def test_counts_of_rows_reach_every_driver(wire):
    with wire.connect() as connection:
        assert connection.cursor().execute("INSERT x VALUES (?, ?)", (1, 2)).rowcount == 2
    with pytds_connect(wire) as connection:
        cursor = connection.cursor()
        cursor.execute("INSERT x VALUES (%s, %s)", (1, 2))
        assert cursor.rowcount == 2
    wire.engine.scripts["INSERT many"] = lambda _session, _values: iter([RowCount(7)])
    with pymssql.connect("127.0.0.1", "sa", "Right!1", "db1", port=str(wire.port)) as connection:
        cursor = connection.cursor()
        cursor.execute("INSERT many")
        assert cursor.rowcount == 7


@pytest.mark.parametrize("values", [(), (5,)], ids=["batch", "call"])
def test_statements_without_a_count_do_not_hide_the_first_rows(wire, values):
    def script(_session, _values):
        for _ in range(3):
            yield RowCount(None)
        yield one_value("a", INT, 1)
        yield RowCount(None)
        yield row_set(("b", INT, pa.array([], pa.int32())))
        yield one_value("c", INT, 3)

    wire.engine.scripts["batch @P1" if values else "batch"] = script
    with wire.connect() as connection:
        cursor = connection.cursor().execute("batch ?" if values else "batch", *values)
        found = [cursor.arrow().to_pydict()]
        while cursor.nextset():
            found.append(cursor.arrow().to_pydict())
    assert found == [{"a": [1]}, {"b": []}, {"c": [3]}]


def test_several_results_messages_and_counts_in_one_batch(wire):
    def script(_session, _values):
        yield RowCount(None)
        yield one_value("a", INT, 1)
        yield RowCount(3)
        yield row_set(("b", TEXT, pa.array(["x", None])), ("c", INT, pa.array([1, 2])))

    wire.engine.scripts["batch"] = script
    with wire.connect() as connection:
        cursor = connection.cursor().execute("batch")
        assert cursor.arrow().to_pydict() == {"a": [1]}
        assert cursor.nextset()
        assert cursor.description is None
        assert cursor.nextset()
        assert cursor.arrow().to_pydict() == {"b": ["x", None], "c": [1, 2]}
        assert not cursor.nextset()


@pytest.mark.parametrize("values", [(), (5,)], ids=["batch", "call"])
def test_results_before_an_error_are_delivered_and_the_connection_lives(wire, values):
    def script(_session, _values):
        yield one_value("a", INT, 1)
        raise SqlServerError(208, "Invalid object name 'ck.X'.")

    wire.engine.scripts["batch @P1" if values else "batch"] = script
    with wire.connect() as connection:
        cursor = connection.cursor().execute("batch ?" if values else "batch", *values)
        assert [tuple(row) for row in cursor.fetchall()] == [(1,)]
        with pytest.raises(mssql_python.ProgrammingError, match=r"Invalid object name 'ck\.X'"):
            cursor.nextset()
        assert fetched(connection, "where am I")


def test_an_error_in_the_middle_of_rows(wire):
    def batches():
        yield pa.RecordBatch.from_pydict({"a": pa.array(range(50000), pa.int32())})
        raise SqlServerError(8134, "Divide by zero error encountered.")

    columns = (ResultColumn("a", INT),)
    wire.engine.scripts["batch"] = lambda _session, _values: iter([RowSet(columns, batches())])
    with wire.connect() as connection:
        with pytest.raises(mssql_python.Error, match="Divide by zero"):
            fetched(connection, "batch")
        assert fetched(connection, "where am I")


def test_a_crash_of_the_engine_is_told_and_logged(wire, caplog):
    def script(_session, _values):
        yield RowCount(None)
        raise ZeroDivisionError("secret value 4711")

    wire.engine.scripts["batch"] = script
    with pytds.connect("127.0.0.1", "db1", "sa", "Right!1", port=wire.port) as connection:
        cursor = connection.cursor()
        with pytest.raises(pytds.Error, match="stand-in: internal error: ZeroDivisionError") as caught:
            cursor.execute("batch")
        assert "4711" not in str(caught.value)
        cursor.execute("where am I")
    assert "ZeroDivisionError" in caplog.text


def test_numbers_states_and_severities_of_errors_and_messages(wire):
    def script(_session, _values):
        yield Info(0, "printed ü")
        raise SqlServerError(229, "The SELECT permission was denied.", severity=14, state=5, line=7)

    wire.engine.scripts["batch"] = script
    with pytds.connect("127.0.0.1", "db1", "sa", "Right!1", port=wire.port) as connection:
        with pytest.raises(pytds.DatabaseError) as caught:
            connection.cursor().execute("batch")
        problem = caught.value
        assert (problem.number, problem.severity, problem.state, problem.line) == (229, 14, 5, 7)
        printed = [message for message in problem.args if "printed ü" in str(message)]
        assert printed


def test_a_severe_error_ends_the_connection(wire):
    def script(_session, _values):
        raise SqlServerError(21, "Fatal.", severity=21)
        yield

    wire.engine.scripts["batch"] = script
    connection = wire.connect(autocommit=True)
    with pytest.raises(mssql_python.Error):
        fetched(connection, "batch")
    assert wire.engine.closed.acquire(timeout=20)


def test_transactions(wire):
    with wire.connect() as connection:
        fetched(connection, "where am I")
        connection.commit()
        fetched(connection, "where am I")
        connection.rollback()
    assert wire.engine.transactions[:4] == ["begin", "commit", "begin", "rollback"]
    wire.engine.transactions.clear()
    with pytds.connect("127.0.0.1", "db1", "sa", "Right!1", port=wire.port) as connection:
        connection.cursor().execute("where am I")
        connection.commit()
    assert wire.engine.transactions[:2] == ["begin", "commit"]


def test_the_pool_resets_the_connection(wire):
    mssql_python.pooling(enabled=True)
    try:
        with wire.connect(autocommit=True) as connection:
            connection.cursor().execute("USE [elsewhere]")
            assert fetched(connection, "where am I")[0][0] == "elsewhere"
        with wire.connect(autocommit=True) as connection:
            assert fetched(connection, "where am I")[0][0] == "db1"
        assert "reset" in wire.engine.transactions
        assert not wire.engine.closed.acquire(blocking=False)
    finally:
        mssql_python.pooling(enabled=False)


def test_a_timeout_cancels_the_statement_and_the_connection_survives(wire):
    with wire.connect(autocommit=True) as connection:
        connection.timeout = 1
        with pytest.raises(mssql_python.Error, match=r"(?i)timeout"):
            fetched(connection, "hang")
        connection.timeout = 0
        assert fetched(connection, "where am I")


def test_cancelling_in_the_middle_of_rows(wire):
    def batches():
        while True:
            yield pa.RecordBatch.from_pydict({"a": pa.array(range(10000), pa.int32())})

    columns = (ResultColumn("a", INT),)
    wire.engine.scripts["endless"] = lambda _session, _values: iter([RowSet(columns, batches())])
    with wire.connect(autocommit=True) as connection:
        cursor = connection.cursor().execute("endless")
        assert len(cursor.fetchmany(10)) == 10
        cursor.close()
        assert fetched(connection, "where am I")


def test_rows_wait_for_a_slow_reader(wire):
    made = []

    def batches():
        for _ in range(2000):
            made.append(1)
            yield pa.RecordBatch.from_pydict({"a": pa.array(["x" * 100] * 1000)})

    columns = (ResultColumn("a", SqlType("nvarchar", length=100)),)
    wire.engine.scripts["much"] = lambda _session, _values: iter([RowSet(columns, batches())])
    with wire.connect(autocommit=True) as connection:
        cursor = connection.cursor().execute("much")
        assert len(cursor.fetchmany(10)) == 10
        # 200 kB each: what the sockets and the server hold of 400 MB is a small part.
        assert len(made) < 200
        assert sum(batch.num_rows for batch in cursor.arrow_reader(50000)) == 2_000_000 - 10


def test_leaving_in_the_middle_of_a_statement_cancels_and_closes_the_session(wire):
    connection = pytds_connect(wire)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(connection.cursor().execute, "hang")
        assert wire.engine.hanging.acquire(timeout=20)
        cut(connection)
        assert waiting.exception(timeout=20) is not None
    assert wire.engine.closed.acquire(timeout=20)


def test_hundreds_of_connections_while_statements_hang(wire):
    hanging = [pytds_connect(wire) for _ in range(20)]
    with ThreadPoolExecutor(20) as pool:
        for connection in hanging:
            pool.submit(connection.cursor().execute, "hang")
        for _ in hanging:
            assert wire.engine.hanging.acquire(timeout=30)
        others = [pytds_connect(wire) for _ in range(200)]
        for connection in others:
            cursor = connection.cursor()
            cursor.execute("where am I")
            assert cursor.fetchall() == [("db1",)]
        for connection in hanging + others:
            cut(connection)
    for _ in hanging + others:
        assert wire.engine.closed.acquire(timeout=30)


def test_stopping_the_server_ends_hanging_statements(wire_tls):
    engine = FakeEngine()
    with ThreadPoolExecutor(1) as pool, running(TdsServer(engine, tls=wire_tls)) as port:
        connection = pytds.connect("127.0.0.1", "db1", "sa", "Right!1", port=port, autocommit=True)
        waiting = pool.submit(connection.cursor().execute, "hang")
        assert engine.hanging.acquire(timeout=20)
    assert waiting.exception(timeout=20) is not None
    assert engine.closed.acquire(timeout=20)
    connection.close()


@pytest.mark.parametrize(
    ("procedure", "number"),
    [("sp_who_knows", 2812), ("sp_cursoropen", 40517), ("dbo.sp_prepexecrpc", 40517)],
)
def test_unknown_procedures_are_named(wire, procedure, number):
    with pytds_connect(wire) as connection:
        with pytest.raises(pytds.Error, match=procedure.rpartition(".")[2]) as caught:
            connection.cursor().callproc(procedure, [1])
        assert caught.value.number == number
        connection.cursor().execute("where am I")


def test_table_valued_parameters_are_refused_by_name(wire):
    table = pytds.TableValuedParam("dbo.numbers", [pytds.Column("n", type=pytds.tds_types.IntType())], [(1,)])
    with pytds_connect(wire) as connection:
        with pytest.raises(pytds.Error, match="table-valued parameters"):
            connection.cursor().callproc("sp_who_knows", [table])
        connection.cursor().execute("where am I")
