from __future__ import annotations

import os
import re
import time
from pathlib import Path

import mssql_python
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris import sqlserver
from ivoris.config import Region, Secret, Server
from ivoris.errors import OutputError, PermanentError, TransientError
from ivoris.sqlserver import (
    LOCK_TIMEOUT_SECONDS,
    Budget,
    connection_string,
    parameterized,
    quote_identifier,
    quote_literal,
    statement,
)

NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=128)


@given(NAMES)
def test_an_identifier_reads_back_as_itself(name):
    quoted = quote_identifier(name)
    assert quoted[0] + quoted[-1] == "[]"
    assert quoted[1:-1].replace("]]", "") == name.replace("]", "")
    assert quoted[1:-1].replace("]]", "]") == name


@pytest.mark.parametrize("name", ["", "x" * 129, "a\0b"])
def test_what_cannot_be_an_identifier_is_refused(name):
    with pytest.raises(PermanentError):
        quote_identifier(name)


@given(st.text(max_size=50))
def test_a_literal_ends_where_it_should(text):
    quoted = quote_literal(text)
    assert re.fullmatch(r"N'(?:[^']|'')*'", quoted, re.DOTALL)
    assert quoted[2:-1].replace("''", "'") == text


def test_flags_and_numbers_are_digits():
    assert [quote_literal(value) for value in (True, False, 7, -1)] == ["1", "0", "7", "-1"]


def test_parameters_travel_in_one_call_with_the_same_inner_text_every_night():
    monday, tuesday = (parameterized("SELECT @day, @name", {"day": day, "name": "O'Neil"}) for day in (1, 2))
    assert monday == (
        "EXEC sp_executesql N'SELECT @day, @name', N'@day int, @name nvarchar(4000)', @day = 1, @name = N'O''Neil'"
    )
    assert monday.split(", N'@day")[0] == tuesday.split(", N'@day")[0]


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_password_cannot_add_to_the_connection_string(database, password):
    server = Server("de", "h", 1433, Region(host="h", user="u;Encrypt=no", password=Secret("${X}")))
    text = connection_string(server, database, password)
    values = re.findall(r"(\w+)=\{((?:[^}]|\}\})*)\}(?:;|$)", text, re.DOTALL)
    assert dict(values)["PWD"].replace("}}", "}") == password
    assert dict(values)["Database"].replace("}}", "}") == database
    assert [key for key, _ in values].count("Encrypt") == 1
    assert "".join(f"{key}={{{value}}};" for key, value in values)[:-1] == text


@pytest.mark.parametrize("name", ["catalog", "columns", "extract", "calendar"])
def test_a_statement_begins_with_the_products_name_and_keeps_no_other_comment(name):
    text = statement(name)
    assert text.startswith(f"/* ivoris-pipeline {name} */")
    assert "--" not in text


def test_the_lock_timeout_is_the_statements_own():
    assert f"SET LOCK_TIMEOUT {LOCK_TIMEOUT_SECONDS * 1000};" in statement("courtesy")


@pytest.mark.parametrize(
    ("word", "kind"),
    [("Syntax error or access violation", TransientError), ("Invalid character value for cast", PermanentError)],
)
def test_a_refusal_may_pass_and_a_value_that_cannot_be_read_stays(word, kind):
    error = sqlserver._translate_statement(mssql_python.DatabaseError(word, "3961, in any language"), 0.1)
    assert (type(error), error.code) == (kind, "query")


def test_a_budget_spreads_statements_over_time_and_none_limits_nothing(monkeypatch):
    clock = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(time, "sleep", lambda seconds: clock.__setitem__(0, clock[0] + seconds))
    budget = Budget(4)
    for _ in range(9):
        budget.spend()
    assert clock[0] == 2.0
    Budget(None).spend()
    assert clock[0] == 2.0


@pytest.mark.parametrize(
    ("told", "public", "trusted"),
    [
        (None, False, {"private"}),
        (None, True, {"private", "system"}),
        ("told", False, {"private"}),
        ("told", True, {"private", "told"}),
    ],
)
def test_other_authorities_are_read_only_where_a_region_needs_them(tmp_path, monkeypatch, told, public, trusted):
    for name in ("private", "system", "told"):
        (tmp_path / name).write_text(name)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / told) if told else "")
    system = type("Paths", (), {"cafile": str(tmp_path / "system")})
    monkeypatch.setattr(sqlserver.ssl, "get_default_verify_paths", lambda: system)
    sqlserver._trust({tmp_path / "private"}, public=public)
    assert set(Path(os.environ["SSL_CERT_FILE"]).read_text().split()) == trusted


def test_no_room_for_the_authorities_is_one_line_that_says_where(tmp_path, monkeypatch):
    (tmp_path / "private").write_text("private")
    monkeypatch.setattr(sqlserver.scratch, "own_folder", lambda: tmp_path / "gone")
    with pytest.raises(OutputError, match=f"^{re.escape(str(tmp_path / 'gone'))}: cannot be written: "):
        sqlserver._trust({tmp_path / "private"}, public=False)
