"""The stand-in as a load source: rows per second to one client, and many connections at once.

Run from the repository root: ``.venv/bin/python benchmarks/standin.py``. Both sides share this machine's processors.
"""

from __future__ import annotations

import multiprocessing
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import mssql_python
import pyarrow as pa

from ivoris.sandbox.engine.engine import DuckEngine
from ivoris.sandbox.results import SqlType
from ivoris.sandbox.wire.server import TdsServer, running
from ivoris.sandbox.wire.tls import server_context

ROWS = 1_000_000
CONNECTIONS = 300
PASSWORD = "Benchmark!1"  # noqa: S105  of a server that lives as long as this program


def serve(folder: str, port: Any, stop: Any) -> None:
    engine = DuckEngine(Path(folder) / "server.duckdb", sa_password=PASSWORD)
    engine.create_database("bench")
    engine.create_schema("bench", "ck")
    columns = [("ID", "int"), ("PATNR", "int"), ("DATUM", "int"), ("BEMERKUNG", "nvarchar"), ("CODE", "nvarchar")]
    types = {
        "int": SqlType("int"),
        "BEMERKUNG": SqlType("nvarchar", length=200),
        "CODE": SqlType("nvarchar", length=10),
    }
    engine.create_table(
        "bench", "ck", "LOAD", columns=[(name, types.get(name, types["int"]), True) for name, _ in columns]
    )
    numbers = pa.array(range(ROWS), pa.int32())
    texts = pa.array([f"Füllung an Zahn {n % 48}, Kontrolle nach {n % 14} Tagen" for n in range(ROWS)])
    codes = pa.array([f"Ä{n % 900}" for n in range(ROWS)])
    engine.load(
        "bench", "ck", "LOAD", pa.table([numbers, numbers, numbers, texts, codes], [name for name, _ in columns])
    )
    with running(TdsServer(engine, tls=server_context(Path(folder) / "tls"))) as listening:
        port.value = listening
        stop.wait()
    engine.close()


def connect(port: int, encrypt: str) -> mssql_python.Connection:
    return mssql_python.connect(
        f"Server=localhost,{port};Database=bench;UID=sa;PWD={PASSWORD};Encrypt={encrypt};TrustServerCertificate=yes",
        autocommit=True,
        timeout=60,
    )


def rows_per_second(port: int, encrypt: str) -> float:
    with connect(port, encrypt) as connection:
        cursor = connection.cursor()
        begun = time.perf_counter()
        table = cursor.execute("SELECT * FROM ck.LOAD").arrow()
        seconds = time.perf_counter() - begun
    assert len(table) == ROWS
    return ROWS / seconds


def connections_at_once(port: int) -> tuple[int, float]:
    """How many of CONNECTIONS clients, all connected at the same moment, get the right answer; and the seconds."""
    together = threading.Barrier(CONNECTIONS)
    right: list[bool] = []

    def client() -> None:
        with connect(port, "yes") as connection:
            together.wait(timeout=60)
            rows = connection.cursor().execute("SELECT COUNT(*) FROM ck.LOAD WHERE DATUM < 10").fetchone()
            right.append(rows[0] == 10)

    threads = [threading.Thread(target=client) for _ in range(CONNECTIONS)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(right), time.perf_counter() - begun


def main() -> None:
    mssql_python.pooling(enabled=False)
    context = multiprocessing.get_context("spawn")
    port, stop = context.Value("i", 0), context.Event()
    with tempfile.TemporaryDirectory() as folder:
        server = context.Process(target=serve, args=(folder, port, stop))
        server.start()
        while not port.value and server.is_alive():
            time.sleep(0.05)
        print(f"one client, five columns, {ROWS:,} rows, arrow():")
        for encrypt in ("no", "yes"):
            best = max(rows_per_second(port.value, encrypt) for _ in range(3))
            print(f"  encrypt={encrypt:<3}  {best:>12,.0f} rows/s")
        answered, seconds = connections_at_once(port.value)
        print(f"{CONNECTIONS} connections at once over TLS: {answered} answered right in {seconds:.1f} s")
        stop.set()
        server.join()


if __name__ == "__main__":
    main()
