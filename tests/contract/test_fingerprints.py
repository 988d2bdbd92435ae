"""What T-SQL the product compares contents with: digests, sums of them by day, and conversions around them."""

import datetime as dt
import hashlib
from decimal import Decimal

import mssql_python
import pytest


def sha256(data):
    return hashlib.sha256(data).digest()


def number(digest, size=8):
    return int.from_bytes(digest[-size:], "big", signed=True)


LONG = "Füllung 😀 " * 3000

# Expression → value. All of it holds on SQL Server, too.
EXPRESSIONS = [
    ("HASHBYTES('SHA2_256', N'aü😀')", sha256("aü😀".encode("utf-16-le"))),
    ("HASHBYTES('SHA2_256', 'aü€')", sha256("aü€".encode("cp1252"))),
    ("HASHBYTES('SHA2_256', 0x00FF)", sha256(b"\x00\xff")),
    ("HASHBYTES('SHA2_256', N'')", sha256(b"")),
    ("HASHBYTES('SHA2_256', CAST(NULL AS nvarchar(max)))", None),
    ("HASHBYTES('sha2_512', N'a')", hashlib.sha512(b"a\0").digest()),
    ("HASHBYTES('SHA1', 'a')", hashlib.sha1(b"a", usedforsecurity=False).digest()),
    (f"HASHBYTES('SHA2_256', REPLICATE(CAST(N'{LONG[:10]}' AS nvarchar(max)), 3000))",
     sha256(LONG.encode("utf-16-le"))),
    ("HASHBYTES('SHA2_256', CONCAT('a', 1))", sha256(b"a1")),
    ("HASHBYTES('SHA2_256', CONCAT(N'a', NCHAR(31), 5, NULL))", sha256("a\x1f5".encode("utf-16-le"))),
    ("CAST(0x0102030405060708090A AS bigint)", 0x030405060708090A),
    ("CAST(0xFFFFFFFF AS bigint)", 0xFFFFFFFF),
    ("CONVERT(bigint, 0xFFFFFFFFFFFFFFFE)", -2),
    ("CAST(0xFFFFFFFF AS int)", -1),
    ("CAST(0x0102030405 AS int)", 0x02030405),
    ("CAST(CAST('' AS varbinary(4)) AS int)", 0),
    ("CAST(CAST(NULL AS varbinary(4)) AS int)", None),
    ("CAST(HASHBYTES('SHA2_256', N'a') AS bigint)", number(sha256(b"a\0"))),
    ("CAST(SUBSTRING(HASHBYTES('SHA2_256', N'a'), 1, 4) AS int)", number(sha256(b"a\0")[:4], 4)),
    ("SUBSTRING(0x010203, 2, 2)", b"\x02\x03"),
    ("SUBSTRING(0x010203, 0, 2)", b"\x01"),
    ("SUBSTRING(0x010203, 3, 20)", b"\x03"),
    ("SUBSTRING(0x010203, 4, 1)", b""),
    ("0x0102 + 0x03", b"\x01\x02\x03"),
    ("CAST(5 AS varbinary(8))", b"\0\0\0\x05"),
    ("CAST(CAST(-2 AS bigint) AS varbinary(8))", b"\xff" * 7 + b"\xfe"),
    ("CAST(258 AS binary(6))", b"\0\0\0\0\x01\x02"),
    ("CAST(258 AS binary(1))", b"\x02"),
    ("CAST(N'aü😀' AS varbinary(max))", "aü😀".encode("utf-16-le")),
    ("CAST('aü' AS varbinary(max))", b"a\xfc"),
    ("CAST(0x6100FC00 AS nvarchar(10))", "aü"),
    ("CAST(0x61FC AS varchar(10))", "aü"),
    ("CONCAT(1, CAST(2 AS bigint), CAST(3.50 AS decimal(9, 2)), CAST('2022-01-18' AS date), NULL, N'x')",
     "123.502022-01-18x"),
    ("CONCAT(CAST('2022-01-18T01:02:03.45' AS datetime2(3)), '|', CAST(N'y' AS nvarchar(max)))",
     "2022-01-18 01:02:03.450|y"),
    ("CONCAT(NULL, NULL)", ""),
    ("DATALENGTH(CONCAT('a', 1))", 2),
    ("DATALENGTH(CONCAT(REPLICATE('a', 5000), REPLICATE(N'b', 3000)))", 8000),
    ("UNICODE(NCHAR(31))", 31),
    ("NCHAR(65536)", None),
    ("UNICODE(N'😀')", 0xD83D),
    ("TRY_CAST(' 12 ' AS bigint)", 12),
    ("TRY_CAST('007' AS int)", 7),
    ("TRY_CAST('+5' AS int)", 5),
    ("TRY_CAST('' AS int)", 0),
    ("TRY_CAST('  ' AS bigint)", 0),
    ("TRY_CAST(N'1.0' AS int)", None),
    ("TRY_CAST('0x1' AS int)", None),
    ("TRY_CAST('1e3' AS bigint)", None),
    ("TRY_CAST('abc' AS int)", None),
    ("TRY_CAST(NCHAR(160) + N'1' AS int)", None),
    ("TRY_CAST('2147483648' AS int)", None),
    ("TRY_CAST('2147483648' AS bigint)", 2147483648),
    ("TRY_CAST('99999999999999999999' AS bigint)", None),
    ("ISNULL(SUM(CAST(CAST(0x05 AS bigint) AS decimal(38, 0))), 0)", Decimal(5)),
]  # fmt: skip


