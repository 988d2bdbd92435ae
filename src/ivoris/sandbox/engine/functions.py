"""Built-in functions by name: what each is in DuckDB and of which type. An unknown one is refused by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlglot import exp

from ivoris.sandbox.engine.conversions import attempted, quoted
from ivoris.sandbox.engine.errors import unsupported
from ivoris.sandbox.engine.scopes import Scope
from ivoris.sandbox.engine.sqltypes import (
    BIGINT,
    BINARIES,
    DATE,
    DATETIME,
    DATETIME2,
    DATETIMEOFFSET,
    DATETIMES,
    DECIMALS,
    FLOAT,
    FLOATS,
    INT,
    INTEGERS,
    MAX,
    NULL,
    SMALLINT,
    STRINGS,
    SYSNAME,
    UNICODE,
    UNIQUEIDENTIFIER,
    decimal,
    digits,
    duckdb_type,
    is_string,
    type_number,
    varchar,
    varying,
)
from ivoris.sandbox.engine.values import Value, comparable, integer, joined, null, string, unified
from ivoris.sandbox.results import SqlServerError, SqlType
from ivoris.sandbox.version import VERSION_TEXT

if TYPE_CHECKING:
    from ivoris.sandbox.engine.translate import Translator

RANKING: Final = frozenset(
    {
        "ROW_NUMBER",
        "RANK",
        "DENSE_RANK",
        "NTILE",
        "PERCENT_RANK",
        "CUME_DIST",
        "LAG",
        "LEAD",
        "FIRST_VALUE",
        "LAST_VALUE",
    }
)
_AGGREGATES: Final = frozenset(
    [
        "COUNT",
        "COUNT_BIG",
        "SUM",
        "AVG",
        "MIN",
        "MAX",
        "STDEV",
        "STDEVP",
        "VAR",
        "VARP",
        "CHECKSUM_AGG",
        "APPROX_COUNT_DISTINCT",
    ]
)
# The algorithms that DuckDB has, too.
_HASHES: Final = {"MD5": "md5", "SHA": "sha1", "SHA1": "sha1", "SHA2_256": "sha256"}
# Functions of the catalog, the session and permissions: asked of the engine while the statement runs.
_META: Final[dict[str, tuple[SqlType, int, int]]] = {
    "OBJECT_ID": (INT, 1, 2), "OBJECT_NAME": (SYSNAME, 1, 2), "OBJECT_SCHEMA_NAME": (SYSNAME, 1, 2),
    "SCHEMA_ID": (INT, 0, 1), "SCHEMA_NAME": (SYSNAME, 0, 1), "DB_ID": (INT, 0, 1), "DB_NAME": (SYSNAME, 0, 1),
    "COL_LENGTH": (SMALLINT, 2, 2), "COL_NAME": (SYSNAME, 2, 2), "TYPE_NAME": (SYSNAME, 1, 1), "TYPE_ID": (INT, 1, 1),
    "USER_NAME": (SYSNAME, 0, 1), "USER_ID": (INT, 0, 1), "DATABASE_PRINCIPAL_ID": (INT, 0, 1),
    "SUSER_SNAME": (SYSNAME, 0, 1), "SUSER_NAME": (SYSNAME, 0, 1), "SUSER_ID": (INT, 0, 1),
    "ORIGINAL_LOGIN": (SYSNAME, 0, 0), "IS_SRVROLEMEMBER": (INT, 1, 2), "IS_MEMBER": (INT, 1, 1),
    "IS_ROLEMEMBER": (INT, 1, 2), "HAS_PERMS_BY_NAME": (INT, 3, 5), "HAS_DBACCESS": (INT, 1, 1),
    "DATABASEPROPERTYEX": (varchar(128), 2, 2), "SERVERPROPERTY": (varchar(128), 1, 1),
    "OBJECTPROPERTY": (INT, 2, 2), "COLUMNPROPERTY": (INT, 3, 3),
    "APP_NAME": (varchar(128), 0, 0), "HOST_NAME": (varchar(128), 0, 0), "CONNECTIONPROPERTY": (varchar(128), 1, 1),
}  # fmt: skip
_DATE_PARTS: Final = {
    "year": "year", "yy": "year", "yyyy": "year", "quarter": "quarter", "qq": "quarter", "q": "quarter",
    "month": "month", "mm": "month", "m": "month", "dayofyear": "dayofyear", "dy": "dayofyear", "y": "dayofyear",
    "day": "day", "dd": "day", "d": "day", "week": "week", "wk": "week", "ww": "week", "weekday": "weekday",
    "dw": "weekday", "hour": "hour", "hh": "hour", "minute": "minute", "mi": "minute", "n": "minute",
    "second": "second", "ss": "second", "s": "second", "millisecond": "millisecond", "ms": "millisecond",
    "microsecond": "microsecond", "mcs": "microsecond", "iso_week": "isoweek", "isowk": "isoweek", "isoww": "isoweek",
}  # fmt: skip
# Functions of SQL Server that are not translated: refused as such, and not as misspelt.
_KNOWN_ELSEWHERE: Final = frozenset(
    [
        "FORMAT",
        "PARSE",
        "TRY_PARSE",
        "SOUNDEX",
        "DIFFERENCE",
        "STRING_ESCAPE",
        "TRANSLATE",
        "OPENJSON",
        "JSON_VALUE",
        "JSON_QUERY",
        "ISJSON",
        "JSON_MODIFY",
        "OPENROWSET",
        "OPENQUERY",
        "OPENDATASOURCE",
        "OPENXML",
        "CONTAINS",
        "FREETEXT",
        "CURSOR_STATUS",
        "DECOMPRESS",
        "COMPRESS",
        "GROUPING",
        "GROUPING_ID",
        "PERCENTILE_CONT",
        "PERCENTILE_DISC",
        "SWITCHOFFSET",
        "TODATETIMEOFFSET",
        "DATETIMEFROMPARTS",
        "DATETIME2FROMPARTS",
        "TIMEFROMPARTS",
        "DATETIMEOFFSETFROMPARTS",
        "SMALLDATETIMEFROMPARTS",
        "DATE_BUCKET",
        "GENERATE_SERIES",
        "STRING_SPLIT",
        "SESSION_CONTEXT",
        "CONTEXT_INFO",
        "ENCRYPTBYKEY",
        "DECRYPTBYKEY",
        "PWDENCRYPT",
        "PWDCOMPARE",
        "ERROR_MESSAGE",
        "ERROR_NUMBER",
        "ERROR_STATE",
        "ERROR_LINE",
        "ERROR_SEVERITY",
        "ERROR_PROCEDURE",
        "XACT_STATE",
        "INDEXPROPERTY",
        "INDEX_COL",
        "STATS_DATE",
        "TYPEPROPERTY",
        "FILE_NAME",
        "FILE_ID",
        "PARSENAME",
        "NEWSEQUENTIALID",
        "ATN2",
        "APPROX_PERCENTILE_CONT",
    ]
)

_Handler = Callable[["Translator", list[exp.Expression], Scope], Value]


def call(translator: Translator, name: str, arguments: list[exp.Expression], scope: Scope) -> Value:
    if (handler := _FUNCTIONS.get(name)) is not None:
        fewest, most, function = handler
        _check_count(name, len(arguments), fewest, most)
        return function(translator, arguments, scope)
    if name in _META:
        _, fewest, most = _META[name]
        _check_count(name, len(arguments), fewest, most)
        return meta(translator, name, _scalars(translator, arguments, scope))
    if name in _AGGREGATES:
        return _aggregate(translator, name, arguments, scope, "")
    if name in RANKING:
        raise SqlServerError(10753, f"The function '{name}' must have an OVER clause.", severity=15)
    if name in _KNOWN_ELSEWHERE:
        raise unsupported(f"the function {name}")
    raise SqlServerError(195, f"'{name}' is not a recognized built-in function name.", severity=15, state=10)


def _check_count(name: str, given: int, fewest: int, most: int) -> None:
    if not fewest <= given <= most:
        wanted = str(fewest) if fewest == most else f"{fewest} to {most}"
        raise SqlServerError(174, f"The {name.lower()} function requires {wanted} argument(s).", severity=15)


def meta(translator: Translator, name: str, values: Sequence[Value]) -> Value:
    """A question to the engine: its answer is text, cast to the function's type."""
    texts = ", ".join(value.sql if is_string(value.type) else value.to(varchar(4000)).sql for value in values)
    listed = f"[{texts}]::VARCHAR[]"
    answer = f"tsql_meta({translator.placeholder('spid')}::INTEGER, {quoted(name)}, {listed})"
    kind = _META.get(name, (SYSNAME, 0, 0))[0]
    return Value(answer if is_string(kind) else f"CAST({answer} AS {duckdb_type(kind)})", kind)


