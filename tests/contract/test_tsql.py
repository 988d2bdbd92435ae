"""What T-SQL the product, its tests and loaders of test databases rely on, on whichever server there is."""

import datetime as dt
import uuid
from decimal import Decimal

import mssql_python
import pytest

from ivoris import sqlserver

# Expression → value. All of it holds on SQL Server, too.
EXPRESSIONS = [
    ("7 / 2", 3),
    ("-7 / 2", -3),
    ("7 / 2.0", Decimal("3.500000")),
    ("7 % 4", 3),
    ("1 + '2'", 3),
    ("'a' + N'ü'", "aü"),
    ("'a' + NULL", None),
    ("CAST('12' AS int)", 12),
    ("CAST(3.9 AS int)", 3),
    ("CAST(1 AS bit)", True),
    ("CAST('' AS int)", 0),
    ("TRY_CAST('abc' AS int)", None),
    ("TRY_CONVERT(int, '42')", 42),
    ("CAST(12.345 AS decimal(5, 1))", Decimal("12.3")),
    ("CAST('20220118' AS date)", dt.date(2022, 1, 18)),
    ("CONVERT(date, '18.01.2022', 104)", dt.date(2022, 1, 18)),
    ("CONVERT(varchar(8), CAST('2022-01-18' AS date), 112)", "20220118"),
    ("CONVERT(varchar(10), CAST('2022-01-18' AS date), 104)", "18.01.2022"),
    ("CONVERT(varchar(19), CAST('2022-01-18T01:02:03' AS datetime2), 120)", "2022-01-18 01:02:03"),
    ("CONVERT(varchar(30), CAST('2022-01-18T01:02:03.450' AS datetime), 126)", "2022-01-18T01:02:03.450"),
    ("CAST(20220118 AS varchar(8))", "20220118"),
    ("LEFT(CAST(20220118 AS char(8)), 4)", "2022"),
    ("ISNULL(NULL, 'x')", "x"),
    ("COALESCE(NULL, NULL, 3)", 3),
    ("NULLIF(1, 1)", None),
    ("IIF(1 < 2, 'yes', 'no')", "yes"),
    ("CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END", "b"),
    ("CASE WHEN 'Ä' = 'ä' THEN 1 ELSE 0 END", 1),
    ("CASE WHEN 'a ' = 'a' THEN 1 ELSE 0 END", 1),
    ("CASE WHEN 'Abc' LIKE 'a[a-c]%' THEN 1 ELSE 0 END", 1),
    ("CASE WHEN 'a%c' LIKE 'a!%c' ESCAPE '!' THEN 1 ELSE 0 END", 1),
    ("CASE WHEN 'abc' LIKE 'a!%c' ESCAPE '!' THEN 1 ELSE 0 END", 0),
    ("CASE WHEN 'x' LIKE '[^a-c]' THEN 1 ELSE 0 END", 1),
    ("LEN('ab ')", 2),
    ("LEN(N'hü😀')", 4),
    ("DATALENGTH(N'ab')", 4),
    ("DATALENGTH('ab')", 2),
    ("SUBSTRING('abcdef', 2, 3)", "bcd"),
    ("RIGHT('abc', 2)", "bc"),
    ("CHARINDEX('C', 'abc')", 3),
    ("REPLACE('aBc', 'b', 'x')", "axc"),
    ("STUFF('abcdef', 2, 3, 'X')", "aXef"),
    ("UPPER('ä') + LOWER('Ö')", "Äö"),
    ("LTRIM('  a') + RTRIM('b  ') + TRIM(' c ')", "abc"),
    ("CONCAT('a', NULL, 1)", "a1"),
    ("QUOTENAME('a]b')", "[a]]b]"),
    ("REPLICATE('ab', 2)", "abab"),
    ("RTRIM(CAST('ab' AS char(5))) + LTRIM(CAST(N'cd' AS nchar(5))) + 'e'", "abcd   e"),
    ("TRIM(CAST(N'\u00a0x' AS nchar(5))) + UPPER(CAST('y' AS char(3))) + '.'", "\u00a0xY  ."),
    ("DATEADD(day, -1, CAST('2022-03-01' AS date))", dt.date(2022, 2, 28)),
    ("DATEADD(month, 1, CAST('2022-01-31' AS date))", dt.date(2022, 2, 28)),
    ("DATEDIFF(day, '2022-01-18', '2022-02-01')", 14),
    ("DATEDIFF(month, '2022-01-31', '2022-02-01')", 1),
    ("DATEPART(year, CAST('2022-01-18' AS date))", 2022),
    ("YEAR('2022-01-18') * 10000 + MONTH('2022-01-18') * 100 + DAY('2022-01-18')", 20220118),
    ("DATEFROMPARTS(2022, 1, 18)", dt.date(2022, 1, 18)),
    ("ABS(-3)", 3),
    ("ROUND(2.345, 2)", Decimal("2.350")),
    ("CONVERT(varchar(32), HASHBYTES('MD5', 'a'), 2)", "0CC175B9C0F1B6A831C399E269772661"),
    ("CONVERT(varchar(4), CAST(N'a' AS varbinary(10)), 2)", "6100"),
    ("CAST('01234567-89ab-cdef-0123-456789abcdef' AS uniqueidentifier)",
     uuid.UUID("01234567-89ab-cdef-0123-456789abcdef")),
    ("(SELECT MAX(v) FROM (VALUES (1), (3), (2)) AS t(v))", 3),
    ("(SELECT STRING_AGG(v, ',') WITHIN GROUP (ORDER BY v DESC) FROM (VALUES ('a'), ('b')) AS t(v))", "b,a"),
    ("0x00FF", b"\x00\xff"),
    ("1e3", 1000.0),
    ("2147483648", Decimal(2147483648)),
    ("~5 & 7", 2),
]  # fmt: skip


