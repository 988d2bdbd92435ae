"""Thousands of centers as they look to the service the morning after a night: configuration, mappings and ledger."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import yaml

from ivoris.ledger import Attempt, Delivery, Ledger, Run
from ivoris.mapping import Mapping

DAY = dt.date(2022, 1, 18)
_BEGUN = dt.datetime(2022, 1, 19, 2, tzinfo=dt.UTC)
_REGIONS = ("germany", "austria", "switzerland")
_FAILING = 50  # one center in so many


def make(folder: Path, mapping: Mapping, *, centers: int, nights: int) -> Path:
    """Write all of it below ``folder`` and return the configuration; every center takes ``mapping`` for its own."""
    names = [f"center_{number:05}" for number in range(centers)]
    document = {
        "regions": {
            region: {"host": "localhost", "port": 1, "user": "u", "password": "${IVORIS_BENCHMARK_PASSWORD}"}
            for region in _REGIONS
        },
        "centers": [
            {"id": name, "name": name, "region": _REGIONS[number % 3], "database": mapping.database}
            for number, name in enumerate(names)
        ],
    }
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "centers.yml"
    config.write_text(yaml.safe_dump(document), encoding="utf-8")
    store = folder / "mappings"
    store.mkdir(exist_ok=True)
    content = mapping.model_copy(update={"reviewed": True}).model_dump(mode="json", by_alias=True)
    for name in names:
        (store / f"{name}_mapping.json").write_text(json.dumps({**content, "center_id": name}), encoding="utf-8")
    ledger = Ledger.open(None, folder)
    for night in range(nights):
        _night(ledger, names, DAY - dt.timedelta(days=nights - 1 - night))
    ledger.close()
    return config


def _night(ledger: Ledger, names: list[str], day: dt.date) -> None:
    run_id, ended = f"night-{day}", _BEGUN + dt.timedelta(seconds=1)
    ledger.start_run(Run(run_id, day, day, True, len(names), 10, "running", _BEGUN))
    failed = {name for number, name in enumerate(names) if number % _FAILING == 0}
    ledger.record(
        [
            Attempt(run_id, name, day, 1, "failed", _BEGUN, ended, "connection", "the server cannot be reached; look")
            if name in failed
            else Attempt(run_id, name, day, 1, "success", _BEGUN, ended)
            for name in names
        ],
        [
            Delivery(name, day, run_id, 6, 0, 0, 20, "sha256:c", "sha256:m", ended)
            for name in names
            if name not in failed
        ],
    )
    ledger.finish_run(run_id, "partial", 1000)
