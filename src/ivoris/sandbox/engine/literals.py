"""``VALUES`` lists of plain literals, read without a full parser: clients load tables this way."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final

from ivoris.sandbox.results import SqlType

_SPACE: Final = r"[ \t\r\n]*"
_LITERAL: Final = re.compile(
    _SPACE
    + r"(?:([Nn]?)'((?:[^']|'')*)'|([-+]?\d+(?![\w.]))|([-+]?\d*\.?\d+(?:[eE][-+]?\d+)?(?!\w))|([Nn][Uu][Ll][Ll]\b)"
    r"|0[xX]([0-9a-fA-F]*))" + _SPACE + r"([,)])"
)
_OPEN: Final = re.compile(_SPACE + r"\(")
_MORE: Final = re.compile(_SPACE + r",")
_OVER: Final = re.compile(r"[ \t\r\n]*(?:;|$|INSERT\b|SELECT\b|SET\b|COMMIT\b|UPDATE\b|DELETE\b|IF\b)", re.IGNORECASE)


_PLAIN: Final = re.compile(r"[ \t\r\n]*(?:N'((?:[^']|'')*)'|(-?\d{1,9}))[ \t\r\n]*")
_LONGEST: Final = 4_000  # characters of an nvarchar that is not MAX


class Varchar(str):
    """A literal without N in front."""

    __slots__ = ()


def rows(sql: str, position: int) -> tuple[list[tuple[Any, ...]], int] | None:
    """The rows of literals from a position on, and where they end; None where anything else is among them.

    Values are str, Varchar, int, Decimal, float, bytes or None.
    """
    found: list[tuple[Any, ...]] = []
    match = _LITERAL.match
    while opening := _OPEN.match(sql, position):
        position = opening.end()
        row: list[Any] = []
        while True:
            literal = match(sql, position)
            if literal is None:
                return None
            row.append(_value(literal))
            position = literal.end()
            if literal[7] == ")":
                break
        found.append(tuple(row))
        more = _MORE.match(sql, position)
        if more is None:
            return (found, position) if _OVER.match(sql, position) else None
        position = more.end()
    return None


def plain(sql: str) -> tuple[str | int, SqlType] | None:
    """One N'…' of ASCII or one small integer, with its type, as arguments of sp_executesql mostly are."""
    found = _PLAIN.fullmatch(sql) if sql.isascii() else None
    if found is None:
        return None
    if found[2] is not None:
        return int(found[2]), SqlType("int")
    text = found[1].replace("''", "'")
    return text, SqlType("nvarchar", length=max(len(text), 1) if len(text) <= _LONGEST else -1)


def _value(literal: re.Match[str]) -> Any:
    kind = literal.lastindex
    text = literal[2]
    if text is not None:
        text = text.replace("''", "'") if "''" in text else text
        return text if literal[1] else Varchar(text)
    if (text := literal[3]) is not None:
        return int(text)
    if (text := literal[4]) is not None:
        return float(text) if "e" in text.lower() else Decimal(text)
    if literal[5] is not None:
        return None
    digits = literal[6] if kind else ""
    return bytes.fromhex(digits if len(digits) % 2 == 0 else "0" + digits)