@pytest.mark.parametrize(("expression", "value"), EXPRESSIONS)
def test_an_expression_has_the_value_it_has_on_sql_server(rows, expression, value):
    [(found,)] = rows(f"SELECT {expression} AS a")
    assert found == value
    assert type(found) is type(value)


# Query over the table below → rows.
QUERIES = [
    ("SELECT TOP (2) id FROM {t} ORDER BY id DESC", [(5,), (4,)]),
    ("SELECT TOP 1 id FROM {t} ORDER BY grp DESC, id", [(3,)]),
    ("SELECT DISTINCT grp FROM {t} ORDER BY grp", [(None,), ("A",), ("b",)]),
    ("SELECT grp, COUNT(*), SUM(n), AVG(n) FROM {t} WHERE grp IS NOT NULL GROUP BY grp ORDER BY grp",
     [("A", 2, 30, 15), ("b", 2, 70, 35)]),
    ("SELECT grp FROM {t} GROUP BY grp HAVING COUNT(*) = 1", [(None,)]),
    ("SELECT id FROM {t} WHERE grp = 'a' ORDER BY id", [(1,), (2,)]),
    ("SELECT id FROM {t} WHERE n BETWEEN 20 AND 30 ORDER BY id", [(2,), (3,)]),
    ("SELECT id FROM {t} WHERE id NOT IN (1, 2, 3)", [(4,), (5,)]),
    ("SELECT id FROM {t} AS a WHERE EXISTS (SELECT 1 FROM {t} AS b WHERE b.n = a.n + 10) ORDER BY id",
     [(1,), (2,), (3,), (4,)]),
    ("SELECT a.id, b.id FROM {t} AS a LEFT JOIN {t} AS b ON b.id = a.id + 3 ORDER BY a.id",
     [(1, 4), (2, 5), (3, None), (4, None), (5, None)]),
    ("SELECT a.id, x.id FROM {t} a CROSS APPLY (SELECT TOP 1 id FROM {t} WHERE id < a.id ORDER BY 1 DESC) x ORDER BY 1",
     [(2, 1), (3, 2), (4, 3), (5, 4)]),
    ("SELECT a.id, x.id FROM {t} a OUTER APPLY (SELECT TOP 1 id FROM {t} WHERE id < a.id) x WHERE a.id < 3 ORDER BY 1",
     [(1, None), (2, 1)]),
    ("SELECT id, ROW_NUMBER() OVER (PARTITION BY grp ORDER BY id DESC) FROM {t} WHERE grp = 'A' ORDER BY id",
     [(1, 2), (2, 1)]),
    ("SELECT id, SUM(n) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) FROM {t} WHERE id < 3 ORDER BY id",
     [(1, 10), (2, 30)]),
    ("WITH c AS (SELECT id, n FROM {t} WHERE id < 3) SELECT SUM(n) FROM c", [(30,)]),
    ("WITH r AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM r WHERE a < 4) SELECT SUM(a) FROM r", [(10,)]),
    ("SELECT id FROM {t} WHERE id < 3 UNION SELECT 2 UNION ALL SELECT 9 ORDER BY id", [(1,), (2,), (9,)]),
    ("SELECT id FROM {t} EXCEPT SELECT id FROM {t} WHERE id > 1", [(1,)]),
    ("SELECT id FROM {t} INTERSECT SELECT 3", [(3,)]),
    ("SELECT id FROM {t} ORDER BY id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY", [(2,), (3,)]),
    ("SELECT n FROM {t} ORDER BY grp, id", [(50,), (10,), (20,), (30,), (40,)]),
    ("SELECT COUNT(DISTINCT grp), COUNT(grp) FROM {t}", [(2, 4)]),
    ("SELECT id /* a /* nested */ comment */ FROM {t} WITH (NOLOCK) -- and another\n WHERE id = 1", [(1,)]),
    ("SELECT a.* FROM {t} AS a WHERE a.id = 1", [(1, "A", 10)]),
    ("SELECT id n FROM {t} WHERE id = 1 ORDER BY n", [(1,)]),
    ("SELECT COUNT(*) FROM {t} TABLESAMPLE (100 PERCENT)", [(5,)]),
    ("SELECT id FROM {t} WHERE n > ALL (SELECT n FROM {t} WHERE id < 5)", [(5,)]),
]  # fmt: skip