@pytest.mark.parametrize(("expression", "value"), EXPRESSIONS, ids=[text[:60] for text, _ in EXPRESSIONS])
def test_an_expression_has_the_value_it_has_on_sql_server(rows, expression, value):
    [(found,)] = rows(f"SELECT {expression} AS a")
    assert found == value
    assert type(found) is type(value)


ENTRIES = [
    (1, dt.datetime(2022, 1, 18, 1), "aü", "18.01.2022", 1, "1"),  # noqa: DTZ001  # datetime2 knows no zone
    (2, dt.datetime(2022, 1, 18, 5), "b", "18.01.2022", 1, " 2 "),  # noqa: DTZ001
    (3, dt.datetime(2022, 1, 19, 1), None, "19.01.2022", 2, "x"),  # noqa: DTZ001
    (4, None, "😀", None, None, None),
    (5, dt.datetime(2022, 2, 1), "Ä", "01.02.2022", 3, ""),  # noqa: DTZ001
]


@pytest.fixture(scope="module")
def entries(tsql_server, database):
    with tsql_server.connect(database) as opened:
        opened.execute(
            "CREATE TABLE ck.E (id int PRIMARY KEY, d datetime2(3), s nvarchar(max), c char(10), p int, v varchar(9));"
            "CREATE TABLE ck.L (id int PRIMARY KEY, p int, n nvarchar(20)); "
            "INSERT ck.L VALUES (1, 1, N'A'), (2, 1, N'B'), (3, 2, N'C')"
        )
        opened.cursor().executemany("INSERT ck.E VALUES (?, ?, ?, ?, ?, ?)", ENTRIES)
        yield
        opened.execute("DROP TABLE ck.E; DROP TABLE ck.L")


def added(*entry_ids):
    """The sum of digests of those entries, as the queries below make them."""
    return sum(Decimal(number(sha256(f"{text or ''}\x1f{entry}".encode("utf-16-le")))) for entry, text in entry_ids)


MANY = ", ".join(f"N'no {n}'" for n in range(999))
_DIGEST = "CAST(CAST(HASHBYTES('SHA2_256', CONCAT(s, NCHAR(31), id)) AS bigint) AS decimal(38, 0))"
_DAY_18, _DAY_19, _FEBRUARY = dt.date(2022, 1, 18), dt.date(2022, 1, 19), dt.date(2022, 2, 1)
QUERIES = [
    (f"SELECT CAST(d AS date) AS day, COUNT_BIG(*), SUM({_DIGEST}) FROM ck.E GROUP BY CAST(d AS date) ORDER BY day",
     [(None, 1, added((4, "😀"))), (_DAY_18, 2, added((1, "aü"), (2, "b"))), (_DAY_19, 1, added((3, None))),
      (_FEBRUARY, 1, added((5, "Ä")))]),
    (("SELECT SUBSTRING(c,7,4)+SUBSTRING(c,4,2) AS m, COUNT_BIG(*) FROM ck.E "
     "GROUP BY SUBSTRING(c, 7, 4) + SUBSTRING(c, 4, 2) ORDER BY m"), [(None, 1), ("202201", 3), ("202202", 1)]),
    ("SELECT p / 2, ISNULL(SUM(CAST(p AS bigint)), 0) FROM ck.E GROUP BY p / 2 ORDER BY 1",
     [(None, 0), (0, 2), (1, 5)]),
    ("SELECT id FROM ck.E WHERE TRY_CAST(v AS int) = p ORDER BY id", [(1,)]),
    ("SELECT id FROM ck.E WHERE v = p AND id < 3", [(1,)]),
    (("SELECT q.n, COUNT_BIG(*), SUM(q.id) FROM (SELECT E.id, i.n FROM ck.E AS E OUTER APPLY (SELECT TOP (1) L.n "
     "FROM ck.L AS L WHERE L.p = E.p ORDER BY L.id DESC) AS i) AS q GROUP BY q.n ORDER BY q.n"),
     [(None, 2, 9), ("B", 2, 3), ("C", 1, 3)]),
    (("SELECT a.day, a.n, b.m "
      "FROM (SELECT CAST(d AS date) AS day, COUNT_BIG(*) AS n FROM ck.E GROUP BY CAST(d AS date)) AS a LEFT JOIN "
      "(SELECT CAST(d AS date) AS day, MAX(id) AS m FROM ck.E WHERE p = 1 GROUP BY CAST(d AS date)) AS b "
      "ON b.day = a.day WHERE a.day < '2022-02-01' ORDER BY a.day"), [(_DAY_18, 2, 2), (_DAY_19, 1, None)]),
    (("SELECT ISNULL(a.p, b.p) AS p, a.n, b.n FROM (SELECT p, COUNT_BIG(*) AS n FROM ck.E WHERE p > 1 GROUP BY p) AS a "
     "FULL OUTER JOIN (SELECT p, COUNT_BIG(*) AS n FROM ck.L GROUP BY p) AS b ON a.p = b.p ORDER BY p"),
     [(1, None, 2), (2, 1, 1), (3, 1, None)]),
    (("SELECT N'KARTEI' AS t, COUNT_BIG(*) AS n, 1 AS k FROM ck.E UNION ALL SELECT N'PATKASSE', COUNT_BIG(*), 2 "
     "FROM ck.L ORDER BY k"), [("KARTEI", 5, 1), ("PATKASSE", 3, 2)]),
    (("EXEC sp_executesql N'SELECT id FROM ck.E WHERE (d >= @a AND d < @b) OR (d >= @c AND d < @d) ORDER BY d, id', "
     "N'@a datetime2, @b date, @c date, @d varchar(10)', @a = '2022-01-18T02:00:00', @b = '2022-01-19', "
     "@c = '2022-02-01', @d = '2022-02-02'"), [(2,), (5,)]),
    (f"SELECT id FROM ck.E WHERE s IN (N'ä', {MANY})", [(5,)]),
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), QUERIES, ids=[query[:60] for query, _ in QUERIES])
@pytest.mark.usefixtures("entries")
def test_a_query_gives_these_rows(rows, query, expected):
    assert rows(query) == expected


