"""Parameters as clients send them: TYPE_INFO and value to a SqlType and a Python value."""

from __future__ import annotations

import datetime as dt
import struct
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ivoris.sandbox.results import SqlServerError, SqlType
from ivoris.sandbox.wire.packets import ProtocolError, Reader, decode_text
from ivoris.sandbox.wire.typeinfo import REFUSED

_DAY_ONE = dt.date(1, 1, 1).toordinal()
_YEAR_1900 = dt.datetime(1900, 1, 1)  # noqa: DTZ001  SQL Server's datetime knows no zone
_MAX = 0xFFFF
_PLP_NULL = 0xFFFFFFFFFFFFFFFF
_PLP_UNKNOWN = 0xFFFFFFFFFFFFFFFE

_INTEGER_NAMES = {1: "tinyint", 2: "smallint", 4: "int", 8: "bigint"}
_FIXED: dict[int, SqlType] = {
    0x30: SqlType("tinyint"),
    0x32: SqlType("bit"),
    0x34: SqlType("smallint"),
    0x38: SqlType("int"),
    0x3A: SqlType("smalldatetime"),
    0x3B: SqlType("real"),
    0x3C: SqlType("money"),
    0x3D: SqlType("datetime"),
    0x3E: SqlType("float"),
    0x7A: SqlType("smallmoney"),
    0x7F: SqlType("bigint"),
}
_FIXED_SIZES = {"tinyint": 1, "bit": 1, "smallint": 2, "int": 4, "smalldatetime": 4, "real": 4, "smallmoney": 4}
# The nullable forms whose size says which type of the family is meant.
_FAMILIES: dict[int, dict[int, str]] = {
    0x24: {16: "uniqueidentifier"},
    0x26: _INTEGER_NAMES,
    0x68: {1: "bit"},
    0x6D: {4: "real", 8: "float"},
    0x6E: {4: "smallmoney", 8: "money"},
    0x6F: {4: "smalldatetime", 8: "datetime"},
}
_SCALED = {0x29: "time", 0x2A: "datetime2", 0x2B: "datetimeoffset"}
_COUNTED = {0xA5: "varbinary", 0xA7: "varchar", 0xAD: "binary", 0xAF: "char", 0xE7: "nvarchar", 0xEF: "nchar"}
_LONG = {0x22: "image", 0x23: "text", 0x63: "ntext"}
_REFUSED = {0x62: "sql_variant", 0xF0: "user-defined types", 0xF3: "table-valued parameters", 0xF4: "json"}


def read_typed_value(reader: Reader) -> tuple[SqlType, Any]:
    """SqlServerError for types that are refused by name, ProtocolError for what no type is."""
    token = reader.unsigned(1)
    if token in _REFUSED:
        raise SqlServerError(REFUSED, f"The stand-in does not know {_REFUSED[token]}.")
    if token in _FIXED:
        sql_type = _FIXED[token]
        return sql_type, _scalar(sql_type, reader.take(_FIXED_SIZES.get(sql_type.name, 8)))
    if token in _COUNTED:
        return _counted(token, reader)
    if token in _LONG:
        return _long(token, reader)
    if token == 0xF1:
        return _xml(reader)
    sql_type = _byte_length_type(token, reader)
    data = reader.take(reader.unsigned(1))
    return sql_type, _scalar(sql_type, data) if data else None


def _byte_length_type(token: int, reader: Reader) -> SqlType:
    if token == 0x28:
        return SqlType("date")
    if token == 0x1F:
        return SqlType("int")  # an untyped NULL
    if token in _SCALED:
        return SqlType(_SCALED[token], scale=reader.unsigned(1))
    if token in {0x6A, 0x6C}:
        reader.take(1)
        name = "decimal" if token == 0x6A else "numeric"
        return SqlType(name, precision=reader.unsigned(1), scale=reader.unsigned(1))
    family = _FAMILIES.get(token)
    name = family.get(reader.unsigned(1), "") if family else ""
    if not name:
        raise ProtocolError(f"parameter of unknown type 0x{token:02x}")
    return SqlType(name)


def _scalar(sql_type: SqlType, data: bytes) -> Any:
    try:
        return _READERS[sql_type.name](data, sql_type)
    except (struct.error, ValueError, OverflowError) as error:
        raise SqlServerError(8023, f"The value sent is no valid instance of the data type {sql_type.name}.") from error


def _counted(token: int, reader: Reader) -> tuple[SqlType, Any]:
    name = _COUNTED[token]
    size = reader.unsigned(2)
    if "char" in name:
        reader.take(5)  # collation: texts come as UTF-16 or code page 1252
    national = name.startswith("n")
    length = -1 if size == _MAX else size // 2 if national else size
    sql_type = SqlType(name, length=length)
    if size == _MAX:
        data = _chunks(reader)
    else:
        present = reader.unsigned(2)
        data = None if present == _MAX else reader.take(present)
    return sql_type, None if data is None else _content(name, data)