# By their last bytes first, and within a group of digits that is a number by its last pair first.
IDENTIFIERS = [
    uuid.UUID(text)
    for text in (
        "01000000-0000-0000-0000-000000000000",
        "00000001-0000-0000-0000-000000000000",
        "ffffffff-0100-0000-0000-000000000000",
        "00000000-0001-0000-0000-000000000000",
        "00000000-ffff-0100-0000-000000000000",
        "00000000-0000-0001-0000-000000000000",
        "00000000-0000-ffff-0001-000000000000",
        "00000000-0000-0000-0100-000000000000",
        "00000000-0000-0000-ffff-000000000001",
        "00000000-0000-0000-0000-010000000000",
    )
]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT g FROM {t} AS t ORDER BY g",
        "SELECT g FROM {t} AS t ORDER BY 1",
        "SELECT g AS h FROM {t} AS t ORDER BY h",
        "SELECT g FROM (SELECT g, ROW_NUMBER() OVER (ORDER BY g) AS n FROM {t} AS t) AS t ORDER BY n",
        "SELECT x.g FROM {t} AS t CROSS APPLY (SELECT TOP 1 s.g FROM {t} s WHERE s.g = t.g ORDER BY s.g) x ORDER BY 1",
    ],
)
def test_identifiers_have_an_order_of_their_own(rows, query):
    listed = ", ".join(f"('{identifier}')" for identifier in reversed(IDENTIFIERS))
    table = f"(SELECT CAST(v AS uniqueidentifier) AS g FROM (VALUES {listed}) AS l(v))"
    assert rows(query.replace("{t}", table)) == [(identifier,) for identifier in IDENTIFIERS]


@pytest.fixture(scope="module")
def filled(tsql_server, database):
    with tsql_server.connect(database) as opened:
        opened.execute("CREATE TABLE ck.FILLED (id int PRIMARY KEY, grp nvarchar(10), n int NOT NULL)")
        opened.execute(
            "INSERT ck.FILLED VALUES (1, N'A', 10), (2, N'A', 20), (3, N'b', 30), (4, N'b', 40), (5, NULL, 50)"
        )
        yield "ck.FILLED"
        opened.execute("DROP TABLE ck.FILLED")


@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_a_query_gives_these_rows(rows, filled, query, expected):
    assert rows(query.replace("{t}", filled)) == expected


