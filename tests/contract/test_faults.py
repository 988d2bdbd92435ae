"""Faults on demand, as a client of SQL Server sees them: through the driver, at a server in a process of its own."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time

import mssql_python
import pytest

from ivoris.errors import UsageError
from ivoris.sandbox import launcher

pytestmark = pytest.mark.skipif("IVORIS_TEST_SQLSERVER" in os.environ, reason="a real server has no faults on demand")

ROWS = "/* numbers */ SELECT TOP 40 ID FROM ck.KARTEI"
TWO_SETS = "SELECT TOP 4 ID FROM ck.KARTEI; SELECT TOP 36 ID FROM ck.KARTEI"
STRUCK, SPARED, ABROAD = "DentalDB_01", "DentalDB_02", "DentalDB_05"
BROKEN = "Communication link failure"


class Client:
    """Connects as the stand-in's administrator, trusting its authority alone."""

    def __init__(self, sandbox):
        self.sandbox = sandbox

    def port(self, region="germany"):
        return self.sandbox.regions[region].port

    @contextlib.contextmanager
    def open(self, database, *, autocommit=True, login_seconds=10):
        region = "austria" if database == ABROAD else "germany"
        connection = mssql_python.connect(
            f"Server=localhost,{self.port(region)};Database={database};UID=sa;"
            f"PWD={{{self.sandbox.layout.password('sa')}}};Encrypt=yes;ConnectRetryCount=0",
            autocommit=autocommit,
            timeout=login_seconds,
        )
        try:
            yield connection
        finally:
            with contextlib.suppress(mssql_python.Error):
                connection.close()

    def answers(self, database):
        with self.open(database) as connection:
            return answers(connection)


def read(connection, sql="SELECT 1"):
    return connection.cursor().execute(sql).fetchall()


def answers(connection):
    return [tuple(row) for row in read(connection)] == [(1,)]


def read_one_by_one(connection, sql):
    """The rows that came, and the driver's word for how they ended."""
    cursor = connection.cursor()
    rows = []
    try:
        cursor.execute(sql)
        while (row := cursor.fetchone()) or cursor.nextset():
            rows += [row] if row else []
    except mssql_python.Error as error:
        return rows, error.driver_error
    return rows, None


def refused(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def wait_until(condition):
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


@pytest.fixture(scope="module")
def _sandbox(tmp_path_factory):
    mssql_python.pooling(enabled=False)
    with (
        launcher.running(tmp_path_factory.mktemp("faults"), centers=6) as sandbox,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("SSL_CERT_FILE", str(sandbox.layout.root / "ca.pem"))
        yield sandbox


@pytest.fixture
def faults(_sandbox):
    yield _sandbox.faults
    _sandbox.faults.clear()
    wait_until(lambda: not refused(_sandbox.regions["germany"].port))


@pytest.fixture
def client(_sandbox):
    return Client(_sandbox)


# -- logins ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("refuse", BROKEN),
        ("hang-login", "Client unable to establish connection"),
        ("login-refused", "Invalid authorization specification"),
    ],
)
def test_a_login_fails_for_its_database_alone_and_so_often(faults, client, kind, word):
    with client.open(STRUCK) as already:
        faults.set(STRUCK.lower(), kind, times=1)
        assert client.answers(SPARED)
        with pytest.raises(mssql_python.Error) as caught, client.open(STRUCK, login_seconds=1):
            pass
        assert caught.value.driver_error == word
        assert answers(already)
    assert faults.current() == []
    assert client.answers(STRUCK)


def test_a_region_that_refuses_does_so_at_its_port_and_keeps_who_is_in(faults, client):
    with client.open(STRUCK) as already:
        faults.set("germany", "refuse")
        wait_until(lambda: refused(client.port()))
        assert answers(already)
        assert client.answers(ABROAD)
        faults.clear("germany")
        wait_until(lambda: not refused(client.port()))
    assert client.answers(STRUCK)


def test_a_certificate_of_another_authority_is_not_trusted(faults, client):
    faults.set("germany", "wrong-certificate", times=1)
    assert client.answers(ABROAD)
    with pytest.raises(mssql_python.Error, match="certificate verify failed"), client.open(STRUCK):
        pass
    assert client.answers(STRUCK)


