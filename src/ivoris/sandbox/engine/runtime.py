"""What translated statements need in DuckDB: settings, macros, and functions answered by Python."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final

import duckdb
from duckdb.func import FunctionNullHandling

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
    ELSE length(x) + length(regexp_replace(x, '[^\x{10000}-\x{10FFFF}]', '', 'g')) END;
CREATE OR REPLACE MACRO tsql_none(message) AS NULL;
CREATE OR REPLACE MACRO tsql_truncate(x, places) AS trunc(x * pow(10, places)) / pow(10, places);
CREATE OR REPLACE MACRO tsql_like(x, pattern, escaped) AS
    CASE WHEN contains(pattern, '[') THEN regexp_full_match(x, replace(replace(regexp_replace(regexp_replace(
        pattern, '([.+*?(){}|$\\])', '\\\1', 'g'), '(^|[^\[])\^', '\1\\^', 'g'), '%', '.*'), '_', '.'), 'is')
    WHEN escaped = '' THEN x ILIKE replace(pattern, '\', '\\') ESCAPE '\'
    ELSE x ILIKE replace(replace(pattern, '\', '\\'), escaped, '\') ESCAPE '\' END;
"""
_ALGORITHMS: Final = {"MD5", "SHA", "SHA1", "SHA2_256", "SHA2_512"}


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
    connection.create_function("tsql_encode", _encode, ["VARCHAR", "BOOLEAN"], "BLOB")
    connection.create_function("tsql_decode", _decode, ["BLOB", "BOOLEAN"], "VARCHAR")
    connection.create_function("tsql_hash", _hash, ["VARCHAR", "BLOB"], "BLOB")
    connection.create_function("tsql_resize", _resize, ["BLOB", "INTEGER", "BOOLEAN"], "BLOB")


def release(connection: duckdb.DuckDBPyConnection) -> None:
    """Take the functions back, which would otherwise keep the connection alive."""
    for name in ("tsql_meta", "tsql_encode", "tsql_decode", "tsql_hash", "tsql_resize"):
        connection.remove_function(name)


def _encode(text: str, unicode: bool) -> bytes:
    return text.encode("utf-16-le") if unicode else text.encode("cp1252", "replace")


def _decode(data: bytes, unicode: bool) -> str:
    return data.decode("utf-16-le" if unicode else "cp1252", "replace")


def _hash(algorithm: str, data: bytes) -> bytes | None:
    name = algorithm.upper()
    if name not in _ALGORITHMS:
        return None
    known = {"MD5": "md5", "SHA2_256": "sha256", "SHA2_512": "sha512"}
    return hashlib.new(known.get(name, "sha1"), data, usedforsecurity=False).digest()


def _resize(data: bytes, length: int, pad: bool) -> bytes:
    return data[:length].ljust(length, b"\0") if pad else data[:length]
