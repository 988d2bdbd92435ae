"""The messages before a session: PRELOGIN, where encryption is agreed on, and LOGIN7."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum

from ivoris.sandbox.results import Info
from ivoris.sandbox.wire import tokens
from ivoris.sandbox.wire.packets import ProtocolError, Reader, decode_text
from ivoris.sandbox.wire.tokens import Change, Done, DoneStatus

_FIXED = struct.Struct("<IIIIIIBBBBiI")
_WINDOWS_LOGIN = 0x80  # of the second option byte
_CHANGE_PASSWORD = 0x01  # of the third
_EXTENSION = 0x10


class Encryption(IntEnum):
    OFF = 0  # only the login itself is encrypted
    ON = 1
    NOT_SUPPORTED = 2
    REQUIRED = 3


def read_prelogin(payload: bytes) -> Encryption:
    """What the client wishes; one that says nothing cannot encrypt."""
    reader = Reader(payload)
    while (option := reader.unsigned(1)) != 0xFF:
        offset, length = struct.unpack(">HH", reader.take(4))
        if option == 1 and length:
            wish = Reader(payload, offset).unsigned(1)
            if wish > Encryption.REQUIRED:
                raise ProtocolError(f"encryption wish 0x{wish:02x} is not known")
            return Encryption(wish)
    return Encryption.NOT_SUPPORTED


def agree(wish: Encryption, *, available: bool, required: bool) -> Encryption:
    """The server's answer; REQUIRED tells a client that wished for less to encrypt all or to leave."""
    if not available:
        return Encryption.NOT_SUPPORTED
    if wish in {Encryption.ON, Encryption.REQUIRED}:
        return Encryption.ON
    return Encryption.REQUIRED if required else wish


def prelogin_answer(encryption: Encryption) -> bytes:
    """VERSION, ENCRYPTION, an instance that always fits, no thread id, no MARS."""
    major, minor, build = tokens.SERVER_VERSION
    values = [struct.pack(">BBHH", major, minor, build, 0), bytes([encryption]), b"\0", b"", b"\0"]
    offset = 5 * len(values) + 1
    head = b""
    for option, value in enumerate(values):
        head += struct.pack(">BHH", option, offset, len(value))
        offset += len(value)
    return head + b"\xff" + b"".join(values)


@dataclass(frozen=True)
class Login:
    """``packet_size`` 0 leaves it to the server; ``refusal`` is a way to log in that the stand-in does not know."""

    tds_version: int
    packet_size: int
    user: str
    password: str
    database: str | None
    application: str
    wants_features: bool
    refusal: str | None


def read_login(payload: bytes) -> Login:
    reader = Reader(payload)
    fixed = _FIXED.unpack(reader.take(_FIXED.size))
    length, version, packet_size = fixed[:3]
    _flags1, flags2, _types, flags3 = fixed[6:10]
    if length != len(payload):
        raise ProtocolError(f"LOGIN7 of {len(payload)} bytes says that it has {length}")
    places = struct.unpack("<18H", reader.take(36))
    fields = [_field(payload, offset, size) for offset, size in zip(places[::2], places[1::2], strict=True)]
    if flags2 & _WINDOWS_LOGIN:
        refusal = "Windows authentication"
    elif flags3 & _CHANGE_PASSWORD:
        refusal = "a change of the password at login"
    else:
        refusal = None
    return Login(
        tds_version=version,
        packet_size=packet_size,
        user=decode_text(fields[1]),
        password=decode_text(_unscrambled(fields[2])),
        database=decode_text(fields[8]) or None,
        application=decode_text(fields[3]),
        wants_features=bool(flags3 & _EXTENSION),
        refusal=refusal,
    )


def _field(payload: bytes, offset: int, units: int) -> bytes:
    return Reader(payload, offset).take(2 * units) if units else b""


def _unscrambled(password: bytes) -> bytes:
    """TDS scrambles a password by swapping half bytes and XOR with A5: no protection, TLS is."""
    return bytes(((byte ^ 0xA5) << 4 | (byte ^ 0xA5) >> 4) & 0xFF for byte in password)


def login_answer(login: Login, database: str, server: str, *, packet_size: int) -> bytes:
    """The tokens that every driver takes for a successful login, in SQL Server's order."""
    size = str(packet_size)
    language = "us_english"
    return b"".join(
        (
            tokens.environment_text(Change.DATABASE, database, "master"),
            tokens.info(Info(5701, f"Changed database context to '{database}'.", state=2), server),
            tokens.environment_bytes(Change.COLLATION, tokens.COLLATION, b""),
            tokens.environment_text(Change.LANGUAGE, language, ""),
            tokens.info(Info(5703, f"Changed language setting to {language}."), server),
            tokens.login_acknowledged(min(login.tds_version, tokens.TDS_7_4)),
            tokens.environment_text(Change.PACKET_SIZE, size, size),
            tokens.NO_FEATURES if login.wants_features else b"",
            tokens.done(Done.STATEMENT, DoneStatus.FINAL),
        )
    )