TYPES = [
    ("tinyint", 255),
    ("smallint", -32768),
    ("int", -70000),
    ("bigint", 2**62),
    ("bit", True),
    ("real", 1.5),
    ("float", 0.1),
    ("decimal(20, 6)", Decimal("-12345678901234.123456")),
    ("money", Decimal("12.3400")),
    ("char(4)", "ab  "),
    ("varchar(10)", "äöü"),
    ("nchar(4)", "ab  "),
    ("nvarchar(10)", "hü😀"),
    ("nvarchar(max)", "ü" * 6000),
    ("varbinary(max)", b"\x00\x01" * 5000),
    ("binary(4)", b"ab\x00\x00"),
    ("date", dt.date(1900, 1, 1)),
    ("time(3)", dt.time(1, 2, 3, 450000)),
    ("datetime", dt.datetime(2022, 1, 18, 1, 2, 3, 450000)),  # noqa: DTZ001  # datetime knows no zone
    ("datetime2(6)", dt.datetime(2022, 1, 18, 1, 2, 3, 456789)),  # noqa: DTZ001
    ("smalldatetime", dt.datetime(2022, 1, 18, 1, 2)),  # noqa: DTZ001
    ("uniqueidentifier", uuid.UUID("01234567-89ab-cdef-0123-456789abcdef")),
]


@pytest.mark.parametrize(("kind", "value"), TYPES, ids=[kind for kind, _ in TYPES])
def test_a_column_of_each_type_keeps_its_values(connection, rows, table, kind, value):
    connection.execute(f"CREATE TABLE {table} (a int, b {kind})")
    connection.cursor().execute(f"INSERT INTO {table} (a, b) VALUES (?, ?), (?, NULL)", (1, value, 2))
    assert rows(f"SELECT b FROM {table} ORDER BY a") == [(value,), (None,)]
    [(name,)] = rows(
        "SELECT DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ? AND COLUMN_NAME = 'B'",
        table.split(".")[1],
    )
    assert name == kind.split("(")[0]


NASTY = ["SELECT", "a b", "a]b", 'a"b', "a.b", "x" * 128, "😀", "'; DROP TABLE x --", "ß", "#1", "a\tb", "[]"]


@pytest.mark.parametrize("name", NASTY)
def test_identifiers_of_any_spelling(connection, rows, name):
    quoted = "[" + name.replace("]", "]]") + "]"
    connection.execute(f"CREATE TABLE ck.{quoted if name != '#1' else '[t#1]'} ({quoted} int, other int)")
    try:
        target = f"ck.{quoted if name != '#1' else '[t#1]'}"
        connection.execute(f"INSERT INTO {target} ({quoted}, other) VALUES (1, 2)")
        assert rows(f"SELECT t.{quoted} AS {quoted} FROM {target} AS t WHERE {quoted} = 1") == [(1,)]
        [(found,)] = rows(
            "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE COLUMN_NAME <> 'other' AND TABLE_SCHEMA = 'ck' "
            "AND TABLE_NAME NOT IN ('FILLED')"
        )
        assert found == name
    finally:
        connection.execute(f"DROP TABLE ck.{quoted if name != '#1' else '[t#1]'}")


def test_identity_default_and_changes(connection, rows, table):
    connection.execute(
        f"CREATE TABLE {table} (id int IDENTITY(10, 5) PRIMARY KEY, a nvarchar(10) DEFAULT N'x' NOT NULL, b int)"
    )
    connection.execute(f"INSERT INTO {table} (b) VALUES (1), (2)")
    assert rows(f"SET NOCOUNT ON; INSERT INTO {table} DEFAULT VALUES; SELECT SCOPE_IDENTITY()") == [(20,)]
    connection.execute("SET NOCOUNT OFF")
    assert connection.execute(f"UPDATE {table} SET b = b * 10, a = DEFAULT WHERE b IS NOT NULL").rowcount == 2
    assert connection.execute(f"DELETE FROM {table} WHERE id = 20").rowcount == 1
    assert rows(f"SELECT id, a, b FROM {table} ORDER BY id") == [(10, "x", 10), (15, "x", 20)]
    connection.execute(f"UPDATE t SET b = s.n FROM {table} AS t JOIN (VALUES (10, 7)) AS s(id, n) ON s.id = t.id")
    connection.execute(f"DELETE t FROM {table} AS t WHERE t.b = 20")
    assert rows(f"SELECT id, b FROM {table}") == [(10, 7)]
    connection.execute(f"TRUNCATE TABLE {table}")
    connection.execute(f"INSERT INTO {table} (a) SELECT N'y' UNION ALL SELECT N'z'")
    assert rows(f"SELECT COUNT(*), MIN(id) FROM {table}") == [(2, 10)]


