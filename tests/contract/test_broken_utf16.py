"""Halves of surrogate pairs: SQL Server keeps them as they are sent, and what the product's driver makes of them."""

import codecs
import functools
import os

import pytds
import pytest

HIGH, LOW = "\ud83d", "\ude00"  # together the face 😀
LONE = f"a{HIGH}z"
NASTY = [LONE, f"c{LOW}", HIGH, f"{LOW}{HIGH}", f"{HIGH}😀{HIGH}", "ü" * 50 + HIGH, "😀", "", "plain"]


class _AnyUtf16:
    """A codec that lets halves through, in both directions."""

    encode = staticmethod(lambda text, _errors=None: codecs.utf_16_le_encode(text, "surrogatepass"))
    decode = staticmethod(lambda data, _errors=None: codecs.utf_16_le_decode(data, "surrogatepass", True))
    incrementaldecoder = staticmethod(functools.partial(codecs.getincrementaldecoder("utf-16-le"), "surrogatepass"))


@pytest.fixture
def lenient(tsql_server, database, monkeypatch):
    """A connection whose driver sends and receives any 16-bit units."""
    if os.environ.get("IVORIS_TEST_SQLSERVER") and "Encrypt=no" not in tsql_server.options:
        pytest.skip("this driver connects without encryption only")
    for module in (pytds.tds_writer, pytds.tds_types, pytds.tds_reader):
        monkeypatch.setattr(module, "ucs2_codec", _AnyUtf16)
    server = tsql_server
    login = {"user": server.user, "password": server.password, "autocommit": True}
    with pytds.connect(server.host, database, port=server.port, **login) as opened:
        yield opened


@pytest.mark.parametrize("kind", ["nvarchar(100)", "nvarchar(max)"])
def test_halves_are_kept_and_come_back_as_they_went(lenient, table, kind):
    cursor = lenient.cursor()
    cursor.execute(f"CREATE TABLE {table} (id int, s {kind})")
    literals = ", ".join(f"({index}, N'{text}')" for index, text in enumerate(NASTY))
    cursor.execute(f"INSERT INTO {table} VALUES {literals}")
    cursor.execute(f"INSERT INTO {table} SELECT {len(NASTY)}, N'{LONE}'")  # not a list of literals: another way in
    cursor.execute(f"INSERT INTO {table} VALUES (%s, %s)", (len(NASTY) + 1, LONE))
    cursor.execute(f"SELECT s, CAST(s AS varbinary(max)), LEN(s) FROM {table} ORDER BY id")
    units = [text.encode("utf-16-le", "surrogatepass") for text in [*NASTY, LONE, LONE]]
    expected = [(data.decode("utf-16-le", "surrogatepass"), data, len(data) // 2) for data in units]
    assert [tuple(row) for row in cursor.fetchall()] == expected


def test_halves_are_units_like_others(lenient, rows):
    cursor = lenient.cursor()
    cursor.execute("SELECT NCHAR(0xD83D), NCHAR(0xD83D) + NCHAR(0xDE00), N'x' + %s", (HIGH,))
    assert cursor.fetchall() == [(HIGH, "😀", f"x{HIGH}")]
    facts = "UNICODE(NCHAR(0xD83D)), LEN(NCHAR(0xD83D)), CAST(CAST(0x3DD8 AS nvarchar(2)) AS varbinary(4))"
    assert rows(f"SELECT {facts}") == [(0xD83D, 1, b"\x3d\xd8")]


STATEMENT = "SELECT CAST(N'a' + NCHAR(0xD83D) + N'z' AS {kind}) AS s UNION ALL SELECT N'b'"


@pytest.mark.parametrize("kind", ["nvarchar(100)", "nvarchar(max)"])
def test_the_drivers_arrow_has_the_replacement_character_in_place_of_a_half(connection, kind):
    cursor = connection.cursor().execute(STATEMENT.format(kind=kind))
    assert [text for batch in cursor.arrow_reader() for text in batch.column(0).to_pylist()] == ["a\ufffdz", "b"]


def test_the_drivers_rows_fail_at_a_half_or_silently_lose_the_text(connection):
    with pytest.raises(UnicodeDecodeError):
        connection.cursor().execute(STATEMENT.format(kind="nvarchar(max)")).fetchall()
    cursor = connection.cursor().execute(STATEMENT.format(kind="nvarchar(100)"))
    assert [tuple(row) for row in cursor.fetchall()] == [("",), ("b",)]


def test_zero_characters_arrive_but_for_those_at_the_end_of_a_max_text_in_rows(connection):
    statement = "SELECT CAST(N'x' + NCHAR(0) + N'y' + NCHAR(0) AS {kind}) AS s"
    for kind, fetched in (("nvarchar(100)", "x\0y\0"), ("nvarchar(max)", "x\0y")):
        cursor = connection.cursor().execute(statement.format(kind=kind))
        assert cursor.fetchall()[0][0] == fetched
        assert connection.cursor().execute(statement.format(kind=kind)).arrow().column(0).to_pylist() == ["x\0y\0"]
