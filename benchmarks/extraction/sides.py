"""What brings one center's entries of some days into Parquet; each runs in a process of its own.

``sides.py NAME`` reads a Job from standard input and prints ``{"rows": …, "seconds": …, "megabytes": …}``: what its
imports took is left out, and the memory is the most that was resident at any moment.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import ivoris  # noqa: F401  before Arrow, whose allocator it chooses

# isort: split
import pyarrow as pa
import pyarrow.parquet as pq

from ivoris import config
from ivoris.config import Center, Config
from ivoris.mapping_store import MappingStore
from ivoris.sqlserver import CHUNK_ROWS, SqlServers, quote_literal
from ivoris.statements import Period, render
from ivoris.storage import Folder


@dataclass(frozen=True)
class Job:
    """``output`` is an empty folder."""

    config_path: str
    mappings: str
    center_id: str
    first: str
    last: str
    output: str

    @cached_property
    def settings(self) -> Config:
        return config.load(Path(self.config_path))

    @cached_property
    def center(self) -> Center:
        return next(center for center in self.settings.centers if center.id == self.center_id)

    @property
    def period(self) -> Period:
        return Period(dt.date.fromisoformat(self.first), dt.date.fromisoformat(self.last))

    @property
    def table(self) -> str:
        return MappingStore(Folder(Path(self.mappings))).read(self.center).table("KARTEI") or ""

    @property
    def statement(self) -> str:
        return self.text("entries")

    def text(self, name: str) -> str:
        """The product's statement for entries or for services, its parameters written out."""
        sql, values = render(name, MappingStore(Folder(Path(self.mappings))).read(self.center), self.period)
        return re.sub(r"@(\w+)", lambda word: quote_literal(values[word[1]]), sql).rstrip(";")

    def url(self, scheme: str, options: str = "") -> str:
        server = self.settings.server(self.center)
        user, password = (
            urllib.parse.quote(text, safe="") for text in (server.settings.user, server.settings.password.reveal())
        )
        return f"{scheme}://{user}:{password}@{server.host}:{server.port}/{self.center.database}{options}"

    @property
    def connectorx(self) -> str:
        return self.url("mssql", "?encrypt=true&trust_server_certificate=true")


Run = Callable[[Job], int]


def installed(name: str) -> Any:
    from matching import peers  # not above: what it imports would count as the product's memory

    return peers.installed(name)


def product() -> Run:
    from ivoris.ledger import Ledger
    from ivoris.pipeline import Pipeline, Wish
    from ivoris.run import Progress
    from ivoris.visits import Premises
    from ivoris.zones import Zones

    def run(job: Job) -> int:
        folder = Path(job.output)
        ledger = Ledger.open(None, folder)
        with SqlServers(job.settings) as servers:
            store, zones = MappingStore(Folder(Path(job.mappings))), Zones(job.settings, Folder(folder))
            pipeline = Pipeline(Premises(job.settings, servers, store, zones, ledger), 1)
            wish = Wish([job.center], job.period, all_centers=False, deadline=None)
            result = pipeline.run(wish, progress=Progress(), stop=threading.Event())
        ledger.close()
        if result.failures:
            raise RuntimeError(str(result.failures[0].error))
        return result.counts.entries

    return run


def driver(*statements: str) -> Callable[[], Run]:
    def run(job: Job) -> int:
        with SqlServers(job.settings) as servers, servers.connection(job.center) as connection:
            written = {}
            for name in statements:
                reader = connection.raw.cursor().execute(job.text(name)).arrow_reader()
                written[name] = _written(job, reader.schema, reader, name)
            return written["entries"]

    return lambda: run


def connectorx() -> Run:
    library = installed("connectorx")

    def run(job: Job) -> int:
        table = library.read_sql(job.connectorx, job.statement, return_type="arrow")
        pq.write_table(table, _target(job))
        return len(table)

    return run


