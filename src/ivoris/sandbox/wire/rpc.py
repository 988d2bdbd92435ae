"""Procedure calls as clients send them, and the declarations of parameters in them (``@P1 int, @P2 nvarchar(40)``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ivoris.sandbox.results import Parameter, SqlServerError, SqlType
from ivoris.sandbox.wire.packets import Reader, TextError
from ivoris.sandbox.wire.parameters import read_typed_value
from ivoris.sandbox.wire.typeinfo import REFUSED

PROCEDURES = {
    1: "sp_cursor",
    2: "sp_cursoropen",
    3: "sp_cursorprepare",
    4: "sp_cursorexecute",
    5: "sp_cursorprepexec",
    6: "sp_cursorunprepare",
    7: "sp_cursorfetch",
    8: "sp_cursoroption",
    9: "sp_cursorclose",
    10: "sp_executesql",
    11: "sp_prepare",
    12: "sp_execute",
    13: "sp_prepexec",
    14: "sp_prepexecrpc",
    15: "sp_unprepare",
}
_NEXT_CALL = frozenset({0xFE, 0xFF})


@dataclass(frozen=True)
class Argument:
    """``name`` may be empty; ``output`` is the caller's wish to get a value back."""

    name: str
    output: bool
    type: SqlType
    value: Any


@dataclass(frozen=True)
class Call:
    procedure: str
    arguments: list[Argument]


def read_calls(payload: bytes) -> Iterator[Call]:
    """The calls of one RPC message, each read when the one before was run.

    SqlServerError for a value that the stand-in refuses; calls behind it cannot be found any more.
    """
    reader = Reader(payload)
    reader.skip_all_headers()
    while reader.left:
        procedure = _procedure(reader)
        reader.take(2)  # recompile, no metadata: hints that change no result
        arguments = []
        while reader.left and reader.peek() not in _NEXT_CALL:
            arguments.append(_argument(reader))
        if reader.left:
            reader.take(1)
        yield Call(procedure, arguments)


def _procedure(reader: Reader) -> str:
    length = reader.unsigned(2)
    if length != 0xFFFF:
        return reader.text(length)
    number = reader.unsigned(2)
    return PROCEDURES.get(number, f"procedure {number}")


def _argument(reader: Reader) -> Argument:
    name = reader.text(reader.unsigned(1))
    status = reader.unsigned(1)
    try:
        sql_type, value = read_typed_value(reader)
    except TextError as error:
        raise SqlServerError(REFUSED, f"Parameter {name}: {error}.") from error
    return Argument(name, bool(status & 1), sql_type, value)


_DECLARATION = re.compile(
    r"""\s* (?P<name> @[\w@$\#]+ ) \s+ (?: AS \s+ )?
        (?P<type> \[[^\]]+\] | [\w.]+ ) \s*
        (?: \( \s* (?P<first> \d+ | MAX ) \s* (?: , \s* (?P<second> \d+ ) \s* )? \) )? \s*
        (?P<way> OUTPUT \b | OUT \b | READONLY \b )? \s* (?: , | $ )""",
    re.IGNORECASE | re.VERBOSE,
)
_SCALED = frozenset({"time", "datetime2", "datetimeoffset"})


def read_declarations(text: str) -> list[tuple[str, SqlType]]:
    """Names and types as declared; SqlServerError 102 where the text is no such list."""
    declared = []
    position = 0
    while text[position:].strip():
        found = _DECLARATION.match(text, position)
        if found is None:
            near = text[position:].split(maxsplit=1)[0]
            raise SqlServerError(102, f"Incorrect syntax near '{near}'.", severity=15)
        if found["way"]:
            what = "table-valued parameters" if found["way"].upper() == "READONLY" else "OUTPUT parameters"
            raise SqlServerError(REFUSED, f"The stand-in does not know {what}.")
        declared.append((found["name"], _declared_type(found)))
        position = found.end()
    return declared


def _declared_type(found: re.Match[str]) -> SqlType:
    name = found["type"].strip("[]").lower()
    first = None if found["first"] is None else -1 if found["first"].upper() == "MAX" else int(found["first"])
    if name in {"decimal", "numeric", "dec"}:
        scale = int(found["second"]) if found["second"] else 0
        return SqlType("decimal" if name == "dec" else name, precision=first or 18, scale=scale)
    if name in _SCALED:
        return SqlType(name, scale=7 if first is None else first)
    if name == "float":
        return SqlType("real" if first is not None and first <= 24 else "float")
    if name == "sysname":
        return SqlType(name, length=128)
    if name.endswith(("char", "binary")):
        return SqlType(name, length=1 if first is None else first)
    return SqlType(name)


def bind(statement: str, declared: list[tuple[str, SqlType]], arguments: list[Argument]) -> list[Parameter]:
    """Values to declarations, by name where they have one; SqlServerError 8178 for one missing, 8144 for too many."""
    by_name = {argument.name.lower(): argument for argument in arguments if argument.name}
    unnamed = iter([argument for argument in arguments if not argument.name])
    parameters = []
    for name, sql_type in declared:
        argument = by_name.pop(name.lower(), None) or next(unnamed, None)
        if argument is None:
            message = (
                f"The parameterized query '{statement[:100]}' expects the parameter '{name}', which was not supplied."
            )
            raise SqlServerError(8178, message)
        parameters.append(Parameter(name, sql_type, argument.value))
    if by_name or next(unnamed, None) is not None:
        raise SqlServerError(8144, "Procedure or function has too many arguments specified.")
    return parameters