def test_a_table_is_altered_and_renamed(connection, rows, table):
    connection.execute(f"CREATE TABLE {table} (id int NOT NULL PRIMARY KEY, a varchar(5))")
    connection.execute(f"INSERT INTO {table} VALUES (1, '42')")
    connection.execute(f"ALTER TABLE {table} ADD b int NOT NULL DEFAULT 7")
    connection.execute(f"ALTER TABLE {table} ALTER COLUMN a int")
    connection.execute(f"EXEC sp_rename '{table}.a', 'NUMBER', 'COLUMN'")
    assert rows(f"SELECT id, NUMBER + 1, b FROM {table}") == [(1, 43, 7)]
    old = table.split(".")[1]
    connection.execute(f"EXEC sp_rename '{table}', '{old}_new'")
    assert rows(f"SELECT COUNT(*) FROM {table}_new") == [(1,)]
    connection.execute(f"DROP TABLE {table}_new")


ERRORS = [
    ("SELECT nope FROM ck.FILLED", "Invalid column name 'nope'"),
    ("SELECT * FROM ck.NO_SUCH", "Invalid object name 'ck.NO_SUCH'"),
    ("SELECT CAST(N'abc' AS int)", "Conversion failed when converting the nvarchar value 'abc' to data type int"),
    ("SELECT id FROM ck.FILLED WHERE grp = 1", "Conversion failed when converting the nvarchar value"),
    ("SELECT 1 / (SELECT 0)", "Divide by zero error"),
    ("SELECT CAST(300 AS tinyint)", "Arithmetic overflow error"),
    ("INSERT INTO ck.FILLED VALUES (1, N'x', 1)", "Violation of PRIMARY KEY constraint"),
    ("INSERT INTO ck.FILLED (id, grp) VALUES (9, N'x')", "Cannot insert the value NULL into column 'n'"),
    ("INSERT INTO ck.FILLED VALUES (9, N'12345678901', 1)", "String or binary data would be truncated"),
    ("SELECT 1 2", "Incorrect syntax"),
    ("SELECT 1 FROM", "Incorrect syntax"),
    ("CREATE TABLE ck.FILLED (a int)", "There is already an object named 'FILLED'"),
    ("DROP TABLE ck.NO_SUCH", "Cannot drop the table"),
    ("SELECT @nope", "Must declare the scalar variable"),
    ("SELECT FOO_BAR(1)", "FOO_BAR"),
    ("RAISERROR('went %s', 16, 1, 'wrong')", "went wrong"),
    ("THROW 50001, 'thrown', 1", "thrown"),
    ("SELECT id, COUNT(*) FROM ck.FILLED", "GROUP BY"),
    ("SELECT a.id FROM ck.FILLED AS a, ck.FILLED AS b WHERE id = 1", "Ambiguous column name 'id'"),
]


@pytest.mark.parametrize(("statement", "message"), ERRORS)
def test_an_error_says_what_sql_server_says(rows, filled, statement, message):
    assert filled
    with pytest.raises(mssql_python.Error, match=message):
        rows(statement)
    assert rows("SELECT 1") == [(1,)]


def test_a_foreign_key_holds(connection, rows):
    connection.execute("CREATE TABLE ck.PARENT (id int PRIMARY KEY)")
    connection.execute(
        "CREATE TABLE ck.CHILD (id int, parent int CONSTRAINT FK_here REFERENCES ck.PARENT (id)); "
        "INSERT ck.PARENT VALUES (1); INSERT ck.CHILD VALUES (1, 1), (2, NULL)"
    )
    for statement in (
        "INSERT ck.CHILD VALUES (3, 7)",
        "DELETE FROM ck.PARENT",
        "UPDATE ck.CHILD SET parent = 9 WHERE id = 1",
    ):
        with pytest.raises(mssql_python.Error, match="FK_here"):
            connection.execute(statement)
    assert rows(
        "SELECT f.name, p.name, c.name, r.name FROM sys.foreign_keys AS f "
        "JOIN sys.foreign_key_columns AS k ON k.constraint_object_id = f.object_id "
        "JOIN sys.tables AS p ON p.object_id = k.parent_object_id "
        "JOIN sys.tables AS r ON r.object_id = k.referenced_object_id "
        "JOIN sys.columns AS c ON c.object_id = p.object_id AND c.column_id = k.parent_column_id"
    ) == [("FK_here", "CHILD", "parent", "PARENT")]
    connection.execute("DROP TABLE ck.CHILD; DROP TABLE ck.PARENT")