def system_variable(translator: Translator, name: str) -> Value:
    """``@@NAME``."""
    facts = {"ROWCOUNT": INT, "TRANCOUNT": INT, "SPID": SMALLINT, "IDENTITY": SqlType("numeric", precision=38, scale=0),
             "ERROR": INT, "LOCK_TIMEOUT": INT, "TEXTSIZE": INT, "NESTLEVEL": INT}  # fmt: skip
    if name in facts:
        kind = facts[name]
        return Value(f"CAST({translator.placeholder(name.lower())} AS {duckdb_type(kind)})", kind)
    constants = {
        "VERSION": string(VERSION_TEXT), "SERVERNAME": string("STANDIN"), "SERVICENAME": string("MSSQLSERVER"),
        "LANGUAGE": string("us_english"), "MAX_PRECISION": integer(38), "DATEFIRST": integer(7), "LANGID": integer(0),
        "MICROSOFTVERSION": integer(268_435_456), "OPTIONS": integer(5496), "MAX_CONNECTIONS": integer(32767),
    }  # fmt: skip
    if name not in constants:
        raise unsupported(f"@@{name}")
    return constants[name]


def _scalars(translator: Translator, arguments: Sequence[exp.Expression], scope: Scope) -> list[Value]:
    from ivoris.sandbox.engine.expressions import scalar  # noqa: PLC0415  # expressions imports this module

    return [scalar(translator, argument, scope) for argument in arguments]


