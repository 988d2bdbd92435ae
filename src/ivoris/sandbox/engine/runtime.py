"""What translated statements need in DuckDB: settings, macros, and functions answered by Python."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final

import duckdb
import pyarrow as pa
from duckdb.func import FunctionNullHandling, PythonUDFType

from ivoris.sandbox import texts

_SETTINGS: Final = (
    "SET python_enable_replacements = false",
    "SET GLOBAL default_collation = 'nocase'",
    "SET GLOBAL TimeZone = 'UTC'",
)
# Units are UTF-16's, in which SQL Server counts: characters beyond the first 65,536 are two.
_MACROS: Final = r"""
CREATE SCHEMA IF NOT EXISTS meta;
CREATE OR REPLACE MACRO tsql_units(x) AS
    CASE WHEN strlen(x) = length(x) THEN length(x)
    ELSE length(x) + length(regexp_replace(x, '[^\x{10000}-\x{10D7FF}\x{10E000}-\x{10FFFF}]', '', 'g')) END;
CREATE OR REPLACE MACRO tsql_nchar(unit) AS
    CASE WHEN unit BETWEEN 55296 AND 57343 THEN chr(unit + 1048576) WHEN unit BETWEEN 0 AND 65535 THEN chr(unit) END;
CREATE OR REPLACE MACRO tsql_unicode(character) AS
    CASE WHEN character BETWEEN 1103872 AND 1105919 THEN character - 1048576
    WHEN character > 65535 THEN 55296 + (character - 65536) // 1024 ELSE character END;
CREATE OR REPLACE MACRO tsql_none(message) AS NULL;
CREATE OR REPLACE MACRO tsql_guid_order(x) AS right(CAST(x AS VARCHAR), 12) || regexp_replace(
    CAST(x AS VARCHAR), '^(..)(..)(..)(..)-(..)(..)-(..)(..)-(....).*', '\9\8\7\6\5\4\3\2\1');
CREATE OR REPLACE MACRO tsql_truncate(x, places) AS trunc(x * pow(10, places)) / pow(10, places);
CREATE OR REPLACE MACRO tsql_like(x, pattern, escaped) AS
    CASE WHEN contains(pattern, '[') THEN regexp_full_match(x, replace(replace(regexp_replace(regexp_replace(
        pattern, '([.+*?(){}|$\\])', '\\\1', 'g'), '(^|[^\[])\^', '\1\\^', 'g'), '%', '.*'), '_', '.'), 'is')
    WHEN escaped = '' THEN x ILIKE replace(pattern, '\', '\\') ESCAPE '\'
    ELSE x ILIKE replace(replace(pattern, '\', '\\'), escaped, '\') ESCAPE '\' END;
"""
_ALGORITHMS: Final = {"MD5": "md5", "SHA": "sha1", "SHA1": "sha1", "SHA2_256": "sha256", "SHA2_512": "sha512"}


def prepare(connection: duckdb.DuckDBPyConnection, meta: Callable[[int, str, list[str | None]], str | None]) -> None:
    """``meta`` answers the functions of catalog, session and permissions, by session."""
    for setting in _SETTINGS:
        connection.execute(setting)
    connection.execute(_MACROS)
    connection.create_function(
        "tsql_meta",
        meta,
        ["INTEGER", "VARCHAR", "VARCHAR[]"],
        "VARCHAR",
        null_handling=FunctionNullHandling.SPECIAL,
        side_effects=True,
    )
    connection.create_function("tsql_utf16", _utf16, ["VARCHAR"], "BLOB", type=PythonUDFType.ARROW)
    connection.create_function("tsql_cp1252", _cp1252, ["VARCHAR"], "BLOB", type=PythonUDFType.ARROW)
    connection.create_function("tsql_decode", _decode, ["BLOB", "BOOLEAN"], "VARCHAR")
    connection.create_function("tsql_hash", _hash, ["VARCHAR", "BLOB"], "BLOB")
    connection.create_function("tsql_resize", _resize, ["BLOB", "INTEGER", "BOOLEAN"], "BLOB")


def release(connection: duckdb.DuckDBPyConnection) -> None:
    """Take the functions back, which would otherwise keep the connection alive."""
    for name in ("tsql_meta", "tsql_utf16", "tsql_cp1252", "tsql_decode", "tsql_hash", "tsql_resize"):
        connection.remove_function(name)


def _utf16(values: pa.ChunkedArray) -> pa.BinaryArray:
    return texts.encoded(values.combine_chunks(), national=True)


def _cp1252(values: pa.ChunkedArray) -> pa.BinaryArray:
    return texts.encoded(values.combine_chunks(), national=False)


def _decode(data: bytes, unicode: bool) -> str:
    if unicode:
        return texts.decode_utf16(data + b"\0" * (len(data) % 2))
    return data.decode("cp1252", "replace")


def _hash(algorithm: str, data: bytes) -> bytes | None:
    known = _ALGORITHMS.get(algorithm.upper())
    return hashlib.new(known, data, usedforsecurity=False).digest() if known else None


def _resize(data: bytes, length: int, pad: bool) -> bytes:
    return data[:length].ljust(length, b"\0") if pad else data[:length]
