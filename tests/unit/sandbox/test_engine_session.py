"""Sessions of the engine without the wire: numbers of errors, permissions, locks, persistence."""

import threading
import time

import pyarrow as pa
import pytest

from ivoris.sandbox.engine.engine import DuckEngine
from ivoris.sandbox.results import Info, Parameter, RowCount, RowSet, SqlServerError, SqlType

SA = "Sa!1"
INT = SqlType("int")


def text(length):
    return SqlType("nvarchar", length=length)


@pytest.fixture
def engine():
    made = DuckEngine(sa_password="Sa!1")
    yield made
    made.close()


def opened(engine, database="master", user="sa", password=SA):
    return engine.login(user, password, database)


def results(session, sql, *parameters):
    given = [Parameter(f"@P{index}", kind, value) for index, (kind, value) in enumerate(parameters, 1)]
    return [
        [tuple(row.values()) for batch in each.batches for row in batch.to_pylist()]
        if isinstance(each, RowSet)
        else each
        for each in session.execute(sql, given)
    ]


def rows(session, sql, *parameters):
    found = [each for each in results(session, sql, *parameters) if isinstance(each, list)]
    return found[-1]


def number(session, sql):
    with pytest.raises(SqlServerError) as caught:
        results(session, sql)
    return caught.value.number


@pytest.fixture
def practice(engine):
    """A database with two tables, and a login without any permission in it."""
    with engine.transaction():
        engine.create_database("D 1")
        engine.create_schema("D 1", "ck")
        engine.create_table(
            "D 1", "ck", "PATIENT", [("ID", INT, False), ("P_NAME", text(20), True)], primary_key=["ID"], identity="ID"
        )
        engine.create_table(
            "D 1",
            "ck",
            "KARTEI",
            [("ID", INT, False), ("PATNR", INT, True), ("BEM", text(-1), True)],
            primary_key=["ID"],
            foreign_keys=[(["PATNR"], "PATIENT", ["ID"])],
        )
        engine.load("D 1", "ck", "PATIENT", pa.table({"ID": [1, 2], "P_NAME": ["Ä", None]}))
        engine.load("D 1", "ck", "KARTEI", pa.table({"ID": [1, 2, 3], "PATNR": [1, 1, 2], "BEM": ["x", "y", None]}))
        engine.create_login("svc", "Svc!1")
    sa = opened(engine, "D 1")
    results(sa, "CREATE USER svc FOR LOGIN svc")
    return sa


def test_logins_are_refused_by_number(engine):
    for user, password, database, wanted in [
        ("sa", "no", None, 18456),
        ("nobody", "Sa!1", None, 18456),
        ("sa", "Sa!1", "nowhere", 4060),
    ]:
        with pytest.raises(SqlServerError) as caught:
            engine.login(user, password, database)
        assert caught.value.number == wanted
    engine.create_database("D")
    engine.create_login("svc", "Svc!1")
    with pytest.raises(SqlServerError) as caught:
        engine.login("svc", "Svc!1", "D")
    assert caught.value.number == 4060
    assert opened(engine, "master", "SVC", "Svc!1").database == "master"


def test_an_error_amid_the_rows_is_the_servers(practice):
    results(practice, "CREATE TABLE ck.V (ID int, FLAG varchar(20))")
    tens = "(VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))"
    crossed = " ".join(f"CROSS JOIN {tens} AS t{n}(n)" for n in range(1, 4))
    results(practice, f"INSERT INTO ck.V SELECT t3.n, '0' FROM {tens} AS t0(n) {crossed}")
    results(practice, "INSERT INTO ck.V VALUES (1, 'Anna')")
    for statement, wanted in [
        ("SELECT ID FROM ck.V WHERE FLAG = 0", "converting the varchar value 'Anna' to data type int"),
        ("SELECT 1 / ID FROM ck.V WHERE ID IS NOT NULL", "Divide by zero"),
        ("SELECT CAST(ID * 100 AS tinyint) FROM ck.V", "overflow"),
    ]:
        with pytest.raises(SqlServerError, match=wanted):
            results(practice, statement)


def test_identities_of_one_database_are_not_those_of_another(engine):
    for name, given in (("one", 3), ("other", 8)):
        engine.create_database(name)
        engine.create_schema(name, "ck")
        engine.create_table(name, "ck", "T", [("ID", INT, False), ("N", INT, True)], primary_key=["ID"], identity="ID")
        engine.load(name, "ck", "T", pa.table({"ID": [given], "N": [0]}))
    for name, following in (("one", 4), ("other", 9), ("one", 5)):
        session = opened(engine, name)
        results(session, "INSERT ck.T (N) VALUES (1)")
        assert rows(session, "SELECT MAX(ID) FROM ck.T") == [(following,)]
        results(session, "ALTER TABLE ck.T ADD M int")
        results(session, "ALTER TABLE ck.T DROP COLUMN M")


