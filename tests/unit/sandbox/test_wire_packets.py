import contextlib
import itertools
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris.sandbox.results import SqlServerError, SqlType
from ivoris.sandbox.wire.login import Encryption, agree, read_login, read_prelogin
from ivoris.sandbox.wire.packets import (
    HEADER,
    STATUS_EOM,
    STATUS_RESET,
    Assembler,
    Kind,
    Packetizer,
    ProtocolError,
    Reader,
    message_packets,
)
from ivoris.sandbox.wire.rpc import read_calls, read_declarations

LIMIT = 1 << 20


@given(
    payload=st.binary(max_size=5000),
    size=st.integers(9, 700),
    cuts=st.lists(st.integers(0, 6000), max_size=20),
)
def test_a_message_survives_any_packet_size_and_any_cutting_of_the_stream(payload, size, cuts):
    stream = message_packets(Kind.BATCH, payload, size=size, spid=51)
    assembler = Assembler()
    messages = []
    edges = sorted({0, len(stream), *(cut for cut in cuts if cut < len(stream))})
    for start, end in itertools.pairwise(edges):
        assembler.feed(stream[start:end])
        while (message := assembler.next_message(LIMIT)) is not None:
            messages.append(message)
    assert [(message.kind, message.payload) for message in messages] == [(Kind.BATCH, payload)]
    assert not assembler.in_message


@given(pieces=st.lists(st.binary(max_size=900), max_size=20), size=st.integers(9, 700))
def test_packets_written_piece_by_piece_are_those_of_the_whole(pieces, size):
    packetizer = Packetizer(Kind.RESPONSE, size, 7)
    stream = b"".join([packetizer.feed(piece) for piece in pieces] + [packetizer.finish()])
    position, payload, lasts = 0, b"", []
    while position < len(stream):
        _kind, status, length, spid, number, _window = HEADER.unpack_from(stream, position)
        assert length <= size
        assert spid == 7
        assert number == (len(lasts) + 1) & 0xFF
        payload += stream[position + 8 : position + length]
        lasts.append(status)
        position += length
    assert payload == b"".join(pieces)
    assert lasts == [0] * (len(lasts) - 1) + [STATUS_EOM]


@given(st.binary(max_size=200))
def test_garbage_gives_messages_or_a_protocol_error_and_nothing_else(data):
    assembler = Assembler()
    assembler.feed(data)
    try:
        while assembler.next_message(LIMIT) is not None:
            pass
    except ProtocolError:
        pass


@given(st.binary(max_size=200))
def test_garbage_in_the_first_messages_and_in_calls_is_a_protocol_error(data):
    for read in (read_prelogin, read_login, lambda payload: list(read_calls(payload))):
        with contextlib.suppress(ProtocolError, SqlServerError):
            read(data)


def packet(kind, status, body):
    return HEADER.pack(kind, status, HEADER.size + len(body), 0, 1, 0) + body


def test_the_reset_flag_of_the_first_packet_reaches_the_message():
    assembler = Assembler()
    assembler.feed(packet(Kind.BATCH, STATUS_RESET, b"ab") + packet(Kind.BATCH, STATUS_EOM, b"cd"))
    message = assembler.next_message(LIMIT)
    assert message is not None
    assert message.payload == b"abcd"
    assert message.status & STATUS_RESET


def test_attention_gives_up_a_half_sent_message():
    assembler = Assembler()
    assembler.feed(packet(Kind.BATCH, 0, b"half") + packet(Kind.ATTENTION, STATUS_EOM, b""))
    assembler.feed(packet(Kind.BATCH, STATUS_EOM, b"whole"))
    first, second = assembler.next_message(LIMIT), assembler.next_message(LIMIT)
    assert first is not None and second is not None  # noqa: PT018  one fact: both came
    assert (first.kind, second.payload) == (Kind.ATTENTION, b"whole")


@pytest.mark.parametrize(
    "stream",
    [
        packet(Kind.RESPONSE, STATUS_EOM, b""),
        HEADER.pack(Kind.BATCH, 0, 7, 0, 0, 0),
        HEADER.pack(Kind.BATCH, 0, 0xFFFF, 0, 0, 0),
        packet(Kind.BATCH, 0, b"x") + packet(Kind.RPC, STATUS_EOM, b"y"),
        packet(Kind.BATCH, 0, bytes(30000)) * 40,
    ],
    ids=["a server's packet", "too short", "too long", "mixed", "beyond the limit"],
)
def test_impossible_packets_are_protocol_errors(stream):
    assembler = Assembler()
    assembler.feed(stream)
    with pytest.raises(ProtocolError):
        assembler.next_message(LIMIT)


def test_a_reader_never_reads_past_the_end():
    with pytest.raises(ProtocolError):
        Reader(b"abc").take(4)
    with pytest.raises(ProtocolError):
        Reader(b"\xff\xff\xff\x7f").skip_all_headers()


@pytest.mark.parametrize(
    ("wish", "plain", "offered", "required"),
    [
        (Encryption.OFF, Encryption.NOT_SUPPORTED, Encryption.OFF, Encryption.REQUIRED),
        (Encryption.ON, Encryption.NOT_SUPPORTED, Encryption.ON, Encryption.ON),
        (Encryption.REQUIRED, Encryption.NOT_SUPPORTED, Encryption.ON, Encryption.ON),
        (Encryption.NOT_SUPPORTED, Encryption.NOT_SUPPORTED, Encryption.NOT_SUPPORTED, Encryption.REQUIRED),
    ],
)
def test_encryption_is_agreed_on(wish, plain, offered, required):
    assert agree(wish, available=False, required=False) is plain
    assert agree(wish, available=True, required=False) is offered
    assert agree(wish, available=True, required=True) is required


def test_declarations_of_parameters():
    text = "@P1 int,@P2 nvarchar(max), @p_3 decimal(10, 2) ,@a datetime2(3),@b varchar,@c float(24),@d [sysname]"
    assert read_declarations(text) == [
        ("@P1", SqlType("int")),
        ("@P2", SqlType("nvarchar", length=-1)),
        ("@p_3", SqlType("decimal", precision=10, scale=2)),
        ("@a", SqlType("datetime2", scale=3)),
        ("@b", SqlType("varchar", length=1)),
        ("@c", SqlType("real")),
        ("@d", SqlType("sysname", length=128)),
    ]
    assert read_declarations("") == []


@pytest.mark.parametrize(
    ("text", "number"), [("@P1", 102), ("int", 102), ("@a int OUTPUT", 40517), ("@t dbo.list READONLY", 40517)]
)
def test_declarations_that_are_none(text, number):
    with pytest.raises(SqlServerError) as caught:
        read_declarations(text)
    assert caught.value.number == number


def call(name, *, flag=b""):
    return struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0" + flag


def test_several_calls_in_one_message():
    payload = struct.pack("<I", 4) + call("one", flag=b"\xff") + call("two")
    assert [found.procedure for found in read_calls(payload)] == ["one", "two"]