# -- queries -----------------------------------------------------------------------------------------------------------


def test_a_hanging_query_is_cancelled_by_its_client_and_the_connection_survives(faults, client):
    with client.open(STRUCK) as connection, client.open(SPARED) as other:
        faults.set(STRUCK, "hang-query", statement="numbers")
        connection.timeout = 1
        with pytest.raises(mssql_python.Error, match="Query timeout expired"):
            read(connection, ROWS)
        assert answers(connection)
        assert len(read(other, "/* numbers */ SELECT 1")) == 1
        faults.clear(STRUCK)
        assert len(read(connection, ROWS)) == 40


def test_a_query_that_hangs_for_good_ends_with_its_connection(faults, client):
    ended = []
    with client.open(STRUCK) as connection:
        connection.timeout = 1
        faults.set(STRUCK, "hang-query", ignore_attention=True, times=1)
        thread = threading.Thread(target=lambda: ended.append(read_one_by_one(connection, ROWS)))
        thread.start()
        wait_until(lambda: not faults.current())
        thread.join(2)
        assert thread.is_alive(), "the driver's cancel was answered"
        faults.set("germany", "restart", seconds=0)
        thread.join(20)
    assert ended == [([], BROKEN)]


@pytest.mark.parametrize("sql", [ROWS, TWO_SETS], ids=["one set", "two sets"])
def test_a_connection_drops_after_so_many_rows_of_all_sets(faults, client, sql):
    faults.set(STRUCK, "drop", rows=10)
    for _ in range(2):
        with client.open(STRUCK) as connection:
            rows, word = read_one_by_one(connection, sql)
            assert word == BROKEN
            assert 0 < len(rows) <= 10
            with pytest.raises(mssql_python.Error, match=BROKEN):
                read(connection)
    faults.clear()
    with client.open(STRUCK) as connection:
        assert len(read_one_by_one(connection, sql)[0]) == 40


def test_the_driver_takes_a_dropped_result_for_a_whole_one_when_it_fetches_all(faults, client):
    """Nothing of this stand-in: the error of a row set's later row is not looked at. Whoever reads so must count."""
    with client.open(STRUCK) as connection:
        faults.set(STRUCK, "drop", rows=10, times=1)
        cursor = connection.cursor().execute(ROWS)
        assert cursor.arrow().num_rows == 10
        assert not cursor.nextset()
        with pytest.raises(mssql_python.Error, match=BROKEN):
            read(connection)


@pytest.mark.parametrize("rows", [0, 10])
def test_a_deadlock_ends_the_statement_and_not_the_connection(faults, client, rows):
    with client.open(STRUCK) as connection:
        faults.set(STRUCK, "deadlock", rows=rows, times=1)
        assert client.answers(SPARED)
        taken, word = read_one_by_one(connection, ROWS)
        assert (len(taken), word) == (rows, "Serialization failure")
        assert len(read(connection, ROWS)) == 40
        faults.set(STRUCK, "deadlock", times=1)
        with pytest.raises(mssql_python.OperationalError, match="chosen as the deadlock victim"):
            read(connection, ROWS)


def test_a_deadlocks_victim_loses_its_transaction(faults, client):
    with client.open(STRUCK, autocommit=False) as connection:
        connection.execute("CREATE TABLE ck.VICTIM (ID int)")
        connection.commit()
        connection.execute("INSERT INTO ck.VICTIM VALUES (1)")
        faults.set(STRUCK, "deadlock", statement="COUNT", times=1)
        with pytest.raises(mssql_python.OperationalError, match="deadlock victim"):
            read(connection, "SELECT COUNT(*) FROM ck.VICTIM")
        connection.commit()
        assert [tuple(row) for row in read(connection, "SELECT COUNT(*) FROM ck.VICTIM")] == [(0,)]