def test_a_batch_has_variables_and_conditions(rows):
    batch = """
        SET NOCOUNT ON
        DECLARE @n int = 3, @text nvarchar(20)
        SET @n += 4
        IF @n = 7 AND EXISTS (SELECT 1)
        BEGIN
            SELECT @text = N'seven'
        END
        ELSE SET @text = N'other'
        SELECT @text, @n
    """
    assert rows(batch) == [("seven", 7)]
    assert rows("EXEC sp_executesql N'SELECT @a + @b', N'@a int, @b int', @a = 1, @b = 2") == [(3,)]


def test_results_before_a_missing_table_are_delivered_and_none_before_a_missing_column(connection, filled):
    cursor = connection.cursor().execute(f"SELECT 1 AS a; SELECT * FROM ck.NO_SUCH; SELECT id FROM {filled}")
    assert [tuple(row) for row in cursor.fetchall()] == [(1,)]
    with pytest.raises(mssql_python.Error, match="Invalid object name"):
        cursor.nextset()
    with pytest.raises(mssql_python.Error, match="Invalid column name"):
        connection.cursor().execute(f"SELECT 1 AS a; SELECT nope FROM {filled}")


def test_a_transaction_is_undone_and_unseen_by_others(tsql_server, database, connection, rows, table):
    connection.execute(f"CREATE TABLE {table} (a int)")
    with tsql_server.connect(database, autocommit=False) as other:
        other.execute(f"INSERT INTO {table} VALUES (1)")
        other.rollback()
        other.execute(f"INSERT INTO {table} VALUES (2)")
        other.commit()
    assert rows(f"SELECT a FROM {table}") == [(2,)]


def test_many_rows_by_executemany_and_by_literals(connection, rows, table):
    connection.execute(f"CREATE TABLE {table} (a int, b nvarchar(30), c decimal(9, 2))")
    connection.cursor().executemany(
        f"INSERT INTO {table} VALUES (?, ?, ?)", [(n, f"text {n}", Decimal("1.25")) for n in range(300)]
    )
    values = ", ".join(f"({n}, N'it''s {n} ü', {n}.5)" for n in range(1000))
    assert connection.execute(f"INSERT INTO {table} VALUES {values}").rowcount == 1000
    assert rows(f"SELECT COUNT(*), SUM(a), SUM(c), MAX(LEN(b)) FROM {table}") == [
        (1300, 299 * 150 + 499500, Decimal("500375.00"), 10)
    ]


@pytest.fixture
def allow_snapshots(connection, database):
    """Tells the database whether it allows snapshot isolation, which it does not at first and afterwards."""

    def allow(word):
        connection.execute(f"ALTER DATABASE [{database}] SET ALLOW_SNAPSHOT_ISOLATION {word}")

    yield allow
    allow("OFF")


def test_a_database_tells_whether_it_allows_snapshots_and_else_refuses_them(rows, filled, allow_snapshots):
    state = (
        "SELECT snapshot_isolation_state, snapshot_isolation_state_desc, is_read_committed_snapshot_on "
        "FROM sys.databases WHERE database_id = DB_ID()"
    )
    read = f"SET TRANSACTION ISOLATION LEVEL SNAPSHOT; SELECT COUNT(*) FROM {filled}"
    assert rows(state) == [(0, "OFF", False)]
    with pytest.raises(mssql_python.Error, match="Snapshot isolation transaction failed"):
        rows(read)
    rows("SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SELECT 1")
    allow_snapshots("ON")
    assert rows(state) == [(1, "ON", False)]
    assert rows(read) == [(5,)]


def test_what_sp_executesql_sets_ends_with_it(rows, filled):
    inner = "SET LOCK_TIMEOUT 10000; SET TRANSACTION ISOLATION LEVEL SNAPSHOT; SELECT @@LOCK_TIMEOUT"
    assert rows(f"EXEC sp_executesql N'{inner}'") == [(10000,)]
    assert rows(f"SELECT @@LOCK_TIMEOUT, COUNT(*) FROM {filled}") == [(-1, 5)]


