"""CAST and CONVERT: from one SQL Server type to another, as DuckDB text.

What SQL Server refuses at run time calls ``error('@number@message')``; ``errors.translated`` reads that back.
"""

from __future__ import annotations

import re
from typing import Any, Final

from ivoris.sandbox.engine.errors import unsupported
from ivoris.sandbox.engine.sqltypes import (
    BINARIES,
    DATETIMES,
    DECIMALS,
    FIXED_STRINGS,
    FLOATS,
    INTEGERS,
    MAX,
    NULL,
    STRINGS,
    UNICODE,
    duckdb_type,
    is_string,
)
from ivoris.sandbox.results import SqlServerError, SqlType

_DATE_STYLES: Final = {
    1: "%m/%d/%y", 2: "%y.%m.%d", 3: "%d/%m/%y", 4: "%d.%m.%y", 12: "%y%m%d", 23: "%Y-%m-%d", 101: "%m/%d/%Y",
    102: "%Y.%m.%d", 103: "%d/%m/%Y", 104: "%d.%m.%Y", 105: "%d-%m-%Y", 110: "%m-%d-%Y", 111: "%Y/%m/%d", 112: "%Y%m%d",
}  # fmt: skip
_TIME_STYLES: Final = {
    8: "%H:%M:%S",
    24: "%H:%M:%S",
    108: "%H:%M:%S",
    20: "%Y-%m-%d %H:%M:%S",
    120: "%Y-%m-%d %H:%M:%S",
}
_LONG_STYLES: Final = {21: " ", 25: " ", 121: " ", 126: "T"}
_HOLE: Final = "\x00"  # stands for the converted expression, which no T-SQL text contains
_BYTES: Final = {"tinyint": 1, "smallint": 2, "int": 4, "bigint": 8}
_STRING_DIGITS: Final = {"bit": 1, "tinyint": 3, "smallint": 6, "int": 11, "bigint": 20}


def quoted(text: str) -> str:
    """A DuckDB string. The two characters that mark places in compiled text never stand in it as they are."""
    literal = "'" + text.replace("'", "''") + "'"
    if "\x00" in text or "\x01" in text:
        literal = literal.replace("\x00", "' || chr(0) || '").replace("\x01", "' || chr(1) || '")
        return f"({literal})"
    return literal


def constant(value: Any) -> str:
    """A Python value as DuckDB text."""
    match value:
        case None:
            return "NULL"
        case bool() | int():
            return str(int(value))
        case float():
            return f"'{value!r}'::DOUBLE"
        case str():
            return quoted(value)
        case bytes() | bytearray():
            return f"unhex('{value.hex()}')"
        case _:
            return quoted(str(value))


def failing(number: int, message: str) -> str:
    """An expression that fails with a constant message."""
    return f"error({quoted(f'@{number}@{message}')})"


def convert(sql: str, source: SqlType, target: SqlType, style: int | None = None) -> str:  # noqa: PLR0911  # one branch per kind
    """``sql`` as the target type. Raises SqlServerError 529 or 40517 where there is no such conversion."""
    if source == NULL:
        return f"CAST(NULL AS {duckdb_type(target)})"
    if target.name in STRINGS:
        return _to_string(sql, source, target, style)
    if target.name in INTEGERS:
        return _to_integer(sql, source, target)
    if target.name in DECIMALS or target.name in FLOATS:
        return _to_number(sql, source, target)
    if target.name in BINARIES:
        return _to_binary(sql, source, target, style)
    if target.name == "uniqueidentifier":
        return _to_identifier(sql, source, target)
    return _to_moment(sql, source, target, style)


def attempted(sql: str, source: SqlType, target: SqlType, style: int | None = None) -> str:
    """TRY_CAST and TRY_CONVERT: what does not convert is NULL. Failures inside ``sql`` itself stay failures."""
    template = convert(_HOLE, source, target, style)
    template = re.sub(r"(?<!TRY_)\bCAST\(", "TRY_CAST(", template).replace("error(", "tsql_none(")
    return template.replace(_HOLE, sql)


