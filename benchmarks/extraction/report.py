"""What an extraction costs beside the bare driver and beside other ways to Parquet: REPORT.md and its plots.

Run from the repository root: ``.venv/bin/python benchmarks/extraction/report.py``. ``make benchmark`` installs the
others and what draws the plots; without them the report has neither.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import statistics
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from matching import peers

from extraction import bulk, daily, many
from extraction.bulk import Bulk
from extraction.daily import Daily
from extraction.many import Many
from extraction.sides import DRIVER, DRIVER_MORE, PRODUCT
from ivoris.benchmark import REFERENCE_DAY
from ivoris.sandbox import launcher
from ivoris.statements import Period

DAYS, ENTRIES_PER_DAY = 30, 20_000
DAILY_WORKERS = 10
WARM_LIMIT, COLD_LIMIT = 1.3, 0.6
DRIVER_SHARE, THREEFOLD, RESIDENT = 0.8, ("ConnectorX", "pymssql"), 300


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def met(reached: bool) -> str:
    return "met" if reached else "**missed**"


def daily_text(found: Daily) -> str:
    more = statistics.median(ours.cpu - floor.cpu for ours, floor in found.cold)
    rows = [
        [
            f"warm, {found.warm.centers} centers, {found.warm.workers} workers (wall, ms)",
            f"{statistics.median(found.warm.pipeline_ms):.0f}",
            f"{statistics.median(found.warm.floor_ms):.0f}",
            f"{found.warm.ratio:.2f} times the floor",
            f"at most {WARM_LIMIT}: {met(found.warm.ratio <= WARM_LIMIT)}",
        ],
        [
            "cold, a fresh process (own processor time, s)",
            f"{statistics.median(ours.cpu for ours, _ in found.cold):.2f}",
            f"{statistics.median(floor.cpu for _, floor in found.cold):.2f}",
            f"{more:+.2f} s",
            f"at most +{COLD_LIMIT}: {met(more <= COLD_LIMIT)}",
        ],
    ]
    steps = ", ".join(f"{step} {milliseconds:.1f} ms" for step, milliseconds in found.warm.steps_ms.items())
    return f"{table(['', 'run', 'floor', 'difference', 'target'], rows)}\n\nA center alone, not yet connected: {steps}."


def bulk_text(found: Bulk) -> str:
    rows = [
        [
            side,
            f"{found.rate(side):,.0f}",
            f"{found.ratio(side):.2f}",
            f"{statistics.median(one.cpu for one in found.rounds[side]):.1f}",
            f"{found.megabytes(side):.0f}",
            _bulk_target(found, side),
        ]
        for side in found.rounds
    ]
    head = ["", "rows/s (median)", "the product is so many times as fast", "processor s", "most resident, MB", "target"]
    lines = [table(head, rows)]
    lines += [f"Not run: {side}: {reason}." for side, reason in found.missing.items()]
    memory = [[f"{one.rows:,}", f"{one.megabytes:.0f}"] for one in found.memory]
    most = max(one.megabytes for one in found.memory)
    lines.append(
        f"Memory of the product by entries, below {RESIDENT} MB: {met(most < RESIDENT)}.\n\n"
        + table(["entries", "most resident, MB"], memory)
    )
    return "\n\n".join(lines)


def _bulk_target(found: Bulk, side: str) -> str:
    if side in {PRODUCT, DRIVER_MORE}:
        return ""
    if side == DRIVER:
        return f"at least {DRIVER_SHARE}: {met(found.ratio(side) >= DRIVER_SHARE)}"
    least = 3.0 if side in THREEFOLD else 1.0
    less = found.megabytes(PRODUCT) < found.megabytes(side)
    return f"at least {least:.0f}: {met(found.ratio(side) >= least)}; less memory: {met(less)}"


def many_text(found: Many) -> str:
    rows = [
        [
            f"{point.centers:,}",
            f"{point.product:.1f}",
            f"{point.floor:.1f}",
            f"{point.floor_cpu:.1f}",
            f"{1000 * point.product / point.centers:.0f}",
            f"{point.limit(found.round_trips):.1f}: {met(point.product <= point.limit(found.round_trips))}",
        ]
        for point in found.points
    ]
    head = ["centers", "run, s", "floor, s", "floor's processor s", "run, ms a center", "target, s"]
    return f"{table(head, rows)}\n\nConnecting and one batch take {found.round_trips} round trips."


def plotting() -> Any:
    """Matplotlib with what makes the same plot the same file, or None where it is not installed."""
    try:
        matplotlib = peers.installed("matplotlib")
    except ImportError:
        return None
    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "ivoris", "svg.fonttype": "none", "font.size": 9})
    return peers.installed("matplotlib.pyplot")


def draw_many(plt: Any, found: Many, path: Path) -> None:
    centers = [point.centers for point in found.points]
    figure, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
    axes.plot(centers, [1000 * point.product / point.centers for point in found.points], marker="o", label="run")
    axes.plot(centers, [1000 * point.floor / point.centers for point in found.points], marker="x", label="floor")
    limits = [1000 * point.limit(found.round_trips) / point.centers for point in found.points]
    axes.plot(centers, limits, color="0.6", linestyle="--", label="target")
    axes.set(xscale="log", xticks=centers, xticklabels=centers, ylim=(0, None), xlabel="centers", ylabel="ms a center")
    axes.legend()
    figure.savefig(path, metadata={"Date": None})


def draw_bulk(plt: Any, found: Bulk, path: Path) -> None:
    sides = list(reversed(found.rounds))
    figure, axes = plt.subplots(figsize=(6, 3), layout="constrained")
    axes.barh(sides, [found.rate(side) for side in sides])
    axes.set(xlabel="rows a second")
    figure.savefig(path, metadata={"Date": None})


TEXT = """# What an extraction costs