def _text(value: Value) -> Value:
    """As the functions of text take it: what is no text becomes varchar, wide enough for any number or moment."""
    if is_string(value.type):
        return value
    return value.to(varchar(8000 if value.type.name in BINARIES else 41, unicode=False))


def _any_null(values: Sequence[Value]) -> bool:
    return any(value.nullable for value in values)


# Aggregates and windows


def _aggregate(translator: Translator, name: str, arguments: list[exp.Expression], scope: Scope, over: str) -> Value:  # noqa: C901, PLR0911  # one branch per kind
    distinct = ""
    if len(arguments) == 1 and isinstance(arguments[0], exp.Distinct):
        distinct, arguments = "DISTINCT ", list(arguments[0].expressions)
    if len(arguments) != 1:
        raise SqlServerError(174, f"The {name} function requires 1 argument(s).", severity=15)
    after = f" {over}" if over else ""
    if isinstance(arguments[0], exp.Star):
        if not name.startswith("COUNT"):
            raise SqlServerError(102, "Incorrect syntax near '*'.", severity=15)
        return _counted(name, f"count(*){after}")
    [value] = _scalars(translator, arguments, scope)
    if name in {"COUNT", "COUNT_BIG"}:
        return _counted(name, f"count({distinct}{value.sql}){after}")
    if name in {"MIN", "MAX"}:
        return Value(f"{name.lower()}({value.sql}){after}", value.type)
    if name == "CHECKSUM_AGG":
        return Value(f"CAST(bit_xor({value.to(BIGINT).sql}){after} AS INTEGER)", INT)
    if name == "APPROX_COUNT_DISTINCT":
        return Value(f"approx_count_distinct({value.sql}){after}", BIGINT)
    if value.type == NULL or value.type.name not in INTEGERS | DECIMALS | FLOATS:
        raise SqlServerError(8117, f"Operand data type {value.type.name} is invalid for {name.lower()} operator.")
    if name in {"SUM", "AVG"}:
        return _summed(name, value, distinct, after)
    function = {"STDEV": "stddev_samp", "STDEVP": "stddev_pop", "VAR": "var_samp", "VARP": "var_pop"}[name]
    return Value(f"{function}({distinct}{value.sql}){after}", FLOAT)


def _counted(name: str, sql: str) -> Value:
    if name == "COUNT_BIG":
        return Value(sql, BIGINT, False)
    return Value(f"CAST({sql} AS INTEGER)", INT, False)


def _summed(name: str, value: Value, distinct: str, after: str) -> Value:
    function = name.lower()
    if value.type.name in FLOATS:
        return Value(f"{function}({distinct}{value.sql}){after}", FLOAT)
    if value.type.name in INTEGERS:
        kind = BIGINT if value.type == BIGINT else INT
        if name == "AVG":
            total = f"sum({distinct}{value.sql}){after} // nullif(count({distinct}{value.sql}){after}, 0)"
            return Value(f"CAST({total} AS {duckdb_type(kind)})", kind)
        return Value(f"CAST(sum({distinct}{value.sql}){after} AS {duckdb_type(kind)})", kind)
    if value.type.name in {"money", "smallmoney"}:
        kind = SqlType("money")
    else:
        _, scale = digits(value.type)
        kind = decimal(38, max(scale, 6) if name == "AVG" else scale)
    return Value(f"CAST({function}({distinct}{value.sql}){after} AS {duckdb_type(kind)})", kind)