def fitted(sql: str, source: SqlType, target: SqlType, column: str, table: str) -> str:
    """A string converted for storing: too long is an error, and fixed lengths are padded."""
    converted = (
        sql if is_string(source) or source == NULL else _to_string(sql, source, SqlType("nvarchar", length=MAX), None)
    )
    length = target.length or 1
    if target.name == "sysname" or length != MAX:
        known = source.length if is_string(source) else None
        if known is None or known == MAX or known > length:
            message = (
                f"@2628@String or binary data would be truncated in table '{table}', column '{column}'. "
                "Truncated value: '"
            )
            converted = (
                f"CASE WHEN strlen({converted}) <= {length} OR tsql_units(rtrim({converted})) <= {length} "
                f"THEN left({converted}, {length}) "
                f"WHEN {converted} IS NULL THEN NULL "
                f"ELSE error({quoted(message)} || left({converted}, {length}) || '''.') END"
            )
    if target.name in FIXED_STRINGS:
        converted = f"rpad({converted}, {length}, ' ')"
    return converted


def _refused(source: SqlType, target: SqlType) -> SqlServerError:
    return SqlServerError(
        529, f"Explicit conversion from data type {source.name} to {target.name} is not allowed.", state=2
    )


def _to_string(sql: str, source: SqlType, target: SqlType, style: int | None) -> str:
    length = target.length or 1
    if is_string(source):
        fits = length == MAX or (source.length is not None and 0 < source.length <= length)
        cut = sql if fits else f"left({sql}, {length})"
    elif source.name in INTEGERS:
        cut = f"CAST({sql} AS VARCHAR)"
        if length != MAX and length < _STRING_DIGITS[source.name]:
            instead = (
                failing(8115, f"Arithmetic overflow error converting expression to data type {target.name}.")
                if target.name in UNICODE
                else "'*'"
            )
            cut = f"CASE WHEN strlen({cut}) > {length} THEN {instead} ELSE {cut} END"
    else:
        text = _text(sql, source, target, style)
        cut = text if length == MAX else f"left({text}, {length})"
    return f"rpad({cut}, {length}, ' ')" if target.name in FIXED_STRINGS else cut


def _text(sql: str, source: SqlType, target: SqlType, style: int | None) -> str:  # noqa: PLR0911  # one branch per kind
    if source.name in {"money", "smallmoney"}:
        return f"CAST(CAST({sql} AS DECIMAL(19,2)) AS VARCHAR)"
    if source.name in FLOATS:
        return f"format('{{:.6g}}', {sql})"
    if source.name == "uniqueidentifier":
        return f"upper(CAST({sql} AS VARCHAR))"
    if source.name in BINARIES:
        if style in {1, 2}:
            return f"('0x' || hex({sql}))" if style == 1 else f"hex({sql})"
        return f"tsql_decode({sql}, {'true' if target.name in UNICODE else 'false'})"
    if source.name in DATETIMES or source.name in {"date", "datetimeoffset"}:
        return _moment_text(sql, source, style)
    return f"CAST({sql} AS VARCHAR)"


def _moment_text(sql: str, source: SqlType, style: int | None) -> str:  # noqa: C901, PLR0911  # one branch per kind
    if style is None:
        style = 0 if source.name in {"datetime", "smalldatetime"} else 121
    if pattern := _DATE_STYLES.get(style):
        return f"strftime({sql}, '{pattern}')"
    if source.name == "date":
        if style in _LONG_STYLES or style in _TIME_STYLES:
            return f"strftime({sql}, '%Y-%m-%d')"
        if style not in {0, 100}:
            raise unsupported(f"CONVERT style {style}")
        return f"(strftime({sql}, '%b ') || lpad(strftime({sql}, '%-d'), 2, ' ') || strftime({sql}, ' %Y'))"
    if source.name == "datetimeoffset":
        return f"(strftime(({sql}) AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M:%S.%f') || '0 +00:00')"
    if pattern := _TIME_STYLES.get(style):
        return f"strftime({sql}, '{pattern}')"
    if between := _LONG_STYLES.get(style):
        if source.name == "datetime2":
            return f"left(strftime({sql}, '%Y-%m-%d{between}%H:%M:%S.%f') || '0', {20 + (source.scale or 0)})"
        fraction = "" if source.name == "smalldatetime" else ".%g"
        text = f"strftime({sql}, '%Y-%m-%d{between}%H:%M:%S{fraction}')"
        return f"replace({text}, '.000', '')" if style == 126 and fraction else text
    if style in {0, 100}:
        return (
            f"(strftime({sql}, '%b ') || lpad(strftime({sql}, '%-d'), 2, ' ') || strftime({sql}, ' %Y ') "
            f"|| lpad(strftime({sql}, '%-I'), 2, ' ') || strftime({sql}, ':%M%p'))"
        )
    raise unsupported(f"CONVERT style {style}")


