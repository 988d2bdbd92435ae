"""A batch of T-SQL into statements, without needing semicolons. Queries stay text; ``translate`` reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ivoris.sandbox.engine import ddl, literals
from ivoris.sandbox.engine.errors import syntax_error, unsupported
from ivoris.sandbox.engine.lexer import Reader, Token, next_token
from ivoris.sandbox.engine.statements import (
    Block,
    Declare,
    Delete,
    Execute,
    If,
    Insert,
    Print,
    Program,
    Query,
    RaiseError,
    Return,
    SetIdentityInsert,
    SetOption,
    SetVariable,
    Statement,
    Throw,
    Transaction,
    Truncate,
    Update,
    Use,
    WaitFor,
)
from ivoris.sandbox.results import SqlServerError

# Words that begin a statement and, outside parentheses and CASE, therefore end the one before.
_STARTERS: Final = frozenset(
    [
        "SELECT",
        "INSERT",
        "UPDATE",
        "DELETE",
        "SET",
        "DECLARE",
        "IF",
        "BEGIN",
        "END",
        "ELSE",
        "PRINT",
        "USE",
        "EXEC",
        "EXECUTE",
        "CREATE",
        "ALTER",
        "DROP",
        "TRUNCATE",
        "GRANT",
        "REVOKE",
        "DENY",
        "COMMIT",
        "ROLLBACK",
        "SAVE",
        "WAITFOR",
        "THROW",
        "RAISERROR",
        "RETURN",
        "WHILE",
        "MERGE",
        "GOTO",
        "BREAK",
        "CONTINUE",
        "OPEN",
        "CLOSE",
        "FETCH",
        "DEALLOCATE",
        "BULK",
        "BACKUP",
        "RESTORE",
        "KILL",
        "CHECKPOINT",
        "DBCC",
        "RECONFIGURE",
        "SHUTDOWN",
    ]
)
_MAIN: Final = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE", "MERGE"})
_SET_OPERATORS: Final = frozenset({"UNION", "ALL", "EXCEPT", "INTERSECT"})
_ONE_WORD_OPTIONS: Final = frozenset(
    [
        "NOCOUNT",
        "XACT_ABORT",
        "ANSI_NULLS",
        "ANSI_PADDING",
        "ANSI_WARNINGS",
        "ANSI_NULL_DFLT_ON",
        "ANSI_NULL_DFLT_OFF",
        "ANSI_DEFAULTS",
        "ARITHABORT",
        "ARITHIGNORE",
        "NUMERIC_ROUNDABORT",
        "CONCAT_NULL_YIELDS_NULL",
        "QUOTED_IDENTIFIER",
        "CURSOR_CLOSE_ON_COMMIT",
        "IMPLICIT_TRANSACTIONS",
        "LOCK_TIMEOUT",
        "DEADLOCK_PRIORITY",
        "TEXTSIZE",
        "DATEFORMAT",
        "DATEFIRST",
        "LANGUAGE",
        "ROWCOUNT",
        "FMTONLY",
        "NOEXEC",
        "CONTEXT_INFO",
    ]
)


def parse(sql: str) -> Program:
    """Raises SqlServerError 102, 105, 113, 156 or 40517 before anything of the batch has run."""
    parser = _Parser(sql)
    statements = parser.block(top=True)
    return Program(tuple(statements), parser.lines)


class _LazyTokens(list[Token]):
    """Tokens as far as they are needed: a long list of literal rows is stepped over by ``literals``."""

    def __init__(self, sql: str) -> None:
        super().__init__()
        self.sql = sql
        self.offset = 0

    def fill(self, count: int) -> None:
        while len(self) < count and self.offset < len(self.sql):
            token, self.offset = next_token(self.sql, self.offset)
            if token is not None:
                self.append(token)


class _LazyReader(Reader):
    def __init__(self, sql: str) -> None:
        self.lazy = _LazyTokens(sql)
        super().__init__(sql, self.lazy)

    @property
    def at_end(self) -> bool:
        self.lazy.fill(self.position + 1)
        return self.position >= len(self.tokens)

    def peek(self, ahead: int = 0) -> Token | None:
        self.lazy.fill(self.position + ahead + 1)
        return super().peek(ahead)

    def jump(self, offset: int) -> None:
        """Go on reading at a place of the source; nothing after the position may have been read."""
        del self.lazy[self.position :]
        self.lazy.offset = offset


class _Parser:
    def __init__(self, sql: str) -> None:
        self.reader = _LazyReader(sql)
        self.lines: dict[int, int] = {}

    def block(self, *, top: bool = False) -> list[Statement]:
        """Statements up to the end of the batch, or up to END."""
        statements: list[Statement] = []
        while True:
            while self.reader.accept(";"):
                pass
            if self.reader.at_end:
                if not top:
                    raise self.reader.error()
                return statements
            if self.reader.word() == "END" and not top:
                return statements
            statements.append(self.statement())

    def statement(self) -> Statement:
        token = self.reader.peek()
        line = self.reader.sql.count("\n", 0, token.start if token else 0) + 1
        statement = self._dispatch()
        self.lines[id(statement)] = line
        return statement

    def _dispatch(self) -> Statement:
        reader = self.reader
        word = reader.word()
        if reader.operator() == "(":
            return self._query()
        if known := _PARSERS.get(word):
            return known(self)
        if word in ddl.STARTERS:
            return ddl.parse(reader)
        if word in _STARTERS:
            raise unsupported(word)
        token = reader.take()
        if token.kind == "word" and len(reader.tokens) == 1:
            reader.position -= 1  # EXEC may be left out of a batch's first statement
            return self._procedure()
        raise syntax_error(token.text)

    # Spans of tokens that stay text

    def _span_end(self, *, main: bool = False) -> int:  # noqa: C901  # one branch per kind
        """The index after the last token of the statement at the position, which holds one main keyword at most."""
        reader = self.reader
        index = reader.position
        depth = cases = 0
        seen = main
        previous = ""
        while True:
            reader.lazy.fill(index + 1)
            if index >= len(reader.tokens):
                return index
            token = reader.tokens[index]
            if token.kind == "operator":
                depth += {"(": 1, ")": -1}.get(token.text, 0)
                if depth < 0:
                    raise syntax_error(")")
                if token.text == ";" and depth == 0:
                    return index
            elif token.kind == "word" and previous != ".":
                if token.value == "CASE":
                    cases += 1
                elif token.value == "END" and cases:
                    cases -= 1
                elif depth == 0 and cases == 0 and token.value in _STARTERS and index > reader.position:
                    continues = token.value in _MAIN and (not seen or previous in _SET_OPERATORS)
                    if not continues and not (token.value == "FETCH" and previous in {"ROW", "ROWS"}):
                        return index
                seen = seen or (depth == 0 and token.value in _MAIN)
            previous = token.value if token.kind != "operator" else token.text
            index += 1

    def _expression(self, *stops: str) -> str:
        """The source of an expression up to a comma, a stop word or the statement's end."""
        reader = self.reader
        start, end = reader.position, self._span_end(main=True)
        depth = cases = 0
        index = start
        while index < end:
            token = reader.tokens[index]
            if token.kind == "operator":
                depth += {"(": 1, ")": -1}.get(token.text, 0)
                if depth < 0 or (depth == 0 and token.text == ","):
                    break
            elif token.kind == "word":
                cases += {"CASE": 1, "END": -1}.get(token.value, 0)
                if depth == 0 and cases == 0 and token.value in stops:
                    break
            index += 1
        if index == start:
            raise reader.error()
        reader.position = index
        return reader.text(start, index)

    def _query(self) -> Statement:
        reader = self.reader
        start = reader.position
        reader.position = self._span_end()
        return Query(reader.text(start, reader.position))

    def _with(self) -> Statement:
        """A query with CTEs, or DML with CTEs in front."""
        reader = self.reader
        start = reader.position
        index, depth = start, 0
        while True:
            reader.lazy.fill(index + 1)
            if index >= len(reader.tokens):
                raise syntax_error("WITH")
            token = reader.tokens[index]
            depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "operator" else 0
            if depth == 0 and token.kind == "word" and token.value in _MAIN:
                break
            index += 1
        if token.value == "SELECT":
            return self._query()
        reader.position = index
        ctes = reader.text(start, index)
        match token.value:
            case "INSERT":
                return self._insert(ctes)
            case "UPDATE":
                return self._update(ctes)
            case "DELETE":
                return self._delete(ctes)
            case _:
                raise unsupported(token.value)

    # INSERT, UPDATE, DELETE

    def _insert(self, ctes: str = "") -> Statement:
        reader = self.reader
        reader.expect("INSERT")
        reader.accept("INTO")
        if reader.word() == "TOP":
            raise unsupported("INSERT TOP")
        if reader.word() == "BULK":
            raise unsupported("INSERT BULK")
        target = reader.dotted()
        self._hints()
        columns: tuple[str, ...] | None = None
        if reader.operator() == "(" and reader.word(1) not in {"SELECT", "WITH"}:
            columns = ddl.name_list(reader)
        if reader.word() == "OUTPUT":
            raise unsupported("the OUTPUT clause")
        if reader.accept("DEFAULT", "VALUES"):
            return Insert(target, columns)
        if reader.word() == "VALUES":
            return self._values(target, columns, ctes)
        if reader.word() in {"EXEC", "EXECUTE"}:
            raise unsupported("INSERT … EXEC")
        if reader.word() not in {"SELECT", "WITH"} and reader.operator() != "(":
            raise reader.error()
        start = reader.position
        reader.position = self._span_end()
        return Insert(target, columns, ctes, query=reader.text(start, reader.position))

    def _values(self, target: tuple[str, ...], columns: tuple[str, ...] | None, ctes: str) -> Statement:
        reader = self.reader
        after = reader.take().end
        found = literals.rows(reader.sql, after)
        if found is not None:
            rows, end = found
            if len(rows) > 1000:
                raise SqlServerError(
                    10738,
                    "The number of row value expressions in the INSERT statement exceeds the maximum allowed number of "
                    "1000 row values.",
                    severity=15,
                )
            reader.jump(end)
            return Insert(target, columns, rows=rows)
        tuples = []
        while True:
            reader.expect("(")
            expressions: list[str | None] = []
            while True:
                if reader.word() == "DEFAULT" and reader.operator(1) in {",", ")"}:
                    reader.take()
                    expressions.append(None)
                else:
                    expressions.append(self._expression_in_parenthesis())
                if not reader.accept(","):
                    break
            reader.expect(")")
            tuples.append(tuple(expressions))
            if not reader.accept(","):
                return Insert(target, columns, ctes, tuples=tuple(tuples))

    def _expression_in_parenthesis(self) -> str:
        reader = self.reader
        start, depth = reader.position, 0
        while depth or reader.operator() not in {",", ")"}:
            depth += {"(": 1, ")": -1}.get(reader.operator(), 0)
            reader.take()
        if start == reader.position:
            raise reader.error()
        return reader.text(start, reader.position)

    def _hints(self) -> None:
        if self.reader.word() == "WITH" and self.reader.operator(1) == "(":
            self.reader.take()
            self.reader.skip_parenthesis()

    def _top(self) -> str | None:
        reader = self.reader
        if not reader.accept("TOP"):
            return None
        start = reader.position
        if reader.operator() == "(":
            reader.skip_parenthesis()
        else:
            reader.take()
        if reader.word() == "PERCENT":
            raise unsupported("TOP … PERCENT in UPDATE and DELETE")
        return reader.text(start, reader.position)

    def _update(self, ctes: str = "") -> Statement:
        reader = self.reader
        reader.expect("UPDATE")
        if reader.word() == "STATISTICS":
            raise unsupported("UPDATE STATISTICS")
        top = self._top()
        target = reader.dotted()
        self._hints()
        reader.expect("SET")
        assignments = []
        while True:
            assignments.append(self._assignment())
            if not reader.accept(","):
                break
        source, condition = self._source_and_condition()
        return Update(target, tuple(assignments), top, source, condition, ctes)

    def _assignment(self) -> tuple[str, str | None]:
        reader = self.reader
        if reader.peek() and reader.peek().kind == "variable":  # type: ignore[union-attr]  # just seen
            raise unsupported("UPDATE … SET @variable")
        parts = reader.dotted()
        start = reader.position
        operator = reader.take().text
        if operator not in {"=", "+=", "-=", "*=", "/=", "%="}:
            reader.position = start
            raise reader.error()
        if operator == "=" and reader.word() == "DEFAULT":
            reader.take()
            return parts[-1], None
        expression = self._expression("FROM", "WHERE", "OPTION", "OUTPUT")
        if operator != "=":
            name = ".".join("[" + part.replace("]", "]]") + "]" for part in parts)
            expression = f"{name} {operator[0]} ({expression})"
        return parts[-1], expression

    def _source_and_condition(self) -> tuple[str, str]:
        """The text after FROM and the text after WHERE of the DML statement at the position."""
        reader = self.reader
        if reader.word() == "OUTPUT":
            raise unsupported("the OUTPUT clause")
        end = self._span_end(main=True) if not reader.at_end else reader.position
        source = condition = ""
        start, depth = reader.position, 0
        where = end
        for index in range(start, end):
            token = reader.tokens[index]
            depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "operator" else 0
            if depth == 0 and token.kind == "word" and token.value == "WHERE":
                where = index
                break
        if reader.word() == "FROM" and start < where:
            source = reader.text(start + 1, where)
        elif start < where:
            raise reader.error()
        if where < end:
            condition = reader.text(where + 1, end)
        reader.position = end
        return source, condition

    def _delete(self, ctes: str = "") -> Statement:
        reader = self.reader
        reader.expect("DELETE")
        top = self._top()
        reader.accept("FROM")
        target = reader.dotted()
        self._hints()
        source, condition = self._source_and_condition()
        return Delete(target, top, source, condition, ctes)

    def _truncate(self) -> Statement:
        self.reader.expect("TRUNCATE", "TABLE")
        return Truncate(self.reader.dotted())

    # Procedural statements

    def _declare(self) -> Statement:
        reader = self.reader
        reader.expect("DECLARE")
        variables = []
        while True:
            name = reader.variable()
            reader.accept("AS")
            if reader.word() in {"TABLE", "CURSOR"}:
                raise unsupported(f"{reader.word().lower()} variables")
            kind = ddl.type_of(reader)
            variables.append((name, kind, self._expression() if reader.accept("=") else None))
            if not reader.accept(","):
                return Declare(tuple(variables))

    def _set(self) -> Statement:
        reader = self.reader
        reader.expect("SET")
        token = reader.peek()
        if token is not None and token.kind == "variable":
            name = reader.variable()
            operator = reader.take().text
            if operator not in {"=", "+=", "-=", "*=", "/=", "%="}:
                raise syntax_error(operator)
            expression = self._expression()
            return SetVariable(name, expression if operator == "=" else f"{name} {operator[0]} ({expression})")
        if reader.accept("IDENTITY_INSERT"):
            table = reader.dotted()
            return SetIdentityInsert(table, ddl.on_or_off(reader))
        if reader.accept("TRANSACTION", "ISOLATION", "LEVEL"):
            level = reader.take().value
            if level in {"READ", "REPEATABLE"}:
                level = f"{level} {reader.take().value}"
            return SetOption("TRANSACTION ISOLATION LEVEL", level)
        if reader.accept("STATISTICS"):
            raise unsupported("SET STATISTICS")
        names = [reader.take().value]
        while reader.accept(","):
            names.append(reader.take().value)
        for name in names:
            if name not in _ONE_WORD_OPTIONS:
                raise SqlServerError(195, f"'{name}' is not a recognized SET option.", severity=15, state=5)
        sign = "-" if reader.accept("-") else ""
        value = sign + reader.take().value
        options: tuple[Statement, ...] = tuple(SetOption(name, value) for name in names)
        return options[0] if len(options) == 1 else Block(options)

    def _if(self) -> Statement:
        reader = self.reader
        reader.expect("IF")
        condition = self._condition()
        then = self.statement()
        while reader.operator() == ";" and reader.word(1) == "ELSE":
            reader.take()
        otherwise = self.statement() if reader.accept("ELSE") else None
        return If(condition, then, otherwise)

    def _condition(self) -> str:
        """IF's condition ends where a statement starts."""
        reader = self.reader
        start = reader.position
        end = self._span_end(main=True)
        if end == start:
            raise reader.error()
        reader.position = end
        return reader.text(start, end)

    def _begin(self) -> Statement:
        reader = self.reader
        reader.expect("BEGIN")
        if reader.word() in {"TRAN", "TRANSACTION"}:
            reader.take()
            self._transaction_name()
            return Transaction("BEGIN")
        if reader.word() in {"TRY", "CATCH"}:
            raise unsupported("TRY … CATCH")
        if reader.word() in {"DISTRIBUTED", "DIALOG", "CONVERSATION"}:
            raise unsupported(f"BEGIN {reader.word()}")
        statements = self.block()
        reader.expect("END")
        return Block(tuple(statements))

    def _transaction_name(self) -> None:
        token = self.reader.peek()
        if token is None or token.kind not in {"word", "bracket", "variable"}:
            return
        if token.kind != "word" or token.value not in _STARTERS | {"WITH"}:
            self.reader.take()

    def _commit(self) -> Statement:
        reader = self.reader
        action = reader.take().value
        if reader.accept("WORK") or not (reader.accept("TRAN") or reader.accept("TRANSACTION")):
            return Transaction(action)
        self._transaction_name()
        return Transaction(action)

    def _print(self) -> Statement:
        self.reader.expect("PRINT")
        return Print(self._expression())

    def _use(self) -> Statement:
        self.reader.expect("USE")
        return Use(self.reader.identifier())

    def _execute(self) -> Statement:
        self.reader.take()
        return self._procedure()

    def _procedure(self) -> Statement:
        reader = self.reader
        token = reader.peek()
        if token is not None and token.kind == "variable":
            raise unsupported("EXEC into a variable")
        if reader.operator() == "(":
            reader.take()
            statement = self._expression_in_parenthesis()
            reader.expect(")")
            return Execute(("sp_executesql",), ((None, f"CAST({statement} AS nvarchar(max))"),))
        procedure = reader.dotted()
        arguments: list[tuple[str | None, str]] = []
        while (token := reader.peek()) is not None and token.text != ";":
            if token.kind == "word" and token.value in _STARTERS and not arguments:
                break
            name = None
            if token.kind == "variable" and reader.operator(1) == "=":
                name = reader.variable()
                reader.take()
            arguments.append((name, self._argument()))
            if not reader.accept(","):
                break
        return Execute(procedure, tuple(arguments))

    def _argument(self) -> str:
        """A constant, a variable, or a bare word, which EXEC takes as a string."""
        reader = self.reader
        start = reader.position
        reader.accept("-")
        token = reader.take()
        if token.kind == "word" and token.value not in {"NULL", "DEFAULT"}:
            return "N'" + token.text.replace("'", "''") + "'"
        if token.kind == "bracket":
            return "N'" + token.value.replace("'", "''") + "'"
        if reader.word() in {"OUTPUT", "OUT"}:
            raise unsupported("OUTPUT parameters")
        return reader.text(start, reader.position)

    def _wait(self) -> Statement:
        reader = self.reader
        reader.expect("WAITFOR")
        if not reader.accept("DELAY"):
            raise unsupported("WAITFOR TIME")
        return WaitFor(self._expression())

    def _throw(self) -> Statement:
        reader = self.reader
        reader.expect("THROW")
        if reader.at_end or reader.operator() == ";":
            raise unsupported("THROW without arguments")
        number = self._expression()
        reader.expect(",")
        message = self._expression()
        reader.expect(",")
        return Throw(number, message, self._expression())

    def _raise(self) -> Statement:
        reader = self.reader
        reader.expect("RAISERROR", "(")
        arguments = []
        while True:
            arguments.append(self._expression_in_parenthesis())
            if not reader.accept(","):
                break
        reader.expect(")")
        if reader.accept("WITH"):
            while reader.word() in {"NOWAIT", "SETERROR", "LOG"}:
                reader.take()
                reader.accept(",")
        return RaiseError(tuple(arguments))

    def _return(self) -> Statement:
        self.reader.expect("RETURN")
        if not self.reader.at_end and self.reader.operator() != ";" and self.reader.word() not in _STARTERS:
            raise unsupported("RETURN with a value")
        return Return()