def _long(token: int, reader: Reader) -> tuple[SqlType, Any]:
    name = _LONG[token]
    reader.take(4)
    if name != "image":
        reader.take(5)
    size = reader.signed(4)
    return SqlType(name), None if size == -1 else _content(name, reader.take(size))


def _xml(reader: Reader) -> tuple[SqlType, Any]:
    """XML comes to the engine as text, where its declared type may be refused."""
    if reader.unsigned(1):
        reader.text(reader.unsigned(1))
        reader.text(reader.unsigned(1))
        reader.text(reader.unsigned(2))
    data = _chunks(reader)
    return SqlType("xml"), None if data is None else decode_text(data)


def _content(name: str, data: bytes) -> str | bytes:
    if name in {"nvarchar", "nchar", "ntext"}:
        return decode_text(data)
    if name in {"varchar", "char", "text"}:
        return data.decode("cp1252", "replace")
    return data


def _chunks(reader: Reader) -> bytes | None:
    """The value of a MAX type: a total that may be unknown, then chunks until an empty one."""
    total = reader.unsigned(8)
    if total == _PLP_NULL:
        return None
    chunks = []
    while size := reader.unsigned(4):
        chunks.append(reader.take(size))
    data = b"".join(chunks)
    if total not in {_PLP_UNKNOWN, len(data)}:
        raise ProtocolError(f"{len(data)} bytes in chunks where {total} were announced")
    return data


def _integer(data: bytes, sql_type: SqlType) -> int:
    return int.from_bytes(data, "little", signed=sql_type.name != "tinyint")


def _decimal(data: bytes, sql_type: SqlType) -> Decimal:
    digits = str(int.from_bytes(data[1:], "little"))
    # Built from text: arithmetic would round at the context's 28 digits.
    return Decimal(f"{'' if data[0] else '-'}{digits}E-{sql_type.scale or 0}")


def _money(data: bytes, _type: SqlType) -> Decimal:
    if len(data) == 8:
        data = data[4:] + data[:4]
    return Decimal(int.from_bytes(data, "little", signed=True)).scaleb(-4)


def _date(data: bytes) -> dt.date:
    return dt.date.fromordinal(_DAY_ONE + int.from_bytes(data, "little"))


def _time_of_day(data: bytes, scale: int | None) -> dt.timedelta:
    """Python keeps microseconds: the seventh digit of a scale of 7 is cut."""
    units = int.from_bytes(data, "little")
    return dt.timedelta(microseconds=units * 10**7 // 10 ** (7 if scale is None else scale) // 10)


def _time(data: bytes, sql_type: SqlType) -> dt.time:
    return (_YEAR_1900 + _time_of_day(data, sql_type.scale)).time()


def _datetime2(data: bytes, sql_type: SqlType) -> dt.datetime:
    return dt.datetime.combine(_date(data[-3:]), dt.time()) + _time_of_day(data[:-3], sql_type.scale)


def _datetimeoffset(data: bytes, sql_type: SqlType) -> dt.datetime:
    utc = _datetime2(data[:-2], sql_type).replace(tzinfo=dt.UTC)
    minutes = int.from_bytes(data[-2:], "little", signed=True)
    return utc.astimezone(dt.timezone(dt.timedelta(minutes=minutes)))


def _datetime(data: bytes, _type: SqlType) -> dt.datetime:
    days, units = struct.unpack("<iI", data)
    return _YEAR_1900 + dt.timedelta(days=days, milliseconds=round(units * 10 / 3))


def _smalldatetime(data: bytes, _type: SqlType) -> dt.datetime:
    days, minutes = struct.unpack("<HH", data)
    return _YEAR_1900 + dt.timedelta(days=days, minutes=minutes)


def _float(data: bytes, _type: SqlType) -> float:
    value: float = struct.unpack("<f" if len(data) == 4 else "<d", data)[0]
    return value


_READERS: dict[str, Callable[[bytes, SqlType], Any]] = {
    **dict.fromkeys(_INTEGER_NAMES.values(), _integer),
    "bit": lambda data, _type: data != b"\0",
    "real": _float,
    "float": _float,
    "decimal": _decimal,
    "numeric": _decimal,
    "money": _money,
    "smallmoney": _money,
    "uniqueidentifier": lambda data, _type: uuid.UUID(bytes_le=data),
    "date": lambda data, _type: _date(data),
    "time": _time,
    "datetime2": _datetime2,
    "datetimeoffset": _datetimeoffset,
    "datetime": _datetime,
    "smalldatetime": _smalldatetime,
}