def windowed(translator: Translator, name: str, arguments: list[exp.Expression], over: str, scope: Scope) -> Value:
    if name in _AGGREGATES:
        return _aggregate(translator, name, arguments, scope, over)
    if name not in RANKING:
        raise unsupported(f"{name} OVER")
    values = _scalars(translator, arguments, scope)
    if name in {"ROW_NUMBER", "RANK", "DENSE_RANK", "NTILE"}:
        return Value(f"{name.lower()}({', '.join(value.sql for value in values)}) {over}", BIGINT, False)
    if name in {"PERCENT_RANK", "CUME_DIST"}:
        return Value(f"{name.lower()}() {over}", FLOAT, False)
    _check_count(name, len(values), 1, 3 if name in {"LAG", "LEAD"} else 1)
    if len(values) == 3:
        values[2] = values[2].to(values[0].type)
    return Value(f"{name.lower()}({', '.join(value.sql for value in values)}) {over}", values[0].type)


# Text


def _same_text(function: str) -> _Handler:
    def handler(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
        [value] = map(_text, _scalars(translator, arguments, scope))
        return Value(f"{function}({value.sql})", varying(value.type), value.nullable)

    return handler


def _trimmed_side(function: str) -> _Handler:
    def handler(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
        values = [_text(value) for value in _scalars(translator, arguments, scope)]
        sql = ", ".join([*(value.sql for value in values), "' '"][:2])  # DuckDB's own blanks are all of Unicode's
        return Value(f"{function}({sql})", varying(values[0].type), _any_null(values))

    return handler


def _len(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = map(_text, _scalars(translator, arguments, scope))
    kind = BIGINT if value.type.length == MAX else INT
    return Value(f"CAST(tsql_units(rtrim({value.sql}, ' ')) AS {duckdb_type(kind)})", kind, value.nullable)


def _datalength(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = _scalars(translator, arguments, scope)
    kind = BIGINT if value.type.length == MAX else INT
    if value.type.name in UNICODE:
        length = f"2 * tsql_units({value.sql})"
    elif value.type.name in STRINGS:
        length = f"length({value.sql})"
    elif value.type.name in BINARIES:
        length = f"octet_length({value.sql})"
    else:
        length = f"CASE WHEN {value.sql} IS NULL THEN NULL ELSE {type_number(value.type)[2]} END"
    return Value(f"CAST({length} AS {duckdb_type(kind)})", kind, value.nullable)


def _left(function: str) -> _Handler:
    def handler(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
        value, count = _scalars(translator, arguments, scope)
        value = _text(value)
        number = count.to(BIGINT)
        length = value.type.length or 1
        if count.sql.isdigit():
            length = int(count.sql) if length == MAX else min(length, int(count.sql))
        kind = varchar(length, unicode=value.type.name in UNICODE)
        return Value(f"{function}({value.sql}, {number.sql})", kind, value.nullable or count.nullable)

    return handler


def _substring(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = _scalars(translator, arguments, scope)
    start, count = values[1].to(BIGINT), values[2].to(BIGINT)
    if values[0].type.name in BINARIES:
        last = f"greatest({start.sql} + {count.sql} - 1, 0)"
        sql = f"({values[0].sql})[greatest({start.sql}, 1):{last}]"
        return Value(sql, replace(values[0].type, name="varbinary"), _any_null(values))
    value = _text(values[0])
    if values[1].sql.isdigit() and int(values[1].sql) > 0:
        sql = f"substring({value.sql}, {start.sql}, {count.sql})"
    else:  # a start before the first character takes characters away
        sql = f"substring({value.sql}, greatest({start.sql}, 1), greatest({count.sql} + least({start.sql}, 1) - 1, 0))"
    kind = varchar(value.type.length or 1, unicode=value.type.name in UNICODE)
    return Value(sql, kind, _any_null(values))


def _charindex(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = _scalars(translator, arguments, scope)
    wanted, text = _text(values[0]), _text(values[1])
    if len(values) == 2:
        sql = f"strpos(lower({text.sql}), lower({wanted.sql}))"
    else:
        start = f"greatest({values[2].to(BIGINT).sql}, 1)"
        found = f"strpos(substring(lower({text.sql}), {start}), lower({wanted.sql}))"
        sql = f"CASE WHEN {found} = 0 THEN 0 ELSE {found} + {start} - 1 END"
    return Value(f"CAST({sql} AS INTEGER)", INT, _any_null(values))


def _replace(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = [_text(value) for value in _scalars(translator, arguments, scope)]
    text, old, new = values
    escaped = f"replace({new.sql}, '\\', '\\\\')"
    sql = (
        f"CASE WHEN {old.sql} = '' THEN {text.sql} "
        f"ELSE regexp_replace({text.sql}, regexp_escape({old.sql}), {escaped}, 'gi') END"
    )
    unicode = any(value.type.name in UNICODE for value in values)
    grows = new.literal is None or old.literal is None or len(new.literal) > len(old.literal)
    length = MAX if text.type.length == MAX else (4000 if unicode else 8000) if grows else text.type.length or 1
    return Value(sql, varchar(length, unicode=unicode), _any_null(values))


def _stuff(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = _scalars(translator, arguments, scope)
    text, new = _text(values[0]), _text(values[3])
    start, count = values[1].to(BIGINT).sql, values[2].to(BIGINT).sql
    kind = varchar(MAX if text.type.length == MAX else 4000, unicode=text.type.name in UNICODE)
    sql = (
        f"CASE WHEN {start} BETWEEN 1 AND length({text.sql}) AND {count} >= 0 THEN left({text.sql}, {start} - 1) "
        f"|| coalesce({new.sql}, '') || substring({text.sql}, {start} + {count}) END"
    )
    return Value(sql, kind)


def _replicate(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    text, count = _scalars(translator, arguments, scope)
    text = _text(text)
    unicode = text.type.name in UNICODE
    repeated = f"repeat({text.sql}, {count.to(BIGINT).sql})"
    if text.type.length == MAX:
        return Value(repeated, varchar(MAX, unicode=unicode))
    limit = 4000 if unicode else 8000
    return Value(f"left({repeated}, {limit})", varchar(limit, unicode=unicode))


def _space(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [count] = _scalars(translator, arguments, scope)
    return Value(f"left(repeat(' ', {count.to(BIGINT).sql}), 8000)", varchar(8000, unicode=False), count.nullable)


def _concat(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = _scalars(translator, arguments, scope)
    texts = [_text(value) if value.type != NULL else string("") for value in values]
    return joined(f"concat({', '.join(text.sql for text in texts)})", texts, nullable=False)


def _concat_ws(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    texts = [_text(value) for value in _scalars(translator, arguments, scope) if value.type != NULL]
    return joined(f"concat_ws({', '.join(text.sql for text in texts)})", texts * 2, nullable=False)


def _quotename(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = [_text(value) for value in _scalars(translator, arguments, scope)]
    name = values[0]
    if len(values) == 1:
        sql = f"('[' || replace({name.sql}, ']', ']]') || ']')"
    elif values[1].literal in {"'", '"'}:
        mark = values[1].literal or ""
        sql = f"({quoted(mark)} || replace({name.sql}, {quoted(mark)}, {quoted(mark * 2)}) || {quoted(mark)})"
    elif values[1].literal in {"[", "]"}:
        sql = f"('[' || replace({name.sql}, ']', ']]') || ']')"
    else:
        raise unsupported("QUOTENAME with this quote character")
    return Value(sql, varchar(258), name.nullable)


def _char(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = _scalars(translator, arguments, scope)
    return Value(f"chr({value.to(INT).sql})", SqlType("char", length=1), value.nullable)


def _nchar(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = _scalars(translator, arguments, scope)
    return Value(f"tsql_nchar({value.to(INT).sql})", varchar(1))


def _unicode(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = map(_text, _scalars(translator, arguments, scope))
    return Value(f"CASE WHEN {value.sql} <> '' THEN tsql_unicode(unicode({value.sql})) END", INT)


def _patindex(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    from ivoris.sandbox.engine import patterns  # noqa: PLC0415  # only here

    pattern, text = map(_text, _scalars(translator, arguments, scope))
    if pattern.literal is None or not pattern.literal.startswith("%"):
        raise unsupported("PATINDEX with a pattern that is no constant beginning with %")
    inner = patterns.as_regex(pattern.literal.strip("%").lower(), "") + ("" if pattern.literal.endswith("%") else "$")
    found = f"regexp_extract(lower({text.sql}), {quoted(f'^(.*?)({inner})')}, 1, 's')"
    matches = f"regexp_matches(lower({text.sql}), {quoted(inner)}, 's')"
    return Value(f"CASE WHEN {matches} THEN CAST(length({found}) + 1 AS INTEGER) ELSE 0 END", INT, text.nullable)


def _isnumeric(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = map(_text, _scalars(translator, arguments, scope))
    return Value(
        f"CASE WHEN {attempted(value.sql, value.type, FLOAT)} IS NULL OR trim({value.sql}) = '' THEN 0 ELSE 1 END", INT
    )


def _isdate(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = map(_text, _scalars(translator, arguments, scope))
    return Value(f"CASE WHEN {attempted(value.sql, value.type, DATETIME)} IS NULL THEN 0 ELSE 1 END", INT)


# Choice


def _isnull(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    first, second = _scalars(translator, arguments, scope)
    if first.type == NULL:
        return second
    return Value(f"coalesce({first.sql}, {second.to(first.type).sql})", first.type, second.nullable)


def _coalesce(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values, kind = unified(_scalars(translator, arguments, scope))
    nullable = all(value.nullable for value in values)
    return Value(f"coalesce({', '.join(value.sql for value in values)})", kind, nullable)


def _nullif(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    first, second = _scalars(translator, arguments, scope)
    left, right = comparable(first, second)
    return Value(f"CASE WHEN {left} = {right} THEN NULL ELSE {first.sql} END", first.type)


def _iif(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    from ivoris.sandbox.engine.expressions import choice, predicate  # noqa: PLC0415  # expressions imports this module

    return choice([predicate(translator, arguments[0], scope)], _scalars(translator, arguments[1:], scope))


def _choose(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    from ivoris.sandbox.engine.expressions import choice  # noqa: PLC0415  # expressions imports this module

    index, *values = _scalars(translator, arguments, scope)
    conditions = [f"{index.to(INT).sql} = {position}" for position in range(1, len(values) + 1)]
    return choice(conditions, [*values, null()])


def _extreme(function: str) -> _Handler:
    def handler(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
        values, kind = unified(_scalars(translator, arguments, scope))
        nullable = all(value.nullable for value in values)
        return Value(f"{function}({', '.join(value.sql for value in values)})", kind, nullable)

    return handler


# Dates


def _part(argument: exp.Expression) -> str:
    name = argument.name.lower()
    if name not in _DATE_PARTS:
        raise SqlServerError(155, f"'{argument.name}' is not a recognized datepart option.", severity=15)
    return _DATE_PARTS[name]


def _moment(value: Value) -> Value:
    if value.type.name in DATETIMES or value.type.name in {"date", "time", "datetimeoffset"}:
        return value
    return value.to(DATETIME if value.type.name in INTEGERS | FLOATS else DATETIME2)


def _dateadd(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    part = _part(arguments[0])
    count, raw = _scalars(translator, arguments[1:], scope)
    moment = _moment(raw) if raw.type.name not in STRINGS else raw.to(DATETIME)
    unit = {"dayofyear": "day", "weekday": "day", "isoweek": "week", "quarter": "month"}.get(part, part)
    number = f"CAST({count.to(INT).sql} AS INTEGER)" + (" * 3" if part == "quarter" else "")
    sql = f"CAST({moment.sql} + to_{unit}s({number}) AS {duckdb_type(moment.type)})"
    return Value(sql, moment.type, count.nullable or moment.nullable)


def _datediff(kind: SqlType) -> _Handler:
    def handler(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
        part = _part(arguments[0])
        first, second = (_moment(value) for value in _scalars(translator, arguments[1:], scope))
        unit = {"dayofyear": "day", "weekday": "day", "isoweek": "week"}.get(part, part)
        ends = [
            value.sql if value.type.name == "time" else f"CAST({value.sql} AS TIMESTAMP)" for value in (first, second)
        ]
        if unit == "week":  # weeks begin on Sunday
            ends = [f"{end} + INTERVAL 1 DAY" for end in ends]
        sql = f"CAST(date_diff('{unit}', {ends[0]}, {ends[1]}) AS {duckdb_type(kind)})"
        return Value(sql, kind, first.nullable or second.nullable)

    return handler


def _datepart(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    part = _part(arguments[0])
    [value] = _scalars(translator, arguments[1:], scope)
    return _part_of(part, _moment(value))


def _part_of(part: str, moment: Value) -> Value:
    match part:
        case "weekday":
            sql = f"dayofweek({moment.sql}) + 1"
        case "week":
            sql = f"(dayofyear({moment.sql}) + dayofweek(date_trunc('year', {moment.sql})) - 1) // 7 + 1"
        case "isoweek":
            sql = f"weekofyear({moment.sql})"
        case "millisecond" | "microsecond":
            sql = f"{part}({moment.sql}) % {1000 if part == 'millisecond' else 1_000_000}"
        case _:
            sql = f"{part}({moment.sql})"
    return Value(f"CAST({sql} AS INTEGER)", INT, moment.nullable)


def _single_part(part: str) -> _Handler:
    def handler(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
        [value] = _scalars(translator, arguments, scope)
        return _part_of(part, _moment(value))

    return handler


def _datename(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    part = _part(arguments[0])
    [value] = map(_moment, _scalars(translator, arguments[1:], scope))
    if part in {"month", "weekday"}:
        return Value(f"{'monthname' if part == 'month' else 'dayname'}({value.sql})", varchar(30), value.nullable)
    return Value(f"CAST({_part_of(part, value).sql} AS VARCHAR)", varchar(30), value.nullable)


def _eomonth(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = _scalars(translator, arguments, scope)
    moment = _moment(values[0]).to(DATE)
    shifted = f"{moment.sql} + to_months({values[1].to(INT).sql})" if len(values) == 2 else moment.sql
    return Value(f"CAST(last_day({shifted}) AS DATE)", DATE, _any_null(values))


def _datefromparts(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = [value.to(BIGINT) for value in _scalars(translator, arguments, scope)]
    return Value(f"make_date({', '.join(value.sql for value in values)})", DATE, _any_null(values))


def _session(key: str, kind: SqlType) -> _Handler:
    def handler(translator: Translator, _arguments: list[exp.Expression], _scope: Scope) -> Value:
        return Value(f"CAST({translator.placeholder(key)} AS {duckdb_type(kind)})", kind, key == "scope_identity")

    return handler


# Numbers


def _number(value: Value) -> Value:
    return value.to(FLOAT) if is_string(value.type) else value


def _abs(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = map(_number, _scalars(translator, arguments, scope))
    return Value(f"abs({value.sql})", value.type, value.nullable)


def _round(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = _scalars(translator, arguments, scope)
    value, places = _number(values[0]), values[1].to(INT)
    function = "round"
    if len(values) == 3:
        if not values[2].sql.isdigit():
            raise unsupported("ROUND with a computed third argument")
        function = "round" if values[2].sql == "0" else "tsql_truncate"
    return Value(
        f"CAST({function}({value.sql}, {places.sql}) AS {duckdb_type(value.type)})", value.type, _any_null(values)
    )


def _whole(function: str) -> _Handler:
    def handler(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
        [value] = map(_number, _scalars(translator, arguments, scope))
        if value.type.name in INTEGERS:
            return value
        kind = value.type
        if kind.name in {"decimal", "numeric"}:
            kind = SqlType(kind.name, precision=kind.precision, scale=0)
        return Value(f"CAST({function}({value.sql}) AS {duckdb_type(kind)})", kind, value.nullable)

    return handler


def _floating(function: str, kind: SqlType = FLOAT) -> _Handler:
    def handler(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
        values = [value.to(FLOAT) for value in _scalars(translator, arguments, scope)]
        return Value(f"{function}({', '.join(value.sql for value in values)})", kind, _any_null(values))

    return handler


def _power(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = _scalars(translator, arguments, scope)
    base, exponent = _number(values[0]), values[1].to(FLOAT)
    computed = f"pow({base.to(FLOAT).sql}, {exponent.sql})"
    return Value(f"CAST({computed} AS {duckdb_type(base.type)})", base.type, _any_null(values))


def _sign(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    [value] = map(_number, _scalars(translator, arguments, scope))
    return Value(f"CAST(sign({value.sql}) AS {duckdb_type(value.type)})", value.type, value.nullable)


# Hashes and the rest


def _hashbytes(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    algorithm, value = _scalars(translator, arguments, scope)
    if not is_string(value.type) and value.type.name not in BINARIES and value.type != NULL:
        raise SqlServerError(
            8116, f"Argument data type {value.type.name} is invalid for argument 2 of hashbytes function."
        )
    data = value.to(SqlType("varbinary", length=MAX)).sql
    known = _HASHES.get((algorithm.literal or "").upper())
    sql = f"unhex({known}({data}))" if known else f"tsql_hash({_text(algorithm).sql}, {data})"
    return Value(sql, SqlType("varbinary", length=8000))


def _checksum(translator: Translator, arguments: list[exp.Expression], scope: Scope) -> Value:
    values = _scalars(translator, arguments, scope)
    texts = ", ".join(f"lower(CAST({value.sql} AS VARCHAR))" for value in values)
    return Value(f"CAST(CAST(hash({texts}) % 4294967296 AS BIGINT) - 2147483648 AS INTEGER)", INT, False)


def _newid(_translator: Translator, _arguments: list[exp.Expression], _scope: Scope) -> Value:
    return Value("uuid()", UNIQUEIDENTIFIER, False)


def _rand(_translator: Translator, _arguments: list[exp.Expression], _scope: Scope) -> Value:
    return Value("random()", FLOAT, False)


def _login_name(translator: Translator, _arguments: list[exp.Expression], _scope: Scope) -> Value:
    return meta(translator, "SUSER_SNAME", [])


def _current_user(translator: Translator, _arguments: list[exp.Expression], _scope: Scope) -> Value:
    return meta(translator, "USER_NAME", [])


_FUNCTIONS: Final[dict[str, tuple[int, int, _Handler]]] = {
    "UPPER": (1, 1, _same_text("upper")), "LOWER": (1, 1, _same_text("lower")),
    "REVERSE": (1, 1, _same_text("reverse")),
    "LTRIM": (1, 2, _trimmed_side("ltrim")), "RTRIM": (1, 2, _trimmed_side("rtrim")), "LEN": (1, 1, _len),
    "DATALENGTH": (1, 1, _datalength), "LEFT": (2, 2, _left("left")), "RIGHT": (2, 2, _left("right")),
    "SUBSTRING": (3, 3, _substring), "CHARINDEX": (2, 3, _charindex), "REPLACE": (3, 3, _replace),
    "STUFF": (4, 4, _stuff),
    "REPLICATE": (2, 2, _replicate), "SPACE": (1, 1, _space), "CONCAT": (2, 254, _concat),
    "CONCAT_WS": (3, 254, _concat_ws),
    "QUOTENAME": (1, 2, _quotename), "CHAR": (1, 1, _char), "NCHAR": (1, 1, _nchar), "UNICODE": (1, 1, _unicode),
    "ASCII": (1, 1, _unicode), "PATINDEX": (2, 2, _patindex), "ISNUMERIC": (1, 1, _isnumeric),
    "ISDATE": (1, 1, _isdate),
    "ISNULL": (2, 2, _isnull), "COALESCE": (1, 254, _coalesce), "NULLIF": (2, 2, _nullif), "IIF": (3, 3, _iif),
    "CHOOSE": (2, 254, _choose), "GREATEST": (1, 254, _extreme("greatest")), "LEAST": (1, 254, _extreme("least")),
    "DATEADD": (3, 3, _dateadd), "DATEDIFF": (3, 3, _datediff(INT)), "DATEDIFF_BIG": (3, 3, _datediff(BIGINT)),
    "DATEPART": (2, 2, _datepart), "DATENAME": (2, 2, _datename), "YEAR": (1, 1, _single_part("year")),
    "MONTH": (1, 1, _single_part("month")), "DAY": (1, 1, _single_part("day")), "EOMONTH": (1, 2, _eomonth),
    "DATEFROMPARTS": (3, 3, _datefromparts), "GETDATE": (0, 0, _session("now", DATETIME)),
    "GETUTCDATE": (0, 0, _session("now", DATETIME)), "CURRENT_TIMESTAMP": (0, 0, _session("now", DATETIME)),
    "SYSDATETIME": (0, 0, _session("now", DATETIME2)), "SYSUTCDATETIME": (0, 0, _session("now", DATETIME2)),
    "SYSDATETIMEOFFSET": (0, 0, _session("now", DATETIMEOFFSET)),
    "SCOPE_IDENTITY": (0, 0, _session("scope_identity", SqlType("numeric", precision=38, scale=0))),
    "ROWCOUNT_BIG": (0, 0, _session("rowcount", BIGINT)), "ABS": (1, 1, _abs), "ROUND": (2, 3, _round),
    "CEILING": (1, 1, _whole("ceil")), "FLOOR": (1, 1, _whole("floor")), "SQRT": (1, 1, _floating("sqrt")),
    "EXP": (1, 1, _floating("exp")), "LOG": (1, 1, _floating("ln")), "LOG10": (1, 1, _floating("log10")),
    "SIN": (1, 1, _floating("sin")), "COS": (1, 1, _floating("cos")), "TAN": (1, 1, _floating("tan")),
    "PI": (0, 0, _floating("pi")), "POWER": (2, 2, _power), "SIGN": (1, 1, _sign), "HASHBYTES": (2, 2, _hashbytes),
    "CHECKSUM": (1, 254, _checksum), "BINARY_CHECKSUM": (1, 254, _checksum), "NEWID": (0, 0, _newid),
    "RAND": (0, 1, _rand),
    "CURRENT_USER": (0, 0, _current_user), "SESSION_USER": (0, 0, _current_user), "USER": (0, 0, _current_user),
    "SYSTEM_USER": (0, 0, _login_name),
}  # fmt: skip