def _failed(sql: str, source: SqlType, target: SqlType) -> str:
    start = f"@245@Conversion failed when converting the {source.name} value '"
    end = f"' to data type {target.name}."
    return f"error({quoted(start)} || {sql} || {quoted(end)})"


def _to_integer(sql: str, source: SqlType, target: SqlType) -> str:
    duckdb = duckdb_type(target)
    if source.name in INTEGERS:
        return f"CAST({sql} <> 0 AS UTINYINT)" if target.name == "bit" else f"CAST({sql} AS {duckdb})"
    if source.name in FLOATS or source.name in DECIMALS:
        if target.name == "bit":
            return f"CAST({sql} <> 0 AS UTINYINT)"
        whole = f"round({sql}, 0)" if source.name in {"money", "smallmoney"} else f"trunc({sql})"
        return f"CAST({whole} AS {duckdb})"
    if source.name in BINARIES and target.name in _BYTES:
        # Its last bytes; the zero in front is there because DuckDB has no empty string of bits.
        return f"CAST(CAST(('\\x00'::BLOB || {sql})[-{_BYTES[target.name]}:] AS BIT) AS {duckdb})"
    if not is_string(source):
        raise _refused(source, target)
    trimmed = f"trim({sql}, ' ')"
    if target.name == "bit":
        return (
            f"CASE WHEN {sql} IS NULL THEN NULL WHEN {trimmed} = 'true' THEN 1::UTINYINT WHEN "
            f"{trimmed} IN ('false', '') "
            f"THEN 0::UTINYINT WHEN regexp_full_match({trimmed}, '[-+]?[0-9]+') THEN "
            f"CAST(NOT regexp_full_match({trimmed}, '[-+]?0+') AS UTINYINT) ELSE {_failed(sql, source, target)} END"
        )
    no_number = (
        failing(8114, f"Error converting data type {source.name} to bigint.")
        if target.name == "bigint"
        else _failed(sql, source, target)
    )
    return (
        f"CASE WHEN {sql} IS NULL THEN NULL WHEN {trimmed} IN ('', '-', '+') THEN CAST(0 AS {duckdb}) "
        f"WHEN regexp_full_match({trimmed}, '[-+]?[0-9]+') "
        f"THEN coalesce(TRY_CAST({trimmed} AS {duckdb}), {_overflowed(sql, source, target)}) "
        f"ELSE {no_number} END"
    )


def _overflowed(sql: str, source: SqlType, target: SqlType) -> str:
    if target.name == "bigint":
        return failing(8115, "Arithmetic overflow error converting expression to data type bigint.")
    number, column = {
        "tinyint": (244, "INT1 column. Use a larger integer column"),
        "smallint": (244, "INT2 column. Use a larger integer column"),
        "int": (248, "int column"),
    }[target.name]
    start, end = f"@{number}@The conversion of the {source.name} value '", f"' overflowed an {column}."
    return f"error({quoted(start)} || {sql} || {quoted(end)})"


def _to_number(sql: str, source: SqlType, target: SqlType) -> str:
    duckdb = duckdb_type(target)
    if source.name in INTEGERS or source.name in FLOATS or source.name in DECIMALS:
        return f"CAST({sql} AS {duckdb})"
    if not is_string(source):
        raise _refused(source, target)
    name = "numeric" if target.name in {"decimal", "numeric"} else target.name
    trimmed = f"trim({sql})"
    if target.name in {"money", "smallmoney"}:
        trimmed = f"ltrim(replace({trimmed}, ',', ''), '$€')"
    empty = f"WHEN {trimmed} = '' THEN CAST(0 AS {duckdb}) " if name in FLOATS or "money" in name else ""
    failed = failing(8114, f"Error converting data type {source.name} to {name}.")
    return (
        f"CASE WHEN {sql} IS NULL THEN NULL {empty}"
        f"WHEN regexp_full_match({trimmed}, '[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?') "
        f"THEN coalesce(TRY_CAST({trimmed} AS {duckdb}), {failed}) ELSE {failed} END"
    )


