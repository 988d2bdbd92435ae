"""SQL Server's types: names, families, precedence, and what each is in DuckDB and Arrow.

``bit`` is held as an unsigned byte, because T-SQL compares it with numbers; ``datetimeoffset`` is held as UTC.
"""

from __future__ import annotations

from typing import Final

import pyarrow as pa

from ivoris.sandbox.engine.errors import type_unknown, unsupported
from ivoris.sandbox.results import SqlType

MAX: Final = -1
NULL: Final = SqlType("null")
BIT: Final = SqlType("bit")
TINYINT: Final = SqlType("tinyint")
SMALLINT: Final = SqlType("smallint")
INT: Final = SqlType("int")
BIGINT: Final = SqlType("bigint")
FLOAT: Final = SqlType("float")
REAL: Final = SqlType("real")
MONEY: Final = SqlType("money")
DATE: Final = SqlType("date")
DATETIME: Final = SqlType("datetime")
DATETIME2: Final = SqlType("datetime2", scale=7)
TIME: Final = SqlType("time", scale=7)
DATETIMEOFFSET: Final = SqlType("datetimeoffset", scale=7)
UNIQUEIDENTIFIER: Final = SqlType("uniqueidentifier")
SYSNAME: Final = SqlType("sysname", length=128)

# Highest first: of two operands the lower one is converted to the higher one's type.
PRECEDENCE: Final = (
    "datetimeoffset", "datetime2", "datetime", "smalldatetime", "date", "time", "float", "real", "decimal", "numeric",
    "money", "smallmoney", "bigint", "int", "smallint", "tinyint", "bit", "ntext", "text", "uniqueidentifier",
    "nvarchar", "sysname", "nchar", "varchar", "char", "varbinary", "binary", "null",
)  # fmt: skip

INTEGERS: Final = frozenset({"bit", "tinyint", "smallint", "int", "bigint"})
DECIMALS: Final = frozenset({"decimal", "numeric", "money", "smallmoney"})
FLOATS: Final = frozenset({"float", "real"})
UNICODE: Final = frozenset({"nchar", "nvarchar", "ntext", "sysname"})
STRINGS: Final = UNICODE | {"char", "varchar", "text"}
BINARIES: Final = frozenset({"binary", "varbinary"})
DATETIMES: Final = frozenset({"datetime", "datetime2", "smalldatetime"})
FIXED_STRINGS: Final = frozenset({"char", "nchar"})

