"""One large center's months into Parquet, by the product and by others."""

from __future__ import annotations

import json
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from extraction import process, sides
from extraction.sides import PRODUCT, SIDES, Job
from ivoris import benchmark, config
from ivoris.ledger import Ledger
from ivoris.mapping_store import MappingStore
from ivoris.sqlserver import SqlServers
from ivoris.statements import Period
from ivoris.storage import Folder

ARROWS_OWN = pa.supported_memory_backends()[0]
"""The allocator that Arrow takes where nobody chooses: the product's choice is not the others'."""
PARTS = (8, 4, 2)
"""Of the period, in which the product's memory is looked at beside that of the whole."""


@dataclass(frozen=True)
class Measured:
    rows: int
    seconds: float
    megabytes: float
    cpu: float


@dataclass
class Bulk:
    """Rounds of each side, or why it has none; and the product's memory by entries."""

    days: int
    rounds: dict[str, list[Measured]] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    memory: list[Measured] = field(default_factory=list)

    def rate(self, side: str) -> float:
        """Rows in a second."""
        return statistics.median(one.rows / one.seconds for one in self.rounds[side])

    def ratio(self, side: str) -> float:
        """How many times as fast the product is, in the same round."""
        ours = self.rounds[PRODUCT]
        return statistics.median(b.seconds / a.seconds for a, b in zip(ours, self.rounds[side], strict=True))

    def megabytes(self, side: str) -> float:
        return max(one.megabytes for one in self.rounds[side])


def measure(config_path: Path, folder: Path, period: Period, *, rounds: int) -> Bulk:
    """Extract the first center of ``config_path``, which is the large one."""
    settings = config.load(config_path)
    center, mappings, ledger = settings.centers[0], folder / "mappings", Ledger.open(None, folder)
    with SqlServers(settings) as servers:
        benchmark.approve([center], servers, MappingStore(Folder(mappings)), ledger, workers=1)
    ledger.close()
    job = Job(str(config_path), str(mappings), center.id, str(period.first), str(period.last), "")
    found = Bulk(len(period.days))
    for _ in range(rounds):
        for name, one in _round(job, found.missing):
            found.rounds.setdefault(name, []).append(one)
    for part in PARTS:
        last = period.days[len(period.days) // part - 1]
        found.memory.append(_run(PRODUCT, replace(job, last=str(last))))
    found.memory.append(found.rounds[PRODUCT][0])
    return found


def _round(job: Job, missing: dict[str, str]) -> Iterator[tuple[str, Measured]]:
    """Every side once; what fails is left out from then on."""
    for name in SIDES:
        if name in missing:
            continue
        try:
            yield name, _run(name, job)
        except process.FailedError as error:
            if name in {sides.PRODUCT, sides.DRIVER, sides.DRIVER_MORE}:
                raise
            missing[name] = _reason(str(error))


def _run(name: str, job: Job) -> Measured:
    environment = None if name == sides.PRODUCT else {"ARROW_DEFAULT_MEMORY_POOL": ARROWS_OWN}
    with tempfile.TemporaryDirectory() as folder:
        given = asdict(replace(job, output=folder))
        cost = process.run([str(process.HERE / "sides.py"), name], given, environment)
    said: dict[str, Any] = json.loads(cost.said.splitlines()[-1])
    return Measured(cpu=cost.cpu, **said)


def _reason(error: str) -> str:
    return "not installed (`make benchmark`)" if error.startswith("ModuleNotFoundError") else error
