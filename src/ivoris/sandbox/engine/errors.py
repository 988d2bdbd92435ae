"""SQL Server's errors as the stand-in raises them, and DuckDB's translated into them.

Expressions that must fail at run time call ``error('@number@message')`` in DuckDB; ``translated`` reads it back.
"""

from __future__ import annotations

import re
from typing import Final

import duckdb

from ivoris.sandbox.results import SqlServerError, cancelled, deadlock_victim

UNSUPPORTED: Final = 40517

_MARKED = re.compile(r"@(\d+)@(.*)", re.DOTALL)
_INTEGERS: Final = {"INT8": "tinyint", "UINT8": "tinyint", "INT16": "smallint", "INT32": "int", "INT64": "bigint"}
_OVERFLOW = re.compile(r"INT128|U?INT\d+|DECIMAL\(\d+,\s*\d+\)|Decimal")


def unsupported(construct: str) -> SqlServerError:
    return SqlServerError(UNSUPPORTED, f"The stand-in does not know {construct}.")


def syntax_error(near: str) -> SqlServerError:
    if near.upper() in _KEYWORDS:
        return SqlServerError(156, f"Incorrect syntax near the keyword '{near}'.", severity=15)
    return SqlServerError(102, f"Incorrect syntax near '{near}'.", severity=15)


_KEYWORDS: Final = frozenset(
    [
        "SELECT",
        "FROM",
        "WHERE",
        "GROUP",
        "ORDER",
        "BY",
        "HAVING",
        "INSERT",
        "UPDATE",
        "DELETE",
        "INTO",
        "VALUES",
        "SET",
        "JOIN",
        "ON",
        "AND",
        "OR",
        "NOT",
        "AS",
        "CREATE",
        "DROP",
        "ALTER",
        "TABLE",
        "DATABASE",
        "SCHEMA",
        "IF",
        "ELSE",
        "BEGIN",
        "END",
        "EXEC",
        "EXECUTE",
        "USE",
        "TOP",
        "UNION",
        "EXCEPT",
        "INTERSECT",
        "CASE",
        "WHEN",
        "THEN",
        "IN",
        "IS",
        "NULL",
        "LIKE",
        "PRIMARY",
        "FOREIGN",
        "KEY",
        "REFERENCES",
        "DEFAULT",
        "GRANT",
        "DENY",
        "REVOKE",
        "TO",
    ]
)


def type_unknown(name: str) -> SqlServerError:
    return SqlServerError(2715, f"Column, parameter, or variable: Cannot find data type {name}.", state=6)


def invalid_object(name: str) -> SqlServerError:
    return SqlServerError(208, f"Invalid object name '{name}'.")


def no_snapshot(database: str) -> SqlServerError:
    return SqlServerError(
        3952,
        f"Snapshot isolation transaction failed accessing database '{database}' because snapshot isolation is not "
        "allowed in this database. Use ALTER DATABASE to allow snapshot isolation.",
    )


def invalid_column(name: str) -> SqlServerError:
    return SqlServerError(207, f"Invalid column name '{name}'.")


def unbound(name: str) -> SqlServerError:
    return SqlServerError(4104, f'The multi-part identifier "{name}" could not be bound.')


def undeclared(variable: str) -> SqlServerError:
    return SqlServerError(137, f'Must declare the scalar variable "{variable}".', severity=15, state=2)


def denied(permission: str, table: str, database: str, schema: str) -> SqlServerError:
    return SqlServerError(
        229,
        f"The {permission} permission was denied on the object '{table}', database '{database}', schema '{schema}'.",
        severity=14,
        state=5,
    )


def denied_column(permission: str, column: str, table: str, database: str, schema: str) -> SqlServerError:
    return SqlServerError(
        230,
        f"The {permission} permission was denied on the column '{column}' of the object '{table}', "
        f"database '{database}', schema '{schema}'.",
        severity=14,
    )


def denied_in(statement: str, database: str) -> SqlServerError:
    return SqlServerError(262, f"{statement} permission denied in database '{database}'.", severity=14)


def unknown_database(name: str) -> SqlServerError:
    return SqlServerError(
        911, f"Database '{name}' does not exist. Make sure that the name is entered correctly.", severity=16
    )


def not_accessible(login: str, database: str) -> SqlServerError:
    return SqlServerError(
        916,
        f'The server principal "{login}" is not able to access the database "{database}" '
        "under the current security context.",
        severity=14,
    )


def already_exists(name: str) -> SqlServerError:
    return SqlServerError(2714, f"There is already an object named '{name}' in the database.", state=6)


def cannot_drop(kind: str, name: str) -> SqlServerError:
    return SqlServerError(
        3701,
        f"Cannot drop the {kind} '{name}', because it does not exist or you do not have permission.",
        severity=11,
        state=5,
    )


def null_refused(column: str, table: str, statement: str) -> SqlServerError:
    return SqlServerError(
        515,
        f"Cannot insert the value NULL into column '{column}', table '{table}'; "
        f"column does not allow nulls. {statement} fails.",
        state=2,
    )


def of_stream(error: Exception) -> duckdb.Error:
    """DuckDB's error that Arrow made another of: it keeps the text, which begins with the kind."""
    text = str(error)
    kinds = {
        "Conversion Error": duckdb.ConversionException,
        "Out of Range Error": duckdb.OutOfRangeException,
        "INTERRUPT Error": duckdb.InterruptException,
    }
    return next((kind(text) for words, kind in kinds.items() if text.startswith(words)), duckdb.Error(text))


def translated(error: duckdb.Error, spid: int = 0) -> SqlServerError:  # noqa: PLR0911  # one branch per kind
    """What SQL Server would have said. Constraint errors are translated where the table is known."""
    text = str(error).split("\n", 1)[0]
    if marked := _MARKED.search(str(error)):
        return SqlServerError(int(marked[1]), marked[2].split("\n\nLINE ")[0].strip("\n"))
    if isinstance(error, duckdb.InterruptException):
        return cancelled()
    if "ivision by zero" in text:
        return SqlServerError(8134, "Divide by zero error encountered.")
    if isinstance(error, duckdb.TransactionException) or "onflict" in text:
        return deadlock_victim(spid)
    if isinstance(error, (duckdb.OutOfRangeException, duckdb.ConversionException)):
        return _overflow(text)
    if "must appear in the GROUP BY" in text:
        return SqlServerError(
            8120,
            "A column of the select list is invalid because it is not contained in either an aggregate function or the "
            "GROUP BY clause.",
        )
    if "More than one row returned by a subquery" in text:
        return SqlServerError(
            512,
            "Subquery returned more than 1 value. This is not permitted when the subquery follows =, !=, <, <= , >, >= "
            "or when the subquery is used as an expression.",
        )
    if isinstance(error, duckdb.CatalogException) and "does not exist" in text:
        return SqlServerError(208, "Invalid object name: it was dropped or not yet committed by another session.")
    return unsupported(f"this statement ({type(error).__name__}: {text})")


def _overflow(text: str) -> SqlServerError:
    found = _OVERFLOW.findall(text)
    target = found[-1] if found else ""
    if target.startswith(("DECIMAL", "Decimal")):
        return SqlServerError(8115, "Arithmetic overflow error converting expression to data type numeric.", state=8)
    if target in _INTEGERS:
        return SqlServerError(
            8115, f"Arithmetic overflow error converting expression to data type {_INTEGERS[target]}.", state=2
        )
    if "date" in text.lower() or "time" in text.lower():
        return SqlServerError(241, "Conversion failed when converting date and/or time from character string.")
    return SqlServerError(8115, "Arithmetic overflow error converting expression to data type bigint.", state=2)
