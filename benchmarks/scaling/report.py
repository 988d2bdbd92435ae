"""What more workers bring, and what a shared run survives: REPORT.md.

Run from the repository root: ``.venv/bin/python benchmarks/scaling/report.py``. It takes three quarters of an hour.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import psycopg

from ivoris import benchmark, config
from ivoris.ledger import Ledger
from ivoris.mapping_store import MappingStore
from ivoris.sandbox import launcher
from ivoris.sqlserver import SqlServers
from ivoris.statements import Period
from ivoris.storage import Folder, opened
from scaling import crew
from scaling.crew import Site, Survival

WORKERS, THREADS = 10, 2
ENTRIES_PER_DAY = 3
LEAST = 6.0
TABLES = ("extractions", "attempts", "work", "pieces", "procrastinate_jobs")


@dataclass(frozen=True)
class Load:
    centers: int
    days: int
    delay_ms: int

    @property
    def period(self) -> Period:
        last = benchmark.REFERENCE_DAY
        return Period(last - dt.timedelta(days=self.days - 1), last)


@dataclass(frozen=True)
class Costs:
    """What the larger run left behind, per center-day or per visit: the measured units that larger sizes rest on."""

    visits: int
    center_days: int
    transactions: int
    extraction_bytes: float
    attempt_bytes: float
    files: int
    file_bytes: int


@dataclass(frozen=True)
class Findings:
    load: Load
    small: Load
    one: float
    ten: float
    differences: int
    costs: Costs
    folder: Survival
    folder_differences: int
    bucket: Survival
    bucket_differences: int


@contextlib.contextmanager
def site(load: Load, folder: Path) -> Iterator[tuple[Site, list]]:
    """A site with its data in a folder, and what makes its database fail."""
    standin = launcher.running(
        folder / "standin", centers=load.centers, seed=1, days=load.days, entries_per_day=ENTRIES_PER_DAY
    )
    with standin as sandbox, crew.database(folder) as (url, restart):
        settings = config.load(sandbox.config_path)
        ledger = Ledger.open(None, folder / "mapping")
        store = MappingStore(Folder(folder / "data" / "mappings"))
        with SqlServers(settings) as servers:
            benchmark.approve(settings.centers, servers, store, ledger, workers=4)
        ledger.close()
        sandbox.faults.set("*", "delay", milliseconds=load.delay_ms)
        yield Site(sandbox, str(folder / "data"), url, folder), [restart]


def costs(there: Site, load: Load, transactions: int) -> Costs:
    with psycopg.connect(there.url) as connection:
        counted = {
            table: connection.execute(f"SELECT count(*), pg_total_relation_size('{table}') FROM {table}").fetchone()
            for table in TABLES
        }
    files = there.storage.keys("output/chart_entries/")
    return Costs(
        visits=counted["work"][0],
        center_days=load.centers * load.days,
        transactions=transactions,
        extraction_bytes=counted["extractions"][1] / max(counted["extractions"][0], 1),
        attempt_bytes=counted["attempts"][1] / max(counted["attempts"][0], 1),
        files=len(files),
        file_bytes=sum(len(there.storage.read(key)) for key in files),
    )


def on_bucket(there: Site, folder: Path, load: Load) -> tuple[Survival, int]:
    with crew.bucket(folder) as (address, env, fail):
        mappings = Folder(folder / "data" / "mappings")
        for key in mappings.keys(""):
            with opened(address).replacing(f"mappings/{key}") as path:
                path.write_bytes(mappings.read(key))
        remote = Site(there.sandbox, address, there.url, folder, env)
        survived = crew.battered(remote, load.period, workers=4, threads=THREADS, every=5, outages=[fail])
        return survived, crew.differences(remote, load.period)


def measure(load: Load, small: Load) -> Findings:
    with tempfile.TemporaryDirectory() as name, site(load, Path(name)) as (there, outages):
        ten = crew.timed(there, load.period, workers=WORKERS, threads=THREADS)
        print(f"{WORKERS} workers: {ten:.1f} s", flush=True)
        transactions = there.ask("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
        spent = costs(there, load, transactions)
        amiss = crew.differences(there, load.period)
        survived = crew.battered(there, load.period, workers=WORKERS, threads=THREADS, every=10, outages=outages)
        print(f"battered: {survived}", flush=True)
        after = crew.differences(there, load.period)
        one = crew.timed(there, load.period, workers=1, threads=THREADS)
        print(f"1 worker: {one:.1f} s", flush=True)
    with tempfile.TemporaryDirectory() as name, site(small, Path(name)) as (there, _):
        remote, remote_amiss = on_bucket(there, Path(name), small)
    return Findings(load, small, one, ten, amiss, spent, survived, after, remote, remote_amiss)


def written(found: Findings) -> str:
    load, small, unit = found.load, found.small, found.costs
    ratio = found.one / found.ten
    per_visit = unit.transactions / unit.visits
    nightly, days = 10_000, 3650
    jobs = nightly
    objects = 10 * days
    rows = nightly * days
    ledger_gb = rows * (unit.extraction_bytes + unit.attempt_bytes) / 1e9
    entry_bytes = unit.file_bytes / (unit.center_days * ENTRIES_PER_DAY)
    dataset_gb = rows * 6 * entry_bytes / 1e9
    return f"""# Many workers

