"""Statements that are neither queries nor changes of rows: variables, options, messages, procedures, transactions."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ivoris.sandbox.engine import administration, schema_changes, writing
from ivoris.sandbox.engine.catalog import fold
from ivoris.sandbox.engine.errors import unsupported
from ivoris.sandbox.engine.lexer import Reader, tokenize
from ivoris.sandbox.engine.statements import (
    Declare,
    Execute,
    If,
    Print,
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
    WaitFor,
)
from ivoris.sandbox.results import Info, Result, RowCount, SqlServerError, SqlType

if TYPE_CHECKING:
    from ivoris.sandbox.engine.session import DuckSession

# Options with only one value that the stand-in lives by.
_FIXED: Final = {
    "ANSI_NULLS": "ON", "ANSI_PADDING": "ON", "ANSI_WARNINGS": "ON", "QUOTED_IDENTIFIER": "ON", "ROWCOUNT": "0",
    "CONCAT_NULL_YIELDS_NULL": "ON", "FMTONLY": "OFF", "NOEXEC": "OFF", "ANSI_DEFAULTS": "ON",
    "ANSI_NULL_DFLT_ON": "ON",
    "ANSI_NULL_DFLT_OFF": "OFF",
}  # fmt: skip


def declare_ahead(statement: Statement, types: dict[str, SqlType]) -> bool:
    """Note a batch's variables before it runs; False where what follows cannot be judged before it has run."""
    if isinstance(statement, Declare):
        types.update((fold(name), kind) for name, kind, _ in statement.variables)
        return True
    if isinstance(statement, If):
        return all(declare_ahead(part, types) for part in (statement.then, statement.otherwise) if part is not None)
    return isinstance(statement, (SetOption, SetVariable, Query, Print))


def run(session: DuckSession, statement: Statement) -> Generator[Result, None, bool]:
    """Whether the batch ends here."""
    if isinstance(statement, Return):
        return True
    if isinstance(statement, Execute):
        yield from _execute(session, statement)
        return False
    handler = _HANDLERS.get(type(statement))
    if handler is not None:
        yield from handler(session, statement)
        return False
    if (change := schema_changes.HANDLERS.get(type(statement))) is not None:
        change(session, statement)
    else:
        administration.HANDLERS[type(statement)](session, statement)
    yield RowCount(None)
    return False


def _declare(session: DuckSession, statement: Declare) -> Iterator[Result]:
    for name, kind, expression in statement.variables:
        key = fold(name)
        if key in session.frame.values:
            raise SqlServerError(
                134,
                f"The variable name '{name}' has already been declared. Variable names must be unique "
                "within a query batch "
                "or stored procedure.",
                severity=15,
            )
        session.frame.types[key] = kind
        session.frame.values[key] = None
        if expression is not None:
            session.assign(name, *session.scalar(expression))
    return iter(())


def _set_variable(session: DuckSession, statement: SetVariable) -> Iterator[Result]:
    session.assign(statement.name, *session.scalar(statement.expression))
    return iter(())


def _set_option(session: DuckSession, statement: SetOption) -> Iterator[Result]:
    name, value = statement.name, statement.value
    if name == "TRANSACTION ISOLATION LEVEL":
        if value not in {"READ UNCOMMITTED", "READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE", "SNAPSHOT"}:
            raise SqlServerError(102, f"Incorrect syntax near '{value}'.", severity=15)
        session.options.isolation = value
    elif name == "LOCK_TIMEOUT":
        session.options.lock_timeout = int(value)
    elif name == "XACT_ABORT":
        session.options.xact_abort = value == "ON"
    elif name == "IMPLICIT_TRANSACTIONS":
        session.options.implicit_transactions = value == "ON"
    elif name == "NOCOUNT":
        session.options.nocount = value == "ON"
    elif name in _FIXED and value != _FIXED[name]:
        raise unsupported(f"SET {name} {value}")
    return iter([RowCount(None)])


def _set_identity_insert(session: DuckSession, statement: SetIdentityInsert) -> Iterator[Result]:
    from ivoris.sandbox.engine.plans import target  # noqa: PLC0415  # only here

    table = target(session.environment(), statement.table).table
    if table.identity is None:
        raise SqlServerError(
            8106, f"Table '{table.name}' does not have the identity property. Cannot perform SET operation."
        )
    session.options.identity_insert = table.id if statement.on else None
    return iter([RowCount(None)])


def _print(session: DuckSession, statement: Print) -> Iterator[Result]:
    value, kind = session.scalar(statement.expression)
    text = session.converted(value, kind, SqlType("nvarchar", length=4000))
    return iter([Info(0, "" if text is None else str(text))])


def _transaction(session: DuckSession, statement: Transaction) -> Iterator[Result]:
    match statement.action:
        case "BEGIN":
            session.begin()
        case "COMMIT":
            session.commit()
        case _:
            session.rollback()
    return iter([RowCount(None)])