_FAMILIES: Final = {
    **dict.fromkeys(INTEGERS, "integer"),
    **dict.fromkeys(DECIMALS, "decimal"),
    **dict.fromkeys(FLOATS, "float"),
    **dict.fromkeys(STRINGS, "string"),
    **dict.fromkeys(BINARIES, "binary"),
    **dict.fromkeys(DATETIMES, "datetime"),
}
_DUCKDB: Final = {
    "bit": "UTINYINT", "tinyint": "UTINYINT", "smallint": "SMALLINT", "int": "INTEGER", "bigint": "BIGINT",
    "real": "FLOAT", "float": "DOUBLE", "money": "DECIMAL(19,4)", "smallmoney": "DECIMAL(10,4)", "date": "DATE",
    "time": "TIME", "datetimeoffset": "TIMESTAMPTZ", "uniqueidentifier": "UUID", "null": "INTEGER",
    **dict.fromkeys(DATETIMES, "TIMESTAMP"), **dict.fromkeys(STRINGS, "VARCHAR"), **dict.fromkeys(BINARIES, "BLOB"),
}  # fmt: skip
_ARROW: Final = {
    "bit": pa.bool_(), "tinyint": pa.uint8(), "smallint": pa.int16(), "int": pa.int32(), "bigint": pa.int64(),
    "real": pa.float32(), "float": pa.float64(), "money": pa.decimal128(19, 4), "smallmoney": pa.decimal128(10, 4),
    "date": pa.date32(), "time": pa.time64("us"), "datetimeoffset": pa.timestamp("us", "UTC"), "null": pa.int32(),
    "uniqueidentifier": pa.string(), **dict.fromkeys(DATETIMES, pa.timestamp("us")),
    **dict.fromkeys(STRINGS, pa.string()), **dict.fromkeys(BINARIES, pa.binary()),
}  # fmt: skip
_ALIASES: Final = {
    "integer": "int", "dec": "decimal", "character": "char", "char varying": "varchar", "character varying": "varchar",
    "national char": "nchar", "national character": "nchar", "national char varying": "nvarchar",
    "national character varying": "nvarchar", "binary varying": "varbinary", "double precision": "float",
    "national text": "ntext",
}  # fmt: skip
_KNOWN: Final = (frozenset(_DUCKDB) | {"decimal", "numeric"}) - {"null"}
_REFUSED: Final = frozenset(
    {"xml", "sql_variant", "image", "rowversion", "timestamp", "hierarchyid", "geography", "geometry", "cursor",
    "table",
     "json", "vector"}
)  # fmt: skip
_LIMITS: Final = {"char": 8000, "varchar": 8000, "nchar": 4000, "nvarchar": 4000, "binary": 8000, "varbinary": 8000}
# system_type_id, user_type_id, max_length in bytes, precision, scale: as sys.types of SQL Server lists them
SYSTEM_TYPES: Final = {
    "text": (35, 35, 16, 0, 0), "uniqueidentifier": (36, 36, 16, 0, 0), "date": (40, 40, 3, 10, 0),
    "time": (41, 41, 5, 16, 7), "datetime2": (42, 42, 8, 27, 7), "datetimeoffset": (43, 43, 10, 34, 7),
    "tinyint": (48, 48, 1, 3, 0), "smallint": (52, 52, 2, 5, 0), "int": (56, 56, 4, 10, 0),
    "smalldatetime": (58, 58, 4, 16, 0), "real": (59, 59, 4, 24, 0), "money": (60, 60, 8, 19, 4),
    "datetime": (61, 61, 8, 23, 3), "float": (62, 62, 8, 53, 0), "ntext": (99, 99, 16, 0, 0),
    "bit": (104, 104, 1, 1, 0), "decimal": (106, 106, 17, 38, 38), "numeric": (108, 108, 17, 38, 38),
    "smallmoney": (122, 122, 4, 10, 4), "bigint": (127, 127, 8, 19, 0), "varbinary": (165, 165, 8000, 0, 0),
    "varchar": (167, 167, 8000, 0, 0), "binary": (173, 173, 8000, 0, 0), "char": (175, 175, 8000, 0, 0),
    "nvarchar": (231, 231, 8000, 0, 0), "nchar": (239, 239, 8000, 0, 0), "sysname": (231, 256, 256, 0, 0),
}  # fmt: skip


def declared(name: str, arguments: tuple[str, ...] = (), *, cast: bool = False) -> SqlType:  # noqa: PLR0911  # one branch per kind
    """The type of a declaration such as ``nvarchar(30)``; without a length CAST means 30, a declaration 1."""
    plain = _ALIASES.get(name.lower(), name.lower())
    if plain in _REFUSED:
        raise unsupported(f"the data type {plain}")
    if plain not in _KNOWN:
        raise type_unknown(name)
    numbers = tuple(MAX if argument.lower() == "max" else int(argument) for argument in arguments)
    if plain in _LIMITS:
        length = numbers[0] if numbers else (30 if cast else 1)
        _check_length(plain, length)
        return SqlType(plain, length=length)
    if plain in {"decimal", "numeric"}:
        precision = numbers[0] if numbers else 18
        scale = numbers[1] if len(numbers) > 1 else 0
        if not 1 <= precision <= 38 or not 0 <= scale <= precision:
            raise type_unknown(f"{name}({precision},{scale})")
        return SqlType(plain, precision=precision, scale=scale)
    if plain == "float" and numbers and numbers[0] <= 24:
        return REAL
    if plain in {"time", "datetime2", "datetimeoffset"}:
        return SqlType(plain, scale=numbers[0] if numbers else 7)
    if plain == "sysname":
        return SYSNAME
    if plain in {"text", "ntext"}:
        return SqlType(plain, length=MAX)
    return SqlType(plain)


def _check_length(name: str, length: int) -> None:
    if length == MAX and name in {"varchar", "nvarchar", "varbinary"}:
        return
    if not 1 <= length <= _LIMITS[name]:
        raise type_unknown(f"{name}({length})")


def family(kind: SqlType) -> str:
    return _FAMILIES.get(kind.name, kind.name)


def duckdb_type(kind: SqlType) -> str:
    if kind.name in {"decimal", "numeric"}:
        return f"DECIMAL({kind.precision},{kind.scale})"
    return _DUCKDB[kind.name]