Made by `benchmarks/scaling/report.py` on {os.cpu_count()} cores ({platform.machine()}), with the stand-in servers,
the ledger and all workers on that one machine. {load.centers} centers, {load.days} days, {ENTRIES_PER_DAY} entries a
day, and {load.delay_ms} ms of network in each direction, which dominates. A worker is a process with {THREADS} threads;
the first of them is the `extract` command itself.

| | seconds | entries that differ from the source |
| --- | ---: | ---: |
| 1 worker | {found.one:.1f} | |
| {WORKERS} workers | {found.ten:.1f} | {found.differences} |

**{ratio:.1f} times as fast**; the aim is at least {LEAST:.0f}: {"met" if ratio >= LEAST else "missed"}.

## Battered

Workers are killed one after the other with `kill -9`, each followed by a new one, and so is the command that began the
run; PostgreSQL is restarted in between, with three seconds' rest. On the bucket ({small.centers} centers, {small.days}
days) the storage answers every request with 503 for ten seconds.

| dataset | kills | jobs taken over | seconds to the end | entries that differ |
| --- | ---: | ---: | ---: | ---: |
| folder | {found.folder.kills} | {found.folder.taken_over} | {found.folder.seconds:.1f} | {found.folder_differences} |
| bucket | {found.bucket.kills} | {found.bucket.taken_over} | {found.bucket.seconds:.1f} | {found.bucket_differences} |

## On paper: 10,000 centers

Measured above, by {unit.visits:,} visits and {unit.center_days:,} center-days: {per_visit:.1f} transactions of
PostgreSQL per visit, {unit.extraction_bytes:.0f} bytes per row of `extractions` and {unit.attempt_bytes:.0f} per row
of `attempts` with their indexes, {entry_bytes:.0f} bytes per entry of the dataset, {unit.files} files for {load.days}
days.

| 10,000 centers with 6 entries a day | |
| --- | ---: |
| jobs in a night | {jobs:,} and one publication for each storage |
| transactions in a night | {jobs * per_visit:,.0f}, in one hour {jobs * per_visit / 3600:,.0f} per second |
| rows of the ledger after ten years | {rows:,} of `extractions`, as many of `attempts`: {ledger_gb:,.0f} GB |
| files of the dataset after ten years | {days:,}: one a day, however many centers |
| bytes of the dataset after ten years | {dataset_gb:,.0f} GB |
| requests to an S3 store in a night | {3 * nightly:,} for staging, some {10 + objects // days} for the day itself |

Money, at 0.023 $ for a GB and month in storage, 0.005 $ for a thousand writes and 0.0004 $ for a thousand reads (what a
large provider lists; put your own): {dataset_gb * 0.023:,.0f} $ a month for ten years of dataset,
{30 * nightly * (0.005 + 2 * 0.0004) / 1000:,.0f} $ for a month's requests. PostgreSQL and workers are what it costs:
the machines that run them.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--centers", type=int, default=300)
    parser.add_argument("--days", type=int, default=200)
    parser.add_argument("--delay", type=int, default=100, help="milliseconds in each direction")
    parser.add_argument("--output", type=Path, default=Path(__file__).with_name("REPORT.md"))
    arguments = parser.parse_args()
    load = Load(arguments.centers, arguments.days, arguments.delay)
    found = measure(load, Load(min(40, load.centers), min(25, load.days), load.delay_ms))
    arguments.output.write_text(written(found), encoding="utf-8")


if __name__ == "__main__":
    main()