def test_a_login_that_was_checked_once_costs_nothing(engine):
    opened(engine)
    started = time.perf_counter()
    for _ in range(50):
        opened(engine).close()
    assert (time.perf_counter() - started) / 50 < 0.01


PERMISSIONS = [
    ("", {"SELECT ID FROM ck.PATIENT": 229, "SELECT 1 FROM ck.NOPE": 208, "INSERT ck.PATIENT DEFAULT VALUES": 229}),
    (
        "GRANT SELECT ON ck.PATIENT TO svc",
        {"SELECT * FROM ck.PATIENT": None, "SELECT ID FROM ck.KARTEI": 229, "DELETE ck.PATIENT": 229},
    ),
    (
        "GRANT SELECT ON SCHEMA::ck TO svc; DENY SELECT ON ck.KARTEI TO svc",
        {"SELECT ID FROM ck.PATIENT": None, "SELECT ID FROM ck.KARTEI": 229, "SELECT COUNT(*) FROM ck.KARTEI": 229},
    ),
    (
        "GRANT SELECT (ID) ON ck.PATIENT TO svc",
        {
            "SELECT ID FROM ck.PATIENT": None,
            "SELECT COUNT(*) FROM ck.PATIENT": None,
            "SELECT P_NAME FROM ck.PATIENT": 230,
            "SELECT ID FROM ck.PATIENT WHERE P_NAME = 'x'": 230,
            "SELECT * FROM ck.PATIENT": 230,
        },
    ),
    (
        "GRANT SELECT ON SCHEMA::ck TO svc; DENY SELECT (P_NAME) ON ck.PATIENT TO svc",
        {"SELECT ID FROM ck.PATIENT": None, "SELECT P_NAME FROM ck.PATIENT": 230},
    ),
    (
        "ALTER ROLE db_datareader ADD MEMBER svc",
        {"SELECT * FROM ck.PATIENT": None, "UPDATE ck.PATIENT SET P_NAME = 'x'": 229},
    ),
    (
        "GRANT SELECT ON SCHEMA::ck TO svc; GRANT UPDATE (BEM) ON ck.KARTEI TO svc",
        {"UPDATE ck.KARTEI SET BEM = 'q' WHERE ID = 1": None, "UPDATE ck.KARTEI SET PATNR = 2": 230},
    ),
    (
        "GRANT SELECT ON SCHEMA::ck TO svc; REVOKE SELECT ON SCHEMA::ck FROM svc",
        {"SELECT ID FROM ck.PATIENT": 229},
    ),
    (
        "ALTER ROLE db_owner ADD MEMBER svc",
        {"SELECT * FROM ck.PATIENT": None, "CREATE TABLE ck.NEW (a int)": None, "CREATE DATABASE x": 262},
    ),
    (
        "GRANT SELECT ON SCHEMA::ck TO svc",
        {"CREATE TABLE ck.NEW (a int)": 262, "DROP TABLE ck.KARTEI": 3701, "TRUNCATE TABLE ck.KARTEI": 229},
    ),
]


@pytest.mark.parametrize(("grants", "expected"), PERMISSIONS)
def test_permissions_bite(engine, practice, grants, expected):
    if grants:
        results(practice, grants)
    theirs = opened(engine, "D 1", "svc", "Svc!1")
    for statement, wanted in expected.items():
        if wanted is None:
            results(theirs, statement)
        else:
            assert number(theirs, statement) == wanted, statement


@pytest.mark.parametrize("grant", ["GRANT SELECT ON ck.PATIENT (ID) TO svc", "GRANT SELECT (ID) ON ck.PATIENT TO svc"])
def test_a_column_list_may_stand_after_the_permission_or_after_the_table(engine, practice, grant):
    results(practice, grant)
    theirs = opened(engine, "D 1", "svc", "Svc!1")
    assert rows(theirs, "SELECT ID FROM ck.PATIENT ORDER BY ID") == [(1,), (2,)]
    assert number(theirs, "SELECT P_NAME FROM ck.PATIENT") == 230
    assert rows(theirs, "SELECT HAS_PERMS_BY_NAME('ck.PATIENT', 'OBJECT', 'SELECT', 'ID', 'COLUMN')") == [(1,)]
    assert rows(theirs, "SELECT HAS_PERMS_BY_NAME('ck.PATIENT', 'OBJECT', 'SELECT', 'P_NAME', 'COLUMN')") == [(0,)]