def arrow_type(kind: SqlType) -> pa.DataType:
    if kind.name in {"decimal", "numeric"}:
        return pa.decimal128(kind.precision or 18, kind.scale or 0)
    return _ARROW[kind.name]


def is_string(kind: SqlType) -> bool:
    return kind.name in STRINGS


def is_number(kind: SqlType) -> bool:
    return kind.name in INTEGERS or kind.name in DECIMALS or kind.name in FLOATS


def is_temporal(kind: SqlType) -> bool:
    return kind.name in DATETIMES or kind.name in {"date", "time", "datetimeoffset"}


def varchar(length: int, *, unicode: bool = True) -> SqlType:
    """A string type of at least ``length`` characters; MAX where it does not fit."""
    name = "nvarchar" if unicode else "varchar"
    return SqlType(name, length=MAX if length == MAX or length > _LIMITS[name] else max(length, 1))


def varying(kind: SqlType) -> SqlType:
    """The string type without padding, as most functions of strings return it."""
    return varchar(kind.length or 1, unicode=kind.name in UNICODE) if kind.name in FIXED_STRINGS else kind


def decimal(precision: int, scale: int) -> SqlType:
    """SQL Server's way of fitting a computed precision into 38 digits: the scale gives way, down to six."""
    if precision > 38:
        scale = max(scale - (precision - 38), min(scale, 6))
        precision = 38
    return SqlType("decimal", precision=precision, scale=scale)


def digits(kind: SqlType) -> tuple[int, int]:
    """Precision and scale of an exact number."""
    fixed = {"bit": (1, 0), "tinyint": (3, 0), "smallint": (5, 0), "int": (10, 0), "bigint": (19, 0)}
    fixed |= {"money": (19, 4), "smallmoney": (10, 4)}
    return fixed.get(kind.name) or (kind.precision or 18, kind.scale or 0)


def unify(first: SqlType, second: SqlType) -> SqlType:
    """The type that CASE, COALESCE, UNION and comparisons give to values of two types."""
    if second in {first, NULL}:
        return first
    if first == NULL:
        return second
    if is_string(first) and is_string(second):
        return _unify_strings(first, second)
    if first.name in BINARIES and second.name in BINARIES:
        lengths = (first.length or 1, second.length or 1)
        return SqlType("varbinary", length=MAX if MAX in lengths else max(lengths))
    higher, lower = sorted((first, second), key=lambda kind: PRECEDENCE.index(kind.name))
    if higher.name in {"decimal", "numeric"} and (lower.name in DECIMALS or lower.name in INTEGERS):
        (precision, scale), (other, other_scale) = digits(higher), digits(lower)
        widest = max(scale, other_scale)
        return decimal(max(precision - scale, other - other_scale) + widest, widest)
    return higher


def _unify_strings(first: SqlType, second: SqlType) -> SqlType:
    unicode = first.name in UNICODE or second.name in UNICODE
    lengths = (first.length or 1, second.length or 1)
    length = MAX if MAX in lengths else max(lengths)
    if first.name in FIXED_STRINGS and second.name in FIXED_STRINGS:
        return SqlType("nchar" if unicode else "char", length=length)
    return varchar(length, unicode=unicode)


def type_number(kind: SqlType) -> tuple[int, int, int, int, int]:
    """system_type_id, user_type_id, max_length, precision and scale, as sys.columns has them."""
    system, user, length, precision, scale = SYSTEM_TYPES[kind.name]
    if kind.name in _LIMITS:
        width = kind.length or 1
        length = MAX if width == MAX else width * 2 if kind.name in UNICODE else width
    elif kind.name in {"decimal", "numeric"}:
        precision, scale = kind.precision or 18, kind.scale or 0
        length = 5 if precision <= 9 else 9 if precision <= 19 else 13 if precision <= 28 else 17
    elif kind.name in {"time", "datetime2", "datetimeoffset"} and kind.scale is not None:
        precision -= 7 - kind.scale + (1 if kind.scale == 0 else 0)
        length -= 0 if kind.scale > 4 else 1 if kind.scale > 2 else 2
        scale = kind.scale
    return system, user, length, precision, scale


def spelled(kind: SqlType) -> str:
    """As messages name it: without lengths."""
    return kind.name