_PARSERS: Final[dict[str, Callable[[_Parser], Statement]]] = {
    "SELECT": _Parser._query,  # noqa: SLF001  # the table of the class beside it
    "WITH": _Parser._with,  # noqa: SLF001
    "INSERT": _Parser._insert,  # noqa: SLF001
    "UPDATE": _Parser._update,  # noqa: SLF001
    "DELETE": _Parser._delete,  # noqa: SLF001
    "TRUNCATE": _Parser._truncate,  # noqa: SLF001
    "DECLARE": _Parser._declare,  # noqa: SLF001
    "SET": _Parser._set,  # noqa: SLF001
    "IF": _Parser._if,  # noqa: SLF001
    "BEGIN": _Parser._begin,  # noqa: SLF001
    "COMMIT": _Parser._commit,  # noqa: SLF001
    "ROLLBACK": _Parser._commit,  # noqa: SLF001
    "PRINT": _Parser._print,  # noqa: SLF001
    "USE": _Parser._use,  # noqa: SLF001
    "EXEC": _Parser._execute,  # noqa: SLF001
    "EXECUTE": _Parser._execute,  # noqa: SLF001
    "WAITFOR": _Parser._wait,  # noqa: SLF001
    "THROW": _Parser._throw,  # noqa: SLF001
    "RAISERROR": _Parser._raise,  # noqa: SLF001
    "RETURN": _Parser._return,  # noqa: SLF001
}