@pytest.mark.usefixtures("entries")
def test_days_as_parameters(rows):
    days = (_DAY_18, _DAY_19, _FEBRUARY, dt.date(2022, 2, 2))
    query = "SELECT id FROM ck.E WHERE (d >= ? AND d < ?) OR (d >= ? AND d < ?) ORDER BY id"
    assert rows(query, days) == [(1,), (2,), (5,)]


ERRORS = [
    ("SELECT id FROM ck.E WHERE v = p", "Conversion failed when converting the varchar value 'x' to data type int"),
    ("SELECT E.id FROM ck.E AS E JOIN ck.L AS L ON L.id = E.v", "Conversion failed when converting the varchar value"),
    ("SELECT id FROM ck.E WHERE v = CAST(1 AS bigint)", "Error converting data type varchar to bigint"),
    ("SELECT CAST('2147483648' AS int)", "The conversion of the varchar value '2147483648' overflowed an int column"),
    ("SELECT CAST('300' AS tinyint)", "overflowed an INT1 column"),
    ("SELECT CAST('99999999999999999999' AS bigint)", "Arithmetic overflow error .* bigint"),
    ("SELECT HASHBYTES('SHA2_256', 5)", "Argument data type int is invalid for argument 2"),
]


@pytest.mark.parametrize(("statement", "message"), ERRORS)
@pytest.mark.usefixtures("entries")
def test_an_error_says_what_sql_server_says(rows, statement, message):
    with pytest.raises(mssql_python.Error, match=message):
        rows(statement)


def test_a_large_sorted_result_streams_and_a_large_sum_is_exact(connection, rows, table):
    connection.execute(f"CREATE TABLE {table} (id int, d date)")
    tens = "(VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))"
    crossed = " ".join(f"CROSS JOIN {tens} AS t{n}(n)" for n in range(1, 5))
    made = " + ".join(f"t{n}.n * {10**n}" for n in range(5))
    connection.execute(
        f"INSERT INTO {table} SELECT {made}, DATEADD(day, t0.n, '2022-01-01') FROM {tens} AS t0(n) {crossed}"
    )
    cursor = connection.cursor().execute(f"SELECT d, id FROM {table} ORDER BY d, id")
    sizes, last = 0, (dt.date(1, 1, 1), -1)
    for batch in cursor.arrow_reader():
        pairs = list(zip(*(column.to_pylist() for column in batch.columns), strict=True))
        assert [last, *pairs] == sorted([last, *pairs])
        sizes, last = sizes + len(pairs), pairs[-1]
    assert sizes == 100_000
    total = sum(number(sha256(str(n).encode("utf-16-le"))) for n in range(100_000))
    digest = "CAST(CAST(HASHBYTES('SHA2_256', CAST(id AS nvarchar(9))) AS bigint) AS decimal(38, 0))"
    assert rows(f"SELECT SUM({digest}) FROM {table}") == [(Decimal(total),)]
