"""Splitting batches into statements, and the quick way for literal rows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris.sandbox.engine import batch, dialect, literals
from ivoris.sandbox.engine.lexer import tokenize
from ivoris.sandbox.engine.literals import Varchar
from ivoris.sandbox.engine.statements import Insert, Query
from ivoris.sandbox.results import SqlServerError

BATCHES = [
    ("SELECT 1 SELECT 2", "Query Query"),
    ("SELECT 1;;SELECT 2;", "Query Query"),
    ("SET NOCOUNT ON SELECT a FROM t UNION ALL SELECT b FROM u SET NOCOUNT OFF", "SetOption Query SetOption"),
    ("INSERT INTO t (a) SELECT 1 SELECT 2", "Insert Query"),
    ("INSERT t VALUES (1) INSERT t VALUES (2)", "Insert Insert"),
    ("INSERT t VALUES (1), (a + 1) DELETE t", "Insert Delete"),
    ("UPDATE t SET a = CASE WHEN b = 1 THEN 2 ELSE 3 END, b = (SELECT 1) WHERE c = 1 SELECT 1", "Update Query"),
    ("WITH c AS (SELECT 1 AS a) SELECT a FROM c SELECT 2", "Query Query"),
    ("WITH c AS (SELECT 1 AS a) DELETE t WHERE a IN (SELECT a FROM c)", "Delete"),
    ("IF 1 = 1 SELECT 1 ELSE SELECT 2 SELECT 3", "If Query"),
    ("IF EXISTS (SELECT 1) BEGIN SELECT 1; SELECT 2 END ELSE BEGIN SELECT 3 END PRINT 'x'", "If Print"),
    ("BEGIN TRAN x COMMIT TRAN x ROLLBACK", "Transaction Transaction Transaction"),
    ("SELECT a FROM t ORDER BY a OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY SELECT 1", "Query Query"),
    ("EXEC sp_rename 'a.b', 'c', 'COLUMN' SELECT 1", "Execute Query"),
    ("SELECT [select], \"from\" FROM [;] SELECT '; SELECT 2'", "Query Query"),
    ("SELECT 1 /* SELECT 2 /* ; */ ; */ -- SELECT 3\nSELECT 4", "Query Query"),
    ("DECLARE @a int = 1, @b nvarchar(3) SELECT @a", "Declare Query"),
    ("GRANT SELECT, INSERT ON ck.t TO u DENY UPDATE ON SCHEMA::ck TO u", "Permit Permit"),
    ("CREATE TABLE t (a int DEFAULT (1), CONSTRAINT p PRIMARY KEY (a)) CREATE INDEX i ON t (a) DROP TABLE IF EXISTS t",
     "CreateTable CreateIndex DropTable"),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "kinds"), BATCHES)
def test_statements_need_no_semicolons(sql, kinds):
    assert [type(statement).__name__ for statement in batch.parse(sql).statements] == kinds.split()


@pytest.mark.parametrize(
    "sql", ["SELECT (1", "SELECT 1)", "IF", "BEGIN SELECT 1", "INSERT t", "UPDATE t", "CREATE TABLE"]
)
def test_half_a_statement_is_a_syntax_error(sql):
    def read():
        return [dialect.parse(statement.sql) for statement in batch.parse(sql).statements]

    with pytest.raises(SqlServerError) as caught:
        read()
    assert caught.value.number in {102, 156, 40517}


def test_literal_rows_are_read_without_the_parser():
    [statement] = batch.parse(
        "INSERT INTO t VALUES (1, N'it''s', 'a', NULL, -2.50, 1e3, 0xAB), (2,'','b',NULL,3,4,0x)"
    ).statements
    assert isinstance(statement, Insert)
    assert statement.rows == [(1, "it's", "a", None, Decimal("-2.50"), 1000.0, b"\xab"), (2, "", "b", None, 3, 4, b"")]
    assert isinstance(statement.rows[0][2], Varchar)
    assert not isinstance(statement.rows[0][1], Varchar)


@pytest.mark.parametrize("text", ["(1, GETDATE())", "(1, @a)", "(1, DEFAULT)", "(1, 2 + 3)", "(1", "(1, 'a)", "(1abc)"])
def test_anything_else_among_them_is_left_to_the_parser(text):
    assert literals.rows(text, 0) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_survives_as_string_and_as_identifier(text):
    string, bracket = "N'" + text.replace("'", "''") + "'", "[" + text.replace("]", "]]") + "]"
    assert [token.value for token in tokenize(f"{string} {bracket}")] == [text, text]
    [statement] = batch.parse(f"SELECT {string} AS {bracket}").statements
    assert isinstance(statement, Query)
