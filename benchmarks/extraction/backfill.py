"""Two million entries of ten centers in one backfill, killed three times, finished, and held against the truth.

Run from the repository root: ``.venv/bin/python benchmarks/extraction/backfill.py``. About five minutes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow.parquet as pq

from ivoris.sandbox import launcher
from ivoris.sandbox.load.reference import ReferenceCenter, Volume
from ivoris.sandbox.load.truth import true_entries


def begin(*words: str, config: Path, data_dir: Path) -> subprocess.Popen[bytes]:
    program = [sys.executable, "-m", "src.cli", "--config", str(config), "--data-dir", str(data_dir)]
    return subprocess.Popen([*program, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(*words: str, config: Path, data_dir: Path) -> tuple[float, float]:
    """Seconds that a command took, and megabytes that were resident at most; it must succeed."""
    begun = time.perf_counter()
    process = begin(*words, config=config, data_dir=data_dir)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(words)} failed with exit code {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def killed(after: float, *words: str, config: Path, data_dir: Path) -> None:
    """Begin a command and kill it some seconds after it first published."""
    process = begin(*words, config=config, data_dir=data_dir)
    before = published(data_dir)
    while published(data_dir) == before and process.poll() is None:
        time.sleep(0.05)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()


def published(data_dir: Path) -> int:
    return len(list((data_dir / "manifests").glob("*.json")))


def differing_days(data_dir: Path, centers: tuple[ReferenceCenter, ...], days: list[dt.date]) -> int:
    """On how many dates the dataset is not the truth, entry by entry in all nine fields."""
    wrong = 0
    for day in days:
        path = data_dir / "output" / "chart_entries" / f"extraction_date={day}" / "entries.parquet"
        held = pq.read_table(path, partitioning=None).to_pylist()
        true = [vars(one) | {"service_codes": list(one.service_codes)} for c in centers for one in true_entries(c, day)]
        key = lambda row: (row["center_id"], int(row["entry_id"]))  # noqa: E731
        wrong += sorted(held, key=key) != sorted(true, key=key)
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--centers", type=int, default=10)
    parser.add_argument("--days", type=int, default=200)
    parser.add_argument("--entries-per-day", type=int, default=1_000)
    parser.add_argument("--kills", type=int, default=3)
    wish = parser.parse_args()
    first = Volume.LAST_DAY - dt.timedelta(days=wish.days - 1)
    words = ["extract", "--from", f"{first}", "--to", f"{Volume.LAST_DAY}"]
    with (
        tempfile.TemporaryDirectory() as folder,
        launcher.running(
            Path(folder), centers=wish.centers, seed=1, days=wish.days, entries_per_day=wish.entries_per_day
        ) as sandbox,
    ):
        at = {"config": sandbox.config_path, "data_dir": Path(folder) / "data"}
        os.environ.pop("IVORIS_DATABASE_URL", None)
        run("generate-mappings", **at)
        run("review", "--all", "--approve", "--by", "benchmark", **at)
        moments = random.Random(20220118)  # noqa: S311  moments, not secrets
        for number in range(wish.kills):
            killed(moments.uniform(0.0, 6.0), *words, **at)
            print(f"killed, {number + 1}: {published(at['data_dir'])} of {wish.days} dates were there")
        seconds, memory = run(*words, **at)
        total = wish.centers * wish.days * wish.entries_per_day
        print(f"finished in {seconds:.1f} s; {total:,} entries, at most {memory:.0f} MB resident")
        days = [first + dt.timedelta(days=count) for count in range(wish.days)]
        print(f"dates that differ from the source: {differing_days(at['data_dir'], sandbox.load.centers, days)}")


if __name__ == "__main__":
    main()