def _wait(session: DuckSession, statement: WaitFor) -> Iterator[Result]:
    value, _ = session.scalar(statement.delay)
    parts = str(value).split(":")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    if not 1 <= len(numbers) <= 3:
        raise SqlServerError(148, f"Incorrect time syntax in time string '{value}' used with WAITFOR.", severity=15)
    hours, minutes, seconds = [*numbers, 0.0, 0.0][:3]
    session.wait(hours * 3600 + minutes * 60 + seconds)
    return iter([RowCount(None)])


def _throw(session: DuckSession, statement: Throw) -> Iterator[Result]:
    number, message, state = (
        session.scalar(part)[0] for part in (statement.number, statement.message, statement.state)
    )
    if int(number) < 50_000:
        raise SqlServerError(
            35100,
            f"Error number {number} in the THROW statement is outside the valid range. Specify an error number in "
            "the valid range of 50000 to 2147483647.",
        )
    raise SqlServerError(int(number), str(message), state=int(state))


def _raise_error(session: DuckSession, statement: RaiseError) -> Iterator[Result]:
    message, severity, state, *values = (session.scalar(part)[0] for part in statement.arguments)
    text = _formatted(str(message), values)
    if int(severity) <= 10:
        return iter([Info(50_000, text, int(state), int(severity))])
    raise SqlServerError(50_000, text, severity=int(severity), state=int(state))


def _formatted(message: str, values: list[Any]) -> str:
    if not values:
        return message.replace("%%", "%")
    try:
        return message.replace("%I64d", "%d") % tuple("(null)" if value is None else value for value in values)
    except (TypeError, ValueError):
        raise SqlServerError(2787, f"Invalid format specification: '{message}'.") from None


def _truncate(session: DuckSession, statement: Truncate) -> Iterator[Result]:
    return iter([writing.truncate(session, statement)])


# Procedures


def _execute(session: DuckSession, statement: Execute) -> Iterator[Result]:
    name = fold(statement.procedure[-1])
    if name == "sp_executesql":
        yield from _execute_sql(session, statement)
    elif name == "sp_rename":
        arguments = _arguments(session, statement, ("@objname", "@newname", "@objtype"))
        yield from schema_changes.rename(session, *arguments)
    elif name == "sp_reset_connection":
        session.reset()
    else:
        written = ".".join(statement.procedure)
        raise SqlServerError(2812, f"Could not find stored procedure '{written}'.", state=62)


def _arguments(session: DuckSession, statement: Execute, names: tuple[str, ...]) -> list[Any]:
    """Positional and named arguments in the order of ``names``; None where one is left out."""
    values: dict[str, Any] = {}
    for position, (name, expression) in enumerate(statement.arguments):
        key = fold(name) if name else names[position] if position < len(names) else ""
        if key not in names:
            raise SqlServerError(
                8144, f"Procedure or function {statement.procedure[-1]} has too many arguments specified."
            )
        values[key] = session.scalar(expression)[0]
    return [values.get(name) for name in names]


def _execute_sql(session: DuckSession, statement: Execute) -> Iterator[Result]:
    from ivoris.sandbox.engine.session import Frame  # noqa: PLC0415  # session imports this module

    if not statement.arguments:
        raise SqlServerError(201, "Procedure or function 'sp_executesql' expects parameter '@statement'.")
    evaluated = [(name, *session.scalar(expression)) for name, expression in statement.arguments]
    sql = str(evaluated[0][1] or "")
    frame = Frame()
    if len(evaluated) > 1:
        declared = _parameters(str(evaluated[1][1] or ""))
        for position, (name, value, kind) in enumerate(evaluated[2:]):
            key = fold(name) if name else list(declared)[position] if position < len(declared) else ""
            if key not in declared:
                raise SqlServerError(8144, "Procedure or function sp_executesql has too many arguments specified.")
            frame.types[key] = declared[key]
            frame.values[key] = session.converted(value, kind, declared[key])
    options = replace(session.options)
    try:
        yield from session.run(session.engine.program(sql), frame)
    finally:
        session.options = options  # what SET says in it ends with it


def _parameters(text: str) -> dict[str, SqlType]:
    """``@a int, @b nvarchar(10)``."""
    from ivoris.sandbox.engine import ddl  # noqa: PLC0415  # only here

    reader = Reader(text, tokenize(text))
    found: dict[str, SqlType] = {}
    while not reader.at_end:
        name = reader.variable()
        reader.accept("AS")
        found[fold(name)] = ddl.type_of(reader)
        if not reader.accept(","):
            break
    return found


_HANDLERS: Final[dict[type[Statement], Callable[[Any, Any], Iterator[Result]]]] = {
    Declare: _declare,
    SetVariable: _set_variable,
    SetOption: _set_option,
    SetIdentityInsert: _set_identity_insert,
    Print: _print,
    Transaction: _transaction,
    WaitFor: _wait,
    Throw: _throw,
    RaiseError: _raise_error,
    Truncate: _truncate,
}
