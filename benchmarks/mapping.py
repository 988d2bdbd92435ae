"""What mapping costs: thirty reference centers beside the bare catalog queries, and statements of a very large schema.

Run from the repository root: ``.venv/bin/python benchmarks/mapping.py``. The stand-in's own work is in both wall times;
processor time is this process's alone.
"""

from __future__ import annotations

import datetime as dt
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from matching.memory import MemorySource, schema_of
from matching.practice import Plan, make
from matching.tuning_third import THIRD

from ivoris import config, onboarding
from ivoris.config import Center
from ivoris.ledger import Ledger
from ivoris.mapping_store import MappingStore
from ivoris.matching import propose
from ivoris.sandbox import launcher
from ivoris.sqlserver import SqlServers
from ivoris.storage import Folder

ROUNDS = 3
WORKERS = 10


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def reference_centers() -> None:
    """The bound is twice the catalog's time and five seconds of processor time."""
    with (
        tempfile.TemporaryDirectory() as name,
        launcher.running(Path(name), centers=30, seed=1) as standin,
        SqlServers(settings := config.load(standin.config_path)) as servers,
    ):
        folder = Path(name)
        ledger = Ledger.open(None, folder)
        for number in range(ROUNDS):
            begun = time.perf_counter()
            list(onboarding.schemas(settings.centers, servers, WORKERS))
            catalog = time.perf_counter() - begun
            store = MappingStore(Folder(folder / f"mappings{number}"))
            begun, used = time.perf_counter(), cpu()
            outcomes = list(
                onboarding.generate(settings.centers, servers, store, ledger, actor="benchmark", workers=WORKERS)
            )
            wall, own = time.perf_counter() - begun, cpu() - used
            complete = sum(outcome.mapping is not None and outcome.mapping.complete for outcome in outcomes)
            print(
                f"{complete}/{len(outcomes)} centers mapped in {wall:.1f} s, {own:.1f} s of CPU; "
                f"catalog alone {catalog:.1f} s; bound {2 * catalog + 5:.1f} s"
            )
        ledger.close()


def large_schema() -> None:
    practice = make(Plan(seed=5, style="opaque", company=500), THIRD)
    schema, source = schema_of(practice), MemorySource(practice)
    center = Center(id="large", name="Large", region="r", database="practice", schema=practice.schema)
    used = cpu()
    propose(center, schema, source, at=dt.datetime.now(dt.UTC))
    columns = sum(len(table.columns) for table in schema.tables)
    print(
        f"{len(schema.tables)} tables with {columns} columns, opaque: {source.statements} statements, "
        f"{cpu() - used:.1f} s of CPU"
    )


if __name__ == "__main__":
    reference_centers()
    large_schema()
