"""The nightly run of one day beside its floor, warm in one process and cold in a fresh one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from extraction.nightly import Nightly
from extraction.process import Cost
from ivoris import benchmark


@dataclass(frozen=True)
class Daily:
    """``cold`` holds a pair of each round: the product's process and the floor's."""

    warm: benchmark.Report
    cold: list[tuple[Cost, Cost]]


def measure(config_path: Path, folder: Path, day: dt.date, *, workers: int, rounds: int) -> Daily:
    warm = benchmark.measure(config_path, folder, workers=workers, rounds=rounds, day=day)
    nightly = Nightly(config_path, folder, day, workers)
    nightly.product()  # the first process after an installation compiles what it imports
    return Daily(warm, [(nightly.product(), nightly.floor()) for _ in range(rounds)])
