"""TDS framing without input or output: bytes to messages, messages to packets, and bounds-checked reading."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ivoris.sandbox import texts

HEADER = struct.Struct(">BBHHBB")
STATUS_EOM = 0x01
STATUS_IGNORE = 0x02
STATUS_RESET = 0x08
STATUS_RESET_KEEPING_TRANSACTION = 0x10
LARGEST_PACKET = 32767


class ProtocolError(Exception):
    """The peer does not speak TDS: nothing sensible can be answered, the connection is closed."""


class Kind(IntEnum):
    """Packet types; everything that a client may send is known by name, so that refusals can say it."""

    BATCH = 0x01
    OLD_LOGIN = 0x02
    RPC = 0x03
    RESPONSE = 0x04
    ATTENTION = 0x06
    BULK_LOAD = 0x07
    FEDERATED_TOKEN = 0x08
    TRANSACTION = 0x0E
    LOGIN7 = 0x10
    SSPI = 0x11
    PRELOGIN = 0x12


FROM_CLIENT = frozenset(Kind) - {Kind.RESPONSE}


@dataclass(frozen=True)
class Message:
    """``status`` joins the first packet's flags, where a reset stands, and the last one's, where EOM and IGNORE do."""

    kind: Kind
    status: int
    payload: bytes


class Assembler:
    """Collects bytes as they come and hands out whole messages."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._parts: list[bytes] = []
        self._size = 0
        self._first: tuple[int, int] | None = None  # kind and status of the message's first packet

    def feed(self, data: bytes) -> None:
        self._buffer += data

    def peek(self) -> int | None:
        """The first byte waiting, by which TLS and TDS tell themselves apart."""
        return self._buffer[0] if self._buffer else None

    @property
    def in_message(self) -> bool:
        """Whether a message has begun and not ended."""
        return bool(self._buffer or self._parts)

    def take_rest(self) -> bytes:
        """Hand over what was not read as packets, for TLS starts in the middle of the stream."""
        rest = bytes(self._buffer)
        self._buffer.clear()
        return rest

    def next_message(self, limit: int) -> Message | None:
        """The next whole message, or None until more bytes come; ProtocolError beyond ``limit`` bytes of payload."""
        while len(self._buffer) >= HEADER.size:
            kind, status, length, _spid, _number, _window = HEADER.unpack_from(self._buffer)
            if kind not in FROM_CLIENT:
                raise ProtocolError(f"packet type 0x{kind:02x} is none that a client sends")
            if not HEADER.size <= length <= LARGEST_PACKET:
                raise ProtocolError(f"packet length {length} is impossible")
            if len(self._buffer) < length:
                return None
            body = bytes(memoryview(self._buffer)[HEADER.size : length])
            del self._buffer[:length]
            message = self._add(kind, status, body, limit)
            if message is not None:
                return message
        return None

    def _add(self, kind: int, status: int, body: bytes, limit: int) -> Message | None:
        if kind == Kind.ATTENTION:
            # A client may give up a request that it has sent only half of.
            self._start_again()
            return Message(Kind.ATTENTION, status, b"")
        if self._first is None:
            self._first = (kind, status)
        if kind != self._first[0]:
            raise ProtocolError(f"packet type 0x{kind:02x} inside a message of type 0x{self._first[0]:02x}")
        self._parts.append(body)
        self._size += len(body)
        if self._size > limit:
            raise ProtocolError(f"message of more than {limit} bytes")
        if not status & STATUS_EOM:
            return None
        message = Message(Kind(kind), self._first[1] | status, b"".join(self._parts))
        self._start_again()
        return message

    def _start_again(self) -> None:
        self._parts.clear()
        self._size = 0
        self._first = None


class Packetizer:
    """Cuts one response message into packets of at most ``size`` bytes, header included."""

    def __init__(self, kind: Kind, size: int, spid: int) -> None:
        self._kind = kind
        self._room = size - HEADER.size
        self._spid = spid
        self._number = 1
        self._pending = bytearray()

    def feed(self, data: bytes | bytearray | memoryview) -> bytes:
        """The full packets that ``data`` completes; the rest waits, because the last packet must be marked."""
        self._pending += data
        whole = max(len(self._pending) - 1, 0) // self._room
        packets = b"".join(self._packets(whole))
        del self._pending[: whole * self._room]
        return packets

    def flush(self) -> bytes:
        """What waits, as a packet that is not full; nothing where nothing waits."""
        packet = self._header(0, len(self._pending)) + bytes(self._pending) if self._pending else b""
        self._pending.clear()
        return packet

    def finish(self) -> bytes:
        """The message's last packet."""
        packet = self._header(STATUS_EOM, len(self._pending)) + bytes(self._pending)
        self._pending.clear()
        return packet

    def _packets(self, count: int) -> Iterator[bytes | memoryview]:
        with memoryview(self._pending) as view:
            for index in range(count):
                yield self._header(0, self._room)
                yield view[index * self._room : (index + 1) * self._room]

    def _header(self, status: int, size: int) -> bytes:
        number, self._number = self._number, (self._number + 1) & 0xFF
        return HEADER.pack(self._kind, status, HEADER.size + size, self._spid & 0xFFFF, number, 0)


def message_packets(kind: Kind, payload: bytes, *, size: int, spid: int) -> bytes:
    """A whole message at once, for the short ones."""
    packetizer = Packetizer(kind, size, spid)
    return packetizer.feed(payload) + packetizer.finish()


class Reader:
    """Reads little-endian fields from a message; ProtocolError where the message is too short."""

    def __init__(self, data: bytes, position: int = 0) -> None:
        self._data = data
        self._position = position

    @property
    def left(self) -> int:
        return len(self._data) - self._position

    def take(self, size: int) -> bytes:
        end = self._position + size
        if size < 0 or end > len(self._data):
            raise ProtocolError(f"message ends {end - len(self._data)} bytes too early")
        piece = self._data[self._position : end]
        self._position = end
        return piece

    def unsigned(self, size: int) -> int:
        return int.from_bytes(self.take(size), "little")

    def signed(self, size: int) -> int:
        return int.from_bytes(self.take(size), "little", signed=True)

    def peek(self) -> int | None:
        """The next byte, or None at the end."""
        return self._data[self._position] if self._position < len(self._data) else None

    def text(self, characters: int) -> str:
        """UTF-16 text of so many 16-bit units."""
        return decode_text(self.take(2 * characters))

    def skip_all_headers(self) -> None:
        """ALL_HEADERS (transaction descriptor, query notification, trace) is of no use to one session's engine."""
        total = self.unsigned(4)
        if total < 4:
            raise ProtocolError(f"ALL_HEADERS of {total} bytes")
        self.take(total - 4)

    def rest(self) -> bytes:
        return self.take(self.left)


class TextError(ProtocolError):
    """Text that is no UTF-16; the message around it is well-formed."""


def decode_text(data: bytes) -> str:
    try:
        return texts.decode_utf16(data)
    except UnicodeDecodeError as error:
        raise TextError("text that ends within a character") from error