def _to_binary(sql: str, source: SqlType, target: SqlType, style: int | None) -> str:
    if source.name in BINARIES:
        data = sql
    elif is_string(source):
        if style == 1:
            data = f"unhex(substring({sql}, 3))"
        elif style == 2:
            data = f"unhex({sql})"
        else:
            data = f"{'tsql_utf16' if source.name in UNICODE else 'tsql_cp1252'}({sql})"
    elif source.name in _BYTES:
        return _integer_bytes(sql, source, target)
    else:
        raise unsupported(f"converting {source.name} to {target.name}")
    length = target.length or 1
    if length != MAX and (target.name == "binary" or source.length is None or not 0 < source.length <= length):
        data = f"tsql_resize({data}, {length}, {'true' if target.name == 'binary' else 'false'})"
    return data


def _integer_bytes(sql: str, source: SqlType, target: SqlType) -> str:
    """The highest byte first. What is too short loses the first bytes, and what is padded gets zeros there."""
    own, length = _BYTES[source.name], target.length or 1
    wanted = length if target.name == "binary" else own if length == MAX else min(own, length)
    digits = f"right(lpad(hex(CAST({sql} AS BIGINT)), 16, '0'), {2 * min(own, wanted)})"
    return f"unhex(lpad({digits}, {2 * wanted}, '0'))"


def _to_identifier(sql: str, source: SqlType, target: SqlType) -> str:
    if not is_string(source):
        raise _refused(source, target)
    failed = failing(8169, "Conversion failed when converting from a character string to uniqueidentifier.")
    return f"CASE WHEN {sql} IS NULL THEN NULL ELSE coalesce(TRY_CAST({sql} AS UUID), {failed}) END"


def _to_moment(sql: str, source: SqlType, target: SqlType, style: int | None) -> str:  # noqa: C901  # one branch per kind
    duckdb = duckdb_type(target)
    if source.name in DATETIMES or source.name in {"date", "time", "datetimeoffset"}:
        if {source.name, target.name} == {"date", "time"}:
            raise _refused(source, target)
        if source.name == "time":
            return f"(DATE '1900-01-01' + {sql})" if target.name in DATETIMES else sql
        if source.name == "datetimeoffset" and target.name != "datetimeoffset":
            return f"CAST(({sql}) AT TIME ZONE 'UTC' AS {duckdb})"
        if target.name == "smalldatetime":
            return f"date_trunc('minute', CAST({sql} AS TIMESTAMP) + INTERVAL 30 SECOND)"
        return f"CAST({sql} AS {duckdb})"
    if target.name in {"datetime", "smalldatetime"} and (source.name in INTEGERS or source.name in FLOATS):
        return f"(TIMESTAMP '1900-01-01' + to_microseconds(CAST(round({sql} * 86400000000) AS BIGINT)))"
    if not is_string(source):
        raise _refused(source, target)
    failed = failing(241, "Conversion failed when converting date and/or time from character string.")
    if target.name == "time":
        parsed = f"TRY_CAST(trim({sql}) AS TIME), CAST(TRY_CAST(trim({sql}) AS TIMESTAMP) AS TIME)"
    else:
        patterns = ["%Y%m%d", "%Y%m%d %H:%M:%S", "%Y%m%d %H:%M", "%Y%m%d %H:%M:%S.%f"]
        if style is not None and style in _DATE_STYLES:
            pattern = _DATE_STYLES[style]
            patterns = [pattern, f"{pattern} %H:%M:%S", *patterns]
        listed = ", ".join(quoted(pattern) for pattern in dict.fromkeys(patterns))
        parsed = f"TRY_CAST(trim({sql}) AS TIMESTAMP), try_strptime(trim({sql}), [{listed}])"
        if target.name == "datetimeoffset":
            parsed = f"TRY_CAST(trim({sql}) AS TIMESTAMPTZ), CAST(try_strptime(trim({sql}), [{listed}]) AS TIMESTAMPTZ)"
    moment = f"coalesce({parsed}, {failed})"
    if target.name == "smalldatetime":
        moment = f"date_trunc('minute', {moment} + INTERVAL 30 SECOND)"
    return f"CASE WHEN {sql} IS NULL THEN NULL ELSE CAST({moment} AS {duckdb}) END"
