"""The tokens of a response, but for the rows: each function gives one token's bytes."""

from __future__ import annotations

import struct
from enum import IntEnum, IntFlag

from ivoris.sandbox.results import Info, SqlServerError
from ivoris.sandbox.texts import encode_utf16

COLLATION = bytes.fromhex("0904D00034")  # SQL_Latin1_General_CP1_CI_AS: code page 1252
SERVER_VERSION = (16, 0, 1000)  # SQL Server 2022
PRODUCT = "Microsoft SQL Server"  # FreeTDS tells the dialect from this name
LONGEST_MESSAGE = 2047  # characters; SQL Server cuts there too

TDS_7_3_A = 0x730A0003
TDS_7_4 = 0x74000004
TDS_8_0 = 0x08000000


class Done(IntEnum):
    STATEMENT = 0xFD
    PROCEDURE = 0xFE
    IN_PROCEDURE = 0xFF


class DoneStatus(IntFlag):
    FINAL = 0x00
    MORE = 0x01
    ERROR = 0x02
    COUNT = 0x10
    ATTENTION = 0x20


class Change(IntEnum):
    """Types of ENVCHANGE."""

    DATABASE = 1
    LANGUAGE = 2
    PACKET_SIZE = 4
    COLLATION = 7
    BEGIN = 8
    COMMIT = 9
    ROLLBACK = 10
    RESET = 18


COMMAND_SELECT = 0xC1

_DONE = struct.Struct("<BHHQ")


def done(kind: Done, status: DoneStatus, command: int = 0, count: int = 0) -> bytes:
    return _DONE.pack(kind, status, command, count)


def return_status(value: int) -> bytes:
    return struct.pack("<Bi", 0x79, value)


def return_handle(value: int | None) -> bytes:
    """RETURNVALUE of a prepared statement's handle, the only output parameter that the stand-in has."""
    head = struct.pack("<BHBBIHBB", 0xAC, 0, 0, 1, 0, 0, 0x26, 4)
    return head + (b"\x00" if value is None else struct.pack("<Bi", 4, value))


def error(problem: SqlServerError, server: str) -> bytes:
    return _message(0xAA, problem.number, problem.state, problem.severity, problem.message, server, problem.line)


def info(message: Info, server: str) -> bytes:
    return _message(0xAB, message.number, message.state, message.severity, message.message, server, 1)


def _message(token: int, number: int, state: int, severity: int, text: str, server: str, line: int) -> bytes:
    body = b"".join(
        (
            struct.pack("<iBB", number, state & 0xFF, severity),
            us_varchar(text[:LONGEST_MESSAGE]),
            b_varchar(server),
            b_varchar(""),  # procedure
            struct.pack("<I", max(line, 0)),
        )
    )
    return struct.pack("<BH", token, len(body)) + body


def environment_text(change: Change, new: str, old: str) -> bytes:
    return _environment(change, b_varchar(new) + b_varchar(old))


def environment_bytes(change: Change, new: bytes, old: bytes) -> bytes:
    return _environment(change, bytes([len(new)]) + new + bytes([len(old)]) + old)


def _environment(change: Change, values: bytes) -> bytes:
    return struct.pack("<BHB", 0xE3, 1 + len(values), change) + values


def login_acknowledged(tds_version: int) -> bytes:
    major, minor, build = SERVER_VERSION
    body = b"".join(
        (
            b"\x01",  # the T-SQL interface
            struct.pack(">I", tds_version),
            b_varchar(PRODUCT),
            struct.pack(">BBH", major, minor, build),
        )
    )
    return struct.pack("<BH", 0xAD, len(body)) + body


NO_FEATURES = b"\xae\xff"  # FEATUREEXTACK that acknowledges none


def b_varchar(text: str) -> bytes:
    """One byte of length in 16-bit units, then UTF-16; cut at 255 units."""
    data = encode_utf16(text)[:510]
    return bytes([len(data) // 2]) + data


def us_varchar(text: str) -> bytes:
    data = encode_utf16(text)
    return struct.pack("<H", len(data) // 2) + data
