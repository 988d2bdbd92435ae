"""How SQL Server's types are announced in a result's metadata (TYPE_INFO)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from ivoris.sandbox.results import ResultColumn, SqlServerError, SqlType
from ivoris.sandbox.wire import tokens

INTERNAL_ERROR = 50000
REFUSED = 40517
_MAX = 0xFFFF


@dataclass(frozen=True)
class TypeFacts:
    """``token`` is the nullable form's byte, ``size`` the fixed size, ``catalog_id`` sys.types' system_type_id."""

    token: int
    catalog_id: int
    size: int = 0


TYPES = {
    "tinyint": TypeFacts(0x26, 48, 1),
    "smallint": TypeFacts(0x26, 52, 2),
    "int": TypeFacts(0x26, 56, 4),
    "bigint": TypeFacts(0x26, 127, 8),
    "bit": TypeFacts(0x68, 104, 1),
    "real": TypeFacts(0x6D, 59, 4),
    "float": TypeFacts(0x6D, 62, 8),
    "decimal": TypeFacts(0x6A, 106),
    "numeric": TypeFacts(0x6C, 108),
    "money": TypeFacts(0x6E, 60, 8),
    "smallmoney": TypeFacts(0x6E, 122, 4),
    "datetime": TypeFacts(0x6F, 61, 8),
    "smalldatetime": TypeFacts(0x6F, 58, 4),
    "date": TypeFacts(0x28, 40),
    "time": TypeFacts(0x29, 41),
    "datetime2": TypeFacts(0x2A, 42),
    "datetimeoffset": TypeFacts(0x2B, 43),
    "uniqueidentifier": TypeFacts(0x24, 36, 16),
    "char": TypeFacts(0xAF, 175),
    "varchar": TypeFacts(0xA7, 167),
    "text": TypeFacts(0xA7, 35),
    "nchar": TypeFacts(0xEF, 239),
    "nvarchar": TypeFacts(0xE7, 231),
    "ntext": TypeFacts(0xE7, 99),
    "sysname": TypeFacts(0xE7, 231),
    "binary": TypeFacts(0xAD, 173),
    "varbinary": TypeFacts(0xA5, 165),
    "image": TypeFacts(0xA5, 34),
}
NATIONAL = frozenset({"nchar", "nvarchar", "ntext", "sysname"})
TEXTUAL = frozenset({"char", "varchar", "text"}) | NATIONAL
BINARY = frozenset({"binary", "varbinary", "image"})


def facts(sql_type: SqlType) -> TypeFacts:
    """SqlServerError names a type that cannot be sent, such as sql_variant."""
    known = TYPES.get(sql_type.name)
    if known is None:
        raise SqlServerError(REFUSED, f"The stand-in does not know the type {sql_type.name}.")
    return known


def is_max(sql_type: SqlType) -> bool:
    """Whether values are sent in chunks; text, ntext and image are sent as the MAX type of their kind."""
    if sql_type.name in {"text", "ntext", "image"} or sql_type.length == -1:
        return True
    return sql_type.length is not None and sql_type.length > (4000 if sql_type.name in NATIONAL else 8000)


def bounded_length(sql_type: SqlType) -> int:
    """Characters of n-types, bytes of others; what has no declared length may be as long as the type allows."""
    if sql_type.name == "sysname":
        return 128
    return sql_type.length or (4000 if sql_type.name in NATIONAL else 8000)


def decimal_shape(sql_type: SqlType) -> tuple[int, int]:
    """Precision and scale; decimal without any is decimal(18, 0)."""
    return sql_type.precision or 18, sql_type.scale or 0


def decimal_size(precision: int) -> int:
    """Bytes of the magnitude."""
    return 4 if precision <= 9 else 8 if precision <= 19 else 12 if precision <= 28 else 16


def time_scale(sql_type: SqlType) -> int:
    return 7 if sql_type.scale is None else sql_type.scale


def type_info(sql_type: SqlType) -> bytes:
    known = facts(sql_type)
    name = sql_type.name
    if name in {"decimal", "numeric"}:
        precision, scale = decimal_shape(sql_type)
        return bytes([known.token, decimal_size(precision) + 1, precision, scale])
    if name == "date":
        return bytes([known.token])
    if name in {"time", "datetime2", "datetimeoffset"}:
        return bytes([known.token, time_scale(sql_type)])
    if name in TEXTUAL or name in BINARY:
        width = 2 if name in NATIONAL else 1
        size = _MAX if is_max(sql_type) else bounded_length(sql_type) * width
        return struct.pack("<BH", known.token, size) + (tokens.COLLATION if name in TEXTUAL else b"")
    return bytes([known.token, known.size])


def column_metadata(columns: tuple[ResultColumn, ...]) -> bytes:
    """The COLMETADATA token."""
    parts = [struct.pack("<BH", 0x81, len(columns))]
    for column in columns:
        flags = 0x0008 | (0x0001 if column.nullable else 0)  # 0x08: whether it can be updated is unknown
        parts.append(struct.pack("<IH", 0, flags))
        parts.append(type_info(column.type))
        parts.append(tokens.b_varchar(column.name))
    return b"".join(parts)
