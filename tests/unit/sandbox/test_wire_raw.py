"""What no driver sends: bytes by hand, hostile and odd ones."""

from __future__ import annotations

import contextlib
import hashlib
import socket
import struct

import pytest
from wire_engine import PASSWORD

from ivoris.sandbox.wire.packets import HEADER, STATUS_EOM, STATUS_IGNORE, STATUS_RESET, Kind, message_packets
from ivoris.sandbox.wire.server import TdsServer, running

PRELOGIN = bytes.fromhex("00000b00060100110001ff000000000000 02")
NO_HEADERS = struct.pack("<I", 4)
DONE_ATTENTION, DONE_ERROR = 0x20, 0x02


class Raw:
    """One connection that speaks in whole messages."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=20)

    def send(self, kind, payload, **packet):
        self.socket.sendall(message_packets(kind, payload, size=packet.get("size", 4096), spid=0))

    def receive(self):
        payload = b""
        while True:
            header = self._exactly(HEADER.size)
            payload += self._exactly(HEADER.unpack(header)[2] - HEADER.size)
            if header[1] & STATUS_EOM:
                return payload

    def _exactly(self, size):
        data = b""
        while len(data) < size:
            piece = self.socket.recv(size - len(data))
            if not piece:
                raise EOFError
            data += piece
        return data

    def ask(self, kind, payload):
        self.send(kind, payload)
        return self.receive()

    def log_in(self, **login):
        self.ask(Kind.PRELOGIN, PRELOGIN)
        return self.ask(Kind.LOGIN7, login7(**login))

    def batch(self, sql):
        return self.ask(Kind.BATCH, NO_HEADERS + sql.encode("utf-16-le"))


def login7(*, user="sa", database="", version=0x74000004, flags2=0, flags3=0):
    texts = ["host", user, PASSWORD, "app", "server", "", "library", "", database]
    offset, places, data = 94, b"", b""
    for index, text in enumerate(texts):
        encoded = text.encode("utf-16-le")
        if index == 2:
            encoded = bytes((byte << 4 | byte >> 4) & 0xFF ^ 0xA5 for byte in encoded)
        places += struct.pack("<HH", offset + len(data), len(text))
        data += encoded
    places += bytes(6) + bytes(12) + bytes(4)
    head = struct.pack("<IIIIIIBBBBiI", 94 + len(data), version, 4096, 0, 0, 0, 0, flags2, 0, flags3, 0, 0)
    return head + places + data


def done_status(response):
    assert response[-13] == 0xFD
    return struct.unpack_from("<H", response, len(response) - 12)[0]


def says(response, text):
    return text.encode("utf-16-le") in response


@pytest.fixture
def raw(wire):
    client = Raw(wire.port)
    yield client
    client.socket.close()


def assert_alive(wire):
    client = Raw(wire.port)
    client.log_in()
    assert says(client.batch("where am I"), "master")
    client.socket.close()


HOSTILE = {
    "http": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "zeros": bytes(4096),
    "ones": b"\xff" * 4096,
    "garbage": hashlib.shake_128(b"garbage").digest(100_000),
    "impossible length": HEADER.pack(Kind.PRELOGIN, 1, 0xFFFF, 0, 0, 0),
    "endless prelogin": HEADER.pack(Kind.PRELOGIN, 0, 32767, 0, 0, 0) + bytes(32759),
    "login first": message_packets(Kind.LOGIN7, login7(), size=4096, spid=0),
    "broken tls": b"\x16\x03\x01\x00\x05hello" * 10,
    "half a packet": HEADER.pack(Kind.PRELOGIN, 1, 100, 0, 0, 0) + b"half",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_first_bytes_close_the_connection_and_are_logged(wire, caplog, data):
    client = Raw(wire.port)
    with contextlib.suppress(OSError):  # the server may be faster in closing
        for _ in range(8):
            client.socket.sendall(data)
        client.socket.shutdown(socket.SHUT_WR)
    with contextlib.suppress(ConnectionError):
        while client.socket.recv(65536):
            pass
    client.socket.close()
    assert_alive(wire)
    assert "closed: " in caplog.text


@pytest.mark.parametrize(
    "payload",
    [
        struct.pack("<I", 0x7FFFFFFF) + b"x",
        NO_HEADERS
        + struct.pack("<HH", 0xFFFF, 10)
        + b"\0\0"
        + b"\0\0\xe7\xff\xff"
        + bytes(5)
        + struct.pack("<QI", 2**31, 2**31),
        NO_HEADERS + struct.pack("<HHHBBB", 0xFFFF, 10, 0, 0, 0, 0x99),
        b"",
    ],
    ids=["2 GB of headers", "2 GB of a parameter", "unknown type", "nothing"],
)
def test_malformed_calls_close_the_connection(wire, raw, caplog, payload):
    raw.log_in()
    raw.send(Kind.RPC, payload)
    with pytest.raises((EOFError, ConnectionError)):
        raw.receive()
    assert_alive(wire)
    assert "closed: " in caplog.text


def test_a_client_that_never_logs_in_is_closed(wire, caplog):
    with running(TdsServer(wire.engine, login_seconds=0.2)) as port:
        client = Raw(port)
        assert client.socket.recv(1) == b""
        client.socket.close()
    assert "no login in time" in caplog.text


def test_the_order_of_errors_at_an_unknown_database(raw):
    response = raw.log_in(database="nowhere")
    first = response.index('Cannot open database "nowhere"'.encode("utf-16-le"))
    second = response.index("Login failed for user 'sa'.".encode("utf-16-le"))
    assert first < second
    assert struct.unpack_from("<i", response, 3)[0] == 4060
    with pytest.raises(EOFError):
        raw.receive()


@pytest.mark.parametrize(
    ("login", "words"),
    [
        ({"flags2": 0x80}, "Windows authentication"),
        ({"flags3": 0x01}, "change of the password"),
        ({"version": 0x71000001}, "before 7.3"),
    ],
)
def test_ways_to_log_in_that_are_refused_by_name(raw, login, words):
    assert says(raw.log_in(**login), words)


def test_attention_when_idle_is_acknowledged(raw):
    raw.log_in()
    assert done_status(raw.ask(Kind.ATTENTION, b"")) == DONE_ATTENTION
    assert says(raw.batch("where am I"), "master")


def test_attention_while_a_statement_hangs(wire, raw):
    raw.log_in()
    raw.send(Kind.BATCH, NO_HEADERS + "hang".encode("utf-16-le"))
    assert wire.engine.hanging.acquire(timeout=20)
    response = raw.ask(Kind.ATTENTION, b"")
    assert done_status(response) == DONE_ATTENTION
    assert not says(response, "cancelled")
    assert says(raw.batch("where am I"), "master")


def test_a_request_that_its_client_gives_up_is_ignored(wire, raw):
    raw.log_in()
    body = NO_HEADERS + "INSERT never".encode("utf-16-le")
    raw.socket.sendall(HEADER.pack(Kind.BATCH, STATUS_EOM | STATUS_IGNORE, 8 + len(body), 0, 1, 0) + body)
    assert done_status(raw.receive()) == DONE_ERROR
    assert wire.engine.seen == []


def test_requests_that_are_refused_by_name(raw):
    raw.log_in()
    assert says(raw.ask(Kind.BULK_LOAD, b"rows"), "does not know requests of the kind bulk load")
    assert says(raw.ask(Kind.TRANSACTION, NO_HEADERS + b"\x09\x00"), "does not know savepoints")
    assert says(raw.ask(Kind.RPC, NO_HEADERS + struct.pack("<HHHBBB", 0xFFFF, 10, 0, 0, 0, 0x62)), "sql_variant")
    assert says(raw.batch("where am I"), "master")


def test_text_that_is_no_unicode_is_refused(raw):
    raw.log_in()
    half = b"\0\0\xe7" + struct.pack("<H", 8000) + bytes(5) + struct.pack("<H", 3) + b"a\0b"
    response = raw.ask(Kind.RPC, NO_HEADERS + struct.pack("<HHH", 0xFFFF, 10, 0) + half)
    assert says(response, "text that ends within a character")
    assert says(raw.batch("where am I"), "master")


def test_prepared_statements_by_hand(wire, raw):
    def text(value):
        data = value.encode("utf-16-le")
        return b"\0\0\xe7" + struct.pack("<H", 8000) + bytes(5) + struct.pack("<H", len(data)) + data

    def integer(value, status=0):
        return bytes([0, status]) + (b"\x26\x04\x00" if value is None else b"\x26\x04\x04" + struct.pack("<i", value))

    def call(number, *arguments):
        return raw.ask(Kind.RPC, NO_HEADERS + struct.pack("<HHH", 0xFFFF, number, 0) + b"".join(arguments))

    raw.log_in()
    prepared = call(11, integer(None, 1), text("@P1 int"), text("echo"), integer(1))
    assert b"\x26\x04\x04\x01\x00\x00\x00\xfe" in prepared  # the handle, then DONEPROC
    call(12, integer(1), integer(42))
    assert [parameter.value for parameter in wire.engine.seen[-1][1]] == [42]
    assert says(call(12, integer(1)), "expects the parameter '@P1'")
    assert says(call(12, integer(1), integer(1), integer(2)), "too many arguments")
    call(15, integer(1))
    assert says(call(12, integer(1), integer(42)), "Could not find prepared statement with handle 1")


def test_the_reset_flag_resets_first_and_says_so(wire, raw):
    raw.log_in(database="db1")
    raw.batch("USE [elsewhere]")
    body = NO_HEADERS + "where am I".encode("utf-16-le")
    raw.socket.sendall(HEADER.pack(Kind.BATCH, STATUS_EOM | STATUS_RESET, 8 + len(body), 0, 1, 0) + body)
    response = raw.receive()
    assert b"\xe3\x03\x00\x12\x00\x00" in response
    assert says(response, "db1")
    assert wire.engine.transactions == ["reset"]


def test_transactions_announce_their_descriptor(wire, raw):
    raw.log_in()
    begun = raw.ask(Kind.TRANSACTION, NO_HEADERS + b"\x05\x00\x02\x00")
    assert begun.startswith(b"\xe3\x0b\x00\x08\x08\x01\x00\x00\x00\x00\x00\x00\x00\x00")
    again = raw.ask(Kind.TRANSACTION, NO_HEADERS + b"\x08\x00\x00\x01\x00\x00")
    assert again.startswith(b"\xe3\x0b\x00\x0a\x00\x08\x01\x00\x00\x00\x00\x00\x00\x00")
    assert b"\xe3\x0b\x00\x08\x08\x02" in again
    assert wire.engine.transactions == ["begin", "rollback", "begin"]