@pytest.mark.parametrize("allowed", ["OFF", "ON"])
def test_rows_are_read_in_a_database_of_either_kind_and_past_a_writer_where_it_keeps_versions(
    tsql_server, database, connection, filled, allow_snapshots, allowed
):
    login = f"u_{uuid.uuid4().hex[:8]}"
    connection.execute(f"CREATE LOGIN {login} WITH PASSWORD = 'Secret!12345'; CREATE USER {login} FOR LOGIN {login}")
    connection.execute(f"GRANT SELECT ON SCHEMA::ck TO {login}")
    allow_snapshots(allowed)
    asked = sqlserver.statement("courtesy").replace("{tables}", "@t0") + f" SELECT SUM(n) FROM {filled}"
    sql = sqlserver.parameterized(asked, {"schema": "ck", "t0": "FILLED"})
    try:
        with (
            tsql_server.connect(database, user=login, password="Secret!12345") as reader,
            tsql_server.connect(database, autocommit=False) as writer,
        ):
            if allowed == "ON":  # a writer that is not done, past whom READ COMMITTED does not come
                writer.execute(f"UPDATE {filled} SET n = n + 1")
            assert reader.execute(sql).fetchone()[0] == 150
            writer.rollback()
    finally:
        connection.execute(f"DROP USER {login}; DROP LOGIN {login}")


def test_grants_bite_and_hide(tsql_server, database, connection):
    login = f"u_{uuid.uuid4().hex[:8]}"
    connection.execute(f"CREATE LOGIN {login} WITH PASSWORD = 'Secret!12345'")
    try:
        with pytest.raises(mssql_python.Error):
            tsql_server.connect(database, user=login, password="Secret!12345")
        connection.execute(f"CREATE USER {login} FOR LOGIN {login}")
        connection.execute("CREATE TABLE ck.SEEN (a int, b int); CREATE TABLE ck.UNSEEN (a int)")
        connection.execute(f"GRANT SELECT ON ck.SEEN TO {login}")
        with tsql_server.connect(database, user=login, password="Secret!12345") as theirs:
            names = theirs.execute("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES").fetchall()
            assert [tuple(row) for row in names] == [("SEEN",)]
            assert theirs.execute("SELECT COUNT(*) FROM ck.SEEN").fetchone()[0] == 0
            for statement in ("SELECT * FROM ck.UNSEEN", "INSERT ck.SEEN VALUES (1, 2)", "DELETE FROM ck.SEEN"):
                with pytest.raises(mssql_python.Error, match="permission was denied on the object"):
                    theirs.execute(statement)
            with pytest.raises(mssql_python.Error, match="permission denied"):
                theirs.execute("CREATE TABLE ck.MINE (a int)")
            asked = (
                "SELECT HAS_PERMS_BY_NAME('ck.SEEN', 'OBJECT', 'SELECT'), "
                "HAS_PERMS_BY_NAME('ck.SEEN', 'OBJECT', 'DELETE'), "
                "HAS_PERMS_BY_NAME('ck.UNSEEN', 'OBJECT', 'SELECT'), HAS_PERMS_BY_NAME('[ck]', 'SCHEMA', 'SELECT'), "
                "OBJECT_ID('ck.UNSEEN')"
            )
            assert tuple(theirs.execute(asked).fetchone()) == (1, 0, None, 0, None)
            connection.execute(f"GRANT SELECT ON SCHEMA::ck TO {login}; DENY SELECT ON ck.UNSEEN TO {login}")
            assert theirs.execute("SELECT HAS_PERMS_BY_NAME('ck', 'SCHEMA', 'SELECT')").fetchone()[0] == 1
            with pytest.raises(mssql_python.Error, match="permission was denied on the object"):
                theirs.execute("SELECT * FROM ck.UNSEEN")
    finally:
        connection.execute(f"DROP TABLE IF EXISTS ck.SEEN, ck.UNSEEN; DROP USER IF EXISTS {login}; DROP LOGIN {login}")


def test_a_running_statement_is_cancelled_and_the_connection_lives_on(connection):
    connection.timeout = 1
    started = dt.datetime.now(dt.UTC)
    with pytest.raises(mssql_python.OperationalError):
        connection.execute("WAITFOR DELAY '00:00:30'")
    assert dt.datetime.now(dt.UTC) - started < dt.timedelta(seconds=10)
    assert connection.execute("SELECT 1").fetchone()[0] == 1
