"""One connection's bytes: TDS packets over TCP, inside TLS, or around a TLS handshake."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Callable

from ivoris.sandbox.wire.packets import LARGEST_PACKET, Assembler, Kind, Message, ProtocolError, message_packets

FIRST_PACKET_SIZE = 4096  # until the login agrees on another
# Under TLS Microsoft's ODBC driver hangs above 16383, and cannot send what fills packets of more than about 16300.
LARGEST_PACKET_IN_TLS = 16000
_SMALLEST_PACKET = 512
_CHUNK = 256 * 1024
# What may wait for a client that reads slowly; beyond, the worker that writes is held up.
_WAITING_BYTES = 1024 * 1024


class EndOfStream(Exception):  # noqa: N818  an ordinary end, unless in the middle of something
    """The peer closed the connection."""


class Channel:
    """Reads messages and writes packets. One task reads, and one at a time writes, both in the event loop."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, spid: int) -> None:
        self._reader = reader
        self._writer = writer
        self.spid = spid
        self.packet_size = FIRST_PACKET_SIZE
        self._assembler = Assembler()
        self._tls: ssl.SSLObject | None = None
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self.latency: Callable[[], float] = lambda: 0.0  # seconds by which a message is late, in either direction
        writer.transport.set_write_buffer_limits(high=_WAITING_BYTES)

    @property
    def encrypted(self) -> bool:
        return self._tls is not None

    def agree_packet_size(self, wish: int) -> int:
        """The size for all packets after the login; a wish of 0 gets the largest that works."""
        largest = LARGEST_PACKET_IN_TLS if self.encrypted else LARGEST_PACKET
        return max(_SMALLEST_PACKET, min(wish or largest, largest))

    async def first_byte(self) -> int:
        while (byte := self._assembler.peek()) is None:
            await self._fill()
        return byte

    async def read_message(self, limit: int) -> Message:
        """The next message; EndOfStream between two, ProtocolError in the middle of one or for what is none."""
        while (message := self._assembler.next_message(limit)) is None:
            try:
                await self._fill()
            except EndOfStream:
                if self._assembler.in_message:
                    raise ProtocolError("the connection ended in the middle of a message") from None
                raise
        await self.lag()
        return message

    async def lag(self) -> None:
        if seconds := self.latency():
            await asyncio.sleep(seconds)

    async def write(self, packets: bytes) -> None:
        """Write, and wait while too much waits already; ConnectionError when the peer is gone."""
        self.write_nowait(packets)
        await self.drain()

    async def drain(self) -> None:
        await self._writer.drain()

    def write_nowait(self, packets: bytes) -> None:
        if self._tls is None:
            self._writer.write(packets)
        else:
            self._tls.write(packets)
            self._writer.write(self._outgoing.read())

    async def send(self, payload: bytes, kind: Kind = Kind.RESPONSE) -> None:
        await self.lag()
        await self.write(message_packets(kind, payload, size=self.packet_size, spid=self.spid))

    async def start_tls(self, context: ssl.SSLContext, *, in_packets: bool) -> None:
        """Shake hands; from then on everything is encrypted. ProtocolError where it fails."""
        tls = context.wrap_bio(self._incoming, self._outgoing, server_side=True)
        if not in_packets:
            self._incoming.write(self._assembler.take_rest())
        while True:
            try:
                tls.do_handshake()
                finished = True
            except ssl.SSLWantReadError:
                finished = False
            except ssl.SSLError as error:
                raise ProtocolError(f"TLS handshake failed: {error.reason}") from error
            await self._send_handshake(self._outgoing.read(), in_packets=in_packets)
            if finished:
                break
            self._incoming.write(await self._receive_handshake(in_packets=in_packets))
        self._tls = tls
        self._incoming.write(self._assembler.take_rest())

    async def _send_handshake(self, records: bytes, *, in_packets: bool) -> None:
        if records and in_packets:
            await self.send(records, Kind.PRELOGIN)
        elif records:
            await self.write(records)

    async def _receive_handshake(self, *, in_packets: bool) -> bytes:
        if not in_packets:
            return await self._read_socket()
        message = await self.read_message(_CHUNK)
        if message.kind is not Kind.PRELOGIN:
            raise ProtocolError(f"{message.kind.name} in the middle of the TLS handshake")
        return message.payload

    def stop_tls(self) -> None:
        """After a login that alone was encrypted."""
        self._tls = None

    async def close(self) -> None:
        self._writer.close()
        with contextlib.suppress(ConnectionError, TimeoutError):  # the peer was faster
            await self._writer.wait_closed()

    def abort(self) -> None:
        """Close now, whatever waits to be written."""
        self._writer.transport.abort()

    async def _fill(self) -> None:
        self._assembler.feed(await self._read_socket() if self._tls is None else await self._read_tls(self._tls))

    async def _read_socket(self) -> bytes:
        try:
            data = await self._reader.read(_CHUNK)
        except (ConnectionError, TimeoutError) as error:
            raise EndOfStream from error
        if not data:
            raise EndOfStream
        return data

    async def _read_tls(self, tls: ssl.SSLObject) -> bytes:
        while True:
            try:
                data = tls.read(_CHUNK)
            except ssl.SSLWantReadError:
                self._incoming.write(await self._read_socket())
            except ssl.SSLZeroReturnError:
                raise EndOfStream from None
            except ssl.SSLError as error:
                raise ProtocolError(f"broken TLS record: {error.reason}") from error
            else:
                if not data:
                    raise EndOfStream
                return data
