"""Faults byte by byte, at a server of this process; and their file."""

from __future__ import annotations

import struct

import pyarrow as pa
import pytest
from test_wire_raw import NO_HEADERS, Raw, says
from wire_engine import FakeEngine, row_set

from ivoris.sandbox.faults import Faults
from ivoris.sandbox.results import SqlType
from ivoris.sandbox.wire.packets import HEADER, Kind
from ivoris.sandbox.wire.server import TdsServer, running

BEGIN = NO_HEADERS + struct.pack("<HBB", 5, 0, 0)
ROLLED_BACK = bytes([0xE3, 0x0B, 0x00, 10, 0, 8])  # ENVCHANGE 10, of the descriptor that follows
ROW = bytes([0xD1, 4])


@pytest.fixture
def faults(tmp_path):
    return Faults(tmp_path / "faults.json")


@pytest.fixture
def raw(faults):
    engine = FakeEngine()
    engine.scripts["numbers"] = lambda *_: iter([row_set(("a", SqlType("int"), pa.array(range(9))))] * 2)
    with running(TdsServer(engine, faults=faults)) as port:
        client = Raw(port)
        client.log_in(database="db1")
        yield client
        client.socket.close()


def test_a_deadlock_is_error_1205_of_severity_13_and_takes_the_transaction(raw, faults):
    faults.set("db1", "deadlock")
    raw.ask(Kind.TRANSACTION, BEGIN)
    answer = raw.batch("where am I")
    assert struct.unpack_from("<iBB", answer, 3) == (1205, 51, 13)
    assert answer[0] == 0xAA
    assert says(answer, "chosen as the deadlock victim")
    assert ROLLED_BACK in answer
    faults.clear()
    assert says(raw.batch("where am I"), "db1")


def test_a_drop_delivers_its_rows_and_breaks_before_the_end(raw, faults):
    faults.set("*", "drop", rows=3)
    raw.send(Kind.BATCH, NO_HEADERS + "numbers".encode("utf-16-le"))
    received = b""
    while piece := raw.socket.recv(4096):
        received += piece
    assert received.count(ROW) == 3
    assert received[1] == 0  # the packet says that more follows
    assert len(received) == HEADER.unpack_from(received)[2]


def test_a_restart_parts_from_clients_that_are_not_logged_in_yet(faults):
    with running(TdsServer(FakeEngine(), faults=faults)) as port:
        client = Raw(port)
        faults.set("*", "restart", seconds=0)
        assert client.socket.recv(1) == b""
        client.socket.close()


def test_several_servers_share_the_times(tmp_path):
    setter = Faults(tmp_path / "faults.json")
    here, there = (Faults(tmp_path / "faults.json", region=region) for region in ("germany", "austria"))
    setter.set("*", "drop", times=2)
    setter.set("austria", "delay", times=1)
    [drop, delay] = setter.current()
    assert here.strike(delay.kind, "db1") is None
    assert here.strike(drop.kind, "db1")
    assert there.strike(drop.kind, "db2")
    assert here.strike(drop.kind, "db1") is None
    assert there.strike(delay.kind)
    assert setter.current() == []


def test_one_fault_takes_the_place_of_another_of_its_kind_and_statement(faults):
    faults.set("db1", "drop", rows=3)
    faults.set("db1", "drop", statement="ivoris-pipeline extract", times=4)
    faults.set("DB1", "drop", rows=5)
    faults.set("germany", "restart", seconds=1.5)
    faults.set("*", "hang-query", ignore_attention=True)
    faults.set("*", "deadlock")
    assert [fault.words for fault in faults.current()] == [
        "db1 drop --times 4 --statement 'ivoris-pipeline extract' --rows 1",
        "DB1 drop --rows 5",
        "germany restart --seconds 1.5",
        "'*' hang-query --ignore-attention",
        "'*' deadlock",
    ]
    faults.clear("db1")
    assert [fault.where for fault in faults.current()] == ["germany", "*", "*"]