def test_the_catalog_hides_what_a_login_may_not_see(engine, practice):
    results(practice, "GRANT SELECT ON ck.PATIENT TO svc")
    theirs = opened(engine, "D 1", "svc", "Svc!1")
    assert rows(theirs, "SELECT name FROM sys.tables") == [("PATIENT",)]
    assert rows(theirs, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS") == [(2,)]
    assert rows(theirs, "SELECT COUNT(*) FROM sys.foreign_keys") == [(0,)]
    assert rows(theirs, "SELECT OBJECT_ID('ck.KARTEI'), SCHEMA_ID('ck'), USER_NAME()") == [(None, 5, "svc")]
    results(practice, "REVOKE SELECT ON ck.PATIENT FROM svc")
    assert rows(theirs, "SELECT COUNT(*) FROM sys.tables") == [(0,)]
    assert rows(practice, "SELECT COUNT(*) FROM sys.tables") == [(2,)]


REFUSED = [
    "SELECT 1 AS a FOR XML PATH('x')",
    "SELECT 1 AS a FOR JSON AUTO",
    "MERGE ck.PATIENT AS t USING ck.KARTEI AS s ON 1 = 1 WHEN MATCHED THEN DELETE;",
    "CREATE PROCEDURE ck.p AS SELECT 1",
    "CREATE VIEW ck.v AS SELECT 1 AS a",
    "CREATE TRIGGER ck.t ON ck.PATIENT AFTER INSERT AS SELECT 1",
    "SELECT * FROM ck.PATIENT PIVOT (COUNT(P_NAME) FOR ID IN ([1])) AS p",
    "WHILE 1 = 1 SELECT 1",
    "BEGIN TRY SELECT 1 END TRY BEGIN CATCH SELECT 2 END CATCH",
    "DECLARE c CURSOR FOR SELECT 1",
    "DECLARE @t TABLE (a int)",
    "SELECT * FROM OPENROWSET('x', 'y', 'z')",
    "SELECT FORMAT(1, 'N')",
    "SELECT TOP (1) WITH TIES ID FROM ck.PATIENT ORDER BY ID",
    "SELECT ID FROM ck.PATIENT GROUP BY ROLLUP(ID)",
    "SELECT ID INTO ck.COPY FROM ck.PATIENT",
    "INSERT ck.PATIENT (P_NAME) OUTPUT inserted.ID VALUES ('x')",
    "CREATE TABLE ck.X (a int CHECK (a > 1))",
    "CREATE TABLE ck.X (a xml)",
    "CREATE TABLE ck.X (a AS 1 + 1)",
    "SET QUOTED_IDENTIFIER OFF",
    "BACKUP DATABASE x TO DISK = 'y'",
    "SELECT CAST(1 AS sql_variant)",
    "SELECT ID FROM ck.PATIENT FOR SYSTEM_TIME ALL",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_what_the_stand_in_does_not_know_it_says(practice, statement):
    with pytest.raises(SqlServerError) as caught:
        results(practice, statement)
    assert caught.value.number in {40517, 102}
    assert caught.value.severity >= 15


NUMBERS = [
    ("SELECT FOO(1)", 195),
    ("CREATE DATABASE [d 1]", 1801),
    ("CREATE SCHEMA CK", 2714),
    ("CREATE LOGIN svc WITH PASSWORD = 'x'", 15025),
    ("USE nowhere", 911),
    ("SELECT x.y FROM ck.PATIENT AS p", 4104),
    ("SELECT ID FROM ck.PATIENT UNION SELECT 1, 2", 205),
    ("INSERT ck.KARTEI VALUES (1, 1, N'x')", 2627),
    ("INSERT ck.KARTEI VALUES (9, 77, N'x')", 547),
    ("DELETE FROM ck.PATIENT", 547),
    ("TRUNCATE TABLE ck.PATIENT", 4712),
    ("DROP TABLE ck.PATIENT", 3726),
    ("INSERT ck.KARTEI (PATNR) VALUES (1)", 515),
    ("INSERT ck.PATIENT (ID, P_NAME) VALUES (9, N'x')", 544),
    ("INSERT ck.PATIENT (P_NAME) VALUES (N'123456789012345678901')", 2628),
    ("SELECT 2147483647 + 1", 8115),
    ("SELECT CAST('2022-02-30' AS date)", 241),
    ("SELECT 'abc", 105),
    ("SELECT /* never closed", 113),
    ("SELECT (SELECT ID FROM ck.PATIENT)", 512),
    ("SELECT CASE WHEN 1 THEN 2 END", 4145),
    ("EXEC no_such_procedure", 2812),
    ("ROLLBACK", 3903),
    ("DECLARE @a int, @a int", 134),
    ("CREATE TABLE ck.X (a nosuchtype)", 2715),
    ("SELECT @x = 1", 137),
    ("RAISERROR('x %d', 12, 3, 5)", 50000),
]


@pytest.mark.parametrize(("statement", "wanted"), NUMBERS)
def test_errors_have_sql_servers_numbers(practice, statement, wanted):
    assert number(practice, statement) == wanted
    assert rows(practice, "SELECT COUNT(*) FROM ck.PATIENT") == [(2,)]


def test_an_error_tells_its_line(practice):
    with pytest.raises(SqlServerError) as caught:
        results(practice, "SELECT 1\n\nSELECT * FROM ck.NOPE")
    assert caught.value.line == 3


def test_messages_and_counts(practice):
    assert results(practice, "PRINT N'hü'") == [Info(0, "hü")]
    assert results(practice, "UPDATE ck.KARTEI SET BEM = N'z' WHERE PATNR = 1") == [RowCount(2)]
    assert results(practice, "SET NOCOUNT ON; DELETE FROM ck.KARTEI WHERE ID = 3")[-1] == RowCount(None)
    assert rows(practice, "SELECT ID FROM ck.KARTEI; SELECT @@ROWCOUNT") == [(2,)]


def test_names_of_three_parts_reach_another_database(engine, practice):
    elsewhere = opened(engine)
    assert rows(elsewhere, "SELECT COUNT(*) FROM [D 1].ck.PATIENT") == [(2,)]
    assert rows(elsewhere, "SELECT name FROM [D 1].sys.tables ORDER BY name") == [("KARTEI",), ("PATIENT",)]
    theirs = opened(engine, "master", "svc", "Svc!1")
    assert number(theirs, "SELECT ID FROM [D 1].ck.PATIENT") == 229
    assert practice.database == "D 1"


def test_temporary_tables_are_the_sessions_own(engine, practice):
    results(practice, "CREATE TABLE #t (a int, b nvarchar(5)); INSERT #t VALUES (1, N'x'), (2, N'y')")
    assert rows(practice, "SELECT t.b FROM #t AS t JOIN ck.PATIENT AS p ON p.ID = t.a ORDER BY a") == [("x",), ("y",)]
    assert number(opened(engine, "D 1"), "SELECT * FROM #t") == 208
    practice.reset()
    assert number(practice, "SELECT * FROM #t") == 208


def test_a_transaction_takes_definitions_back(engine, practice):
    other = opened(engine, "D 1")
    results(practice, "BEGIN TRAN; CREATE TABLE ck.NEW (a int); INSERT ck.NEW VALUES (1)")
    assert rows(practice, "SELECT COUNT(*) FROM ck.NEW") == [(1,)]
    assert number(other, "SELECT * FROM ck.NEW") == 208
    results(practice, "ROLLBACK")
    assert number(practice, "SELECT * FROM ck.NEW") == 208
    assert rows(practice, "SELECT COUNT(*) FROM sys.tables") == [(2,)]


def test_after_an_error_a_transaction_can_only_be_rolled_back(practice):
    results(practice, "BEGIN TRAN; UPDATE ck.KARTEI SET BEM = N'q'")
    assert number(practice, "INSERT ck.KARTEI VALUES (1, 1, NULL)") == 2627
    assert number(practice, "UPDATE ck.KARTEI SET BEM = N'r'") == 3930
    results(practice, "ROLLBACK")
    assert rows(practice, "SELECT COUNT(*) FROM ck.KARTEI WHERE BEM = N'q'") == [(0,)]


def test_writers_of_one_table_wait_and_readers_do_not(engine, practice):
    other = opened(engine, "D 1")
    results(practice, "BEGIN TRAN; UPDATE ck.KARTEI SET BEM = N'q'")
    assert rows(other, "SELECT COUNT(*) FROM ck.KARTEI WHERE BEM = N'q'") == [(0,)]
    assert number(other, "SET LOCK_TIMEOUT 50; DELETE FROM ck.KARTEI") == 1222
    waiting = threading.Thread(target=results, args=(other, "SET LOCK_TIMEOUT -1; DELETE FROM ck.KARTEI WHERE ID = 1"))
    waiting.start()
    results(practice, "COMMIT")
    waiting.join(10)
    assert rows(practice, "SELECT ID, BEM FROM ck.KARTEI ORDER BY ID") == [(2, "q"), (3, "q")]


def test_two_writers_who_wait_for_each_other(engine, practice):
    other = opened(engine, "D 1")
    results(practice, "BEGIN TRAN; UPDATE ck.KARTEI SET BEM = N'a'")
    results(other, "BEGIN TRAN; UPDATE ck.PATIENT SET P_NAME = N'a'")
    waiting = threading.Thread(target=results, args=(practice, "UPDATE ck.PATIENT SET P_NAME = N'b'; COMMIT"))
    waiting.start()
    while practice.spid not in engine.locks.waiting:
        threading.Event().wait(0.01)
    assert number(other, "UPDATE ck.KARTEI SET BEM = N'b'") == 1205
    waiting.join(10)
    assert rows(other, "SELECT DISTINCT P_NAME FROM ck.PATIENT") == [("b",)]


@pytest.mark.parametrize(
    "statement",
    ["WAITFOR DELAY '00:01:00'", "WITH r AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM r) SELECT MAX(a) FROM r"],
)
def test_a_statement_is_cancelled(practice, statement):
    timer = threading.Timer(0.2, practice.cancel)
    timer.start()
    assert number(practice, statement) == 3617
    assert rows(practice, "SELECT 1") == [(1,)]


def test_rows_are_streamed(practice):
    digits = "(VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) AS {}(n)"
    product = " CROSS JOIN ".join(digits.format(name) for name in "abcdef")
    [result] = practice.execute(f"SELECT a.n FROM {product}")
    first = next(result.batches)
    assert first.num_rows <= 10_000
    assert first.num_rows + sum(batch.num_rows for batch in result.batches) == 1_000_000


def test_everything_is_there_after_a_restart(tmp_path):
    path = tmp_path / "server.duckdb"
    first = DuckEngine(path, sa_password="Sa!1")
    sa = opened(first)
    results(sa, "CREATE DATABASE [Zahn ärzte]; CREATE LOGIN svc WITH PASSWORD = 'Svc!1'")
    results(sa, "USE [Zahn ärzte]; CREATE USER svc FOR LOGIN svc")
    results(sa, "CREATE SCHEMA ck")
    results(sa, "CREATE TABLE ck.[T 1] (id int IDENTITY PRIMARY KEY, a nvarchar(7) DEFAULT N'x', d decimal(9, 3) NULL)")
    results(sa, "INSERT ck.[T 1] (d) VALUES (1.5); GRANT SELECT ON ck.[T 1] TO svc")
    before = rows(sa, "SELECT object_id FROM sys.tables")
    first.close()
    second = DuckEngine(path, sa_password="Other!1")
    theirs = opened(second, "Zahn ärzte", "svc", "Svc!1")
    assert rows(theirs, "SELECT id, a, CAST(d AS varchar(9)) FROM ck.[T 1]") == [(1, "x", "1.500")]
    sa = opened(second, "Zahn ärzte", "sa", "Other!1")
    assert rows(sa, "SELECT object_id FROM sys.tables") == before
    results(sa, "INSERT ck.[T 1] DEFAULT VALUES")
    assert rows(sa, "SELECT MAX(id) FROM ck.[T 1]") == [(2,)]
    second.close()


def test_a_seeding_that_fails_leaves_nothing(engine):
    def seed():
        with engine.transaction():
            engine.create_database("HALF")
            engine.create_schema("HALF", "no")
            engine.create_schema("HALF", "no")

    with pytest.raises(SqlServerError):
        seed()
    with pytest.raises(SqlServerError):
        opened(engine, "HALF")
    engine.create_database("HALF")


def test_the_catalog_of_a_large_schema_answers_quickly(engine):
    with engine.transaction():
        engine.create_database("BIG")
        engine.create_schema("BIG", "ck")
        columns = [(f"COLUMN_{number}", text(30), True) for number in range(20)]
        for table in range(300):
            engine.create_table("BIG", "ck", f"TABLE_{table}", columns, primary_key=["COLUMN_0"])
    session = opened(engine, "BIG")
    started = time.perf_counter()
    assert rows(
        session, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = @P1", (text(9), "ck")
    ) == [(6000,)]
    assert rows(session, "SELECT SUM(rows), COUNT(*) FROM sys.partitions") == [(0, 300)]
    assert time.perf_counter() - started < 5
