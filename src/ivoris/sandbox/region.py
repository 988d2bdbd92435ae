"""The process of one region: makes its databases where needed, then serves them until told to end.

Started by the launcher as ``python -m ivoris.sandbox.region SETTINGS``, with JSON. Reports to standard output, one
JSON object per line: ``notice`` while it prepares, then ``ready`` with the port, or ``error``. Ends when standard input
does, since then the launcher is gone.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import duckdb

from ivoris.sandbox.engine.engine import DuckEngine
from ivoris.sandbox.faults import Faults
from ivoris.sandbox.layout import LOGINS, Contents, Layout, SandboxError
from ivoris.sandbox.load.places import Region
from ivoris.sandbox.load.practice import practice_tables
from ivoris.sandbox.load.reference import TABLES, VERSION, ReferenceCenter, Volume, reference_load
from ivoris.sandbox.load.volume import volume_queries
from ivoris.sandbox.wire import tls
from ivoris.sandbox.wire.server import TdsServer

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settings:
    data_dir: Path
    region: Region
    centers: int
    seed: int
    host: str
    port: int
    volume: Volume | None


def main() -> int:
    """0 after an ordinary end, 2 where the server cannot start."""
    fields = json.loads(sys.argv[1])
    volume = Volume(**fields["volume"]) if fields["volume"] else None
    settings = Settings(**{**fields, "data_dir": Path(fields["data_dir"]), "volume": volume})
    reports = _take_standard_output()
    threading.Thread(target=_end_with_launcher, daemon=True).start()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    layout = Layout(settings.data_dir)

    def report(**message: Any) -> None:
        with contextlib.suppress(BrokenPipeError):
            print(json.dumps(message), file=reports, flush=True)

    try:
        with (
            _explained(layout, settings.region),
            layout.alone(settings.region),
            _opened(layout, settings, report) as engine,
        ):
            asyncio.run(_serve(engine, layout, settings, report))
    except SandboxError as error:
        report(error=str(error))
        return error.exit_code
    return 0


def _take_standard_output() -> IO[str]:
    """Standard output for reports alone: whatever else prints goes to the log."""
    reports = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return reports


def _end_with_launcher() -> None:
    """Wait for the end of standard input. A signal then ends this process whatever it does, serving or not yet."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


@contextlib.contextmanager
def _explained(layout: Layout, region: Region) -> Iterator[None]:
    """Faults of disk and database file as SandboxError; the whole story goes to the log."""
    try:
        yield
    except OSError as error:
        log.exception("Error: the server of %s cannot go on", region)
        raise SandboxError(
            f"{error.filename or layout.root}: {error.strerror}; free space or mend its rights"
        ) from None
    except duckdb.Error as error:
        log.exception("Error: the databases of %s cannot be used", region)
        raise SandboxError(
            f"{layout.database(region)}: DuckDB cannot use it ({type(error).__name__}, see {layout.log(region)}); "
            "free space, or remove the file and it is made anew"
        ) from None


@contextlib.contextmanager
def _opened(layout: Layout, settings: Settings, report: Any) -> Iterator[DuckEngine]:
    """The region's engine over the wanted databases, made now where the file has others or none."""
    region = settings.region
    wanted = Contents(VERSION, settings.seed, settings.centers, settings.volume)
    found = layout.contents(region)
    if found != wanted:
        centers = reference_load(settings.centers, settings.seed, settings.volume).region(region)
        why = "first start" if found is None else "the seed, the size of the load or the generator is another"
        report(notice=f"making {len(centers)} databases of {region} ({why})")
        layout.discard(region)
    engine = DuckEngine(layout.database(region), sa_password=layout.password("sa"))
    try:
        if found != wanted:
            engine.create_login(LOGINS[region], layout.password(region))
            for center in centers:
                make_database(engine, center, LOGINS[region])
            layout.finish(region, wanted)
        else:
            engine.set_password(LOGINS[region], layout.password(region))
        yield engine
    finally:
        engine.close()


def make_database(engine: DuckEngine, center: ReferenceCenter, login: str) -> None:
    """One center's database with its rows, readable by ``login``; whole or not at all."""
    with engine.transaction():
        engine.create_database(center.database)
        engine.create_schema(center.database, center.schema)
        for table, columns in TABLES.items():
            names = center.tables[table]
            engine.create_table(
                center.database,
                center.schema,
                names.actual_name,
                columns=[(names.columns[column.name], column.type, column.nullable) for column in columns],
                primary_key=[names.columns["ID"]],
                identity=names.columns["ID"],
                foreign_keys=[
                    (
                        [names.columns[column.name]],
                        center.tables[column.references].actual_name,
                        [center.tables[column.references].columns["ID"]],
                    )
                    for column in columns
                    if column.references
                ],
            )
        _write_rows(engine, center)
        engine.grant(center.database, login, "SELECT", schema=center.schema)


def _write_rows(engine: DuckEngine, center: ReferenceCenter) -> None:
    if center.volume is None:
        for table, rows in practice_tables(center).items():
            names = center.tables[table]
            actual = [names.columns[name] for name in rows.column_names]
            engine.load(center.database, center.schema, names.actual_name, rows.rename_columns(actual))
        return
    for table, query in volume_queries(center).items():
        names = center.tables[table]
        actual = [names.columns[column.name] for column in TABLES[table]]
        engine.fill(center.database, center.schema, names.actual_name, actual, query)


async def _serve(engine: DuckEngine, layout: Layout, settings: Settings, report: Any) -> None:
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    faults = Faults(layout.faults, region=settings.region)
    server = TdsServer(engine, tls=tls.server_context(layout.root), faults=faults)
    try:
        port = await server.start(settings.host, settings.port)
    except OSError as error:
        raise SandboxError(f"cannot listen on {settings.host} port {settings.port}: {error.strerror}") from None
    report(ready=port)
    await ended.wait()
    await server.stop()


if __name__ == "__main__":
    sys.exit(main())