def pymssql() -> Run:
    library = installed("pymssql")

    def run(job: Job) -> int:
        server = job.settings.server(job.center)
        with library.connect(
            server=server.host,
            port=str(server.port),
            user=server.settings.user,
            password=server.settings.password.reveal(),
            database=job.center.database,
        ) as connection:
            cursor = connection.cursor()
            cursor.execute(job.statement)
            batches = _batches(cursor, [column[0] for column in cursor.description])
            first = next(batches)
            return _written(job, first.schema, _chained(first, batches))

    return run


def _batches(cursor: Any, names: list[str]) -> Iterator[pa.RecordBatch]:
    while rows := cursor.fetchmany(CHUNK_ROWS):
        yield pa.record_batch([pa.array(column) for column in zip(*rows, strict=True)], names)


def _chained(first: pa.RecordBatch, others: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield first
    for batch in others:
        yield batch.cast(first.schema)


def pandas() -> Run:
    library, sqlalchemy = installed("pandas"), installed("sqlalchemy")
    installed("pymssql")

    def run(job: Job) -> int:
        engine = sqlalchemy.create_engine(job.url("mssql+pymssql"))
        frame = library.read_sql(sqlalchemy.text(job.statement), engine)
        frame.to_parquet(_target(job))
        return len(frame)

    return run


def dlt(backend: str) -> Callable[[], Run]:
    def prepare() -> Run:
        library, source = installed("dlt"), installed("dlt.sources.sql_database")
        sqlalchemy = installed("sqlalchemy")

        def run(job: Job) -> int:
            text = sqlalchemy.text(job.statement)
            options = {"conn": job.connectorx} if backend == "connectorx" else None
            rows = source.sql_table(
                job.url("mssql+pymssql"),
                table=job.table,
                metadata=_told(sqlalchemy, job),
                backend=backend,
                backend_kwargs=options,
                query_adapter_callback=lambda *_: text,
            )
            pipeline = library.pipeline(
                "bulk",
                destination=library.destinations.filesystem(job.output),
                dataset_name="entries",
                pipelines_dir=str(Path(job.output) / "pipelines"),
            )
            pipeline.run(rows, loader_file_format="parquet")
            counts = pipeline.last_trace.last_normalize_info.row_counts
            return sum(count for name, count in counts.items() if not name.startswith("_dlt"))

        return run

    return prepare


def _told(sqlalchemy: Any, job: Job) -> Any:
    """The statement's columns as a table, so that dlt need not look it up in catalog views that a stand-in lacks."""
    metadata = sqlalchemy.MetaData(schema=job.center.schema_name)
    texts = ("chart_entry", "insurer_name", "insurer_kind")
    numbers = ("entry_id", "entry_date", "patient_id", "linked", "patient_known")
    columns = [sqlalchemy.Column(name, sqlalchemy.String) for name in texts]
    columns += [sqlalchemy.Column(name, sqlalchemy.Integer) for name in numbers]
    sqlalchemy.Table(job.table, metadata, *columns)
    return metadata


def _target(job: Job, name: str = "entries") -> Path:
    return Path(job.output) / f"{name}.parquet"


def _written(job: Job, schema: pa.Schema, batches: Any, name: str = "entries") -> int:
    rows = 0
    with pq.ParquetWriter(_target(job, name), schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
            rows += batch.num_rows
    return rows


PRODUCT, DRIVER, DRIVER_MORE = "ivoris", "arrow_reader to Parquet", "arrow_reader, services too"
SIDES: dict[str, Callable[[], Run]] = {
    PRODUCT: product,
    DRIVER: driver("entries"),
    DRIVER_MORE: driver("services", "entries"),
    "ConnectorX": connectorx,
    "pymssql": pymssql,
    "pandas.read_sql": pandas,
    "dlt, connectorx": dlt("connectorx"),
    "dlt, pyarrow": dlt("pyarrow"),
}
"""Each imports what it needs, and gives what is measured."""


def _peak() -> float:
    """This process's own: what getrusage tells of a fresh process includes the one that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


def main() -> None:
    work = SIDES[sys.argv[1]]()
    job = Job(**json.load(sys.stdin))
    begun = time.perf_counter()
    rows = work(job)
    print(json.dumps({"rows": rows, "seconds": time.perf_counter() - begun, "megabytes": _peak()}))


if __name__ == "__main__":
    main()