def test_throttled_rows_come_at_their_pace_beside_others(faults, client):
    ended = []
    with client.open(STRUCK) as connection, client.open(SPARED) as other:
        faults.set(STRUCK, "throttle", rows_per_second=50, times=1)

        def slow():
            begun = time.monotonic()
            ended.append((len(connection.cursor().execute(ROWS).arrow()), time.monotonic() - begun))

        thread = threading.Thread(target=slow)
        thread.start()
        wait_until(lambda: not faults.current())
        assert answers(other)
        assert ended == []
        thread.join()
        [(rows, seconds)] = ended
        assert rows == 40
        assert seconds >= 0.7


# -- the whole connection ----------------------------------------------------------------------------------------------


def test_a_round_trip_is_late_by_both_directions_for_its_database_alone(faults, client):
    ended = []
    with client.open(STRUCK) as connection, client.open(SPARED) as other:
        faults.set(STRUCK, "delay", milliseconds=300)

        def slow():
            begun = time.monotonic()
            ended.append((answers(connection), time.monotonic() - begun))

        thread = threading.Thread(target=slow)
        thread.start()
        assert answers(other)
        assert ended == []
        thread.join()
        [(answered, seconds)] = ended
        assert answered
        assert seconds >= 0.6
        faults.clear(STRUCK)
        assert answers(connection)


def test_a_delay_everywhere_is_felt_at_the_connect_too(faults, client):
    faults.set("*", "delay", milliseconds=50)
    begun = time.monotonic()
    assert client.answers(STRUCK)
    assert time.monotonic() - begun >= 0.3  # PRELOGIN, LOGIN7 and the batch, there and back


def test_a_restart_breaks_all_connections_of_its_region_and_keeps_the_data(faults, client):
    with client.open(STRUCK) as first, client.open(SPARED) as second, client.open(ABROAD) as abroad:
        first.execute("CREATE TABLE ck.SURVIVES (ID int)")
        faults.set("germany", "restart", seconds=600)
        wait_until(lambda: refused(client.port()))
        for connection in (first, second):
            with pytest.raises(mssql_python.Error, match=BROKEN):
                read(connection)
        assert answers(abroad)
        assert refused(client.port())
        faults.clear("germany")
        wait_until(lambda: not refused(client.port()))
    with client.open(STRUCK) as connection:
        assert read(connection, "SELECT ID FROM ck.SURVIVES") == []


def test_a_restart_everywhere_is_each_regions_own(faults, client):
    with client.open(STRUCK) as german, client.open(ABROAD) as austrian:
        faults.set("*", "restart", seconds=0)
        wait_until(lambda: not faults.current())
        for connection in (german, austrian):
            with pytest.raises(mssql_python.Error, match=BROKEN):
                read(connection)
    wait_until(lambda: not refused(client.port("austria")))
    assert client.answers(ABROAD)


# -- aiming ------------------------------------------------------------------------------------------------------------


def test_a_fault_of_many_places_strikes_so_often_in_all(faults, client):
    faults.set("*", "deadlock", statement="numbers", times=2)
    with client.open(STRUCK) as german, client.open(ABROAD) as austrian:
        assert answers(german)
        for connection in (german, austrian):
            with pytest.raises(mssql_python.Error, match="deadlock victim"):
                read(connection, ROWS)
        assert len(read(german, ROWS)) == 40


@pytest.mark.parametrize(
    ("where", "kind", "options", "words"),
    [
        (STRUCK, "explode", {}, "no fault is called explode; there are refuse, hang-login"),
        ("DentalDB_99", "drop", {}, "no database or region of the sandbox is called DentalDB_99"),
        (STRUCK, "wrong-certificate", {}, "comes before the login"),
        (STRUCK, "restart", {}, "comes before the login"),
        (STRUCK, "drop", {"rows": -1}, "--rows -1 is too small"),
        (STRUCK, "drop", {"times": 0}, "--times 0 is too small"),
        ("germany", "restart", {"seconds": float("nan")}, "--seconds nan"),
        (STRUCK, "delay", {"rows": 1}, "delay does not take --rows; it takes --times, --milliseconds"),
    ],
)
def test_what_cannot_be_set_is_refused_in_words(faults, where, kind, options, words):
    with pytest.raises(UsageError) as caught:
        faults.set(where, kind, **options)
    assert words in str(caught.value)
    assert faults.current() == []