Generated by `make benchmark`, figures as they came out, on {cores} cores with {memory} GB. {where}
Both sides of a comparison run in turn within one run and share the machine with the server and whatever else is at
work, so that only the ratios mean anything.

## A night

The floor is the bare driver with the same statements, as many at once, the answers thrown away. {rounds} rounds.

{daily}

## Months of one center

{days} days of one center. Each side is a process of its own and brings the same rows to Parquet; imports are not
counted. `{driver}` fetches the statement for entries and writes what comes, `{more}` that for
services as well. The product reads samples, too, makes chart entries of all that, writes a file for each date and
reports to its ledger. The others run the statement for entries alone. {rounds} rounds.
{bulk_plot}
{bulk}
"""
MANY = """
## Many centers far away

20 ms of network in each direction, {workers} workers, each side a fresh process. The target is twice
(centers x round trips x 40 ms / workers) and the bare driver's own processor time; the stand-in's work, on the same
cores, is not in it.
{many_plot}
{many}
"""


def where(given: argparse.Namespace) -> str:
    return "A T-SQL server was named." if given.config else "The server is the stand-in, on the same machine."


@contextlib.contextmanager
def standin(folder: Path, **size: int) -> Iterator[Path]:
    with launcher.running(folder, seed=1, **size) as sandbox:
        yield sandbox.config_path


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, help="centers.yml of a T-SQL server to measure in place of the stand-in")
    parser.add_argument("--from", dest="first", type=dt.date.fromisoformat, help="with --config, for the first center")
    parser.add_argument("--to", dest="last", type=dt.date.fromisoformat, help="with --config")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--centers", type=int, nargs="*", default=many.SIZES, help="of many far away; none leaves it")
    parser.add_argument("--data-dir", type=Path, default=Path("data/benchmark"))
    parser.add_argument("--output", type=Path, default=Path(__file__).parent)
    return parser.parse_args()


def main() -> None:
    given = arguments()
    last = given.last or REFERENCE_DAY
    period = Period(given.first or last - dt.timedelta(days=DAYS - 1), last)
    work = {name: given.data_dir / name for name in ("daily", "bulk", "many")}
    for folder in work.values():
        folder.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        config = given.config or stack.enter_context(standin(work["daily"], centers=30))
        night = daily.measure(config, work["daily"], last, workers=DAILY_WORKERS, rounds=given.rounds)
    with contextlib.ExitStack() as stack:
        size = {"centers": 1, "days": DAYS, "entries_per_day": ENTRIES_PER_DAY}
        config = given.config or stack.enter_context(standin(work["bulk"], **size))
        months = bulk.measure(config, work["bulk"], period, rounds=given.rounds)
    far = None
    if given.centers and not given.config:
        with launcher.running(work["many"], centers=max(given.centers)) as sandbox:
            far = many.measure(sandbox.config_path, sandbox.faults, work["many"], given.centers)
    write(given, night, months, far)


def write(given: argparse.Namespace, night: Daily, months: Bulk, far: Many | None) -> None:
    plt = plotting()
    given.output.mkdir(parents=True, exist_ok=True)
    if plt is not None:
        draw_bulk(plt, months, given.output / "bulk.svg")
    text = TEXT.format(
        cores=os.cpu_count(),
        memory=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        where=where(given),
        rounds=given.rounds,
        daily=daily_text(night),
        days=months.days,
        driver=DRIVER,
        more=DRIVER_MORE,
        bulk_plot="\n![Rows a second](bulk.svg)\n" if plt else "",
        bulk=bulk_text(months),
    )
    if far is not None:
        if plt is not None:
            draw_many(plt, far, given.output / "many.svg")
        plot = "\n![Milliseconds a center](many.svg)\n" if plt else ""
        text += MANY.format(workers=many.WORKERS, many_plot=plot, many=many_text(far))
    (given.output / "REPORT.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
